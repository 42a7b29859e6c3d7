package lab.unroll.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import lab.unroll.task.TrainingConfig;

/**
 * Collects the loss of every step and what else is known of it, in bounded memory ({@link MeasureHistory}), and how the
 * training was changed on the way. May be written by one thread and read by others.
 */
public final class LossHistory {

    /** The largest number of points kept. */
    public static final int CAPACITY = MeasureHistory.CAPACITY;
    /** The largest number of changes kept: a slider that is drawn while training goes on changes it many times a second. */
    public static final int MOST_CHANGES = 256;

    /** So many steps at the beginning are kept one by one, however long training goes on: most is learnt there. */
    public static final int BEGINNING = 1024;

    /** The largest number of measurements on the fixed sequences that are kept. */
    public static final int MOST_EVALUATIONS = 1000;
    /** The largest number of looks into the network that are kept. */
    public static final int MOST_INTERNALS = 96;

    private final Readings<Evaluation> evaluations = new Readings<>(MOST_EVALUATIONS, Evaluation::iteration);
    private final Readings<Internals> internals = new Readings<>(MOST_INTERNALS, Internals::iteration);
    /** The same as one value, made when it is asked for; null where it has changed. */
    private InternalsCurve inside = InternalsCurve.NONE;
    private final MeasureHistory measures = new MeasureHistory(StepMeasure.known());
    private final List<TrainingChange> changes = new ArrayList<>();
    /** The first steps and the last one, which no averaging takes away; none and null before them. */
    private final List<End> beginning = new ArrayList<>();
    private End last;

    /** Adds a step; what was known of this step or later ones is forgotten. */
    public synchronized void add(StepReport step) {
        measures.add(step);
        last = new End(step.iteration(), step.value(StepMeasure.LOSS));
        while (!beginning.isEmpty() && beginning.get(beginning.size() - 1).iteration() >= last.iteration()) {
            beginning.remove(beginning.size() - 1);
        }
        if (beginning.size() < BEGINNING) {
            beginning.add(last);
        }
    }

    /**
     * From here on training goes another way. Several changes between two steps are one; if they come to nothing, there
     * was none.
     */
    public synchronized void change(long iteration, TrainingConfig before, TrainingConfig after) {
        TrainingConfig first = before;
        while (!changes.isEmpty() && changes.get(changes.size() - 1).iteration() >= iteration) {
            first = changes.remove(changes.size() - 1).before();
        }
        if (!first.equals(after)) {
            changes.add(new TrainingChange(iteration, first, after));
        }
        if (changes.size() > MOST_CHANGES) {
            mergeNearest();
        }
    }

    /** The two changes with the fewest steps between them become one, at the later; if they come to nothing, none. */
    private void mergeNearest() {
        int nearest = 1;
        for (int i = 2; i < changes.size(); i++) {
            nearest = stepsBefore(i) < stepsBefore(nearest) ? i : nearest;
        }
        TrainingChange second = changes.remove(nearest);
        TrainingChange first = changes.remove(nearest - 1);
        if (!first.before().equals(second.after())) {
            changes.add(nearest - 1, new TrainingChange(second.iteration(), first.before(), second.after()));
        }
    }

    private long stepsBefore(int change) {
        return changes.get(change).iteration() - changes.get(change - 1).iteration();
    }

