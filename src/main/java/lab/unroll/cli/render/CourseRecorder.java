package lab.unroll.cli.render;

import lab.unroll.train.Checks;
import lab.unroll.train.Internals;
import lab.unroll.train.LossHistory;
import lab.unroll.train.Training;

/**
 * Measures a training on the fixed sequences, and looks into its network, before its first step and at each hundredth of its
 * way.
 */
final class CourseRecorder {

    private final LossHistory history;
    private final Checks checks;
    private long due;

    /** A recorder of a training of so many steps, which writes into a history. */
    CourseRecorder(LossHistory history, long steps) {
        this.history = history;
        checks = new Checks((int) Math.max(1, steps));
    }

    /** Measures, if it is time. */
    void follow(Training run) {
        if (run.iteration() < due) {
            return;
        }
        history.add(run.evaluate());
        Internals inside = run.internals();
        if (inside != null) {
            history.add(inside);
        }
        due = checks.after(run.iteration());
    }
}
