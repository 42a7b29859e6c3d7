package lab.unroll.window.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import lab.unroll.figure.paint.Fonts;

/** Makes the bundled fonts known to JavaFX. */
public final class BenchFonts {

    private static final double ANY_SIZE = 13;

    private BenchFonts() {
    }

    /** Loads every font; loading one again does no harm. */
    public static void load() {
        for (Fonts font : Fonts.values()) {
            try (InputStream in = Fonts.class.getResourceAsStream(font.resource())) {
                if (Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("broken font " + font.resource());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
