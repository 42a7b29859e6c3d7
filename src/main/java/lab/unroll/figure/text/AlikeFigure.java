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
    private static final double ROW = 40;
    private static final double CELL = 10;
    private static final int AROUND = 14;

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
        write(words.get("alike.title"), Fonts.SEMIBOLD, 13, Token.TEXT, EDGE, 17, Typesetter.Anchor.START);
        double bottom = SHARE * height;
        LetterGrid grid = new LetterGrid(corpus, 0, Math.max(0, asked.markFrom()),
                new Rectangle2D.Double(EDGE, 34, width - 2 * EDGE, bottom - 44));
        letters(grid, corpus, LEARNT);
        for (LetterGrid.Cell cell : grid.cells()) {
            if (asked.markFrom() <= cell.place() && cell.place() < asked.markTo()) {
                Rectangle2D box = cell.box();
                draw(brush -> {
                    brush.fill(new Rectangle2D.Double(box.getX(), box.getY() - 2, box.getWidth(), 3), colour(Token.ACCENT));
                    brush.fill(new Rectangle2D.Double(box.getX(), box.getMaxY() - 1, box.getWidth(), 3), colour(Token.ACCENT));
                });
            }
        }
        draw(brush -> brush.line(EDGE, bottom - 4, width - EDGE, bottom - 4, colour(Token.HAIRLINE), 1));
        AlikeSpans alike = look.study().alike();
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
        int letters = Math.max(6, (int) ((width() - EDGE - left - Typesetter.width(told, Fonts.TEXT, 12) - 14) / CELL));
        int from = Math.max(0, span.from() - Math.min(AROUND, letters / 3));
        int to = Math.min(corpus.length(), from + letters);
        for (int place = from; place < to; place++) {
            double x = left + (place - from) * CELL;
            boolean isIn = span.from() <= place && place < span.to();
            String letter = corpus.letter(place).equals("\n") ? "↵" : corpus.letter(place);
            if (isIn) {
                draw(brush -> brush.fill(new Rectangle2D.Double(x, top + 1, CELL, 20), colour(Token.ACCENT_TINT)));
            }
            if (!letter.isBlank()) {
                Color ink = colour(isIn ? Token.TEXT : Token.SECONDARY);
                String shown = Typesetter.shortened(letter, Fonts.MONO, 12, 2 * CELL);
                double size = Typesetter.width(shown, Fonts.MONO, 12) > CELL ? 12 * CELL / Typesetter.width(shown, Fonts.MONO, 12) : 12;
                paintOn(g -> Typesetter.draw(g, shown, Fonts.MONO, size, ink, x + CELL / 2, top + 11 + Typesetter.capHeight(size) / 2,
                        Typesetter.Anchor.MIDDLE));
            }
            double share = annotated[place] / greatest;
            draw(brush -> brush.fill(new Rectangle2D.Double(x, top + 24, CELL - 1, 8),
                    ColourMap.mix(colour(Token.SOFT), colour(Token.HIDDEN_H), Math.max(0, Math.min(1, share)))));
        }
        write(told, Fonts.TEXT, 12, Token.TEXT, width() - EDGE, top + 11, Typesetter.Anchor.END);
        spot("alike." + (number + 1), new Rectangle2D.Double(EDGE, top, width() - 2 * EDGE, ROW - 4), new Subject.Letter(LEARNT, span.from()),
                told, span.jaccard());
    }
}
