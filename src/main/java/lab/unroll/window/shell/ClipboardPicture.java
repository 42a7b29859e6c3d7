package lab.unroll.window.shell;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** A picture in the clipboard, as pixels. */
final class ClipboardPicture {

    private ClipboardPicture() {
    }

    /** Puts a picture there. On the FX thread only. */
    static void put(BufferedImage painted) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image(painted));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static WritableImage image(BufferedImage painted) {
        int width = painted.getWidth();
        int height = painted.getHeight();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                painted.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return image;
    }
}
