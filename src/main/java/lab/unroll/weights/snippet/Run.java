package lab.unroll.weights.snippet;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Trace;
import org.ejml.data.FMatrixRMaj;

/**
 * A free run of a network that code is to reproduce.
 *
 * @param parameters of the network, or of an encoder and its decoder
 * @param sequence   what it reads, and from which states
 * @param answers    ŷ_t of the steps that answer
 */
record Run(Parameters parameters, Sequence sequence, List<Vector> answers) {

    private static final int MOST_SHOWN = 4000;

    /** The run of a network over a sequence, with its parameters as they are. */
    static Run of(Parameters parameters, Sequence sequence) {
        Trace trace = Microscope.trace(parameters, sequence);
        List<Vector> answers = new ArrayList<>();
        for (int t = sequence.encoderLength() + 1; t <= sequence.length(); t++) {
            answers.add(trace.output(t));
        }
        return new Run(parameters, sequence, answers);
    }

    /** The same with the parameters as they stand in a file, in single precision. */
    Run inSingle() {
        FMatrixRMaj single = parameters.toSingle();
        double[] rounded = new double[single.numCols];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = single.data[i];
        }
        return of(new Parameters(parameters.layout(), rounded), sequence);
    }

    ParameterLayout layout() {
        return parameters.layout();
    }

    NetworkSpec spec() {
        return parameters.spec();
    }

    /** The question of an encoder. */
    List<Vector> question() {
        return inputs(1, sequence.encoderLength());
    }

    /** What the only network, or a decoder, reads. */
    List<Vector> read() {
        return inputs(sequence.encoderLength() + 1, sequence.length());
    }

    private List<Vector> inputs(int from, int to) {
        List<Vector> inputs = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            inputs.add(sequence.x(t));
        }
        return inputs;
    }

    /** The answers that are compared: all, or the last one where that would be too many numbers. */
    List<Vector> expected() {
        int numbers = answers.size() * answers.get(0).size();
        return numbers <= MOST_SHOWN ? answers : answers.subList(answers.size() - 1, answers.size());
    }

    /** True if the bottom layer starts from other states than zero. */
    boolean hasStart() {
        return !start().equals(Vector.zeros(spec().hidden()))
                || spec().cell().hasCellState() && !startCell().equals(Vector.zeros(spec().hidden()));
    }

    /** h_0 of the bottom layer that reads forward. */
    Vector start() {
        return sequence.initialHidden(spec().hidden());
    }

    /** C_0 of it. */
    Vector startCell() {
        return sequence.initialCell(spec().hidden());
    }
}
