package lab.unroll.figure.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import lab.unroll.figure.paint.Scale;
import lab.unroll.train.LossCurve;

/**
 * The loss as a line with about one vertex in 2 pixels: where several points of the curve share a column, the line goes
 * through their mean. A band shows from the least to the greatest loss of all steps, those behind a point included. The
 * last vertex is the last point itself.
 */
final class LossPath {

    private static final double COLUMN = 2;

    /**
     * A column of the line.
     *
     * @param x     pixel
     * @param y     pixel of the mean
     * @param low   pixel of the least loss
     * @param high  pixel of the greatest loss
     * @param point the last point of the curve in this column
     */
    record Vertex(double x, double y, double low, double high, int point) {
    }

    /**
     * The greatest loss of all steps.
     *
     * @param x    pixel
     * @param loss in full
     */
    record Peak(double x, double loss) {
    }

    private final List<List<Vertex>> runs = new ArrayList<>();
    private Peak peak;

    LossPath(LossCurve curve, Scale x, Scale y) {
        double ceiling = Math.min(y.to(), y.from());
        double floor = Math.max(y.to(), y.from());
        DoubleUnaryOperator height = loss -> y.takes(loss) ? Math.max(ceiling, Math.min(floor, y.at(loss))) : floor;
        int first = Math.max(0, firstAtOrAfter(curve, x.valueAt(x.from())) - (isStretch(curve, x) ? 1 : 0));
        int size = Math.min(curve.size(), firstAtOrAfter(curve, x.valueAt(x.to()) + 1e-6) + 1);
        List<Vertex> run = new ArrayList<>();
        for (int i = first; i < size; ) {
            if (!Double.isFinite(curve.loss(i))) {
                run = close(run);
                i++;
                continue;
            }
            double column = Math.floor(x.at(curve.iteration(i)) / COLUMN);
            int end = i;
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            while (end < size && Double.isFinite(curve.loss(end))
                    && Math.floor(x.at(curve.iteration(end)) / COLUMN) == column) {
                sum += curve.loss(end);
                least = Math.min(least, curve.low(end));
                if (curve.high(end) > most) {
                    most = curve.high(end);
                    peak = peak == null || most > peak.loss() ? new Peak(x.at(curve.iteration(end)), most) : peak;
                }
                end++;
            }
            double mean = end == size ? curve.loss(size - 1) : sum / (end - i);
            run.add(new Vertex(x.at(curve.iteration(end - 1)), height.applyAsDouble(mean), height.applyAsDouble(least),
                    height.applyAsDouble(most), end - 1));
            i = end;
        }
        close(run);
    }

    /** True if the curve begins before what is seen. */
    private static boolean isStretch(LossCurve curve, Scale x) {
        return curve.size() > 0 && curve.iteration(0) < x.valueAt(x.from());
    }

    private static int firstAtOrAfter(LossCurve curve, double step) {
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

    private List<Vertex> close(List<Vertex> run) {
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return new ArrayList<>();
    }

    Path2D line() {
        Path2D path = new Path2D.Double();
        for (List<Vertex> run : runs) {
            path.moveTo(run.get(0).x(), run.get(0).y());
            run.forEach(v -> path.lineTo(v.x(), v.y()));
        }
        return path;
    }

    Path2D band() {
        Path2D path = new Path2D.Double();
        for (List<Vertex> run : runs) {
            path.moveTo(run.get(0).x(), run.get(0).low());
            run.forEach(v -> path.lineTo(v.x(), v.low()));
            for (int i = run.size() - 1; i >= 0; i--) {
                path.lineTo(run.get(i).x(), run.get(i).high());
            }
            path.closePath();
        }
        return path;
    }

    List<Vertex> vertices() {
        return runs.stream().flatMap(List::stream).toList();
    }

    /** The greatest loss, or null before the first. */
    Peak peak() {
        return peak;
    }

    /** The last place the line reaches, or null. */
    Point2D last() {
        List<Vertex> all = vertices();
        return all.isEmpty() ? null : new Point2D.Double(all.get(all.size() - 1).x(), all.get(all.size() - 1).y());
    }

    /** Points that stand alone and need a marker to be seen. */
    List<Point2D> autoregressive() {
        return runs.stream().filter(run -> run.size() == 1)
                .map(run -> (Point2D) new Point2D.Double(run.get(0).x(), run.get(0).y())).toList();
    }

    List<Line2D> segments() {
        List<Line2D> segments = new ArrayList<>();
        for (List<Vertex> run : runs) {
            for (int i = 1; i < run.size(); i++) {
                segments.add(new Line2D.Double(run.get(i - 1).x(), run.get(i - 1).y(), run.get(i).x(), run.get(i).y()));
            }
        }
        return segments;
    }
}
