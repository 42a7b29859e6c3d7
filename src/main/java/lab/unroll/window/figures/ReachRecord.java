package lab.unroll.window.figures;

import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.gradients.Reach;
import lab.unroll.gradients.ReachHistory;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.Example;
import lab.unroll.trace.Trace;
import lab.unroll.train.Snapshot;
import lab.unroll.window.state.BenchModel;

/**
 * Records how far the gradient reaches, reading by reading, without what is held. What was recorded of an experiment stays as
 * long as the history can go back to it. On the FX thread only.
 */
final class ReachRecord {

    /** What was recorded of reading one example in one layer. */
    private record Known(Example example, LayerPlace place, ReachHistory history) {
    }

    private final BenchModel model;
    private final Map<Experiment, Known> known = new IdentityHashMap<>();
    private final ObjectProperty<ReachHistory> history = new SimpleObjectProperty<>(ReachHistory.NONE);

    ReachRecord(BenchModel model) {
        this.model = model;
        model.readingProperty().subscribe(this::record);
        model.placeProperty().subscribe(() -> record(model.readingProperty().get()));
    }

    /** What is recorded of the experiment on the bench. */
    ReadOnlyObjectProperty<ReachHistory> historyProperty() {
        return history;
    }

    private void record(Reading read) {
        Experiment experiment = model.experimentProperty().get();
        Snapshot learnt = model.compare().leaderProperty().get();
        if (read == null || learnt == null || model.rewind().isBack()) {
            return;
        }
        Trace free = read.freeTrace() == null ? read.trace() : read.freeTrace();
        LayerPlace place = model.placeProperty().get().nearestIn(free.spec());
        known.keySet().retainAll(model.hand().experiments());
        Known before = known.get(experiment);
        boolean same = before != null && before.example().equals(read.example()) && before.place().equals(place);
        ReachHistory longer = (same ? before.history() : ReachHistory.NONE).with(learnt.iteration(),
                Reach.of(free.lookingAt(place)));
        known.put(experiment, new Known(read.example(), place, longer));
        history.set(longer);
    }
}
