package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.unroll.figure.Decades;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;

/**
 * Lengths over the steps on an axis of decades. A length of exactly zero has no logarithm: it stands on a row of its own
 * below the decades, as an open marker.
 */
final class DecadeChart {

    private static final int FEWEST_DECADES = -300;

    private DecadeChart() {
    }

    /**
     * Lays the chart out.
     *
     * @param top   the upper edge of the plot
     * @param lines those behind first
     */
    static StepChart of(Scene scene, List<ChartLabel> heading, double top, List<StepChart.Line> lines, double width,
                        double height) {
        return of(scene, heading, top, lines, decades(lines), width, height);
    }

    /** The same with an axis of the decades given; null for the usual ones. */
    static StepChart of(Scene scene, List<ChartLabel> heading, double top, List<StepChart.Line> lines, Decades decades,
                        double width, double height) {
        double bottom = height - StepChart.FOOT;
        boolean zeros = values(lines).anyMatch(v -> v == 0);
        double floor = zeros ? bottom - 20 : bottom;
        Ticks ticks = ticks(decades, (int) Math.max(2, (floor - top) / 24));
        Scale scale = new Scale(ticks.first(), ticks.last(), floor, top, true);
        List<StepChart.Grid> grid = new ArrayList<>();
        for (double exponent : ticks.values()) {
            grid.add(new StepChart.Grid(scale.at(Math.pow(10, exponent)), decade((int) exponent), false));
        }
        if (zeros) {
            grid.add(new StepChart.Grid(bottom, "0", true));
        }
        return new StepChart(scene, heading, width, height, top, grid, lines,
                v -> v == 0 ? bottom : scale.takes(v) ? scale.at(v) : Double.NaN, bottom, Numbers::magnitude);
    }

    private static DoubleStream values(List<StepChart.Line> lines) {
        return lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()));
    }

    /** The decades of everything positive; null if nothing is. */
    static Decades decades(List<StepChart.Line> lines) {
        double[] exponents = values(lines).filter(v -> v > 0 && Double.isFinite(v)).map(Math::log10).sorted().toArray();
        return exponents.length == 0 ? null : new Decades(exponents[0], exponents[exponents.length - 1]);
    }

    /** Decades around everything positive; one above and below where all are of one size. */
    private static Ticks ticks(Decades decades, int count) {
        if (decades == null) {
            return Ticks.decades(-3, 0, count);
        }
        double low = Math.max(FEWEST_DECADES, decades.lowest());
        double high = Math.max(low, decades.highest());
        return high - low < 0.5 ? Ticks.decades(low - 0.75, high + 0.75, count) : Ticks.decades(low, high, count);
    }

    private static String decade(int exponent) {
        return exponent == 0 ? "1" : "10" + Numbers.raised(exponent);
    }
}
