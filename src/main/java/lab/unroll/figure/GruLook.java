package lab.unroll.figure;

import java.util.List;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Reset;

/** h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ h̃_t, with a reset before or after the product of the candidate, step by step. */
final class GruLook extends CellLook {

    private static final double[] ENDS = {0.12, 0.25, 0.5, 0.75, 0.9, 1};

    private final boolean early;

    /** @param cell one of the two forms */
    GruLook(CellKind cell) {
        early = cell.reset() == Reset.BEFORE_PRODUCT;
    }

    @Override
    List<Phase> phases() {
        return List.of(Phase.GATES, Phase.RESET, Phase.CANDIDATE, Phase.UPDATE);
    }

    /** The candidate waits for r_t. */
    @Override
    public Phase phaseOf(NetworkSpec spec, Gate gate) {
        return gate == Gate.CANDIDATE ? Phase.CANDIDATE : Phase.GATES;
    }

    @Override
    public double[] ends() {
        return ENDS.clone();
    }

    @Override
    String key(NetworkSpec spec, int number) {
        return "cell.gru." + number + (number == CellSteps.RESET && early ? ".before" : "");
    }

    @Override
    String formula(NetworkSpec spec, int number, String now, String past, String next) {
        return switch (number) {
            case CellSteps.OPEN -> "z" + now + ", r" + now + " = σ(xW^x + hW^h + b)";
            case CellSteps.RESET -> early ? "r" + now + " ⊙ h" + past : "r" + now + " ⊙ (h" + past + "W^h_{\\tilde h} + b^h_{\\tilde h})";
            case CellSteps.PROPOSE -> "\\tilde h" + now + " = tanh(x" + now + "W^x_{\\tilde h} + b_{\\tilde h} + " + (early ? "(r ⊙ h)W^h_{\\tilde h})"
                    : "r ⊙ (hW^h_{\\tilde h} + b^h_{\\tilde h}))");
            case CellSteps.MIX -> "z" + now + " ⊙ h" + past + ", (1 − z" + now + ") ⊙ \\tilde h" + now;
            default -> "h" + now + " = z" + now + " ⊙ h" + past + " + (1 − z" + now + ") ⊙ \\tilde h" + now;
        };
    }

    @Override
    String numbers(CellStepNumbers unit, int number) {
        double before = unit.hiddenBefore();
        double z = unit.gate(Gate.UPDATE);
        double candidate = unit.gate(Gate.CANDIDATE);
        return switch (number) {
            case CellSteps.RESET -> CellStepNumbers.product(unit.gate(Gate.RESET), early ? before : unit.resetPart());
            case CellSteps.PROPOSE -> "tanh(" + Numbers.fixed(unit.total(Gate.CANDIDATE)) + ") = "
                    + unit.result(Math.tanh(unit.total(Gate.CANDIDATE)), candidate);
            case CellSteps.MIX -> CellStepNumbers.product(z, before) + ",  " + CellStepNumbers.product(1 - z, candidate);
            case CellSteps.SUM -> unit.sum(z * before, (1 - z) * candidate, unit.hidden());
            default -> NOTHING;
        };
    }
}
