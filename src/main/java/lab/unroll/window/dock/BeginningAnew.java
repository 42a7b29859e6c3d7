package lab.unroll.window.dock;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/**
 * How the weights begin. It is chosen first, and said that training begins anew with it; then a button does so. What was
 * trained stays in the history.
 */
final class BeginningAnew extends VBox {

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final ComboBox<Start> start = new ComboBox<>();
    private final TextField scale = new TextField();
    private final TextField forget = new TextField();

    BeginningAnew(BenchController bench, Texts texts) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        getStyleClass().add("training-ways");
        Label said = new Label();
        said.getStyleClass().add("secondary");
        said.setWrapText(true);
        texts.label(said, "training.anew");
        start.setId("start");
        texts.describe(start, "training.start.describe");
        start.getItems().setAll(Start.values());
        Choosers.name(start, one -> texts.text("training.start." + one.id()));
        start.valueProperty().subscribe(now -> scale.setDisable(now == null || !now.hasScale()));
        field(scale, "start-scale", "training.start.scale");
        field(forget, "forget-bias", "training.forget-bias");
        Button again = new Button();
        again.setId("train-anew");
        texts.label(again, "training.anew.button");
        texts.describe(again, "training.anew.describe");
        again.setOnAction(e -> begin());
        GridPane rows = new GridPane();
        rows.getStyleClass().add("training-ways");
        TrainingCard.align(rows);
        row(rows, "training.start", start);
        row(rows, "training.start.scale", scale);
        row(rows, "training.forget-bias", forget);
        getChildren().addAll(said, rows, again);
        setAlignment(Pos.CENTER_RIGHT);
        said.setMaxWidth(Double.MAX_VALUE);
        model.experimentProperty().subscribe(now -> {
            if (now != null) {
                show(now.initialiser());
                forget.setDisable(!now.cell().gates().contains(Gate.FORGET));
            }
        });
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPrefColumnCount(6);
        texts.describe(field, key + ".describe");
        field.setOnAction(e -> begin());
    }

    private void row(GridPane rows, String key, Region control) {
        Label name = new Label();
        name.getStyleClass().add("secondary");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(control);
        texts.label(name, key);
        rows.addRow(rows.getRowCount(), name, control);
    }

    private void show(Initialiser now) {
        start.setValue(now.recurrent());
        scale.setText(TrainingView.plain(now.scale()));
        forget.setText(TrainingView.plain(now.forgetBias()));
    }

    private void begin() {
        try {
            Initialiser now = model.experimentNow().initialiser();
            double factor = !start.getValue().hasScale() ? 1 : Entries.number(texts.get("training.start.scale"),
                    scale.getText(), 0, Initialiser.LARGEST_SCALE);
            double bias = forget.isDisabled() ? now.forgetBias() : Entries.number(texts.get("training.forget-bias"),
                    forget.getText(), -Initialiser.LARGEST_BIAS, Initialiser.LARGEST_BIAS);
            bench.open(model.experimentNow().withInitialiser(now.withRecurrent(start.getValue(), factor).withForgetBias(bias)));
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }
}
