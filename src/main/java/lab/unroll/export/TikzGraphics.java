package lab.unroll.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** A surface that writes what is painted as TikZ: paths as paths, text as LaTeX, centred where it was painted. */
final class TikzGraphics extends AbstractGraphics2D {

    /** Big points of an inch. */
    private static final double POINTS = 72;
    private static final double OPAQUE = 0.9995;
    private static final int HEAVY = 600;

    private final double points;
    private final StringBuilder out;
    private final Map<Integer, String> colours;

    /**
     * An empty surface.
     *
     * @param inches the size of a pixel on paper
     */
    TikzGraphics(double inches) {
        super(false);
        points = inches * POINTS;
        out = new StringBuilder();
        colours = new LinkedHashMap<>();
        gc = new GraphicContext();
    }

    private TikzGraphics(TikzGraphics other) {
        super(other);
        points = other.points;
        out = other.out;
        colours = other.colours;
    }

    /**
     * The picture.
     *
     * @param page the colour behind it, null for none
     */
    String picture(double width, double height, Color page) {
        String corner = "(0,0) rectangle (" + number(width) + "," + number(height) + ");\n";
        String ground = page == null ? "" : "\\fill[" + colour(page) + "] " + corner;
        StringBuilder text = new StringBuilder("\\begin{tikzpicture}[x=" + number(points) + "bp,y=-" + number(points) + "bp]\n");
        colours.forEach((colour, name) -> text.append("\\definecolor{").append(name).append("}{HTML}{")
                .append(String.format(Locale.ROOT, "%06X", colour)).append("}\n"));
        return text.append("\\useasboundingbox ").append(corner).append("\\clip ").append(corner).append(ground).append(out)
                .append("\\end{tikzpicture}\n").toString();
    }

    @Override
    public Graphics create() {
        return new TikzGraphics(this);
    }

    private String colour(Color colour) {
        return colours.computeIfAbsent(colour.getRGB() & 0xFFFFFF, rgb -> "unroll" + letters(colours.size()));
    }

    /** Names of colours have letters only where digits would be part of a mixture. */
    private static String letters(int number) {
        return (number >= 26 ? letters(number / 26 - 1) : "") + (char) ('a' + number % 26);
    }

    private double opacity() {
        double own = getColor().getAlpha() / 255.0;
        return getComposite() instanceof AlphaComposite mixed ? own * mixed.getAlpha() : own;
    }

    /** Writes something unless it lies outside the clip, within a scope where the clip cuts it. */
    private void write(Rectangle2D bounds, String what) {
        Shape clip = getClip() == null ? null : getTransform().createTransformedShape(getClip());
        if (clip == null || clip.contains(bounds)) {
            out.append(what);
        } else if (clip.intersects(bounds.getX(), bounds.getY(), Math.max(bounds.getWidth(), 0.1), Math.max(bounds.getHeight(), 0.1))) {
            out.append("\\begin{scope}\\clip ").append(TikzPath.of(clip)).append(";\n").append(what).append("\\end{scope}\n");
        }
    }

    @Override
    public void fill(Shape shape) {
        Shape seen = getTransform().createTransformedShape(shape);
        double opacity = opacity();
        if (opacity <= 0) {
            return;
        }
        String path = TikzPath.of(seen);
        if (!path.isEmpty()) {
            String rule = seen.getPathIterator(null).getWindingRule() == 0 ? ",even odd rule" : "";
            write(seen.getBounds2D(), "\\fill[" + colour(getColor()) + rule + faint("fill opacity", opacity) + "] " + path + ";\n");
        }
    }

    private static String faint(String name, double opacity) {
        return opacity > OPAQUE ? "" : "," + name + "=" + number(opacity);
    }

    @Override
    public void draw(Shape shape) {
        if (!(getStroke() instanceof BasicStroke stroke)) {
            fill(getStroke().createStrokedShape(shape));
            return;
        }
        double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
        Shape seen = getTransform().createTransformedShape(shape);
        double opacity = opacity();
        String path = TikzPath.of(seen);
        if (opacity <= 0 || path.isEmpty()) {
            return;
        }
        Rectangle2D bounds = seen.getBounds2D();
        double wide = stroke.getLineWidth() * scale;
        write(new Rectangle2D.Double(bounds.getX() - wide, bounds.getY() - wide, bounds.getWidth() + 2 * wide,
                bounds.getHeight() + 2 * wide), "\\draw[" + colour(getColor()) + ",line width=" + number(wide * points) + "bp"
                + cap(stroke) + dash(stroke, scale) + faint("draw opacity", opacity) + "] " + path + ";\n");
    }

    private static String cap(BasicStroke stroke) {
        String cap = switch (stroke.getEndCap()) {
            case BasicStroke.CAP_ROUND -> ",line cap=round";
            case BasicStroke.CAP_SQUARE -> ",line cap=rect";
            default -> "";
        };
        return cap + switch (stroke.getLineJoin()) {
            case BasicStroke.JOIN_ROUND -> ",line join=round";
            case BasicStroke.JOIN_BEVEL -> ",line join=bevel";
            default -> "";
        };
    }

