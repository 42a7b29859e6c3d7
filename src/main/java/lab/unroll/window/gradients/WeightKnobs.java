package lab.unroll.window.gradients;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.net.RecurrentInitialiser;
import lab.unroll.state.Edits;
import lab.unroll.trace.Trace;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Knob;
import lab.unroll.window.work.BenchController;

/**
 * Knobs that change the weights of the layer looked at: the spectral radius of W^h, for which the W^h of all gates are
 * multiplied by one number, and the forget bias of all units. A drag is one step of the history.
 */
final class WeightKnobs extends VBox {

    private static final double LARGEST_RADIUS = 4;
    private static final double LARGEST_BIAS = 6;

    /** The recurrent weights of a layer with their radius, which takes long to find in a large layer. */
    private record Known(Experiment experiment, Parameters parameters, LayerLayout layout, double radius) {

        static Known of(Experiment experiment, Parameters parameters, LayerLayout layout) {
            return new Known(experiment, parameters, layout, radiusOf(parameters, layout));
        }
    }

    private final BenchController bench;
    private final BenchModel model;
    private final DoubleProperty radius = new SimpleDoubleProperty(Double.NaN);
    /** What the knob of the radius was last found to stand at; null before. */
    private Known known;
    private final DoubleProperty bias = new SimpleDoubleProperty(Double.NaN);

    WeightKnobs(BenchController bench, Texts texts) {
        super(8);
        this.bench = bench;
        this.model = bench.model();
        Knob spectral = new Knob("gradient-radius", "gradients.radius", 0, LARGEST_RADIUS, LARGEST_RADIUS, radius, model, texts);
        spectral.setOnTurn(this::scale);
        Knob forget = new Knob("gradient-forget", "gradients.forget", -LARGEST_BIAS, LARGEST_BIAS, LARGEST_BIAS, bias, model, texts);
        forget.setOnTurn(this::remember);
        forget.managedProperty().bind(forget.visibleProperty());
        model.experimentProperty().map(now -> now != null && now.spec().gates().contains(Gate.FORGET))
                .subscribe(forget::setVisible);
        getChildren().addAll(spectral, forget);
        model.readingProperty().subscribe(this::look);
        model.placeProperty().subscribe(() -> look(model.readingProperty().get()));
        sceneProperty().subscribe(() -> look(model.readingProperty().get()));
    }

    /** Finds out how the knobs stand while they are seen, in the background: a large matrix takes long. */
    private void look(Reading reading) {
        if (reading == null || getScene() == null) {
            return;
        }
        Parameters parameters = reading.trace().parameters();
        LayerLayout layout = layout(reading);
        Experiment experiment = model.experimentProperty().get();
        bench.slow().submit(this, () -> Known.of(experiment, parameters, layout), found -> {
            known = found;
            radius.set(found.radius());
        });
        bias.set(!parameters.spec().gates().contains(Gate.FORGET) ? Double.NaN : IntStream.range(0, parameters.spec().hidden())
                .mapToDouble(j -> parameters.get(layout.bias(Gate.FORGET), 0, j)).average().orElseThrow());
    }

    private LayerLayout layout(Reading reading) {
        Trace trace = reading.trace();
        LayerPlace place = model.placeProperty().get().nearestIn(trace.spec());
        return trace.lookingAt(place).focus().layout(trace.length());
    }

    /** The largest |eigenvalue| of W^h of the state, or of the candidate in a cell with gates. */
    private static double radiusOf(Parameters parameters, LayerLayout layout) {
        List<Gate> gates = parameters.spec().gates();
        Gate gate = gates.contains(Gate.CANDIDATE) ? Gate.CANDIDATE : gates.get(0);
        ParameterBlock block = layout.recurrentWeights(gate);
        boolean finite = IntStream.range(0, block.rows() * block.cols())
                .allMatch(n -> Double.isFinite(parameters.get(block, n / block.cols(), n % block.cols())));
        return finite ? RecurrentInitialiser.spectralRadius(parameters.matrix(block)) : Double.NaN;
    }

    /** Multiplies W^h of every gate, so that the radius becomes another. Of a matrix without one the diagonal is set. */
    private void scale(double wanted) {
        if (known == null || known.experiment() != model.experimentProperty().get()) {
            return;
        }
        Parameters parameters = known.parameters();
        LayerLayout layout = known.layout();
        double now = known.radius();
        Edits edits = model.hand().state().edits();
        for (Gate gate : parameters.spec().gates()) {
            ParameterBlock block = layout.recurrentWeights(gate);
            for (int i = 0; i < block.rows(); i++) {
                for (int j = 0; j < block.cols(); j++) {
                    double value = parameters.get(block, i, j);
                    boolean empty = !(now > 1e-12);
                    double next = empty ? i == j ? wanted : value : value * wanted / now;
                    edits = edits.with(block.index(i, j), value, next);
                }
            }
        }
        model.hand().editExactly(edits);
    }

    private void remember(double wanted) {
        Reading reading = model.readingProperty().get();
        if (reading == null) {
            return;
        }
        Parameters parameters = reading.trace().parameters();
        ParameterBlock block = layout(reading).bias(Gate.FORGET);
        Edits edits = model.hand().state().edits();
        for (int j = 0; j < block.cols(); j++) {
            edits = edits.with(block.index(0, j), parameters.get(block, 0, j), wanted);
        }
        model.hand().editExactly(edits);
    }
}
