package lab.unroll.figure.cell;

import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.PreActivation;

/** What a sub-step of a cell computes for the selected unit, in numbers. */
final class CellStepNumbers {

    private static final String NOTHING = "";

    private final LayerTrace layer;
    private final NetworkSpec spec;
    private final int t;
    private final int past;
    private final int unit;

    CellStepNumbers(Scene scene) {
        layer = scene.trace().focus();
        spec = scene.trace().spec();
        t = scene.selectedStep();
        past = layer.before(t);
        unit = scene.selectedUnit();
    }

    /** The equation of a sub-step in numbers; empty where it has none or no unit is selected. */
    String of(int number) {
        if (unit < 0) {
            return NOTHING;
        }
        return spec.cell().hasCellState() ? lstm(number) : spec.cell().isGru() ? gru(number) : simple(number);
    }

    private String lstm(int number) {
        double before = at(layer.cell(past));
        boolean forgets = spec.form().forgetGate();
        double kept = forgets ? gate(Gate.FORGET) * before : before;
        double written = gate(Gate.INPUT) * gate(Gate.CANDIDATE);
        return switch (number) {
            case CellSteps.FORGET -> forgets ? product(gate(Gate.FORGET), before) : NOTHING;
            case CellSteps.WRITE -> product(gate(Gate.INPUT), gate(Gate.CANDIDATE));
            case CellSteps.UPDATE -> sum(kept, written, at(layer.cell(t)));
            case CellSteps.SHOW -> Numbers.fixed(gate(Gate.OUTPUT)) + " · tanh(" + Numbers.fixed(at(layer.cell(t)))
                    + ") = " + Numbers.fixed(at(layer.hidden(t)));
            default -> NOTHING;
        };
    }

    private String gru(int number) {
        double before = at(layer.hidden(past));
        double z = gate(Gate.UPDATE);
        double candidate = gate(Gate.CANDIDATE);
        return switch (number) {
            case CellSteps.RESET -> product(gate(Gate.RESET), spec.cell() == CellKind.GRU_BEFORE ? before
                    : at(layer.resetPart(t)));
            case CellSteps.PROPOSE -> "tanh(" + Numbers.fixed(at(layer.stimulus(Gate.CANDIDATE, t).total())) + ") = "
                    + Numbers.fixed(candidate);
            case CellSteps.MIX -> product(z, before) + ",  " + product(1 - z, candidate);
            case CellSteps.SUM -> sum(z * before, (1 - z) * candidate, at(layer.hidden(t)));
            default -> NOTHING;
        };
    }

    private String simple(int number) {
        PreActivation stimulus = layer.stimulus(Gate.STATE, t);
        String total = Numbers.fixed(at(stimulus.total()));
        return switch (number) {
            case CellSteps.STIMULATE -> Numbers.fixed(at(stimulus.fromInput())) + " + "
                    + Numbers.factor(at(stimulus.fromHidden())) + " + " + Numbers.factor(at(stimulus.bias()))
                    + " = " + total;
            case CellSteps.SQUASH -> switch (spec.cell()) {
                case RELU_RNN -> "max(0, " + total + ")";
                case SIGMOID_RNN -> "σ(" + total + ")";
                default -> "tanh(" + total + ")";
            } + " = " + Numbers.fixed(at(layer.hidden(t)));
            default -> NOTHING;
        };
    }

    private double at(Vector values) {
        return values.get(unit);
    }

    private double gate(Gate gate) {
        return at(layer.gate(gate, t));
    }

    private static String product(double a, double b) {
        return Numbers.fixed(a) + " · " + Numbers.factor(b) + " = " + Numbers.fixed(a * b);
    }

    private static String sum(double a, double b, double result) {
        return Numbers.fixed(a) + " + " + Numbers.factor(b) + " = " + Numbers.fixed(result);
    }
}
