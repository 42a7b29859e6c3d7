package lab.unroll.window.dock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import lab.unroll.experiment.ParameterCount;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.task.Hyperparameters;
import lab.unroll.train.Snapshot;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;

/** Run, pause, take one step, start again; and how training goes. */
public final class TrainingView {

    private static final List<Double> RATES = List.of(0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0);

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final TrainingCard card;
    @FXML private Button run;
    @FXML private Button one;
    @FXML private Button reset;
    @FXML private Button more;
    @FXML private Label state;
    @FXML private Label rateName;
    @FXML private ComboBox<Double> rate;
    @FXML private Label paceName;
    @FXML private ComboBox<Integer> pace;
    @FXML private Label speed;
    @FXML private Label correctName;
    @FXML private Label correct;
    @FXML private Label weightsName;
    @FXML private Label weights;
    @FXML private Label timeName;
    @FXML private Label time;

    /** The training controls of a bench. */
    public TrainingView(BenchController bench, Texts texts) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        card = new TrainingCard(bench, texts);
    }

    /** All the ways to train, to lie over the window. */
    TrainingCard card() {
        return card;
    }

    /** The form. */
    public Parent node() {
        return Forms.load(this, "training");
    }

    @FXML
    private void initialize() {
        connectButtons();
        connectChoosers();
        connectTime();
        texts.label(correctName, "training.correct");
        texts.label(weightsName, "training.weights");
        show(speed, snapshot -> snapshot.state() == Snapshot.State.RUNNING && snapshot.stepsPerSecond() > 0
                ? texts.get("training.speed.value", grouped(Math.round(snapshot.stepsPerSecond()))) : "");
        texts.describe(speed, "training.speed", speed.textProperty());
        show(correct, snapshot -> texts.get("training.correct.value", grouped(snapshot.evaluation().correct()),
                grouped(snapshot.evaluation().total())));
        weights.textProperty().bind(model.experimentProperty().map(now -> grouped(now.parameterCount())));
        texts.describe(weights, Bindings.createStringBinding(() -> texts.get("training.weights.value",
                weights.getText(), ParameterCount.of(model.experimentProperty().get()).explained(texts.in("train").words())),
                weights.textProperty(), model.experimentProperty(), model.languageProperty()));
    }

    /** How long it was trained, how fast that went, and from which seed all is drawn. */
    private void connectTime() {
        texts.label(timeName, "training.time");
        time.textProperty().bind(Bindings.createStringBinding(() -> {
            Snapshot now = model.snapshotProperty().get();
            String seconds = Numbers.fixed(now.seconds(), now.seconds() < 100 ? 1 : 0);
            return texts.get(now.stepsPerSecond() > 0 ? "training.time.speed" : "training.time.value", seconds,
                    grouped(Math.round(now.stepsPerSecond())), Long.toString(model.experimentProperty().get().seed()));
        }, model.snapshotProperty(), model.experimentProperty(), model.languageProperty()));
        texts.describe(time, "training.time.describe", time.textProperty());
    }

    private void connectButtons() {
        RunButton.connect(run, bench, texts);
        one.setGraphic(Icons.of("step-forward"));
        reset.setGraphic(Icons.of("reset"));
        texts.describe(one, "training.one");
        texts.describe(reset, "training.reset");
        more.setGraphic(Icons.of("settings"));
        texts.describe(more, "training.ways.open");
        more.setOnAction(e -> card.toggle(more));
        one.setOnAction(e -> bench.trainOneStep());
        reset.setOnAction(e -> bench.resetTraining());
        show(state, snapshot -> texts.get("training.state." + (snapshot.iteration() == 0
                && snapshot.state() == Snapshot.State.PAUSED ? "untrained" : snapshot.state().name().toLowerCase(Locale.ROOT))));
        model.snapshotProperty().map(Snapshot::state).subscribe(now -> {
            one.setDisable(RunButton.isStuck(now));
            for (Snapshot.State each : Snapshot.State.values()) {
                state.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                        each == now);
            }
        });
    }

    private void connectChoosers() {
        new NumberChooser<>(model, Hyperparameters::learningRate, Hyperparameters::withLearningRate).connect(rateName, rate, texts,
                "training.rate", RATES, TrainingView::plain, typed -> Entries.number(texts.get("training.rate"), typed,
                        Hyperparameters.SLOWEST, Hyperparameters.FASTEST));
        texts.label(paceName, "training.pace");
        texts.describe(pace, "training.pace.describe");
        pace.getItems().setAll(BenchModel.PACES);
        Choosers.name(pace, limit -> limit == 0 ? texts.text("training.pace.full")
                : texts.text("training.pace.limit", limit));
        model.paceProperty().subscribe(pace::setValue);
        pace.setOnAction(e -> model.paceProperty().set(pace.getValue()));
    }

    /** A number with as many digits as it has. */
    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private void show(Label label, Function<Snapshot, String> text) {
        label.textProperty().bind(Bindings.createStringBinding(() -> text.apply(model.snapshotProperty().get()),
                model.snapshotProperty(), model.languageProperty()));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
