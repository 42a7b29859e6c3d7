package lab.unroll.figure.chat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.chat.Answer;
import lab.unroll.chat.SaidWord;
import lab.unroll.figure.ChatLook;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.Words;

/**
 * Encoder and decoder on the words of one question and its answer: the encoder's states, the state that crosses, and at each
 * step of the decoder the likeliest words, of which one is chosen and told to the next step.
 */
public final class TalkFigure extends Sheet {

    private static final double LEFT = 92;
    private static final double RIGHT = 14;
    private static final double WIDEST = 96;
    private static final double NARROWEST = 68;
    private static final double NARROWEST_HEARD = 40;
    private static final double BLOCK = 24;
    private static final double SYMBOL = 13;
    private static final double ROW = 16;
    private static final double GAP = 9;
    /** Where the figure is too low for {@link #GAP}, as when it is presented. */
    private static final double TIGHT_GAP = 3;
    private static final double LEAST_SIDE = 16;
    private static final double LEGEND = 26;
    private static final int MOST = 5;

    private final ChatLook look;
    private final Answer answer;
    private final Vocabulary vocabulary;
    private final String cell;
    private final Columns asked;
    private final Columns said;
    private final boolean tight;
    private final double gap;
    private final double side;
    private final int rows;
    private final double crossing;
    /** Null where nobody looks at the question. */
    private final LookWires wires;

