package lab.unroll.train;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import lab.unroll.task.SolvedRule;

/**
 * A whole training on the caller's thread, judged on the way: at each of a hundred checks, evenly spread, the network is
 * measured on sequences that training does not draw. The task is solved at the first check at which its rule holds;
 * training goes on to its end all the same.
 */
public final class EvaluatedTraining {

    private static final int CHECKS = 100;

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
        return run((run, evaluation) -> { });
    }

    /**
     * Trains to the end, or until training diverges.
     *
     * @param listener is told of each check
     */
    public TrainingResult run(BiConsumer<Training, Evaluation> listener) {
        try (run) {
            return judged(listener);
        }
    }

    private TrainingResult judged(BiConsumer<Training, Evaluation> listener) {
        long start = System.nanoTime();
        OptionalLong solvedAt = OptionalLong.empty();
        Evaluation last = null;
        while (last == null || run.mayAdvanceTo(steps)) {
            run.advanceTo(nextCheck(run.iteration()));
            last = run.evaluate();
            if (solvedAt.isEmpty() && isSolved(last)) {
                solvedAt = OptionalLong.of(run.iteration());
            }
            listener.accept(run, last);
        }
        return new TrainingResult(solvedAt, last, run.divergence(), (System.nanoTime() - start) * 1e-9);
    }

    /** The end of the next hundredth of the way. */
    private long nextCheck(long iteration) {
        long check = iteration * CHECKS / steps + 1;
        return Math.max(iteration + 1, Math.min(steps, (check * steps + CHECKS - 1) / CHECKS));
    }

    private boolean isSolved(Evaluation evaluation) {
        return rule.map(one -> one.isMetBy(evaluation.loss(), evaluation.accuracy())).orElse(false);
    }
}
