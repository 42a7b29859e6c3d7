package lab.unroll.net;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Many sequences of one length, read side by side. Rows are ordered by step, then by sequence: row(t, b) is what
 * sequence b has at step t. Steps count from 1, sequences from 0. The numbers change; the sizes do not.
 *
 * <p>Inputs are either symbols (x_t is one-hot; only the place of its one is kept) or numbers; targets are either
 * classes (-1 where there is none) or numbers. The loss of a batch is the mean over its judged rows, by weight.
 *
 * <p>A sequence may be shorter than the others: the steps behind its {@linkplain #setLength length} are padding. A network
 * keeps its states there, and a layer that reads in reverse begins at the last step of each sequence.
 */
public final class Batch {

    /** The target class of a step that has none. */
    public static final int NO_CLASS = -1;

    private final int steps;
    private final int size;
    private final int[] symbols;
    private final FMatrixRMaj inputs;
    private final int[] classes;
    private final FMatrixRMaj values;
    private final float[] weights;
    private int[] lengths;

    private Batch(int steps, int size, int[] symbols, FMatrixRMaj inputs, int[] classes, FMatrixRMaj values) {
        this.steps = steps;
        this.size = size;
        this.symbols = symbols;
        this.inputs = inputs;
        this.classes = classes;
        this.values = values;
        weights = new float[steps * size];
        Arrays.fill(weights, 1);
        if (classes != null) {
            Arrays.fill(classes, NO_CLASS);
        }
    }

    /**
     * The same sequences, that is with the same targets, weights and lengths, with numbers in the place of what they read.
     *
     * @param numbers x, [rows x n]; not copied
     */
    public Batch reading(FMatrixRMaj numbers) {
        return new Batch(this, numbers);
    }

    private Batch(Batch same, FMatrixRMaj numbers) {
        steps = same.steps;
        size = same.size;
        symbols = null;
        inputs = numbers;
        classes = same.classes;
        values = same.values;
        weights = same.weights;
        lengths = same.lengths;
    }

    /** Symbols in, classes out. */
    public static Batch ofSymbols(int steps, int size) {
        return new Batch(steps, size, new int[steps * size], null, new int[steps * size], null);
    }

    /** Rows of {@code inputSize} numbers in, classes out. */
    public static Batch ofClasses(int steps, int size, int inputSize) {
        return new Batch(steps, size, null, new FMatrixRMaj(steps * size, inputSize), new int[steps * size], null);
    }

    /** Rows of {@code inputSize} numbers in, rows of {@code outputSize} numbers out. */
    public static Batch ofValues(int steps, int size, int inputSize, int outputSize) {
        return new Batch(steps, size, null, new FMatrixRMaj(steps * size, inputSize), null,
                new FMatrixRMaj(steps * size, outputSize));
    }

    /** Symbols in, nothing judged: what an encoder reads whose hidden states, of {@code outputSize} numbers, are its answer. */
    public static Batch ofQuestions(int steps, int size, int outputSize) {
        Batch batch = new Batch(steps, size, new int[steps * size], null, null,
                new FMatrixRMaj(steps * size, outputSize));
        Arrays.fill(batch.weights, 0);
        return batch;
    }

    /** T. */
    public int steps() {
        return steps;
    }

    /** Number of sequences. */
    public int size() {
        return size;
    }

    /** Number of rows, T times the number of sequences. */
    public int rows() {
        return steps * size;
    }

    /** Row of sequence b at step t. */
    public int row(int t, int b) {
        return (t - 1) * size + b;
    }

    /** True if the inputs are symbols. */
    public boolean hasSymbols() {
        return symbols != null;
    }

    /** True if the targets are classes. */
    public boolean hasClasses() {
        return classes != null;
    }

    /** The symbol of each row. Not a copy. */
    public int[] symbols() {
        return symbols;
    }

    /** The numbers x, [rows x n]. Not a copy. */
    public FMatrixRMaj inputs() {
        return inputs;
    }

    /** The right class of each row, or -1. Not a copy. */
    public int[] classes() {
        return classes;
    }

    /** The numbers y, [rows x m]. Not a copy. */
    public FMatrixRMaj values() {
        return values;
    }

    /** The weight of each row in the mean loss; 1 at first. Not a copy. */
    public float[] weights() {
        return weights;
    }

    /**
     * Sets the length of a sequence. What is behind it is not judged.
     *
     * @param b      the sequence
     * @param length 1 to T
     * @throws IllegalArgumentException if the length is outside its range
     */
    public void setLength(int b, int length) {
        if (length < 1 || length > steps) {
            throw new IllegalArgumentException("The length of sequence " + b + " must be from 1 to T = " + steps
                    + ", but it is " + length + ".");
        }
        if (lengths == null) {
            lengths = new int[size];
            Arrays.fill(lengths, steps);
        }
        lengths[b] = length;
        for (int t = length + 1; t <= steps; t++) {
            weights[row(t, b)] = 0;
        }
    }

    /** The length of each sequence, or null if all have T steps. Not a copy. */
    public int[] lengths() {
        return lengths;
    }

    /** True if the answer of a row counts. */
    public boolean isJudged(int row) {
        return weights[row] != 0 && (classes == null || classes[row] != NO_CLASS);
    }

    /** Sum of the weights of the judged rows. */
    public double judgedWeight() {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (isJudged(row)) {
                sum += weights[row];
            }
        }
        return sum;
    }
}
