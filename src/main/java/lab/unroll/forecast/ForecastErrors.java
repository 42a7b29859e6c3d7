package lab.unroll.forecast;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.task.NumberSeries;

/**
 * How far answers are from what was measured, in the unit of the series.
 *
 * @param rmse  √(Σ (ŷ - y)² / n); NaN where nothing is compared
 * @param mae   Σ |ŷ - y| / n; NaN where nothing is compared
 * @param count n, the number of places compared
 */
public record ForecastErrors(double rmse, double mae, int count) {

    /**
     * The errors of some answers.
     *
     * @param from   the first place that is compared, counted from 0
     * @param to     the place behind the last one
     * @param answer the answer for a place; places where it is NaN are left out
     */
    public static ForecastErrors of(NumberSeries series, int from, int to, IntToDoubleFunction answer) {
        double[] errors = IntStream.range(from, to).mapToDouble(place -> answer.applyAsDouble(place) - series.at(place))
                .filter(error -> !Double.isNaN(error)).toArray();
        double squares = 0;
        double absolute = 0;
        for (double error : errors) {
            squares += error * error;
            absolute += Math.abs(error);
        }
        return errors.length == 0 ? new ForecastErrors(Double.NaN, Double.NaN, 0)
                : new ForecastErrors(Math.sqrt(squares / errors.length), absolute / errors.length, errors.length);
    }
}
