package lab.unroll.train;

import java.util.Locale;
import lab.unroll.net.Parameters;
import lab.unroll.words.Failure;
import lab.unroll.words.Words;

/**
 * Training at one moment. It never changes.
 *
 * @param iteration      number of steps taken
 * @param parameters     the parameters after them; of an encoder and a decoder, both
 * @param step           what was measured of the last step that was not taken back
 * @param smoothedLoss   moving average of it; NaN before the first
 * @param evaluation     the last measurement on the fixed sequences; may be older than {@code iteration}
 * @param stepsPerSecond present speed; 0 before it is known
 * @param state          what the trainer is doing
 * @param divergence     why training left the range in which it can go on, or null
 * @param failure        what was thrown, where that stopped training, or null
 * @param seconds        how long steps were taken since it was opened or begun anew
 */
public record Snapshot(long iteration, Parameters parameters, StepReport step, double smoothedLoss, Evaluation evaluation,
                       double stepsPerSecond, State state, Divergence divergence,
                       Failure failure, double seconds) {

    /** What a trainer can be doing. */
    public enum State {
        /** Waiting for a command. */
        PAUSED,
        /** Taking steps. */
        RUNNING,
        /** Stopped at the last good parameters, until it is adjusted or reset. */
        DIVERGED,
        /** Stopped by something that was thrown, until it is adjusted or reset. */
        FAILED,
        /** The thread has ended. */
        CLOSED;

        /** Where a trainer rests. */
        static State resting(Failure failure, Divergence divergence) {
            return failure != null ? FAILED : divergence != null ? DIVERGED : PAUSED;
        }
    }

    /** Of a training that has not failed. */
    public Snapshot(long iteration, Parameters parameters, StepReport step, double smoothedLoss, Evaluation evaluation,
                    double stepsPerSecond, State state, Divergence divergence) {
        this(iteration, parameters, step, smoothedLoss, evaluation, stepsPerSecond, state, divergence, null, 0);
    }

    /** The same numbers in another state. */
    Snapshot with(State other, Failure reason) {
        return new Snapshot(iteration, parameters, step, smoothedLoss, evaluation, stepsPerSecond, other, divergence,
                reason, seconds);
    }

    /** Loss of the last batch, before its step; NaN before the first. */
    public double loss() {
        return step.loss();
    }

    /** True if no step is taken until training is adjusted or reset. */
    public boolean isStuck() {
        return divergence != null || failure != null;
    }

    /** What failed, at which iteration, and what to do; only after a failure. */
    public String failureIn(Locale locale) {
        Words words = Words.of("train", locale);
        String what = failure.isOfMemory() ? words.get("failed.memory", iteration)
                : words.get("failed.fault", iteration, failure.fault());
        return what + " " + words.get("failed.advice");
    }

    /** Share of right answers on the fixed sequences, 0 to 1. */
    public double accuracy() {
        return evaluation.accuracy();
    }
}
