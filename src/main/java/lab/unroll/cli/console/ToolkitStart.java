package lab.unroll.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import lab.unroll.figure.paint.Fonts;

/**
 * Starts JavaFX, or finds out why it cannot start. Measured with JavaFX 21 on Linux: without a display that can be
 * reached, or without GTK, {@code Platform.startup} throws; without one of GTK's or X11's other libraries it first writes
 * a stack trace to stderr; without OpenGL it writes one and starts all the same, painting in software. Without Pango the
 * first text is an error.
 */
public final class ToolkitStart {

    /** The library that a linker error names, as in "...: libXtst.so.6: cannot open shared object file". */
    private static final Pattern LIBRARY = Pattern.compile("(lib[\\w.+-]+\\.so[.\\d]*): (?!/)(?!lib)");
    private static final String GTK = "libgtk-3.so.0";
    private static final double ANY_SIZE = 12;

    /** Why there is no window. */
    public enum Obstacle {
        /** No display is named, or it cannot be reached. */
        DISPLAY,
        /** A library of the system is missing. */
        LIBRARY
    }

    /**
     * What came of it.
     *
     * @param obstacle null if JavaFX runs
     * @param library  the library that is missing, or null
     */
    public record Outcome(Obstacle obstacle, String library) {
    }

    private ToolkitStart() {
    }

    /** Starts JavaFX; what it writes to stderr meanwhile is told by the outcome instead. */
    public static Outcome attempt() {
        StandardError kept = new StandardError();
        try {
            Platform.startup(() -> { });
            kept.release();
            Optional<String> library = missingLibrary(kept.text());
            if (library.isEmpty()) {
                System.err.print(kept.text());
            }
            return new Outcome(null, library.orElse(null));
        } catch (IllegalStateException runsAlready) {
            kept.release();
            return new Outcome(null, null);
        } catch (RuntimeException | LinkageError e) {
            kept.release();
            return obstacle(String.valueOf(e.getMessage()), kept.text());
        }
    }

    /** The version of JavaFX, once it has started. */
    public static Optional<String> version() {
        return Optional.ofNullable(System.getProperty("javafx.runtime.version"));
    }

    /** Size and scale of each screen, as in "1920x1080, 100 %", once JavaFX has started. */
    public static List<String> screens() {
        return Screen.getScreens().stream().map(screen -> String.format(Locale.ROOT, "%.0fx%.0f, %.0f %%",
                screen.getBounds().getWidth(), screen.getBounds().getHeight(), 100 * screen.getOutputScaleX())).toList();
    }

    /**
     * Chooses Monocle, the platform without a screen, for when JavaFX is started.
     *
     * @return the library without which no text can be set, or nothing if all is well
     */
    public static Optional<String> chooseHeadless() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        StandardError kept = new StandardError();
        try (InputStream font = Fonts.class.getResourceAsStream(Fonts.TEXT.resource())) {
            Font.loadFont(font, ANY_SIZE);
            return Optional.empty();
        } catch (LinkageError e) {
            return Optional.of(missingLibrary(kept.text()).orElse(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            kept.release();
        }
    }

    private static Outcome obstacle(String message, String written) {
        if (message.contains("DISPLAY")) {
            return new Outcome(Obstacle.DISPLAY, null);
        }
        return new Outcome(Obstacle.LIBRARY,
                missingLibrary(written).orElse(message.contains("GTK") ? GTK : message));
    }

    /** The library that is missing according to a linker error in what was written. */
    static Optional<String> missingLibrary(String written) {
        Matcher matcher = LIBRARY.matcher(written);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Keeps back what is written to stderr until it is released. */
    private static final class StandardError {

        private final PrintStream real = System.err;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        StandardError() {
            System.setErr(new PrintStream(kept, true, StandardCharsets.UTF_8));
        }

        void release() {
            System.setErr(real);
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