    /** Adds a measurement on the fixed sequences; what was known of this step or later ones is forgotten. */
    public synchronized void add(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    /** Adds a look into the network; what was known of this step or later ones is forgotten. */
    public synchronized void add(Internals reading) {
        if (!internals.list().isEmpty() && !internals.list().get(0).isOfTheSameParts(reading)) {
            // what a file told is of another network
            internals.clear();
        }
        internals.add(reading);
        inside = null;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        evaluations.clear();
        internals.clear();
        inside = InternalsCurve.NONE;
        measures.clear();
        changes.clear();
        beginning.clear();
        last = null;
    }

    /** The losses so far; where they are thinned, with the beginning and the last step as they were. */
    public synchronized LossCurve curve() {
        MeasureCurve all = measures.curve(StepMeasure.LOSS);
        LongStream.Builder iterations = LongStream.builder();
        DoubleStream.Builder means = DoubleStream.builder();
        DoubleStream.Builder lows = DoubleStream.builder();
        DoubleStream.Builder highs = DoubleStream.builder();
        long reached = 0;
        for (End step : beginning) {
            iterations.add(step.iteration());
            List.of(means, lows, highs).forEach(each -> each.add(step.loss()));
            reached = step.iteration();
        }
        for (int point = 0; point < all.size(); point++) {
            // a point that reaches back into the beginning would tell the same steps twice
            if (all.iteration(point) > reached && point > 0 && all.iteration(point - 1) >= reached) {
                iterations.add(all.iteration(point));
                means.add(all.mean(point));
                lows.add(all.low(point));
                highs.add(all.high(point));
            }
        }
        if (last != null && last.iteration() > Math.max(reached, all.size() == 0 ? 0 : all.iteration(all.size() - 1))) {
            iterations.add(last.iteration());
            List.of(means, lows, highs).forEach(each -> each.add(last.loss()));
        }
        return new LossCurve(iterations.build().toArray(), means.build().toArray(), lows.build().toArray(),
                highs.build().toArray(), changes, new CourseMeasures(measures.curve(StepMeasure.GRADIENT_NORM),
                        measures.curve(StepMeasure.CLIPPED_NORM), evaluations.list(), inside()));
    }

    /**
     * A measure of the steps so far.
     *
     * @throws IllegalArgumentException if it is one that costs something: such are not collected
     */
    public synchronized MeasureCurve curve(StepMeasure measure) {
        return measures.curve(measure);
    }

    /** All that is needed to go on from here. */
    public synchronized State state() {
        return new State(measures.state(), changes, beginning, last);
    }

    private InternalsCurve inside() {
        if (inside == null) {
            inside = InternalsCurve.of(internals.list());
        }
        return inside;
    }

    /** What was observed on the way. */
    public synchronized Observations observations() {
        return new Observations(evaluations.list(), inside());
    }

    /**
     * Goes on from a state of which nothing was observed.
     *
     * @throws IllegalArgumentException if it is of other measures
     */
    public synchronized void restore(State state) {
        restore(state, Observations.NONE);
    }

    /**
     * Goes on from a state and from what was observed on the way to it.
     *
     * @throws IllegalArgumentException if it is of other measures
     */
    public synchronized void restore(State state, Observations observed) {
        measures.restore(state.measures());
        changes.clear();
        changes.addAll(state.changes());
        beginning.clear();
        beginning.addAll(state.beginning());
        last = state.last();
        evaluations.restore(observed.heldOut());
        internals.restore(observed.internals().readings());
        inside = observed.internals();
    }

    /**
     * A step that is kept as it was.
     *
     * @param iteration the step
     * @param loss      of its batch
     */
    public record End(long iteration, double loss) {
    }

    /**
     * A history at one moment. It never changes.
     *
     * @param measures  what was measured
     * @param changes   how training was changed on the way, in order; copied
     * @param beginning the first steps; copied
     * @param last      the last step; null before it
     */
    public record State(MeasureHistory.State measures, List<TrainingChange> changes, List<End> beginning, End last) {

        /** Copies the lists. */
        public State {
            changes = List.copyOf(changes);
            beginning = List.copyOf(beginning);
        }

        /** About what its numbers take of memory, in bytes. */
        public long bytes() {
            return (measures.values() + 2L * beginning.size()) * Double.BYTES;
        }

        /**
         * What of it was known after the last step of a training that went on from there: steps behind a point that reaches
         * farther are lost.
         *
         * @param there the training at one of the steps behind this history
         */
        public State upTo(TrainingState there) {
            long step = there.iteration();
            if (last == null || last.iteration() <= step) {
                return this;
            }
            TrainingConfig settings = there.settings();
            List<TrainingChange> before = changes.stream().filter(change -> change.iteration() < step
                    || change.iteration() == step && change.after().withThreads(1).equals(settings)).toList();
            List<End> kept = beginning.stream().filter(end -> end.iteration() <= step).toList();
            return new State(measures.upTo(step), before, kept,
                    step == 0 ? null : new End(step, there.report().loss()));
        }
    }
}
