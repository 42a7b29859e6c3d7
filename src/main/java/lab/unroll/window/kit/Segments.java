package lab.unroll.window.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** A row of toggles of which exactly one is selected: it shows a value, and asks for another when clicked. */
public final class Segments<T> {

    private final SegmentedButton row;
    private final ObservableValue<T> shown;
    private final Consumer<T> choose;

    /**
     * An empty row.
     *
     * @param row    the row. Modified.
     * @param shown  what is chosen
     * @param choose asks for another
     */
    public Segments(SegmentedButton row, ObservableValue<T> shown, Consumer<T> choose) {
        this.row = row;
        this.shown = shown;
        this.choose = choose;
        row.setMinWidth(Region.USE_PREF_SIZE);
        shown.addListener((o, was, is) -> select(is));
    }

    /**
     * Fills a row for good.
     *
     * @param row    the row. Modified.
     * @param values what can be chosen
     * @param name   the text of each
     * @param shown  what is chosen
     * @param choose asks for another
     */
    public static <T> void fill(SegmentedButton row, List<T> values, Function<T, ObservableValue<String>> name,
                                ObservableValue<T> shown, Consumer<T> choose) {
        new Segments<>(row, shown, choose).fill(values, name);
    }

    /**
     * Fills the row, now or anew.
     *
     * @param values what can be chosen
     * @param name   the text of each
     */
    public void fill(List<T> values, Function<T, ObservableValue<String>> name) {
        row.getButtons().clear();
        for (T value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(name.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(value);
            button.setOnAction(e -> {
                choose.accept(value);
                select(shown.getValue());
            });
            row.getButtons().add(button);
        }
        select(shown.getValue());
    }

    private void select(T value) {
        for (ToggleButton button : row.getButtons()) {
            button.setSelected(button.getUserData().equals(value));
        }
    }
}
