package lab.unroll.task.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Ranges;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.words.InputException;

/**
 * Random numbers of which two are marked, one in each half; the answer, asked for at the last step only, is their sum.
 * x_t = (value, mark), the value uniform in [0, 1), the mark 1 or 0.
 * Hochreiter and Schmidhuber, Neural Computation 9 (1997), experiment 4, in the form of Le, Jaitly and Hinton,
 * arXiv:1504.00941 (2015). Who always answers 1 has a mean squared error of Var(a + b) = 1/6.
 *
 * <p>Examples to look at have values of two decimals, so what is shown is exactly what is read: 0.42, or 0.42* if marked.
 */
public final class Adding implements SequenceTask {

    /** The answer counts as right if it is closer than this: the limit of 1997. */
    public static final double CLOSE = 0.04;

    private static final double SOLVED = 0.01;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final int EVALUATED = 512;
    private static final long EVALUATION_SEED = 0xADD_0F_512L;
    private final int length;

    /**
     * Sets the difficulty.
     *
     * @param length T, 2 to 200
     * @throws InputException if it is outside its range
     */
    public Adding(int length) {
        Ranges.require("length", length, SHORTEST, LONGEST);
        this.length = length;
    }

    @Override
    public List<String> outputNames() {
        return List.of("ŷ");
    }

    @Override
    public int inputSize() {
        return 2;
    }

    @Override
    public List<InputFeature> features() {
        return List.of(InputFeature.plain("value"), InputFeature.plain("mark"));
    }

    /** {@inheritDoc} Values of two decimals, without and with a mark. */
    @Override
    public InputChoices choices(int t) {
        return MarkedNumbers.ALL;
    }

    @Override
    public OutputKind head() {
        return OutputKind.LINEAR;
    }

    @Override
    public int length() {
        return length;
    }

    /** Var(a + b) = 1/12 + 1/12, the mean squared error of always answering 1. */
    @Override
    public double chanceLoss() {
        return 1.0 / 6;
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.meanSquaredErrorBelow(SOLVED));
    }

    @Override
    public Batch newBatch(int size) {
        Batch batch = SequenceTask.super.newBatch(size);
        for (int row = 0; row < batch.row(length, 0); row++) {
            batch.weights()[row] = 0;
        }
        return batch;
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            int first = 1 + random.nextInt(length / 2);
            int second = 1 + length / 2 + random.nextInt(length - length / 2);
            float sum = 0;
            for (int t = 1; t <= length; t++) {
                int at = 2 * batch.row(t, b);
                boolean marked = t == first || t == second;
                float value = (float) random.nextDouble();
                batch.inputs().data[at] = value;
                batch.inputs().data[at + 1] = marked ? 1 : 0;
                sum += marked ? value : 0;
            }
            batch.values().data[batch.row(length, b)] = sum;
        }
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    /** Counts the sums that are closer than {@link #CLOSE}. */
    @Override
    public Score score(Batch batch, float[] answers) {
        int correct = 0;
        for (int b = 0; b < batch.size(); b++) {
            int row = batch.row(length, b);
            correct += Math.abs(answers[row] - batch.values().data[row]) < CLOSE ? 1 : 0;
        }
        return new Score(correct, batch.size());
    }

    @Override
    public boolean isCorrect(Example example, int t, Vector answer) {
        return example.sequence().isJudged(t)
                && Math.abs(answer.get(0) - example.sequence().targetValues(t).get(0)) < CLOSE;
    }

    /** {@inheritDoc} The numbers that are marked. */
    @Override
    public String glance(Example example) {
        return example.labels().stream().filter(label -> label.endsWith(MarkedNumbers.MARK))
                .map(label -> label.substring(0, label.length() - MarkedNumbers.MARK.length())).collect(Collectors.joining(" + "));
    }

    @Override
    public Example example(SplittableRandom random) {
        int[] numbers = random.ints(length, 0, MarkedNumbers.VALUES).toArray();
        numbers[random.nextInt(length / 2)] += MarkedNumbers.VALUES;
        numbers[length / 2 + random.nextInt(length - length / 2)] += MarkedNumbers.VALUES;
        return exampleOf(IntStream.of(numbers).mapToObj(MarkedNumbers.ALL::label).toList());
    }

    /** {@inheritDoc} Exactly two numbers are marked, wherever they stand. */
    @Override
    public Example exampleOf(List<String> labels) {
        if (labels.size() != length) {
            throw new InputException("example.length", labels.size(), length);
        }
        List<Vector> inputs = new ArrayList<>(length);
        List<Vector> targets = new ArrayList<>(length);
        double[] weights = new double[length];
        double sum = 0;
        int marks = 0;
        for (String label : labels) {
            int number = MarkedNumbers.ALL.indexOf(label);
            if (number < 0) {
                throw new InputException("example.number", label, inputs.size() + 1);
            }
            Vector x = MarkedNumbers.ALL.x(number);
            inputs.add(x);
            sum += x.get(0) * x.get(1);
            marks += (int) x.get(1);
        }
        if (marks != 2) {
            throw new InputException("example.marks", marks);
        }
        for (int t = 1; t <= length; t++) {
            targets.add(Vector.of(t == length ? sum : 0));
        }
        weights[length - 1] = 1;
        return new Example(labels, Sequence.ofValues(inputs, targets, weights));
    }
}
