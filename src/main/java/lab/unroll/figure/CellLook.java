package lab.unroll.figure;

import java.util.List;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;

/**
 * How the step of a cell is told: the phases in which it is played, and more finely its numbered sub-steps, each with a
 * sentence, a formula and, for one unit, its numbers. In the first sub-step x_t and h_{t-1} arrive at every cell.
 */
public abstract class CellLook {

    /** What a sub-step computes that computes nothing. */
    static final String NOTHING = "";

    /** The look of a kind of cell. */
    public static CellLook of(CellKind cell) {
        return switch (cell) {
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleRnnLook(cell);
            case LSTM -> new LstmLook();
            case GRU, GRU_BEFORE -> new GruLook(cell);
            case UGRNN -> new UgrnnLook();
        };
    }

    /** The phases, in the order in which they are played. */
    abstract List<Phase> phases();

    /** The phase in which a layer of neurons works. */
    public abstract Phase phaseOf(NetworkSpec spec, Gate gate);

    /** The shares of a step at which its sub-steps are over, rising to 1. */
    public abstract double[] ends();

    /** The key of the sentence of a sub-step in the room {@code figure}; a cell that does something of its own has its own. */
    abstract String key(NetworkSpec spec, int number);

    /**
     * The formula of a sub-step, in the markup of {@link lab.unroll.figure.paint.MathLabel MathLabel}.
     *
     * @param number from 2 on
     * @param now    the index of the step, {@code _{t}}
     * @param past   the index of the step before in the direction of the layer
     * @param next   the index of the step after
     */
    abstract String formula(NetworkSpec spec, int number, String now, String past, String next);

    /** The same in numbers; {@link #NOTHING} where there are none. */
    abstract String numbers(CellStepNumbers unit, int number);
}
