package lab.unroll.window.dock;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.train.StopRule;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;

/** Trains until something holds, or for an epoch. */
final class TrainingGoal extends VBox {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MOST_MINUTES = 10_000;

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final ComboBox<StopRule.Kind> kind = new ComboBox<>();
    private final TextField value = new TextField();
    private final Map<StopRule.Kind, String> typed = new EnumMap<>(Map.of(StopRule.Kind.SOLVED, "", StopRule.Kind.LOSS, "0.1",
            StopRule.Kind.STEPS, "1000", StopRule.Kind.SECONDS, "1"));

    TrainingGoal(BenchController bench, Texts texts) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        getStyleClass().add("training-ways");
        Label name = new Label();
        name.getStyleClass().add("secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(kind);
        texts.label(name, "training.until");
        kind.setId("until");
        texts.describe(kind, "training.until.describe");
        kind.getItems().setAll(StopRule.Kind.values());
        Choosers.name(kind, one -> texts.text("training.until." + one.id()));
        value.setId("until-value");
        value.setPrefColumnCount(5);
        texts.describe(value, "training.until.value");
        value.setOnAction(e -> train());
        kind.valueProperty().addListener((o, was, is) -> {
            if (was != null) {
                typed.put(was, value.getText());
            }
            value.setText(typed.get(is));
            value.setVisible(is.hasValue());
        });
        kind.setValue(StopRule.Kind.LOSS);
        Button go = new Button();
        go.setId("train-until");
        texts.label(go, "training.until.go");
        texts.describe(go, "training.until.go.describe");
        go.setOnAction(e -> train());
        Button epoch = new Button();
        epoch.setId("train-epoch");
        epoch.textProperty().bind(Bindings.createStringBinding(this::epoch, model.experimentProperty(),
                model.languageProperty()));
        texts.describe(epoch, Bindings.createStringBinding(this::steps, model.experimentProperty(),
                model.hand().historyProperty(), model.languageProperty()));
        epoch.setOnAction(e -> bench.trainUntil(new StopRule(StopRule.Kind.STEPS, stepsOfEpoch())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(6, name, space, kind, value, go);
        row.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(row, epoch);
    }

    /** An epoch of data by its name; where sequences are drawn without end, how many of them. */
    private String epoch() {
        Experiment now = model.experimentProperty().get();
        return now == null ? "" : now.task().trainingSequences().isPresent() ? texts.get("training.epoch")
                : texts.get("training.epoch.drawn", grouped(now.epoch()));
    }

    private String steps() {
        Experiment now = model.experimentProperty().get();
        return now == null ? "" : texts.get(now.task().trainingSequences().isPresent() ? "training.epoch.describe"
                : "training.epoch.drawn.describe", grouped(stepsOfEpoch()), grouped(now.epoch()));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private long stepsOfEpoch() {
        Experiment now = model.experimentProperty().get();
        return now.stepsOf(1, model.hand().state().plan().batch());
    }

    private void train() {
        try {
            bench.trainUntil(rule());
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    private StopRule rule() {
        StopRule.Kind chosen = kind.getValue();
        if (chosen == StopRule.Kind.SOLVED && model.experimentProperty().get().solvedRule().isEmpty()) {
            throw new InputException("until.no-rule");
        }
        String name = texts.get("training.until." + chosen.id());
        return switch (chosen) {
            case SOLVED -> StopRule.SOLVED;
            case LOSS -> new StopRule(chosen, Entries.number(name, value.getText(), chosen.lowest(), chosen.highest()));
            case STEPS -> new StopRule(chosen, Entries.whole(name, value.getText(), 1, (long) chosen.highest()));
            case SECONDS -> new StopRule(chosen, SECONDS_PER_MINUTE * Entries.number(name, value.getText(), 0, MOST_MINUTES));
        };
    }
}
