package lab.unroll.window.work;

import lab.unroll.train.Snapshot;

/**
 * Up to which step a training went well. The weights of the step before a divergence are finite, but the optimiser remembers
 * the gradients that led to it. On the FX thread only.
 */
final class LastGood {

    /** A loss so many times the smallest so far is still good. */
    private static final double WORSE = 1.1;

    private OpenExperiment of;
    private double best;
    private long step;
    private boolean diverged;

    /** Looks at a training; true when it has just diverged. */
    boolean follow(OpenExperiment session, Snapshot now) {
        if (of != session || now.iteration() < step) {
            of = session;
            best = Double.POSITIVE_INFINITY;
            step = 0;
            diverged = false;
        }
        boolean before = diverged;
        diverged = now.divergence() != null;
        double loss = now.smoothedLoss();
        if (!diverged && !(loss > best * WORSE)) {
            step = now.iteration();
            best = Double.isNaN(loss) ? best : Math.min(best, loss);
        }
        return diverged && !before;
    }

    /** The last step at which it went well. */
    long step() {
        return step;
    }
}
