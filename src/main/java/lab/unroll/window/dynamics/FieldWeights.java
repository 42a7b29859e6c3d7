package lab.unroll.window.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.edit.Quantities;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Knob;
import org.controlsfx.control.SegmentedButton;

/**
 * Sliders for recurrent weights of the layer looked at: with two units all of a gate, with more those that lead to the
 * selected unit, the largest ones. A drag is one step of the history.
 */
final class FieldWeights extends VBox {

    private static final double DRAGGED = 6;
    private static final double TYPED = 1e6;
    private static final int ALL_OF = 2;
    private static final int MOST = 8;
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private final BenchModel model;
    private final Texts texts;
    private final SegmentedButton gates = new SegmentedButton();
    private final Label which = new Label();
    private final VBox knobs = new VBox(6);
    private final List<DoubleProperty> values = new ArrayList<>();
    /** What the knobs are for: they stay while only the numbers change. */
    private List<Object> built = List.of();
    private List<int[]> entries = List.of();
    private ParameterBlock block;

    FieldWeights(BenchModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        gates.setId("dynamics-gates");
        gates.managedProperty().bind(gates.visibleProperty());
        which.getStyleClass().add("secondary");
        which.setWrapText(true);
        which.managedProperty().bind(which.visibleProperty());
        getChildren().addAll(gates, which, knobs);
        disableProperty().bind(model.stage().dynamics().lookProperty().map(look -> look.moment().isPresent()));
        Segments<Gate> choice = new Segments<>(gates, model.weightsGateProperty(), model.weightsGateProperty()::set);
        model.experimentProperty().subscribe(now -> {
            if (now != null) {
                List<Gate> all = NeuronChoice.layers(now.spec().gates());
                List<Gate> layers = all.size() > 1 ? all : List.of();
                choice.fill(layers, gate -> new SimpleStringProperty(""));
                for (ToggleButton button : gates.getButtons()) {
                    Gate gate = (Gate) button.getUserData();
                    button.setGraphic(new FormulaNode(new SimpleStringProperty(Quantities.symbol(Quantity.of(gate), now.cell())),
                            15, model.themeProperty()));
                    texts.describe(button, "inspector.layer", texts.text("gate." + gate.letter()));
                }
                gates.setVisible(!layers.isEmpty());
            }
        });
        model.readingProperty().subscribe(this::follow);
        model.placeProperty().subscribe(this::follow);
        model.weightsGateProperty().subscribe(this::follow);
        model.unitProperty().subscribe(this::follow);
        sceneProperty().subscribe(this::follow);
    }

    private void follow() {
        Reading reading = model.readingProperty().get();
        if (reading == null || getScene() == null) {
            return;
        }
        Trace trace = reading.trace();
        LayerPlace place = model.placeProperty().get().nearestIn(trace.spec());
        List<Gate> there = NeuronChoice.layers(trace.spec().gates());
        Gate gate = there.contains(model.weightsGateProperty().get()) ? model.weightsGateProperty().get() : there.get(0);
        int units = trace.spec().hidden();
        int unit = Math.max(0, Math.min(units - 1, model.unitProperty().get()));
        block = trace.lookingAt(place).focus().layout(Math.max(1, Math.min(trace.length(), model.stepBinding().get())))
                .recurrentWeights(gate);
        List<Object> wanted = List.of(model.experimentProperty().get(), block.name(), units <= ALL_OF ? -1 : unit);
        Parameters parameters = trace.parameters();
        if (!wanted.equals(built)) {
            built = wanted;
            build(parameters, units, unit);
        }
        for (int n = 0; n < entries.size(); n++) {
            values.get(n).set(parameters.get(block, entries.get(n)[0], entries.get(n)[1]));
        }
    }

    private void build(Parameters parameters, int units, int unit) {
        entries = units <= ALL_OF ? IntStream.range(0, units * units).mapToObj(n -> new int[] {n / units, n % units}).toList()
                : IntStream.range(0, units).mapToObj(i -> new int[] {i, unit})
                .sorted(Comparator.comparingDouble(entry -> -Math.abs(parameters.get(block, entry[0], entry[1])))).limit(MOST)
                .sorted(Comparator.comparingInt(entry -> entry[0])).toList();
        texts.label(which, units > MOST ? "dynamics.weights.largest" : "dynamics.weights.into", unit + 1, MOST);
        which.setVisible(units > ALL_OF);
        values.clear();
        knobs.getChildren().clear();
        for (int[] entry : entries) {
            DoubleProperty value = new SimpleDoubleProperty(Double.NaN);
            values.add(value);
            Knob knob = new Knob("field-weight-" + (entry[0] + 1) + "-" + (entry[1] + 1), "dynamics.weight", -DRAGGED, DRAGGED,
                    -TYPED, TYPED, value, model, texts, lowered(entry[0] + 1, entry[1] + 1), entry[0] + 1, entry[1] + 1);
            knob.setOnTurn(wanted -> turn(entry, wanted));
            knobs.getChildren().add(knob);
        }
    }

    private static String lowered(int from, int to) {
        String both = from > 9 || to > 9 ? from + "," + to : "" + from + to;
        StringBuilder lowered = new StringBuilder();
        both.chars().forEach(c -> lowered.append(c == ',' ? ',' : LOWERED.charAt(c - '0')));
        return lowered.toString();
    }

    private void turn(int[] entry, double wanted) {
        Reading reading = model.readingProperty().get();
        if (reading != null) {
            double now = reading.trace().parameters().get(block, entry[0], entry[1]);
            model.hand().setWeight(block.index(entry[0], entry[1]), now, wanted);
        }
    }
}
