package lab.unroll.window.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import lab.unroll.figure.paint.Fonts;

/** Makes the bundled fonts known to JavaFX. */
public final class BenchFonts {

    private static final double ANY_SIZE = 13;

    private static boolean loaded;

    private BenchFonts() {
    }

    /** Loads every font, once: JavaFX writes whatever it loads into a file of its own, and keeps that to the end. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (Fonts font : Fonts.values()) {
            try (InputStream in = Fonts.class.getResourceAsStream(font.resource())) {
                if (Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("broken font " + font.resource());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loaded = true;
    }
}
