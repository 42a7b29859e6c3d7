package lab.unroll.figure;

import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;

/** g_t = σ(...), c_t = tanh(...), h_t = g_t ⊙ h_{t-1} + (1 - g_t) ⊙ c_t, step by step. */
public final class UgrnnLook extends CellLook {

    /** g_t h_{t-1} and (1 - g_t) c_t pass their valves. */
    public static final int MIX = 3;
    /** h_t stands. */
    public static final int SUM = 4;

    private static final double[] ENDS = {0.2, 0.5, 0.8, 1};

    @Override
    List<Phase> phases() {
        return List.of(Phase.GATES, Phase.UPDATE);
    }

    @Override
    public Phase phaseOf(NetworkSpec spec, Gate gate) {
        return Phase.GATES;
    }

    @Override
    public double[] ends() {
        return ENDS.clone();
    }

    @Override
    String key(NetworkSpec spec, int number) {
        return "cell.ugrnn." + number;
    }

    @Override
    String formula(NetworkSpec spec, int number, String now, String past, String next) {
        String kept = "g" + now + " ⊙ h" + past;
        String written = "(1 − g" + now + ") ⊙ c" + now;
        return switch (number) {
            case CellSteps.OPEN -> "g" + now + " = σ(xW^x_g + hW^h_g + b_g), c" + now + " = tanh(xW^x_c + hW^h_c + b_c)";
            case MIX -> kept + ", " + written;
            default -> "h" + now + " = " + kept + " + " + written;
        };
    }

    @Override
    String numbers(CellStepNumbers unit, int number) {
        double before = unit.hiddenBefore();
        double g = unit.gate(Gate.UPDATE);
        double candidate = unit.gate(Gate.CANDIDATE);
        return switch (number) {
            case MIX -> CellStepNumbers.product(g, before) + ",  " + CellStepNumbers.product(1 - g, candidate);
            case SUM -> unit.sum(g * before, (1 - g) * candidate, unit.hidden());
            default -> NOTHING;
        };
    }
}
