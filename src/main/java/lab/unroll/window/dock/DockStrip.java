package lab.unroll.window.dock;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/**
 * What is left of the dock when it is folded: run and pause, and what is so now: the loss, the gradient that reaches step 1, and
 * how many answers are right.
 */
public final class DockStrip extends HBox {

    private static final double SYMBOL = 14;
    private static final String NOTHING = "–";
    private static final String COVERED = "?";

    private final BenchModel model;

    /** The strip of a bench. */
    public DockStrip(BenchController bench, Texts texts) {
        model = bench.model();
        setId("dock-strip");
        getStyleClass().add("dock-strip");
        setAlignment(Pos.CENTER_LEFT);
        Button run = new Button();
        run.setId("strip-train");
        RunButton.connect(run, bench, texts);
        Label iteration = new Label();
        iteration.getStyleClass().addAll("secondary", "strip-iteration");
        texts.label(iteration, "dock.iteration", model.snapshotProperty().map(
                snapshot -> grouped(snapshot.iteration())));
        // the fold of the dock is in the middle
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(run, iteration, fact("strip-loss", "figure.loss", null, loss(), texts),
                fact("strip-gradient", "dock.first", "‖∂L/∂h_1‖", gradient(), texts), space,
                fact("strip-correct", "training.correct", null, correct(texts), texts));
    }

    private HBox fact(String id, String name, String symbol, ObservableValue<String> shown, Texts texts) {
        Label title = new Label();
        title.getStyleClass().add("secondary");
        texts.label(title, name);
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add("strong");
        value.textProperty().bind(shown);
        value.accessibleTextProperty().bind(Bindings.concat(title.textProperty(), " ", value.textProperty()));
        HBox fact = new HBox(title, value);
        if (symbol != null) {
            fact.getChildren().add(1, new FormulaNode(new SimpleStringProperty(symbol), SYMBOL, model.themeProperty()));
        }
        fact.setAlignment(Pos.CENTER_LEFT);
        fact.getStyleClass().add("strip-fact");
        return fact;
    }

    private ObservableValue<String> loss() {
        return Bindings.createStringBinding(() -> {
            LossCurve curve = model.lossCurveProperty().get();
            return model.playhead().coverProperty().get().covers(Cover.Part.CHART) ? COVERED
                    : curve.size() == 0 ? NOTHING : Numbers.loss(curve.last());
        }, model.lossCurveProperty(), model.playhead().coverProperty());
    }

    private ObservableValue<String> correct(Texts texts) {
        return Bindings.createStringBinding(() -> {
            Snapshot now = model.snapshotProperty().get();
            return model.playhead().coverProperty().get().covers(Cover.Part.CHART) ? COVERED : now == null ? NOTHING
                    : texts.get("training.correct.value", grouped(now.evaluation().correct()), grouped(now.evaluation().total()));
        }, model.snapshotProperty(), model.playhead().coverProperty(), model.languageProperty());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** ‖∂L/∂h_1‖ in the layer looked at, as the chart of the gradient shows it. */
    private ObservableValue<String> gradient() {
        return Bindings.createStringBinding(() -> {
            Reading now = model.stage().picturedProperty().get();
            Cover cover = model.playhead().coverProperty().get();
            // it comes from the loss, after everything
            boolean covered = cover.covers(Cover.Part.AFTER) || cover.covers(Cover.Part.CHART);
            return covered ? COVERED : now == null ? NOTHING : Numbers.magnitude(now.trace().lookingAt(
                    model.placeProperty().get().nearestIn(now.trace().spec())).dHidden(1).norm());
        }, model.stage().picturedProperty(), model.placeProperty(), model.playhead().coverProperty());
    }
}
