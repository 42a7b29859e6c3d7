package lab.unroll.task.counting;

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
 * Strings aⁿbⁿ are read; from the first b on the next symbol is known, b until there are as many as there were a, then the
 * end (EOS), and has to be foretold. Trained on n up to a quarter of T, measured on all larger ones up to the half: who has learnt
 * to count goes on counting. Gers and Schmidhuber, "LSTM recurrent networks learn simple context-free and context-sensitive
 * languages", IEEE Transactions on Neural Networks 12 (2001).
 */
public final class Counting implements SequenceTask, SymbolTask {

    /** The fewest steps: n = 1 is trained, n = 2 measured. */
    static final int SHORTEST = 4;

    /** The least n of an example. */
    private static final int SHOWN = 3;
    private static final Vocabulary LETTERS = Vocabulary.inOrder("ab");
    private static final Vocabulary ANSWERS = LETTERS.and("EOS");
    private static final int A = 0;
    private static final int B = 1;
    private static final int END = 2;
    private static final double SOLVED_LINE = 0.01;

    private final int length;

    /** Strings of at most T symbols. */
    Counting(int length) {
        this.length = length;
    }

    @Override
    public Vocabulary vocabulary() {
        return LETTERS;
    }

    @Override
    public Vocabulary answers() {
        return ANSWERS;
    }

    @Override
    public int length() {
        return length;
    }

    /** The largest n that is trained. */
    int trained() {
        return length / 4;
    }

    /** The largest n that is measured. */
    int longest() {
        return length / 2;
    }

    /** {@inheritDoc} The entropy of the answers to be learnt, Σ n of which one in each string is the end. */
    @Override
    public double chanceLoss() {
        double end = 2.0 / (trained() + 1);
        return end == 1 ? 0 : -end * Math.log(end) - (1 - end) * Math.log(1 - end);
    }

    /** Every answer must be right, in strings longer than those trained. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    private static void write(Batch batch, int b, int n) {
        batch.setLength(b, 2 * n);
        for (int t = 1; t <= batch.steps(); t++) {
            int row = batch.row(t, b);
            batch.symbols()[row] = t <= n ? A : B;
            batch.classes()[row] = t <= n || t > 2 * n ? Batch.NO_CLASS : t < 2 * n ? B : END;
            batch.weights()[row] = t <= 2 * n ? 1 : 0;
        }
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            write(batch, b, 1 + random.nextInt(trained()));
        }
    }

    /** {@inheritDoc} One string for each n that is not trained. */
    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(longest() - trained());
        for (int b = 0; b < batch.size(); b++) {
            write(batch, b, trained() + 1 + b);
        }
        return batch;
    }

    /** {@inheritDoc} Long enough to be looked at, of any n, trained or not. */
    @Override
    public Example example(SplittableRandom random) {
        int least = Math.min(SHOWN, longest());
        int n = least + random.nextInt(longest() - least + 1);
        int[] symbols = new int[2 * n];
        for (int t = n; t < symbols.length; t++) {
            symbols[t] = B;
        }
        return exampleOf(symbols);
    }

    /** {@inheritDoc} Some a, then no more b than there were a; shorter than T as well. */
    @Override
    public Example exampleOf(int[] symbols) {
        if (symbols.length < 1 || symbols.length > 2 * longest()) {
            throw new InputException("example.longer", symbols.length, 2 * longest());
        }
        Symbols.requireKnown(symbols, LETTERS);
        int n = 0;
        while (n < symbols.length && symbols[n] == A) {
            n++;
        }
        int[] classes = new int[symbols.length];
        double[] weights = new double[symbols.length];
        for (int t = 1; t <= symbols.length; t++) {
            if (t > n && (symbols[t - 1] != B || t > 2 * n)) {
                throw new InputException("example.counting", t);
            }
            classes[t - 1] = t <= n ? Batch.NO_CLASS : t < 2 * n ? B : END;
            weights[t - 1] = t <= n ? 0 : 1.0 / (symbols.length - n);
        }
        return new Example(labels(symbols), Sequence.ofClasses(Symbols.oneHot(symbols, symbols.length, inputSize()), classes,
                weights));
    }
}
