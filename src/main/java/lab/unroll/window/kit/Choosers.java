package lab.unroll.window.kit;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Combo boxes whose entries change with the language. */
public final class Choosers {

    private Choosers() {
    }

    /**
     * Names the entries of a chooser.
     *
     * @param chooser shows the names. Modified.
     * @param name    the text of an entry
     */
    public static <T> void name(ComboBox<T> chooser, Function<T, ObservableValue<String>> name) {
        chooser.setCellFactory(list -> new NamedCell<>(name));
        chooser.setButtonCell(new NamedCell<>(name));
    }

    /** An entry, or what the closed chooser shows. */
    private static final class NamedCell<T> extends ListCell<T> {

        private final Function<T, ObservableValue<String>> name;

        NamedCell(Function<T, ObservableValue<String>> name) {
            this.name = name;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText(null);
            } else {
                textProperty().bind(name.apply(item));
            }
        }
    }
}
