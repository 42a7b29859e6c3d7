package lab.unroll.window.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lab.unroll.words.InputException;

/**
 * A text field for one value: Enter, or leaving the field, hands over what was typed; Escape forgets it, and is left to
 * others where nothing was typed. What was refused stays to be mended, marked, as long as the keyboard is in the field;
 * Escape, or leaving the field, brings back the value that is in force. Where no font can draw a letter in it, a hint below
 * the field has the same text with the letter's code.
 */
public final class EntryField extends TextField {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private ObservableValue<String> shown;
    private Consumer<String> commit;
    private Consumer<InputException> tell;
    /** The value in force as the field shows it: without tabs, which no field can hold. */
    private String standing = "";
    /** What was refused last, as long as it stands in the field. */
    private String refused;
    /** The text with the codes of letters that no font can draw; null until there are some. */
    private Hint spelt;

    /** An empty field. */
    public EntryField() {
        getStyleClass().add("entry-field");
        setOnAction(e -> handOver());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                leave();
            }
            spell();
        });
        textProperty().addListener((o, was, is) -> {
            if (!is.equals(refused)) {
                mark(null);
            }
            spell();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && shown != null && !getText().equals(standing)) {
                refresh();
                e.consume();
            }
        });
    }

    /**
     * Connects the field.
     *
     * @param value  the value in force
     * @param action takes what was typed; an {@link InputException} says that it cannot be used
     * @param told   is told of what {@code action} cannot use
     */
    public void connect(ObservableValue<String> value, Consumer<String> action, Consumer<InputException> told) {
        shown = value;
        commit = action;
        tell = told;
        shown.addListener((o, was, is) -> {
            if (!isFocused() || getText().equals(standing)) {
                refresh();
            }
        });
        refresh();
    }

    /** Hands over what is new; what was refused already is not said twice. */
    private void handOver() {
        if (shown == null || getText().equals(standing) || getText().equals(refused)) {
            return;
        }
        try {
            commit.accept(getText());
            refresh();
        } catch (InputException e) {
            mark(getText());
            tell.accept(e);
            if (!isFocused()) {
                refresh();
            }
        }
    }

    private void leave() {
        handOver();
        if (refused != null) {
            refresh();
        }
    }

    private void mark(String text) {
        refused = text;
        pseudoClassStateChanged(REFUSED, text != null);
    }

    private void refresh() {
        setText(shown.getValue());
        standing = getText();
        mark(null);
    }

    private void spell() {
        String drawable = ControlLettering.drawable(getText() == null ? "" : getText());
        if (!isFocused() || drawable.equals(getText()) || getScene() == null || getScene().getWindow() == null) {
            if (spelt != null) {
                spelt.hide();
            }
            return;
        }
        if (spelt == null) {
            spelt = new Hint();
        }
        spelt.setText(drawable);
        Bounds place = localToScreen(getBoundsInLocal());
        if (!spelt.isShowing() && place != null) {
            spelt.show(this, place.getMinX(), place.getMaxY());
        }
    }
}
