package lab.unroll.figure.paint;

/** The names of the colours. Each stands as {@code -unroll-NAME} in {@code assets/styles/tokens-THEME.css}. */
public enum Token {
    /** Behind the cards of a figure. */
    PAGE,
    /** Of panels and cards. */
    PANEL,
    /** Thin lines between things. */
    HAIRLINE,
    /** Round buttons and fields. */
    CONTROL_BORDER,
    /** A surface a little off the panel. */
    SOFT,
    /** What is read first. */
    TEXT,
    /** What is read second. */
    SECONDARY,
    /** What is chosen, and right answers. */
    ACCENT,
    /** A surface in a breath of the accent. */
    ACCENT_TINT,
    /** Text on the accent. */
    ON_ACCENT,
    /** The least value of a range below zero. */
    VALUE_NEGATIVE,
    /** A value of zero. */
    VALUE_ZERO,
    /** The greatest value of a range above zero. */
    VALUE_POSITIVE,
    /** Text on light values. */
    INK_DARK,
    /** Text on dark values. */
    INK_LIGHT,
    /** x, what is read. */
    INPUT_X,
    /** h, the hidden state. */
    HIDDEN_H,
    /** C, the cell state. */
    CELL_C,
    /** The forget gate f, and the update gate of a GRU or UGRNN. */
    GATE_FORGET,
    /** The input gate i, and the reset gate r. */
    GATE_INPUT,
    /** The output gate o. */
    GATE_OUTPUT,
    /** The candidate, C̃ or h̃. */
    CANDIDATE,
    /** The gradient, where it is large. */
    GRADIENT,
    /** A gradient of zero. */
    GRADIENT_ZERO,
    /** The gradient beside another: ∂L/∂C. */
    GRADIENT_DARK,
    /** The gradient of a GRU among others. */
    GRADIENT_SOFT,
    /** Boxes of neurons. */
    SIGMA_FILL,
    /** What went wrong. */
    DANGER,
    /** The part that reads. */
    ENCODER,
    /** The part that writes. */
    DECODER;

    /** The name in the style sheet, for example {@code -unroll-gate-forget}. */
    public String property() {
        return "-unroll-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
