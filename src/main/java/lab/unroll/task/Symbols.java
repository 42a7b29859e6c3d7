package lab.unroll.task;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.words.InputProblem;

/** Helpers for rows of symbols. */
final class Symbols {

    private Symbols() {
    }

    /** x_1 ... x_T, one-hot rows of size n. */
    static List<Vector> oneHot(int[] symbols, int length, int n) {
        List<Vector> inputs = new ArrayList<>(length);
        for (int t = 0; t < length; t++) {
            inputs.add(Vector.oneHot(symbols[t], n));
        }
        return inputs;
    }

    /** Refuses another number of symbols than T. */
    static void requireLength(int[] symbols, int length) {
        if (symbols.length != length) {
            throw new InputProblem("example.length", symbols.length, length);
        }
    }

    /** Refuses a symbol that the vocabulary does not have. */
    static void requireKnown(int[] symbols, Vocabulary vocabulary) {
        for (int place = 0; place < symbols.length; place++) {
            if (symbols[place] < 0 || symbols[place] >= vocabulary.size()) {
                throw new InputProblem("example.symbol", place + 1, vocabulary.size());
            }
        }
    }
}
