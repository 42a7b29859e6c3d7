package lab.unroll.window.kit;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import lab.unroll.words.Words;

/** The texts of the window in the language of the moment. What is bound here changes with it. */
public final class Texts {

    private final ObservableValue<Locale> language;
    private final String room;

    /** The texts of the room {@code bench}. */
    public Texts(ObservableValue<Locale> language) {
        this(language, "window");
    }

    private Texts(ObservableValue<Locale> language, String room) {
        this.language = language;
        this.room = room;
    }

    /** The texts of another room. */
    public Texts in(String otherRoom) {
        return new Texts(language, otherRoom);
    }

    /** The texts as they are now. */
    public Words words() {
        return Words.of(room, language.getValue());
    }

    /** A text as it is now. */
    public String get(String key, Object... arguments) {
        return words().get(key, arguments);
    }

    /** A text that changes with the language and with those of its arguments that can be observed. */
    public StringBinding text(String key, Object... arguments) {
        ObservableValue<?>[] sources = new ObservableValue<?>[arguments.length + 1];
        sources[0] = language;
        int count = 1;
        for (Object argument : arguments) {
            if (argument instanceof ObservableValue<?> observable) {
                sources[count++] = observable;
            }
        }
        return Bindings.createStringBinding(() -> get(key, valuesOf(arguments)),
                java.util.Arrays.copyOf(sources, count));
    }

    private static Object[] valuesOf(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> observable ? observable.getValue() : arguments[i];
        }
        return values;
    }

    /** Writes a text on a label or button. */
    public void label(Labeled labeled, String key, Object... arguments) {
        labeled.textProperty().bind(text(key, arguments));
    }

    /** Says what a control is for, to the pointer (as a tooltip) and to a screen reader. */
    public void describe(Node node, String key, Object... arguments) {
        describe(node, text(key, arguments));
    }

    /** The same with a text that is put together elsewhere. */
    public void describe(Node node, ObservableValue<String> text) {
        Heard.call(node, text);
        Hint.on(node, text);
    }
}
