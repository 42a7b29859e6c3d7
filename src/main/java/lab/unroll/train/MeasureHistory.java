package lab.unroll.train;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Collects measures of every step in bounded memory: when it is full, neighbours are averaged in pairs, and from then on
 * each point stands for twice as many steps. How far the values behind a point reach is kept. Not for several threads.
 */
public final class MeasureHistory {

    /** The largest number of points kept. */
    public static final int CAPACITY = 4096;

    private final long[] iterations = new long[CAPACITY];
    private final Map<StepMeasure, MeasureSeries> series = new EnumMap<>(StepMeasure.class);
    private int size;
    private int stepsPerPoint = 1;
    private int pendingSteps;

    /** A history of these measures. */
    public MeasureHistory(Collection<StepMeasure> measures) {
        measures.forEach(measure -> series.put(measure, new MeasureSeries(CAPACITY)));
    }

    /** Adds a step; what was known of this step or later ones is forgotten. */
    public void add(StepReport step) {
        while (size > 0 && iterations[size - 1] >= step.iteration()) {
            size--;
        }
        series.forEach((measure, one) -> one.add(step.value(measure)));
        pendingSteps++;
        if (pendingSteps < stepsPerPoint) {
            return;
        }
        if (size == CAPACITY) {
            halve();
            return;
        }
        iterations[size] = step.iteration();
        series.values().forEach(one -> one.complete(size, pendingSteps));
        size++;
        pendingSteps = 0;
    }

    /** Every two points become one; the pending steps go on until they are as many as the new points stand for. */
    private void halve() {
        size /= 2;
        for (int i = 0; i < size; i++) {
            iterations[i] = iterations[2 * i + 1];
        }
        series.values().forEach(MeasureSeries::halve);
        stepsPerPoint *= 2;
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
        stepsPerPoint = 1;
        pendingSteps = 0;
        series.values().forEach(MeasureSeries::forgetPending);
    }

    /**
     * The points of a measure so far.
     *
     * @throws IllegalArgumentException if this measure is not collected
     */
    public MeasureCurve curve(StepMeasure measure) {
        MeasureSeries one = series.get(measure);
        if (one == null) {
            throw new IllegalArgumentException("Not collected: " + measure.id() + ". Collected are " + series.keySet()
                    + ".");
        }
        return one.curve(Arrays.copyOf(iterations, size));
    }

    /** All that is needed to go on from here. */
    public State state() {
        long[] points = Arrays.copyOf(iterations, size);
        Map<StepMeasure, MeasureSeries.State> states = new EnumMap<>(StepMeasure.class);
        series.forEach((measure, one) -> states.put(measure, one.state(points)));
        return new State(points, stepsPerPoint, pendingSteps, states);
    }

    /**
     * Goes on from a state.
     *
     * @throws IllegalArgumentException if it is of other measures or of more points than are kept
     */
    public void restore(State state) {
        long[] points = state.iterations();
        boolean fits = points.length <= CAPACITY && state.series().keySet().equals(series.keySet())
                && state.series().values().stream().allMatch(one -> one.isOf(points.length));
        if (!fits) {
            throw new IllegalArgumentException("Not a history of these measures: " + series.keySet() + ".");
        }
        size = points.length;
        System.arraycopy(points, 0, iterations, 0, size);
        stepsPerPoint = state.stepsPerPoint();
        pendingSteps = state.pendingSteps();
        series.forEach((measure, one) -> one.restore(state.series().get(measure)));
    }

    /**
     * A history at one moment. It never changes.
     *
     * @param iterations    the last iteration behind each point; copied
     * @param stepsPerPoint how many steps a new point stands for
     * @param pendingSteps  how many of them the next point has
     * @param series        each measure; copied
     */
    public record State(long[] iterations, int stepsPerPoint, int pendingSteps,
                        Map<StepMeasure, MeasureSeries.State> series) {

        /** Copies array and map. */
        public State {
            iterations = iterations.clone();
            // in the order of the measures, so that the same history is written in the same way
            Map<StepMeasure, MeasureSeries.State> inOrder = new EnumMap<>(StepMeasure.class);
            series.forEach((measure, one) -> inOrder.put(measure, Objects.requireNonNull(one)));
            series = Collections.unmodifiableMap(inOrder);
        }

        /** How many numbers its points have. */
        long values() {
            return iterations.length * (1 + 3L * series.size());
        }

        /** Without the points that reach beyond a step, and without the steps of the next one. */
        State upTo(long step) {
            int kept = 0;
            while (kept < iterations.length && iterations[kept] <= step) {
                kept++;
            }
            long[] points = Arrays.copyOf(iterations, kept);
            Map<StepMeasure, MeasureSeries.State> cut = new EnumMap<>(StepMeasure.class);
            series.forEach((measure, one) -> cut.put(measure, one.upTo(points)));
            return new State(points, stepsPerPoint, 0, cut);
        }

        /** The iterations; a copy. */
        @Override
        public long[] iterations() {
            return iterations.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State that && Arrays.equals(iterations, that.iterations)
                    && stepsPerPoint == that.stepsPerPoint && pendingSteps == that.pendingSteps
                    && series.equals(that.series);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(iterations) * 31 + series.hashCode();
        }
    }
}
