package lab.unroll.figure.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Shapes that are painted again and again on one picture, in whatever colour: how much of each pixel a shape covers is found
 * out once, for to find it out takes most of the time of painting. Pixels are those that Java2D would paint. A surface
 * has its stencils as a rendering hint; {@link Brush} asks for them.
 */
public final class Stencils {

    /** The hint of a surface that has stencils. */
    public static final RenderingHints.Key KEY = new RenderingHints.Key(73) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Stencils;
        }
    };

    private static final int OPAQUE = 255;
    /** Two parts of a colour, with room for a product between them. */
    private static final int PAIR = 0xff00ff;
    private static final int HALVES = 0x800080;
    /** Pixels beside a shape that its edge may touch. */
    private static final double EDGE = 2;
    /** Larger shapes are painted as ever. */
    private static final int LARGEST = 1 << 16;
    private static final long MOST_BYTES = 6_000_000;
    private static final int MOST_SEEN = 1 << 14;
    private static final int MOST_ROWS = 256;

    private final BufferedImage canvas;
    private final int[] pixels;
    private final int width;
    private final int height;
    private BufferedImage scratch;
    private final Set<Integer> seen = new HashSet<>();
    private final Map<Outline, Stencil> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Row, Stencil[]> rows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Row, Stencil[]> eldest) {
            return size() > MOST_ROWS;
        }
    };
    private long bytes;

    /** Places of shapes that are painted together, as they lie on the surface, and the clip that cuts them. */
    private record Row(Object places, AffineTransform transform, Shape clip) {
    }

    /** A shape as it lies on the surface, and the clip that cuts it; with a null stroke it is filled. */
    private record Outline(double[] numbers, BasicStroke stroke, int hash) {

        static Outline of(Shape shape, BasicStroke stroke, AffineTransform transform, Shape clip) {
            double[] numbers = new double[32];
            int count = 6;
            transform.getMatrix(numbers);
            if (clip instanceof Rectangle2D r) {
                numbers[count++] = r.getX();
                numbers[count++] = r.getY();
                numbers[count++] = r.getWidth();
                numbers[count++] = r.getHeight();
            }
            double[] at = new double[6];
            PathIterator path = shape.getPathIterator(null);
            for (; !path.isDone(); path.next()) {
                if (count + 7 > numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
                }
                int kind = path.currentSegment(at);
                numbers[count++] = kind;
                int size = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4
                        : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
                System.arraycopy(at, 0, numbers, count, size);
                count += size;
            }
            numbers = Arrays.copyOf(numbers, count + 1);
            numbers[count] = path.getWindingRule();
            return new Outline(numbers, stroke, 31 * Arrays.hashCode(numbers) + (stroke == null ? 0 : stroke.hashCode()));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Outline that && hash == that.hash && Arrays.equals(numbers, that.numbers)
                    && (stroke == null ? that.stroke == null : stroke.equals(that.stroke));
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Row by row from {@code top} on, how much of the pixels from {@code from} up to {@code to} is covered, 0 to 255. */
    private record Stencil(int top, int[] from, int[] to, byte[] cover) {

        long bytes(Outline outline) {
            return 128 + cover.length + 8L * from.length + 8L * outline.numbers.length;
        }
    }

    /**
     * Stencils for a picture.
     *
     * @param canvas of the type {@link BufferedImage#TYPE_INT_ARGB_PRE}
     */
    public Stencils(BufferedImage canvas) {
        this.canvas = canvas;
        this.pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        this.width = canvas.getWidth();
        this.height = canvas.getHeight();
    }

    /** Gives a surface of this picture its stencils. */
    public void install(Graphics2D g) {
        g.setRenderingHint(KEY, this);
    }

    /** Fills a shape on a surface. */
    static void fill(Graphics2D g, Shape shape) {
        if (!(g.getRenderingHint(KEY) instanceof Stencils own) || own.paint(g, shape, null) == null) {
            g.fill(shape);
        }
    }

    /** Draws an outline with the stroke of a surface. */
    static void draw(Graphics2D g, Shape shape) {
        if (!(g.getRenderingHint(KEY) instanceof Stencils own) || !(g.getStroke() instanceof BasicStroke stroke)
                || own.paint(g, shape, stroke) == null) {
            g.draw(shape);
        }
    }

    /**
     * Fills shapes that stand at the same places each time, in whatever colours: what they cover is then found at once for all.
     *
     * @param places equal to that of the last time where the shapes are equal
     */
    static void fill(Graphics2D g, Object places, int count, IntFunction<? extends Shape> shapes, IntFunction<Color> colours) {
        if (g.getRenderingHint(KEY) instanceof Stencils own) {
            own.paint(g, places, count, shapes, colours);
        } else {
            for (int i = 0; i < count; i++) {
                g.setColor(colours.apply(i));
                g.fill(shapes.apply(i));
            }
        }
    }

    private void paint(Graphics2D g, Object places, int count, IntFunction<? extends Shape> shapes, IntFunction<Color> colours) {
        Rectangle clip = isSmooth(g) ? clip(g) : null;
        Row row = new Row(places, g.getTransform(), g.getClip());
        Stencil[] known = clip == null ? null : rows.get(row);
        Stencil[] found = new Stencil[count];
        boolean isWhole = clip != null;
        for (int i = 0; i < count; i++) {
            Color colour = colours.apply(i);
            if (known != null && colour.getAlpha() == OPAQUE) {
                paint(known[i], colour.getRGB(), clip);
                continue;
            }
            g.setColor(colour);
            found[i] = paint(g, shapes.apply(i), null);
            if (found[i] == null) {
                g.fill(shapes.apply(i));
                isWhole = false;
            }
        }
        if (known == null && isWhole) {
            rows.put(row, found);
        }
    }

    private static boolean isSmooth(Graphics2D g) {
        return g.getComposite() == AlphaComposite.SrcOver
                && g.getRenderingHint(RenderingHints.KEY_ANTIALIASING) == RenderingHints.VALUE_ANTIALIAS_ON;
    }

    /** Paints by stencil, which is returned; null if that is not possible, or not worth while. */
    private Stencil paint(Graphics2D g, Shape shape, BasicStroke stroke) {
        Color colour = g.getColor();
        Rectangle clip = clip(g);
        if (clip == null || colour.getAlpha() != OPAQUE || !isSmooth(g)) {
            return null;
        }
        Rectangle bounds = bounds(shape, stroke, g.getTransform());
        if (bounds.isEmpty() || (long) bounds.width * bounds.height > LARGEST) {
            return null;
        }
        // Java2D draws a curve that the clip cuts in other pieces, which may round otherwise
        Shape cutting = clip.contains(bounds) ? null : g.getClip();
        Outline outline = Outline.of(shape, stroke, g.getTransform(), cutting);
        Stencil stencil = kept.get(outline);
        if (stencil == null) {
            boolean again = !seen.add(outline.hash);
            if (seen.size() > MOST_SEEN) {
                seen.clear();
            }
            if (!again) {
                return null;
            }
            stencil = cut(g, shape, stroke, bounds, cutting);
            keep(outline, stencil);
        }
        paint(stencil, colour.getRGB(), clip);
        return stencil;
    }

    /** The pixels that a rectangular clip leaves, as Java2D rounds it; null for another clip. */
    private Rectangle clip(Graphics2D g) {
        Shape clip = g.getClip();
        Rectangle whole = new Rectangle(width, height);
        AffineTransform t = g.getTransform();
        if (clip == null) {
            return whole;
        }
        if (!(clip instanceof Rectangle2D r) || t.getShearX() != 0 || t.getShearY() != 0) {
            return null;
        }
        int left = (int) Math.ceil(r.getMinX() * t.getScaleX() + t.getTranslateX() - 0.5);
        int top = (int) Math.ceil(r.getMinY() * t.getScaleY() + t.getTranslateY() - 0.5);
        int right = (int) Math.ceil(r.getMaxX() * t.getScaleX() + t.getTranslateX() - 0.5);
        int bottom = (int) Math.ceil(r.getMaxY() * t.getScaleY() + t.getTranslateY() - 0.5);
        return whole.intersection(new Rectangle(left, top, right - left, bottom - top));
    }

    private Rectangle bounds(Shape shape, BasicStroke stroke, AffineTransform transform) {
        Rectangle2D bounds = shape.getBounds2D();
        double around = stroke == null ? 0 : stroke.getLineWidth() * (stroke.getLineJoin() == BasicStroke.JOIN_MITER
                ? stroke.getMiterLimit() : 1);
        Rectangle2D grown = new Rectangle2D.Double(bounds.getX() - around, bounds.getY() - around,
                bounds.getWidth() + 2 * around, bounds.getHeight() + 2 * around);
        Rectangle2D on = on(grown, transform);
        return new Rectangle2D.Double(on.getX() - EDGE, on.getY() - EDGE, on.getWidth() + 2 * EDGE, on.getHeight() + 2 * EDGE)
                .getBounds().intersection(new Rectangle(width, height));
    }

    /** The least upright rectangle of the surface that holds another one; most often the two are alike, which is told sooner. */
    private static Rectangle2D on(Rectangle2D r, AffineTransform t) {
        if (t.getShearX() != 0 || t.getShearY() != 0) {
            return t.createTransformedShape(r).getBounds2D();
        }
        double x = r.getX() * t.getScaleX() + t.getTranslateX();
        double y = r.getY() * t.getScaleY() + t.getTranslateY();
        return Brush.rectangle(x, y, x + r.getWidth() * t.getScaleX(), y + r.getHeight() * t.getScaleY());
    }

    /** Has Java2D paint the shape in white on nothing: what is opaque then is covered. */
    private Stencil cut(Graphics2D like, Shape shape, BasicStroke stroke, Rectangle bounds, Shape clip) {
        if (scratch == null) {
            scratch = new BufferedImage(width, height, canvas.getType());
        }
        Graphics2D g = scratch.createGraphics();
        g.setRenderingHints(like.getRenderingHints());
        g.setTransform(like.getTransform());
        g.setClip(clip);
        g.setColor(Color.WHITE);
        if (stroke == null) {
            g.fill(shape);
        } else {
            g.setStroke(stroke);
            g.draw(shape);
        }
        g.dispose();
        int[] painted = ((DataBufferInt) scratch.getRaster().getDataBuffer()).getData();
        int[] from = new int[bounds.height];
        int[] to = new int[bounds.height];
        byte[] cover = new byte[bounds.width * bounds.height];
        int count = 0;
        for (int y = 0; y < bounds.height; y++) {
            int row = (bounds.y + y) * width;
            int left = bounds.x;
            int right = bounds.x + bounds.width;
            while (left < right && painted[row + left] == 0) {
                left++;
            }
            while (right > left && painted[row + right - 1] == 0) {
                right--;
            }
            from[y] = left;
            to[y] = right;
            for (int x = left; x < right; x++) {
                cover[count++] = (byte) (painted[row + x] >>> 24);
            }
            Arrays.fill(painted, row + left, row + right, 0);
        }
        return new Stencil(bounds.y, from, to, Arrays.copyOf(cover, count));
    }

    private void keep(Outline outline, Stencil stencil) {
        kept.put(outline, stencil);
        bytes += stencil.bytes(outline);
        for (Iterator<Map.Entry<Outline, Stencil>> i = kept.entrySet().iterator(); bytes > MOST_BYTES && i.hasNext(); ) {
            Map.Entry<Outline, Stencil> oldest = i.next();
            bytes -= oldest.getValue().bytes(oldest.getKey());
            i.remove();
        }
    }

    private void paint(Stencil stencil, int colour, Rectangle clip) {
        byte[] covers = stencil.cover;
        int first = 0;
        for (int y = 0; y < stencil.from.length; y++) {
            int row = stencil.top + y;
            int from = stencil.from[y];
            int to = stencil.to[y];
            if (row >= clip.y && row < clip.y + clip.height) {
                int right = Math.min(to, clip.x + clip.width);
                for (int x = Math.max(from, clip.x); x < right; x++) {
                    int cover = covers[first + x - from] & OPAQUE;
                    int at = row * width + x;
                    if (cover == OPAQUE) {
                        pixels[at] = colour;
                    } else if (cover > 0) {
                        // cover · colour + (1 − cover) · pixel
                        pixels[at] = times(cover, colour) + times(OPAQUE - cover, pixels[at]);
                    }
                }
            }
            first += to - from;
        }
    }

    /**
     * A share, 0 to 255 for 0 to 1, of the four parts of a colour, each product rounded to 8 bits as Java2D does. Two parts at
     * a time: with p = a · b + 128, the integer part of (p + p / 256) / 256 is a · b / 255 rounded, for all a and b up to 255.
     */
    static int times(int share, int colour) {
        int redAndBlue = (colour & PAIR) * share + HALVES;
        int alphaAndGreen = (colour >>> 8 & PAIR) * share + HALVES;
        return redAndBlue + (redAndBlue >>> 8 & PAIR) >>> 8 & PAIR
                | alphaAndGreen + (alphaAndGreen >>> 8 & PAIR) & ~PAIR;
    }
}
