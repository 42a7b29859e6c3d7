package lab.unroll.figure.text;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.ReadText;
import lab.unroll.words.Words;

/** What figures of a text share: letters on the colour of a unit, and the legend of that. */
abstract class TextSheet extends Sheet {

    /** The text that is written. */
    static final String WRITTEN = "written";
    /** The text that is learnt. */
    static final String LEARNT = "learnt";

    /** A span that was found in it. */
    static final String FOUND = "found";

    private static final int STEPS = 31;

    final TextLook look;

    TextSheet(TextLook look, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("text", any.locale()), width, height);
        this.look = look;
    }

    /** The value by which a letter is coloured. */
    final double value(ReadText text, int place) {
        return value(text, place, look.unit());
    }

    /** The same of a unit. */
    final double value(ReadText text, int place, int unit) {
        return look.byCell() ? text.cell(place, unit) : text.hidden(place, unit);
    }

    /** The value of the fullest colour. */
    final double range() {
        return look.byCell() ? ColourMap.CELL_RANGE : ColourMap.STATE_RANGE;
    }

    /** h or C, with the number of the unit as people count. */
    final String quantity() {
        return look.byCell() ? "C" : "h";
    }

    /**
     * Paints letters on their colours and lets them be pointed at.
     *
     * @param between what is drawn between the colours and the letters, so that it covers none of these
     */
    final void letters(LetterGrid grid, ReadText text, String name, Consumer<LetterGrid.Cell> between) {
        for (LetterGrid.Cell cell : grid.cells()) {
            Color ground = ColourMap.signed(theme, value(text, cell.place()), range());
            draw(brush -> brush.fill(cell.box(), ground));
        }
        grid.cells().forEach(between);
        for (LetterGrid.Cell cell : grid.cells()) {
            double value = value(text, cell.place());
            Color ground = ColourMap.signed(theme, value, range());
            if (!cell.shown().isEmpty()) {
                paintOn(g -> Typesetter.draw(g, cell.shown(), Fonts.MONO, LetterGrid.SIZE, ColourMap.inkOn(theme, ground),
                        cell.box().getCenterX(), cell.box().getCenterY() + Typesetter.capHeight(LetterGrid.SIZE) / 2,
                        Typesetter.Anchor.MIDDLE));
            }
            spot(name + "." + cell.place(), cell.box(), new Subject.Letter(name, cell.place()),
                    words.get("letter.spot", text.vocabulary().displayLabel(text.symbol(cell.place())), cell.place() + 1,
                            look.unit() + 1, quantity(), Numbers.exact(value)), value);
        }
    }

    /** The legend of the colours, from the right edge to the left. */
    final void legend(double right, double middle) {
        String high = "+" + Numbers.fixed(range(), 0);
        double end = right - Typesetter.width(high, Fonts.TEXT, 12) - 6;
        double step = 3;
        double begin = end - STEPS * step;
        draw(brush -> {
            for (int i = 0; i < STEPS; i++) {
                brush.fill(new Rectangle2D.Double(begin + i * step, middle - 6, step + 0.3, 12),
                        ColourMap.signed(theme, (2.0 * i / (STEPS - 1) - 1) * range(), range()));
            }
        });
        write(high, Fonts.TEXT, 12, Token.SECONDARY, end + 6, middle, Typesetter.Anchor.START);
        write("−" + Numbers.fixed(range(), 0), Fonts.TEXT, 12, Token.SECONDARY, begin - 6, middle, Typesetter.Anchor.END);
    }

    /** A letter as it can be seen, in quotation marks of none. */
    final String shown(int symbol) {
        return look.study().written().vocabulary().displayLabel(symbol);
    }
}
