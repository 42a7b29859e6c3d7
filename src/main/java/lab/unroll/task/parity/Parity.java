package lab.unroll.task.parity;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;
import lab.unroll.task.Vocabulary;

/**
 * Random bits; the answer at each step is their sum so far, modulo 2: p_t = p_{t-1} XOR x_t, with p_0 = 0. Each bit counts,
 * so who forgets one can only guess from there on. The exclusive or (Minsky and Papert, Perceptrons, 1969), over time.
 */
public final class Parity implements SequenceTask, SymbolTask {

    private static final Vocabulary BITS = Vocabulary.inOrder("01");
    private static final double SOLVED_LINE = 0.01;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0xB175_0F_256L;

    private final int length;

    /** Bits of T steps. */
    Parity(int length) {
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return BITS;
    }

    /** {@inheritDoc} A 1 goes over to the other of two states. */
    @Override
    public Optional<Automaton> machine() {
        return Optional.of(new Automaton(BITS.displayLabels(), BITS.displayLabels(), new int[][] {{0, 1}, {1, 0}}));
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
            int parity = 0;
            for (int t = 1; t <= length; t++) {
                int row = batch.row(t, b);
                batch.symbols()[row] = random.nextInt(2);
                parity ^= batch.symbols()[row];
                batch.classes()[row] = parity;
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
        return exampleOf(random.ints(length, 0, 2).toArray());
    }

    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireLength(symbols, length);
        Symbols.requireKnown(symbols, BITS);
        int[] parities = symbols.clone();
        Arrays.parallelPrefix(parities, (before, bit) -> before ^ bit);
        double[] weights = new double[length];
        Arrays.fill(weights, 1.0 / length);
        return new Example(labels(symbols), Sequence.ofClasses(Symbols.oneHot(symbols, length, inputSize()), parities, weights));
    }
}
