package lab.unroll.experiment;

import java.util.Objects;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Ranges;

/**
 * The recurrent part of a network: what of its shape does not come from the task.
 *
 * @param cell          the recurrent cell of every layer
 * @param form          which LSTM; {@link LstmVariant#STANDARD} for other cells
 * @param hidden        k of each layer and direction, 1 to {@value #MOST_UNITS}
 * @param layers        number of layers, 1 to {@link NetworkSpec#MOST_LAYERS}
 * @param bidirectional true if every layer reads in both directions
 * @param attention     true if a decoder weighs its encoder's states before each step, see {@link lab.unroll.net.AttentionLayout}
 */
public record LayerSettings(CellKind cell, LstmVariant form, int hidden, int layers, boolean bidirectional, boolean attention) {

    /** The most units of a layer. */
    public static final int MOST_UNITS = 128;

    /**
     * Checks every number; the form of a cell that is no LSTM is forgotten.
     *
     * @throws lab.unroll.words.InputException naming the setting, its value and its range
     */
    public LayerSettings {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(form, "form");
        Ranges.require("hidden", hidden, 1, MOST_UNITS);
        Ranges.require("layers", layers, 1, NetworkSpec.MOST_LAYERS);
        form = cell.allows(form) ? form : LstmVariant.STANDARD;
    }

    /** Layers that attend to no others. */
    public LayerSettings(CellKind cell, LstmVariant form, int hidden, int layers, boolean bidirectional) {
        this(cell, form, hidden, layers, bidirectional, false);
    }

    /** One layer that reads forward. */
    public LayerSettings(CellKind cell, int hidden) {
        this(cell, LstmVariant.STANDARD, hidden, 1, false, false);
    }

    /** The same with another cell, in its usual form. */
    public LayerSettings withCell(CellKind other) {
        return new LayerSettings(other, LstmVariant.STANDARD, hidden, layers, bidirectional, attention);
    }

    /** The same as an LSTM of a form. */
    public LayerSettings withForm(LstmVariant other) {
        return new LayerSettings(CellKind.LSTM, other, hidden, layers, bidirectional, attention);
    }

    /** The same with another k. */
    public LayerSettings withHidden(int other) {
        return new LayerSettings(cell, form, other, layers, bidirectional, attention);
    }

    /** The same with another number of layers. */
    public LayerSettings withLayers(int other) {
        return new LayerSettings(cell, form, hidden, other, bidirectional, attention);
    }

    /** The same with a decoder that attends to its encoder, or without. */
    public LayerSettings withAttention(boolean other) {
        return new LayerSettings(cell, form, hidden, layers, bidirectional, other);
    }

    /** The same in both directions, or forward only. */
    public LayerSettings withBidirectional(boolean both) {
        return new LayerSettings(cell, form, hidden, layers, both, attention);
    }
}
