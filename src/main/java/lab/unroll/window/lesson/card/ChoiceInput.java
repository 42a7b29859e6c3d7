package lab.unroll.window.lesson.card;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;

/** Options, one of which is chosen. */
final class ChoiceInput implements AnswerInput {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Question.Choice question;
    private final CardTools tools;
    private final ToggleGroup group = new ToggleGroup();
    private final List<HBox> rows = new ArrayList<>();
    private final List<RadioButton> buttons = new ArrayList<>();
    private final VBox all = new VBox();

    ChoiceInput(Question.Choice question, CardTools tools) {
        this.question = question;
        this.tools = tools;
        all.getStyleClass().add("options");
        for (int i = 0; i < question.options().size(); i++) {
            all.getChildren().add(option(i));
        }
    }

    /** A radio button and its text; the text can be clicked as well. */
    private HBox option(int index) {
        List<Span> words = question.options().get(index).text();
        RadioButton button = new RadioButton();
        button.setId("option-" + (index + 1));
        button.setAccessibleText(Span.plain(words));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        TextFlow text = tools.set().apply(words);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(button, text);
        row.getStyleClass().add("option");
        row.setOnMouseClicked(e -> {
            if (!button.isDisabled()) {
                button.setSelected(true);
                button.requestFocus();
            }
        });
        button.selectedProperty().subscribe(selected -> {
            row.pseudoClassStateChanged(SELECTED, selected);
            if (selected) {
                tools.give().accept(new Answer.Chosen(index));
            }
        });
        rows.add(row);
        buttons.add(button);
        return row;
    }

    @Override
    public Node node() {
        return all;
    }

    @Override
    public void show(Answer answer) {
        int chosen = answer instanceof Answer.Chosen one ? one.option() : -1;
        if (chosen >= 0 && chosen < buttons.size()) {
            buttons.get(chosen).setSelected(true);
        }
    }

    @Override
    public void tell(List<Double> curve, boolean again) {
        int chosen = buttons.indexOf((RadioButton) group.getSelectedToggle());
        boolean hit = chosen == question.rightOption();
        for (int i = 0; i < rows.size(); i++) {
            boolean isRight = i == question.rightOption() && (hit || !again);
            rows.get(i).pseudoClassStateChanged(RIGHT, isRight);
            rows.get(i).pseudoClassStateChanged(WRONG, i == chosen && !hit);
            buttons.get(i).setDisable(!again || hit);
        }
    }

    @Override
    public void ask() {
        for (HBox row : rows) {
            row.pseudoClassStateChanged(RIGHT, false);
            row.pseudoClassStateChanged(WRONG, false);
        }
    }
}
