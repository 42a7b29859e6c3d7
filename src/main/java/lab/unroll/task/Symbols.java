package lab.unroll.task;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.words.InputException;

/** Helpers for rows of symbols. */
public final class Symbols {

    private Symbols() {
    }

    /** x_1 ... x_T, one-hot rows of size n. */
    public static List<Vector> oneHot(int[] symbols, int length, int n) {
        List<Vector> inputs = new ArrayList<>(length);
        for (int t = 0; t < length; t++) {
            inputs.add(Vector.oneHot(symbols[t], n));
        }
        return inputs;
    }

    /** Refuses another number of symbols than T. */
    public static void requireLength(int[] symbols, int length) {
        if (symbols.length != length) {
            throw new InputException("example.length", symbols.length, length);
        }
    }

    /** Refuses a symbol that the vocabulary does not have. */
    public static void requireKnown(int[] symbols, Vocabulary vocabulary) {
        for (int place = 0; place < symbols.length; place++) {
            requireKnown(symbols[place], place + 1, vocabulary.size());
        }
    }

    /** Refuses a symbol that is not among the first {@code known} ones; {@code place} counts from 1. */
    public static void requireKnown(int symbol, int place, int known) {
        if (symbol < 0 || symbol >= known) {
            throw new InputException("example.symbol", place, known);
        }
    }
}
