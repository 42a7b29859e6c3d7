package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.AttentionLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;

/**
 * A decoder's attention to h_1 ... h_S, the states of its encoder's top layer, one step at a time, forward and backward:
 * Bahdanau, Cho and Bengio, ICLR 2015; see {@link AttentionLayout}.
 */
final class Attention {

    private final AttentionLayout layout;
    private final DMatrixRMaj queryWeights;
    private final DMatrixRMaj keyWeights;
    private final Vector score;
    private final Pins pins;
    private final List<Vector> states;
    /** h_s U_a. */
    private final List<Vector> keys = new ArrayList<>();

    /**
     * Reads what the encoder has said.
     *
     * @param parameters of the pair
     * @param states     h_1 ... h_S
     */
    Attention(Parameters parameters, List<Vector> states, Pins all) {
        layout = parameters.layout().attention();
        queryWeights = Weights.matrix(parameters, layout.query());
        keyWeights = Weights.matrix(parameters, layout.key());
        score = Weights.row(parameters, layout.score());
        pins = all.on(LayerPlace.BOTTOM);
        this.states = List.copyOf(states);
        states.forEach(state -> keys.add(Weights.times(state, keyWeights)));
    }

    /** e_t, α_t and c_t from h_{t-1}. */
    AttentionStep look(int t, Vector hidden) {
        Vector query = Weights.times(hidden, queryWeights);
        List<Vector> inner = new ArrayList<>();
        double[] scores = new double[states.size()];
        for (int s = 0; s < scores.length; s++) {
            // e_t,s = tanh(h_{t-1} W_a + h_s U_a) v_a
            inner.add(Activation.TANH.of(query.plus(keys.get(s))));
            scores[s] = dot(inner.get(s), score);
        }
        // α_t = softmax(e_t)
        Vector computed = Functions.softmax(Vector.of(scores));
        Vector weights = held(t, scores, computed);
        // c_t = Σ_s α_t,s h_s
        Vector context = Vector.zeros(hidden.size());
        for (int s = 0; s < scores.length; s++) {
            context = context.plus(scaled(states.get(s), weights.get(s)));
        }
        List<Integer> held = IntStream.range(0, scores.length).filter(s -> isHeld(t, s)).boxed().toList();
        return new AttentionStep(hidden, inner, Vector.of(scores), computed, weights, held, context);
    }

    private boolean isHeld(int t, int s) {
        return pins.holds(Quantity.ATTENTION, s, t);
    }

    /**
     * With p held at some s, the others become (1 - p) softmax(e of the others) = α_s (1 - p) / (1 - α of those held). Held
     * ones that sum to more than 1 are made to sum to 1.
     */
    private Vector held(int t, double[] scores, Vector computed) {
        double[] weights = computed.toArray();
        double sum = 0;
        int free = 0;
        for (int s = 0; s < weights.length; s++) {
            sum += isHeld(t, s) ? pins.value(Quantity.ATTENTION, s, t).orElseThrow() : 0;
            free += isHeld(t, s) ? 0 : 1;
        }
        if (free == weights.length) {
            return computed;
        }
        double[] others = new double[free];
        for (int s = 0, i = 0; s < weights.length; s++) {
            if (!isHeld(t, s)) {
                others[i++] = scores[s];
            }
        }
        Vector share = free == 0 ? Vector.zeros(0) : Functions.softmax(Vector.of(others));
        double most = Math.max(1, sum);
        for (int s = 0, i = 0; s < weights.length; s++) {
            weights[s] = isHeld(t, s) ? pins.value(Quantity.ATTENTION, s, t).orElseThrow() / most
                    : Math.max(0, 1 - sum) * share.get(i++);
        }
        return Vector.of(weights);
    }

    /** Carries dL/dc_t back. Nothing passes a pin. */
    AttentionGradient backward(int t, AttentionStep step, Vector dContext) {
        int length = states.size();
        double[] dScores = new double[length];
        double mean = 0;
        double free = 0;
        for (int s = 0; s < length; s++) {
            // dL/dα_t,s = dL/dc_t h_s^T
            dScores[s] = isHeld(t, s) ? 0 : dot(dContext, states.get(s));
            mean += isHeld(t, s) ? 0 : step.weights().get(s) * dScores[s];
            free += isHeld(t, s) ? 0 : step.weights().get(s);
        }
        List<Vector> inner = new ArrayList<>();
        List<Vector> dStates = new ArrayList<>();
        Vector query = Vector.zeros(score.size());
        for (int s = 0; s < length; s++) {
            // dL/de_t,s = α_t,s (dL/dα_t,s - Σ_r α_t,r dL/dα_t,r / Σ_r α_t,r), r over what no pin holds
            dScores[s] = isHeld(t, s) || free == 0 ? 0 : step.weights().get(s) * (dScores[s] - mean / free);
            // dL/d(h_{t-1} W_a + h_s U_a) = dL/de_t,s v_a (1 - tanh²)
            Vector da = scaled(throughTanh(step.inner().get(s)), dScores[s]);
            inner.add(da);
            query = query.plus(da);
            // dL/dh_s += α_t,s dL/dc_t + da U_a^T
            dStates.add(scaled(dContext, step.weights().get(s)).plus(Weights.timesTransposed(da, keyWeights)));
        }
        // dL/dh_{t-1} += Σ_s da W_a^T
        return new AttentionGradient(Vector.of(dScores), inner, query, Weights.timesTransposed(query, queryWeights), dStates);
    }

    private Vector throughTanh(Vector inner) {
        double[] slope = score.toArray();
        for (int j = 0; j < slope.length; j++) {
            slope[j] *= Activation.TANH.slope(inner.get(j));
        }
        return Vector.of(slope);
    }

    /** Adds the part of the gradient that belongs to the weights which one step uses to a flat gradient. */
    void addContribution(AttentionStep step, AttentionGradient gradient, double[] sum) {
        // dL/dW_a = h_{t-1}^T Σ_s da,  dL/dU_a = Σ_s h_s^T da,  dL/dv_a = Σ_s dL/de_t,s tanh(...)
        CellMicroscope.addOuter(step.hidden(), gradient.query(), layout.query(), sum);
        for (int s = 0; s < states.size(); s++) {
            CellMicroscope.addOuter(states.get(s), gradient.inner().get(s), layout.key(), sum);
            CellMicroscope.addOuter(step.inner().get(s), Vector.of(new double[] {gradient.scores().get(s)}), layout.score(),
                    sum);
        }
    }

    private static double dot(Vector one, Vector other) {
        double sum = 0;
        for (int j = 0; j < one.size(); j++) {
            sum += one.get(j) * other.get(j);
        }
        return sum;
    }

    private static Vector scaled(Vector v, double factor) {
        double[] values = v.toArray();
        for (int j = 0; j < values.length; j++) {
            values[j] *= factor;
        }
        return Vector.of(values);
    }
}
