package lab.unroll.experiment;

import java.util.Objects;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmForm;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Ranges;

/**
 * The recurrent part of a network: what of its shape does not come from the task.
 *
 * @param cell          the recurrent cell of every layer
 * @param form          which LSTM; {@link LstmForm#STANDARD} for other cells
 * @param hidden        k of each layer and direction, 1 to {@value #MOST_UNITS}
 * @param layers        number of layers, 1 to {@link NetworkSpec#MOST_LAYERS}
 * @param bidirectional true if every layer reads in both directions
 */
public record NetworkPlan(CellKind cell, LstmForm form, int hidden, int layers, boolean bidirectional) {

    /** The most units of a layer. */
    public static final int MOST_UNITS = 128;

    /**
     * Checks every number; the form of a cell that is no LSTM is forgotten.
     *
     * @throws lab.unroll.words.InputProblem naming the setting, its value and its range
     */
    public NetworkPlan {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(form, "form");
        Ranges.require("hidden", hidden, 1, MOST_UNITS);
        Ranges.require("layers", layers, 1, NetworkSpec.MOST_LAYERS);
        form = cell == CellKind.LSTM ? form : LstmForm.STANDARD;
    }

    /** One layer that reads forward. */
    public NetworkPlan(CellKind cell, int hidden) {
        this(cell, LstmForm.STANDARD, hidden, 1, false);
    }

    /** The same with another cell, in its usual form. */
    public NetworkPlan withCell(CellKind other) {
        return new NetworkPlan(other, LstmForm.STANDARD, hidden, layers, bidirectional);
    }

    /** The same as an LSTM of a form. */
    public NetworkPlan withForm(LstmForm other) {
        return new NetworkPlan(CellKind.LSTM, other, hidden, layers, bidirectional);
    }

    /** The same with another k. */
    public NetworkPlan withHidden(int other) {
        return new NetworkPlan(cell, form, other, layers, bidirectional);
    }

    /** The same with another number of layers. */
    public NetworkPlan withLayers(int other) {
        return new NetworkPlan(cell, form, hidden, other, bidirectional);
    }

    /** The same in both directions, or forward only. */
    public NetworkPlan withBidirectional(boolean both) {
        return new NetworkPlan(cell, form, hidden, layers, both);
    }
}
