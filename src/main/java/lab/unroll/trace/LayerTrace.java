package lab.unroll.trace;

import java.util.List;
import java.util.Optional;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;

/**
 * Everything that happened in one layer in one direction, forward and backward. Never changes; what takes long is found
 * once, when it is first asked for.
 * Steps are named by their position 1 ... T in the sequence, whatever the direction. A layer that reads in reverse comes to
 * position t from t+1, and its initial state is the one at T+1. Vectors are of size k unless said otherwise.
 * A layer of an encoder and the same of its decoder are one run, whose weights change on the way.
 */
public final class LayerTrace {

    private final List<CellMicroscope> cells;
    private final List<CellStep> steps;
    private final List<CellGradient> gradients;
    private final List<Vector> fromAbove;
    private final CellState finalGradient;
    private final Looks looks;
    private final Jacobians jacobians;
    /** Found when it is first asked for; null before. */
    private volatile GradientFlow gradientFlow;

    /**
     * Keeps what was computed.
     *
     * @param cells         by position: with the weights that it uses
     * @param steps         by position
     * @param gradients     by position
     * @param fromAbove     by position: the part of dL/dh_t that comes from the loss at t, the layer above or a decoder's looks
     * @param finalGradient the gradient that reaches the last state from outside the layer
     * @param looks         how it weighed an encoder's states
     */
    LayerTrace(List<CellMicroscope> cells, List<CellStep> steps, List<CellGradient> gradients, List<Vector> fromAbove,
               CellState finalGradient, Looks looks) {
        this.cells = List.copyOf(cells);
        this.steps = List.copyOf(steps);
        this.gradients = List.copyOf(gradients);
        this.fromAbove = List.copyOf(fromAbove);
        this.finalGradient = finalGradient;
        this.looks = looks;
        this.jacobians = new Jacobians(this);
    }

    /** Where the parameters stand that position t uses; those of all positions, unless the layer is an encoder's and a decoder's. */
    public LayerLayout layout(int t) {
        return microscope(t).layout;
    }

    /** T. */
    public int length() {
        return steps.size();
    }

    /** The position from which the layer comes to position t: t-1, or t+1 in reverse. */
    public int before(int t) {
        return isForward() ? t - 1 : t + 1;
    }

    /** The position of the initial state: 0, or T+1 in reverse. */
    public int start() {
        return isForward() ? 0 : length() + 1;
    }

    /** The position read last: T, or 1 in reverse. */
    public int end() {
        return isForward() ? length() : 1;
    }

    private boolean isForward() {
        return layout(1).direction() == Direction.FORWARD;
    }

    // Forward

    /** What the layer reads at position t, of size n; with attention x_t and c_t in one, of size n + k. */
    public Vector x(int t) {
        return step(t).x();
    }

    /** h_t, also at {@link #start()}. */
    public Vector hidden(int t) {
        return t == start() ? firstStep().previous().hidden() : step(t).next().hidden();
    }

    /** C_t, also at {@link #start()}; null in a cell without one. */
    public Vector cell(int t) {
        return t == start() ? firstStep().previous().cell() : step(t).next().cell();
    }

    /** h_t as the network computed it, whether or not a pin replaced it; t from 1 to T. */
    public Vector computedHidden(int t) {
        return step(t).found().hidden();
    }

    /** C_t as the network computed it, whether or not a pin replaced it; t from 1 to T; null in a cell without one. */
    public Vector computedCell(int t) {
        return step(t).found().cell();
    }

    /** tanh C_t of an LSTM; null elsewhere. */
    public Vector tanhCell(int t) {
        return microscope(1).spec.cell().hasCellState() ? step(t).inside() : null;
    }

    /** What a reset gate acts on or makes: h_{t-1} W^h_n + b_hn, or r_t h_{t-1}; null in a cell without one. */
    public Vector resetPart(int t) {
        return microscope(1).spec.cell().reset() != Reset.NONE ? step(t).inside() : null;
    }

    /** a_t of a layer of neurons, in its parts. */
    public PreActivation preActivation(Gate gate, int t) {
        return step(t).preActivation().get(gate);
    }

