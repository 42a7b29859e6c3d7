package lab.unroll.figure.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Scale;
import lab.unroll.train.MeasureCurve;

/**
 * The part of a curve that is seen, a column of a pixel each: however many points the curve has, there is no more to draw
 * than the plot is wide. A column reaches from the smallest to the largest value of all steps in it, so that no spike is
 * lost.
 */
final class CoursePath {

    private static final double SMOOTHING = 0.95;

    /**
     * What stands in a column.
     *
     * @param x      pixel of its last point
     * @param mean   of its points that can be drawn
     * @param low    the smallest value
     * @param high   the largest value
     * @param smooth the moving average at its last point
     * @param point  its last point
     */
    record Column(double x, double mean, double low, double high, double smooth, int point) {
    }

    private final MeasureCurve curve;
    private final Scale x;
    private final Scale y;
    private final int first;
    private final int end;
    private final List<Column> columns = new ArrayList<>();

    CoursePath(MeasureCurve curve, Scale x, Scale y) {
        this.curve = curve;
        this.x = x;
        this.y = y;
        first = Math.max(0, from(curve, x) - 1);
        end = Math.min(curve.size(), to(curve, x) + 1);
        gather();
    }

    /** The first point that is seen. */
    static int from(MeasureCurve curve, Scale x) {
        return firstAtOrAfter(curve, x.valueAt(x.from()));
    }

    /** The point behind the last that is seen. */
    static int to(MeasureCurve curve, Scale x) {
        return firstAtOrAfter(curve, Math.nextUp(x.valueAt(x.to()) + 1e-9));
    }

    private static int firstAtOrAfter(MeasureCurve curve, double step) {
        int low = 0;
        int high = curve.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.iteration(middle) < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void gather() {
        double sum = 0;
        double weight = 0;
        long before = 0;
        for (int i = 0; i < end; ) {
            long column = columnOf(i);
            double total = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int shown = 0;
            int last = i;
            for (; i < end && (i < first || columnOf(i) == column); i++) {
                double mean = curve.mean(i);
                if (!y.takes(mean)) {
                    continue;
                }
                // a point that stands for many steps has more to say
                double kept = curve.iteration(i) - before <= 1 ? SMOOTHING : Math.pow(SMOOTHING, curve.iteration(i) - before);
                before = curve.iteration(i);
                sum = kept * sum + (1 - kept) * mean;
                weight = kept * weight + 1 - kept;
                if (i < first) {
                    continue;
                }
                total += mean;
                low = Math.min(low, y.takes(curve.low(i)) ? curve.low(i) : mean);
                high = Math.max(high, y.takes(curve.high(i)) ? curve.high(i) : mean);
                shown++;
                last = i;
            }
            if (shown > 0) {
                columns.add(new Column(x.at(curve.iteration(last)), total / shown, low, high, sum / weight, last));
            }
        }
    }

    private long columnOf(int point) {
        return point < first ? Long.MIN_VALUE : (long) Math.floor(x.at(curve.iteration(point)));
    }

    List<Column> columns() {
        return columns;
    }

    /** How many pieces of the line and of the band touch a rectangle. */
    long crossing(Rectangle2D box) {
        long crossing = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column here = columns.get(i);
            Column before = columns.get(Math.max(0, i - 1));
            crossing += box.intersectsLine(before.x(), y.at(before.mean()), here.x(), y.at(here.mean())) ? 1 : 0;
            crossing += box.intersectsLine(here.x(), y.at(here.low()), here.x(), y.at(here.high())) ? 1 : 0;
        }
        return crossing;
    }

    /** From the smallest to the largest value of each column. */
    Path2D band() {
        Path2D path = new Path2D.Double();
        for (Column column : columns) {
            if (column.low() < column.high()) {
                path.moveTo(column.x(), y.at(column.low()));
                path.lineTo(column.x(), y.at(column.high()));
            }
        }
        return path;
    }

    /** Through the means. */
    Path2D line() {
        Path2D path = new Path2D.Double();
        columns.forEach(column -> extend(path, column.x(), y.at(column.mean())));
        return path;
    }

    /** Through the moving averages. */
    Path2D smooth() {
        Path2D path = new Path2D.Double();
        columns.forEach(column -> extend(path, column.x(), y.at(column.smooth())));
        return path;
    }

    private static void extend(Path2D path, double at, double height) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(at, height);
        } else {
            path.lineTo(at, height);
        }
    }
}
