package lab.unroll.figure.neuron;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.trace.NeuronSum;
import lab.unroll.words.Words;

/** One neuron on the way back: the gradient of every weight as a product that can be read, ∂L/∂w = x · δ. */
public final class NeuronBackwardFigure implements Figure {

    private final Scene scene;
    private final NeuronChoice choice;
    private final SharedWeight weight;
    private final NeuronBackwardLayout layout;
    private final List<Spot> spots = new ArrayList<>();

    /**
     * The neuron of a scene, at its selected step, in pixels at scale 1.
     *
     * @param weight the shared weight whose gradient is followed, lit where it is one of this neuron's; null for none
     * @throws IllegalArgumentException if the scene's cell has no such layer of neurons
     */
    public NeuronBackwardFigure(Scene scene, NeuronChoice choice, SharedWeight weight, double width, double height) {
        this.scene = scene;
        this.choice = choice;
        this.weight = weight != null && weight.isUsed(scene.trace(), scene.selectedStep()) ? weight : null;
        this.layout = new NeuronBackwardLayout(scene, choice, this.weight, width, height);
        collect();
    }

    private void collect() {
        NeuronNames names = new NeuronNames(scene, choice);
        Words words = scene.words();
        int t = scene.selectedStep();
        Gate gate = choice.gate();
        Subject neuron = new Subject.Unit(gate, t, choice.unit());
        for (NeuronBackwardPainter.Chip chip : NeuronBackwardPainter.chips(scene, choice, layout.width)) {
            NeuronNames of = new NeuronNames(scene, new NeuronChoice(choice.layer(), choice.direction(), chip.gate(), 0, null));
            spots.add(new Spot("neuron.gate." + chip.gate().letter(), chip.place(), Spot.Kind.STATE,
                    new Subject.Unit(chip.gate(), t, choice.unit()), words.get("neuron.chip.gate", of.gateWords()),
                    Double.NaN));
        }
        for (NeuronBackwardLayout.Row row : layout.rows) {
            NeuronSum.Term term = row.term();
            NeuronChoice.Entry entry = choice.entry(term);
            String id = entry.id(gate);
            spots.add(new Spot("source." + id, row.value(), Spot.Kind.INPUT, new Subject.Input(t),
                    names.describeSource(term) + " = " + Numbers.exact(term.value()), term.value()));
            spots.add(new Spot("gradient." + id, row.gradient(), Spot.Kind.WEIGHT, new Subject.Weight(gate, entry, t),
                    words.get("spot.neuron.gradient", Numbers.exact(term.reset() * term.value()), Numbers.exact(layout.delta),
                            Numbers.exact(layout.gradient(term))), layout.gradient(term)));
            if (row.back() != null && !term.isBias()) {
                spots.add(new Spot("back." + id, row.back(), Spot.Kind.POINT, neuron, words.get("spot.neuron.back",
                        Numbers.exact(term.reset() * term.weight()), Numbers.exact(layout.delta),
                        Numbers.exact(layout.back(term))), layout.back(term)));
            }
        }
        String gateWords = names.gateWords();
        int unit = choice.unit() + 1;
        spots.add(new Spot("neuron.delta", layout.node(0), Spot.Kind.STATE, neuron,
                words.get("spot.delta", gateWords, t, unit, Numbers.exact(layout.delta)), layout.delta));
        spots.add(new Spot("neuron.slope", layout.node(1), Spot.Kind.POINT, neuron,
                words.get("spot.neuron.slope", gateWords, t, unit, Numbers.exact(layout.slope)), layout.slope));
        spots.add(new Spot("neuron.dvalue", layout.node(2), Spot.Kind.STATE, neuron,
                words.get("spot.dgate", gateWords, t, unit, Numbers.exact(layout.dValue)), layout.dValue));
    }

    @Override
    public double width() {
        return layout.width;
    }

    @Override
    public double height() {
        return layout.height;
    }

    @Override
    public List<Spot> spots() {
        return List.copyOf(spots);
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        new NeuronBackwardPainter(g, new LabelledCanvas(g, scene.theme()), layout, scene, weight).paint();
    }
}
