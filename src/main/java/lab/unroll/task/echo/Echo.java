package lab.unroll.task.echo;

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
 * Random letters; the answer at step t is the letter read n steps before, y_t = x_{t-n}, for t > n. All of the last n letters
 * have to be kept, and moved on at every step: a delay line. Jaeger, "Short term memory in echo state networks", GMD
 * Report 152 (2001).
 */
public final class Echo implements SequenceTask, SymbolTask {

    private static final double SOLVED_LINE = 0.01;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0xEC40_0F_256L;

    private final Vocabulary letters;
    private final int delay;
    private final int length;

    /**
     * Sets the difficulty.
     *
     * @param symbols how many letters there are
     * @param delay   n
     * @param length  T, more than n
     * @throws InputException if nothing could be repeated
     */
    Echo(int symbols, int delay, int length) {
        if (delay >= length) {
            throw new InputException("task.delay", delay, length);
        }
        letters = Vocabulary.inOrder("abcdefghij".substring(0, symbols));
        this.delay = delay;
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return letters;
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
            for (int t = 1; t <= length; t++) {
                batch.symbols()[batch.row(t, b)] = random.nextInt(letters.size());
                batch.classes()[batch.row(t, b)] = t > delay ? batch.symbols()[batch.row(t - delay, b)] : Batch.NO_CLASS;
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
        return exampleOf(random.ints(length, 0, letters.size()).toArray());
    }

    @Override
    public Example exampleOf(int[] symbols) {
        Symbols.requireLength(symbols, length);
        Symbols.requireKnown(symbols, letters);
        int[] classes = new int[length];
        double[] weights = new double[length];
        for (int t = 0; t < length; t++) {
            classes[t] = t < delay ? Batch.NO_CLASS : symbols[t - delay];
            weights[t] = t < delay ? 0 : 1.0 / (length - delay);
        }
        return new Example(labels(symbols), Sequence.ofClasses(Symbols.oneHot(symbols, length, inputSize()), classes, weights));
    }
}
