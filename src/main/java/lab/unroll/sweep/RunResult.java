package lab.unroll.sweep;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * What became of one run.
 *
 * @param run          which, counted from 0
 * @param ending       how it ended
 * @param iteration    steps taken
 * @param solvedAt     steps taken when it was first found solved; empty if it never was
 * @param trainingLoss of the batches, averaged over about twenty steps; NaN before the first
 * @param heldOutLoss  on sequences that training does not draw; NaN if the run could not begin
 * @param accuracy     share of right answers to them, 0 to 1; NaN if nothing is judged
 * @param seconds      by the clock
 */
public record RunResult(int run, Ending ending, long iteration, OptionalLong solvedAt, double trainingLoss,
                        double heldOutLoss, double accuracy, double seconds) {

    /** How a run ended. */
    public enum Ending {
        /** All its steps were taken, or it was solved and needed no more. */
        DONE,
        /** Training diverged. */
        DIVERGED,
        /** It could not begin: its settings do not fit one another, or there was not enough memory. */
        FAILED;

        /** Its name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A run that could not begin. */
    static RunResult failed(int run) {
        return new RunResult(run, Ending.FAILED, 0, OptionalLong.empty(), Double.NaN, Double.NaN, Double.NaN, 0);
    }

    /** True if the task was solved. */
    public boolean isSolved() {
        return solvedAt.isPresent();
    }

    /** True if it is known what comes of these settings: a run that failed can be tried again. */
    public boolean isKnown() {
        return ending != Ending.FAILED;
    }
}
