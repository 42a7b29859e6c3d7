package lab.unroll.figure;

/** What a layer hands on from step to step: h_t, and in an LSTM C_t as well. */
enum StateKind {
    /** h_t, shared with the whole layer and with the layer above. */
    HIDDEN("h", Token.HIDDEN_H, Colours.STATE_RANGE),
    /** C_t, private to its cell. */
    CELL("C", Token.CELL_C, Colours.CELL_RANGE);

    private final String letter;
    private final Token token;
    private final double range;

    StateKind(String letter, Token token, double range) {
        this.letter = letter;
        this.token = token;
        this.range = range;
    }

    /** The letter it has in formulas and in the names of spots. */
    String letter() {
        return letter;
    }

    /** Its hue. */
    Token token() {
        return token;
    }

    /** The value of the fullest colour. */
    double range() {
        return range;
    }
}
