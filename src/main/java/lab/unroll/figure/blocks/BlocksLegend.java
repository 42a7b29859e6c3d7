package lab.unroll.figure.blocks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.unrolled.UnrolledLegend;
import lab.unroll.words.Words;

/** What the colours and arrows of a diagram of blocks mean; always there. */
final class BlocksLegend {

    private final LegendLine line;
    private final BlockRun run;
    private final BlocksLayout layout;
    private final boolean folded;

    BlocksLegend(Graphics2D g, BlockRun run, BlocksLayout layout, boolean folded) {
        this.folded = folded;
        this.run = run;
        this.layout = layout;
        this.line = new LegendLine(g, run.theme(), layout.width, layout.legendTop, layout.height);
    }

    void paint() {
        Words words = run.words();
        for (StateKind kind : run.states()) {
            line.ramp(kind.letter(), kind.range());
        }
        Color colour = run.theme().colour(Token.HIDDEN_H);
        line.sign(26, (brush, place) -> arrow(brush, place, colour), run.unit() >= 0
                ? "`" + words.get("blocks.arrow.unit", run.unit() + 1) + "`"
                : "`" + words.get("blocks.arrow.all") + " `‖h‖/√k", false, run.theme().colour(Token.SECONDARY));
        if (run.encoderLength() > 0) {
            Color dash = run.theme().colour(Token.DECODER);
            line.sign(22, (brush, place) -> brush.dashed(level(place), dash, 1.8),
                    "`" + words.get("blocks.fedback") + "`", false, run.theme().colour(Token.SECONDARY));
        }
        looks();
        if (run.hasGhost()) {
            line.words(words.get("legend.free"));
        }
        if (layout.isWindow() && !folded) {
            line.words(words.get("legend.more", layout.first(), layout.last(), run.length()));
        }
        run.asked().ifPresent(line::words);
        answers();
        line.words(run.spec().cell().displayName());
        line.formula(UnrolledLegend.sizes(run.spec(), 0));
        if (run.encoderLength() > 0 && run.isAnswerKnown()) {
            line.words(words.get("blocks.right"));
        }
    }

    /** What the wires of attention are, or where they are to be seen. */
    private void looks() {
        if (run.encoderLength() == 0 || !run.spec().attention()) {
            return;
        }
        if (folded || !new BlockLooks(run, layout).isLooking()) {
            line.words(run.words().get("blocks.looks.where"));
            return;
        }
        Color colour = run.theme().colour(Token.ACCENT);
        line.sign(22, (brush, place) -> brush.stroke(level(place), colour, 3), "α: `" + run.words().get("blocks.looks",
                run.selected()) + "`", false, run.theme().colour(Token.SECONDARY));
    }

    /** Where there is no room for all classes. */
    private void answers() {
        if (folded || !run.choosesClasses()) {
            return;
        }
        IntStream.rangeClosed(layout.first(), layout.last()).filter(run::answers).boxed().findFirst().ifPresent(column -> {
            int shown = new BlockAnswer(run, layout.output(column), column).rows().rows().size();
            int all = run.output(column).size();
            if (0 < shown && shown < all) {
                line.words(run.words().get("legend.likeliest", shown, all));
            }
        });
    }

    private static void arrow(Brush brush, Rectangle2D place, Color colour) {
        brush.stroke(level(place), colour, 3);
        brush.head(place.getMaxX() + 2, place.getCenterY(), 1, 0, 7, colour);
    }

    private static Path2D level(Rectangle2D place) {
        Path2D path = new Path2D.Double();
        path.moveTo(place.getMinX(), place.getCenterY());
        path.lineTo(place.getMaxX() - 3, place.getCenterY());
        return path;
    }
}
