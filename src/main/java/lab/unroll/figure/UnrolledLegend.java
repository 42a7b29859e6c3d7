package lab.unroll.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Gate;

/** What the colours and valves of the unrolled diagram mean; always there, on one line or two. */
final class UnrolledLegend {

    private final Sheet sheet;
    private final UnrolledLayout layout;
    private final Scene scene;
    private final double middle;
    private final LegendLine line;

    UnrolledLegend(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.sheet = new Sheet(g, scene.theme());
        this.layout = layout;
        this.scene = scene;
        this.middle = layout.legendTop + (layout.height - layout.legendTop) / 2 - 2;
        this.line = new LegendLine(sheet, 20, layout.width - 6, middle);
    }

    void paint() {
        boolean lstm = layout.spec.cell().hasCellState();
        line.values(lstm ? "h, \\tilde C, x" : "h, x", Colours.STATE_RANGE);
        line.values(lstm ? "C" : "a", Colours.CELL_RANGE);
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
    }

    private void valve(Gate gate, String letter) {
        double x = line.place(28);
        Rectangle2D place = new Rectangle2D.Double(x, middle - 5, 20, 10);
        sheet.brush.fill(new Rectangle2D.Double(x - 3, middle - 5, 26, 10), scene.theme().colour(Token.VALUE_ZERO));
        sheet.brush.fill(ValveShape.jaws(place, 0.35, true), scene.theme().colour(Hues.of(gate)));
        line.formula(letter, Hues.of(gate));
        line.place(4);
    }
}
