package lab.unroll.task.future;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Sequence;
import lab.unroll.task.Example;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.ReferenceScore;
import lab.unroll.task.SolvedRule;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Symbols;

/**
 * Strings drawn at random, each symbol with a label that follows from the whole string. How they are drawn is known, so the
 * best that can be done without the future is too: at each step the answer that is most probable given what was read so far
 * (the Bayes rule). No forward network can be right more often.
 */
abstract class LabelledStrings implements LabellingTask, SymbolTask {

    private static final double SOLVED_LINE = 0.01;
    private static final int EVALUATED = 256;
    /** Its strings are typical: the Bayes rule is as often right on them as on all strings, within 0.2 %. */
    private static final long EVALUATION_SEED = 0xF07E_0000_03FAL;

    private final int length;

    /** Strings of T symbols. */
    LabelledStrings(int length) {
        this.length = length;
    }

    /** A random string of T symbols. */
    abstract int[] draw(SplittableRandom random);

    /** The class of each symbol, or {@link Batch#NO_CLASS} where none is asked for. */
    abstract int[] classesOf(int[] string);

    /** How often the Bayes rule is right at step t, over all strings, if it knows the past only. */
    abstract double ceilingAt(int t);

    /** The entropy of the label at step t given the past, in nats, over all strings. */
    abstract double entropyAt(int t);

    /** The steps at which a label is asked for: 1 to this. */
    abstract int lastJudged();

    @Override
    public int length() {
        return length;
    }

    /** Every answer must be right. */
    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.accuracyOf(1, SOLVED_LINE));
    }

    /** {@inheritDoc} The mean of what the Bayes rule achieves at each step without the future. */
    @Override
    public List<ReferenceScore> referenceScores() {
        return List.of(new ReferenceScore(FORWARD_CEILING,
                IntStream.rangeClosed(1, lastJudged()).mapToDouble(this::ceilingAt).average().orElseThrow()));
    }

    /** {@inheritDoc} What is left to guess where the future is not known: Σ_t H(label | x_1 ... x_t) / T. */
    @Override
    public List<ReferenceLoss> referenceLosses() {
        return List.of(new ReferenceLoss(FORWARD_CEILING,
                IntStream.rangeClosed(1, lastJudged()).mapToDouble(this::entropyAt).average().orElseThrow()));
    }

    /** -Σ p ln p, in nats. */
    static double entropy(double... probabilities) {
        return Arrays.stream(probabilities).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int[] string = draw(random);
            int[] right = classesOf(string);
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
        Symbols.requireKnown(string, vocabulary());
        double[] weights = new double[length];
        Arrays.fill(weights, 0, lastJudged(), 1.0 / lastJudged());
        return new Example(labels(string), Sequence.ofClasses(Symbols.oneHot(string, length, inputSize()), classesOf(string),
                weights));
    }
}
