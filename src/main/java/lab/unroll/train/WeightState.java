package lab.unroll.train;

import lab.unroll.engine.Clipping;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Parameters;
import lab.unroll.task.TrainingConfig;
import org.ejml.data.FMatrixRMaj;

/** The parameters of a network on their way down, and those that were last known to be good. */
final class WeightState {

    private final Kernels<FMatrixRMaj> kernels;
    private TrainingConfig settings;
    private final FMatrixRMaj weights;
    private final FMatrixRMaj lastGood;
    private final Optimiser<FMatrixRMaj> optimiser;

    WeightState(Kernels<FMatrixRMaj> kernels, Parameters initial, TrainingConfig settings) {
        this.kernels = kernels;
        this.settings = settings;
        weights = initial.toSingle();
        lastGood = weights.copy();
        optimiser = OptimiserFactory.of(settings.rule(), new Optimisers<>(kernels, weights.numCols));
    }

    /** From the next step on, learning rate, schedule and clipping are others. */
    void adjust(TrainingConfig other) {
        settings = other;
    }

    /** The parameters; not a copy. */
    FMatrixRMaj weights() {
        return weights;
    }

    /** Puts other values in the place of the parameters; the optimiser's memory stays. */
    void replace(Parameters edited) {
        weights.setTo(edited.toSingle());
        keep();
    }

    /** The present parameters are good. */
    void keep() {
        lastGood.setTo(weights);
    }

    /** Goes back to the last good parameters. */
    void goBack() {
        weights.setTo(lastGood);
    }

    /**
     * Takes a step.
     *
     * @param gradient of these parameters. Modified: clipped.
     * @param norm     its length, together with that of other networks trained along with this one
     * @param taken    number of steps taken before
     * @return false if a parameter is no longer finite
     */
    boolean step(FMatrixRMaj gradient, double norm, long taken) {
        Clipping.byNorm(kernels, gradient, norm, settings.clipNorm());
        Clipping.byValue(kernels, gradient, settings.clipValue());
        optimiser.update(weights, gradient, settings.learningRate() * settings.schedule().factor(taken));
        return kernels.updates().isFinite(weights, weights.numCols);
    }
}
