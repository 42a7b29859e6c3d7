package lab.unroll.window.labelling;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.labelling.HandAnswers;
import lab.unroll.labelling.HandExercise;
import lab.unroll.labelling.HandExercise.Blank;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.LabellingModel;

/** The fields into which the states of the exercise are typed, a row for each direction; each is checked as it is typed. */
final class HandRow extends VBox {

    /** Names of one width, so that the fields of both rows stand below each other. */
    private static final double NAME = 104;

    private final LabellingModel labels;
    private final Texts texts;
    private final Button other = new Button();
    private HandExercise shown;

    HandRow(LabellingModel labels, Texts texts) {
        this.labels = labels;
        this.texts = texts;
        setId("hand-row");
        setPadding(new Insets(6, 14, 8, 14));
        setSpacing(6);
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
        FlowPane forward = row();
        FlowPane reverse = row();
        getChildren().setAll(forward, reverse);
        for (Blank blank : shown.blanks()) {
            String key = blank.reverse() ? "hand.field.reverse" : "hand.field.forward";
            Label name = new Label();
            texts.label(name, key, blank.step());
            name.setMinWidth(NAME);
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
            (blank.reverse() ? reverse : forward).getChildren().add(cell);
        }
        reverse.getChildren().add(other);
    }

    private static FlowPane row() {
        FlowPane row = new FlowPane(12, 6);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
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
