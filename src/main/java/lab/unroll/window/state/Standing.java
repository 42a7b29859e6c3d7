package lab.unroll.window.state;

import lab.unroll.experiment.Experiment;
import lab.unroll.train.Snapshot;

/** How far a network is with its task. */
public enum Standing {
    /** No step has been taken. */
    UNTRAINED,
    /** It is not solved yet, or not any more. */
    LEARNING,
    /** The rule of the task holds on the sequences on which it is measured. */
    SOLVED,
    /** Training has left the range in which it can go on. */
    DIVERGED,
    /** Training was stopped by something that was thrown. */
    FAILED;

    /** The standing of a training. */
    public static Standing of(Experiment experiment, Snapshot training) {
        if (training.failure() != null) {
            return FAILED;
        }
        if (training.divergence() != null) {
            return DIVERGED;
        }
        if (training.iteration() == 0) {
            return UNTRAINED;
        }
        boolean solved = experiment.solvedRule().map(rule -> rule.isMetBy(training.evaluation().loss(),
                training.evaluation().accuracy())).orElse(false);
        return solved ? SOLVED : LEARNING;
    }
}
