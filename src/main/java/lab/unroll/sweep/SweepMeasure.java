package lab.unroll.sweep;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lab.unroll.words.InputException;

/** What of the runs of a sweep is shown. */
public enum SweepMeasure {
    /** Loss on sequences that training does not draw. */
    HELD_OUT_LOSS(RunResult::heldOutLoss),
    /** Share of right answers to them. */
    ACCURACY(RunResult::accuracy),
    /** Whether it was solved; of several runs, the share of those that were. */
    SOLVED(result -> result.isKnown() ? result.isSolved() ? 1 : 0 : Double.NaN),
    /** Steps until it was solved. */
    SOLVED_AT(result -> result.isSolved() ? result.solvedAt().getAsLong() : Double.NaN),
    /** Loss of the batches at the end. */
    TRAINING_LOSS(RunResult::trainingLoss),
    /** Seconds by the clock. */
    SECONDS(result -> result.isKnown() ? result.seconds() : Double.NaN);

    private final ToDoubleFunction<RunResult> value;

    SweepMeasure(ToDoubleFunction<RunResult> value) {
        this.value = value;
    }

    /** Its name on the command line and in the keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all. */
    public static List<String> ids() {
        return Stream.of(values()).map(SweepMeasure::id).toList();
    }

    /**
     * The one of a name.
     *
     * @throws InputException naming those there are
     */
    public static SweepMeasure named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new InputException("option.choice", "--measure", id, String.join(", ", ids())));
    }

    /** True if it goes from 0 to 1. */
    public boolean isShare() {
        return this == ACCURACY || this == SOLVED;
    }

    /** True if one value is better than another; NaN is worse than any. */
    public boolean isBetter(double one, double other) {
        return !Double.isNaN(one) && (Double.isNaN(other) || (isShare() ? one > other : one < other));
    }

    /** Of one run; NaN where it has none. */
    public double of(RunResult result) {
        return value.applyAsDouble(result);
    }

    /** Of several runs: the median of those that have one, or the share of those that were solved. */
    public double of(Collection<RunResult> results) {
        double[] values = results.stream().mapToDouble(this::of).filter(one -> !Double.isNaN(one)).toArray();
        return this == SOLVED ? Arrays.stream(values).average().orElse(Double.NaN)
                : Quantiles.of(values).median();
    }
}
