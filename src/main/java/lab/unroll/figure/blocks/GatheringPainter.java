package lab.unroll.figure.blocks;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The gradient of a shared weight while it is gathered: beside a folded network a bar for each share, with the sum behind
 * them that grows as the playhead goes back. Of an encoder and its decoder, between which there is no room, the sum alone,
 * in the card of the network whose weight it is.
 */
final class GatheringPainter {

    private static final double NAME = 14;
    private static final double NUMBER = 13;
    private static final double UNREACHED = 0.3;
    private static final double ASIDE = 18;
    private static final double BROADEST = 300;
    private static final double HIGHEST = 150;
    /** What stands below the bars. */
    private static final double FOOT = 44;
    /** The bar of the sum, with the gap before it. */
    private static final double SUM = 30;
    private static final double FOOT_ROOM = 98;

    private final Graphics2D g;
    private final Brush brush;
    private final BlockRun run;
    private final Gathering gathering;

    GatheringPainter(Graphics2D g, BlockRun run, SharedWeight weight) {
        this.g = g;
        this.brush = new Brush(g);
        this.run = run;
        this.gathering = new Gathering(run, weight);
    }

    /** The column of a folded network that tells of a weight: of a pair, that of the network whose weight it is. */
    static int column(BlockRun run, SharedWeight weight) {
        return run.faces().stream().filter(t -> weight.isUsed(run.scene().trace(), t)).findFirst().orElse(run.selected());
    }

    /** Where the sum is gathered. */
    static Rectangle2D place(BlockRun run, BlockPlaces places, double width, int t) {
        Rectangle2D card = places.card(t);
        if (run.encoderLength() > 0) {
            Rectangle2D input = places.input(t);
            return new Rectangle2D.Double(card.getX() + 8, input.getY(), FOOT_ROOM, input.getHeight());
        }
        double left = card.getMaxX() + ASIDE;
        double breadth = Math.min(BROADEST, width - left - ASIDE);
        double height = Math.min(HIGHEST + FOOT, card.getHeight() - 2 * ASIDE);
        return new Rectangle2D.Double(left, card.getCenterY() - height / 2, breadth, height);
    }

    void paint(Rectangle2D place) {
        String sum = BackwardBlocksPainter.fitting(gathering.sum(), FOOT_ROOM - 24, NUMBER);
        if (run.encoderLength() > 0) {
            FadedTheme ink = new FadedTheme(run.theme(), run.theme().colour(Token.PANEL), 1);
            double y = place.getCenterY() + 7;
            MathLabel.of("Σ =").draw(g, NAME, ink.of(Token.TEXT), place.getX(), y, Typesetter.Anchor.START);
            Typesetter.draw(g, sum, Fonts.SEMIBOLD, NUMBER, ink.of(Token.GRADIENT), place.getX() + 24, y,
                    Typesetter.Anchor.START);
            return;
        }
        bars(new Rectangle2D.Double(place.getX(), place.getY(), place.getWidth(), place.getHeight() - FOOT));
        double baseline = place.getMaxY() - FOOT + 18;
        MathLabel.of(gathering.isComplete() ? "∂L/∂w =" : "Σ ∂L/∂w_t =").draw(g, NAME, run.theme().colour(Token.TEXT),
                place.getMaxX(), baseline, Typesetter.Anchor.END);
        Typesetter.draw(g, sum, Fonts.SEMIBOLD, NUMBER, run.theme().colour(Token.GRADIENT), place.getMaxX(), baseline + 19,
                Typesetter.Anchor.END);
    }

    private void bars(Rectangle2D room) {
        double reach = Math.max(0, room.getHeight() / 2 - 2);
        double zero = room.getCenterY();
        double pitch = (room.getWidth() - SUM) / run.length();
        double breadth = Math.min(20, 0.7 * pitch);
        for (int t = 1; t <= run.length(); t++) {
            FadedTheme ink = new FadedTheme(run.theme(), run.theme().colour(Token.PAGE),
                    UNREACHED + (1 - UNREACHED) * gathering.reached(t));
            double middle = room.getX() + (t - 0.5) * pitch;
            brush.fill(bar(middle, breadth, zero, reach, gathering.share(t)), ink.of(Token.GRADIENT));
        }
        Rectangle2D sum = bar(room.getMaxX() - 10, 18, zero, reach, gathering.sum());
        brush.fill(sum, run.theme().colour(Token.PANEL));
        brush.stroke(sum, run.theme().colour(Token.GRADIENT), 2);
        brush.line(room.getX(), zero, room.getMaxX(), zero, run.theme().colour(Token.SECONDARY), 1);
    }

    private Rectangle2D bar(double middle, double breadth, double zero, double reach, double value) {
        double length = value / gathering.most() * reach;
        return Brush.rectangle(middle - breadth / 2, zero, middle + breadth / 2,
                zero - (Double.isFinite(length) ? length : 0));
    }
}
