package lab.unroll.task.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.HeldOut;
import lab.unroll.task.InputFeature;
import lab.unroll.task.NumberSeries;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.Score;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.SolvedRule;
import lab.unroll.words.InputException;

/**
 * Reads windows of T values of a series and foretells after each value the next one. The first half of a window is only read,
 * to find out where in the series one is; from then on every answer is judged. The first four fifths of the series are for
 * training; on the rest, the last answer of each window is measured.
 */
final class NextValue implements SeriesTask {

    /** An answer counts as right if it is nearer than this share of the standard deviation of what is trained on. */
    static final double CLOSE = 0.25;

    private static final int MOST_EVALUATED = 256;
    private static final int DIGITS = 4;
    /** So many values are seen at a glance. */
    private static final int SEEN = 3;

    private final NumberSeries series;
    private final int length;
    private final int trained;
    private final int season;
    private final boolean seasonGuessed;
    private final InputFeature feature;
    private final double deviation;
    private final double solved;
    private final float[] scaled;

    /**
     * Learns a series in windows of T values.
     *
     * @param length  T
     * @param season  after how many steps it comes round again; 0 to find it out, 1 for none
     * @param scaling how values are read
     * @param solved  the mean squared error, in units of the scaled values, below which it is solved; 0 if it never is
     * @throws InputException if the series is too short for T
     */
    NextValue(NumberSeries series, int length, int season, Scaling scaling, double solved) {
        if (series.length() < length + 2) {
            throw new InputException("series.short", series.title(), series.length(), length + 2, length);
        }
        this.series = series;
        this.length = length;
        this.solved = solved;
        trained = Math.min(series.length() - 1, Math.max(length + 1, series.length() - series.length() / 5));
        seasonGuessed = season == 0;
        double[] values = series.values();
        this.season = seasonGuessed ? Seasons.of(values, trained) : season;
        feature = scaling.of(series, trained);
        deviation = Scaling.deviation(Arrays.copyOf(values, trained));
        scaled = new float[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) feature.x(values[i]);
        }
    }

    @Override
    public NumberSeries series() {
        return series;
    }

    @Override
    public int trained() {
        return trained;
    }

    @Override
    public int season() {
        return season;
    }

    @Override
    public boolean isSeasonGuessed() {
        return seasonGuessed;
    }

    @Override
    public InputFeature feature() {
        return feature;
    }

    @Override
    public List<String> outputNames() {
        return List.of("ŷ");
    }

    @Override
    public int inputSize() {
        return 1;
    }

    @Override
    public List<InputFeature> features() {
        return List.of(feature);
    }

    @Override
    public OutputKind head() {
        return OutputKind.LINEAR;
    }

    @Override
    public OptionalLong trainingSequences() {
        return OptionalLong.of(Math.max(1, trained / length));
    }

    @Override
    public int length() {
        return length;
    }

    /** {@inheritDoc} Who always answers the mean of what is trained on. */
    @Override
    public double chanceLoss() {
        float mean = (float) feature.x(Scaling.mean(Arrays.copyOf(series.values(), trained)));
        return meanSquare(measured().mapToDouble(place -> scaled[place] - mean));
    }

    /** {@inheritDoc} Who answers the value read last, and the value of one season ago. */
    @Override
    public List<ReferenceLoss> referenceLosses() {
        List<ReferenceLoss> losses = new ArrayList<>();
        losses.add(new ReferenceLoss("naive", behind(1)));
        if (season > 1 && season <= trained) {
            losses.add(new ReferenceLoss("seasonal-naive", behind(season)));
        }
        losses.sort((one, other) -> Double.compare(other.loss(), one.loss()));
        return losses;
    }

    private double behind(int steps) {
        return meanSquare(measured().mapToDouble(place -> scaled[place] - scaled[place - steps]));
    }

    private static double meanSquare(DoubleStream errors) {
        return errors.map(error -> error * error).average().orElse(0);
    }

    @Override
    public Optional<SolvedRule> solvedRule() {
        return solved > 0 ? Optional.of(SolvedRule.meanSquaredErrorBelow(solved)) : Optional.empty();
    }

    /** The steps of a window whose answers are judged begin here. */
    private int firstJudged() {
        return length / 2 + 1;
    }

    @Override
    public Batch newBatch(int size) {
        Batch batch = SeriesTask.super.newBatch(size);
        Arrays.fill(batch.weights(), 0, batch.row(firstJudged(), 0), 0);
        return batch;
    }

    @Override
    public void fill(Batch batch, SplittableRandom random) {
        for (int b = 0; b < batch.size(); b++) {
            copyWindow(length + random.nextInt(trained - length), batch, b);
        }
    }

    /** Copies the window that foretells the value at a place. */
    private void copyWindow(int place, Batch batch, int b) {
        for (int t = 1; t <= length; t++) {
            int row = batch.row(t, b);
            batch.inputs().data[row] = scaled[place - length + t - 1];
            batch.values().data[row] = scaled[place - length + t];
        }
    }

    /** The values that are held out, or as many of them as are measured, at even distances. */
    private IntStream measured() {
        int held = series.length() - trained;
        int count = Math.min(held, MOST_EVALUATED);
        return IntStream.range(0, count).map(i -> trained + (int) ((long) held * i / count));
    }

    @Override
    public Batch evaluationBatch() {
        int[] places = measured().toArray();
        Batch batch = newBatch(places.length);
        Arrays.fill(batch.weights(), 0, batch.row(length, 0), 0);
        for (int b = 0; b < places.length; b++) {
            copyWindow(places[b], batch, b);
        }
        return batch;
    }

    /** Counts the answers that are nearer than {@link #CLOSE}. */
    @Override
    public Score score(Batch batch, float[] answers) {
        int[] judged = IntStream.range(0, batch.rows()).filter(batch::isJudged).toArray();
        return new Score((int) Arrays.stream(judged).filter(row -> isClose(answers[row] - batch.values().data[row])).count(),
                judged.length);
    }

    private boolean isClose(double error) {
        return Math.abs(error * feature.scale()) < CLOSE * deviation;
    }

    @Override
    public boolean isCorrect(Example example, int t, Vector answer) {
        return example.sequence().isJudged(t) && isClose(answer.get(0) - example.sequence().targetValues(t).get(0));
    }

    /** {@inheritDoc} A number in the unit of the series. */
    @Override
    public String told(Vector answer) {
        return rounded(feature.value(answer.get(0)));
    }

    /** {@inheritDoc} Windows before values that are held out. */
    @Override
    public List<Example> heldOutExamples(int most) {
        int[] places = measured().toArray();
        int[] chosen = HeldOut.evenly(places.length, most).map(i -> places[i]).toArray();
        return HeldOut.distinct(chosen.length, i -> windowBefore(chosen[i % chosen.length]));
    }

    /** {@inheritDoc} The last values of the window. */
    @Override
    public String glance(Example example) {
        List<String> labels = example.labels();
        String last = labels.subList(Math.max(0, length - SEEN), length).stream().map(this::shown).collect(Collectors.joining(" "));
        return length > SEEN ? "… " + last : last;
    }

    /** {@inheritDoc} What comes after the window. */
    @Override
    public boolean isGlancedAt(Example example, int t) {
        return t == length && example.sequence().isJudged(t);
    }

    /** {@inheritDoc} A number in the unit of the series. */
    @Override
    public String glance(Vector answer) {
        return Double.isFinite(answer.get(0)) ? told(answer) : "–";
    }

    @Override
    public Example example(SplittableRandom random) {
        return windowBefore(length + random.nextInt(series.length() - length));
    }

    @Override
    public Example windowBefore(int place) {
        List<String> labels = new ArrayList<>();
        for (int i = place - length; i <= Math.min(place, series.length() - 1); i++) {
            labels.add(plain(series.at(i)));
        }
        return exampleOf(labels);
    }

    /** {@inheritDoc} T numbers in the unit of the series, or T + 1: then the last is only asked for; else step T is not judged. */
    @Override
    public Example exampleOf(List<String> labels) {
        if (labels.size() != length && labels.size() != length + 1) {
            throw new InputException("example.length", labels.size(), length);
        }
        double[] x = new double[labels.size()];
        for (int i = 0; i < x.length; i++) {
            String label = labels.get(i);
            int number = i + 1;
            x[i] = feature.x(Numerals.POINT.read(label).orElseThrow(() -> new InputException("example.value", label, number)));
        }
        List<Vector> inputs = new ArrayList<>();
        List<Vector> targets = new ArrayList<>();
        double[] weights = new double[length];
        int first = Math.min(firstJudged(), x.length - 1);
        int judged = x.length - first;
        for (int t = 1; t <= length; t++) {
            inputs.add(Vector.of((float) x[t - 1]));
            targets.add(Vector.of(t < x.length ? (float) x[t] : 0));
            weights[t - 1] = t >= first && t < x.length ? 1.0 / judged : 0;
        }
        return new Example(labels.subList(0, length), Sequence.ofValues(inputs, targets, weights));
    }

    /** {@inheritDoc} With what is asked for at the end, where it is known. */
    @Override
    public String text(Example example) {
        String read = SeriesTask.super.text(example);
        Sequence sequence = example.sequence();
        return !sequence.isJudged(length) ? read
                : read + " " + plain(feature.value(sequence.targetValues(length).get(0)));
    }

    @Override
    public String shown(String label) {
        return Numerals.POINT.isNumber(label) ? rounded(Numerals.POINT.read(label).orElseThrow()) : label;
    }

    /** A value with all its digits. */
    private static String plain(double value) {
        String text = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return text.length() < 24 ? text : Double.toString(value);
    }

    /** A value as it is read at a glance. */
    private static String rounded(double value) {
        BigDecimal short4 = new BigDecimal(Double.toString(value)).round(new MathContext(DIGITS)).stripTrailingZeros();
        String text = short4.toPlainString();
        return (text.length() < 10 ? text : short4.toString()).replace('-', '\u2212');
    }
}
