package lab.unroll.window.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.rewind.Branches;
import lab.unroll.rewind.SnapshotMemory;

/** Where in its training the bench looks, and the branches of the training. Knows no node and no thread; on the FX thread. */
public final class RewindModel {

    /**
     * A step that was gone back to.
     *
     * @param branch the branch to which it belongs
     * @param step   number of steps taken
     * @param wanted the step that was asked for; another one where what it was like is not kept and cannot be trained again
     */
    public record Past(int branch, long step, long wanted) {

        /** True if it is what was asked for. */
        public boolean isExact() {
            return step == wanted;
        }
    }

    private final ObjectProperty<Past> past = new SimpleObjectProperty<>();
    private final ObservableValue<Boolean> back = past.map(where -> true).orElse(false);
    private final ObjectProperty<Branches> branches = new SimpleObjectProperty<>(Branches.none());
    private final ObjectProperty<Long> held = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Long> memory = new SimpleObjectProperty<>(SnapshotMemory.MOST);

    /** Where the bench has gone back to; null while it shows the training as it is now. */
    public ReadOnlyObjectProperty<Past> pastProperty() {
        return past;
    }

    /** True while the bench shows what was. */
    public ObservableValue<Boolean> backBinding() {
        return back;
    }

    /** True while the bench shows what was. */
    public boolean isBack() {
        return past.get() != null;
    }

    /** The branches of the training, the present one as it is now. */
    public ReadOnlyObjectProperty<Branches> branchesProperty() {
        return branches;
    }

    /** So many bytes are kept of all trainings at most. */
    public ObjectProperty<Long> memoryProperty() {
        return memory;
    }

    /** So many bytes are kept of all trainings now. */
    public ObjectProperty<Long> heldProperty() {
        return held;
    }

    /** The steps that the present branch has taken. */
    public long now() {
        return branches.get().present().to();
    }

    /** Goes back to a step, or with null to now. */
    public void show(Past where) {
        past.set(where);
    }

    /** The branches are these now. */
    public void show(Branches now) {
        branches.set(now);
    }
}
