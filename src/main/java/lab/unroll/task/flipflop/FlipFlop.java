package lab.unroll.task.flipflop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.words.InputException;

/**
 * Pulses of +1 or -1 come on each of some channels with probability p a step, otherwise 0; each channel of the answer holds
 * the sign of the last pulse on its input, y_t^j = sign x_s^j with the last s ≤ t for which x_s^j ≠ 0, and 0 before the first.
 * Who always answers 0 has a mean squared error of 1 - E[(1 - p)^t], the share of steps after a first pulse.
 * Sussillo and Barak, "Opening the Black Box", Neural Computation 25 (2013), section 4.1.
 */
public final class FlipFlop implements SequenceTask {

    private static final double SOLVED = 0.02;
    private static final int EVALUATED = 256;
    private static final long EVALUATION_SEED = 0xF11_F10_256L;

    private final Pulses pulses;
    private final int length;
    private final double probability;

    /** Some channels, 1 to 3, for T steps. */
    FlipFlop(int channels, int length, double probability) {
        pulses = new Pulses(channels);
        this.length = length;
        this.probability = probability;
    }

    @Override
    public List<String> outputNames() {
        return IntStream.rangeClosed(1, pulses.channels()).mapToObj(j -> "ŷ" + "¹²³".charAt(j - 1)).toList();
    }

    @Override
    public int inputSize() {
        return pulses.channels();
    }

    /** {@inheritDoc} A pulse up, none or down on each channel. */
    @Override
    public InputChoices choices(int t) {
        return pulses;
    }

    /** {@inheritDoc} A state for each way to hold +1, -1 or, before the first pulse, 0 on every channel. */
    @Override
    public Optional<Automaton> machine() {
        int middle = (pulses.size() - 1) / 2;
        int[] states = IntStream.range(0, pulses.size()).map(i -> (i + middle) % pulses.size()).toArray();
        List<String> labels = IntStream.range(0, pulses.size()).mapToObj(pulses::label).toList();
        List<String> answers = Arrays.stream(states).mapToObj(labels::get).toList();
        int[][] next = answers.stream().map(held -> labels.stream().mapToInt(pulse -> answers.indexOf(after(held, pulse)))
                .toArray()).toArray(int[][]::new);
        return Optional.of(new Automaton(labels.stream().map(this::shown).toList(), answers, next));
    }

    private static String after(String held, String pulse) {
        return IntStream.range(0, held.length()).mapToObj(j -> pulse.substring(j, j + 1).equals("0")
                ? held.substring(j, j + 1) : pulse.substring(j, j + 1)).collect(Collectors.joining());
    }

    /** {@inheritDoc} Each number is taken for the nearest of +1, 0 and -1. */
    @Override
    public String told(Vector answer) {
        return pulses.labelOf(Vector.of(Arrays.stream(answer.toArray())
                .map(value -> Math.abs(value) < 0.5 ? 0 : Math.signum(value)).toArray()));
    }

    @Override
    public OutputKind head() {
        return OutputKind.LINEAR;
    }

    @Override
    public int length() {
        return length;
    }

    /** 1 - Σ_t (1 - p)^t / T, the mean squared error of always answering 0. */
    @Override
    public double chanceLoss() {
        return 1 - IntStream.rangeClosed(1, length).mapToDouble(t -> Math.pow(1 - probability, t)).sum() / length;
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return Optional.of(SolvedRule.meanSquaredErrorBelow(SOLVED));
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        int channels = pulses.channels();
        for (int b = 0; b < batch.size(); b++) {
            float[] held = new float[channels];
            for (int t = 1; t <= length; t++) {
                int at = channels * batch.row(t, b);
                for (int j = 0; j < channels; j++) {
                    float pulse = draw(random);
                    held[j] = pulse == 0 ? held[j] : pulse;
                    batch.inputs().data[at + j] = pulse;
                    batch.values().data[at + j] = held[j];
                }
            }
        }
    }

    private int draw(SplittableRandom random) {
        return random.nextDouble() >= probability ? 0 : random.nextBoolean() ? 1 : -1;
    }

    @Override
    public Batch evaluationBatch() {
        Batch batch = newBatch(EVALUATED);
        fill(batch, new SplittableRandom(EVALUATION_SEED));
        return batch;
    }

    /** Counts the right signs, channel by channel, from the first pulse of each on. */
    @Override
    public Score score(Batch batch, float[] answers) {
        float[] right = batch.values().data;
        int[] held = IntStream.range(0, answers.length).filter(place -> right[place] != 0).toArray();
        return new Score((int) Arrays.stream(held).filter(place -> answers[place] * right[place] > 0).count(), held.length);
    }

    /** {@inheritDoc} Every sign that is held must be right. */
    @Override
    public boolean isCorrect(Example example, int t, Vector answer) {
        Vector right = example.sequence().targetValues(t);
        return example.sequence().isJudged(t) && IntStream.range(0, right.size())
                .allMatch(j -> right.get(j) == 0 || answer.get(j) * right.get(j) > 0);
    }

    /** {@inheritDoc} What is held in the end. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return t == length && example.sequence().isJudged(t);
    }

    /** {@inheritDoc} The signs that are held. */
    @Override
    public String glance(Vector answer) {
        return shown(told(answer));
    }

    @Override
    public Example example(SplittableRandom random) {
        return exampleOf(IntStream.range(0, length).mapToObj(t -> pulses.labelOf(Vector.of(
                IntStream.range(0, pulses.channels()).mapToDouble(j -> draw(random)).toArray()))).toList());
    }

    @Override
    public Example exampleOf(List<String> labels) {
        if (labels.size() != length) {
            throw new InputException("example.length", labels.size(), length);
        }
        List<Vector> inputs = labels.stream().map(pulses::read).toList();
        List<Vector> targets = new ArrayList<>();
        double[] held = new double[pulses.channels()];
        for (Vector x : inputs) {
            for (int j = 0; j < held.length; j++) {
                held[j] = x.get(j) == 0 ? held[j] : Math.signum(x.get(j));
            }
            targets.add(Vector.of(held));
        }
        double[] weights = DoubleStream.generate(() -> 1.0 / length).limit(length).toArray();
        return new Example(labels, Sequence.ofValues(inputs, targets, weights));
    }

    @Override
    public String shown(String label) {
        return label.replace('-', '−');
    }

    /** {@inheritDoc} Any number is a pulse, whose sign is to be held. */
    @Override
    public Example withInput(Example example, int t, Vector x) {
        return withLabel(example, t, pulses.labelOf(x));
    }
}
