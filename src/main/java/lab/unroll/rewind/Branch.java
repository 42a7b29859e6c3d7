package lab.unroll.rewind;

import java.util.List;
import lab.unroll.train.LossCurve;
import lab.unroll.train.TrainingChange;

/**
 * A way that training went. It never changes.
 *
 * @param id      from 1 on, in the order in which they began
 * @param parent  the branch that it left; 0 of the first
 * @param from    the step at which it left it
 * @param to      the step that it has reached; of the present branch the last that is known
 * @param kept    the steps of its own at which it is known what training was like, rising; copied
 * @param curve   its losses, with those of its ancestors before; of the present branch as far as they were known when it began
 */
public record Branch(int id, int parent, long from, long to, long[] kept, LossCurve curve) {

    /** Copies the array. */
    public Branch {
        kept = kept.clone();
    }

    /** The kept steps; a copy. */
    @Override
    public long[] kept() {
        return kept.clone();
    }

    /** How it was trained in another way than before, from where it began on, in order. */
    public List<TrainingChange> changes() {
        return curve.changes().stream().filter(change -> change.iteration() >= from).toList();
    }

    /** The same as it is now. */
    public Branch at(long step, LossCurve losses) {
        return new Branch(id, parent, from, Math.max(from, step), kept, losses);
    }
}
