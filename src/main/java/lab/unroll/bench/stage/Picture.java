package lab.unroll.bench.stage;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lab.unroll.figure.Figure;

/**
 * A figure as pixels. The worker paints into one buffer, the FX thread copies it into another, which the screen shows;
 * so the old picture stays until the new one is ready. The owner never paints and shows at the same time.
 */
final class Picture {

    private BufferedImage canvas;
    private PixelBuffer<IntBuffer> pixels;
    private WritableImage image;

    /** Paints a figure at a scale. On the worker thread. */
    void paint(Figure figure, double scale) {
        int width = Math.max(1, (int) Math.ceil(figure.width() * scale));
        int height = Math.max(1, (int) Math.ceil(figure.height() * scale));
        if (canvas == null || canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        } else {
            java.util.Arrays.fill(data(), 0);
        }
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        figure.paint(g);
        g.dispose();
    }

    private int[] data() {
        return ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    }

    /** Hands the painted pixels to the screen. On the FX thread. */
    WritableImage show() {
        if (image == null || image.getWidth() != canvas.getWidth() || image.getHeight() != canvas.getHeight()) {
            IntBuffer buffer = IntBuffer.allocate(canvas.getWidth() * canvas.getHeight());
            pixels = new PixelBuffer<>(canvas.getWidth(), canvas.getHeight(), buffer,
                    PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }
        pixels.updateBuffer(whole -> {
            whole.getBuffer().put(0, data());
            return null;
        });
        return image;
    }

    /** A copy of what the screen shows, or null if it shows nothing yet. On the FX thread. */
    Image copy() {
        return image == null ? null : new WritableImage(image.getPixelReader(), (int) image.getWidth(),
                (int) image.getHeight());
    }
}
