package lab.unroll.figure.labelling;

import java.awt.Color;
import java.awt.geom.Path2D;
import lab.unroll.figure.paint.Brush;

/** What says right and wrong without colour. */
final class Signs {

    private Signs() {
    }

    /** A hook, or a cross. */
    static void draw(Brush brush, boolean right, double x, double y, Color colour) {
        Path2D shape = right ? Brush.path(x - 5, y, x - 1.5, y + 4, x + 5, y - 5) : Brush.path(x - 4, y - 4, x + 4, y + 4);
        if (!right) {
            shape.append(Brush.path(x - 4, y + 4, x + 4, y - 4), false);
        }
        brush.stroke(shape, colour, 2);
    }
}
