package lab.unroll.window.lesson.card;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.live.LiveNumber;

/** A number that is written, with a point or a comma. */
final class NumberInput implements AnswerInput {

    private static final Pattern NUMBER = Pattern.compile("[+\\-\u2212]?\\d{0,12}([.,]\\d{0,12})?([eE][+\\-\u2212]?\\d{1,3})?");
    private static final int DECIMALS = 4;
    private static final double SMALL = 5e-3;
    private static final int MOST_DECIMALS = 6;

    private final TextField field = new TextField();

    NumberInput(CardTools tools) {
        field.setId("answer-number");
        field.getStyleClass().add("answer-number");
        tools.texts().describe(field, "lesson.answer.number");
        field.promptTextProperty().bind(tools.texts().text("lesson.answer.number.prompt"));
        field.textProperty().addListener((o, was, is) -> {
            OptionalDouble number = read(is);
            tools.give().accept(number.isPresent() ? new Answer.Number(number.getAsDouble()) : null);
        });
    }

    /** The number that is written, if it is one. */
    static OptionalDouble read(String written) {
        String text = written.strip();
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text.replace(',', '.').replace('\u2212', '-')));
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void show(Answer answer) {
        if (answer instanceof Answer.Number number && field.getText().isEmpty()) {
            // of a small one as many as it takes to be none that is 0
            int decimals = number.value() != 0 && Math.abs(number.value()) < SMALL ? MOST_DECIMALS : DECIMALS;
            field.setText(LiveNumber.shown(number.value(), decimals).replaceFirst("\\.?0+$", ""));
        }
    }

    @Override
    public void tell(List<Double> curve, boolean again) {
        field.setEditable(again);
    }
}
