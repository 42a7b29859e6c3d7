package lab.unroll.net;

/**
 * A layer of neurons as one kind of cell has it and calls it.
 *
 * @param gate   what it is
 * @param letter its letter in the names of parameters and in ids, for example g; empty for the only layer of a SimpleRNN
 * @param symbol what it makes, in a formula, for example {@code \\tilde C}
 * @param index  the index of its W and b in a formula, for example C; empty where there is only one layer
 */
record Neurons(Gate gate, String letter, String symbol, String index) {

    /** A layer that is called by the usual letter of its gate. */
    static Neurons of(Gate gate) {
        return of(gate, gate.letter());
    }

    /** A layer that a cell calls by another letter. */
    static Neurons of(Gate gate, String letter) {
        return new Neurons(gate, letter, letter, letter);
    }
}
