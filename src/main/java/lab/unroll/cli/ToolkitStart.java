package lab.unroll.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/**
 * Starts JavaFX, or finds out why it cannot start. Measured with JavaFX 21 on Linux: without a display that can be
 * reached, or without GTK, {@code Platform.startup} throws; without one of GTK's or X11's other libraries it first writes
 * a stack trace to stderr; without OpenGL it writes one and starts all the same, painting in software.
 */
final class ToolkitStart {

    /** The library that a linker error names: "...: libXtst.so.6: cannot open shared object file". */
    private static final Pattern LIBRARY = Pattern.compile("\\b(lib[\\w.+-]+\\.so[.\\d]*): (?!cannot open .*libglass)");

    /** Why there is no window. */
    enum Obstacle {
        /** No display is named, or it cannot be reached. */
        DISPLAY,
        /** A library of the system is missing. */
        LIBRARY
    }

    /**
     * What came of it.
     *
     * @param obstacle null if JavaFX runs
     * @param detail   JavaFX's own word for the obstacle, or the missing library
     */
    record Outcome(Obstacle obstacle, String detail) {
    }

    private ToolkitStart() {
    }

    /** Chooses Monocle, the platform without a screen, for when JavaFX is started. */
    static void chooseHeadless() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Starts JavaFX unless it runs already; what it writes to stderr meanwhile is kept back if it fails. */
    static Outcome attempt() {
        PrintStream before = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(() -> { });
            return new Outcome(null, "");
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            return obstacle(String.valueOf(e.getMessage()), written.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private static Outcome obstacle(String message, String written) {
        if (message.contains("DISPLAY")) {
            return new Outcome(Obstacle.DISPLAY, message);
        }
        return new Outcome(Obstacle.LIBRARY, missingLibrary(written).orElse(message));
    }

    private static Optional<String> missingLibrary(String written) {
        Matcher matcher = LIBRARY.matcher(written);
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return Optional.ofNullable(last);
    }
}
