package lab.unroll.window.shot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** What measurements of a real window have in common. */
final class Measuring {

    private static final double NANOS = 1e-6;
    private static final long LONGEST_SECONDS = 600;

    private Measuring() {
    }

    /** Opens a window on the FX thread, waits for what it measures, and ends the toolkit. */
    static Map<String, Double> await(Runnable open, CompletableFuture<Map<String, Double>> done) {
        Platform.setImplicitExit(false);
        Platform.runLater(open);
        try {
            return done.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The window could not be measured", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Platform.exit();
        }
    }

    /** The milliseconds between the pulses of the window until something holds. On the FX thread. */
    static void pulses(BooleanSupplier until, Consumer<List<Double>> then) {
        List<Double> pulses = new ArrayList<>();
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                long present = System.nanoTime();
                if (before != 0) {
                    pulses.add((present - before) * NANOS);
                }
                before = present;
                if (until.getAsBoolean()) {
                    stop();
                    then.accept(pulses);
                }
            }
        }.start();
    }

    /** The value below which a share of some values lies; 0 where there is none. */
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * (sorted.size() - 1))));
    }
}
