package lab.unroll.figure.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The strokes and shapes that diagrams are made of. */
public final class Brush {

    private final Graphics2D g;

    /** A brush for a surface. */
    public Brush(Graphics2D g) {
        this.g = g;
    }

    /** Smooth shapes and letters, measured as they were laid out. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Paints without smoothing, which for many upright lines takes most of the time. */
    void crisp(Runnable painting) {
        Object before = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        painting.run();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
    }

    /** Fills a shape. */
    public void fill(Shape shape, Color colour) {
        g.setColor(colour);
        Stencils.fill(g, shape);
    }

    /** Draws an outline, {@code width} pixels broad, with round joins. */
    public void stroke(Shape shape, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        Stencils.draw(g, shape);
    }

    /** Draws an outline in dashes. */
    public void dashed(Shape shape, Color colour, double width) {
        broken(shape, colour, width, 3, 2.4f);
    }

    /** A line of dots: one that carries no value but moves a valve. */
    public void dotted(Shape shape, Color colour, double width) {
        broken(shape, colour, width, 1.5f, 3);
    }

    private void broken(Shape shape, Color colour, double width, float dash, float space) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                new float[] {dash, space}, 0));
        g.draw(shape);
    }

    /** The first part of a wire, {@code share} of its length: how far a value has travelled along it. */
    public void travelled(Shape wire, double share, Color colour, double width) {
        if (share <= 0) {
            return;
        }
        if (share >= 1) {
            stroke(wire, colour, width);
            return;
        }
        stroke(beginning(wire, share), colour, width);
    }

    /** A rectangle with rounded corners; without filling or outline where that is null. */
    public void rounded(double x, double y, double w, double h, double radius, Color fill, Color outline, double width) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius);
        if (fill != null) {
            fill(shape, fill);
        }
        if (outline != null) {
            stroke(shape, outline, width);
        }
    }

    /** A filled circle of radius {@code r} round (x, y), with an outline. */
    public void circle(double x, double y, double r, Color fill, Color outline, double width) {
        Ellipse2D shape = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        fill(shape, fill);
        stroke(shape, outline, width);
    }

    /** A line from corner to corner: x, y, x, y, ... */
    public static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /** A straight line. */
    public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
    }

    /** A text centred on a point. */
    public void centred(String text, Fonts face, double size, Color colour, double x, double y) {
        Typesetter.draw(g, text, face, size, colour, x, y + Typesetter.capHeight(size) / 2, Typesetter.Anchor.MIDDLE);
    }

    /** A formula with its base line at y. */
    public void formula(MathLabel formula, double size, Color colour, double x, double y, Typesetter.Anchor anchor) {
        formula.draw(g, size, colour, x, y, anchor);
    }

    /**
     * A symbol that is read: in a circle of radius {@code r} round (x, y), which a long one stretches up to {@code widest}.
     * A number that is still too long loses the zero before its point, and then a decimal; a word goes without its circle.
     */
    public void symbol(String symbol, double x, double y, double r, double widest, FadedTheme ink) {
        double size = symbolSize(symbol, r);
        String shown = StripNumbers.symbol(symbol, size, Math.max(2 * r, widest) - 3);
        double width = symbolWidth(symbol, r, widest);
        if (Typesetter.width(shown, Fonts.SEMIBOLD, size) > width - 3) {
            centred(shown, Fonts.SEMIBOLD, size, ink.of(Token.TEXT), x, y);
            return;
        }
        // Corners of a circle would touch a text that fills its width
        double corner = Typesetter.width(shown, Fonts.SEMIBOLD, size) <= width - 0.5 * r ? r : 0.45 * r;
        rounded(x - width / 2, y - r, width, 2 * r, corner, ink.paper(), ink.of(Token.INPUT_X), 1.8);
        centred(shown, Fonts.SEMIBOLD, size, ink.of(Token.TEXT), x, y);
    }

    /** How wide {@link #symbol} makes the circle of a symbol. */
    public static double symbolWidth(String symbol, double r, double widest) {
        double size = symbolSize(symbol, r);
        String shown = StripNumbers.symbol(symbol, size, Math.max(2 * r, widest) - 3);
        return Math.max(2 * r, Math.min(widest, Typesetter.width(shown, Fonts.SEMIBOLD, size) + 8));
    }

    private static double symbolSize(String symbol, double r) {
        boolean number = !symbol.isEmpty() && Character.isDigit(symbol.charAt(0))
                || symbol.matches("[\u2212-]\\d+\\.\\d.*");
        double least = number ? Typesetter.SMALLEST : Typesetter.NAME;
        double size = Math.max(least, Math.min(16, r * 1.25));
        double room = StripNumbers.isWord(symbol) ? 2 * r - 8 : 2 * r - 4;
        while (size > least && Typesetter.width(symbol, Fonts.SEMIBOLD, size) > room) {
            size = Math.max(least, size - 1);
        }
        return size;
    }

    /** An arrow head whose tip is at (x, y), pointing along (dx, dy), of unit length. */
    public void head(double x, double y, double dx, double dy, double length, Color colour) {
        Path2D head = new Path2D.Double();
        double half = 0.55 * length;
        head.moveTo(x, y);
        head.lineTo(x - dx * length - dy * half, y - dy * length + dx * half);
        head.lineTo(x - dx * length + dy * half, y - dy * length - dx * half);
        head.closePath();
        fill(head, colour);
    }

    /** A small padlock whose body is centred at (x, y). */
    public void padlock(double x, double y, double size, Color colour) {
        double w = size;
        double h = 0.78 * size;
        fill(new RoundRectangle2D.Double(x - w / 2, y - h / 2, w, h, 2, 2), colour);
        Path2D bow = new Path2D.Double();
        double top = y - h / 2;
        bow.moveTo(x - 0.28 * w, top);
        bow.curveTo(x - 0.28 * w, top - 0.62 * w, x + 0.28 * w, top - 0.62 * w, x + 0.28 * w, top);
        stroke(bow, colour, Math.max(1.2, 0.16 * size));
    }

    /** The rectangle between two opposite corners, whichever they are. */
    public static Rectangle2D rectangle(double x1, double y1, double x2, double y2) {
        return new Rectangle2D.Double(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    /** The beginning of a path, cut at a share of its length. */
    static Path2D beginning(Shape wire, double share) {
        double left = share * length(wire);
        Path2D part = new Path2D.Double();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = new FlatteningPathIterator(wire.getPathIterator(null), 0.2); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_MOVETO) {
                part.moveTo(at[0], at[1]);
            } else {
                double piece = Math.hypot(at[0] - x, at[1] - y);
                if (piece >= left) {
                    double part1 = piece == 0 ? 0 : left / piece;
                    part.lineTo(x + (at[0] - x) * part1, y + (at[1] - y) * part1);
                    return part;
                }
                part.lineTo(at[0], at[1]);
                left -= piece;
            }
            x = at[0];
            y = at[1];
        }
        return part;
    }

    private static double length(Shape wire) {
        double length = 0;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = new FlatteningPathIterator(wire.getPathIterator(null), 0.2); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_MOVETO) {
                length += Math.hypot(at[0] - x, at[1] - y);
            }
            x = at[0];
            y = at[1];
        }
        return length;
    }
}