    /**
     * The picture of an answer.
     *
     * @param cell what its blocks are called
     */
    public TalkFigure(ChatLook look, String cell, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("chat", any.locale()), width, height);
        this.look = look;
        this.cell = cell;
        answer = look.talk().answer();
        vocabulary = look.task().vocabulary();
        double room = width - LEFT - RIGHT;
        // beside the encoder the state goes down
        asked = Columns.of(answer.heard().question().length, look.heard(), room - 32, LEFT, NARROWEST_HEARD, WIDEST);
        said = Columns.of(answer.words().size(), look.word(), room, LEFT, NARROWEST, WIDEST);
        // what is not words and squares
        double fan = answer.isAttending() ? LookWires.fan(height) : 0;
        double more = answer.isAttending() ? LookWires.NUMBERS + fan : 0;
        double still = more + 20 + BLOCK + 2 * SYMBOL + 62 + 20 + BLOCK + 2 * SYMBOL;
        tight = still + 7 * GAP + LEGEND + ROW + 2 * LEAST_SIDE > height;
        gap = tight ? TIGHT_GAP : GAP;
        double fixed = still + 7 * gap + (tight ? 4 : LEGEND);
        rows = (int) Math.max(1, Math.min(MOST, Math.floor((height - fixed - 2 * 26) / ROW)));
        side = Math.max(LEAST_SIDE, Math.min(Math.min(44, Math.min(asked.pitch(), said.pitch()) - 18), (height - fixed - rows * ROW) / 2));
        double bottom = encoder(8);
        crossing = bottom + 20 + (answer.isAttending() ? LookWires.NUMBERS : 0);
        double top = crossing + 42 + fan;
        int now = look.heard() >= 0 ? -1 : look.word();
        wires = now >= 0 && said.shows(now) && answer.isAttending() ? new LookWires(this, look, asked, said.x(now)
                + lane(), top) : null;
        if (wires != null) {
            wires.fan(24 + side / 2, side / 2, bottom, top - fan);
        }
        handOver();
        decoder(top, now);
    }

    /** Half a column of words that could be said. */
    private double half() {
        return Math.min(42, said.pitch() / 2 - 3);
    }

    /** How far to the right of a step the wire of its context goes down, between its words and the next step. */
    private double lane() {
        return (half() + said.pitch() / 2) / 2;
    }

    private static String shown(Vocabulary vocabulary, int symbol) {
        return vocabulary.displayLabel(symbol);
    }

    private void word(int symbol, double x, double y, double pitch, boolean faint) {
        String text = Typesetter.shortened(shown(vocabulary, symbol), Fonts.SEMIBOLD, 13, pitch - 14);
        double half = Math.max(SYMBOL, Typesetter.width(text, Fonts.SEMIBOLD, 13) / 2 + 6);
        Color frame = Strip.faded(this, colour(Token.INPUT_X), faint);
        draw(brush -> brush.rounded(x - half, y - SYMBOL, 2 * half, 2 * SYMBOL, SYMBOL, colour(Token.PANEL), frame, 1.5));
        write(text, Fonts.SEMIBOLD, 13, faint ? Token.SECONDARY : Token.TEXT, x, y, Typesetter.Anchor.MIDDLE);
    }

    private void block(double x, double middle, double pitch, boolean faint) {
        double wide = Math.min(50, pitch - 16);
        Color frame = Strip.faded(this, colour(Token.HIDDEN_H), faint);
        draw(brush -> brush.rounded(x - wide / 2, middle - BLOCK / 2, wide, BLOCK, 5, colour(Token.SIGMA_FILL), frame, 1.3));
        write(Typesetter.shortened(cell, Fonts.TEXT, 12, wide - 4), Fonts.TEXT, 12, faint ? Token.SECONDARY : Token.TEXT, x,
                middle, Typesetter.Anchor.MIDDLE);
    }

    /** From a height down; returns where it ends. */
    private double encoder(double top) {
        List<Vector> states = answer.heard().states();
        int[] question = answer.heard().question();
        double square = top + 16;
        double middle = square + side + gap + BLOCK / 2;
        double symbol = middle + BLOCK / 2 + gap + SYMBOL;
        write(words.get("encoder"), Fonts.SEMIBOLD, 14, Token.ENCODER, 10, top + 10, Typesetter.Anchor.START);
        write(words.get("steps", question.length), Fonts.TEXT, 12, Token.SECONDARY, 10, top + 28, Typesetter.Anchor.START);
        for (int t = asked.first(); t < asked.first() + asked.count(); t++) {
            double x = asked.x(t);
            boolean faint = look.heard() >= 0 && t > look.heard();
            Color wire = Strip.faded(this, colour(Token.HIDDEN_H), faint);
            formula("h_{" + (t + 1) + "}", 13, colour(Token.HIDDEN_H), x, top + 6, Typesetter.Anchor.MIDDLE);
            Rectangle2D place = new Rectangle2D.Double(x - side / 2, square, side, side);
            Strip.square(this, "h." + (t + 1), states.get(t), t + 1, place, faint, Token.HIDDEN_H);
            Strip.wire(this, wire, 1.2, false, x, middle - BLOCK / 2, x, square + side + 1);
            Strip.wire(this, wire, 1.2, false, x, symbol - SYMBOL, x, middle + BLOCK / 2);
            double before = x - asked.pitch();
            double wide = Math.min(50, asked.pitch() - 16);
            Strip.wire(this, wire, 1.2, false, t == 0 ? x - wide / 2 - 12 : before + wide / 2, middle, x - wide / 2, middle);
            block(x, middle, asked.pitch(), faint);
            word(question[t], x, symbol, asked.pitch(), faint);
            spot("question." + (t + 1), new Rectangle2D.Double(x - asked.pitch() / 2, top, asked.pitch(), symbol + SYMBOL - top),
                    new Subject.Input(t + 1), words.get("spot.heard", t + 1, shown(vocabulary, question[t])), Double.NaN);
        }
        part(asked, question.length, top + 46);
        return symbol + SYMBOL;
    }

    /** Says which of many columns are shown. */
    private void part(Columns window, int all, double y) {
        if (window.count() < all) {
            write(words.get("part", window.first() + 1, window.first() + window.count(), all), Fonts.TEXT, 12, Token.SECONDARY, 10,
                    y, Typesetter.Anchor.START);
        }
    }

    private void handOver() {
        Vector state = answer.heard().crossingState();
        boolean both = state.size() > answer.heard().handedOver().size();
        boolean swapped = answer.heard().isSwapped();
        Color colour = swapped ? colour(Token.ACCENT) : colour(Token.HIDDEN_H);
        Rectangle2D place = new Rectangle2D.Double(LEFT, crossing, width() - LEFT - RIGHT - 26, 18);
        double last = asked.x(asked.first() + asked.count() - 1);
        double edge = place.getMaxX() + 14;
        double out = 8 + 16 + side / 2;
        if (!swapped && asked.shows(answer.heard().question().length - 1)) {
            Strip.wire(this, colour, 2, false, last + side / 2 + 1, out, edge, out, edge, place.getCenterY(), place.getMaxX() + 2,
                    place.getCenterY());
        }
        formula("s_0 = h_{" + answer.heard().crossing().length + "}" + (both ? ", C" : ""), 14, colour, 10, place.getCenterY() - 6,
                Typesetter.Anchor.START);
        write(words.get(swapped ? "crossing.other" : "crossing"), Fonts.TEXT, 12, Token.SECONDARY, 10, place.getCenterY() + 11,
                Typesetter.Anchor.START);
        Strip.row(this, "s0", state, answer.heard().question().length, place);
        draw(brush -> brush.rounded(place.getX() - 1, place.getY() - 1, place.getWidth() + 2, place.getHeight() + 2, 3, null,
                colour, 1.8));
        String note = swapped ? words.get("crossing.swapped", look.task().lexicon().sentence(answer.heard().crossing()))
                : words.get(answer.isAttending() ? "crossing.note.attending" : "crossing.note", state.size());
        double room = place.getWidth() - 30;
        boolean isShort = !swapped && !answer.isAttending() && Typesetter.width(note, Fonts.TEXT, 12) > room;
        String shown = Typesetter.shortened(isShort ? words.get("crossing.note.short", state.size()) : note, Fonts.TEXT, 12, room);
        if (wires != null) {
            // the wires pass behind it
            double wide = Typesetter.width(shown, Fonts.TEXT, 12) + 8;
            draw(brush -> brush.fill(new Rectangle2D.Double(place.getCenterX() + 13 - wide / 2, place.getMaxY() + 3, wide, 18),
                    colour(Token.PAGE)));
        }
        // right of the wire that leaves the strip
        write(shown, Fonts.TEXT, 12, swapped ? Token.ACCENT
                : Token.SECONDARY, place.getCenterX() + 13, place.getMaxY() + 12, Typesetter.Anchor.MIDDLE);
    }

    private void decoder(double top, int shownNow) {
        double list = top + 20;
        double square = list + rows * ROW + gap + 2;
        double middle = square + side + gap + BLOCK / 2;
        double symbol = middle + BLOCK / 2 + gap + SYMBOL;
        write(words.get("decoder"), Fonts.SEMIBOLD, 14, Token.DECODER, 10, top + 10, Typesetter.Anchor.START);
        write(words.get("steps", answer.words().size()), Fonts.TEXT, 12, Token.SECONDARY, 10, top + 28, Typesetter.Anchor.START);
        if (!answer.ended()) {
            write(words.get("steps.cut"), Fonts.TEXT, 12, Token.SECONDARY, 10, top + 46, Typesetter.Anchor.START);
        }
        double first = said.x(said.first());
        double enters = first - Math.min(50, said.pitch() - 16) / 2;
        Color cross = colour(answer.heard().isSwapped() ? Token.ACCENT : Token.HIDDEN_H);
        if (said.first() == 0) {
            Strip.wire(this, cross, 2, false, LEFT + 6, crossing + 19, LEFT + 6, crossing + 27, 5, crossing + 27, 5, middle, enters,
                    middle);
        }
        for (int t = said.first(); t < said.first() + said.count(); t++) {
            column(t, top, list, square, middle, symbol, shownNow);
        }
        if (said.count() < answer.words().size()) {
            part(said, answer.words().size(), top + (answer.ended() ? 46 : 64));
        }
        if (!tight) {
            legend(symbol + SYMBOL + 12);
        }
    }

    private void column(int t, double top, double list, double square, double middle, double symbol, int now) {
        SaidWord word = answer.words().get(t);
        double x = said.x(t);
        double pitch = said.pitch();
        double half = half();
        boolean faint = now >= 0 && t > now || look.heard() >= 0;
        Color wire = Strip.faded(this, colour(Token.HIDDEN_H), faint);
        int step = answer.heard().question().length + t + 1;
        if (t == now) {
            draw(brush -> brush.rounded(x - pitch / 2 + 1, top - 1, pitch - 2, symbol + SYMBOL + 5 - top, 6, colour(Token.ACCENT_TINT),
                    colour(Token.ACCENT), 1.6));
        }
        spot("said." + (t + 1), new Rectangle2D.Double(x - pitch / 2, top, pitch, symbol + SYMBOL - top), new Subject.Output(step, -1),
                words.get("spot.said", t + 1, shown(vocabulary, word.said()), Numbers.exact(word.probability())), word.probability());
        formula("t = " + (t + 1), 12, colour(t == now ? Token.ACCENT : Token.SECONDARY), x, top + 9, Typesetter.Anchor.MIDDLE);
        List<Integer> likeliest = word.likeliest(rows);
        boolean listed = likeliest.contains(word.said());
        for (int rank = 0; rank < likeliest.size(); rank++) {
            // a word that was forced or drawn stands last where it is not among the likeliest
            int candidate = rank == rows - 1 && !listed ? word.said() : likeliest.get(rank);
            candidate(word, candidate, t, x, list + rank * ROW, half, step, faint);
        }
        Rectangle2D place = new Rectangle2D.Double(x - side / 2, square, side, side);
        Strip.square(this, "s." + (t + 1), answer.state(t), step, place, faint, Token.HIDDEN_H);
        Strip.wire(this, wire, 1.2, false, x, square, x, list + rows * ROW + 1);
        Strip.wire(this, wire, 1.2, false, x, middle - BLOCK / 2, x, square + side + 1);
        Strip.wire(this, wire, 1.2, false, x, symbol - SYMBOL, x, middle + BLOCK / 2);
        double wide = Math.min(50, pitch - 16);
        if (t > said.first()) {
            Strip.wire(this, wire, 1.2, false, x - pitch + wide / 2, middle, x - wide / 2, middle);
            // what was chosen is told to the next step
            double lane = x - pitch / 2;
            double told = Math.max(SYMBOL, Math.min(pitch / 2 - 4, Typesetter.width(shown(vocabulary, word.told()), Fonts.SEMIBOLD,
                    13) / 2 + 6));
            Strip.wire(this, Strip.faded(this, colour(Token.ACCENT), faint), 1.3, true, x - pitch + half, list + ROW / 2, lane,
                    list + ROW / 2, lane, symbol, x - told, symbol);
        }
        block(x, middle, pitch, faint);
        word(word.told(), x, symbol, pitch, faint);
        if (t == now && wires != null) {
            wires.enter(middle - 6, x + wide / 2);
        }
    }

    private void candidate(SaidWord word, int symbol, int t, double x, double top, double half, int step, boolean faint) {
        double p = word.probabilities().get(symbol);
        boolean chosen = symbol == word.said();
        Rectangle2D box = new Rectangle2D.Double(x - half, top, 2 * half, ROW - 1);
        Color bar = Strip.faded(this, colour(chosen ? Token.ACCENT : Token.CONTROL_BORDER), true);
        draw(brush -> {
            brush.fill(box, colour(Token.PANEL));
            brush.fill(new Rectangle2D.Double(box.getX(), box.getY(), Math.max(0, Math.min(1, p)) * box.getWidth(), box.getHeight()), bar);
            if (chosen) {
                brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 3, null,
                        Strip.faded(this, colour(Token.ACCENT), faint), 1.6);
            }
        });
        String number = Numbers.strip(p);
        double right = Typesetter.width(number, Fonts.TEXT, 12);
        Token ink = faint && !chosen ? Token.SECONDARY : Token.TEXT;
        write(number, Fonts.TEXT, 12, ink, x + half - 3, top + ROW / 2 - 0.5, Typesetter.Anchor.END);
        write(Typesetter.shortened(shown(vocabulary, symbol), Fonts.TEXT, 12, 2 * half - right - 13), chosen ? Fonts.SEMIBOLD
                : Fonts.TEXT, 12, ink, x - half + 4, top + ROW / 2 - 0.5, Typesetter.Anchor.START);
        spot("next." + (t + 1) + "." + vocabulary.label(symbol), box, new Subject.Output(step, symbol),
                words.get(chosen ? "spot.chosen" : "spot.candidate", shown(vocabulary, symbol), Numbers.exact(p)), p);
    }

    private void legend(double middle) {
        double y = Math.min(middle, height() - 10);
        write(words.get("legend.fed-back"), Fonts.TEXT, 12, Token.SECONDARY, width() - RIGHT, y, Typesetter.Anchor.END);
        for (int i = 0; i <= 20; i++) {
            double value = -1 + i / 10.0;
            double x = 10 + 4.0 * i;
            draw(brush -> brush.fill(new Rectangle2D.Double(x, y - 4, 4.2, 8),
                    ColourMap.signed(theme, value, 1)));
        }
        write(words.get("legend.range"), Fonts.TEXT, 12, Token.SECONDARY, 102, y, Typesetter.Anchor.START);
    }
}
