package lab.unroll.figure.chat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Quantity;

/** The wires from the states of an encoder to the context of one step of the decoder: the thicker, the more it looks there. */
final class LookWires {

    /** Height of the numbers below the words that were heard. */
    static final double NUMBERS = 16;

    /** So many of the strongest have their numbers. */
    private static final int NUMBERED = 3;
    /** Weaker ones are not drawn. */
    private static final double WORTH = 0.01;
    private static final double WORTH_A_NUMBER = 0.05;
    private static final double THINNEST = 0.6;
    private static final double THICKEST = 6;
    private static final double LOW = 400;

    private final Sheet sheet;
    private final ChatLook look;
    private final Columns asked;
    private final AttentionStep step;
    private final double x;
    private final double top;

    /**
     * The wires of the word that is pointed out.
     *
     * @param asked the columns of the encoder
     * @param x     where the context goes down
     * @param top   of the decoder
     */
    LookWires(Sheet sheet, ChatLook look, Columns asked, double x, double top) {
        this.sheet = sheet;
        this.look = look;
        this.asked = asked;
        this.x = x;
        this.top = top;
        step = look.talk().answer().words().get(look.word()).look();
    }

    /** Height of the room where the wires come together, in a figure of a height. */
    static double fan(double height) {
        return height < LOW ? 12 : 26;
    }

    private Color colour(double weight) {
        return ColourMap.mix(sheet.colour(Token.PAGE), sheet.colour(Token.ACCENT), 0.3 + 0.7 * Math.min(1, weight));
    }

    /**
     * From the states to the place where the context goes down.
     *
     * @param middle of the states
     * @param half   of their width
     * @param bottom of the encoder
     * @param turn   where they turn towards that place
     */
    void fan(double middle, double half, double bottom, double turn) {
        List<Integer> strongest = IntStream.range(asked.first(), asked.end()).boxed()
                .filter(s -> step.weights().get(s) >= WORTH_A_NUMBER || step.held().contains(s))
                .sorted(Comparator.comparingDouble((Integer s) -> -step.weights().get(s))).limit(NUMBERED).toList();
        for (int s = asked.first(); s < asked.end(); s++) {
            double weight = step.weights().get(s);
            double lane = asked.x(s) + asked.pitch() / 2 - 3;
            double from = asked.x(s) + half + 1;
            if (weight >= WORTH) {
                double wide = THINNEST + (THICKEST - THINNEST) * Math.min(1, weight);
                sheet.draw(brush -> brush.stroke(Brush.path(from, middle, lane, middle, lane, turn, x, top - 4),
                        colour(weight), wide));
            }
            if (strongest.contains(s)) {
                number(s, bottom + 10, s == strongest.get(0));
            }
        }
    }

    private void number(int s, double middle, boolean first) {
        double weight = step.weights().get(s);
        boolean held = step.held().contains(s);
        String text = "α " + Numbers.fixed(weight);
        Fonts face = first ? Fonts.SEMIBOLD : Fonts.TEXT;
        double wide = Typesetter.width(text, face, 12) + (held ? 12 : 0);
        double left = asked.x(s) - wide / 2;
        if (held) {
            sheet.draw(brush -> brush.padlock(left + 4, middle, 9, sheet.colour(Token.ACCENT)));
        }
        sheet.write(text, face, 12, first ? Token.ACCENT : Token.TEXT, left + (held ? 12 : 0), middle, Typesetter.Anchor.START);
        int asks = look.talk().answer().heard().question().length;
        int said = asks + look.word() + 1;
        sheet.grip("look." + (look.word() + 1) + "." + (s + 1), new Rectangle2D.Double(left - 2, middle - 8, wide + 4, 16),
                new Subject.Looked(said, s), AttentionFigure.told(sheet.words, look, look.word(), s), weight,
                new EditTarget.Held(LayerPlace.BOTTOM, Quantity.ATTENTION, s, said));
    }

    /**
     * The context goes into the cell.
     *
     * @param middle where it enters
     * @param right  the right edge of the cell
     */
    void enter(double middle, double right) {
        Strip.wire(sheet, sheet.colour(Token.ACCENT), 2, false, x, top - 4, x, middle, right, middle);
        sheet.formula("c_{" + (look.word() + 1) + "} = Σ α h", 13, sheet.colour(Token.ACCENT), 10, top - 11,
                Typesetter.Anchor.START);
    }
}
