package lab.unroll.figure;

import java.util.List;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;

/** C_t = f_t ⊙ C_{t-1} + i_t ⊙ C̃_t, h_t = o_t ⊙ tanh(C_t), step by step. */
final class LstmLook extends CellLook {

    private static final double[] ENDS = {0.12, 0.25, 0.5, 0.65, 0.75, 1};

    @Override
    List<Phase> phases() {
        return List.of(Phase.GATES, Phase.FORGET, Phase.WRITE, Phase.OUTPUT);
    }

    /** An output gate with a peephole waits for C_t; all others are made at first. */
    @Override
    public Phase phaseOf(NetworkSpec spec, Gate gate) {
        return spec.form().peepholes() && gate == Gate.OUTPUT ? Phase.OUTPUT : Phase.GATES;
    }

    @Override
    public double[] ends() {
        return ENDS.clone();
    }

    @Override
    String key(NetworkSpec spec, int number) {
        boolean own = number == CellSteps.FORGET && !spec.form().forgetGate()
                || number == CellSteps.OPEN && spec.form().peepholes();
        return "cell.lstm." + number + (!own ? "" : number == CellSteps.FORGET ? ".carry" : ".peephole");
    }

    @Override
    String formula(NetworkSpec spec, int number, String now, String past, String next) {
        boolean forgets = spec.form().forgetGate();
        String gates = (forgets ? "f" + now + ", " : "") + "i" + now + ", o" + now;
        String kept = (forgets ? "f" + now + " ⊙ " : "") + "C" + past;
        String written = "i" + now + " ⊙ \\tilde C" + now;
        return switch (number) {
            case CellSteps.OPEN -> gates + " = σ(xW^x + hW^h + b" + (spec.form().peepholes() ? " + p ⊙ C)" : ")");
            case CellSteps.FORGET -> kept;
            case CellSteps.WRITE -> written;
            case CellSteps.UPDATE -> "C" + now + " = " + kept + " + " + written;
            default -> "h" + now + " = o" + now + " ⊙ tanh(C" + now + ")";
        };
    }

    @Override
    String numbers(CellStepNumbers unit, int number) {
        double before = unit.cellBefore();
        boolean forgets = unit.spec().form().forgetGate();
        double kept = forgets ? unit.gate(Gate.FORGET) * before : before;
        double written = unit.gate(Gate.INPUT) * unit.gate(Gate.CANDIDATE);
        return switch (number) {
            case CellSteps.FORGET -> forgets ? CellStepNumbers.product(unit.gate(Gate.FORGET), before) : NOTHING;
            case CellSteps.WRITE -> CellStepNumbers.product(unit.gate(Gate.INPUT), unit.gate(Gate.CANDIDATE));
            case CellSteps.UPDATE -> unit.sum(kept, written, unit.cell());
            case CellSteps.SHOW -> Numbers.fixed(unit.gate(Gate.OUTPUT)) + " · tanh(" + Numbers.fixed(unit.cell()) + ") = "
                    + unit.result(unit.gate(Gate.OUTPUT) * Math.tanh(unit.cell()), unit.hidden());
            default -> NOTHING;
        };
    }
}
