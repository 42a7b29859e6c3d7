package lab.unroll.figure.unrolled;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.ColumnTitle;
import lab.unroll.figure.parts.Glide;
import lab.unroll.figure.parts.Progress;
import lab.unroll.figure.parts.RoleLines;

/** Paints the unrolled diagram: the card of the selected step, the copies, the initial state and the legend. */
final class UnrolledPainter {

    private final Graphics2D g;
    private final Brush brush;
    private final UnrolledLayout standing;
    private final UnrolledLayout layout;
    private final Glide glide;
    private final Scene scene;
    private final Theme theme;

    /**
     * A painter of a scene.
     *
     * @param standing where the copies come to stand
     * @param layout   where they are at the moment
     */
    UnrolledPainter(Graphics2D g, UnrolledLayout standing, UnrolledLayout layout, Glide glide, Scene scene) {
        this.g = g;
        this.brush = new Brush(g);
        this.standing = standing;
        this.layout = layout;
        this.glide = glide;
        this.scene = scene;
        this.theme = scene.theme();
    }

    /** Everything but the copy of the step that is selected. */
    void paintStill() {
        brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        within(this::stillCopies);
        initialState();
        new UnrolledLegend(g, standing, scene).paint();
    }

    private void stillCopies() {
        if (layout.shows(scene.selectedStep())) {
            card(layout.card(scene.selectedStep()));
        }
        RoleLines.paint(brush, scene, layout.first, layout.last, layout::x, layout.pitch);
        Progress progress = new Progress(scene);
        for (int t = layout.first; t <= layout.last; t++) {
            int step = t;
            Glide.faintly(g, shown(t), () -> {
                header(step);
                if (step != scene.selectedStep()) {
                    copy(step, progress).paint();
                }
            });
        }
    }

    /** How strongly a copy shows: one that leaves or enters fades before it is cut. */
    private double shown(int t) {
        if (glide.isOver()) {
            return 1;
        }
        if (t == layout.leftmost()) {
            return Glide.shown(standing.x(standing.leftmost()) - layout.x(t), CopyPainter.INCOMING);
        }
        return t != layout.rightmost() ? 1
                : Glide.shown(layout.x(t) - standing.x(t), layout.width - standing.card(t).getMaxX());
    }

    /** Copies on their way stay clear of what stands at the edges. */
    private void within(Runnable copies) {
        if (glide.isOver()) {
            copies.run();
        } else {
            double from = standing.x(standing.leftmost()) - CopyPainter.INCOMING;
            Glide.within(g, new Rectangle2D.Double(from, 0, layout.width - from, layout.legendTop), copies);
        }
    }

    /** The copy of the selected step, in front. */
    void paintMoving() {
        within(this::selectedCopy);
    }

    private void selectedCopy() {
        if (layout.shows(scene.selectedStep())) {
            CopyPainter copy = copy(scene.selectedStep(), new Progress(scene));
            copy.paint();
            if (layout.lens > 0 && glide.isOver()) {
                copy.lenses();
            }
        }
    }

    private CopyPainter copy(int t, Progress progress) {
        return switch (scene.trace().spec().cell()) {
            case LSTM -> new LstmCopyPainter(g, layout, scene, progress, t);
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleRnnCopyPainter(g, layout, scene, progress, t);
            case GRU, GRU_BEFORE -> new GruCopyPainter(g, layout, scene, progress, t);
            case UGRNN -> new UgrnnCopyPainter(g, layout, scene, progress, t);
        };
    }

    private void card(Rectangle2D card) {
        brush.rounded(card.getX(), card.getY(), card.getWidth(), card.getHeight(), 9, theme.colour(Token.PANEL),
                theme.colour(Token.ACCENT), 2);
    }

    private void header(int t) {
        Color colour = theme.colour(t == scene.selectedStep() ? Token.TEXT : Token.SECONDARY);
        ColumnTitle.of(t, scene.trace().length(), layout.pitch).draw(g, ColumnTitle.SIZE, colour, layout.x(t) + layout.pitch / 2,
                layout.headerBaseline, Typesetter.Anchor.MIDDLE);
    }

    /** C_0 and h_0 at the left edge, or the step before the window. */
    private void initialState() {
        int before = scene.trace().before(standing.leftmost());
        String index = "_{" + before + "}";
        double right = standing.x(standing.leftmost()) - 32;
        double middleOfStrip = layout.spec.hidden() * layout.cellHeight / 2;
        if (layout.spec.cell().hasCellState()) {
            MathLabel.of("C" + index).draw(g, LETTER, theme.colour(Token.CELL_C), right,
                    layout.stripC + middleOfStrip + 5, Typesetter.Anchor.END);
        }
        MathLabel.of("h" + index).draw(g, LETTER, theme.colour(Token.HIDDEN_H), right,
                layout.stripH + middleOfStrip + 5, Typesetter.Anchor.END);
    }

    private static final double LETTER = 16;
}
