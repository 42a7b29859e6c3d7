package lab.unroll.figure;

import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.PreActivation;

/** What a sub-step of a cell computes for the selected unit, in numbers. */
public final class CellStepNumbers {

    private final LayerTrace layer;
    private final NetworkSpec spec;
    private final int t;
    private final int past;
    private final int unit;
    private final String pinned;

    /** For the selected step and unit of the layer in focus. */
    public CellStepNumbers(Scene scene) {
        layer = scene.trace().focus();
        spec = scene.trace().spec();
        t = scene.selectedStep();
        past = layer.before(t);
        unit = scene.selectedUnit();
        pinned = scene.words().get("cell.pinned");
    }

    /** The equation of a sub-step in numbers; empty where it has none or no unit is selected. */
    public String of(int number) {
        return unit < 0 ? CellLook.NOTHING : CellLook.of(spec.cell()).numbers(this, number);
    }

    NetworkSpec spec() {
        return spec;
    }

    /** The unit's number of a vector. */
    double at(Vector values) {
        return values.get(unit);
    }

    /** The value of a layer of neurons, as it was used. */
    double gate(Gate gate) {
        return at(layer.gate(gate, t));
    }

    PreActivation preActivation(Gate gate) {
        return layer.preActivation(gate, t);
    }

    /** a_t. */
    double total(Gate gate) {
        return at(preActivation(gate).total());
    }

    /** h_t. */
    double hidden() {
        return at(layer.hidden(t));
    }

    /** h_{t-1}. */
    double hiddenBefore() {
        return at(layer.hidden(past));
    }

    /** C_t. */
    double cell() {
        return at(layer.cell(t));
    }

    /** C_{t-1}. */
    double cellBefore() {
        return at(layer.cell(past));
    }

    /** What a reset gate acts on or makes. */
    double resetPart() {
        return at(layer.resetPart(t));
    }

    static String product(double a, double b) {
        return Numbers.fixed(a) + " · " + Numbers.factor(b) + " = " + Numbers.fixed(a * b);
    }

    String sum(double a, double b, double used) {
        return Numbers.fixed(a) + " + " + Numbers.factor(b) + " = " + result(a + b, used);
    }

    /** What is computed and, where that is held by hand, what is used in its place. */
    String result(double computed, double used) {
        String shown = Numbers.fixed(used);
        return shown.equals(Numbers.fixed(computed)) ? shown : Numbers.fixed(computed) + ", " + pinned + " " + shown;
    }
}
