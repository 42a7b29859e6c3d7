package lab.unroll.window.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import lab.unroll.engine.KernelSet;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepProgress;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.SweepModel;
import lab.unroll.window.view.ViewTools;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** Has a sweep trained in the background and shows its runs as they end. On the FX thread only, but where said. */
final class SweepWork {

    private static final double NANO = 1e-9;
    /** The window is told at most so often, and less often where there is so much to tell that it takes long. */
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int SHARE = 20;

    private final BenchController bench;
    private final SweepModel sweep;
    /** A sweep may take hours: nothing else waits for this thread. */
    private final Worker worker;
    private RunningTask running;
    /** What is told of it. */
    private Told told;

    SweepWork(ViewTools tools) {
        bench = tools.bench();
        sweep = bench.model().stage().runs().sweep();
        worker = new Worker("unroll-sweep", Platform::runLater, failure -> bench.model().say(Message.of(failure)));
        tools.figures().endWith(() -> {
            cancel();
            worker.close();
        });
    }

    /** Begins what the table says; what it cannot say is told. */
    void begin() {
        try {
            SweepPlan plan = sweep.planOf(bench.model().experimentNow());
            cancel();
            sweep.begin(plan, bench.computing().kernels().id());
            train(plan);
        } catch (InputException e) {
            bench.model().say(Message.of(e));
        }
    }

    /** Goes on with what was begun last. */
    void goOn() {
        if (running == null && sweep.isUnfinished()) {
            train(sweep.planProperty().get());
        }
    }

    /** Ends it; the runs that have ended stay, and it can be gone on with. */
    void cancel() {
        if (running != null) {
            RunningTask stopped = running;
            done();
            stopped.cancel();
        }
    }

    private void train(SweepPlan plan) {
        RunningTask task = RunningTask.shownElsewhere();
        running = task;
        sweep.progressProperty().set(0);
        sweep.secondsLeftProperty().set(Double.NaN);
        Set<Integer> known = sweep.results().values().stream().filter(RunResult::isKnown).map(RunResult::run)
                .collect(Collectors.toSet());
        KernelSet kernels = bench.computing().kernels();
        Told listener = new Told(task, new SweepProgress(plan.runs(), known.size()));
        told = listener;
        worker.submit(new Request<Told>(this, () -> {
            new Sweep(plan, threads(), kernels).run(known, listener, task::isCancelled);
            return listener;
        }, ended -> {
            if (running == task) {
                done();
            }
        }).as(task).otherwise(failure -> {
            if (running == task) {
                done();
            }
        }));
    }

    /** One processor is left to the window. */
    private static int threads() {
        return Math.max(1, Math.min(Sweep.MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** However it ends, the runs that have ended stay. */
    private void done() {
        told.handOver();
        running = null;
        sweep.progressProperty().set(SweepModel.IDLE);
        sweep.secondsLeftProperty().set(Double.NaN);
    }

    /** Gathers what the threads of the sweep tell, and hands it to the window now and then. */
    private final class Told implements Sweep.Listener {

        private final RunningTask task;
        private final SweepProgress progress;
        private final long begun = System.nanoTime();
        private long handedOver;
        private volatile long pause = PAUSE_NANOS;
        private List<RunResult> ended = new ArrayList<>();
        private Map<Integer, HeldOutCurve> curves = new HashMap<>();
        private boolean saidWhy;

        Told(RunningTask task, SweepProgress progress) {
            this.task = task;
            this.progress = progress;
        }

        /** On a thread of the sweep. */
        @Override
        public void reached(int run, double share) {
            progress.reached(run, share);
            tellIfDue();
        }

        /** On a thread of the sweep. */
        @Override
        public synchronized void ended(RunResult result, HeldOutCurve curve, Optional<InputException> problem) {
            ended.add(result);
            if (problem.isEmpty()) {
                curves.put(result.run(), curve);
            } else if (!saidWhy) {
                saidWhy = true;
                Platform.runLater(() -> bench.model().say(Message.of(problem.get())));
            }
            progress.ended(result.run());
            tellIfDue();
        }

        private void tellIfDue() {
            long now = System.nanoTime();
            if (now - handedOver < pause) {
                return;
            }
            handedOver = now;
            double share = progress.share();
            double left = progress.secondsLeft((now - begun) * NANO).orElse(Double.NaN);
            Platform.runLater(() -> {
                if (running == task) {
                    sweep.progressProperty().set(share);
                    sweep.secondsLeftProperty().set(left);
                    handOver();
                }
            });
        }

        /** On the FX thread. */
        void handOver() {
            List<RunResult> results;
            Map<Integer, HeldOutCurve> theirs;
            synchronized (this) {
                results = ended;
                theirs = curves;
                ended = new ArrayList<>();
                curves = new HashMap<>();
            }
            if (!results.isEmpty()) {
                long begin = System.nanoTime();
                sweep.add(results, theirs);
                pause = Math.max(PAUSE_NANOS, SHARE * (System.nanoTime() - begin));
            }
        }
    }
}
