package lab.unroll.train;

import lab.unroll.net.Parameters;

/**
 * Training at one moment. It never changes.
 *
 * @param iteration      number of steps taken
 * @param parameters     the parameters after them; of an encoder and a decoder, both
 * @param loss           loss of the last batch, before its step; NaN before the first
 * @param smoothedLoss   moving average of it; NaN before the first
 * @param evaluation     the last measurement on the fixed sequences; may be older than {@code iteration}
 * @param stepsPerSecond present speed; 0 before it is known
 * @param state          what the trainer is doing
 * @param divergence     why training stopped, or null
 */
public record Snapshot(long iteration, Parameters parameters, double loss, double smoothedLoss, Evaluation evaluation,
                       double stepsPerSecond, State state, Divergence divergence) {

    /** What a trainer can be doing. */
    public enum State {
        /** Waiting for a command. */
        PAUSED,
        /** Taking steps. */
        RUNNING,
        /** Stopped for good; only a reset helps. */
        DIVERGED,
        /** The thread has ended. */
        CLOSED
    }

    /** Share of right answers on the fixed sequences, 0 to 1. */
    public double accuracy() {
        return evaluation.accuracy();
    }
}
