package lab.unroll.window.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lab.unroll.words.InputException;

/**
 * A text field for one value: Enter, or leaving the field, hands over what was typed; Escape forgets it, and is left to
 * others where nothing was typed. Afterwards the field shows the value that is in force, so something that was refused
 * disappears.
 */
public final class EntryField extends TextField {

    private ObservableValue<String> shown;
    private Consumer<String> commit;

    /** An empty field. */
    public EntryField() {
        getStyleClass().add("entry-field");
        setOnAction(e -> handOver());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                handOver();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && shown != null && !getText().equals(shown.getValue())) {
                refresh();
                e.consume();
            }
        });
    }

    /**
     * Connects the field.
     *
     * @param value  the value in force
     * @param action takes what was typed
     */
    public void connect(ObservableValue<String> value, Consumer<String> action) {
        shown = value;
        commit = action;
        shown.addListener((o, was, is) -> {
            if (!isFocused() || getText().equals(was)) {
                refresh();
            }
        });
        refresh();
    }

    /**
     * Connects the field.
     *
     * @param value   the value in force
     * @param action  takes what was typed
     * @param refused is told of what {@code action} cannot use
     */
    public void connect(ObservableValue<String> value, Consumer<String> action, Consumer<InputException> refused) {
        connect(value, typed -> {
            try {
                action.accept(typed);
            } catch (InputException e) {
                refused.accept(e);
            }
        });
    }

    private void handOver() {
        if (shown != null && !getText().equals(shown.getValue())) {
            commit.accept(getText());
            refresh();
        }
    }

    private void refresh() {
        setText(shown.getValue());
    }
}
