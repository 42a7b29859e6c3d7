package lab.unroll.window.state;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.DynamicsLook;

/** How one looks at the state as a point that moves. Used on the FX thread only. */
public final class DynamicsModel {

    private final ObjectProperty<DynamicsLook> look = new SimpleObjectProperty<>(DynamicsLook.USUAL);

    /** What has been chosen; the task is not in it. */
    public ReadOnlyObjectProperty<DynamicsLook> lookProperty() {
        return look;
    }

    /** Shows the planes of these symbols, counted from 0; none for the first few. */
    public void show(List<Integer> symbols) {
        look.set(look.get().showing(symbols));
    }

    /** Shows or hides what each place comes to. */
    public void showBasins(boolean shown) {
        look.set(look.get().withBasins(shown));
    }
}
