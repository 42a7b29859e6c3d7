package lab.unroll.figure.paint;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Many small shapes that are painted in one go for each colour, which takes a fraction of the time. Of a value only so
 * much is kept as can be seen in a faint thin wire.
 */
public final class Bundle {

    /** So many shades from zero to the end of the range. */
    private static final double SHADES = 8;
    /** Lines of so many pixels are painted smoothly. */
    private static final double THIN = 1.5;
    /** Places for so many points from the beginning on: to make more is what takes the time of adding. */
    private static final int USUAL_POINTS = 512;

    private final Brush brush;
    private final Map<Color, Path2D> shapes = new LinkedHashMap<>();

    /** An empty bundle, to be painted with a brush. */
    public Bundle(Brush brush) {
        this.brush = brush;
    }

    /** Adds a shape in the shade nearest to that of a value. */
    public void add(Shape shape, double value, double range, FadedTheme ink) {
        add(shape, ink.signed(Math.round(value / range * SHADES) / SHADES * range, range));
    }

    /** Adds a shape in a colour. */
    public void add(Shape shape, Color colour) {
        shapes.computeIfAbsent(colour, missing -> new Path2D.Double(Path2D.WIND_NON_ZERO, USUAL_POINTS)).append(shape, false);
    }

    /** Paints what has been added since the last time as lines. */
    public void stroke(double width) {
        shapes.forEach((colour, all) -> brush.stroke(all, colour, width));
        shapes.clear();
    }

    /** The same for upright lines: thin ones stand side by side with nothing between to be smoothed. */
    public void strokeUpright(double width) {
        if (width >= THIN) {
            stroke(width);
        } else {
            brush.crisp(() -> stroke(Math.max(1, width)));
        }
    }

    /** Paints what has been added since the last time as areas. */
    public void fill() {
        shapes.forEach((colour, all) -> brush.fill(all, colour));
        shapes.clear();
    }
}
