package lab.unroll.window.runs;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.SweepMeasure;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.TabLeaves;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.RunEntry;
import lab.unroll.window.state.RunsModel;
import lab.unroll.window.state.SweepModel;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.ViewTools;

/** Beside the view: name, settings and note of the training that is chosen; of a sweep, what of its runs is shown. */
final class RunsInspector {

    private static final int NOTE_ROWS = 5;

    private final ViewTools tools;
    private final BenchModel model;
    private final RunsModel runs;
    private final Parts parts;
    private final Texts texts;

    RunsInspector(ViewTools tools, Parts parts) {
        this.tools = tools;
        this.parts = parts;
        model = tools.bench().model();
        runs = model.stage().runs();
        texts = tools.texts().in("runs");
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "title");
        ObservableValue<Boolean> sweeping = parts.present().map(part -> part == RunsParts.SWEEP);
        VBox content = new VBox(10, title, only(training(), sweeping.map(is -> !is)), only(sweep(), sweeping));
        content.getStyleClass().add("ground-inspector");
        ScrollPane panel = new ScrollPane(content);
        panel.setId("runs-inspector");
        panel.getStyleClass().add("compare-panel");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return panel;
    }

    private static <T extends Node> T only(T node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    // A training

    private VBox training() {
        ObservableValue<RunEntry> chosen = runs.selectedProperty();
        Label none = words("run.none");
        EntryField name = new EntryField();
        name.setId("run-name");
        texts.describe(name, "run.name.describe");
        name.connect(chosen.flatMap(RunEntry::nameProperty).orElse(""), typed -> {
            if (chosen.getValue() != null) {
                chosen.getValue().rename(typed);
            }
        }, problem -> model.say(Message.of(problem)));
        TextArea note = new TextArea();
        TabLeaves.connect(note);
        note.setId("run-note");
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_ROWS);
        note.promptTextProperty().bind(texts.text("run.note.prompt"));
        texts.describe(note, "run.note.describe");
        chosen.subscribe(now -> note.setText(now == null ? "" : now.noteProperty().get()));
        note.textProperty().addListener((o, was, is) -> {
            if (chosen.getValue() != null) {
                chosen.getValue().write(is);
            }
        });
        Label settings = words("run.none");
        settings.setId("run-settings");
        settings.textProperty().unbind();
        settings.textProperty().bind(chosen.flatMap(RunEntry::reachedProperty).map(now -> settings(now.experiment())).orElse(""));
        Button again = new Button();
        again.setId("run-again");
        again.getStyleClass().add("outlined");
        again.setMaxWidth(Double.MAX_VALUE);
        texts.label(again, "run.again");
        texts.describe(again, "run.again.describe");
        again.setOnAction(e -> {
            if (chosen.getValue() != null) {
                tools.bench().open(chosen.getValue().reachedProperty().get().experiment());
            }
        });
        VBox of = new VBox(8, section("run.name"), name, section("run.note"), note, section("run.settings"), settings, again);
        return new VBox(8, only(none, Bindings.createBooleanBinding(() -> runs.selectedProperty().get() == null,
                runs.selectedProperty())), only(of, runs.selectedProperty().isNotNull()));
    }

    /** Every setting that has a value, as the command line and the table of a sweep name it. */
    private static String settings(Experiment experiment) {
        return ExperimentSettings.ALL.names().stream().map(name -> List.of(name, ExperimentSettings.ALL.valueOf(experiment, name)))
                .filter(one -> !one.get(1).isEmpty()).map(one -> one.get(0) + " = " + one.get(1))
                .collect(Collectors.joining("\n"));
    }

    // The sweep

    private VBox sweep() {
        SweepModel sweep = runs.sweep();
        VBox box = new VBox(8, section("sweep.shown"));
        ToggleGroup group = new ToggleGroup();
        for (SweepMeasure measure : SweepMeasure.values()) {
            RadioButton choice = new RadioButton();
            choice.setId("measure-" + measure.id());
            choice.setToggleGroup(group);
            texts.label(choice, "measure." + measure.id());
            choice.setSelected(sweep.measureProperty().get() == measure);
            choice.setOnAction(e -> sweep.measureProperty().set(measure));
            sweep.measureProperty().addListener((o, was, is) -> choice.setSelected(is == measure));
            box.getChildren().add(choice);
        }
        CheckBox over = new CheckBox();
        over.setId("sweep-over-training");
        over.setWrapText(true);
        texts.label(over, "sweep.over-training");
        texts.describe(over, "sweep.over-training.describe");
        over.selectedProperty().bindBidirectional(sweep.overTrainingProperty());
        box.getChildren().addAll(over, words("sweep.reading"));
        return box;
    }

    private Label section(String key) {
        Label label = new Label();
        label.getStyleClass().add("section-title");
        texts.label(label, key);
        return label;
    }

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        texts.label(label, key);
        return label;
    }
}
