package lab.unroll.train;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import lab.unroll.task.SolvedRule;

/**
 * A whole training on the caller's thread, judged on the way: at each of its {@link Checks} the network is measured on
 * sequences that training does not draw. The task is solved at the first check at which its rule holds;
 * training goes on to its end all the same.
 */
public final class EvaluatedTraining {

    private final Training run;
    private final Optional<SolvedRule> rule;
    private final int steps;

    /**
     * A training of {@code steps} steps, of which none has been taken; it is closed at the end.
     *
     * @param rule when the task counts as solved, if it ever does
     */
    public EvaluatedTraining(Training run, Optional<SolvedRule> rule, int steps) {
        this.run = run;
        this.rule = rule;
        this.steps = steps;
    }

    /** Trains to the end, or until training diverges. */
    public TrainingResult run() {
        return run((run, evaluation) -> { }, () -> false);
    }

    /**
     * Trains to the end, or until training diverges or is to stop.
     *
     * @param listener is told of each check, and of the state in which training ends early
     * @param stop     asked before each step
     */
    public TrainingResult run(BiConsumer<Training, Evaluation> listener, BooleanSupplier stop) {
        try (run) {
            return judged(listener, stop);
        }
    }

    private TrainingResult judged(BiConsumer<Training, Evaluation> listener, BooleanSupplier stop) {
        long start = System.nanoTime();
        OptionalLong solvedAt = OptionalLong.empty();
        Evaluation last = null;
        while (last == null || run.mayAdvanceTo(steps) && !stop.getAsBoolean()) {
            long check = new Checks(steps).after(run.iteration());
            while (run.mayAdvanceTo(check) && !stop.getAsBoolean()) {
                run.advance();
            }
            last = run.evaluate();
            if (solvedAt.isEmpty() && isSolved(last)) {
                solvedAt = OptionalLong.of(run.iteration());
            }
            listener.accept(run, last);
        }
        boolean stopped = run.mayAdvanceTo(steps);
        return new TrainingResult(solvedAt, last, run.divergence(), stopped, (System.nanoTime() - start) * 1e-9);
    }

    private boolean isSolved(Evaluation evaluation) {
        return rule.map(one -> one.isMetBy(evaluation.loss(), evaluation.accuracy())).orElse(false);
    }
}
