package lab.unroll.window.presenter;

import java.util.ArrayList;
import java.util.List;

/**
 * What was drawn with the pen upon one page. A value.
 *
 * @param lines the lines, the latest last
 */
record Ink(List<Line> lines) {

    /** A clean page. */
    static final Ink NONE = new Ink(List.of());

    /**
     * A line from corner to corner.
     *
     * @param points at least one
     */
    record Line(List<Point> points) {

        /** Copies the points. */
        Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A place on the page, wherever the page is shown and however large.
     *
     * @param x share of the width, from 0 to 1
     * @param y share of the height, from 0 to 1
     */
    record Point(double x, double y) {
    }

    /** Copies the lines. */
    Ink {
        lines = List.copyOf(lines);
    }

    /** With another line that begins here. */
    Ink begin(Point at) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(List.of(at)));
        return new Ink(more);
    }

    /** With the latest line drawn on to here; as it is where there is none. */
    Ink draw(Point to) {
        if (lines.isEmpty()) {
            return this;
        }
        List<Line> more = new ArrayList<>(lines);
        List<Point> points = new ArrayList<>(more.remove(more.size() - 1).points());
        points.add(to);
        more.add(new Line(points));
        return new Ink(more);
    }

    /** Without the latest line; as it is where there is none. */
    Ink withoutLatest() {
        return lines.isEmpty() ? this : new Ink(lines.subList(0, lines.size() - 1));
    }

    /**
     * Without the lines that come near a place.
     *
     * @param reachX how near along the width, as a share of it
     * @param reachY how near along the height, as a share of it
     */
    Ink erase(Point at, double reachX, double reachY) {
        return new Ink(lines.stream().filter(line -> !touches(line, at, reachX, reachY)).toList());
    }

    private static boolean touches(Line line, Point at, double reachX, double reachY) {
        Point before = line.points().get(0);
        for (Point point : line.points()) {
            if (distance(at, before, point, reachX, reachY) <= 1) {
                return true;
            }
            before = point;
        }
        return false;
    }

    /** From a point to the stretch from a to b, in units of the reach. */
    private static double distance(Point at, Point a, Point b, double reachX, double reachY) {
        double dx = (b.x() - a.x()) / reachX;
        double dy = (b.y() - a.y()) / reachY;
        double px = (at.x() - a.x()) / reachX;
        double py = (at.y() - a.y()) / reachY;
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        return Math.hypot(px - share * dx, py - share * dy);
    }
}
