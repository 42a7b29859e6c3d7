package lab.unroll.figure.parts;

import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** What a layer reads at a step: a symbol, or the state h of the layer below. */
public final class InputGlyph {

    /** Size of the name of a state that is read. */
    private static final double BELOW = 13;

    private InputGlyph() {
    }

    /** Paints what is read at step t round (x, y), in a circle of radius {@code r} that stretches up to {@code widest}. */
    public static void paint(Brush brush, Scene scene, int t, double x, double y, double r, double widest,
                             FadedTheme ink) {
        if (scene.readsSymbols()) {
            brush.symbol(scene.inputLabels().get(t - 1), x, y, r, widest, ink);
            return;
        }
        MathLabel below = MathLabel.of("h^{(" + scene.trace().place().layer() + ")}");
        double width = Math.max(2 * r, below.width(BELOW) + 8);
        brush.rounded(x - width / 2, y - r, width, 2 * r, r, ink.paper(), ink.of(Token.HIDDEN_H), 1.8);
        brush.formula(below, BELOW, ink.of(Token.HIDDEN_H), x, y + 4, Typesetter.Anchor.MIDDLE);
    }
}
