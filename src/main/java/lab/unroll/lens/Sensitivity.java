package lab.unroll.lens;

import java.util.Arrays;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_FDRM;

/**
 * What an answer hung on: ‖∂z_c / ∂x_s‖, where z_c is what the network says for symbol c before the softmax, and x_s what it read s
 * steps before. As the connectivity of Madsen, "Visualizing memorization in RNNs", Distill (2019).
 */
public final class Sensitivity {

    private Sensitivity() {
    }

    /**
     * The lengths of the gradients.
     *
     * @param symbols what was read, at least one, from states of zero. Not modified.
     * @param symbol  c
     * @return one number for each symbol read
     */
    public static double[] of(Parameters parameters, int[] symbols, int symbol) {
        NetworkSpec spec = parameters.spec();
        // the same network with its answers before the softmax
        NetworkSpec plain = new NetworkSpec(spec.cell(), spec.form(), spec.input(), spec.hidden(), spec.layers(),
                spec.bidirectional(), spec.output(), OutputKind.LINEAR);
        FMatrixRMaj weights = new Parameters(new ParameterLayout(plain), parameters.toArray()).toSingle();
        int steps = symbols.length;
        Motor<FMatrixRMaj> motor = new Motor<>(KernelChoice.best(), MotorPlan.training(plain, steps, 1).withInputGradient(),
                new ThreadTeam(1));
        Batch batch = Batch.ofValues(steps, 1, spec.input(), spec.output());
        for (int t = 1; t <= steps; t++) {
            batch.inputs().set(batch.row(t, 0), symbols[t - 1], 1);
            batch.weights()[batch.row(t, 0)] = t == steps ? 1 : 0;
        }
        motor.forward(weights, batch);
        FMatrixRMaj z = motor.answers();
        if (MatrixFeatures_FDRM.hasUncountable(z)) {
            // a network that has exploded has no slope
            double[] none = new double[steps];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        int last = batch.row(steps, 0);
        for (int c = 0; c < spec.output(); c++) {
            // L = ½ Σ (z - y)², so dL/dz = z - y is to be 1 at the symbol and 0 elsewhere
            batch.values().set(last, c, z.get(last, c) - (c == symbol ? 1 : 0));
        }
        motor.forward(weights, batch);
        motor.backward(batch);
        FMatrixRMaj gradient = motor.inputGradient();
        double[] lengths = new double[steps];
        for (int t = 1; t <= steps; t++) {
            double squares = 0;
            for (int i = 0; i < spec.input(); i++) {
                double g = gradient.get(batch.row(t, 0), i);
                squares += g * g;
            }
            lengths[t - 1] = Math.sqrt(squares);
        }
        return lengths;
    }
}
