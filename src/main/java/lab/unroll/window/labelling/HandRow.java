package lab.unroll.window.labelling;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.HandExercise.Blank;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.LabellingModel;

/** The fields into which the states of the exercise are typed; each is checked as it is typed. */
final class HandRow extends FlowPane {

    private final LabellingModel labels;
    private final Texts texts;
    private final Button other = new Button();
    private HandExercise shown;

    HandRow(LabellingModel labels, Texts texts) {
        this.labels = labels;
        this.texts = texts;
        setId("hand-row");
        setPadding(new Insets(6, 14, 8, 14));
        setHgap(12);
        setVgap(6);
        setMinHeight(Region.USE_PREF_SIZE);
        other.setId("hand-other");
        other.getStyleClass().add("outlined");
        other.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(other, "hand.other");
        texts.describe(other, "hand.other.describe");
        other.setOnAction(e -> labels.byHandProperty().set(HandAnswers.none(
                HandExercise.of(labels.byHandProperty().get().exercise().number() + 1))));
        labels.byHandProperty().subscribe(this::show);
    }

    private void show(HandAnswers answers) {
        if (answers.exercise().equals(shown)) {
            return;
        }
        shown = answers.exercise();
        getChildren().setAll(other);
        for (Blank blank : shown.blanks()) {
            String key = blank.reverse() ? "hand.field.reverse" : "hand.field.forward";
            Label name = new Label();
            texts.label(name, key, blank.step());
            name.setMinWidth(Region.USE_PREF_SIZE);
            TextField field = new TextField();
            field.setId("hand-" + (blank.reverse() ? "reverse-" : "forward-") + blank.step());
            field.setPrefColumnCount(3);
            field.setMinWidth(44);
            texts.describe(field, "hand.field.describe");
            name.setLabelFor(field);
            field.textProperty().subscribe(text -> labels.byHandProperty().set(
                    labels.byHandProperty().get().with(blank, number(text))));
            HBox cell = new HBox(4, name, field);
            cell.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(getChildren().size() - 1, cell);
        }
    }

    /** A number, or null as long as it is none. */
    private static Double number(String text) {
        try {
            return Double.valueOf(text.strip().replace('\u2212', '-').replace(',', '.'));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
