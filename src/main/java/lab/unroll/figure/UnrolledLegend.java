package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.net.CellKind;
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
        states();
        valves();
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

    private void states() {
        CellKind cell = layout.spec.cell();
        if (cell.hasCellState()) {
            line.ramp("h, \\tilde C, x", Colours.STATE_RANGE);
            line.ramp("C", Colours.CELL_RANGE);
        } else if (cell.isGru()) {
            line.ramp("h, \\tilde h, x", Colours.STATE_RANGE);
        } else {
            line.ramp("h, x", Colours.STATE_RANGE);
            line.ramp("a", Colours.CELL_RANGE);
        }
    }

    private void valves() {
        List<Gate> gates = layout.spec.gates().stream().filter(Gate::isValve).toList();
        for (Gate gate : List.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT, Gate.UPDATE, Gate.RESET)) {
            if (gates.contains(gate)) {
                line.sign(24, (brush, place) -> {
                    brush.fill(place, theme.colour(Token.VALUE_ZERO));
                    brush.fill(ValveShape.jaws(new Rectangle2D.Double(place.getX() + 2, place.getY(), 20,
                            place.getHeight()), 0.35, true), theme.colour(Hues.of(gate)));
                }, gate.letter(), true, theme.colour(Hues.of(gate)));
            }
        }
        if (!gates.isEmpty()) {
            line.words(scene.words().get("legend.valve"));
        }
    }
}
