package lab.unroll.engine;

import java.util.Arrays;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;

/**
 * A network in motion, for batches of one size. Not for several threads.
 * Back-propagation through time over all steps: Werbos, Proceedings of the IEEE 78 (1990).
 */
public final class Motor {

    private final ParameterLayout layout;
    private final RecurrentLayer recurrent;
    private final OutputLayer output;
    private final float[] gradient;

    private Motor(NetworkSpec spec, int steps, int batch, boolean backward) {
        layout = new ParameterLayout(spec);
        recurrent = new RecurrentLayer(layout, steps, batch, backward);
        output = new OutputLayer(layout, steps * batch, backward);
        gradient = new float[backward ? layout.size() : 0];
    }

    /** A motor that goes forward and back. */
    public static Motor forTraining(NetworkSpec spec, int steps, int batch) {
        return new Motor(spec, steps, batch, true);
    }

    /** A motor that goes forward only, in half the memory. */
    public static Motor forMeasuring(NetworkSpec spec, int steps, int batch) {
        return new Motor(spec, steps, batch, false);
    }

    /**
     * Sets the states before the first step; they are zero otherwise, and stay as set.
     *
     * @param hidden h_0, [B x k]. Not modified.
     * @param cell   C_0, [B x k]; ignored by cells without it. Not modified.
     */
    public void startFrom(float[] hidden, float[] cell) {
        Tape tape = recurrent.tape();
        System.arraycopy(hidden, 0, tape.state.data, 0, tape.batch * tape.hidden);
        if (tape.cell.numCols > 0) {
            System.arraycopy(cell, 0, tape.cell.data, 0, tape.batch * tape.hidden);
        }
    }

    /**
     * Reads a batch.
     *
     * @param parameters in the order of {@link ParameterLayout}. Not modified.
     * @param batch      of the motor's size. Not modified.
     * @return the mean loss
     */
    public double forward(float[] parameters, Batch batch) {
        Tape tape = recurrent.tape();
        if (batch.steps() != tape.steps || batch.size() != tape.batch) {
            throw new IllegalArgumentException("The motor is made for " + tape.steps + " steps of " + tape.batch
                    + " sequences, but the batch has " + batch.steps() + " of " + batch.size() + ".");
        }
        recurrent.read(parameters);
        output.read(parameters);
        recurrent.forward(batch);
        return output.forward(batch, tape.state);
    }

    /**
     * The gradient of the mean loss of the batch that {@link #forward} has just read.
     *
     * @return in the order of {@link ParameterLayout}; the motor's own array, overwritten by the next call
     */
    public float[] backward(Batch batch) {
        Tape tape = recurrent.tape();
        output.backward(batch, tape.state, tape.stateGradient, gradient);
        recurrent.backward(batch, gradient);
        return gradient;
    }

    /** Number of judged answers of the batch just read whose most probable class is the right one. */
    public int correct(Batch batch) {
        return output.correct(batch);
    }

    /** ŷ_t of the batch just read, [TB x m]; a copy. */
    public float[] answers() {
        return output.answers().data.clone();
    }

    /** h_1 ... h_T of the batch just read, [TB x k]; a copy. */
    public float[] hiddenStates() {
        Tape tape = recurrent.tape();
        return Arrays.copyOfRange(tape.state.data, tape.batch * tape.hidden, tape.state.data.length);
    }

    /** Wraps a flat array, for example the gradient, as parameters; copied. */
    public Parameters parameters(float[] values) {
        return Parameters.of(layout, values);
    }
}
