package lab.unroll.figure.unrolled;

import java.awt.Graphics2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.parts.RoleLines;
import lab.unroll.net.NetworkSpec;

/** What the colours and valves of the unrolled diagram mean, and how long its vectors are; always there. */
public final class UnrolledLegend {

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
        RoleLines.legend(line, scene);
        if (scene.free() != null) {
            line.words(scene.words().get("legend.free"));
        }
        if (layout.last - layout.first + 1 < scene.trace().length()) {
            line.words(scene.words().get("legend.more", layout.first, layout.last, scene.trace().length()));
        }
        if (!scene.layerName().isEmpty()) {
            line.words(scene.layerName());
        }
        int shown = Answer.of(layout.answer(layout.last), layout.answersOnTop(), scene, layout.last).rows().size();
        int all = scene.outputLabels().size();
        if (scene.isOnTop() && 0 < shown && shown < all) {
            line.words(scene.words().get("legend.likeliest", shown, all));
        }
        if (!scene.isOnTop()) {
            line.words(scene.words().get("legend.up", scene.trace().place().layer() + 2));
        }
        if (layout.spec.attention()) {
            line.words(scene.words().get("legend.looks"));
        }
        line.formula(sizes(layout.spec, scene.trace().place().layer()));
    }

    /** How many components each vector of a layer has. */
    public static String sizes(NetworkSpec spec, int layer) {
        String states = spec.cell().hasCellState() ? "h, C" : "h";
        boolean context = layer == 0 && spec.attention();
        String read = context ? "x, c: n + k = `" + spec.input() + " + " + spec.context() + "`,  " : "x: n = `" + spec.inputOf(layer) + "`,  ";
        return read + states + ": k = `" + spec.hidden() + "`,  \\hat y: m = `"
                + spec.output() + "`";
    }
}
