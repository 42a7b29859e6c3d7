package lab.unroll.figure;

import java.awt.Graphics2D;
import lab.unroll.net.NetworkSpec;

/** What the colours and valves of the unrolled diagram mean, and how long its vectors are; always there. */
final class UnrolledLegend {

    private final LegendLine line;
    private final UnrolledLayout layout;
    private final Scene scene;

    UnrolledLegend(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.layout = layout;
        this.scene = scene;
        this.line = new LegendLine(g, scene.theme(), layout.width, layout.legendTop, layout.height);
    }

    void paint() {
        line.values(layout.spec);
        line.valves(layout.spec, scene.words());
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
}
