package lab.unroll.figure.chat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.chat.Answer;
import lab.unroll.chat.SaidWord;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.Words;

/** The probability of each word of an answer as a bar, with that of the word that came next to it on top, in dashes. */
public final class SaidFigure extends Sheet {

    private static final double LEFT = 40;
    private static final double FOOT = 24;
    private static final double WIDEST = 92;
    /** A word that is less likely than this is not shown on top. */
    private static final double WORTH = 0.02;

    /** The chart; {@code titled} with its heading. */
    public SaidFigure(ChatLook look, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("chat", any.locale()), width, height);
        Answer answer = look.talk().answer();
        double top = 24;
        if (titled) {
            heading(words.get("said.title"), "", "");
            top = HEADING + 22;
        }
        write(words.get("said.whole", Numbers.fixed(answer.probability(), 3)), Fonts.TEXT, 12, Token.SECONDARY, width - 10, top - 14,
                Typesetter.Anchor.END);
        double bottom = height - FOOT;
        double from = top;
        for (double level : new double[] {0, 0.5, 1}) {
            double y = bottom - level * (bottom - from);
            draw(brush -> brush.line(LEFT, y, width - 10, y, colour(Token.HAIRLINE), 1));
            write(Numbers.fixed(level, 1), Fonts.TEXT, 12, Token.SECONDARY, LEFT - 8, y, Typesetter.Anchor.END);
        }
        List<SaidWord> said = answer.words();
        double pitch = Math.min(WIDEST, (width - LEFT - 14) / said.size());
        for (int t = 0; t < said.size(); t++) {
            bar(look, said.get(t), t, LEFT + 4 + (t + 0.5) * pitch, pitch, from, bottom);
        }
    }

    private void bar(ChatLook look, SaidWord word, int t, double x, double pitch, double top, double bottom) {
        Vocabulary names = look.task().vocabulary();
        boolean now = look.heard() < 0 && t == look.word();
        double p = Double.isFinite(word.probability()) ? word.probability() : 0;
        double half = Math.max(2, Math.min(22, pitch / 2 - 4));
        double height = p * (bottom - top);
        Rectangle2D place = new Rectangle2D.Double(x - half, bottom - height, 2 * half, Math.max(0.5, height));
        int step = look.talk().answer().heard().question().length + t + 1;
        draw(brush -> brush.fill(place, colour(now ? Token.ACCENT : Token.CONTROL_BORDER)));
        int other = word.likeliest(2).stream().filter(symbol -> symbol != word.said()).findFirst().orElse(word.said());
        double rest = other == word.said() ? 0 : Math.min(1 - p, word.probabilities().get(other));
        String number = Numbers.strip(word.probability());
        boolean within = height > 18 && 2 * half > Typesetter.width(number, Fonts.SEMIBOLD, 12) + 4;
        write(number, Fonts.SEMIBOLD, 12, within && now ? Token.ON_ACCENT : within ? Token.INK_DARK : Token.TEXT, x,
                within ? bottom - height + 10 : bottom - height - (rest > WORTH ? rest * (bottom - top) : 0) - 9, Typesetter.Anchor.MIDDLE);
        if (rest > WORTH) {
            Rectangle2D more = new Rectangle2D.Double(x - half, bottom - height - rest * (bottom - top), 2 * half, rest * (bottom - top));
            draw(brush -> brush.dashed(more, colour(Token.SECONDARY), 1.2));
            if (more.getHeight() > 16) {
                write(Typesetter.shortened(names.displayLabel(other), Fonts.TEXT, 12, 2 * half - 2), Fonts.TEXT, 12, Token.TEXT, x,
                        more.getCenterY(), Typesetter.Anchor.MIDDLE);
            }
            spot("other." + (t + 1), more, new Subject.Output(step, other), words.get("spot.candidate", names.displayLabel(other),
                    Numbers.exact(word.probabilities().get(other))), word.probabilities().get(other));
        }
        write(Typesetter.shortened(names.displayLabel(word.said()), now ? Fonts.SEMIBOLD : Fonts.TEXT, 12, pitch - 6),
                now ? Fonts.SEMIBOLD : Fonts.TEXT, 12, now ? Token.ACCENT : Token.TEXT, x, bottom + 13, Typesetter.Anchor.MIDDLE);
        spot("probability." + (t + 1), place, new Subject.Output(step, -1), words.get("spot.said", t + 1,
                names.displayLabel(word.said()), Numbers.exact(word.probability())), word.probability());
    }
}
