package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A line through the steps of a chart.
 *
 * @param points one a step; null where there is nothing to draw
 * @param hollow whether a point stands apart from the scale, such as zero on an axis of decades
 * @param look   colour, stroke and marker
 */
public record ChartSeries(Point2D[] points, boolean[] hollow, Look look) {

    /** The shapes of markers. */
    public enum Marker { NONE, CIRCLE, DIAMOND, SQUARE }

    /**
     * How a line looks.
     *
     * @param colour colour of line and markers
     * @param width  of the stroke, in pixels
     * @param dash   lengths of dashes and gaps; empty for a solid line
     * @param marker at each step
     */
    public record Look(Color colour, float width, float[] dash, Marker marker) {

        /** The same with a stroke of a share of its width. */
        public Look thinner(float share) {
            return new Look(colour, width * share, dash, marker);
        }

        /** The stroke of the line. */
        public BasicStroke stroke() {
            return dash.length == 0 ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
        }
    }

    /** The pieces of the line: neighbours of one kind are joined. */
    public List<Line2D> segments() {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.length; i++) {
            if (joined(i)) {
                segments.add(new Line2D.Double(points[i - 1], points[i]));
            }
        }
        return segments;
    }

    /** The first point there is, or null. */
    Point2D first() {
        for (Point2D point : points) {
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    /** The last point there is, or null. */
    Point2D last() {
        for (int i = points.length - 1; i >= 0; i--) {
            if (points[i] != null) {
                return points[i];
            }
        }
        return null;
    }

    /**
     * Paints the line.
     *
     * @param ground the colour behind it, which fills markers that stand apart
     * @param marked the steps, counted from 1, that have a marker; one without neighbours always has
     */
    public void paint(Graphics2D g, Color ground, IntPredicate marked) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < points.length; i++) {
            if (points[i] != null && joined(i)) {
                path.lineTo(points[i].getX(), points[i].getY());
            } else if (points[i] != null) {
                path.moveTo(points[i].getX(), points[i].getY());
            }
        }
        g.setColor(look.colour);
        g.setStroke(look.stroke());
        g.draw(path);
        for (int i = 0; i < points.length; i++) {
            if (points[i] != null && (autoregressive(i) || marked.test(i + 1))) {
                paintMarker(g, ground, points[i], hollow[i]);
            }
        }
    }

    private boolean joined(int i) {
        return i > 0 && points[i] != null && points[i - 1] != null && hollow[i] == hollow[i - 1];
    }

    /** A point without neighbours would not be seen without a marker. */
    private boolean autoregressive(int i) {
        return !joined(i) && (i + 1 == points.length || !joined(i + 1));
    }

    private void paintMarker(Graphics2D g, Color ground, Point2D at, boolean open) {
        if (look.marker == Marker.NONE) {
            return;
        }
        Shape shape = shape(look.marker, at.getX(), at.getY());
        g.setColor(open ? ground : look.colour);
        g.fill(shape);
        if (open) {
            g.setColor(look.colour);
            g.setStroke(new BasicStroke(1.6f));
            g.draw(shape);
        }
    }

    private static Shape shape(Marker marker, double x, double y) {
        if (marker == Marker.CIRCLE) {
            return new Ellipse2D.Double(x - 3.6, y - 3.6, 7.2, 7.2);
        }
        if (marker == Marker.SQUARE) {
            return new Rectangle2D.Double(x - 3.4, y - 3.4, 6.8, 6.8);
        }
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - 4.6);
        diamond.lineTo(x + 4.6, y);
        diamond.lineTo(x, y + 4.6);
        diamond.lineTo(x - 4.6, y);
        diamond.closePath();
        return diamond;
    }
}
