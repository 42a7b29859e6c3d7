package lab.unroll.bench.transport;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.bench.BenchModel;
import lab.unroll.bench.Playback;
import lab.unroll.bench.Texts;
import lab.unroll.bench.shell.Forms;
import lab.unroll.bench.shell.Icons;
import lab.unroll.bench.shell.Segments;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.net.CellKind;
import org.controlsfx.control.SegmentedButton;

/** Play, pause, step and scrub. */
public final class TransportView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final BenchModel model;
    private final Texts texts;
    private final Scrubber scrubber;
    private CellKind chipsOf;
    @FXML private VBox transport;
    @FXML private Label stepSymbol;
    @FXML private Label step;
    @FXML private Label length;
    @FXML private HBox phases;
    @FXML private Button back;
    @FXML private Button play;
    @FXML private Button forward;
    @FXML private Label speedName;
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
        scrubber.accessibleTextProperty().bind(texts.text("transport.scrubber"));
        texts.label(stepSymbol, "transport.step.symbol");
        texts.label(step, "transport.step", model.stepBinding());
        texts.label(length, "transport.length", model.experimentProperty().map(now -> now.length()));
        connectButtons();
        texts.label(speedName, "transport.speed");
        texts.describe(speed, "transport.speed.describe");
        Segments.fill(speed, Playback.SPEEDS, factor -> new SimpleStringProperty(name(factor)), model.speedProperty(),
                model.speedProperty()::set);
        model.experimentProperty().subscribe(now -> fillPhases());
        model.positionProperty().subscribe(now -> markPhase());
    }

    private static String name(double factor) {
        return factor == Math.rint(factor) ? String.format(Locale.ROOT, "%.0f×", factor) : factor + "×";
    }

    private void connectButtons() {
        Region playIcon = Icons.of("play");
        play.setGraphic(playIcon);
        play.setOnAction(e -> model.togglePlay());
        back.setGraphic(Icons.of("step-back"));
        back.setOnAction(e -> model.stepBack());
        forward.setGraphic(Icons.of("step-forward"));
        forward.setOnAction(e -> model.stepForward());
        texts.describe(play, "transport.play");
        texts.describe(back, "transport.back");
        texts.describe(forward, "transport.forward");
        model.playingProperty().subscribe(playing -> Icons.show(playIcon, playing ? "pause" : "play"));
        back.disableProperty().bind(model.positionProperty().lessThanOrEqualTo(0));
        forward.disableProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(
                () -> model.positionProperty().get() >= model.length(), model.positionProperty(),
                model.experimentProperty()));
    }

    private void fillPhases() {
        if (chipsOf == model.cell()) {
            return;
        }
        chipsOf = model.cell();
        phases.getChildren().clear();
        Texts figure = texts.in("figure");
        List<Phase> all = Phase.of(chipsOf);
        for (Phase phase : all) {
            Button chip = new Button();
            chip.setId("phase-" + phase.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setUserData(phase);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            texts.describe(chip, "transport.phase", figure.text(phase.key()), all.indexOf(phase) + 1);
            figure.label(chip, phase.key());
            chip.setOnAction(e -> model.toPhase(phase));
            phases.getChildren().add(chip);
        }
        markPhase();
    }

    private void markPhase() {
        Playhead playhead = new Playhead(model.positionProperty().get());
        // At the end of a phase its chip stays lit; the next one lights up as soon as it begins.
        Phase now = new Playhead(Math.max(0, playhead.position() - 1e-6)).phase(model.cell());
        phases.getChildren().forEach(chip -> chip.pseudoClassStateChanged(CURRENT, chip.getUserData() == now));
    }
}
