package lab.unroll.figure;

import lab.unroll.forecast.Forecast;

/**
 * How one looks at a series and what is foretold of it. Never changes.
 *
 * @param forecast what is foretold; null where no series is learnt
 * @param whole    true for all of a long series, false for its end
 * @param selected the place that is pointed out, counted from 0; -1 for none
 */
public record ForecastLook(Forecast forecast, boolean whole, int selected) {

    /** Nothing is foretold. */
    public static final ForecastLook NONE = new ForecastLook(null, false, -1);

    /** A series of no more values is shown whole. */
    private static final int SHORT = 400;
    /** Where a series is not shown whole, so many times its held-out part is. */
    private static final int PARTS = 2;

    /** The first place shown. */
    public int from() {
        int length = forecast.task().series().length();
        return whole || length <= SHORT ? 0
                : Math.max(0, length - Math.max(SHORT / 2, PARTS * (length - forecast.origin())));
    }

    /** True if there is more of the series than is shown. */
    public boolean isCut() {
        return from() > 0;
    }
}
