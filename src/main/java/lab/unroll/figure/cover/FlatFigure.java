package lab.unroll.figure.cover;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;

/** A covered figure as pixels only: a file of lines and letters would still hold what the cover hides. */
public final class FlatFigure implements Figure {

    private static final int SCALE = 2;

    private final Figure figure;

    /** The pixels of a figure. */
    public FlatFigure(Figure figure) {
        this.figure = figure;
    }

    @Override
    public double width() {
        return figure.width();
    }

    @Override
    public double height() {
        return figure.height();
    }

    @Override
    public List<Spot> spots() {
        return figure.spots();
    }

    @Override
    public void paint(Graphics2D g) {
        BufferedImage image = new BufferedImage((int) Math.ceil(SCALE * width()), (int) Math.ceil(SCALE * height()),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D pixels = image.createGraphics();
        pixels.scale(SCALE, SCALE);
        figure.paint(pixels);
        pixels.dispose();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, AffineTransform.getScaleInstance(1.0 / SCALE, 1.0 / SCALE), null);
    }
}
