package lab.unroll.figure.backward;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.trace.Trace;

/**
 * The foot of the backward picture: ∂L/∂w_t of one weight below each copy, and their sum. Where the numbers are small or
 * large they are written in units of one power of ten, which stands on the left.
 */
final class BackwardShares {

    private static final double SMALL = 12;
    private static final double LETTER = 14;
    private static final double SUM_BAR = 26;

    private final Graphics2D g;
    private final Brush brush;
    private final BackwardLayout layout;
    private final Trace trace;
    private final Theme theme;
    private final SharedWeight weight;
    private final double largest;
    private final double sum;
    private final int power;

    BackwardShares(Graphics2D g, BackwardLayout layout, Scene scene, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.trace = scene.trace();
        this.theme = scene.theme();
        this.weight = weight;
        this.sum = weight.sum(trace);
        double most = Math.abs(sum);
        for (int t = 1; t <= trace.length(); t++) {
            most = Math.max(most, Math.abs(weight.contribution(trace, t)));
        }
        this.largest = most;
        this.power = power(most);
    }

    /** The power of ten in whose units shares are written, 0 where two decimals do without. */
    private static int power(double most) {
        return most == 0 || !Double.isFinite(most) || most >= 0.1 && most < 100 ? 0 : (int) Math.floor(Math.log10(most));
    }

    /** The line on which the bars stand, the unit of their numbers, and the sum. */
    void frame() {
        UnrolledLayout columns = layout.columns;
        double right = columns.x(columns.rightmost()) + columns.pitch + BackwardLayout.SUM_COLUMN;
        brush.line(columns.x(columns.leftmost()), layout.barsZero, right - 4, layout.barsZero,
                theme.colour(Token.SECONDARY), 1);
        if (power != 0) {
            Typesetter.draw(g, "·10" + Numbers.raised(power), Fonts.TEXT, SMALL, theme.colour(Token.SECONDARY),
                    columns.x(columns.leftmost()) - 6, layout.barsZero + Typesetter.capHeight(SMALL) / 2,
                    Typesetter.Anchor.END);
        }
        double middle = layout.sumMiddle();
        bar(new Rectangle2D.Double(middle - SUM_BAR / 2, 0, SUM_BAR, 1), sum, theme.colour(Token.GRADIENT), false,
                theme.colour(Token.TEXT));
        name("∂L/∂w", middle, theme.colour(Token.TEXT));
    }

    /** The share of step t; a dash where it uses the weights of another network. */
    void share(int t, FadedTheme ink) {
        Rectangle2D room = layout.weightBar(t);
        if (!weight.isUsed(trace, t)) {
            Typesetter.draw(g, "–", Fonts.SEMIBOLD, SMALL, ink.of(Token.SECONDARY), room.getCenterX(), layout.barsZero - 5,
                    Typesetter.Anchor.MIDDLE);
            return;
        }
        bar(room, weight.contribution(trace, t), ink.of(Token.GRADIENT), true, ink.of(Token.TEXT));
        name("∂L/∂w_{" + t + "}", room.getCenterX(), ink.of(Token.TEXT));
    }

    private void name(String markup, double x, Color colour) {
        MathLabel.of(markup).draw(g, LETTER, colour, x, layout.weightBaseline, Typesetter.Anchor.MIDDLE);
    }

    private void bar(Rectangle2D room, double value, Color colour, boolean filled, Color text) {
        double length = largest == 0 ? 0 : value / largest * layout.barsReach;
        Rectangle2D bar = Brush.rectangle(room.getX(), layout.barsZero, room.getMaxX(), layout.barsZero - length);
        if (filled) {
            brush.fill(bar, colour);
        } else {
            brush.stroke(bar, colour, 2);
        }
        double y = value >= 0 ? layout.barsZero - length - 5 : layout.barsZero - 5;
        Typesetter.draw(g, Numbers.fixed(value / Math.pow(10, power)), Fonts.SEMIBOLD, SMALL, text, room.getCenterX(), y,
                Typesetter.Anchor.MIDDLE);
    }
}
