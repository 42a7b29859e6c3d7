package lab.unroll.figure.chat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.chat.Answer;
import lab.unroll.chat.SaidWord;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.Vocabulary;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/**
 * The weights of attention as a matrix: a row for each step of the decoder, a column for each word of the question. Rows sum
 * to 1. As in Bahdanau, Cho and Bengio, ICLR 2015, figure 3.
 */
public final class AttentionFigure extends Sheet {

    private static final double LEFT = 118;
    private static final double RIGHT = 16;
    private static final double FOOT = 30;
    private static final double NARROWEST = 42;
    private static final double WIDEST = 130;
    private static final double LOWEST = 22;
    private static final double HIGHEST = 54;
    private static final int STEPS = 24;

    private final ChatLook look;
    private final Answer answer;
    private final Vocabulary vocabulary;
    private final Columns asked;
    private final Columns said;

    /** The matrix of an answer; a paragraph that tells why there is none where the network has no attention. */
    public AttentionFigure(ChatLook look, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("chat", any.locale()), width, height);
        this.look = look;
        answer = look.talk().answer();
        vocabulary = look.task().vocabulary();
        double top = HEADING + 62;
        asked = Columns.of(answer.heard().question().length, Math.max(0, strongest()), width - LEFT - RIGHT, LEFT, NARROWEST, WIDEST);
        said = Columns.of(answer.words().size(), look.word(), height - top - FOOT, top, LOWEST, HIGHEST);
        heading(words.get("attention.title"), answer.isAttending() ? "α_{t,s}" : "", "");
        if (!answer.isAttending()) {
            paragraph(words.get("attention.none"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        write(words.get("attention.heard"), Fonts.SEMIBOLD, 13, Token.ENCODER, LEFT, HEADING + 18, Typesetter.Anchor.START);
        write(words.get("attention.said"), Fonts.SEMIBOLD, 13, Token.DECODER, EDGE, HEADING + 40, Typesetter.Anchor.START);
        parts();
        for (int s = asked.first(); s < asked.end(); s++) {
            column(s, HEADING + 40);
        }
        for (int t = said.first(); t < said.end(); t++) {
            row(t);
        }
        legend(height - 13);
    }

    /** Where the word that is pointed out looks most; -1 where nobody looks. */
    private int strongest() {
        AttentionStep step = answer.words().get(look.word()).look();
        return step == null ? -1 : step.weights().argMax();
    }

    private void parts() {
        String columns = asked.count() < answer.heard().question().length ? words.get("attention.part.heard", asked.first() + 1,
                asked.end(), answer.heard().question().length) : "";
        String rows = said.count() < answer.words().size() ? words.get("attention.part.said", said.first() + 1, said.end(),
                answer.words().size()) : "";
        String both = columns + (columns.isEmpty() || rows.isEmpty() ? "" : ", ") + rows;
        if (!both.isEmpty()) {
            write(both, Fonts.TEXT, 12, Token.SECONDARY, width() - RIGHT, HEADING + 18, Typesetter.Anchor.END);
        }
    }

    private void column(int s, double middle) {
        boolean now = look.heard() < 0 && s == strongest();
        String word = vocabulary.displayLabel(answer.heard().question()[s]);
        write(Typesetter.shortened(word, now ? Fonts.SEMIBOLD : Fonts.TEXT, 13, asked.pitch() - 6), now ? Fonts.SEMIBOLD : Fonts.TEXT,
                13, now ? Token.ACCENT : Token.TEXT, asked.x(s), middle - 4, Typesetter.Anchor.MIDDLE);
        formula("h_{" + (s + 1) + "}", 13, colour(Token.HIDDEN_H), asked.x(s), middle + 11, Typesetter.Anchor.MIDDLE);
    }

    private void row(int t) {
        SaidWord word = answer.words().get(t);
        boolean now = look.heard() < 0 && t == look.word();
        double y = said.x(t);
        double half = said.pitch() / 2;
        formula("t = " + (t + 1), 13, colour(now ? Token.ACCENT : Token.SECONDARY), EDGE, y, Typesetter.Anchor.START);
        write(Typesetter.shortened(vocabulary.displayLabel(word.said()), now ? Fonts.SEMIBOLD : Fonts.TEXT, 13, LEFT - 66),
                now ? Fonts.SEMIBOLD : Fonts.TEXT, 13, now ? Token.ACCENT : Token.TEXT, LEFT - 8, y, Typesetter.Anchor.END);
        for (int s = asked.first(); s < asked.end(); s++) {
            cell(word.look(), t, s, new Rectangle2D.Double(asked.x(s) - asked.pitch() / 2 + 1, y - half + 1, asked.pitch() - 2,
                    said.pitch() - 2));
        }
        if (now) {
            draw(brush -> brush.rounded(asked.left() - 1, y - half, asked.count() * asked.pitch() + 2, said.pitch(), 4, null,
                    colour(Token.ACCENT), 2));
        }
    }

    private void cell(AttentionStep step, int t, int s, Rectangle2D place) {
        double weight = step.weights().get(s);
        boolean held = step.held().contains(s);
        Color fill = ColourMap.signed(theme, weight, 1);
        Color ink = ColourMap.inkOn(theme, fill);
        draw(brush -> {
            brush.rounded(place.getX(), place.getY(), place.getWidth(), place.getHeight(), 3, fill, null, 0);
            if (held) {
                brush.rounded(place.getX() + 1, place.getY() + 1, place.getWidth() - 2, place.getHeight() - 2, 3, null, ink, 1.4);
                brush.padlock(place.getX() + 9, place.getCenterY(), 9, ink);
            }
        });
        String text = place.getWidth() < 48 ? Numbers.strip(weight) : Numbers.fixed(weight);
        placer.add(ChartLabel.text(text, held ? Fonts.SEMIBOLD : Fonts.TEXT, 12, ink).centred(
                held ? place.getMaxX() - 4 : place.getCenterX(), place.getCenterY(), held ? Typesetter.Anchor.END : Typesetter.Anchor.MIDDLE));
        int said = answer.heard().question().length + t + 1;
        grip("attention." + (t + 1) + "." + (s + 1), place, new Subject.Looked(said, s), told(words, look, t, s), weight,
                new EditTarget.Held(LayerPlace.BOTTOM, Quantity.ATTENTION, s, said));
    }

    /** What a weight is, in words. */
    static String told(Words words, ChatLook look, int t, int s) {
        Answer answer = look.talk().answer();
        AttentionStep step = answer.words().get(t).look();
        Vocabulary vocabulary = look.task().vocabulary();
        String heard = vocabulary.displayLabel(answer.heard().question()[s]);
        String said = vocabulary.displayLabel(answer.words().get(t).said());
        String weight = Numbers.exact(step.weights().get(s));
        return step.held().contains(s) ? words.get("spot.look.held", t + 1, said, s + 1, heard, weight,
                Numbers.exact(step.computed().get(s))) : words.get("spot.look", t + 1, said, s + 1, heard, weight);
    }

    private void legend(double y) {
        double left = EDGE + 14;
        write("0", Fonts.TEXT, 12, Token.SECONDARY, EDGE, y, Typesetter.Anchor.START);
        draw(brush -> {
            for (int i = 0; i < STEPS; i++) {
                brush.fill(new Rectangle2D.Double(left + 4.0 * i, y - 5, 4.3, 10), ColourMap.signed(theme, i / (STEPS - 1.0), 1));
            }
        });
        double right = left + 4.0 * STEPS + 6;
        write("1", Fonts.TEXT, 12, Token.SECONDARY, right, y, Typesetter.Anchor.START);
        boolean held = answer.words().stream().anyMatch(word -> !word.look().held().isEmpty());
        List<String> remarks = held ? List.of("attention.legend", "attention.legend.held") : List.of("attention.legend");
        String text = String.join("  ", remarks.stream().map(key -> words.get(key)).toList());
        double wide = Typesetter.width(text, Fonts.TEXT, 12);
        if (right + 24 + wide < width()) {
            write(text, Fonts.TEXT, 12, Token.SECONDARY, width() - RIGHT, y, Typesetter.Anchor.END);
        } else {
            write(words.get(remarks.get(remarks.size() - 1)), Fonts.TEXT, 12, Token.SECONDARY, width() - RIGHT, y, Typesetter.Anchor.END);
        }
    }
}
