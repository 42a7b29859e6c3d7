package lab.unroll.figure.paint;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;

/** Which colour stands for which quantity. */
public final class QuantityColours {

    /** The hue of every symbol that some cell has. */
    private static final Map<String, Token> LETTERS = letters();

    private QuantityColours() {
    }

    private static Map<String, Token> letters() {
        Map<String, Token> letters = new HashMap<>(Map.of("C", Token.CELL_C, "n", Token.INPUT_X, "k", Token.HIDDEN_H,
                "m", Token.DECODER, "T", Token.ACCENT));
        for (CellKind cell : CellKind.values()) {
            cell.gates().forEach(gate -> letters.put(cell.symbolOf(gate), of(gate)));
        }
        return Map.copyOf(letters);
    }

    /** The hue of a gate or of the candidate. */
    public static Token of(Gate gate) {
        return switch (gate) {
            case FORGET -> Token.GATE_FORGET;
            case INPUT -> Token.GATE_INPUT;
            case OUTPUT -> Token.GATE_OUTPUT;
            case CANDIDATE -> Token.CANDIDATE;
            case RESET -> Token.GATE_INPUT;
            case UPDATE -> Token.GATE_FORGET;
            case STATE -> Token.HIDDEN_H;
        };
    }

    /** The colours of the letters in a formula, for {@link MathLabel}; null for letters without one. */
    public static Function<String, Color> letters(Theme theme) {
        return letters(theme, new FadedTheme(theme, theme.colour(Token.PANEL), 1));
    }

    /** The same as faint as an ink is. */
    public static Function<String, Color> letters(Theme theme, FadedTheme ink) {
        return name -> {
            Token token = LETTERS.get(name);
            return token == null ? null : ink.of(token);
        };
    }
}