    /** The value of a gate or of the candidate as it was used: where a pin holds, the pinned value. */
    public Vector gate(Gate gate, int t) {
        return step(t).gates().get(gate);
    }

    /** The value that the network computed for a gate, whether or not a pin replaced it. */
    public Vector computedGate(Gate gate, int t) {
        return step(t).computed().get(gate);
    }

    /** h_t, with C_t behind it in a cell with one, also at {@link #start()}: what {@link #stateMap} maps. */
    public double[] state(int t) {
        return cell(t) == null ? hidden(t).toArray() : hidden(t).join(cell(t)).toArray();
    }

    /** How position t makes its state from the one before, with the weights and pins of that position. */
    public StateMap stateMap(int t) {
        return new StateMap(microscope(t), t, attention(t) == null ? null : attention(t).context());
    }

    /** How the layer weighed the states of an encoder before it read at position t; null where it did not. */
    public AttentionStep attention(int t) {
        return looks.steps()[t - 1];
    }

    // Backward

    /** dL/dh_t in total, also at {@link #start()}. */
    public Vector dHidden(int t) {
        return t == start() ? gradients.get(firstIndex()).previous().hidden() : gradient(t).total().hidden();
    }

    /** The part of dL/dh_t that comes from the loss at t, from the layer above or from a decoder that looks at it. */
    public Vector dHiddenFromAbove(int t) {
        return t == start() ? Vector.zeros(microscope(1).spec.hidden()) : fromAbove.get(t - 1);
    }

    /** The part of dL/dh_t that comes from the step that follows in this layer. */
    public Vector dHiddenFromNext(int t) {
        return t == end() ? finalGradient.hidden() : gradient(after(t)).previous().hidden();
    }

    /** dL/dC_t in total, also at {@link #start()}; null in a cell without one. */
    public Vector dCell(int t) {
        return t == start() ? gradients.get(firstIndex()).previous().cell() : gradient(t).total().cell();
    }

    /** The part of dL/dC_t that comes through h_t = o_t tanh C_t. */
    public Vector dCellFromHidden(int t) {
        return gradient(t).cellFromHidden();
    }

    /** The part of dL/dC_t that comes from the step that follows. */
    public Vector dCellFromNext(int t) {
        return gradient(t).cellFromNext();
    }

    /** dL with respect to the value of a gate or of the candidate. */
    public Vector dGate(Gate gate, int t) {
        return gradient(t).gates().get(gate);
    }

    /** dL with respect to a_t of a layer of neurons; zero where a pin holds it. */
    public Vector dStimulus(Gate gate, int t) {
        return gradient(t).preActivation().get(gate);
    }

    /** dL with respect to what the layer reads at t, of the size of {@link #x}. */
    public Vector dInput(int t) {
        return gradient(t).x();
    }

    /** The Jacobians of this layer; computed when asked for. */
    public Jacobians jacobians() {
        return jacobians;
    }

    /** See {@link Trace#followGradient}. */
    synchronized GradientFlow followGradient(int parameters) {
        if (gradientFlow == null) {
            gradientFlow = GradientFlow.of(this, parameters);
        }
        return gradientFlow;
    }

    /** See {@link Trace#gradientFlow}. */
    Optional<GradientFlow> gradientFlow() {
        return Optional.ofNullable(gradientFlow);
    }

    void addContribution(int t, double[] sum) {
        microscope(t).addContribution(step(t), gradient(t), sum);
        looks.addContribution(t, sum);
    }

    /** What the layer did on the way forth, to be carried back again. */
    LayerRun run() {
        return new LayerRun(cells, steps.toArray(CellStep[]::new), looks.steps(), looks.attention());
    }

    /** The cell with the weights that position t uses. */
    CellMicroscope microscope(int t) {
        return cells.get(t - 1);
    }

    CellStep step(int t) {
        return steps.get(t - 1);
    }

    /** The position to which the layer goes from t, also from {@link #start()}. */
    public int after(int t) {
        return isForward() ? t + 1 : t - 1;
    }

    private CellGradient gradient(int t) {
        return gradients.get(t - 1);
    }

    private CellStep firstStep() {
        return steps.get(firstIndex());
    }

    private int firstIndex() {
        return isForward() ? 0 : length() - 1;
    }
}
