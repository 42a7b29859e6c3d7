package lab.unroll.window.soak;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import org.testfx.util.WaitForAsyncUtils;

/** A window in a stage of its own, begun and ended as often as one likes. Of one that has ended nothing is kept here. */
final class LivingWindow implements AutoCloseable {

    private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(5);

    private Stage stage;
    private BenchWindow window;

    LivingWindow(Experiment experiment) {
        doing(() -> {
            window = new BenchWindow(experiment, new NoFiles(), 1280, 720);
            stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
        });
        settle();
    }

    BenchWindow window() {
        return window;
    }

    /** Does something on the FX thread. */
    static void doing(Runnable act) {
        WaitForAsyncUtils.waitForAsyncFx(LONGEST_MILLIS, act);
    }

    /** Looks at something on the FX thread until it holds. */
    static void waitUntil(String what, Callable<Boolean> condition, long seconds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    /** Waits until all is on screen. */
    void settle() {
        try {
            waitUntil("everything is on screen", window::isSettled, 300);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; still on their way: " + window.unsettled(), e);
        }
    }

    @Override
    public void close() {
        doing(() -> {
            stage.hide();
            stage.setScene(null);
            window.close();
        });
        stage = null;
        window = null;
    }
}
