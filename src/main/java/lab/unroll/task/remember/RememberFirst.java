package lab.unroll.task.remember;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.Ranges;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Random symbols; the answer, asked for at the last step only, is the first of them. Everything between is distraction,
 * so the loss can only fall if the first symbol is carried over T - 1 steps.
 * A simple relative of the tasks of Hochreiter and Schmidhuber, Neural Computation 9 (1997), section 5.
 */
public final class RememberFirst implements SequenceTask, SymbolTask {

    private static final double SOLVED = 0.10;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0x5EED_0F_256L;

    private final Vocabulary vocabulary;
    private final int length;

    /**
     * Sets the difficulty.
     *
     * @param symbols number of different symbols, 2 to 26
     * @param length  T, 1 to 200
     * @throws InputException if a number is outside its range
     */
    public RememberFirst(int symbols, int length) {
        Ranges.require("symbols", symbols, 2, 26);
        Ranges.require("length", length, 1, 200);
        vocabulary = Vocabulary.letters(symbols);
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** {@inheritDoc} The first letter leads to a state of its own, which nothing leads away from. */
    @Override
    public Optional<Automaton> machine() {
        int letters = vocabulary.size();
        int[][] next = IntStream.rangeClosed(0, letters).mapToObj(state -> IntStream.rangeClosed(1, letters)
                .map(first -> state == 0 ? first : state).toArray()).toArray(int[][]::new);
        List<String> answers = new ArrayList<>(vocabulary.displayLabels());
        answers.add(0, "");
        return Optional.of(new Automaton(vocabulary.displayLabels(), answers, next));
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.crossEntropyBelow(SOLVED));
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            for (int t = 1; t <= length; t++) {
                batch.symbols()[batch.row(t, b)] = random.nextInt(vocabulary.size());
            }
            batch.classes()[batch.row(length, b)] = batch.symbols()[batch.row(1, b)];
        }
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    /** {@inheritDoc} Its last symbol is not its first, so that repeating the last one is seen to be wrong. */
    @Override
    public Example example(SplittableRandom random) {
        int[] symbols = random.ints(length, 0, vocabulary.size()).toArray();
        while (length > 1 && symbols[length - 1] == symbols[0]) {
            symbols[length - 1] = random.nextInt(vocabulary.size());
        }
        return exampleOf(symbols);
    }

    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireLength(symbols, length);
        Symbols.requireKnown(symbols, vocabulary);
        int[] classes = new int[length];
        Arrays.fill(classes, Batch.NO_CLASS);
        double[] weights = new double[length];
        classes[length - 1] = symbols[0];
        weights[length - 1] = 1;
        return new Example(labels(symbols),
                Sequence.ofClasses(Symbols.oneHot(symbols, length, inputSize()), classes, weights));
    }
}
