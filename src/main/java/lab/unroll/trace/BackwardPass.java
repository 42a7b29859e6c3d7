package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;

/**
 * The way back through all layers of a run, from the top down; each hands what it read of the gradient to the layer below.
 *
 * @param spec the network
 * @param runs its layers as they stand in a {@link Trace}: from the bottom up, forward before reverse
 * @param cut  the turns, counted from 1 in the order in which a layer reads, that hand no gradient to the turn before
 */
record BackwardPass(NetworkSpec spec, List<LayerRun> runs, IntPredicate cut) {

    /** Carries the losses of some outputs back. */
    List<LayerTrace> carry(List<OutputStep> outputs) {
        List<Vector> fromAbove = outputs.stream().map(OutputStep::dHidden).toList();
        List<LayerTrace> traces = new ArrayList<>();
        int k = spec.hidden();
        int length = outputs.size();
        for (int layer = spec.layers() - 1; layer >= 0; layer--) {
            List<Vector> below = null;
            List<LayerTrace> both = new ArrayList<>();
            for (Direction direction : spec.directions()) {
                int at = direction.ordinal() * k;
                boolean reverse = direction == Direction.REVERSE;
                LayerTrace trace = runs.get(layer * spec.directions().size() + direction.ordinal())
                        .backward(fromAbove.stream().map(v -> v.part(at, k)).toList(),
                                InitialStates.zeros().get(spec, layer, direction),
                                t -> cut.test(reverse ? length + 1 - t : t));
                both.add(trace);
                below = add(below, trace);
            }
            traces.addAll(0, both);
            fromAbove = below;
        }
        return traces;
    }

    private static List<Vector> add(List<Vector> sum, LayerTrace trace) {
        List<Vector> result = new ArrayList<>();
        for (int t = 1; t <= trace.length(); t++) {
            result.add(sum == null ? trace.dInput(t) : sum.get(t - 1).plus(trace.dInput(t)));
        }
        return result;
    }
}
