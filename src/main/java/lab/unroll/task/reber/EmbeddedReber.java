package lab.unroll.task.reber;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.HeldOut;
import lab.unroll.task.Ranges;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;

/**
 * Reads a string of the embedded Reber grammar and says at each step which symbol comes next. At most steps one or two
 * symbols are legal, and an answer is right if it is one of them. The last but one symbol repeats the second, so it has to
 * be carried past the whole Reber string between them.
 * Hochreiter and Schmidhuber, Neural Computation 9 (1997), experiment 1.
 *
 * <p>Strings differ in length. In a batch they all begin at step 1; what stands after the end of a string is not judged.
 */
public final class EmbeddedReber implements SequenceTask, SymbolTask {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;
    /** Between 0.504, all rules but the last but one symbol, and 0.441, all rules: the entropies of the grammar. */
    private static final double SOLVED_LINE = 0.47;
    /** Where two symbols are legal, each comes half of the time; this is half of that. */
    private static final double LEGAL = 0.25;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0x4EBE4_0F_256L;

    private final int length;

    /**
     * Sets the length of the longest string.
     *
     * @param length T, the steps at which a next symbol can be asked for, 8 to 200; the longest string has one symbol more
     * @throws InputException if it is outside its range
     */
    public EmbeddedReber(int length) {
        Ranges.require("length", length, SHORTEST, LONGEST);
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return ReberGrammar.SYMBOLS;
    }

    /** {@inheritDoc} Its answer in a state names every symbol that may come. */
    @Override
    public Optional<Automaton> machine() {
        return Optional.of(ReberGrammar.machine());
    }

    /** {@inheritDoc} It names every symbol that is at least {@value #LEGAL} likely. */
    @Override
    public String told(Vector answer) {
        return IntStream.range(0, answer.size()).filter(symbol -> answer.get(symbol) >= LEGAL)
                .mapToObj(ReberGrammar.SYMBOLS::label).collect(Collectors.joining());
    }

    @Override
    public int length() {
        return length;
    }

    /** Every answer to every string must be right. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] string = ReberGrammar.draw(length + 1, random);
            for (int t = 1; t <= length; t++) {
                int row = batch.row(t, b);
                batch.symbols()[row] = t < string.length ? string[t - 1] : string[string.length - 1];
                batch.classes()[row] = t < string.length ? string[t] : Batch.NO_CLASS;
            }
        }
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    /** Counts the strings at which every answer is legal. */
    @Override
    public Score score(Batch batch, float[] answers) {
        int correct = 0;
        for (int b = 0; b < batch.size(); b++) {
            correct += isLegal(batch, b, answers) ? 1 : 0;
        }
        return new Score(correct, batch.size());
    }

    private boolean isLegal(Batch batch, int b, float[] answers) {
        int state = ReberGrammar.START;
        for (int t = 1; t <= length && batch.isJudged(batch.row(t, b)); t++) {
            int row = batch.row(t, b);
            state = ReberGrammar.next(state, batch.symbols()[row]);
            if (!ReberGrammar.isLegal(state, Score.largest(answers, row * outputSize(), outputSize()))) {
                return false;
            }
        }
        return true;
    }

    /** {@inheritDoc} Every legal symbol is right. */
    @Override
    public boolean isCorrect(Example example, int t, Vector answer) {
        int state = ReberGrammar.START;
        for (int step = 1; step <= t; step++) {
            state = ReberGrammar.next(state, symbol(example, step));
        }
        return example.sequence().isJudged(t) && ReberGrammar.isLegal(state, answer.argMax());
    }

    /** {@inheritDoc} Strings end before their batch does. */
    @Override
    public List<Example> heldOutExamples(int most) {
        Batch batch = evaluationBatch();
        int[] places = HeldOut.evenly(batch.size(), most).toArray();
        return HeldOut.distinct(places.length, i -> {
            int b = places[i % places.length];
            int steps = (int) IntStream.rangeClosed(1, length).filter(t -> batch.isJudged(batch.row(t, b))).count();
            return exampleOf(HeldOut.symbols(batch, b, steps));
        });
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(ReberGrammar.draw(length + 1, random));
    }

    /** {@inheritDoc} They are a whole string of the grammar, with or without its last E, which is never read. */
    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireKnown(symbols, ReberGrammar.SYMBOLS);
        int end = ReberGrammar.SYMBOLS.symbolOf('E');
        int[] string = symbols;
        int state = ReberGrammar.START;
        for (int place = 0; place < symbols.length; place++) {
            state = ReberGrammar.next(state, symbols[place]);
            if (state < 0) {
                throw new InputException("example.grammar", place + 1, ReberGrammar.SYMBOLS.label(symbols[place]));
            }
        }
        if (state != ReberGrammar.END) {
            if (ReberGrammar.next(state, end) != ReberGrammar.END) {
                throw new InputException("example.grammar.end", symbols.length);
            }
            string = Arrays.copyOf(symbols, symbols.length + 1);
            string[symbols.length] = end;
        }
        int steps = string.length - 1;
        if (steps > length) {
            throw new InputException("example.longer", steps, length);
        }
        double[] weights = new double[steps];
        Arrays.fill(weights, 1.0 / steps);
        return new Example(labels(Arrays.copyOf(string, steps)), Sequence.ofClasses(
                Symbols.oneHot(string, steps, inputSize()), Arrays.copyOfRange(string, 1, steps + 1), weights));
    }
}
