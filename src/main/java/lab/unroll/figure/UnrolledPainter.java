package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Paints the unrolled diagram: the card of the selected step, the copies, the initial state and the legend. */
final class UnrolledPainter {

    private final Graphics2D g;
    private final Brush brush;
    private final UnrolledLayout layout;
    private final Scene scene;
    private final Theme theme;

    UnrolledPainter(Graphics2D g, UnrolledLayout layout, Scene scene) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.theme = scene.theme();
    }

    /** Everything but the copy of the step that is selected. */
    void paintStill() {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        if (layout.shows(scene.selectedStep())) {
            card(layout.card(scene.selectedStep()));
        }
        RoleLines.paint(brush, scene, layout.first, layout.last, layout::x, layout.pitch);
        Progress progress = new Progress(scene);
        for (int t = layout.first; t <= layout.last; t++) {
            header(t);
            if (t != scene.selectedStep()) {
                copy(t, progress).paint();
            }
        }
        initialState();
        new UnrolledLegend(g, layout, scene).paint();
    }

    /** The copy of the selected step, in front. */
    void paintMoving() {
        if (layout.shows(scene.selectedStep())) {
            CopyPainter copy = copy(scene.selectedStep(), new Progress(scene));
            copy.paint();
            if (layout.lens > 0) {
                copy.lenses();
            }
        }
    }

    private CopyPainter copy(int t, Progress progress) {
        return switch (scene.trace().spec().cell()) {
            case LSTM -> new LstmCopyPainter(g, layout, scene, progress, t);
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleRnnCopyPainter(g, layout, scene, progress, t);
            case GRU, GRU_BEFORE -> new GruCopyPainter(g, layout, scene, progress, t);
        };
    }

    private void card(Rectangle2D card) {
        brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                theme.colour(Token.ACCENT), 2);
    }

    private void header(int t) {
        Color colour = theme.colour(t == scene.selectedStep() ? Token.TEXT : Token.SECONDARY);
        MathLabel.of("t = `" + t + "`").draw(g, CopyPainter.LETTER, colour, layout.x(t) + layout.pitch / 2,
                layout.headerBaseline, Type.Anchor.MIDDLE);
    }

    /** C_0 and h_0 at the left edge, or the step before the window. */
    private void initialState() {
        int before = scene.trace().before(layout.leftmost());
        String index = "_{" + before + "}";
        double right = layout.x(layout.leftmost()) - 32;
        double middleOfStrip = layout.spec.hidden() * layout.cellHeight / 2;
        if (layout.spec.cell().hasCellState()) {
            MathLabel.of("C" + index).draw(g, LETTER, theme.colour(Token.CELL_C), right,
                    layout.stripC + middleOfStrip + 5, Type.Anchor.END);
        }
        MathLabel.of("h" + index).draw(g, LETTER, theme.colour(Token.HIDDEN_H), right,
                layout.stripH + middleOfStrip + 5, Type.Anchor.END);
    }

    private static final double LETTER = 16;
}
