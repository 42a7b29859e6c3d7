package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.HeatPainter;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.parts.AnswerPainter;
import lab.unroll.net.Vector;

/** ŷ_t above a column of blocks: classes with their probabilities, or numbers as a strip; and the loss. */
final class BlockAnswer {

    private final BlockRun run;
    private final int column;
    private final Vector output;
    private final Answer rows;
    private final HeatStrip strip;

    BlockAnswer(BlockRun run, Rectangle2D place, int column) {
        this.run = run;
        this.column = column;
        this.output = run.output(column);
        boolean classes = run.choosesClasses();
        // The lowest line is kept for the loss, so that the answers of all steps are in line
        boolean judged = run.isJudged(column);
        Rectangle2D room = judged ? place : new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(),
                place.getHeight() - Answer.ROW);
        this.rows = Answer.of(room, !classes, classes ? output : Vector.zeros(0), run::outputLabel,
                classes ? run.rightClass(column) : -1, judged);
        this.strip = classes ? null : HeatStrip.in(new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(),
                place.getHeight() - Answer.ROW - 2), output.size());
    }

    /** The classes that are shown, and the place of the loss. */
    Answer rows() {
        return rows;
    }

    /** The strip of numbers; null where the answer is classes. */
    HeatStrip strip() {
        return strip;
    }

    /** True if the network's choice is the symbol that ends its answer. */
    boolean ends() {
        return run.endSymbol() >= 0 && output.argMax() == run.endSymbol();
    }

    void paint(Graphics2D g, FadedTheme ink) {
        if (strip != null) {
            new HeatPainter(g, strip, output, null, ColourMap.STATE_RANGE, ink).paint(Token.SECONDARY, 1.3);
        }
        if (ends() && !rows.rows().isEmpty()) {
            Rectangle2D chosen = rows.rows().stream().filter(row -> row.place() == run.endSymbol()).findFirst()
                    .orElse(rows.rows().get(0)).bounds();
            new Brush(g).rounded(chosen.getX() - 3, chosen.getY() - 1, chosen.getWidth() + 6, chosen.getHeight() + 2, 4,
                    null, ink.of(Token.DECODER), 1.8);
        }
        new AnswerPainter(g, ink).paint(rows, run.loss(column));
    }
}
