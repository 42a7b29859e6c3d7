package lab.unroll.window.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** A row of toggles of which exactly one is selected: it shows a value, and asks for another when clicked. */
public final class Segments {

    private Segments() {
    }

    /**
     * Fills a row.
     *
     * @param row    the row. Modified.
     * @param values what can be chosen
     * @param name   the text of each
     * @param shown  what is chosen
     * @param choose asks for another
     */
    public static <T> void fill(SegmentedButton row, List<T> values, Function<T, ObservableValue<String>> name,
                                ObservableValue<T> shown, Consumer<T> choose) {
        row.getButtons().clear();
        row.setMinWidth(Region.USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(name.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(value);
            button.setOnAction(e -> {
                choose.accept(value);
                select(row, shown.getValue());
            });
            row.getButtons().add(button);
        }
        shown.addListener((o, was, is) -> select(row, is));
        select(row, shown.getValue());
    }

    private static void select(SegmentedButton row, Object value) {
        for (ToggleButton button : row.getButtons()) {
            button.setSelected(button.getUserData().equals(value));
        }
    }
}
