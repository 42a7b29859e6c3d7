package lab.unroll.figure;

import java.util.List;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.Activation;
import lab.unroll.trace.PreActivation;

/** a_t = x_t W^x + h_{t-1} W^h + b, h_t = φ(a_t), step by step. */
final class SimpleRnnLook extends CellLook {

    private static final double[] ENDS = {0.2, 0.5, 0.75, 1};

    private final Activation activation;

    /** @param cell one of those with a single layer of neurons */
    SimpleRnnLook(CellKind cell) {
        activation = Activation.of(cell, Gate.STATE);
    }

    @Override
    List<Phase> phases() {
        return List.of(Phase.READ, Phase.UPDATE);
    }

    @Override
    public Phase phaseOf(NetworkSpec spec, Gate gate) {
        return Phase.READ;
    }

    @Override
    public double[] ends() {
        return ENDS.clone();
    }

    @Override
    String key(NetworkSpec spec, int number) {
        return "cell.rnn." + number + (number != CellSteps.SQUASH ? "" : switch (activation) {
            case TANH -> "";
            case RELU -> ".relu";
            case SIGMOID -> ".sigmoid";
        });
    }

    @Override
    String formula(NetworkSpec spec, int number, String now, String past, String next) {
        return switch (number) {
            case CellSteps.STIMULATE -> "a" + now + " = x" + now + "W^x + h" + past + "W^h + b";
            case CellSteps.SQUASH -> "h" + now + " = " + activated("a" + now);
            default -> "h" + now + " → \\hat y" + now + ", h" + next;
        };
    }

    private String activated(String preActivation) {
        return switch (activation) {
            case TANH -> "tanh(" + preActivation + ")";
            case RELU -> "max(0, " + preActivation + ")";
            case SIGMOID -> "σ(" + preActivation + ")";
        };
    }

    @Override
    String numbers(CellStepNumbers unit, int number) {
        PreActivation preActivation = unit.preActivation(Gate.STATE);
        String total = Numbers.fixed(unit.total(Gate.STATE));
        return switch (number) {
            case CellSteps.STIMULATE -> Numbers.fixed(unit.at(preActivation.fromInput())) + " + "
                    + Numbers.factor(unit.at(preActivation.fromHidden())) + " + " + Numbers.factor(unit.at(preActivation.bias()))
                    + " = " + total;
            case CellSteps.SQUASH -> activated(total) + " = "
                    + unit.result(activation.of(unit.total(Gate.STATE)), unit.hidden());
            default -> NOTHING;
        };
    }
}
