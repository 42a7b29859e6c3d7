package lab.unroll.window.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;

/** Predict first: a question, its options, and the answer once it is asked for. */
final class PredictCard extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LessonModel model;
    private final Question.Choice question;
    private final ToggleGroup group = new ToggleGroup();
    private final List<HBox> options = new ArrayList<>();
    private final VBox answer = new VBox();
    private final Label verdict = new Label();

    PredictCard(Question.Choice question, LessonModel model, Texts texts, LessonText setter) {
        this.model = model;
        this.question = question;
        getStyleClass().add("predict-card");
        Label title = new Label(texts.get("lesson.predict"));
        title.getStyleClass().add("predict-title");
        getChildren().addAll(title, setter.flow(question.text()));
        for (int i = 0; i < question.options().size(); i++) {
            getChildren().add(option(i, setter));
        }
        Button reveal = new Button(texts.get("lesson.reveal"));
        reveal.setId("reveal");
        reveal.getStyleClass().add("primary");
        reveal.disableProperty().bind(model.choiceProperty().isEqualTo(LessonModel.NOTHING)
                .or(model.revealedProperty()));
        reveal.setOnAction(e -> {
            model.reveal();
            mark(texts);
        });
        verdict.getStyleClass().add("verdict");
        HBox row = new HBox(reveal, verdict);
        row.getStyleClass().add("reveal-row");
        answer.getStyleClass().add("answer");
        question.revealed().forEach(block -> answer.getChildren().add(setter.block(block)));
        getChildren().addAll(row, answer);
        mark(texts);
    }

    /** A radio button and its text; the text can be clicked as well. */
    private HBox option(int index, LessonText setter) {
        RadioButton button = new RadioButton();
        button.setId("option-" + (index + 1));
        button.setAccessibleText(Span.plain(question.options().get(index).text()));
        button.setToggleGroup(group);
        button.setSelected(model.choiceProperty().get() == index);
        button.setMinWidth(USE_PREF_SIZE);
        TextFlow words = setter.flow(question.options().get(index).text());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(button, words);
        row.getStyleClass().add("option");
        row.setOnMouseClicked(e -> button.setSelected(true));
        button.selectedProperty().subscribe(selected -> {
            row.pseudoClassStateChanged(SELECTED, selected);
            if (selected) {
                model.choiceProperty().set(index);
            }
        });
        options.add(row);
        return row;
    }

    private void mark(Texts texts) {
        boolean told = model.revealedProperty().get();
        answer.setVisible(told);
        answer.setManaged(told);
        boolean hit = model.choiceProperty().get() == question.rightOption();
        verdict.setText(told ? texts.get(hit ? "lesson.right" : "lesson.wrong") : texts.get("lesson.choose"));
        verdict.setGraphic(told ? Icons.of(hit ? "check" : "close") : null);
        verdict.pseudoClassStateChanged(RIGHT, told && hit);
        verdict.pseudoClassStateChanged(WRONG, told && !hit);
        for (int i = 0; i < options.size(); i++) {
            options.get(i).pseudoClassStateChanged(RIGHT, told && i == question.rightOption());
            options.get(i).pseudoClassStateChanged(WRONG, told && i == model.choiceProperty().get()
                    && i != question.rightOption());
        }
    }
}
