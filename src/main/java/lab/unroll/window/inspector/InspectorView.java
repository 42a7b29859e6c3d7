package lab.unroll.window.inspector;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Spot;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.edit.Quantities;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Choosers;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Viewports;
import lab.unroll.window.state.BenchModel;
import org.controlsfx.control.SegmentedButton;

/** The selected unit at the selected step: its gates by hand, its equation, its vectors and weights. */
public final class InspectorView {

    /** All is seen without scrolling. */
    private static final PseudoClass WHOLE = PseudoClass.getPseudoClass("whole");

    private final BenchModel model;
    private final Texts texts;
    private final Figures figures;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;
    @FXML private Label title;
    @FXML private Label step;
    @FXML private ComboBox<Integer> unit;
    @FXML private VBox gates;
    @FXML private VBox equation;
    @FXML private Label vectorsTitle;
    @FXML private VBox vectors;
    @FXML private Label weightsTitle;
    @FXML private HBox layers;
    @FXML private VBox weights;

    /** The inspector of a bench. */
    public InspectorView(BenchModel model, Texts texts, Figures figures) {
        this.model = model;
        this.texts = texts;
        this.figures = figures;
    }

    /** The panel. */
    public Parent node() {
        return Forms.load(this, "inspector");
    }

    @FXML
    private void initialize() {
        Viewports.paintStraight(scroll);
        // The scroll bar keeps its room, so that nothing moves when a pin makes it necessary: figures as wide as the rest
        // might else need it and, narrower and lower, need it no more
        scroll.viewportBoundsProperty().subscribe(this::showBar);
        content.heightProperty().subscribe(this::showBar);
        texts.label(title, "inspector.title");
        texts.label(step, "inspector.step", model.stepBinding());
        connectUnit();
        gates.getChildren().setAll(new PinsPane(model, texts));
        texts.label(vectorsTitle, "inspector.vectors");
        weightsTitle.textProperty().bind(Bindings.createStringBinding(this::weightsName, model.stepSceneBinding(),
                model.languageProperty()));
        add(equation, FigureKinds.EQUATION);
        add(vectors, FigureKinds.VECTORS);
        add(weights, FigureKinds.WEIGHTS_TABLE);
        connectLayers();
    }

    private void showBar() {
        scroll.pseudoClassStateChanged(WHOLE, content.getHeight() <= scroll.getViewportBounds().getHeight() + 1);
    }

    /** Whose weights are shown: an encoder and a decoder each have their own. */
    private String weightsName() {
        lab.unroll.figure.Scene scene = model.stepSceneBinding().getValue();
        return scene == null ? texts.get("inspector.weights") : scene.roleName(scene.selectedStep())
                .map(role -> texts.get("inspector.weights.of", role)).orElseGet(() -> texts.get("inspector.weights"));
    }

    private void add(VBox place, FigureKind which) {
        FigureView view = figures.view(which);
        view.accessibleTextProperty().bind(texts.text("figure." + which.id()));
        view.setOnSpot(this::select);
        place.getChildren().add(view);
    }

    private void select(Spot spot) {
        if (spot.unit() >= 0) {
            model.selectUnit(spot.unit());
        }
    }

    private void connectUnit() {
        texts.describe(unit, "inspector.unit.describe");
        Choosers.name(unit, index -> index == Pin.ALL_UNITS ? texts.text("inspector.unit.all")
                : texts.text("inspector.unit", index + 1));
        model.experimentProperty().map(Experiment::hidden).subscribe(count -> {
            unit.getItems().setAll(IntStream.range(Pin.ALL_UNITS, count).boxed().toList());
            unit.setValue(model.unitProperty().get());
        });
        model.unitProperty().subscribe(now -> unit.setValue(now.intValue()));
        unit.setOnAction(e -> {
            if (unit.getValue() != null) {
                model.selectUnit(unit.getValue());
            }
        });
    }

    private void connectLayers() {
        layers.getChildren().setAll(Arrays.stream(CellKind.values()).filter(kind -> kind.gates().size() > 1)
                .map(this::chooser).toList());
    }

    /** The layers of neurons of one kind of cell; seen only with such a cell. */
    private SegmentedButton chooser(CellKind kind) {
        SegmentedButton layer = new SegmentedButton();
        layer.setId("layer-" + kind.id());
        Segments.fill(layer, NeuronChoice.layers(kind.gates()), gate -> new SimpleStringProperty(""), model.weightsGateProperty(),
                model.weightsGateProperty()::set);
        for (ToggleButton button : layer.getButtons()) {
            Gate gate = (Gate) button.getUserData();
            button.setGraphic(new FormulaNode(new SimpleStringProperty(Quantities.symbol(Quantity.of(gate), kind)), 15,
                    model.themeProperty()));
            texts.describe(button, "inspector.layer", texts.text("gate." + gate.letter()));
        }
        List<ToggleButton> all = List.copyOf(layer.getButtons());
        model.experimentProperty().subscribe(now -> {
            boolean seen = now != null && (now.cell() == kind);
            layer.setVisible(seen);
            layer.setManaged(seen);
            if (seen) {
                layer.getButtons().setAll(all.stream()
                        .filter(button -> now.spec().gates().contains((Gate) button.getUserData())).toList());
            }
        });
        return layer;
    }
}
