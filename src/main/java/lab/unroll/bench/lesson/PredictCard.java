package lab.unroll.bench.lesson;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lab.unroll.bench.Texts;
import lab.unroll.bench.shell.Icons;
import lab.unroll.lesson.Question;
import lab.unroll.lesson.Span;

/** Predict first: a question, its options, and the answer once it is asked for. */
final class PredictCard extends VBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LessonModel model;
    private final Question question;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox answer = new VBox();
    private final Label verdict = new Label();

    PredictCard(Question question, LessonModel model, Texts texts, LessonText setter) {
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

    private RadioButton option(int index, LessonText setter) {
        RadioButton option = new RadioButton();
        option.setId("option-" + (index + 1));
        option.getStyleClass().add("option");
        option.setGraphic(setter.flow(question.options().get(index)));
        option.setAccessibleText(Span.plain(question.options().get(index)));
        option.setMaxWidth(Double.MAX_VALUE);
        option.setToggleGroup(group);
        option.setSelected(model.choiceProperty().get() == index);
        option.setOnAction(e -> model.choiceProperty().set(index));
        return option;
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
        for (int i = 0; i < group.getToggles().size(); i++) {
            RadioButton option = (RadioButton) group.getToggles().get(i);
            option.pseudoClassStateChanged(RIGHT, told && i == question.rightOption());
            option.pseudoClassStateChanged(WRONG, told && option.isSelected() && i != question.rightOption());
        }
    }
}
