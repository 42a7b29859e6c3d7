package lab.unroll.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lab.unroll.bench.hand.Edits;
import lab.unroll.net.Parameters;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Trainer;

/** Tells a trainer which parameters the hand has changed since it was last told. On the FX thread only. */
final class EditFeed {

    private Edits told;
    private CompletableFuture<Snapshot> underWay = CompletableFuture.completedFuture(null);

    /** Begins with a trainer whose parameters have these edits already. */
    EditFeed(Edits told) {
        this.told = told;
    }

    /** Tells the trainer what has to change, if anything. */
    void follow(Trainer trainer, Edits wanted) {
        Map<Integer, Double> way = told.wayTo(wanted);
        told = wanted;
        if (!way.isEmpty()) {
            underWay = trainer.edit(parameters -> changed(parameters, way));
        }
    }

    private static Parameters changed(Parameters parameters, Map<Integer, Double> way) {
        double[] values = parameters.toArray();
        way.forEach((place, value) -> values[place] = value);
        return new Parameters(parameters.layout(), values);
    }

    /** The edits of which the trainer has been told. */
    Edits told() {
        return told;
    }

    /** True if the trainer has made exactly these edits. */
    boolean isDone(Edits wanted) {
        return told.equals(wanted) && underWay.isDone();
    }
}
