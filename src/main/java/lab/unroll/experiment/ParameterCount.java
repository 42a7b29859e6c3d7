package lab.unroll.experiment;

import java.util.Locale;
import java.util.Set;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.Reset;
import lab.unroll.words.Words;

/**
 * How many weights and biases the networks of an experiment have, and how many PyTorch and Keras count for the same
 * network: {@code torch.nn.RNN}, {@code LSTM} and {@code GRU} have two biases a neuron, b_ih and b_hh; Keras has two in a
 * {@code GRU} that resets after the product. Two biases that are only ever added are one.
 *
 * @param count     weights and biases, one bias a neuron, and b_hn in a GRU that resets after the product
 * @param ofTwo     with two biases a neuron
 * @param elsewhere where there are two
 */
public record ParameterCount(int count, int ofTwo, Elsewhere elsewhere) {

    private static final Set<CellKind> IN_PYTORCH = Set.of(CellKind.SIMPLE_RNN, CellKind.RELU_RNN, CellKind.LSTM);

    /** Who counts two biases a neuron. */
    public enum Elsewhere {
        /** PyTorch and Keras. */
        BOTH,
        /** PyTorch alone. */
        PYTORCH,
        /** Neither has such a cell, or only with one bias. */
        NOWHERE
    }

    /** The counts of an experiment. */
    public static ParameterCount of(Experiment experiment) {
        int ofTwo = experiment.spec().parameterCountOfTwoBiases()
                + (experiment.isPair() ? experiment.encoder().parameterCountOfTwoBiases() : 0);
        CellKind cell = experiment.cell();
        boolean usual = experiment.network().form().equals(LstmVariant.STANDARD);
        return new ParameterCount(experiment.parameterCount(), ofTwo,
                cell.reset() == Reset.AFTER_PRODUCT ? Elsewhere.BOTH
                        : usual && IN_PYTORCH.contains(cell) ? Elsewhere.PYTORCH : Elsewhere.NOWHERE);
    }

    /** What is counted, in the words of the room {@code train}. */
    public String explained(Words words) {
        return words.get("parameters." + elsewhere.name().toLowerCase(Locale.ROOT), String.format(Locale.ROOT, "%,d", ofTwo));
    }
}
