package lab.unroll.figure.paint;

/** The names of the colours. Each stands as {@code -unroll-NAME} in {@code assets/styles/tokens-THEME.css}. */
public enum Token {
    PAGE, PANEL, HAIRLINE, CONTROL_BORDER, SOFT, TEXT, SECONDARY, ACCENT, ACCENT_TINT, ON_ACCENT,
    VALUE_NEGATIVE, VALUE_ZERO, VALUE_POSITIVE, INK_DARK, INK_LIGHT,
    INPUT_X, HIDDEN_H, CELL_C, GATE_FORGET, GATE_INPUT, GATE_OUTPUT, CANDIDATE,
    GRADIENT, GRADIENT_ZERO, GRADIENT_DARK, GRADIENT_SOFT,
    SIGMA_FILL, DANGER, ENCODER, DECODER;

    /** The name in the style sheet, for example {@code -unroll-gate-forget}. */
    public String property() {
        return "-unroll-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
