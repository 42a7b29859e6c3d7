package lab.unroll.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;

/**
 * The way back through all layers of a run, from the top down; each hands what it read of the gradient to the layer below.
 * A decoder goes back before its encoder, whose states it may have looked at.
 *
 * @param spec          the network
 * @param runs          its layers as they stand in a {@link Trace}: from the bottom up, forward before reverse
 * @param encoderLength S, the last position of the encoder; 0 where there is one network
 * @param cut           the turns, counted from 1 in the order in which a layer reads, that hand no gradient to the turn before
 */
record BackwardPass(NetworkSpec spec, List<LayerRun> runs, int encoderLength, IntPredicate cut) {

    /** Carries the losses of some outputs back. */
    List<LayerTrace> carry(List<OutputStep> outputs) {
        List<Vector> fromOutputs = outputs.stream().map(OutputStep::dHidden).toList();
        List<LayerRun.Back> backs = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Direction direction = spec.directions().get(i % spec.directions().size());
            backs.add(runs.get(i).new Back(InitialStates.zeros().get(spec, i / spec.directions().size(), direction)));
        }
        carry(backs, encoderLength + 1, fromOutputs.subList(encoderLength, outputs.size()), outputs.size());
        if (encoderLength > 0) {
            carry(backs, 1, backs.get(0).addLooks(fromOutputs.subList(0, encoderLength)), outputs.size());
        }
        return backs.stream().map(LayerRun.Back::trace).toList();
    }

    /** Through the positions of one network. */
    private void carry(List<LayerRun.Back> backs, int first, List<Vector> outputs, int length) {
        List<Vector> fromAbove = outputs;
        int k = spec.hidden();
        for (int layer = spec.layers() - 1; layer >= 0; layer--) {
            List<Vector> below = null;
            for (Direction direction : spec.directions()) {
                int at = direction.ordinal() * k;
                boolean reverse = direction == Direction.REVERSE;
                List<Vector> read = backs.get(layer * spec.directions().size() + direction.ordinal()).carry(first,
                        fromAbove.stream().map(v -> v.part(at, k)).toList(), t -> cut.test(reverse ? length + 1 - t : t));
                below = below == null ? read : add(below, read);
            }
            fromAbove = below;
        }
    }

    private static List<Vector> add(List<Vector> sum, List<Vector> more) {
        List<Vector> result = new ArrayList<>();
        for (int i = 0; i < sum.size(); i++) {
            result.add(sum.get(i).plus(more.get(i)));
        }
        return result;
    }
}
