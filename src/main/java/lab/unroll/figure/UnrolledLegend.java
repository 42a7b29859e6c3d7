package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Gate;

/** What the colours and valves of the unrolled diagram mean; always there, on one line or two. */
final class UnrolledLegend {

    private static final double SIZE = 12;
    private static final double LETTER = 15;
    private static final int STEPS = 24;

    private final Graphics2D g;
    private final Brush brush;
    private final UnrolledLayout layout;
    private final Scene scene;
    private final Theme theme;
    private final double middle;
    private double x;

    UnrolledLegend(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.theme = scene.theme();
        this.middle = layout.legendTop + (layout.height - layout.legendTop) / 2 - 2;
        this.x = 20;
    }

    void paint() {
        boolean lstm = layout.spec.cell().hasCellState();
        ramp(lstm ? "h, \\tilde C, x" : "h, x", Colours.STATE_RANGE);
        ramp(lstm ? "C" : "a", Colours.CELL_RANGE);
        if (lstm) {
            valve(Gate.FORGET, "f");
            valve(Gate.INPUT, "i");
            valve(Gate.OUTPUT, "o");
            words(scene.words().get("legend.valve"));
        }
        if (scene.free() != null) {
            words(scene.words().get("legend.free"));
        }
        if (layout.last - layout.first + 1 < scene.trace().length()) {
            words(scene.words().get("legend.more", layout.first, layout.last, scene.trace().length()));
        }
    }

    private void ramp(String letters, double range) {
        MathLabel label = MathLabel.of(letters);
        label.draw(g, LETTER, theme.colour(Token.TEXT), Hues.letters(theme), x, middle + 5, Type.Anchor.START);
        x += label.width(LETTER) + 8;
        String low = Numbers.fixed(-range, 0);
        Type.draw(g, low, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY), x, middle + 4.5, Type.Anchor.START);
        x += Type.width(low, Fonts.TEXT, SIZE) + 4;
        double step = 2.6;
        for (int i = 0; i < STEPS; i++) {
            double value = range * (2.0 * i / (STEPS - 1) - 1);
            brush.fill(new Rectangle2D.Double(x + i * step, middle - 6, step + 0.3, 12),
                    Colours.signed(theme, value, range));
        }
        x += STEPS * step + 4;
        String high = "+" + Numbers.fixed(range, 0);
        Type.draw(g, high, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY), x, middle + 4.5, Type.Anchor.START);
        x += Type.width(high, Fonts.TEXT, SIZE) + 20;
    }

    private void valve(Gate gate, String letter) {
        Color lane = theme.colour(Token.VALUE_ZERO);
        Rectangle2D place = new Rectangle2D.Double(x, middle - 5, 20, 10);
        brush.fill(new Rectangle2D.Double(x - 3, middle - 5, 26, 10), lane);
        brush.fill(ValveShape.jaws(place, 0.35, true), theme.colour(Hues.of(gate)));
        x += 28;
        MathLabel label = MathLabel.of(letter);
        label.draw(g, LETTER, theme.colour(Hues.of(gate)), x, middle + 5, Type.Anchor.START);
        x += label.width(LETTER) + 12;
    }

    private void words(String text) {
        double width = Type.width(text, Fonts.TEXT, SIZE);
        if (x + width > layout.width - 6) {
            return;
        }
        Type.draw(g, text, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY), x, middle + 4.5, Type.Anchor.START);
        x += width + 18;
    }
}
