package lab.unroll.task.order;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.Ranges;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * A row of letters, among them two that are X or Y; the answer, asked for at the last step only, is which came first and
 * which came second: XX, XY, YX or YY. The row begins with B and ends with E; all other letters are a, b, c or d and mean
 * nothing. The first X or Y stands in the first quarter, the second between the middle and four fifths.
 * Hochreiter and Schmidhuber, Neural Computation 9 (1997), experiment 6a, shortened.
 */
public final class TemporalOrder implements SequenceTask, SymbolTask {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final double SOLVED_LINE = 0.05;
    private static final int EVALUATED = 512;
    private static final long EVALUATION_SEED = 0x0DE_0F_512L;

    private static final Vocabulary LETTERS = Vocabulary.inOrder("abcdXYBE");
    private static final Vocabulary ORDERS = Vocabulary.ofWords(List.of("XX", "XY", "YX", "YY"));
    private static final int DISTRACTORS = 4;
    private static final int X = LETTERS.symbolOf('X');
    private static final int Y = LETTERS.symbolOf('Y');
    private static final int BEGIN = LETTERS.symbolOf('B');
    private static final int END = LETTERS.symbolOf('E');

    private final int length;

    /**
     * Sets the difficulty.
     *
     * @param length T, 10 to 200
     * @throws InputException if it is outside its range
     */
    public TemporalOrder(int length) {
        Ranges.require("length", length, SHORTEST, LONGEST);
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return LETTERS;
    }

    @Override
    public Vocabulary answers() {
        return ORDERS;
    }

    @Override
    public int length() {
        return length;
    }

    /** Every answer must be right. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] symbols = draw(random);
            for (int t = 1; t <= length; t++) {
                batch.symbols()[batch.row(t, b)] = symbols[t - 1];
            }
            batch.classes()[batch.row(length, b)] = orderOf(symbols);
        }
    }

    private int[] draw(SplittableRandom random) {
        int[] symbols = random.ints(length, 0, DISTRACTORS).toArray();
        symbols[0] = BEGIN;
        symbols[length - 1] = END;
        // Counted from 0, at T = 50: the first at 3 to 12, the second at 25 to 40.
        symbols[between(Math.max(1, 3 * length / 50), 12 * length / 50, random)] = random.nextBoolean() ? X : Y;
        symbols[between(length / 2, 4 * length / 5, random)] = random.nextBoolean() ? X : Y;
        return symbols;
    }

    private static int between(int from, int to, SplittableRandom random) {
        return from + random.nextInt(to - from + 1);
    }

    /** The class of a row with two X or Y: the first counts two, the second one. */
    private static int orderOf(int[] symbols) {
        int[] two = Arrays.stream(symbols).filter(s -> s == X || s == Y).toArray();
        return (two[0] == Y ? 2 : 0) + (two[1] == Y ? 1 : 0);
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

    /** {@inheritDoc} Exactly two of them are X or Y, wherever they stand. */
    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireLength(symbols, length);
        Symbols.requireKnown(symbols, LETTERS);
        long relevant = Arrays.stream(symbols).filter(s -> s == X || s == Y).count();
        if (relevant != 2) {
            throw new InputException("example.order", relevant);
        }
        int[] classes = new int[length];
        Arrays.fill(classes, Batch.NO_CLASS);
        double[] weights = new double[length];
        classes[length - 1] = orderOf(symbols);
        weights[length - 1] = 1;
        return new Example(labels(symbols),
                Sequence.ofClasses(Symbols.oneHot(symbols, length, inputSize()), classes, weights));
    }
}
