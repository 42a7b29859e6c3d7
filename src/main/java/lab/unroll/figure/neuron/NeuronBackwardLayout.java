package lab.unroll.figure.neuron;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.NeuronSum;

/**
 * A neuron on the way back, and where its parts stand: on the right how δ = ∂L/∂a comes about, on the left a row for each
 * weight, ∂L/∂w = (what it multiplies) · δ. Where there are more weights than rows, those with the largest gradients and
 * the weight looked at stand for themselves, and the others are told together.
 */
final class NeuronBackwardLayout {

    private static final double HEAD = 42;
    private static final double HIGHEST = 34;
    private static final double LOWEST = 20;
    private static final double RIGHT = 208;

    /** One row: a term of the neuron's sum. */
    record Row(NeuronSum.Term term, Rectangle2D value, Rectangle2D gradient, Rectangle2D back) {
    }

    final double width;
    final double height;
    final double legendTop;
    final double sentenceMiddle;
    final double rowsTop;
    final double pitch;
    final List<Row> rows = new ArrayList<>();
    final List<NeuronSum.Term> left;
    final NeuronSum sum;
    final NeuronChoice choice;
    final double dValue;
    final double slope;
    final double delta;
    final boolean resets;
    final double nameSize;
    final double nodeMiddle;

    NeuronBackwardLayout(Scene scene, NeuronChoice choice, SharedWeight weight, double width, double height) {
        this.width = width;
        this.height = height;
        this.choice = choice;
        int t = scene.selectedStep();
        LayerTrace layer = scene.trace().layer(choice.layer(), choice.direction());
        sum = choice.sum(scene.trace(), t);
        // In a SimpleRNN the value of the neuron is h_t itself
        dValue = choice.gate() == Gate.STATE ? layer.dHidden(t).get(choice.unit())
                : layer.dGate(choice.gate(), t).get(choice.unit());
        slope = sum.isHeld() ? 0 : sum.activation().slope(sum.used());
        delta = layer.dStimulus(choice.gate(), t).get(choice.unit());
        legendTop = height - (height >= 420 ? 46 : 26);
        sentenceMiddle = legendTop - 13;
        double room = legendTop - 28 - HEAD;
        int count = (int) Math.max(2, Math.floor(room / LOWEST));
        List<NeuronSum.Term> shown = chosen(weight, count);
        left = sum.terms().stream().filter(term -> !shown.contains(term)).toList();
        int lines = shown.size() + (left.isEmpty() ? 0 : 1);
        pitch = Math.min(HIGHEST, room / lines);
        rowsTop = HEAD + (room - lines * pitch) / 2;
        resets = sum.terms().stream().anyMatch(term -> term.reset() != 1);
        NeuronNames names = new NeuronNames(scene, choice);
        double widest = shown.stream().mapToDouble(term -> Math.max(MathLabel.of(names.source(term)).width(14),
                MathLabel.of(names.entry(term)).width(14))).max().orElse(0);
        nameSize = widest;
        for (NeuronSum.Term term : shown) {
            double top = rowsTop + rows.size() * pitch + 2;
            double high = pitch - 4;
            Rectangle2D value = new Rectangle2D.Double(14 + widest + 6, top, 46, high);
            double first = value.getMaxX() + (resets ? 62 : 0) + 46 + MathLabel.of("∂L/∂").width(14) + widest + 22;
            Rectangle2D gradient = new Rectangle2D.Double(first, top, 72, high);
            double wire = wiresEnd() - gradient.getMaxX();
            rows.add(new Row(term, value, gradient, wire < 130 ? null
                    : new Rectangle2D.Double(gradient.getMaxX() + 14, top, 76, high)));
        }
        nodeMiddle = rowsTop + lines * pitch / 2;
    }

    /** The gradients decide, and the weight looked at always has a row. */
    private List<NeuronSum.Term> chosen(SharedWeight weight, int count) {
        if (sum.terms().size() <= count) {
            return sum.terms();
        }
        Comparator<NeuronSum.Term> order = Comparator.comparing((NeuronSum.Term term) -> !isOf(weight, term)).thenComparing(
                Comparator.comparingDouble((NeuronSum.Term term) -> Math.abs(gradient(term))).reversed());
        Set<NeuronSum.Term> best = Set.copyOf(sum.terms().stream().sorted(order).limit(count - 1).toList());
        return sum.terms().stream().filter(best::contains).toList();
    }

    /** True if a term uses the weight whose gradient is followed. */
    boolean isOf(SharedWeight weight, NeuronSum.Term term) {
        boolean matrix = term.source() == NeuronSum.Source.INPUT || term.source() == NeuronSum.Source.HIDDEN;
        return weight != null && matrix && weight.gate() == choice.gate() && weight.to() == choice.unit()
                && weight.from() == term.place() && weight.recurrent() == (term.source() == NeuronSum.Source.HIDDEN);
    }

    /** ∂L/∂w_t of the weight of a term: what it multiplies, times δ; behind a reset gate also times what that lets through. */
    double gradient(NeuronSum.Term term) {
        return term.reset() * term.value() * delta;
    }

    /** What goes back on the wire to what a term multiplies: w δ. */
    double back(NeuronSum.Term term) {
        return term.reset() * term.weight() * delta;
    }

    /** ‖∂L/∂w‖ of the weights without a row. */
    double normLeft() {
        return Math.sqrt(left.stream().mapToDouble(term -> gradient(term) * gradient(term)).sum());
    }

    double restMiddle() {
        return rowsTop + (rows.size() + 0.5) * pitch;
    }

    /** Where the wires end, at δ. */
    double wiresEnd() {
        return width - RIGHT;
    }

    /** A node on the way to δ: 0 is δ, 1 the slope, 2 the gradient at the neuron's value. */
    Rectangle2D node(int number) {
        return new Rectangle2D.Double(wiresEnd() + 4 + number * 68, nodeMiddle - 16, 58, 32);
    }
}
