package lab.unroll.window.dock;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import lab.unroll.task.Hyperparameters;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.InputException;

/**
 * Chooses a number of the training plan, which can be typed as well. Something that is no such number is told, and leaves
 * the plan as it is.
 *
 * @param <T> the number
 */
final class NumberChooser<T extends Number> {

    private final BenchModel model;
    private final Function<Hyperparameters, T> part;
    private final BiFunction<Hyperparameters, T, Hyperparameters> with;

    /** A chooser of the part of the plan that one function gives and the other replaces. */
    NumberChooser(BenchModel model, Function<Hyperparameters, T> part, BiFunction<Hyperparameters, T, Hyperparameters> with) {
        this.model = model;
        this.part = part;
        this.with = with;
    }

    /**
     * Connects the controls.
     *
     * @param key     of the name; with {@code .describe}, of what is chosen
     * @param offered what can be chosen without typing
     * @param shown   the text of a number
     * @param typed   the number of a text; may throw an {@link InputException}
     */
    void connect(Label name, ComboBox<T> box, Texts texts, String key, List<T> offered, Function<T, String> shown,
                 Function<String, T> typed) {
        texts.label(name, key);
        name.setLabelFor(box);
        texts.describe(box, key + ".describe");
        texts.describe(box.getEditor(), key + ".describe");
        box.getItems().setAll(offered);
        box.setEditable(true);
        model.languageProperty().subscribe(now -> {
            box.setConverter(new Converter(box, shown, typed));
            box.getEditor().setText(box.getConverter().toString(box.getValue()));
        });
        model.hand().historyProperty().subscribe(now -> {
            if (now != null) {
                box.setValue(part.apply(now.present().plan()));
            }
        });
        box.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            String inForce = box.getConverter().toString(box.getValue());
            if (e.getCode() == KeyCode.ESCAPE && !box.getEditor().getText().equals(inForce)) {
                box.getEditor().setText(inForce);
                e.consume();
            }
        });
        box.setOnAction(e -> {
            if (box.getValue() != null) {
                model.hand().train(with.apply(model.hand().state().plan(), box.getValue()));
            }
        });
    }

    private final class Converter extends StringConverter<T> {

        private final ComboBox<T> box;
        private final Function<T, String> shown;
        private final Function<String, T> typed;

        Converter(ComboBox<T> box, Function<T, String> shown, Function<String, T> typed) {
            this.box = box;
            this.shown = shown;
            this.typed = typed;
        }

        @Override
        public String toString(T number) {
            return number == null ? "" : shown.apply(number);
        }

        @Override
        public T fromString(String text) {
            try {
                return typed.apply(text);
            } catch (InputException e) {
                model.say(Message.of(e));
                T kept = part.apply(model.hand().state().plan());
                // what was typed stays to be mended as long as the keyboard is there
                Platform.runLater(() -> box.getEditor().setText(box.isFocused() ? text : toString(kept)));
                return kept;
            }
        }
    }
}
