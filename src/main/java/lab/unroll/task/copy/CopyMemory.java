package lab.unroll.task.copy;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.Ranges;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Ten letters out of eight are read, then after T - 1 blanks a question mark asks for them: the answer is blank at first,
 * and in the last ten steps the ten letters, in their order. All T + 20 steps are judged. Who knows when to answer, but has
 * forgotten the letters, has a loss of 10 ln 8 / (T + 20) a step.
 * Hochreiter and Schmidhuber (1997) in the form of Arjovsky, Shah and Bengio, "Unitary Evolution Recurrent Neural
 * Networks", ICML 2016, section 5.1.
 */
public final class CopyMemory implements SequenceTask, SymbolTask {

    /** Number of letters to copy. */
    public static final int COPIED = 10;

    private static final int LONGEST = 180;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0xC0B1_0F_256L;

    private static final String LETTERS = "ABCDEFGH";
    private static final Vocabulary ANSWERS = Vocabulary.inOrder(LETTERS + "_");
    private static final Vocabulary READ = Vocabulary.inOrder(LETTERS + "_?");
    private static final int BLANK = READ.symbolOf('_');
    private static final int QUESTION = READ.symbolOf('?');

    private final int delay;

    /**
     * Sets the difficulty.
     *
     * @param delay T, from the last letter to the question mark, 1 to 180
     * @throws InputException if it is outside its range
     */
    public CopyMemory(int delay) {
        Ranges.require("length", delay, 1, LONGEST);
        this.delay = delay;
    }

    @Override
    public Vocabulary vocabulary() {
        return READ;
    }

    @Override
    public Vocabulary answers() {
        return ANSWERS;
    }

    /** {@inheritDoc} It is T + 20. */
    @Override
    public int length() {
        return delay + 2 * COPIED;
    }

    /** 10 ln 8 / (T + 20). */
    @Override
    public double chanceLoss() {
        return COPIED * Math.log(LETTERS.length()) / length();
    }

    /** The loss must fall below half of that of having forgotten the letters. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.crossEntropyBelow(chanceLoss() / 2));
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] symbols = layOut(random.ints(COPIED, 0, LETTERS.length()).toArray());
            for (int t = 1; t <= length(); t++) {
                batch.symbols()[batch.row(t, b)] = symbols[t - 1];
                batch.classes()[batch.row(t, b)] = target(symbols, t);
            }
        }
    }

    /** The letters, T - 1 blanks, the question mark, ten blanks. */
    private int[] layOut(int[] letters) {
        int[] symbols = Arrays.copyOf(letters, length());
        Arrays.fill(symbols, COPIED, length(), BLANK);
        symbols[COPIED + delay - 1] = QUESTION;
        return symbols;
    }

    private int target(int[] symbols, int t) {
        int asked = t - COPIED - delay;
        return asked >= 1 ? symbols[asked - 1] : BLANK;
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    /** Counts the letters copied; who has forgotten them gets one in eight. */
    @Override
    public Score score(Batch batch, float[] answers) {
        return Score.ofClasses(batch, answers, row -> batch.classes()[row] != BLANK);
    }

    /** {@inheritDoc} Where a letter is asked for. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return example.sequence().isJudged(t) && example.sequence().targetClass(t) != BLANK;
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(random.ints(COPIED, 0, LETTERS.length()).toArray());
    }

    /** {@inheritDoc} They are the ten letters, or everything that is read, T + 20 symbols. */
    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireKnown(symbols, READ);
        if (symbols.length != COPIED) {
            Symbols.requireLength(symbols, length());
        }
        int[] letters = Arrays.copyOf(symbols, COPIED);
        int[] read = layOut(letters);
        boolean allLetters = Arrays.stream(letters).allMatch(s -> s < LETTERS.length());
        if (!allLetters || symbols.length > COPIED && !Arrays.equals(read, symbols)) {
            throw new InputException("example.copy", READ.decode(layOut(new int[COPIED])));
        }
        int[] classes = new int[length()];
        double[] weights = new double[length()];
        for (int t = 1; t <= length(); t++) {
            classes[t - 1] = target(read, t);
            weights[t - 1] = 1.0 / length();
        }
        return new Example(labels(read), Sequence.ofClasses(Symbols.oneHot(read, length(), inputSize()), classes, weights));
    }
}
