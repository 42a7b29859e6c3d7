package lab.unroll.window.stage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Level;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.task.Example;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.FittingWords;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.Parts;
import lab.unroll.window.work.BenchController;
import org.controlsfx.control.SegmentedButton;

/** The middle of the bench: what is drawn, what is read, and below it the transport. */
public final class StageView {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    /** So many letters have room in a field that is short. */
    private static final int MOST_SHORT = 7;

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final FigureView drawing;
    private final Parts levels;
    private final TransportView transport;
    @FXML private VBox stage;
    @FXML private HBox strip;
    @FXML private EntryField input;
    @FXML private ToggleButton taught;
    @FXML private Button another;
    @FXML private SegmentedButton sweep;

    /** The stage of a bench, with the levels of the zoom ladder in its header. */
    public StageView(BenchController bench, Texts texts, FigureView drawing, Parts levels) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.drawing = drawing;
        this.levels = levels;
        this.transport = new TransportView(model, texts);
    }

    /** The stage. */
    public Parent node() {
        return Forms.load(this, "stage");
    }

    @FXML
    private void initialize() {
        strip.getChildren().add(0, new Breadcrumb(levels, texts, "stage.level"));
        strip.getChildren().add(1, new LayerChooser(model, texts));
        Segments.fill(sweep, List.of(Pass.values()), way -> texts.text("stage.sweep."
                + way.name().toLowerCase(Locale.ROOT)), model.playhead().sweepProperty(), model::turn);
        texts.describe(sweep, "stage.sweep.describe");
        texts.describe(input, "stage.input.describe");
        input.connect(Bindings.createStringBinding(this::symbols, model.exampleProperty()), bench::readInput,
                problem -> model.say(Message.of(problem)));
        strip.getChildren().add(strip.getChildren().indexOf(input) + 1, readAs());
        taught.setGraphic(Icons.of("teacher"));
        texts.describe(taught, "stage.taught.describe");
        taught.visibleProperty().bind(model.experimentProperty().map(Experiment::isPair).orElse(false));
        taught.managedProperty().bind(taught.visibleProperty());
        taught.setOnAction(e -> model.hand().teach(taught.isSelected()));
        model.exampleProperty().subscribe(now -> taught.setSelected(now != null && now.autoregressiveSteps().isEmpty()));
        another.setGraphic(Icons.of("shuffle"));
        texts.describe(another, "stage.another");
        another.setOnAction(e -> bench.readAnother());
        drawing.setUrgent(true);
        drawing.setOnSpot(this::select);
        drawing.setOnOpen(this::enter);
        drawing.accessibleTextProperty().bind(Bindings.createStringBinding(this::describe, model.levelProperty(),
                model.experimentProperty(), model.languageProperty()));
        ZoomPane pane = new ZoomPane(drawing, model.stage().reducedMotionProperty()::get);
        pane.addEventHandler(ScrollEvent.SCROLL, new Wheel(model)::turned);
        StackPane canvas = new StackPane(pane, new FoldedControls(model.stage(),
                model.experimentProperty().map(Experiment::isPair).orElse(false), texts));
        canvas.setAlignment(Pos.TOP_LEFT);
        canvas.setMinHeight(0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = transport.node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        stage.getChildren().addAll(canvas, below);
        drawing.spotsProperty().addListener((o, was, is) -> transport.scrubber().alignWith(columns(is)));
    }

    /** In which order an encoder reads what is written in the field. */
    private Label readAs() {
        Label order = new Label();
        order.setId("read-as");
        order.getStyleClass().add("secondary");
        order.visibleProperty().bind(model.experimentProperty().map(Experiment::isPair).orElse(false));
        order.managedProperty().bind(order.visibleProperty());
        FittingWords words = FittingWords.inRow(order);
        ObservableValue<String> read = Bindings.createStringBinding(this::inOrder, model.exampleProperty(),
                model.experimentProperty());
        // where there is room for neither, the drawing tells it below
        Runnable say = () -> words.say(texts.get("stage.read-as", read.getValue()), read.getValue(), "");
        model.experimentProperty().subscribe(now ->
                input.pseudoClassStateChanged(SHORT, now != null && now.isPair() && now.length() <= MOST_SHORT));
        read.subscribe(now -> say.run());
        model.languageProperty().subscribe(say);
        texts.describe(order, "stage.read-as.describe", read);
        return order;
    }

    private String inOrder() {
        Example example = model.exampleProperty().get();
        List<String> read = example == null ? List.of() : IntStream.rangeClosed(1, Math.min(
                model.experimentProperty().get().length(), example.sequence().length())).mapToObj(example::label).toList();
        // letters stand together, words apart
        return String.join(read.stream().allMatch(label -> label.codePointCount(0, label.length()) == 1) ? "" : " ", read);
    }

    /** Looks into what was clicked twice: a copy at its cell, a unit at its neuron. */
    private void enter(Spot spot) {
        boolean unit = spot.unit() >= 0 && (spot.kind() == Spot.Kind.STATE || spot.kind() == Spot.Kind.GATE);
        Level now = model.levelProperty().get();
        if (now == Level.NETWORK) {
            model.stage().zoom(1);
        } else if (unit) {
            if (spot.gate() != null) {
                model.stage().gateProperty().set(spot.gate());
            }
            model.stage().show(Level.NEURON);
        } else if (spot.step() > 0 && now.compareTo(Level.CELL) < 0) {
            model.stage().show(Level.CELL);
        }
    }

    private void select(Spot spot) {
        Subject subject = spot.subject();
        if (subject instanceof Subject.SubStep part) {
            model.playhead().toSubStep(model.experimentProperty().get().spec(), part.number());
            return;
        }
        if (subject instanceof Subject.Block block) {
            model.lookAt(block.place());
        } else if (subject instanceof Subject.LayerState state) {
            model.lookAt(state.place());
        }
        if (spot.step() > 0) {
            model.selectStep(spot.step());
        }
        if (spot.unit() >= 0 && spot.kind() != Spot.Kind.INPUT && spot.kind() != Spot.Kind.OUTPUT) {
            model.selectUnit(spot.unit());
        }
    }

    private static Map<Integer, Double> columns(List<Spot> spots) {
        Map<Integer, Double> middles = new TreeMap<>();
        spots.stream().filter(spot -> spot.kind() == Spot.Kind.STEP)
                .forEach(spot -> middles.put(spot.step(), spot.bounds().getCenterX()));
        return middles;
    }

    private String describe() {
        Experiment now = model.experimentProperty().get();
        return texts.get("stage.shape", texts.in("figure").get(model.levelProperty().get().key()),
                now.cell().displayName(), now.hidden(), now.length());
    }

    private String symbols() {
        Example example = model.exampleProperty().get();
        return model.experimentProperty().get().task().text(example);
    }
}