    private String dash(BasicStroke stroke, double scale) {
        if (stroke.getDashArray() == null) {
            return "";
        }
        StringJoiner pattern = new StringJoiner(" ", ",dash pattern=", ",dash phase=" + number(stroke.getDashPhase() * scale * points) + "bp");
        float[] dashes = stroke.getDashArray();
        for (int i = 0; i < dashes.length * (1 + dashes.length % 2); i++) {
            pattern.add((i % 2 == 0 ? "on " : "off ") + number(dashes[i % dashes.length] * scale * points) + "bp");
        }
        return pattern.toString();
    }

    @Override
    public void drawString(String string, float x, float y) {
        double opacity = opacity();
        if (string.isBlank() || opacity <= 0) {
            return;
        }
        Font font = getFont();
        Rectangle2D bounds = font.getStringBounds(string, getFontRenderContext());
        AffineTransform at = getTransform();
        Point2D middle = at.transform(new Point2D.Double(x + bounds.getWidth() / 2, y), null);
        double size = font.getSize2D() * Math.sqrt(Math.abs(at.getDeterminant())) * points;
        long turned = Math.round(Math.toDegrees(-Math.atan2(at.getShearY(), at.getScaleX())));
        boolean math = CssFont.of(font).filter(css -> css.family().startsWith("STIX")).isPresent();
        boolean italic = CssFont.of(font).map(CssFont::italic).orElse(font.isItalic());
        boolean heavy = CssFont.of(font).map(css -> css.weight() >= HEAVY).orElse(font.isBold());
        String face = math ? "" : (CssFont.of(font).filter(css -> css.family().startsWith("JetBrains")).isPresent()
                ? "\\ttfamily" : "\\sffamily") + (heavy ? "\\bfseries" : "");
        Rectangle2D place = at.createTransformedShape(new Rectangle2D.Double(x + bounds.getX(), y + bounds.getY(),
                bounds.getWidth(), bounds.getHeight())).getBounds2D();
        write(place, "\\node[anchor=base,inner sep=0pt,text=" + colour(getColor()) + (turned == 0 ? "" : ",rotate=" + turned)
                + faint("text opacity", opacity) + "] at (" + number(middle.getX()) + "," + number(middle.getY()) + ") {\\fontsize{"
                + number(size) + "bp}{" + number(size) + "bp}\\selectfont" + face + " "
                + (math ? LatexLetters.math(string, italic) : LatexLetters.text(string)) + "};\n");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        StringBuilder plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        Object font = text.getAttribute(TextAttribute.FONT);
        if (font instanceof Font given) {
            setFont(given);
        }
        drawString(plain.toString(), x, y);
    }

    // Pictures: each row as rectangles of one colour

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return drawImage(image, x, y, image.getWidth(observer), image.getHeight(observer), observer);
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        BufferedImage pixels = new BufferedImage(image.getWidth(observer), image.getHeight(observer), BufferedImage.TYPE_INT_ARGB);
        Graphics g = pixels.getGraphics();
        g.drawImage(image, 0, 0, observer);
        g.dispose();
        double wide = (double) width / pixels.getWidth();
        double high = (double) height / pixels.getHeight();
        Color before = getColor();
        for (int row = 0; row < pixels.getHeight(); row++) {
            for (int from = 0; from < pixels.getWidth();) {
                int to = from + 1;
                while (to < pixels.getWidth() && pixels.getRGB(to, row) == pixels.getRGB(from, row)) {
                    to++;
                }
                setColor(new Color(pixels.getRGB(from, row), true));
                fill(new Rectangle2D.Double(x + from * wide, y + row * high, (to - from) * wide, high));
                from = to;
            }
        }
        setColor(before);
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform place) {
        AffineTransform before = getTransform();
        transform(place);
        BufferedImage copy = new BufferedImage(image.getColorModel(), image.copyData(null), image.getColorModel().isAlphaPremultiplied(), null);
        drawImage(copy, 0, 0, null);
        setTransform(before);
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform place) {
        drawRenderedImage(image.createDefaultRendering(), place);
    }

    // What a file has not

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw new UnsupportedOperationException("What is written cannot be copied.");
    }

    @Override
    public void setXORMode(Color colour) {
        throw new UnsupportedOperationException("Nothing is inverted on paper.");
    }

    @Override
    public void dispose() {
        // nothing is held but text
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return null;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        BufferedImage none = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        Graphics g = none.getGraphics();
        FontMetrics metrics = g.getFontMetrics(font);
        g.dispose();
        return metrics;
    }

    @Override
    public Rectangle getClipBounds() {
        return getClip() == null ? null : getClip().getBounds();
    }

    /** At most three decimals, and none that are zero. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
