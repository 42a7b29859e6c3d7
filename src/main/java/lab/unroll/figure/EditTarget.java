package lab.unroll.figure;

import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import lab.unroll.trace.Quantity;

/** What of the network a spot lets the hand change. */
public sealed interface EditTarget {

    /**
     * A gate, a candidate or a state, which can be held.
     *
     * @param place in which layer and direction
     * @param unit  counted from 0
     * @param step  counted from 1
     */
    record Held(LayerPlace place, Quantity quantity, int unit, int step) implements EditTarget {
    }

    /**
     * A weight or bias.
     *
     * @param row counted from 0
     * @param col counted from 0
     */
    record Weight(ParameterBlock block, int row, int col) implements EditTarget {

        /** Where it stands in the flat array of parameters. */
        public int place() {
            return block.index(row, col);
        }
    }

    /**
     * The symbol read at a step.
     *
     * @param step counted from 1
     */
    record Symbol(int step) implements EditTarget {
    }

    /**
     * One component of x_t.
     *
     * @param step      counted from 1
     * @param component counted from 0
     */
    record Input(int step, int component) implements EditTarget {
    }

    /**
     * One component of the state before the first step of the bottom layer reading forward, h_0 or C_0.
     *
     * @param state {@link Quantity#HIDDEN_STATE} or {@link Quantity#CELL_STATE}
     * @param unit  counted from 0
     */
    record Start(Quantity state, int unit) implements EditTarget {
    }
}
