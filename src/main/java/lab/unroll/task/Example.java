package lab.unroll.task;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import lab.unroll.net.Sequence;

/**
 * One sequence to look at.
 *
 * @param symbols  the symbols read at steps 1 ... T; copied
 * @param sequence the same as inputs, with targets and loss weights
 * @param fedBack  the steps at which a decoder reads what it has just answered, and not the symbol given here; copied
 */
public record Example(int[] symbols, Sequence sequence, Set<Integer> fedBack) {

    /** Copies the symbols and the steps. */
    public Example {
        symbols = symbols.clone();
        fedBack = Set.copyOf(fedBack);
    }

    /** An example whose symbols are all read. */
    public Example(int[] symbols, Sequence sequence) {
        this(symbols, sequence, Set.of());
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

    /** The same with other numbers in x_t, or from other states. */
    public Example reading(Sequence other) {
        return new Example(symbols, other, fedBack);
    }

    /** The same where step t reads what is given here. */
    public Example told(int t) {
        Set<Integer> fewer = new HashSet<>(fedBack);
        fewer.remove(t);
        return new Example(symbols, sequence, fewer);
    }

    /** The same where the decoder reads what it has answered at these steps. */
    public Example hearingItself(Set<Integer> steps) {
        return new Example(symbols, sequence, steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Example that && Arrays.equals(symbols, that.symbols) && sequence.equals(that.sequence)
                && fedBack.equals(that.fedBack);
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
