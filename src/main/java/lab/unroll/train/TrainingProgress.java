package lab.unroll.train;

/** The course of a training: its steps and losses, and whether it is still within the range in which it can go on. */
final class TrainingProgress {

    /** A loss this many times that of guessing (or of the first batch) is no longer learning. */
    private static final double EXPLODED = 10;
    private static final double SMOOTHING = 0.95;

    private final double chanceLoss;
    private long iteration;
    private long lastGoodIteration;
    private double loss;
    private double largestAllowed;
    private double smoothedSum;
    private double smoothedWeight;
    private Divergence divergence;

    TrainingProgress(double chanceLoss) {
        this.chanceLoss = chanceLoss;
        begin();
    }

    /** Nothing has been learnt yet. */
    void begin() {
        restore(new TrainingState.Progress(0, 0, Double.NaN, Double.NaN, 0, 0, null));
    }

    /** All this as a value. */
    TrainingState.Progress state() {
        return new TrainingState.Progress(iteration, lastGoodIteration, loss, largestAllowed, smoothedSum,
                smoothedWeight, divergence);
    }

    /** Goes on from a state. */
    void restore(TrainingState.Progress state) {
        iteration = state.iteration();
        lastGoodIteration = state.lastGoodIteration();
        loss = state.loss();
        largestAllowed = state.largestAllowed();
        smoothedSum = state.smoothedSum();
        smoothedWeight = state.smoothedWeight();
        divergence = state.divergence();
    }

    /** Why a loss is refused, or null if it is not; then the present weights are good ones. */
    Divergence.Kind refusal(double fresh) {
        if (!Double.isFinite(fresh)) {
            return Divergence.Kind.LOSS_NOT_FINITE;
        }
        if (Double.isNaN(largestAllowed)) {
            largestAllowed = EXPLODED * Math.max(fresh, chanceLoss);
        }
        if (fresh > largestAllowed) {
            return Divergence.Kind.LOSS_EXPLODED;
        }
        lastGoodIteration = iteration;
        return null;
    }

    /** The parameters were changed from outside: a worse loss is no surprise, the next one is the new measure. */
    void restartMeasure() {
        lastGoodIteration = iteration;
        largestAllowed = Double.NaN;
    }

    /** Training goes on from the last good weights. */
    void resume() {
        divergence = null;
        restartMeasure();
    }

    /** A step has been taken from a batch of this loss. */
    void stepTaken(double fresh) {
        iteration++;
        loss = fresh;
        smoothedSum = SMOOTHING * smoothedSum + (1 - SMOOTHING) * fresh;
        smoothedWeight = SMOOTHING * smoothedWeight + 1 - SMOOTHING;
    }

    /** Training stops at the last good weights. */
    void diverge(Divergence.Kind kind, double refused, boolean clipped) {
        iteration = lastGoodIteration;
        divergence = new Divergence(kind, iteration, refused, clipped);
    }

    long iteration() {
        return iteration;
    }

    double loss() {
        return loss;
    }

    double smoothedLoss() {
        return smoothedWeight == 0 ? Double.NaN : smoothedSum / smoothedWeight;
    }

    Divergence divergence() {
        return divergence;
    }
}
