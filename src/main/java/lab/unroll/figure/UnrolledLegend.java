package lab.unroll.figure;

import java.awt.Graphics2D;

/** What the colours and valves of the unrolled diagram mean; always there, on one line or two. */
final class UnrolledLegend {

    private final UnrolledLayout layout;
    private final Scene scene;
    private final LegendRow row;

    UnrolledLegend(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.layout = layout;
        this.scene = scene;
        this.row = new LegendRow(g, new Lettering(g), scene.theme(),
                layout.legendTop + (layout.height - layout.legendTop) / 2 - 2, layout.width);
    }

    void paint() {
        row.states(layout.spec);
        row.valves(layout.spec, scene.words());
        if (scene.free() != null) {
            row.words(scene.words().get("legend.free"));
        }
        if (layout.last - layout.first + 1 < scene.trace().length()) {
            row.words(scene.words().get("legend.more", layout.first, layout.last, scene.trace().length()));
        }
    }
}
