package lab.unroll.task;

import java.util.Arrays;
import lab.unroll.net.Sequence;

/**
 * One sequence to look at.
 *
 * @param symbols  the symbols read at steps 1 ... T; copied
 * @param sequence the same as inputs, with targets and loss weights
 */
public record Example(int[] symbols, Sequence sequence) {

    /** Copies the symbols. */
    public Example {
        symbols = symbols.clone();
    }

    /** The symbols read; a copy. */
    @Override
    public int[] symbols() {
        return symbols.clone();
    }

    /** The symbol read at step t, t from 1. */
    public int symbol(int t) {
        return symbols[t - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Example that && Arrays.equals(symbols, that.symbols) && sequence.equals(that.sequence);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(symbols);
    }

    @Override
    public String toString() {
        return "Example" + Arrays.toString(symbols);
    }
}
