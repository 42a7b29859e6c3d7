package lab.unroll.train;

import java.util.Arrays;
import java.util.Map;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Parameters;
import lab.unroll.task.OptimiserKind;

/** The parameters of a network on their way down, and those that were last known to be good. */
final class WeightState {

    private final Kernels<float[]> kernels;
    private final float[] weights;
    private final float[] lastGood;
    private final Optimiser<float[]> optimiser;

    WeightState(Kernels<float[]> kernels, Parameters initial, OptimiserKind rule) {
        this.kernels = kernels;
        weights = initial.toFloats();
        lastGood = weights.clone();
        optimiser = OptimiserFactory.of(rule, new Optimisers<>(kernels, weights.length));
    }

    /** The parameters; not a copy. */
    float[] weights() {
        return weights;
    }

    /** The parameters that were last known to be good, which those of the step before are; not a copy. */
    float[] lastGood() {
        return lastGood;
    }

    /** Puts other values in the place of the parameters; the optimiser's memory stays. */
    void replace(Parameters edited) {
        System.arraycopy(edited.toFloats(), 0, weights, 0, weights.length);
        keep();
    }

    /** Begins anew from other parameters, with nothing to remember. */
    void beginFrom(Parameters initial) {
        replace(initial);
        optimiser.memory().values().forEach(values -> Arrays.fill(values, 0));
        optimiser.resume(0);
    }

    /** The present parameters are good. */
    void keep() {
        System.arraycopy(weights, 0, lastGood, 0, weights.length);
    }

    /** Goes back to the last good parameters. */
    void goBack() {
        System.arraycopy(lastGood, 0, weights, 0, weights.length);
    }

    /**
     * Takes a step.
     *
     * @param gradient of these parameters. Not modified.
     * @param rate     the learning rate
     * @return false if a parameter is no longer finite
     */
    boolean step(float[] gradient, double rate) {
        optimiser.update(weights, gradient, rate);
        return kernels.updates().isFinite(weights, weights.length);
    }

    /** All this as a value. */
    TrainingState.Network state() {
        return new TrainingState.Network(weights, lastGood, optimiser.steps(), optimiser.memory());
    }

    /**
     * Refuses what was taken from a network or an optimiser of another kind.
     *
     * @throws IllegalArgumentException if arrays differ in number or length
     */
    void requireFits(TrainingState.Network state) {
        Map<String, float[]> memory = state.memory();
        boolean fits = state.weights().length == weights.length && state.lastGood().length == weights.length
                && memory.keySet().equals(optimiser.memory().keySet())
                && memory.values().stream().allMatch(values -> values.length == weights.length);
        if (!fits) {
            throw new IllegalArgumentException("The state belongs to another network or another rule: " + state + ".");
        }
    }

    /** Goes on from a state that fits. */
    void restore(TrainingState.Network state) {
        System.arraycopy(state.weights(), 0, weights, 0, weights.length);
        System.arraycopy(state.lastGood(), 0, lastGood, 0, weights.length);
        Map<String, float[]> memory = state.memory();
        optimiser.memory().forEach((name, values) -> System.arraycopy(memory.get(name), 0, values, 0, values.length));
        optimiser.resume(state.optimiserSteps());
    }
}
