package lab.unroll.window.shot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.landscape.MapPlan;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.LandscapeModel;

/**
 * Measures how evenly a real window beats while it computes a surface, and while it computes nothing, in turn: on a machine
 * that does other things as well, both suffer alike.
 */
public final class SurfaceBenchmark {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final long PAUSE_NANOS = 3_000_000_000L;
    /** Until the JIT has compiled what a surface needs. */
    private static final int WARM_UP = 1;
    private static final int TURNS = 3;

    private final Experiment experiment;
    private final MapPlan plan;
    private final List<Double> idle = new ArrayList<>();
    private final List<Double> busy = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final CompletableFuture<Map<String, Double>> done = new CompletableFuture<>();
    private BenchWindow window;

    private SurfaceBenchmark(Experiment experiment, MapPlan plan) {
        this.experiment = experiment;
        this.plan = plan;
    }

    /**
     * Opens a window, measures and closes it. The toolkit has been started before.
     *
     * @return the figures by name: milliseconds between pulses, and seconds a surface takes beside a living window
     */
    public static Map<String, Double> run(Experiment experiment, MapPlan plan) {
        SurfaceBenchmark bench = new SurfaceBenchmark(experiment, plan);
        return Measuring.await(bench::open, bench.done);
    }

    private LandscapeModel ground() {
        return window.model().landscape();
    }

    private void open() {
        window = new BenchWindow(experiment, new NoFiles(), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        FirstPicture.await(window::isSettled, () -> {
            WindowShot.look(window, "landscape", "map");
            Measuring.pulses(() -> window.isSettled() && !ground().busyBinding().getValue(), none -> turn(-WARM_UP));
        });
    }

    private void turn(int turn) {
        if (turn == TURNS) {
            window.close();
            done.complete(figures());
            return;
        }
        long quiet = System.nanoTime();
        Measuring.pulses(() -> System.nanoTime() - quiet > PAUSE_NANOS, pulses -> {
            long begun = System.nanoTime();
            ground().planProperty().set(plan.withSeed(100 + turn));
            Measuring.pulses(() -> !ground().busyBinding().getValue(), beside -> {
                if (turn >= 0) {
                    idle.addAll(pulses);
                    busy.addAll(beside);
                    seconds.add((System.nanoTime() - begun) * 1e-9);
                }
                turn(turn + 1);
            });
        });
    }

    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("paused.pulse_ms_median", Measuring.quantile(idle, 0.5));
        figures.put("paused.pulse_ms_p95", Measuring.quantile(idle, 0.95));
        figures.put("computing.pulse_ms_median", Measuring.quantile(busy, 0.5));
        figures.put("computing.pulse_ms_p95", Measuring.quantile(busy, 0.95));
        figures.put("computing.pulses", (double) busy.size());
        figures.put("surface_seconds_median", Measuring.quantile(seconds, 0.5));
        return figures;
    }
}
