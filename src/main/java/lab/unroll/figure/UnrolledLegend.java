package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;

/** What the colours and valves of the unrolled diagram mean, and how long its vectors are; always there. */
final class UnrolledLegend {

    private final LegendLine line;
    private final UnrolledLayout layout;
    private final Scene scene;
    private final Theme theme;

    UnrolledLegend(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.layout = layout;
        this.scene = scene;
        this.theme = scene.theme();
        this.line = new LegendLine(g, theme, layout.width, layout.legendTop, layout.height);
    }

    void paint() {
        boolean lstm = layout.spec.cell().hasCellState();
        line.ramp(lstm ? "h, \\tilde C, x" : "h, x", Colours.STATE_RANGE);
        line.ramp(lstm ? "C" : "a", Colours.CELL_RANGE);
        if (lstm) {
            valve(Gate.FORGET, "f");
            valve(Gate.INPUT, "i");
            valve(Gate.OUTPUT, "o");
            line.words(scene.words().get("legend.valve"));
        }
        if (scene.free() != null) {
            line.words(scene.words().get("legend.free"));
        }
        if (layout.last - layout.first + 1 < scene.trace().length()) {
            line.words(scene.words().get("legend.more", layout.first, layout.last, scene.trace().length()));
        }
        line.formula(sizes(layout.spec));
    }

    /** How many components each vector has. */
    static String sizes(NetworkSpec spec) {
        String states = spec.cell().hasCellState() ? "h, C" : "h";
        return "x: n = `" + spec.input() + "`,  " + states + ": k = `" + spec.hidden() + "`,  \\hat y: m = `"
                + spec.output() + "`";
    }

    private void valve(Gate gate, String letter) {
        line.sign(24, (brush, place) -> {
            brush.fill(place, theme.colour(Token.VALUE_ZERO));
            Rectangle2D valve = new Rectangle2D.Double(place.getX() + 2, place.getY(), 20, place.getHeight());
            brush.fill(ValveShape.jaws(valve, 0.35, true), theme.colour(Hues.of(gate)));
        }, letter, theme.colour(Hues.of(gate)));
    }
}
