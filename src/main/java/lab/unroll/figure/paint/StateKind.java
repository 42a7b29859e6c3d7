package lab.unroll.figure.paint;

/** What a layer hands on from step to step: h_t, and in an LSTM C_t as well. */
public enum StateKind {
    /** h_t, shared with the whole layer and with the layer above. */
    HIDDEN("h", Token.HIDDEN_H, ColourMap.STATE_RANGE),
    /** C_t, private to its cell. */
    CELL("C", Token.CELL_C, ColourMap.CELL_RANGE);

    private final String letter;
    private final Token token;
    private final double range;

    StateKind(String letter, Token token, double range) {
        this.letter = letter;
        this.token = token;
        this.range = range;
    }

    /** The letter it has in formulas and in the names of spots. */
    public String letter() {
        return letter;
    }

    /** Its hue. */
    public Token token() {
        return token;
    }

    /** The value of the fullest colour. */
    public double range() {
        return range;
    }
}
