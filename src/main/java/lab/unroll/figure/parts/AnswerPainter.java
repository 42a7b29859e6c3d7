package lab.unroll.figure.parts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** Paints ŷ_t as rows of names with bars, and loss_t below them. */
public final class AnswerPainter {

    private static final double SIZE = 12;
    private static final double SHORTEST_BAR = 4;
    private static final double LETTER = 14;

    private final Graphics2D g;
    private final Brush brush;
    private final FadedTheme ink;

    /** A painter on a surface. */
    public AnswerPainter(Graphics2D g, FadedTheme ink) {
        this.g = g;
        this.brush = new Brush(g);
        this.ink = ink;
    }

    /** Paints the rows at their places, and the loss unless it is NaN. */
    public void paint(Answer answer, double loss) {
        double labels = 0;
        for (Answer.Row row : answer.rows()) {
            labels = Math.max(labels, Typesetter.width(name(row), row.right() ? Fonts.BOLD : Fonts.TEXT, Typesetter.NAME));
        }
        for (Answer.Row row : answer.rows()) {
            Rectangle2D place = row.bounds();
            Color colour = row.right() ? ink.of(Token.ACCENT) : ink.of(Token.SECONDARY);
            Typesetter.draw(g, name(row), row.right() ? Fonts.BOLD : Fonts.TEXT, Typesetter.NAME,
                    row.right() ? colour : ink.of(Token.TEXT), place.getX(), baseline(place) + 0.5,
                    Typesetter.Anchor.START);
            double x = place.getX() + labels + 4;
            double room = Math.max(SHORTEST_BAR, place.getMaxX() - x);
            // From 0 to 1
            brush.fill(new Rectangle2D.Double(x, place.getCenterY() - 4, room, 8), ink.of(Token.SOFT));
            brush.fill(new Rectangle2D.Double(x, place.getCenterY() - 4, 1, 8), ink.of(Token.HAIRLINE));
            brush.fill(new Rectangle2D.Double(x, place.getCenterY() - 4, Math.max(1, row.value() * room), 8), colour);
        }
        if (answer.loss() != null) {
            String brief = Numbers.brief(loss);
            boolean fits = Typesetter.width(brief, Fonts.SEMIBOLD, SIZE) <= answer.loss().getWidth();
            loss(answer.loss(), fits ? brief : Numbers.fixed(loss, 1));
        }
    }

    /**
     * A word that would leave no room for its bar is shortened, and numbers are left out, since half of one is another; its
     * spot tells it whole.
     */
    private static String name(Answer.Row row) {
        String name = Typesetter.shortened(row.label(), row.right() ? Fonts.BOLD : Fonts.TEXT, Typesetter.NAME,
                row.bounds().getWidth() - SHORTEST_BAR - 4);
        return name.equals(row.label()) || !Character.isDigit(row.label().codePointAt(0)) ? name : "";
    }

    private void loss(Rectangle2D place, String value) {
        MathLabel letter = MathLabel.of("L");
        double baseline = baseline(place) + 1;
        double x = place.getX();
        // With or without its letter, but the same at every step
        if (letter.width(LETTER) + 3 + Typesetter.width("0.00", Fonts.SEMIBOLD, SIZE) <= place.getWidth()) {
            letter.draw(g, LETTER, ink.of(Token.TEXT), x, baseline, Typesetter.Anchor.START);
            x += letter.width(LETTER) + 3;
        }
        Typesetter.draw(g, value, Fonts.SEMIBOLD, SIZE, ink.of(Token.TEXT), x, baseline, Typesetter.Anchor.START);
    }

    private static double baseline(Rectangle2D place) {
        return place.getCenterY() + Typesetter.capHeight(SIZE) / 2;
    }
}
