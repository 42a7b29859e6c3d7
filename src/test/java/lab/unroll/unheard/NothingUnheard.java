package lab.unroll.unheard;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which a thread died of an exception, the FX thread included, or something was printed to stderr. It
 * is there for all tests (see {@code META-INF/services}). What is printed between tests, or when the last one has ended,
 * fails the class or the run.
 */
public final class NothingUnheard implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(NothingUnheard.class);
    private static final String JAVAFX_ON_CLASS_PATH = "Unsupported JavaFX configuration: classes were loaded from";

    @Override
    public void beforeAll(ExtensionContext context) {
        watch(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        watch(context).begin(name(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        refuse(watch(context).end(name(context)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        refuse(watch(context).takeAllButOfTheRunning());
    }

    private static String name(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName() + ", " + context.getDisplayName() + " " + context.getUniqueId();
    }

    private static Unheard watch(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Watch.class, key -> new Watch(), Watch.class).unheard;
    }

    private static void refuse(List<String> told) {
        if (!told.isEmpty()) {
            throw new AssertionError("Beside the test:\n" + String.join("\n", told));
        }
    }

    /** Listens from the first test to the last. */
    private static final class Watch implements AutoCloseable {

        private final Unheard unheard = new Unheard();
        private final PrintStream before = System.err;
        private final Thread.UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();
        /** Kept, because loggers are held weakly. */
        private final Logger javafx = Logger.getLogger("javafx");

        Watch() {
            // The tests have JavaFX on the class path, which it says once is unsupported; the programme does not.
            javafx.setFilter(message -> !message.getMessage().startsWith(JAVAFX_ON_CLASS_PATH));
            System.setErr(unheard.listeningTo(before));
            Thread.setDefaultUncaughtExceptionHandler(unheard::died);
        }

        @Override
        public void close() {
            System.setErr(before);
            Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
            refuse(unheard.takeAllButOfTheRunning());
        }
    }
}
