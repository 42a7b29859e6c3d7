package lab.unroll.train;

import java.util.Map;
import java.util.TreeMap;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Parameters;
import lab.unroll.task.OptimiserKind;
import org.ejml.data.FMatrixRMaj;

/** The parameters of a network on their way down, and those that were last known to be good. */
final class WeightState {

    private final Kernels<FMatrixRMaj> kernels;
    private final FMatrixRMaj weights;
    private final FMatrixRMaj lastGood;
    private OptimiserKind rule;
    private Optimiser<FMatrixRMaj> optimiser;

    WeightState(Kernels<FMatrixRMaj> kernels, Parameters initial, OptimiserKind rule) {
        this.kernels = kernels;
        weights = initial.toSingle();
        lastGood = weights.copy();
        this.rule = rule;
        optimiser = optimiserOf(rule);
    }

    private Optimiser<FMatrixRMaj> optimiserOf(OptimiserKind which) {
        return OptimiserFactory.of(which, new Optimisers<>(kernels, weights.numCols));
    }

    /** Follows the gradient by a rule from now on; another one than before has nothing to remember. */
    void follow(OptimiserKind other) {
        if (other != rule) {
            optimiser = optimiserOf(other);
            rule = other;
        }
    }

    /** The parameters; not a copy. */
    FMatrixRMaj weights() {
        return weights;
    }

    /** The parameters that were last known to be good, which those of the step before are; not a copy. */
    FMatrixRMaj lastGood() {
        return lastGood;
    }

    /** Puts other values in the place of the parameters; the optimiser's memory stays. */
    void replace(Parameters edited) {
        weights.setTo(edited.toSingle());
        keep();
    }

    /** Begins anew from other parameters, with nothing to remember. */
    void beginFrom(Parameters initial) {
        replace(initial);
        optimiser.memory().values().forEach(FMatrixRMaj::zero);
        optimiser.resume(0);
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
     * @param gradient of these parameters. Not modified.
     * @param rate     the learning rate
     * @return false if a parameter is no longer finite
     */
    boolean step(FMatrixRMaj gradient, double rate) {
        optimiser.update(weights, gradient, rate);
        return kernels.updates().isFinite(weights, weights.numCols);
    }

    /** All this as a value. */
    TrainingState.Network state() {
        return new TrainingState.Network(weights.data, lastGood.data, optimiser.steps(), memory());
    }

    /**
     * Refuses what was taken from another network, or does not belong to the rule.
     *
     * @throws IllegalArgumentException if arrays differ in number or length
     */
    void requireFits(TrainingState.Network state, OptimiserKind ofRule) {
        Map<String, float[]> memory = state.remembered();
        Optimiser<FMatrixRMaj> its = ofRule == rule ? optimiser : optimiserOf(ofRule);
        int n = weights.numCols;
        boolean fits = state.weights().length == n && state.lastGood().length == n
                && memory.keySet().equals(its.memory().keySet())
                && memory.values().stream().allMatch(values -> values.length == n);
        if (!fits) {
            throw new IllegalArgumentException("The state belongs to another network or another rule: " + state + ".");
        }
    }

    private Map<String, float[]> memory() {
        Map<String, float[]> memory = new TreeMap<>();
        optimiser.memory().forEach((name, values) -> memory.put(name, values.data));
        return memory;
    }

    private static void put(float[] values, FMatrixRMaj into) {
        System.arraycopy(values, 0, into.data, 0, values.length);
    }

    /** Goes on from a state that fits. */
    void restore(TrainingState.Network state) {
        put(state.weights(), weights);
        put(state.lastGood(), lastGood);
        Map<String, float[]> memory = state.remembered();
        optimiser.memory().forEach((name, values) -> put(memory.get(name), values));
        optimiser.resume(state.optimiserSteps());
    }
}
