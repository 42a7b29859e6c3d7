package lab.unroll.figure.blocks;

import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.SharedWeight;

/**
 * What has been gathered of ∂L/∂w = Σ ∂L/∂w_t when the playhead has come back so far: of each step the share of its part
 * {@link BackwardPhase#SUM} that has happened.
 */
final class Gathering {

    private final double[] shares;
    private final double[] reached;
    private final double most;

    Gathering(BlockRun run, SharedWeight weight) {
        int length = run.length();
        this.shares = new double[length];
        this.reached = new double[length];
        double largest = 0;
        double partial = 0;
        for (int turn = length; turn >= 1; turn--) {
            int t = run.scene().turn(turn);
            shares[t - 1] = weight.contribution(run.scene().trace(), t);
            reached[t - 1] = BackwardPhase.SUM.progress(run.playhead().position(), turn, run.spec().cell());
            partial += shares[t - 1];
            largest = Math.max(largest, Math.max(Math.abs(shares[t - 1]), Math.abs(partial)));
        }
        this.most = largest;
    }

    /** ∂L/∂w_t of a step, whether or not the playhead has come to it. */
    double share(int t) {
        return shares[t - 1];
    }

    /** How much of the share of a step has been added, from 0 to 1. */
    double reached(int t) {
        return reached[t - 1];
    }

    /** Whether all shares have been added. */
    boolean isComplete() {
        for (double share : reached) {
            if (share < 1) {
                return false;
            }
        }
        return true;
    }

    /** The sum so far; a share that is not finite counts once the playhead has come to it. */
    double sum() {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += reached[i] == 0 ? 0 : shares[i] * reached[i];
        }
        return sum;
    }

    /** The largest size that a share, or the sum on its way, comes to. */
    double most() {
        return most;
    }
}
