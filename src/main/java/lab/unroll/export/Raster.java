package lab.unroll.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;

/** Paints figures into pixels. */
public final class Raster {

    private Raster() {
    }

    /** The figure on the theme's page colour, at a scale; without transparency. */
    public static BufferedImage paint(Figure figure, Theme theme, double scale) {
        return paint(figure, Rendition.of(theme, scale));
    }

    /**
     * The figure as it is to be put into a file: on the page colour, or on nothing.
     *
     * @throws lab.unroll.words.InputException if there would be too many pixels
     */
    public static BufferedImage paint(Figure figure, Rendition rendition) {
        rendition.requirePixels(figure);
        double scale = rendition.scale();
        int width = (int) Math.ceil(figure.width() * scale);
        int height = (int) Math.ceil(figure.height() * scale);
        BufferedImage image = new BufferedImage(width, height,
                rendition.isTransparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        if (!rendition.isTransparent()) {
            g.setColor(rendition.theme().colour(Token.PAGE));
            g.fillRect(0, 0, width, height);
        }
        smooth(g);
        g.scale(scale, scale);
        figure.paint(g);
        g.dispose();
        return image;
    }

    /** Smooth edges, and text whose width does not depend on the device. */
    public static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
