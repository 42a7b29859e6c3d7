package lab.unroll.window.view;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;

/** A number with a name, a field to type it, and a slider to drag it. */
public final class Knob extends VBox {

    private final DoubleProperty value;
    private final Slider slider = new Slider();
    private DoubleConsumer turned = wanted -> { };
    private boolean showing;

    /**
     * A knob.
     *
     * @param highest      the largest that can be dragged
     * @param typedHighest the largest that can be typed
     * @param key   of its name; with {@code .describe} of what it does
     * @param value the number in force; NaN where there is none
     * @param arguments what is filled in in its name
     */
    public Knob(String id, String key, double lowest, double highest, double typedHighest, DoubleProperty value, BenchModel model,
                Texts texts, Object... arguments) {
        this(id, key, lowest, highest, lowest, typedHighest, value, model, texts, arguments);
    }

    /**
     * The same where less can be typed than dragged.
     *
     * @param typedLowest the smallest that can be typed
     */
    public Knob(String id, String key, double lowest, double highest, double typedLowest, double typedHighest, DoubleProperty value,
                BenchModel model, Texts texts, Object... arguments) {
        super(2);
        this.value = value;
        Label name = new Label();
        name.getStyleClass().add("secondary");
        texts.label(name, key, arguments);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        EntryField field = new EntryField();
        field.setId(id + "-value");
        field.getStyleClass().add("gate-value");
        texts.describe(field, key + ".describe", arguments);
        field.connect(value.map(number -> Numbers.fixed(number.doubleValue())),
                typed -> turned.accept(Entries.number(texts.get(key, arguments), typed, typedLowest, typedHighest)),
                problem -> model.say(Message.of(problem)));
        HBox head = new HBox(6, name, space, field);
        head.setAlignment(Pos.CENTER_LEFT);
        slider.setId(id);
        slider.setMin(lowest);
        slider.setMax(highest);
        slider.setBlockIncrement((highest - lowest) / 40);
        SliderKeys.connect(slider);
        texts.describe(slider, key + ".describe", arguments);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> model.hand().grab());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> model.hand().letGo());
        slider.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                turned.accept(is.doubleValue());
            }
        });
        value.subscribe(now -> show(now.doubleValue()));
        getChildren().addAll(head, slider);
    }

    /** What to do when somebody wants another number. */
    public void setOnTurn(DoubleConsumer action) {
        turned = action;
    }

    /** Moves the slider to the number in force, unless a hand is just moving it. */
    private void show(double now) {
        if (!slider.isPressed() && !Double.isNaN(now)) {
            showing = true;
            slider.setValue(Math.max(slider.getMin(), Math.min(slider.getMax(), now)));
            showing = false;
        }
    }
}
