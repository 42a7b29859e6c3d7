package lab.unroll.train;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What was measured of a training step. It never changes. */
public final class StepReport {

    private static final int MEASURES = StepMeasure.values().length;

    private final long iteration;
    /** By the place of the measure; NaN where it was not asked for. */
    private final double[] values = new double[MEASURES];

    private StepReport(long iteration) {
        this.iteration = iteration;
        Arrays.fill(values, Double.NaN);
    }

    /** What is asked for of the last step. */
    static StepReport of(long iteration, StepMeasure.LastStep step, Collection<StepMeasure> asked) {
        StepReport report = new StepReport(iteration);
        for (StepMeasure measure : asked) {
            report.values[measure.ordinal()] = measure.of(step);
        }
        return report;
    }

    /** A step of which only the loss is known. */
    public static StepReport ofLoss(long iteration, double loss) {
        return new StepReport(iteration).with(StepMeasure.LOSS, loss);
    }

    /** The same with another value of a measure. */
    public StepReport with(StepMeasure measure, double value) {
        StepReport other = new StepReport(iteration);
        System.arraycopy(values, 0, other.values, 0, values.length);
        other.values[measure.ordinal()] = value;
        return other;
    }

    /** Number of steps taken, this one included. */
    public long iteration() {
        return iteration;
    }

    /** A measure; NaN if it was not asked for, or if training diverged before it was known. */
    public double value(StepMeasure measure) {
        return values[measure.ordinal()];
    }

    /** The mean loss of the batch before the step. */
    public double loss() {
        return value(StepMeasure.LOSS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepReport that && iteration == that.iteration && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(iteration) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "step " + iteration + Arrays.stream(StepMeasure.values())
                .map(measure -> ", " + measure.id() + " " + value(measure)).collect(Collectors.joining());
    }
}
