package lab.unroll.forecast;

import java.util.function.IntToDoubleFunction;
import lab.unroll.task.NumberSeries;
import lab.unroll.task.SeriesTask;

/**
 * What is foretold of a series, in its own unit. Places count from 0. It never changes.
 *
 * <p>One step ahead: ŷ at a place from the T values before it. Freely: from the place where the held-out part begins, with the
 * network's own answers in the place of values that are not known yet. Beside them the yardsticks of Hyndman and
 * Athanasopoulos, Forecasting: Principles and Practice (2021), section 5.2: naive, the value before, and seasonal naive, the
 * value one season before; of many steps ahead, the last value that is known, and the last season repeated.
 */
public final class Forecast {

    private final SeriesTask task;
    private final int first;
    private final double[] ahead;
    private final double[] free;

    /**
     * A forecast.
     *
     * @param first the first place foretold one step ahead
     * @param ahead from there on, to the end of the series. Not copied.
     * @param free  from where the held-out part begins, to the end and beyond. Not copied.
     */
    Forecast(SeriesTask task, int first, double[] ahead, double[] free) {
        this.task = task;
        this.first = first;
        this.ahead = ahead;
        this.free = free;
    }

    /** What is foretold, before anything is known of it. */
    public static Forecast unknown(SeriesTask task) {
        return new Forecast(task, task.series().length(), new double[0], new double[0]);
    }

    /** The series and how it is learnt. */
    public SeriesTask task() {
        return task;
    }

    /** Where the held-out part begins, and free continuation with it. */
    public int origin() {
        return task.trained();
    }

    /** The place behind the last that is foretold: behind the end of the series. */
    public int end() {
        return Math.max(task.series().length(), origin() + free.length);
    }

    /** The network's answer for a place, one step ahead; NaN where there is none. */
    public double ahead(int place) {
        return place < first || place - first >= ahead.length ? Double.NaN : ahead[place - first];
    }

    /** The network's answer for a place, freely continued; NaN where there is none. */
    public double free(int place) {
        return place < origin() || place - origin() >= free.length ? Double.NaN : free[place - origin()];
    }

    /** The value before; NaN where there is none. */
    public double naive(int place) {
        return valueAt(place - 1);
    }

    /** The value one season before; NaN where there is none. */
    public double seasonalNaive(int place) {
        return task.season() > 1 ? valueAt(place - task.season()) : Double.NaN;
    }

    /** The last value before the held-out part. */
    public double lastValue(int place) {
        return place < origin() ? Double.NaN : valueAt(origin() - 1);
    }

    /** The last season before the held-out part, repeated; NaN where there is none. */
    public double lastSeason(int place) {
        int season = task.season();
        return season <= 1 || place < origin() ? Double.NaN : valueAt(origin() - season + (place - origin()) % season);
    }

    private double valueAt(int place) {
        NumberSeries series = task.series();
        return place < 0 || place >= series.length() ? Double.NaN : series.at(place);
    }

    /**
     * The errors of answers one step ahead on the held-out part. Of a very long one only its end is foretold: then all are
     * compared there, so that the same is asked of each.
     */
    public ForecastErrors heldOut(IntToDoubleFunction answer) {
        return ForecastErrors.of(task.series(), ahead.length == 0 ? origin() : Math.max(origin(), first),
                task.series().length(), answer);
    }

    /** The errors of answers many steps ahead on the held-out part, as far as the series is freely continued. */
    public ForecastErrors heldOutFreely(IntToDoubleFunction answer) {
        int length = task.series().length();
        return ForecastErrors.of(task.series(), origin(), free.length == 0 ? length : Math.min(length, origin() + free.length),
                answer);
    }
}
