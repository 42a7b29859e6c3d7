package lab.unroll.window.shot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.kit.NoFiles;

/**
 * Measures how many steps a second a window trains whose stage follows, and how many the motor takes by itself while the
 * window rests, in turn: on a machine that does other things as well, both suffer alike.
 */
public final class ThroughputBenchmark {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** Until the JIT has compiled what a step needs. */
    private static final int WARM_UP = 1;
    private static final int TURNS = 3;
    private static final double NANO = 1e-9;

    private final Experiment experiment;
    private final DoubleSupplier alone;
    private final double seconds;
    private final List<Double> inWindow = new ArrayList<>();
    private final List<Double> byItself = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final CompletableFuture<Map<String, Double>> done = new CompletableFuture<>();
    private BenchWindow window;

    private ThroughputBenchmark(Experiment experiment, DoubleSupplier alone, double seconds) {
        this.experiment = experiment;
        this.alone = alone;
        this.seconds = seconds;
    }

    /**
     * Opens a window, measures and closes it. The toolkit has been started before.
     *
     * @param alone   the steps a second of the same network on the same batches without a window; takes its time
     * @param seconds how long each training is measured
     * @return the figures by name
     */
    public static Map<String, Double> run(Experiment experiment, DoubleSupplier alone, double seconds) {
        ThroughputBenchmark bench = new ThroughputBenchmark(experiment, alone, seconds);
        return Measuring.await(bench::open, bench.done);
    }

    private void open() {
        window = new BenchWindow(experiment, new NoFiles(), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        FirstPicture.await(window::isSettled, () -> turn(-WARM_UP));
    }

    private long iteration() {
        return window.model().snapshotProperty().get().iteration();
    }

    private void turn(int turn) {
        if (turn == TURNS) {
            window.close();
            done.complete(figures());
            return;
        }
        window.controller().train();
        long first = iteration();
        Measuring.pulses(() -> iteration() > first, starting -> {
            long before = iteration();
            long begun = System.nanoTime();
            Measuring.pulses(() -> (System.nanoTime() - begun) * NANO >= seconds, pulses -> {
                double pace = (iteration() - before) / ((System.nanoTime() - begun) * NANO);
                window.controller().pauseTraining();
                Measuring.pulses(window::isSettled, resting -> rest(turn, pace));
            });
        });
    }

    /** Lets the motor run by itself, on a thread of its own, while the window rests. */
    private void rest(int turn, double pace) {
        Thread motor = new Thread(() -> {
            try {
                double itself = alone.getAsDouble();
                Platform.runLater(() -> {
                    if (turn >= 0) {
                        inWindow.add(pace);
                        byItself.add(itself);
                        shares.add(pace / itself);
                    }
                    turn(turn + 1);
                });
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        }, "unroll-alone");
        motor.setDaemon(true);
        motor.start();
    }

    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("window.steps_per_second_median", Measuring.quantile(inWindow, 0.5));
        figures.put("alone.steps_per_second_median", Measuring.quantile(byItself, 0.5));
        figures.put("share_median", Measuring.quantile(shares, 0.5));
        figures.put("share_lowest", Measuring.quantile(shares, 0));
        return figures;
    }
}
