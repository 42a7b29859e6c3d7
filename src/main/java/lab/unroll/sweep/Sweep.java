package lab.unroll.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import lab.unroll.engine.KernelSet;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.SolvedRule;
import lab.unroll.train.EvaluatedTraining;
import lab.unroll.train.Evaluation;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingResult;
import lab.unroll.words.InputException;

/**
 * Trains the runs of a plan on some threads, one training a thread. Each run is computed on one thread from its own seed,
 * so that its numbers depend neither on the number of threads nor on which runs go on beside it.
 */
public final class Sweep {

    /** The most threads. */
    public static final int MOST_THREADS = 256;

    private final SweepPlan plan;
    private final KernelSet kernels;
    private final int threads;

    /** Is told on the way, by one thread at a time. */
    public interface Listener {

        /** A run has been measured after so much of its way, 0 to 1. */
        default void reached(int run, double share) {
            // most want to know of whole runs only
        }

        /**
         * A run has ended.
         *
         * @param curve   its held-out losses; none if it could not begin
         * @param problem why it could not begin
         */
        void ended(RunResult result, HeldOutCurve curve, Optional<InputException> problem);
    }

    /**
     * A sweep.
     *
     * @param threads how many trainings go on at the same time, 1 to {@value #MOST_THREADS}
     * @param kernels what they are computed with; the last digits depend on it
     */
    public Sweep(SweepPlan plan, int threads, KernelSet kernels) {
        this.plan = plan;
        this.threads = threads;
        this.kernels = kernels;
    }

    /**
     * Trains all runs but those that are known, in the order of the plan; those that go on at the same time end in any
     * order. Returns when all threads have ended.
     *
     * @param known runs that need not be trained
     * @param stop  asked before each step of each run; a run that has not ended then is not told of
     * @throws RuntimeException if something unforeseen happens in a run or in the listener; the others are stopped
     */
    public void run(Set<Integer> known, Listener listener, BooleanSupplier stop) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        BooleanSupplier over = () -> failure.get() != null || stop.getAsBoolean();
        List<Thread> team = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, plan.runs()); i++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int run = next.getAndIncrement(); run < plan.runs() && !over.getAsBoolean();
                            run = next.getAndIncrement()) {
                        if (!known.contains(run)) {
                            train(run, listener, over);
                        }
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                }
            }, "unroll-sweep-" + (i + 1));
            thread.setDaemon(true);
            team.add(thread);
            thread.start();
        }
        join(team, failure);
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw (RuntimeException) failure.get();
        }
    }

    /** Waits for all of them; whoever is interrupted while waiting stops them, and stays interrupted. */
    private static void join(List<Thread> team, AtomicReference<Throwable> failure) {
        boolean interrupted = false;
        for (Thread thread : team) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failure.compareAndSet(null, new CancellationException());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(int run, Listener listener, BooleanSupplier over) {
        try {
            Experiment experiment = plan.experiment(run);
            Run trained = new Run(run, experiment, listener);
            TrainingResult outcome = new EvaluatedTraining(experiment.begin(1, kernels), experiment.solvedRule(),
                    experiment.plan().steps()).run(trained::measured, () -> trained.isEnough() || over.getAsBoolean());
            if (!outcome.isStopped() || trained.isEnough()) {
                tell(listener, trained.result(outcome), trained.curve(), Optional.empty());
            }
        } catch (InputException e) {
            tell(listener, RunResult.failed(run), new HeldOutCurve(new long[0], new double[0]), Optional.of(e));
        }
    }

    private synchronized void tell(Listener listener, RunResult result, HeldOutCurve curve, Optional<InputException> problem) {
        listener.ended(result, curve, problem);
    }

    private synchronized void tell(Listener listener, int run, double share) {
        listener.reached(run, share);
    }

    /** One of them on its way. */
    private final class Run {

        private final int number;
        private final Optional<SolvedRule> rule;
        private final int steps;
        private final Listener listener;
        private final List<Long> iterations = new ArrayList<>();
        private final List<Double> losses = new ArrayList<>();
        private double trainingLoss = Double.NaN;
        private boolean solved;

        Run(int number, Experiment experiment, Listener listener) {
            this.number = number;
            this.listener = listener;
            rule = experiment.solvedRule();
            steps = experiment.plan().steps();
        }

        void measured(Training training, Evaluation evaluation) {
            iterations.add(evaluation.iteration());
            losses.add(evaluation.loss());
            trainingLoss = training.smoothedLoss();
            solved |= rule.map(one -> one.isMetBy(evaluation.loss(), evaluation.accuracy())).orElse(false);
            tell(listener, number, (double) evaluation.iteration() / steps);
        }

        boolean isEnough() {
            return solved && plan.until() == Until.SOLVED;
        }

        HeldOutCurve curve() {
            return new HeldOutCurve(iterations.stream().mapToLong(Long::longValue).toArray(),
                    losses.stream().mapToDouble(Double::doubleValue).toArray());
        }

        RunResult result(TrainingResult outcome) {
            return new RunResult(number, outcome.divergence() == null ? RunResult.Ending.DONE : RunResult.Ending.DIVERGED,
                    outcome.evaluation().iteration(), outcome.solvedAt(), trainingLoss, outcome.evaluation().loss(),
                    outcome.evaluation().accuracy(), outcome.seconds());
        }
    }
}
