package lab.unroll.window.lesson.card;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.Question;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.kit.SliderKeys;

/** A valve that is dragged to where it is expected: on the card, or on the stage, where the hand holds it meanwhile. */
final class ValveInput implements AnswerInput {

    private static final double SYMBOL = 17;
    private static final double HALF_OPEN = 0.5;

    private final Slider slider = new Slider(0, 1, HALF_OPEN);
    private final Label value = new Label("?");
    private final HBox row;
    private final CardTools tools;
    private final Subscription pins;
    private boolean given;

    ValveInput(Question.Valve question, CardTools tools) {
        this.tools = tools;
        String symbol = question.gate().letter();
        FormulaNode name = new FormulaNode(new SimpleStringProperty(
                symbol + "_{" + question.step() + "}^{" + (question.unit() + 1) + "}"), SYMBOL, tools.bench().themeProperty());
        slider.setId("answer-valve");
        slider.setBlockIncrement(0.05);
        SliderKeys.connect(slider);
        tools.texts().describe(slider, "lesson.answer.valve", symbol, question.unit() + 1, question.step());
        HBox.setHgrow(slider, Priority.ALWAYS);
        value.getStyleClass().add("strong");
        value.setMinWidth(36);
        row = new HBox(name, slider, value);
        row.getStyleClass().add("valve-row");
        row.setAlignment(Pos.CENTER_LEFT);
        slider.valueProperty().addListener((o, was, is) -> give(is.doubleValue()));
        slider.setOnMouseReleased(e -> give(slider.getValue()));
        pins = tools.bench().pinsProperty().subscribe(held -> held.list().stream().filter(pin -> isThis(pin, question))
                .reduce((first, last) -> last).ifPresent(pin -> slider.setValue(pin.value())));
    }

    private static boolean isThis(Pin pin, Question.Valve question) {
        return pin.quantity() == Quantity.of(question.gate()) && pin.first() <= question.step() && question.step() <= pin.last()
                && (pin.units().isEmpty() || pin.units().contains(question.unit()));
    }

    private void give(double opening) {
        given = true;
        value.setText(LiveNumber.shown(opening, 2));
        tools.give().accept(new Answer.Number(opening));
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Number number && !given) {
            slider.setValue(number.value());
            value.setText(LiveNumber.shown(number.value(), 2));
        }
    }

    @Override
    public void tell(List<Double> curve, boolean again) {
        slider.setDisable(!again);
        pins.unsubscribe();
    }

    @Override
    public void dispose() {
        pins.unsubscribe();
    }
}
