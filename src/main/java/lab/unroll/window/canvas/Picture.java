package lab.unroll.window.canvas;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lab.unroll.figure.Figure;
import lab.unroll.figure.LayeredFigure;
import lab.unroll.figure.paint.Stencils;

/**
 * A figure as pixels. The worker paints into one buffer, the FX thread copies it into another, which the screen shows;
 * so the old picture stays until the new one is ready. The owner never paints and shows at the same time.
 */
final class Picture {

    private BufferedImage canvas;
    private BufferedImage still;
    private Stencils stencils;
    private Stencils stillStencils;
    private Object stillKey;
    private Rectangle moved = new Rectangle();
    private Rectangle dirty = new Rectangle();
    private PixelBuffer<IntBuffer> pixels;
    private WritableImage image;

    /** Paints a figure at a scale. On the worker thread. */
    void paint(Figure figure, double scale) {
        int width = Math.max(1, (int) Math.ceil(figure.width() * scale));
        int height = Math.max(1, (int) Math.ceil(figure.height() * scale));
        dirty = new Rectangle(width, height);
        boolean fits = canvas != null && canvas.getWidth() == width && canvas.getHeight() == height;
        if (!fits) {
            canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            stencils = new Stencils(canvas);
            still = null;
        }
        if (figure instanceof LayeredFigure layered) {
            paintLayers(layered, scale);
        } else {
            stillKey = null;
            Arrays.fill(data(canvas), 0);
            paint(canvas, stencils, scale, figure::paint);
        }
    }

    private void paintLayers(LayeredFigure figure, double scale) {
        Object key = List.of(figure.stillKey(), scale);
        Rectangle moving = pixels(figure.movingBounds(), scale);
        Object paintedKey = stillKey;
        // until all is painted, what is there is nothing to build on
        stillKey = null;
        if (still == null || !key.equals(paintedKey)) {
            if (still == null) {
                still = new BufferedImage(canvas.getWidth(), canvas.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
                stillStencils = new Stencils(still);
            }
            Arrays.fill(data(still), 0);
            paint(still, stillStencils, scale, figure::paintStill);
        } else {
            dirty = moving.union(moved);
        }
        copy(data(still), data(canvas), canvas.getWidth(), dirty);
        paint(canvas, stencils, scale, g -> {
            g.clip(figure.movingBounds());
            figure.paintMoving(g);
        });
        moved = moving;
        stillKey = key;
    }

    /** The pixels that an area touches. */
    private Rectangle pixels(Rectangle2D area, double scale) {
        return new Rectangle2D.Double(area.getX() * scale, area.getY() * scale, area.getWidth() * scale,
                area.getHeight() * scale).getBounds().intersection(new Rectangle(canvas.getWidth(),
                canvas.getHeight()));
    }

    private static void paint(BufferedImage on, Stencils stencils, double scale, Consumer<Graphics2D> painter) {
        Graphics2D g = on.createGraphics();
        stencils.install(g);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        painter.accept(g);
        g.dispose();
    }

    private static int[] data(BufferedImage of) {
        return ((DataBufferInt) of.getRaster().getDataBuffer()).getData();
    }

    /** Copies the rows of a part from one picture into another, each {@code width} pixels wide. */
    private static void copy(int[] from, int[] to, int width, Rectangle part) {
        for (int y = part.y; y < part.y + part.height; y++) {
            System.arraycopy(from, y * width + part.x, to, y * width + part.x, part.width);
        }
    }

    /** Hands the painted pixels to the screen. On the FX thread. */
    WritableImage show() {
        int width = canvas.getWidth();
        if (image == null || image.getWidth() != width || image.getHeight() != canvas.getHeight()) {
            IntBuffer buffer = IntBuffer.allocate(width * canvas.getHeight());
            pixels = new PixelBuffer<>(width, canvas.getHeight(), buffer, PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
            dirty = new Rectangle(width, canvas.getHeight());
        }
        pixels.updateBuffer(whole -> {
            copy(data(canvas), whole.getBuffer().array(), width, dirty);
            return new javafx.geometry.Rectangle2D(dirty.x, dirty.y, dirty.width, dirty.height);
        });
        return image;
    }

    /** A copy of what the screen shows, or null if it shows nothing yet. On the FX thread. */
    Image copy() {
        return image == null ? null : new WritableImage(image.getPixelReader(), (int) image.getWidth(),
                (int) image.getHeight());
    }
}
