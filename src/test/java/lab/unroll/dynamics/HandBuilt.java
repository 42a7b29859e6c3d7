package lab.unroll.dynamics;

import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;

/** Networks whose weights are known. */
final class HandBuilt {

    private HandBuilt() {
    }

    /** So many bits that do not hear one another: h = tanh(2 h + 3 x). */
    static Parameters flipFlop(int bits) {
        Parameters parameters = zeros(new NetworkSpec(CellKind.SIMPLE_RNN, bits, bits, bits, OutputKind.LINEAR));
        for (int j = 0; j < bits; j++) {
            parameters = parameters.with(parameters.layout().recurrentWeights(Gate.STATE), j, j, 2)
                    .with(parameters.layout().inputWeights(Gate.STATE), j, j, 3)
                    .with(parameters.layout().outputWeights(), j, j, 1);
        }
        return parameters;
    }

    /**
     * The parity of bits: with p = (h^1 - h^2)/2 before, h^1 says whether p + x is more than a half, h^2 whether it is more
     * than one and a half.
     */
    static Parameters parity() {
        Parameters p = zeros(new NetworkSpec(CellKind.SIMPLE_RNN, 2, 2, 2, OutputKind.SOFTMAX));
        ParameterLayout layout = p.layout();
        for (int j = 0; j < 2; j++) {
            p = p.with(layout.recurrentWeights(Gate.STATE), 0, j, 5).with(layout.recurrentWeights(Gate.STATE), 1, j, -5)
                    .with(layout.inputWeights(Gate.STATE), 1, j, 10).with(layout.bias(Gate.STATE), 0, j, j == 0 ? -5 : -15);
        }
        return p.with(layout.outputWeights(), 0, 1, 5).with(layout.outputWeights(), 1, 1, -5).with(layout.outputBias(), 0, 1, -5);
    }

    private static Parameters zeros(NetworkSpec spec) {
        return new Parameters(new ParameterLayout(spec), new double[spec.parameterCount()]);
    }
}
