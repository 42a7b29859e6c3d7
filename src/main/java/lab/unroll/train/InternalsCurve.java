package lab.unroll.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network was like inside on the way of its training, at steps that are thinned where there are many. It never
 * changes.
 *
 * @param matrices   names of the matrices; copied
 * @param activities names of what is said in the layers; copied
 * @param iterations the steps, rising; copied
 * @param numbers    [R x P x {@link #WIDTH}]: of each reading and part its two shares (of a matrix the ratio and NaN), the
 *                   smallest and the largest number, and the bins; copied
 */
public record InternalsCurve(List<String> matrices, List<String> activities, long[] iterations, float[] numbers) {

    /** Numbers of a part. */
    static final int WIDTH = 4 + Histogram.BINS;
    /** Nothing was read. */
    public static final InternalsCurve NONE = new InternalsCurve(List.of(), List.of(), new long[0], new float[0]);

    /**
     * Copies everything.
     *
     * @throws IllegalArgumentException if there are not as many numbers as the names ask for, or the steps do not rise
     */
    public InternalsCurve {
        matrices = List.copyOf(matrices);
        activities = List.copyOf(activities);
        iterations = iterations.clone();
        numbers = numbers.clone();
        if (numbers.length != (long) iterations.length * (matrices.size() + activities.size()) * WIDTH) {
            throw new IllegalArgumentException("Not " + iterations.length + " readings.");
        }
        for (int i = 1; i < iterations.length; i++) {
            if (iterations[i] <= iterations[i - 1]) {
                throw new IllegalArgumentException("Steps must rise.");
            }
        }
    }

    /** Readings of one network, in order. */
    static InternalsCurve of(List<Internals> readings) {
        if (readings.isEmpty()) {
            return NONE;
        }
        Internals first = readings.get(0);
        int parts = first.matrices().size() + first.activities().size();
        float[] numbers = new float[readings.size() * parts * WIDTH];
        int at = 0;
        for (Internals reading : readings) {
            for (Internals.Matrix matrix : reading.matrices()) {
                at = put(numbers, at, matrix.ratio(), Double.NaN, matrix.values());
            }
            for (Internals.Activity activity : reading.activities()) {
                at = put(numbers, at, activity.low(), activity.high(), activity.values());
            }
        }
        return new InternalsCurve(first.matrices().stream().map(Internals.Matrix::name).toList(),
                first.activities().stream().map(Internals.Activity::name).toList(),
                readings.stream().mapToLong(Internals::iteration).toArray(), numbers);
    }

    private static int put(float[] numbers, int at, double first, double second, Histogram values) {
        numbers[at] = (float) first;
        numbers[at + 1] = (float) second;
        numbers[at + 2] = values.low();
        numbers[at + 3] = values.high();
        System.arraycopy(values.shares(), 0, numbers, at + 4, Histogram.BINS);
        return at + WIDTH;
    }

    /** Each reading as it was. */
    List<Internals> readings() {
        List<Internals> readings = new ArrayList<>();
        for (int r = 0; r < size(); r++) {
            List<Internals.Matrix> inside = new ArrayList<>();
            for (int m = 0; m < matrices.size(); m++) {
                inside.add(new Internals.Matrix(matrices.get(m), numbers[at(r, m)], matrix(m, r)));
            }
            List<Internals.Activity> said = new ArrayList<>();
            for (int a = 0; a < activities.size(); a++) {
                int at = at(r, matrices.size() + a);
                said.add(new Internals.Activity(activities.get(a), numbers[at], numbers[at + 1], activity(a, r)));
            }
            readings.add(new Internals(iterations[r], inside, said));
        }
        return readings;
    }

    private int at(int reading, int part) {
        return (reading * (matrices.size() + activities.size()) + part) * WIDTH;
    }

    /** Number of readings. */
    public int size() {
        return iterations.length;
    }

    /** The step of a reading. */
    public long iteration(int reading) {
        return iterations[reading];
    }

    /** ‖Δθ‖ / ‖θ‖ of a matrix over the steps. */
    public MeasureCurve ratio(int matrix) {
        return curve(matrix, 0);
    }

    /** The share of an activity at its lower end over the steps; NaN where it has none. */
    public MeasureCurve low(int activity) {
        return curve(matrices.size() + activity, 0);
    }

    /** The share of an activity at its upper end over the steps; NaN where it has none. */
    public MeasureCurve high(int activity) {
        return curve(matrices.size() + activity, 1);
    }

    private MeasureCurve curve(int part, int which) {
        double[] values = new double[size()];
        Arrays.setAll(values, r -> numbers[at(r, part) + which]);
        return new MeasureCurve(iterations, values, values, values);
    }

    /** How the numbers of a matrix are spread. */
    public Histogram matrix(int matrix, int reading) {
        return histogram(at(reading, matrix));
    }

    /** How the numbers of an activity are spread. */
    public Histogram activity(int activity, int reading) {
        return histogram(at(reading, matrices.size() + activity));
    }

    private Histogram histogram(int at) {
        return new Histogram(numbers[at + 2], numbers[at + 3], Arrays.copyOfRange(numbers, at + 4, at + WIDTH));
    }

    /** The readings up to a step. */
    InternalsCurve upTo(long step) {
        int kept = 0;
        while (kept < iterations.length && iterations[kept] <= step) {
            kept++;
        }
        return kept == iterations.length ? this : new InternalsCurve(matrices, activities, Arrays.copyOf(iterations, kept),
                Arrays.copyOf(numbers, at(kept, 0)));
    }

    /** What its numbers take of memory, in bytes. */
    long bytes() {
        return (long) numbers.length * Float.BYTES + (long) iterations.length * Long.BYTES;
    }

    /** The steps; a copy. */
    @Override
    public long[] iterations() {
        return iterations.clone();
    }

    /** The numbers; a copy. */
    @Override
    public float[] numbers() {
        return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InternalsCurve that && matrices.equals(that.matrices) && activities.equals(that.activities)
                && Arrays.equals(iterations, that.iterations) && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(iterations) * 31 + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "InternalsCurve of " + iterations.length + " readings";
    }
}
