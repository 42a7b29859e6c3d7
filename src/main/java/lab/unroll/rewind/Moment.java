package lab.unroll.rewind;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import lab.unroll.train.Training;
import lab.unroll.train.TrainingState;

/**
 * Where a step of a training is looked for.
 *
 * @param branch the branch to which it belongs
 * @param wanted the step that is looked for
 * @param kept   what training was like at a kept step
 * @param exact  true if training on from there comes to the wanted step as it was, bit for bit; false if training was changed
 *               by hand in between, so that the kept step stands for it
 */
public record Moment(int branch, long wanted, TrainingState kept, boolean exact) {

    /** True if nothing has to be trained to come there. */
    public boolean isThere() {
        return !exact || kept.iteration() == wanted;
    }

    /** The step that is shown where nothing is trained. */
    public long step() {
        return kept.iteration();
    }

    /**
     * Trains on from the kept step to the wanted one.
     *
     * @param run      of the same task and network; it is left there
     * @param progress told how far it is, 0 to 1
     * @param stop     asked before each step
     * @return the state there; that of an earlier step if it was to stop
     */
    public TrainingState comeTo(Training run, DoubleConsumer progress, BooleanSupplier stop) {
        run.restore(kept);
        long begin = kept.iteration();
        while (exact && run.mayAdvanceTo(wanted) && !stop.getAsBoolean()) {
            run.advance();
            progress.accept((double) (run.iteration() - begin) / (wanted - begin));
        }
        return run.state();
    }
}
