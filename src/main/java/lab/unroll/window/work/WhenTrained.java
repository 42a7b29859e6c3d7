package lab.unroll.window.work;

import lab.unroll.train.Snapshot;

/** What is to be done once the training has come so far; the user, or another experiment, may come before. */
final class WhenTrained {

    private long goal;
    private Runnable then;

    /** Does something once so many steps have been taken and training rests. */
    void at(long iteration, Runnable something) {
        goal = iteration;
        then = something;
    }

    /** Nothing is waited for any more. */
    void forget() {
        then = null;
    }

    /** True if something is still to be done. */
    boolean isWaiting() {
        return then != null;
    }

    /** Looks how far the training is. */
    void follow(Snapshot latest) {
        if (then == null) {
            return;
        }
        if (latest.iteration() == goal && latest.state() == Snapshot.State.PAUSED) {
            Runnable now = then;
            then = null;
            now.run();
        } else if (latest.iteration() > goal || latest.divergence() != null) {
            then = null;
        }
    }
}
