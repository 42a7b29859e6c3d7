package lab.unroll.figure.text;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.ReadText;
import lab.unroll.words.Words;

/** The value of a unit along the text that is written, with a line where a new one begins. */
public final class UnitAlongFigure extends TextSheet {

    private static final double FOOT = 22;
    private static final double LEFT = 44;
    private static final int MOST = 160;

    /** Lays it out. */
    public UnitAlongFigure(TextLook look, boolean titled, Theme theme, Words any, double width, double height) {
        super(look, theme, any, width, height);
        ReadText text = look.study().written();
        double top = titled ? HEADING : 14;
        if (titled) {
            write(words.get("along.title", look.unit() + 1, quantity()), Fonts.SEMIBOLD, 14, Token.TEXT, 4, 14, Typesetter.Anchor.START);
        }
        Rectangle2D plot = new Rectangle2D.Double(LEFT, top, width - LEFT - EDGE, height - top - FOOT);
        int shown = Math.min(text.length(), MOST);
        int cursor = Math.max(0, Math.min(text.length(), look.study().question().cursor()) - 1);
        int from = Math.max(0, Math.min(text.length() - shown, cursor - 2 * shown / 3));
        double range = range();
        Scale y = Scale.linear(-range, range, plot.getMaxY(), plot.getMinY());
        axis(plot, y, range);
        double step = plot.getWidth() / Math.max(1, shown);
        for (int place = from; place < from + shown; place++) {
            bar(text, place, plot.getX() + (place - from) * step, step, y, cursor);
            if (text.letter(place).equals("\n")) {
                double x = plot.getX() + (place - from + 1) * step;
                draw(brush -> brush.stroke(new Line2D.Double(x, plot.getMinY(), x, plot.getMaxY()), colour(Token.SECONDARY), 1));
            }
        }
        write(words.get("along.letter", from + 1), Fonts.TEXT, 12, Token.SECONDARY, plot.getX(), height - FOOT / 2, Typesetter.Anchor.START);
        write(String.valueOf(from + shown), Fonts.TEXT, 12, Token.SECONDARY, plot.getMaxX(), height - FOOT / 2, Typesetter.Anchor.END);
        write(words.get("along.lines"), Fonts.TEXT, 12, Token.SECONDARY, plot.getCenterX(), height - FOOT / 2, Typesetter.Anchor.MIDDLE);
    }

    private void axis(Rectangle2D plot, Scale y, double range) {
        for (double value : new double[] {-range, 0, range}) {
            draw(brush -> brush.line(plot.getX(), y.at(value), plot.getMaxX(), y.at(value), colour(Token.HAIRLINE), 1));
            write(Numbers.fixed(value, 1), Fonts.TEXT, 12, Token.SECONDARY, plot.getX() - 7, y.at(value), Typesetter.Anchor.END);
        }
    }

    private void bar(ReadText text, int place, double x, double step, Scale y, int cursor) {
        double value = value(text, place);
        double end = y.at(Math.max(-range(), Math.min(range(), value)));
        Rectangle2D bar = new Rectangle2D.Double(x, Math.min(end, y.at(0)), Math.max(1, step - 1), Math.max(1, Math.abs(end - y.at(0))));
        draw(brush -> brush.fill(bar, ColourMap.signed(theme, value, range())));
        if (place == cursor) {
            draw(brush -> brush.stroke(new Rectangle2D.Double(x - 1.5, y.at(range()), step + 2, y.at(-range()) - y.at(range())),
                    colour(Token.ACCENT), 1.6));
        }
        spot("along." + place, new Rectangle2D.Double(x, y.at(range()), step, y.at(-range()) - y.at(range())),
                new Subject.Letter(WRITTEN, place), words.get("letter.spot", text.vocabulary().displayLabel(text.symbol(place)), place + 1,
                        look.unit() + 1, quantity(), Numbers.exact(value)), value);
    }
}
