package lab.unroll.figure.landscape;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.paint.Scale;
import lab.unroll.landscape.Surface;

/**
 * Where a surface lies above a level, and the line between. Each square between four points is cut into four triangles round
 * its middle, in which the surface is flat; so lines neither cross nor end within.
 */
final class Contours {

    private final Surface surface;
    private final Scale x;
    private final Scale y;

    /**
     * A surface in pixels.
     *
     * @param x from the places of columns to pixels
     * @param y from the places of rows to pixels
     */
    Contours(Surface surface, Scale x, Scale y) {
        this.surface = surface;
        this.x = x;
        this.y = y;
    }

    /** A corner of a triangle, in pixels, with its loss. */
    private record Corner(double x, double y, double loss) {

        boolean isAbove(double level) {
            return loss >= level;
        }

        /** The point between two corners of which one is above the level. */
        Point2D to(Corner other, double level) {
            // from the lower to the higher one, so that both neighbours of an edge find the same point to the last bit
            Corner low = loss < other.loss ? this : other;
            Corner high = low == this ? other : this;
            double share = (level - low.loss) / (high.loss - low.loss);
            return new Point2D.Double(low.x + share * (high.x - low.x), low.y + share * (high.y - low.y));
        }
    }

    private Corner corner(int row, int column) {
        return new Corner(x.at(surface.grid().a(column)), y.at(surface.grid().b(row)), surface.loss(row, column));
    }

    /** True if all four losses round a square are numbers. */
    private boolean isWhole(int row, int column) {
        return Double.isFinite(surface.loss(row, column)) && Double.isFinite(surface.loss(row + 1, column))
                && Double.isFinite(surface.loss(row, column + 1)) && Double.isFinite(surface.loss(row + 1, column + 1));
    }

    private interface Triangle {
        void take(Corner a, Corner b, Corner c);
    }

    private void triangles(int row, int column, Triangle each) {
        Corner[] round = {corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column)};
        double loss = 0;
        for (Corner one : round) {
            loss += one.loss() / 4;
        }
        Corner middle = new Corner((round[0].x() + round[2].x()) / 2, (round[0].y() + round[2].y()) / 2, loss);
        for (int i = 0; i < 4; i++) {
            each.take(round[i], round[(i + 1) % 4], middle);
        }
    }

    private boolean isAllAbove(int row, int column, double level) {
        return surface.loss(row, column) >= level && surface.loss(row + 1, column) >= level
                && surface.loss(row, column + 1) >= level && surface.loss(row + 1, column + 1) >= level;
    }

    /** Where the loss is at least so much. */
    Path2D above(double level) {
        Path2D path = new Path2D.Double();
        int last = surface.grid().size() - 1;
        for (int row = 0; row < last; row++) {
            int column = 0;
            while (column < last) {
                int from = column;
                while (column < last && isWhole(row, column) && isAllAbove(row, column, level)) {
                    column++;
                }
                if (column > from) {
                    polygon(path, List.of(corner(row, from), corner(row, column), corner(row + 1, column),
                            corner(row + 1, from)).stream().map(one -> point(one)).toList());
                } else {
                    if (isWhole(row, column)) {
                        triangles(row, column, (a, b, c) -> partAbove(path, level, a, b, c));
                    }
                    column++;
                }
            }
        }
        return path;
    }

    /** Where the loss is no number. */
    Path2D broken() {
        Path2D path = new Path2D.Double();
        int last = surface.grid().size() - 1;
        for (int row = 0; row < last; row++) {
            for (int column = 0; column < last; column++) {
                if (!isWhole(row, column)) {
                    polygon(path, List.of(point(corner(row, column)), point(corner(row, column + 1)),
                            point(corner(row + 1, column + 1)), point(corner(row + 1, column))));
                }
            }
        }
        return path;
    }

    private static Point2D point(Corner corner) {
        return new Point2D.Double(corner.x(), corner.y());
    }

    private static void partAbove(Path2D path, double level, Corner a, Corner b, Corner c) {
        Corner[] corners = {a, b, c};
        List<Point2D> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Corner from = corners[i];
            Corner to = corners[(i + 1) % 3];
            if (from.isAbove(level)) {
                kept.add(point(from));
            }
            if (from.isAbove(level) != to.isAbove(level)) {
                kept.add(from.to(to, level));
            }
        }
        if (kept.size() > 2) {
            polygon(path, kept);
        }
    }

    private static void polygon(Path2D path, List<Point2D> points) {
        path.moveTo(points.get(0).getX(), points.get(0).getY());
        points.stream().skip(1).forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
    }

    /** The lines at a level, the longest first. */
    List<List<Point2D>> lines(double level) {
        List<Point2D[]> pieces = new ArrayList<>();
        int last = surface.grid().size() - 1;
        for (int row = 0; row < last; row++) {
            for (int column = 0; column < last; column++) {
                if (isWhole(row, column) && !isAllAbove(row, column, level)) {
                    triangles(row, column, (a, b, c) -> piece(pieces, level, a, b, c));
                }
            }
        }
        List<List<Point2D>> lines = joined(pieces);
        lines.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return lines;
    }

    private static void piece(List<Point2D[]> pieces, double level, Corner a, Corner b, Corner c) {
        Corner[] corners = {a, b, c};
        List<Point2D> ends = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Corner from = corners[i];
            Corner to = corners[(i + 1) % 3];
            if (from.isAbove(level) != to.isAbove(level)) {
                ends.add(from.to(to, level));
            }
        }
        if (ends.size() == 2 && !ends.get(0).equals(ends.get(1))) {
            pieces.add(ends.toArray(Point2D[]::new));
        }
    }

    private static List<List<Point2D>> joined(List<Point2D[]> pieces) {
        Map<Point2D, List<Integer>> at = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (Point2D end : pieces.get(i)) {
                at.computeIfAbsent(end, missing -> new ArrayList<>()).add(i);
            }
        }
        boolean[] used = new boolean[pieces.size()];
        List<List<Point2D>> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!used[i]) {
                used[i] = true;
                Deque<Point2D> line = new ArrayDeque<>(List.of(pieces.get(i)));
                extend(line, false, pieces, at, used);
                extend(line, true, pieces, at, used);
                lines.add(new ArrayList<>(line));
            }
        }
        return lines;
    }

    private static void extend(Deque<Point2D> line, boolean atFront, List<Point2D[]> pieces, Map<Point2D, List<Integer>> at,
                               boolean[] used) {
        while (true) {
            Point2D end = atFront ? line.peekFirst() : line.peekLast();
            int next = at.get(end).stream().filter(i -> !used[i]).findFirst().orElse(-1);
            if (next < 0) {
                return;
            }
            used[next] = true;
            Point2D[] piece = pieces.get(next);
            Point2D other = piece[0].equals(end) ? piece[1] : piece[0];
            if (atFront) {
                line.addFirst(other);
            } else {
                line.addLast(other);
            }
        }
    }
}
