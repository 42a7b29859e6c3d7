package lab.unroll.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;

/**
 * Reads a sequence forward, then carries the gradient of the loss back through time:
 * Werbos, "Backpropagation Through Time", Proceedings of the IEEE 78 (1990).
 */
public final class Microscope {

    private Microscope() {
    }

    /** The trace of a free run. */
    public static Trace trace(Parameters parameters, Sequence sequence) {
        return trace(parameters, sequence, Pins.NONE);
    }

    /**
     * The trace of a run in which some gates are held.
     *
     * @throws IllegalArgumentException if the sequence does not fit the network
     */
    public static Trace trace(Parameters parameters, Sequence sequence, Pins pins) {
        requireFit(parameters.spec(), sequence);
        Weights weights = new Weights(parameters);
        CellMicroscope cell = CellMicroscope.of(parameters.layout(), weights, pins);
        List<CellStep> steps = forward(cell, sequence);
        List<OutputStep> outputs = new ArrayList<>();
        for (int t = 1; t <= sequence.length(); t++) {
            outputs.add(OutputStep.of(t, steps.get(t - 1).next().hidden(), parameters, weights, sequence));
        }
        return new Trace(parameters, sequence, pins, cell, steps, outputs, backward(cell, steps, outputs));
    }

    private static List<CellStep> forward(CellMicroscope cell, Sequence sequence) {
        NetworkSpec spec = cell.layout.spec();
        CellState state = new CellState(sequence.initialHidden(spec.hidden()),
                spec.cell().hasCellState() ? sequence.initialCell(spec.hidden()) : null);
        List<CellStep> steps = new ArrayList<>();
        for (int t = 1; t <= sequence.length(); t++) {
            CellStep step = cell.forward(t, sequence.x(t), state);
            steps.add(step);
            state = step.next();
        }
        return steps;
    }

    private static List<CellGradient> backward(CellMicroscope cell, List<CellStep> steps, List<OutputStep> outputs) {
        NetworkSpec spec = cell.layout.spec();
        CellGradient[] gradients = new CellGradient[steps.size()];
        CellState fromNext = new CellState(Vector.zeros(spec.hidden()),
                spec.cell().hasCellState() ? Vector.zeros(spec.hidden()) : null);
        for (int t = steps.size(); t >= 1; t--) {
            // dL/dh_t = from the loss at t + from step t+1
            Vector dh = outputs.get(t - 1).dHidden().plus(fromNext.hidden());
            gradients[t - 1] = cell.backward(t, steps.get(t - 1), new CellState(dh, fromNext.cell()));
            fromNext = gradients[t - 1].previous();
        }
        return Arrays.asList(gradients);
    }

    private static void requireFit(NetworkSpec spec, Sequence sequence) {
        for (int t = 1; t <= sequence.length(); t++) {
            require("x_" + t, spec.input(), sequence.x(t).size());
            if (!sequence.hasClasses() && sequence.isJudged(t)) {
                require("y_" + t, spec.output(), sequence.targetValues(t).size());
            } else if (sequence.isJudged(t) && sequence.targetClass(t) >= spec.output()) {
                throw new IllegalArgumentException("The target class " + sequence.targetClass(t) + " at step " + t
                        + " is not one of the " + spec.output() + " classes (counted from 0).");
            }
        }
        require("h_0", spec.hidden(), sequence.initialHidden(spec.hidden()).size());
        require("C_0", spec.hidden(), sequence.initialCell(spec.hidden()).size());
        if (sequence.hasClasses() != (spec.head() == OutputKind.SOFTMAX)) {
            throw new IllegalArgumentException("A " + spec.head() + " head cannot be judged by "
                    + (sequence.hasClasses() ? "classes." : "values."));
        }
    }

    private static void require(String what, int expected, int given) {
        if (expected != given) {
            throw new IllegalArgumentException(what + " must have " + expected + " components, but it has " + given
                    + ".");
        }
    }
}
