package lab.unroll.figure.text;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;
import lab.unroll.writing.Sampling;

/**
 * What may come next: the network's own chances as outlines, those at the temperature as bars; and the same letters with and
 * without the selected unit.
 */
public final class NextLetterFigure extends TextSheet {

    private static final double ROW = 25;
    private static final int SHOWN = 9;
    private static final int SILENCED = 3;
    private static final double HEAD = 46;

    private final float[] own;
    private final double[] chances;

    /** What the longest bar stands for: small ones are told apart as well. */
    private double longest = 1e-30;

    /** As high as it needs. */
    public NextLetterFigure(TextLook look, Theme theme, Words any, double width) {
        super(look, theme, any, width, HEAD + (Math.min(SHOWN, look.study().next().length) + 2.4) * ROW + (SILENCED + 2.2) * ROW);
        own = look.study().next();
        chances = look.sampling().chances(own);
        int cursor = look.study().question().cursor();
        write(words.get("next.title"), Fonts.SEMIBOLD, 14, Token.TEXT, 0, 10, Typesetter.Anchor.START);
        write(words.get("next.after", before(cursor, width - 50)), Fonts.MONO, 12, Token.TEXT, 0, 32, Typesetter.Anchor.START);
        int stands = cursor < look.study().written().length() ? look.study().written().symbol(cursor) : -1;
        int[] ranked = Sampling.ranked(own).limit(SHOWN).toArray();
        if (stands >= 0 && Arrays.stream(ranked).noneMatch(c -> c == stands)) {
            ranked[ranked.length - 1] = stands;
        }
        for (int symbol : ranked) {
            for (double chance : new double[] {own[symbol], chances[symbol]}) {
                longest = Double.isFinite(chance) ? Math.max(longest, chance) : longest;
            }
        }
        double y = HEAD;
        double shown = 0;
        for (int symbol : ranked) {
            row(symbol, symbol == stands, y);
            shown += chances[symbol];
            y += ROW;
        }
        write(words.get("next.others", own.length - ranked.length), Fonts.TEXT, 12, Token.SECONDARY, 0, y + ROW / 2,
                Typesetter.Anchor.START);
        write(Numbers.fixed(Math.max(0, 1 - shown), 3), Fonts.TEXT, 12, Token.SECONDARY, width - 1, y + ROW / 2, Typesetter.Anchor.END);
        y += ROW;
        formula("P_τ(c) ∝ P(c)^{1/τ}", 13, colour(Token.SECONDARY), 0, y + ROW / 2, Typesetter.Anchor.START);
        double entropy = Sampling.entropy(chances);
        write(words.get("next.entropy", Numbers.fixed(entropy)), Fonts.TEXT, 12, Token.SECONDARY, width - 1, y + ROW / 2,
                Typesetter.Anchor.END);
        value("entropy", new Rectangle2D.Double(0, y, width, ROW), new Subject.Group("entropy"),
                words.get("next.entropy", Numbers.exact(entropy)), entropy);
        silenced(stands, y + 1.4 * ROW);
    }

    private String before(int cursor, double room) {
        int from = cursor;
        String shown = "";
        while (from > 0) {
            String longer = shown(look.study().written().symbol(from - 1)) + shown;
            if (Typesetter.width("…" + longer, Fonts.MONO, 12) > room) {
                break;
            }
            shown = longer;
            from--;
        }
        return from > 0 ? "…" + shown : shown;
    }

    private void row(int symbol, boolean stands, double top) {
        double middle = top + ROW / 2;
        double left = 34;
        double room = width() - left - 50;
        double p = own[symbol];
        double q = chances[symbol];
        Rectangle2D place = new Rectangle2D.Double(0, top, width(), ROW);
        draw(brush -> {
            brush.rounded(0, middle - 10, 26, 20, 5, colour(stands ? Token.ACCENT_TINT : Token.SOFT),
                    colour(stands ? Token.ACCENT : Token.HAIRLINE), stands ? 1.6 : 1);
            brush.fill(new Rectangle2D.Double(left, middle - 7, Math.max(1, q / longest * room), 14), colour(stands ? Token.ACCENT : Token.SECONDARY));
            brush.stroke(new Rectangle2D.Double(left, middle - 9, Math.max(1, p / longest * room), 18), colour(Token.TEXT), 1);
        });
        write(Typesetter.shortened(shown(symbol), Fonts.MONO, 13, 24), Fonts.MONO, 13, Token.TEXT, 13, middle, Typesetter.Anchor.MIDDLE);
        write(Numbers.fixed(q, 3), stands ? Fonts.BOLD : Fonts.TEXT, 13, Token.TEXT, width() - 1, middle, Typesetter.Anchor.END);
        spot("next." + symbol, place, new Subject.Candidate(symbol), words.get("next.spot.choose", shown(symbol), Numbers.exact(p),
                Numbers.exact(q)), q);
    }

    /** The letters whose chances change most without the unit, and the one that stands there. */
    private void silenced(int stands, double top) {
        float[] without = look.study().silenced();
        int unit = look.study().question().unit();
        if (unit < 0) {
            return;
        }
        draw(brush -> brush.line(0, top - 6, width(), top - 6, colour(Token.HAIRLINE), 1));
        write(words.get("silenced.title", unit + 1), Fonts.SEMIBOLD, 13, Token.TEXT, 0, top + ROW / 2, Typesetter.Anchor.START);
        write(words.get("silenced.with"), Fonts.TEXT, 12, Token.SECONDARY, width() - 66, top + 1.5 * ROW, Typesetter.Anchor.END);
        write(words.get("silenced.without"), Fonts.TEXT, 12, Token.SECONDARY, width() - 1, top + 1.5 * ROW, Typesetter.Anchor.END);
        int[] most = IntStream.range(0, own.length).boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> c == stands ? -2 : -Math.abs(own[c] - without[c])))
                .limit(SILENCED).mapToInt(c -> c).toArray();
        double y = top + 2 * ROW;
        for (int symbol : most) {
            write(Typesetter.shortened(shown(symbol), Fonts.MONO, 13, 60), Fonts.MONO, 13, Token.TEXT, 0, y + ROW / 2, Typesetter.Anchor.START);
            write(Numbers.fixed(own[symbol], 3), Fonts.SEMIBOLD, 13, Token.TEXT, width() - 66, y + ROW / 2, Typesetter.Anchor.END);
            write(Numbers.fixed(without[symbol], 3), Fonts.SEMIBOLD, 13, Token.TEXT, width() - 1, y + ROW / 2, Typesetter.Anchor.END);
            value("silenced." + symbol, new Rectangle2D.Double(0, y, width(), ROW), new Subject.Candidate(symbol),
                    words.get("silenced.spot", shown(symbol), Numbers.exact(own[symbol]), Numbers.exact(without[symbol])), without[symbol]);
            y += ROW - 3;
        }
    }
}
