package lab.unroll.figure.text;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.AlikeSpans;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.ReadText;
import lab.unroll.lens.TextStudy;
import lab.unroll.words.Words;

/** A span that was marked in the text learnt, and those where the same units are on, the best first. */
public final class AlikeFigure extends TextSheet {

    private static final double SHARE = 0.42;
    private static final double HOW = 48;
    private static final double LEGEND = 160;
    private static final double ROW = 40;
    private static final double CELL = 10;
    private static final int AROUND = 14;
    private static final double LONGEST = 60;

    /** Lays it out. */
    public AlikeFigure(TextLook look, Theme theme, Words any, double width, double height) {
        super(look, theme, any, width, height);
        draw(brush -> brush.fill(new Rectangle2D.Double(0, 0, width, height), colour(Token.PAGE)));
        ReadText corpus = look.study().corpus();
        if (corpus == null) {
            paragraph(words.get("units.none"), EDGE, 24, width - 2 * EDGE);
            return;
        }
        TextStudy.Question asked = look.study().question();
        AlikeSpans alike = look.study().alike();
        double room = width - 2 * EDGE - LEGEND;
        write(Typesetter.shortened(words.get("alike.title"), Fonts.SEMIBOLD, 13, room), Fonts.SEMIBOLD, 13, Token.TEXT, EDGE, 17,
                Typesetter.Anchor.START);
        legend(width - EDGE, 17);
        // as long as nothing is marked, the text has all the room
        double bottom = alike == null ? height - HOW : SHARE * height;
        LetterGrid grid = new LetterGrid(corpus, look.top(), look.top(),
                new Rectangle2D.Double(EDGE, 34, width - 2 * EDGE, bottom - 44));
        letters(grid, corpus, LEARNT, cell -> {
            if (asked.markFrom() <= cell.place() && cell.place() < asked.markTo()) {
                Rectangle2D box = cell.box();
                draw(brush -> {
                    brush.fill(new Rectangle2D.Double(box.getX(), box.getY() - 2, box.getWidth(), 3), colour(Token.ACCENT));
                    brush.fill(new Rectangle2D.Double(box.getX(), box.getMaxY() - 1, box.getWidth(), 3), colour(Token.ACCENT));
                });
            }
        });
        draw(brush -> brush.line(EDGE, bottom - 4, width - EDGE, bottom - 4, colour(Token.HAIRLINE), 1));
        if (alike == null) {
            paragraph(words.get("alike.how"), EDGE, bottom + 6, width - 2 * EDGE);
            return;
        }
        found(alike, corpus, bottom);
    }

    private void found(AlikeSpans alike, ReadText corpus, double top) {
        String units = alike.active().isEmpty() ? words.get("alike.no-units", Numbers.fixed(alike.threshold()))
                : words.get("alike.units", Numbers.fixed(alike.threshold()), alike.active().stream().limit(16)
                        .map(unit -> String.valueOf(unit + 1)).collect(Collectors.joining(", "))
                        + (alike.active().size() > 16 ? ", … (" + alike.active().size() + ")" : ""));
        write(Typesetter.shortened(units, Fonts.TEXT, 12, width() - 2 * EDGE), Fonts.TEXT, 12, Token.SECONDARY, EDGE, top + 10,
                Typesetter.Anchor.START);
        double y = top + 24;
        List<AlikeSpans.Span> spans = alike.spans();
        if (spans.isEmpty() && !alike.active().isEmpty()) {
            paragraph(words.get("alike.none"), EDGE, y, width() - 2 * EDGE);
        }
        double[] annotated = look.annotation().values(corpus.letters());
        double greatest = 1e-9;
        for (double one : annotated) {
            greatest = Math.max(greatest, one);
        }
        write(words.get("alike.strip", words.get("annotation." + look.annotation().id())), Fonts.TEXT, 12, Token.SECONDARY,
                width() - EDGE, y + 2, Typesetter.Anchor.END);
        y += 14;
        for (int i = 0; i < spans.size() && y + ROW <= height() - 4; i++, y += ROW) {
            span(spans.get(i), i, corpus, annotated, greatest, y);
        }
    }

    private void span(AlikeSpans.Span span, int number, ReadText corpus, double[] annotated, double greatest, double top) {
        double left = EDGE + 34;
        write((number + 1) + ".", Fonts.TEXT, 12, Token.SECONDARY, EDGE + 24, top + 11, Typesetter.Anchor.END);
        String told = words.get("alike.span", span.intersection(), span.union(), Numbers.fixed(span.jaccard()), span.from() + 1);
        double right = width() - EDGE - Typesetter.width(told, Fonts.TEXT, 12) - 14;
        double x = left;
        for (int place = Math.max(0, span.from() - AROUND); place < corpus.length(); place++) {
            String letter = corpus.letter(place);
            String shown = letter.equals("\n") ? "↵" : letter.isBlank() ? ""
                    : Typesetter.shortened(letter, Fonts.MONO, 12, LONGEST);
            double wide = Math.max(CELL, shown.isEmpty() ? 0 : Typesetter.width(shown, Fonts.MONO, 12) + 1);
            if (x + wide > right) {
                break;
            }
            boolean isIn = span.from() <= place && place < span.to();
            letter(shown, isIn, annotated[place] / greatest, new Rectangle2D.Double(x, top, wide, ROW));
            x += wide;
        }
        write(told, Fonts.TEXT, 12, Token.TEXT, width() - EDGE, top + 11, Typesetter.Anchor.END);
        spot("alike." + (number + 1), new Rectangle2D.Double(EDGE, top, width() - 2 * EDGE, ROW - 4), new Subject.Letter(FOUND, span.from()),
                words.get("alike.span", span.intersection(), span.union(), Numbers.exact(span.jaccard()), span.from() + 1), span.jaccard());
    }

    private void letter(String shown, boolean isIn, double share, Rectangle2D cell) {
        if (isIn) {
            draw(brush -> brush.fill(new Rectangle2D.Double(cell.getX(), cell.getY() + 1, cell.getWidth(), 20), colour(Token.ACCENT_TINT)));
        }
        if (!shown.isEmpty()) {
            Color ink = colour(isIn ? Token.TEXT : Token.SECONDARY);
            paintOn(g -> Typesetter.draw(g, shown, Fonts.MONO, 12, ink, cell.getCenterX(),
                    cell.getY() + 11 + Typesetter.capHeight(12) / 2, Typesetter.Anchor.MIDDLE));
        }
        draw(brush -> brush.fill(new Rectangle2D.Double(cell.getX(), cell.getY() + 24, cell.getWidth() - 1, 8),
                ColourMap.mix(colour(Token.SOFT), colour(Token.HIDDEN_H), Math.max(0, Math.min(1, share)))));
    }
}
