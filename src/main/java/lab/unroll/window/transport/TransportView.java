package lab.unroll.window.transport;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Heard;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import lab.unroll.window.state.PlayheadModel;
import org.controlsfx.control.SegmentedButton;

/** Play, pause, step and scrub. */
public final class TransportView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");

    private final BenchModel model;
    private final Texts texts;
    private final Scrubber scrubber;
    private List<String> chips = List.of();
    @FXML private VBox transport;
    @FXML private Label stepSymbol;
    @FXML private Label step;
    @FXML private Label total;
    @FXML private TransportRow row;
    @FXML private HBox phases;
    @FXML private Button back;
    @FXML private Button play;
    @FXML private Button forward;
    @FXML private Label speedName;
    @FXML private StackPane speeds;
    @FXML private SegmentedButton speed;

    /** The transport of a bench. */
    public TransportView(BenchModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.scrubber = new Scrubber(model);
    }

    /** The transport, with the time line on top. */
    public Parent node() {
        return Forms.load(this, "transport");
    }

    /** The time line. */
    public Scrubber scrubber() {
        return scrubber;
    }

    @FXML
    private void initialize() {
        transport.getChildren().add(0, scrubber);
        Heard.call(scrubber, texts.text("transport.scrubber"));
        texts.label(stepSymbol, "transport.step.symbol");
        texts.label(step, "transport.step", model.stepBinding());
        total.textProperty().bind(Bindings.createStringBinding(this::lengths, model.exampleProperty(),
                model.experimentProperty(), model.languageProperty()));
        texts.describe(total, Bindings.createStringBinding(this::whatTCounts, model.experimentProperty(),
                model.languageProperty()));
        connectButtons();
        texts.label(speedName, "transport.speed");
        texts.describe(speed, "transport.speed.describe");
        row.giveWay(speedName, speeds);
        speedName.visibleProperty().bind(row.namedProperty().and(speed.visibleProperty()));
        speedName.managedProperty().bind(speedName.visibleProperty());
        speeds.visibleProperty().bind(row.roomyProperty());
        speeds.managedProperty().bind(row.roomyProperty());
        Segments.fill(speed, PlayheadModel.SPEEDS, factor -> new SimpleStringProperty(name(factor)), model.playhead().speedProperty(),
                model.playhead().speedProperty()::set);
        model.playhead().cellProperty().subscribe(now -> fillPhases());
        model.playhead().sweepProperty().subscribe(now -> fillPhases());
        model.positionProperty().subscribe(now -> markPhase());
    }

    /** The number of steps, and T where a task counts something else with it. */
    private String lengths() {
        Experiment experiment = model.experimentProperty().get();
        int steps = model.length();
        return experiment == null || experiment.length() == steps ? texts.get("transport.length", steps)
                : texts.get("transport.length.but", steps, experiment.length());
    }

    private String whatTCounts() {
        Experiment experiment = model.experimentProperty().get();
        return experiment == null ? ""
                : texts.get("length.describe", texts.in("tasks").get(experiment.choice().kind().id() + ".length"));
    }

    private static String name(double factor) {
        return factor == Math.rint(factor) ? String.format(Locale.ROOT, "%.0f×", factor) : factor + "×";
    }

    private void connectButtons() {
        PlayheadModel playhead = model.playhead();
        Region playIcon = Icons.of("play");
        play.setGraphic(playIcon);
        play.setOnAction(e -> playhead.togglePlay());
        back.setGraphic(Icons.of("step-back"));
        back.setOnAction(e -> playhead.stepBack());
        forward.setGraphic(Icons.of("step-forward"));
        forward.setOnAction(e -> playhead.stepForward());
        texts.describe(play, "transport.play");
        texts.describe(back, "transport.back");
        texts.describe(forward, "transport.forward");
        Runnable showIcon = () -> Icons.show(playIcon, playhead.playingProperty().get() ? "pause"
                : playhead.isBackward() ? "play-back" : "play");
        playhead.playingProperty().subscribe(showIcon);
        playhead.sweepProperty().subscribe(showIcon);
        playhead.sweepProperty().subscribe(sweep -> transport.pseudoClassStateChanged(BACKWARD,
                sweep == Pass.BACKWARD));
        back.disableProperty().bind(at(playhead::isLeftmost));
        forward.disableProperty().bind(at(playhead::isRightmost));
    }

    private BooleanBinding at(BooleanSupplier end) {
        return Bindings.createBooleanBinding(end::getAsBoolean, model.positionProperty(), model.experimentProperty(),
                model.playhead().sweepProperty(), model.playhead().coverProperty());
    }

    private void fillPhases() {
        List<String> keys = model.playhead().phaseKeys();
        if (keys.equals(chips)) {
            return;
        }
        chips = keys;
        phases.getChildren().clear();
        Texts figure = texts.in("figure");
        for (String key : keys) {
            int part = keys.indexOf(key);
            Button chip = new Button();
            chip.setId(key.replace("backward.", "").replace('.', '-'));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            texts.describe(chip, "transport.phase", figure.text(key), part + 1);
            chip.textProperty().bind(figure.text(key).map(name -> part + 1 + " " + name));
            chip.setOnAction(e -> model.playhead().toPhase(part));
            phases.getChildren().add(chip);
        }
        markPhase();
    }

    private void markPhase() {
        for (int part = 0; part < phases.getChildren().size(); part++) {
            phases.getChildren().get(part).pseudoClassStateChanged(CURRENT, part == model.playhead().phase());
        }
    }
}
