package lab.unroll.task.future;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Vocabulary;

/**
 * Brackets that open and close at random, each with probability 1/2; the label of each says whether it has a partner in the
 * string, () or ·. Of a closing one the past tells it; of an opening one only the future: whether it is ever closed. The last
 * one is not asked for: there it would be enough to count the steps.
 */
final class MatchedBrackets extends LabelledStrings {

    private static final Vocabulary BRACKETS = Vocabulary.inOrder("()");
    private static final Vocabulary ANSWERS = Vocabulary.ofWords(List.of("()", "·"));
    private static final int OPENING = 0;
    private static final int MATCHED = 0;
    private static final int ALONE = 1;

    /** Strings of T brackets. */
    MatchedBrackets(int length) {
        super(length);
    }

    @Override
    public Vocabulary vocabulary() {
        return BRACKETS;
    }

    @Override
    public Vocabulary answers() {
        return ANSWERS;
    }

    @Override
    int lastJudged() {
        return length() - 1;
    }

    @Override
    int[] draw(SplittableRandom random) {
        return random.ints(length(), 0, BRACKETS.size()).toArray();
    }

    @Override
    int[] classesOf(int[] string) {
        int[] right = new int[string.length];
        Arrays.fill(right, ALONE);
        Deque<Integer> open = new ArrayDeque<>();
        for (int t = 0; t < string.length; t++) {
            if (string[t] == OPENING) {
                open.push(t);
            } else if (!open.isEmpty()) {
                right[t] = MATCHED;
                right[open.pop()] = MATCHED;
            }
        }
        right[string.length - 1] = Batch.NO_CLASS;
        return right;
    }

    /**
     * The probability that a bracket which opens with r more to come is never closed: that a walk of r fair steps up and down
     * never comes below its start, C(r, ⌊r/2⌋) / 2^r (Feller, An Introduction to Probability Theory I, III.4).
     */
    private static double neverClosed(int more) {
        double probability = 1;
        for (int i = 1; i <= more; i++) {
            // C(i, ⌊i/2⌋) / C(i-1, ⌊(i-1)/2⌋) is 2 for even i, and 2i / (i+1) for odd i
            probability *= i % 2 == 0 ? 1 : i / (i + 1.0);
        }
        return probability;
    }

    /** {@inheritDoc} A closing bracket is known, an opening one is closed or not, whichever is likelier. */
    @Override
    double ceilingAt(int t) {
        double alone = neverClosed(length() - t);
        return 0.5 + 0.5 * Math.max(alone, 1 - alone);
    }

    @Override
    double entropyAt(int t) {
        double alone = neverClosed(length() - t);
        return 0.5 * entropy(alone, 1 - alone);
    }

    /** {@inheritDoc} The entropy of the labels; read from the end, closing brackets are as opening ones from the beginning. */
    @Override
    public double chanceLoss() {
        double alone = IntStream.rangeClosed(1, lastJudged())
                .mapToDouble(t -> 0.5 * neverClosed(length() - t) + 0.5 * neverClosed(t - 1)).average().orElseThrow();
        return entropy(alone, 1 - alone);
    }
}
