package lab.unroll.window.shell;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** A whole number with a button to make it smaller, a field to type it, and a button to make it larger. */
public final class NumberStepper extends HBox {

    private final Button less = new Button(null, Icons.of("minus"));
    private final EntryField field = new EntryField();
    private final Button more = new Button(null, Icons.of("plus"));

    /** An empty stepper. */
    public NumberStepper() {
        getStyleClass().add("number-stepper");
        less.getStyleClass().add("less");
        more.getStyleClass().add("more");
        getChildren().addAll(less, field, more);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    /**
     * Connects the stepper.
     *
     * @param model   is told if something else than such a number is typed
     * @param key     the key of the name of the number; with {@code .less} and {@code .more}, of what the buttons do
     * @param value   the number in force
     * @param lowest  the smallest
     * @param highest the largest
     * @param commit  takes another number
     */
    public void connect(BenchModel model, Texts texts, String key, ObservableValue<? extends Number> value, int lowest,
                        int highest, IntConsumer commit) {
        texts.describe(less, key + ".less");
        texts.describe(field, key);
        texts.describe(more, key + ".more");
        field.connect(value.map(String::valueOf),
                typed -> commit.accept((int) Entries.whole(texts.get(key), typed, lowest, highest)),
                problem -> model.say(Message.of(problem)));
        less.disableProperty().bind(value.map(number -> number.intValue() <= lowest));
        more.disableProperty().bind(value.map(number -> number.intValue() >= highest));
        less.setOnAction(e -> commit.accept(value.getValue().intValue() - 1));
        more.setOnAction(e -> commit.accept(value.getValue().intValue() + 1));
    }
}
