package lab.unroll.window.shot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Quantity;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.Pass;
import lab.unroll.window.state.PlayheadModel;

/**
 * Measures a real window: how evenly it plays while training is paused and while it runs, and how long it takes from
 * the move of a pin to the repainted bench.
 */
public final class FrameBenchmark {

    private static final double NANOS = 1e-6;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double WARM_UP_SECONDS = 4;
    private static final int DRAGS = 40;
    private static final int PINNED_STEP = 3;
    private static final List<String> WINDOW_THREADS = List.of("JavaFX Application", "QuantumRenderer");
    private static final List<String> PAINTING_THREADS = List.of("unroll-compute", "unroll-paint");

    private final Experiment played;
    private final Experiment dragged;
    private final Experiment wayBack;
    private final double seconds;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final CompletableFuture<Map<String, Double>> done = new CompletableFuture<>();
    private BenchWindow window;

    private FrameBenchmark(Experiment played, Experiment dragged, Experiment wayBack, double seconds) {
        this.played = played;
        this.dragged = dragged;
        this.wayBack = wayBack;
        this.seconds = seconds;
    }

    /**
     * Opens a window, measures and closes it. The toolkit has been started before.
     *
     * @param played  what is played
     * @param dragged in what a forget gate is dragged
     * @param wayBack whose way back is shown
     * @param seconds how long each playing is measured
     * @return the figures by name, in the order in which they were measured
     */
    public static Map<String, Double> run(Experiment played, Experiment dragged, Experiment wayBack, double seconds) {
        FrameBenchmark bench = new FrameBenchmark(played, dragged, wayBack, seconds);
        bench.figures.put("yardstick_cpu_ms", Yardstick.cpuMillis());
        return Measuring.await(bench::open, bench.done);
    }

    private void open() {
        window = new BenchWindow(played, new NoFiles(), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        FirstPicture.await(window::isSettled, () -> {
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            figures.put("start_ms", (double) System.currentTimeMillis() - begun);
            play("", WARM_UP_SECONDS, () -> play("paused.", seconds, () -> {
                window.controller().train();
                play("training.", seconds, this::openDragged);
            }));
        });
    }

    private void openDragged() {
        window.controller().pauseTraining();
        window.controller().open(dragged);
        whenSettled(() -> new Drag().start());
    }

    /** Goes on once everything asked for is on screen. */
    private void whenSettled(Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (window.isSettled()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /** Plays for some time and writes down what was measured under a prefix; nothing with an empty one. */
    private void play(String prefix, double duration, Runnable then) {
        PlayheadModel playhead = window.model().playhead();
        long begin = System.nanoTime();
        double cpu = cpuMillis(WINDOW_THREADS);
        double painting = cpuMillis(PAINTING_THREADS);
        long frames = window.stagePaints();
        playhead.play();
        Measuring.pulses(() -> {
            if (!playhead.playingProperty().get()) {
                playhead.play();
            }
            return (System.nanoTime() - begin) * 1e-9 >= duration;
        }, pulses -> {
            playhead.pause();
            report(prefix, pulses, (System.nanoTime() - begin) * 1e-9, cpuMillis(WINDOW_THREADS) - cpu,
                    cpuMillis(PAINTING_THREADS) - painting, window.stagePaints() - frames);
            then.run();
        });
    }

    private void report(String prefix, List<Double> pulses, double duration, double cpu, double painting,
                        long frames) {
        if (prefix.isEmpty()) {
            return;
        }
        figures.put(prefix + "frames_per_second", frames / duration);
        figures.put(prefix + "pulses_per_second", pulses.size() / duration);
        figures.put(prefix + "pulse_ms_median", Measuring.quantile(pulses, 0.5));
        figures.put(prefix + "pulse_ms_p95", Measuring.quantile(pulses, 0.95));
        figures.put(prefix + "window_cpu_ms_per_pulse", cpu / pulses.size());
        figures.put(prefix + "painting_cpu_ms_per_frame", painting / Math.max(1, frames));
    }

    /** Processor time so far of the threads whose names begin so. */
    private static double cpuMillis(List<String> names) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double sum = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null && names.stream().anyMatch(info.getThreadName()::startsWith)) {
                sum += threads.getThreadCpuTime(id) * NANOS;
            }
        }
        return sum;
    }

    /** Shows the gradient of the reading there is, writes down how long that took, and goes back to the values. */
    private void showTheWayBack(String which, Runnable then) {
        long begin = System.nanoTime();
        window.model().playhead().turn(Pass.BACKWARD);
        whenSettled(() -> {
            figures.put("backward_ms_" + which, (System.nanoTime() - begin) * NANOS);
            window.model().playhead().turn(Pass.FORWARD);
            whenSettled(then);
        });
    }

    private void end() {
        window.close();
        done.complete(figures);
    }

    /** Moves a pin again and again, each time once the bench has been repainted. */
    private final class Drag extends AnimationTimer {

        private final List<Double> times = new ArrayList<>();
        private long moved;

        @Override
        public void handle(long now) {
            if (moved != 0 && !window.isSettled()) {
                return;
            }
            if (moved != 0) {
                times.add((System.nanoTime() - moved) * NANOS);
            }
            if (times.size() < DRAGS) {
                moved = System.nanoTime();
                window.model().hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, PINNED_STEP, 0.9 - 0.8 * times.size() / DRAGS);
            } else {
                stop();
                figures.put("pin_drag_ms_median", Measuring.quantile(times, 0.5));
                figures.put("pin_drag_ms_p95", Measuring.quantile(times, 0.95));
                window.controller().open(wayBack);
                whenSettled(() -> showTheWayBack("first", () -> showTheWayBack("again", FrameBenchmark.this::end)));
            }
        }
    }
}
