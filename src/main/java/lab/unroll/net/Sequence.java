package lab.unroll.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One example: the inputs x_1 ... x_T, the state it starts from, and at each step a target with a weight.
 * Steps count from 1, as in the deck. The loss is L = Σ_t weight_t · loss_t; a step of weight 0 is not judged.
 * Where an encoder reads a question and a decoder answers it, their steps are counted through.
 */
public final class Sequence {

    private static final int NO_CLASS = -1;

    private final List<Vector> inputs;
    private final int[] targetClasses;
    private final List<Vector> targetValues;
    private final double[] weights;
    private final Vector initialHidden;
    private final Vector initialCell;
    private final int encoderLength;

    private Sequence(List<Vector> inputs, int[] targetClasses, List<Vector> targetValues, double[] weights,
                     Vector initialHidden, Vector initialCell, int encoderLength) {
        this.inputs = List.copyOf(inputs);
        this.targetClasses = targetClasses;
        this.targetValues = targetValues;
        this.weights = weights;
        this.initialHidden = initialHidden;
        this.initialCell = initialCell;
        this.encoderLength = encoderLength;
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A sequence needs at least one step.");
        }
    }

    /**
     * A sequence whose answers are classes, for a softmax head.
     *
     * @param inputs  x_1 ... x_T
     * @param classes the right class at each step, or -1 where there is none
     * @param weights weight of each step's loss
     */
    public static Sequence ofClasses(List<Vector> inputs, int[] classes, double[] weights) {
        requireLength("target classes", inputs.size(), classes.length);
        requireLength("loss weights", inputs.size(), weights.length);
        return new Sequence(inputs, classes.clone(), null, weights.clone(), null, null, 0);
    }

    /**
     * A sequence whose answers are numbers, judged by squared error: loss_t = ½ Σ_j (ŷ_t^j - y_t^j)².
     *
     * @param inputs  x_1 ... x_T
     * @param values  y_1 ... y_T
     * @param weights weight of each step's loss
     */
    public static Sequence ofValues(List<Vector> inputs, List<Vector> values, double[] weights) {
        requireLength("target values", inputs.size(), values.size());
        requireLength("loss weights", inputs.size(), weights.length);
        return new Sequence(inputs, null, List.copyOf(values), weights.clone(), null, null, 0);
    }

    /** A sequence that is only read: nothing in it is judged. */
    public static Sequence unjudged(List<Vector> inputs) {
        return new Sequence(inputs, null, List.of(), new double[inputs.size()], null, null, 0);
    }

    /**
     * A question that an encoder reads, then an answer that a decoder is judged by.
     *
     * @param question x_1 ... x_S of the encoder
     * @param answer   what the decoder is told, with its right answers; its steps become S+1, S+2, ...
     */
    public static Sequence ofPair(List<Vector> question, Sequence answer) {
        List<Vector> all = new ArrayList<>(question);
        all.addAll(answer.inputs);
        int read = question.size();
        int[] classes = new int[all.size()];
        double[] weights = new double[all.size()];
        Arrays.fill(classes, NO_CLASS);
        System.arraycopy(answer.targetClasses, 0, classes, read, answer.length());
        System.arraycopy(answer.weights, 0, weights, read, answer.length());
        return new Sequence(all, classes, null, weights, null, null, read);
    }

    private static void requireLength(String what, int expected, int given) {
        if (expected != given) {
            throw new IllegalArgumentException("The sequence has " + expected + " steps, but " + given + " " + what
                    + " were given.");
        }
    }

    /** The same sequence, read from another state. {@code cell} is ignored by cells without C; null means zeros. */
    public Sequence startingFrom(Vector hidden, Vector cell) {
        return new Sequence(inputs, targetClasses, targetValues, weights, hidden, cell, encoderLength);
    }

    /** The same sequence with another x_t; t from 1 to T. */
    public Sequence reading(int t, Vector x) {
        List<Vector> others = new ArrayList<>(inputs);
        others.set(t - 1, x);
        return new Sequence(others, targetClasses, targetValues, weights, initialHidden, initialCell, encoderLength);
    }

    /**
     * The same sequence, judged at every step of the answer: where it is not, by what its last judged step asks for, with
     * that step's weight. A sequence that nobody judges stays as it is.
     */
    public Sequence askedThroughout() {
        int last = lastJudgedStep();
        if (last == 0) {
            return this;
        }
        int[] classes = targetClasses == null ? null : targetClasses.clone();
        List<Vector> values = targetValues == null ? null : new ArrayList<>(targetValues);
        double[] asked = weights.clone();
        for (int t = encoderLength + 1; t <= length(); t++) {
            if (!isJudged(t)) {
                asked[t - 1] = weight(last);
                if (classes != null) {
                    classes[t - 1] = targetClass(last);
                } else {
                    values.set(t - 1, targetValues(last));
                }
            }
        }
        return new Sequence(inputs, classes, values == null ? null : List.copyOf(values), asked, initialHidden, initialCell,
                encoderLength);
    }

    /** T. */
    public int length() {
        return inputs.size();
    }

    /** S, the step after which an encoder hands its states to a decoder; 0 where there is one network. */
    public int encoderLength() {
        return encoderLength;
    }

    /** x_t, t from 1 to T. */
    public Vector x(int t) {
        return inputs.get(t - 1);
    }

    /** True if the answers are classes. */
    public boolean hasClasses() {
        return targetClasses != null;
    }

    /** True if the answer at step t is judged. */
    public boolean isJudged(int t) {
        return weights[t - 1] != 0 && (targetClasses == null || targetClasses[t - 1] != NO_CLASS);
    }

    /** The right class at step t, or -1. */
    public int targetClass(int t) {
        return targetClasses[t - 1];
    }

    /** y_t. */
    public Vector targetValues(int t) {
        return targetValues.get(t - 1);
    }

    /** Weight of the loss of step t. */
    public double weight(int t) {
        return weights[t - 1];
    }

    /** The last judged step, or 0 if none is. */
    public int lastJudgedStep() {
        for (int t = length(); t >= 1; t--) {
            if (isJudged(t)) {
                return t;
            }
        }
        return 0;
    }

    /** h_0, of size k. */
    public Vector initialHidden(int k) {
        return initialHidden == null ? Vector.zeros(k) : initialHidden;
    }

    /** C_0, of size k. */
    public Vector initialCell(int k) {
        return initialCell == null ? Vector.zeros(k) : initialCell;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && inputs.equals(that.inputs)
                && Arrays.equals(targetClasses, that.targetClasses)
                && java.util.Objects.equals(targetValues, that.targetValues)
                && Arrays.equals(weights, that.weights) && encoderLength == that.encoderLength
                && java.util.Objects.equals(initialHidden, that.initialHidden)
                && java.util.Objects.equals(initialCell, that.initialCell);
    }

    @Override
    public int hashCode() {
        return inputs.hashCode() * 31 + Arrays.hashCode(targetClasses);
    }
}
