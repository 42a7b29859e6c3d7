package lab.unroll.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** Paints nothing, and remembers what was asked for: every text and every shape, in order, in pixels of the page. */
final class Recorder extends AbstractGraphics2D {

    /** A shape that was painted, within the clip. */
    static final class Mark {

        private final Shape shape;
        private final Stroke stroke;
        private final AffineTransform at;
        private final Shape clip;
        private final Color colour;
        private final int order;
        private final Rectangle2D bounds;
        private Shape area;

        private Mark(Shape shape, Stroke stroke, AffineTransform at, Shape clip, Color colour, int order) {
            this.shape = shape;
            this.stroke = stroke;
            this.at = at;
            this.clip = clip == null ? null : at.createTransformedShape(clip);
            this.colour = colour;
            this.order = order;
            double reach = stroke instanceof BasicStroke basic ? basic.getLineWidth() : 0;
            Rectangle2D box = shape.getBounds2D();
            box.setRect(box.getX() - reach, box.getY() - reach, box.getWidth() + 2 * reach, box.getHeight() + 2 * reach);
            bounds = at.createTransformedShape(box).getBounds2D();
        }

        /** A box that it does not leave. */
        Rectangle2D bounds() {
            return bounds;
        }

        /** Where it is. */
        Shape area() {
            if (area == null) {
                area = at.createTransformedShape(stroke == null ? shape : stroke.createStrokedShape(shape));
                if (clip != null) {
                    Area clipped = new Area(area);
                    clipped.intersect(new Area(clip));
                    area = clipped;
                }
            }
            return area;
        }

        /** The middle of a line, or the edge of an area. */
        Shape path() {
            return at.createTransformedShape(shape);
        }

        /** What it is painted in. */
        Color colour() {
            return colour;
        }

        /** True for an area, false for a line. */
        boolean isFilled() {
            return stroke == null;
        }

        /** Thickness of a line before the page is scaled; 0 for an area. */
        double thickness() {
            return stroke instanceof BasicStroke basic ? basic.getLineWidth() : 0;
        }

        /** The dashes of a line, and the gaps between them; empty for one without gaps. */
        List<Float> dashes() {
            float[] dashes = stroke instanceof BasicStroke basic ? basic.getDashArray() : null;
            return dashes == null ? List.of() : IntStream.range(0, dashes.length).mapToObj(i -> dashes[i]).toList();
        }

        /** True if nothing can be seen through it. */
        boolean isOpaque() {
            return colour.getAlpha() == 255;
        }

        /** How many texts and shapes were painted before it. */
        int order() {
            return order;
        }
    }

    private final GlyphBoxes glyphs;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int order;

    Recorder(GlyphBoxes glyphs) {
        super(false);
        gc = new GraphicContext(new AffineTransform());
        this.glyphs = glyphs;
    }

    /** The strings that were drawn, as they were drawn. */
    List<Piece> pieces() {
        return pieces;
    }

    /** The areas and lines that were painted. */
    List<Mark> marks() {
        return marks;
    }

    @Override
    public void drawString(String text, float x, float y) {
        AffineTransform at = getTransform();
        Rectangle2D ink = glyphs.ink(text, getFont());
        Rectangle2D placed = new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
        double scale = Math.sqrt(Math.abs(at.getDeterminant()));
        Point2D start = at.transform(new Point2D.Double(x, y), null);
        Point2D end = at.transform(new Point2D.Double(x + glyphs.advance(text, getFont()), y), null);
        pieces.add(new Piece(text, getFont().getSize2D() * scale, start, end,
                at.createTransformedShape(placed).getBounds2D(), getColor(), order++));
    }

    @Override
    public void fill(Shape shape) {
        marks.add(new Mark(shape, null, getTransform(), getClip(), getColor(), order++));
    }

    @Override
    public void draw(Shape shape) {
        marks.add(new Mark(shape, getStroke(), getTransform(), getClip(), getColor(), order++));
    }

    @Override
    public void dispose() {
        // Nothing was taken
    }

    // What no figure does

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("figures paint shapes and strings only");
    }

    @Override
    public Graphics create() {
        throw unexpected();
    }

    @Override
    public void drawString(AttributedCharacterIterator iterator, float x, float y) {
        throw unexpected();
    }

    @Override
    public void setXORMode(Color colour) {
        throw unexpected();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw unexpected();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unexpected();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unexpected();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unexpected();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform at) {
        throw unexpected();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform at) {
        throw unexpected();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getDeviceConfiguration();
    }
}
