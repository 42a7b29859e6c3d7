package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** What the colours, widths and chips of the backward picture mean. */
final class BackwardLegend {

    private static final double SIZE = 12;
    private static final int STEPS = 24;

    private final Graphics2D g;
    private final Brush brush;
    private final BackwardLayout layout;
    private final Scene scene;
    private final SharedWeight weight;
    private final double middle;
    private double x = 20;

    BackwardLegend(Graphics2D g, BackwardLayout layout, Scene scene, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.weight = weight;
        UnrolledLayout columns = layout.columns;
        this.middle = columns.legendTop + (columns.height - columns.legendTop) / 2 - 2;
    }

    void paint() {
        Theme theme = scene.theme();
        formula("log_{10}|∂L|", Token.GRADIENT);
        number(Colours.GRADIENT_LOWEST);
        double step = 2.6;
        for (int i = 0; i < STEPS; i++) {
            double decade = Colours.GRADIENT_LOWEST
                    + (Colours.GRADIENT_HIGHEST - Colours.GRADIENT_LOWEST) * i / (STEPS - 1);
            brush.fill(new Rectangle2D.Double(x + i * step, middle - 6, step + 0.3, 12),
                    Colours.gradient(theme, Math.pow(10, decade)));
        }
        x += STEPS * step + 4;
        number(Colours.GRADIENT_HIGHEST);
        x += 12;
        words(scene.words().get("backward.width"));
        words(scene.words().get("backward.factor"));
        if (!Double.isNaN(layout.factorBaseline)) {
            formula("J_t = ∂h_{t+1}/∂h_t", Token.TEXT);
        }
        String name = weight.markup();
        MathLabel label = MathLabel.of("w = " + name);
        if (x + label.width(15) < layout.columns.width - 8) {
            label.draw(g, 15, theme.colour(Token.TEXT), x, middle + 5, Type.Anchor.START);
            x += label.width(15) + 6;
            String neurons = scene.words().get("gate." + (weight.gate().letter().isEmpty() ? "state" : weight.gate().letter()));
            int user = weight.ofEncoder() ? 1 : scene.trace().length();
            String whose = scene.where(user, neurons);
            words(x + Type.width(whose, Fonts.TEXT, SIZE) > layout.columns.width - 6 ? neurons : whose);
        }
    }

    private void formula(String markup, Token colour) {
        MathLabel label = MathLabel.of(markup);
        label.draw(g, 15, scene.theme().colour(colour), x, middle + 5, Type.Anchor.START);
        x += label.width(15) + 8;
    }

    private void number(double value) {
        String text = value == Math.rint(value) ? Numbers.fixed(value, 0) : Numbers.fixed(value, 1);
        Type.draw(g, text, Fonts.TEXT, SIZE, scene.theme().colour(Token.SECONDARY), x, middle + 4.5,
                Type.Anchor.START);
        x += Type.width(text, Fonts.TEXT, SIZE) + 4;
    }

    private void words(String text) {
        double width = Type.width(text, Fonts.TEXT, SIZE);
        if (x + width > layout.columns.width - 6) {
            return;
        }
        Type.draw(g, text, Fonts.TEXT, SIZE, scene.theme().colour(Token.SECONDARY), x, middle + 4.5,
                Type.Anchor.START);
        x += width + 16;
    }
}
