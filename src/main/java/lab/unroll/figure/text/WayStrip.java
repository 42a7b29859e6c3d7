package lab.unroll.figure.text;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.ReadText;
import lab.unroll.writing.Sampling;

/** Autoregression, drawn: the last letters go into f, chances of the next come out, one is drawn, and is read in its turn. */
final class WayStrip {

    /** Its height. */
    static final double HEIGHT = 74;

    private static final double BOX = 24;
    private static final int CANDIDATES = 3;

    private final TextSheet sheet;
    private final ReadText text;
    private final int cursor;

    WayStrip(TextSheet sheet, ReadText text, int cursor) {
        this.sheet = sheet;
        this.text = text;
        this.cursor = cursor;
    }

    void lay(double left, double top, double room) {
        float[] next = sheet.look.study().next();
        double middle = top + 26;
        sheet.draw(brush -> brush.line(left, top - 2, left + room, top - 2, sheet.colour(Token.HAIRLINE), 1));
        sheet.formula("f(w_{t−T}, …, w_{t−1}) = w_t", 15, sheet.colour(Token.TEXT), left, middle, Typesetter.Anchor.START);
        double x = left + 176;
        double end = left + room;
        int letters = Math.max(1, Math.min(Math.min(12, cursor), (int) ((end - x - 330) / BOX)));
        sheet.write("…", Fonts.TEXT, 13, Token.SECONDARY, x, middle, Typesetter.Anchor.START);
        x += 18;
        double first = x;
        for (int place = cursor - letters; place < cursor; place++) {
            box(sheet.shown(text.symbol(place)), x, middle, Token.SOFT, Token.TEXT);
            x += BOX;
        }
        double last = x - BOX / 2;
        double f = x + 20;
        arrow(x + 1, f, middle);
        sheet.draw(brush -> brush.rounded(f, middle - 15, 30, 30, 8, sheet.colour(Token.ACCENT_TINT), sheet.colour(Token.ACCENT), 1.4));
        sheet.formula("f", 16, sheet.colour(Token.TEXT), f + 15, middle, Typesetter.Anchor.MIDDLE);
        arrow(f + 31, f + 50, middle);
        double bars = f + 54;
        candidates(next, bars, middle);
        arrow(bars + 108, bars + 128, middle);
        boolean isEnd = cursor >= text.length();
        box(isEnd ? "?" : sheet.shown(text.symbol(cursor)), bars + 130, middle, Token.ACCENT_TINT, Token.TEXT);
        double drawn = bars + 130 + (BOX - 2) / 2;
        if (last > first) {
            sheet.draw(brush -> {
                Path2D back = new Path2D.Double();
                back.moveTo(drawn, middle + 14);
                back.lineTo(drawn, middle + 32);
                back.lineTo(last, middle + 32);
                back.lineTo(last, middle + 16);
                brush.stroke(back, sheet.colour(Token.SECONDARY), 1.2);
                brush.head(last, middle + 14, 0, -1, 6, sheet.colour(Token.SECONDARY));
            });
            sheet.write(sheet.words.get("way.back"), Fonts.TEXT, 12, Token.SECONDARY, drawn + 18, middle + 30, Typesetter.Anchor.START);
        }
    }

    private void box(String letter, double x, double middle, Token fill, Token ink) {
        sheet.draw(brush -> brush.rounded(x, middle - 12, BOX - 2, 24, 4, sheet.colour(fill), sheet.colour(Token.HAIRLINE), 1));
        String shown = Typesetter.shortened(letter, Fonts.MONO, 13, BOX - 3);
        sheet.write(shown, Fonts.MONO, 13, ink, x + BOX / 2 - 1, middle, Typesetter.Anchor.MIDDLE);
    }

    private void arrow(double from, double to, double middle) {
        sheet.draw(brush -> {
            brush.line(from, middle, to - 5, middle, sheet.colour(Token.SECONDARY), 1.2);
            brush.head(to, middle, 1, 0, 6, sheet.colour(Token.SECONDARY));
        });
    }

    private void candidates(float[] next, double x, double middle) {
        int[] best = Sampling.ranked(next).limit(CANDIDATES).toArray();
        for (int i = 0; i < best.length; i++) {
            double y = middle + (i - 1) * 15;
            double p = next[best[i]];
            double length = 44 * p;
            sheet.write(Typesetter.shortened(sheet.shown(best[i]), Fonts.MONO, 12, 18), Fonts.MONO, 12, Token.TEXT, x + 8, y,
                    Typesetter.Anchor.MIDDLE);
            sheet.draw(brush -> brush.fill(new Rectangle2D.Double(x + 20, y - 5, Math.max(1, length), 10), sheet.colour(Token.SECONDARY)));
            sheet.write(Numbers.fixed(p, 2), Fonts.TEXT, 12, Token.SECONDARY, x + 104, y, Typesetter.Anchor.END);
            sheet.value("way." + best[i], new Rectangle2D.Double(x, y - 7, 104, 14), new Subject.Candidate(best[i]),
                    sheet.words.get("next.spot", sheet.shown(best[i]), Numbers.exact(p)), p);
        }
    }
}
