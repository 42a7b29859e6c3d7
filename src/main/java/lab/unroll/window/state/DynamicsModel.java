package lab.unroll.window.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.DynamicsLook;

/** How one looks at the state as a point that moves. Used on the FX thread only. */
public final class DynamicsModel {

    private final ObjectProperty<DynamicsLook> look = new SimpleObjectProperty<>(DynamicsLook.USUAL);

    /** What has been chosen; of no task yet. */
    public ReadOnlyObjectProperty<DynamicsLook> lookProperty() {
        return look;
    }

    /**
     * Shows the plane of a choice, or takes it away; of too many the one shown longest goes.
     *
     * @param now  the choices whose planes are shown
     * @param most the most that are shown
     */
    public void toggle(int choice, List<Integer> now, int most) {
        List<Integer> next = new ArrayList<>(now);
        if (!next.remove((Integer) choice)) {
            next.add(choice);
        }
        while (next.size() > most) {
            next.remove(0);
        }
        change(one -> one.showing(next));
    }

    /** Shows what each place comes to, or not. */
    public void showBasins(boolean shown) {
        change(now -> now.withBasins(shown));
    }

    /** Looks at an earlier moment of the training; empty for now. */
    public void goTo(Optional<DynamicsLook.Moment> moment) {
        change(now -> now.moment().equals(moment) ? now : now.at(moment));
    }

    /** Another network: its symbols and its past are others. */
    void forget() {
        change(now -> now.showing(List.of()).at(Optional.empty()));
    }

    private void change(UnaryOperator<DynamicsLook> change) {
        look.set(change.apply(look.get()));
    }
}
