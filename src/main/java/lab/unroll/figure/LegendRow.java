package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;

/** The line that says what the colours and valves of a diagram mean. What does not fit any more is left out. */
final class LegendRow {

    private static final double SIZE = 12;
    private static final double LETTER = 15;
    private static final int STEPS = 24;
    /** Below this width everything moves closer together. */
    private static final double NARROW = 760;

    private final Brush brush;
    private final Lettering letters;
    private final Theme theme;
    private final double middle;
    private final double right;
    private final double space;
    private double x;

    LegendRow(Graphics2D g, Lettering letters, Theme theme, double middle, double right) {
        this.brush = new Brush(g);
        this.letters = letters;
        this.theme = theme;
        this.middle = middle;
        this.right = right;
        this.space = right < NARROW ? 0.55 : 1;
        this.x = 20 * space;
    }

    /** The colours of the values of a cell. */
    void states(NetworkSpec spec) {
        if (spec.cell().hasCellState()) {
            ramp("h, \\tilde C, x", Colours.STATE_RANGE);
            ramp("C", Colours.CELL_RANGE);
        } else if (spec.cell().isGru()) {
            ramp("h, \\tilde h, x", Colours.STATE_RANGE);
        } else {
            ramp("h, x", Colours.STATE_RANGE);
            ramp("a", Colours.CELL_RANGE);
        }
    }

    /** The valves of a cell, if it has any. */
    void valves(NetworkSpec spec, Words words) {
        List<Gate> gates = spec.gates().stream().filter(Gate::isValve).toList();
        for (Gate gate : List.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT, Gate.UPDATE, Gate.RESET)) {
            if (gates.contains(gate)) {
                valve(gate);
            }
        }
        if (!gates.isEmpty()) {
            words(words.get("legend.valve"));
        }
    }

    private void ramp(String markup, double range) {
        MathLabel label = MathLabel.of(markup);
        letters.put(ChartLabel.formula(markup, LETTER, theme.colour(Token.TEXT)).with(Hues.letters(theme))
                .at(x, middle + 5, Type.Anchor.START));
        x += label.width(LETTER) + 8;
        String low = Numbers.fixed(-range, 0);
        text(low);
        x += Type.width(low, Fonts.TEXT, SIZE) + 4;
        double step = 2.6 * Math.max(0.7, space);
        for (int i = 0; i < STEPS; i++) {
            double value = range * (2.0 * i / (STEPS - 1) - 1);
            brush.fill(new Rectangle2D.Double(x + i * step, middle - 6, step + 0.3, 12),
                    Colours.signed(theme, value, range));
        }
        x += STEPS * step + 4;
        String high = "+" + Numbers.fixed(range, 0);
        text(high);
        x += Type.width(high, Fonts.TEXT, SIZE) + 20 * space;
    }

    private void valve(Gate gate) {
        Rectangle2D place = new Rectangle2D.Double(x, middle - 5, 20, 10);
        brush.fill(new Rectangle2D.Double(x - 3, middle - 5, 26, 10), theme.colour(Token.VALUE_ZERO));
        brush.fill(ValveShape.jaws(place, 0.35, true), theme.colour(Hues.of(gate)));
        x += 28;
        MathLabel label = MathLabel.of(gate.letter());
        letters.formula(gate.letter(), LETTER, theme.colour(Hues.of(gate)), x, middle + 5, Type.Anchor.START);
        x += label.width(LETTER) + 12 * space;
    }

    /** A remark, if there is room for it. */
    void words(String text) {
        double width = Type.width(text, Fonts.TEXT, SIZE);
        if (x + width > right - 6) {
            return;
        }
        text(text);
        x += width + 18 * space;
    }

    private void text(String text) {
        letters.put(ChartLabel.text(text, Fonts.TEXT, SIZE, theme.colour(Token.SECONDARY)).at(x, middle + 4.5,
                Type.Anchor.START));
    }
}
