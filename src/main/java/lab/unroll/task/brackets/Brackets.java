package lab.unroll.task.brackets;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Brackets of one or two kinds, never more than D of them open: the beginnings of words of the Dyck language. The answer at
 * each step is the bracket that closes the innermost open one, or · where none is open. Skachkova, Trost and Klakow, "Closing
 * Brackets with Recurrent Neural Networks", BlackboxNLP 2018; with bounded depth, Hewitt et al., EMNLP 2020.
 */
public final class Brackets implements SequenceTask, SymbolTask {

    private static final String OPENING = "([";
    private static final String CLOSING = ")]";
    private static final double SOLVED_LINE = 0.01;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0xD1CC_0F_256L;

    private final Vocabulary brackets;
    private final Vocabulary answers;
    private final int kinds;
    private final int depth;
    private final int length;

    /**
     * Sets the difficulty.
     *
     * @param kinds  1 or 2
     * @param depth  D, the most that are open
     * @param length T
     */
    Brackets(int kinds, int depth, int length) {
        this.kinds = kinds;
        this.depth = depth;
        this.length = length;
        brackets = Vocabulary.inOrder(OPENING.substring(0, kinds) + CLOSING.substring(0, kinds));
        answers = Vocabulary.inOrder(CLOSING.substring(0, kinds) + "·");
    }

    @Override
    public Vocabulary vocabulary() {
        return brackets;
    }

    /** {@inheritDoc} The closing brackets, in the order of the opening ones, then ·. */
    @Override
    public Vocabulary answers() {
        return answers;
    }

    @Override
    public int length() {
        return length;
    }

    /** {@inheritDoc} The entropy of the answers: guessing each as often as it comes. */
    @Override
    public double chanceLoss() {
        double[] open = new double[depth + 1];
        open[0] = 1;
        double none = 0;
        for (int t = 1; t <= length; t++) {
            double[] after = new double[depth + 1];
            for (int now = 0; now <= depth; now++) {
                double up = now == 0 ? 1 : now == depth ? 0 : 0.5;
                if (up > 0) {
                    after[now + 1] += open[now] * up;
                }
                if (up < 1) {
                    after[now - 1] += open[now] * (1 - up);
                }
            }
            open = after;
            none += open[0] / length;
        }
        return term(none) + kinds * term((1 - none) / kinds);
    }

    private static double term(double p) {
        return p > 0 ? -p * Math.log(p) : 0;
    }

    /** Every answer must be right. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    /** One bracket is opened where none is open, closed where D are, and either with equal probability otherwise. */
    private int[] draw(SplittableRandom random) {
        int[] string = new int[length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int t = 0; t < length; t++) {
            boolean opens = open.isEmpty() || open.size() < depth && random.nextBoolean();
            if (opens) {
                open.push(random.nextInt(kinds));
                string[t] = open.peek();
            } else {
                string[t] = kinds + open.pop();
            }
        }
        return string;
    }

    /** What closes the innermost open one after each step. */
    private int[] answersTo(int[] string) {
        int[] right = new int[string.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int t = 0; t < string.length; t++) {
            if (string[t] < kinds) {
                open.push(string[t]);
            } else if (open.isEmpty() || open.pop() != string[t] - kinds) {
                throw new InputException("example.brackets.closing", brackets.label(string[t]), t + 1);
            }
            if (open.size() > depth) {
                throw new InputException("example.brackets.depth", t + 1, depth);
            }
            right[t] = open.isEmpty() ? kinds : open.peek();
        }
        return right;
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] string = draw(random);
            int[] right = answersTo(string);
            for (int t = 1; t <= length; t++) {
                batch.symbols()[batch.row(t, b)] = string[t - 1];
                batch.classes()[batch.row(t, b)] = right[t - 1];
            }
        }
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(draw(random));
    }

    @Override
    public Example exampleOf(int[] string) {
        Symbols.requireLength(string, length);
        Symbols.requireKnown(string, brackets);
        double[] weights = new double[length];
        Arrays.fill(weights, 1.0 / length);
        return new Example(labels(string), Sequence.ofClasses(Symbols.oneHot(string, length, inputSize()), answersTo(string),
                weights));
    }
}
