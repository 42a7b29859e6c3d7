package lab.unroll.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Shapes as TikZ writes paths. */
final class TikzPath {

    private TikzPath() {
    }

    /** The path of a shape; empty where it has none. */
    static String of(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
            switch (parts.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    path.append(path.length() == 0 ? "" : " ").append(point(c, 0));
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_LINETO -> {
                    path.append(" -- ").append(point(c, 0));
                    x = c[0];
                    y = c[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // the same curve with two control points
                    path.append(" .. controls ").append(point(x + 2 * (c[0] - x) / 3, y + 2 * (c[1] - y) / 3)).append(" and ")
                            .append(point(c[2] + 2 * (c[0] - c[2]) / 3, c[3] + 2 * (c[1] - c[3]) / 3)).append(" .. ").append(point(c, 2));
                    x = c[2];
                    y = c[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    path.append(" .. controls ").append(point(c, 0)).append(" and ").append(point(c, 2)).append(" .. ").append(point(c, 4));
                    x = c[4];
                    y = c[5];
                }
                default -> path.append(" -- cycle");
            }
        }
        return path.toString();
    }

    private static String point(double[] c, int from) {
        return point(c[from], c[from + 1]);
    }

    private static String point(double x, double y) {
        return "(" + TikzGraphics.number(x) + "," + TikzGraphics.number(y) + ")";
    }
}
