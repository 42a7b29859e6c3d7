package lab.unroll.figure.text;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.ResponseMatrix;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.words.Words;

/** The text that is learnt by the colour of a unit, the units that follow something in it, and how all respond to its symbols. */
public final class UnitsFigure extends TextSheet {

    /** Room of the legend beside the title. */
    private static final double LEGEND = 160;
    private static final double LIST = 250;
    private static final double ROW = 20;
    private static final double SYMBOLS = 20;
    private static final double LARGEST_SHARE = 0.42;

    /** Lays it out. */
    public UnitsFigure(TextLook look, Theme theme, Words any, double width, double height) {
        super(look, theme, any, width, height);
        draw(brush -> brush.fill(new Rectangle2D.Double(0, 0, width, height), colour(Token.PAGE)));
        if (look.study().corpus() == null) {
            paragraph(words.get("units.none"), EDGE, 24, width - 2 * EDGE);
            return;
        }
        double matrix = Math.max(110, Math.min(LARGEST_SHARE * height, 30 + SYMBOLS + 8.0 * look.study().corpus().units()));
        double list = width - LIST - EDGE;
        String title = words.get("units.text", look.unit() + 1, quantity());
        boolean fits = Typesetter.width(title, Fonts.SEMIBOLD, 13) < list - 16 - LEGEND - EDGE;
        write(fits ? title : words.get("units.text.short", look.unit() + 1), Fonts.SEMIBOLD, 13, Token.TEXT, EDGE, 17, Typesetter.Anchor.START);
        legend(list - 16, 17);
        Rectangle2D area = new Rectangle2D.Double(EDGE, 34, list - EDGE - 16, height - matrix - 44);
        letters(new LetterGrid(look.study().corpus(), 0, 0, area), look.study().corpus(), LEARNT, cell -> { });
        draw(brush -> brush.line(list - 4, 12, list - 4, height - matrix - 12, colour(Token.HAIRLINE), 1));
        followers(list + 8, height - matrix - 12);
        draw(brush -> brush.line(EDGE, height - matrix - 4, width - EDGE, height - matrix - 4, colour(Token.HAIRLINE), 1));
        responses(look.study().responses(), new Rectangle2D.Double(EDGE, height - matrix + 2, width - 2 * EDGE, matrix - 8));
    }

    private void followers(double x, double bottom) {
        write(words.get("followers.title"), Fonts.SEMIBOLD, 13, Token.TEXT, x, 17, Typesetter.Anchor.START);
        double y = 32;
        int most = bottom - y > Annotation.values().length * 5 * ROW ? 4 : bottom - y > Annotation.values().length * 3 * ROW ? 2 : 1;
        for (Annotation annotation : Annotation.values()) {
            List<TrackingUnits.Score> scores = look.study().tracking().getOrDefault(annotation, List.of());
            boolean isChosen = annotation == look.annotation();
            write(words.get("annotation." + annotation.id()), isChosen ? Fonts.BOLD : Fonts.SEMIBOLD, 12,
                    isChosen ? Token.ACCENT : Token.TEXT, x, y + ROW / 2, Typesetter.Anchor.START);
            if (scores.isEmpty()) {
                write(words.get("followers.none"), Fonts.TEXT, 12, Token.SECONDARY, width() - EDGE, y + ROW / 2, Typesetter.Anchor.END);
            }
            y += ROW;
            for (TrackingUnits.Score score : scores.subList(0, Math.min(most, scores.size()))) {
                follower(score, x, y);
                y += ROW;
            }
        }
    }

    private void follower(TrackingUnits.Score score, double x, double y) {
        double middle = y + ROW / 2;
        boolean isChosen = score.unit() == look.unit();
        double zero = x + 128;
        double length = 44 * score.correlation();
        write(words.get("followers.unit", score.unit() + 1), isChosen ? Fonts.BOLD : Fonts.TEXT, 12, isChosen ? Token.ACCENT : Token.TEXT,
                x + 8, middle, Typesetter.Anchor.START);
        draw(brush -> {
            brush.fill(new Rectangle2D.Double(Math.min(zero, zero + length), middle - 5, Math.max(1, Math.abs(length)), 10),
                    ColourMap.signed(theme, score.correlation(), 1));
            brush.line(zero, middle - 7, zero, middle + 7, colour(Token.CONTROL_BORDER), 1);
        });
        write(Numbers.fixed(score.correlation()), Fonts.TEXT, 12, Token.TEXT, width() - EDGE, middle, Typesetter.Anchor.END);
        spot("follower." + score.annotation().id() + "." + (score.unit() + 1), new Rectangle2D.Double(x, y, LIST - 8, ROW),
                new Subject.Follower(score.annotation().name(), score.unit()), words.get("followers.spot", score.unit() + 1,
                        words.get("annotation." + score.annotation().id()), Numbers.exact(score.correlation())), score.correlation());
    }

    private void responses(ResponseMatrix matrix, Rectangle2D area) {
        write(words.get("responses.title"), Fonts.SEMIBOLD, 13, Token.TEXT, area.getX(), area.getY() + 9, Typesetter.Anchor.START);
        double left = area.getX() + 62;
        double top = area.getY() + 20;
        int columns = matrix.symbols().size();
        int rows = matrix.units().size();
        double breadth = Math.min(26, (area.getMaxX() - left) / columns);
        double high = Math.min(14, (area.getMaxY() - top - SYMBOLS) / rows);
        double greatest = 1e-30;
        for (double[] row : matrix.response()) {
            for (double one : row) {
                greatest = Math.max(greatest, Math.abs(one));
            }
        }
        double range = greatest;
        double nextFree = 0;
        for (int i = 0; i < rows; i++) {
            int unit = matrix.units().get(i);
            boolean isChosen = unit == look.unit();
            double y = top + i * high;
            if (isChosen) {
                write(words.get("followers.unit", unit + 1), Fonts.BOLD, 12, Token.ACCENT, left - 5, y + high / 2, Typesetter.Anchor.END);
                draw(brush -> brush.stroke(new Rectangle2D.Double(left - 1.5, y - 1.5, columns * breadth + 3, high + 3),
                        colour(Token.ACCENT), 2));
            }
            for (int j = 0; j < columns; j++) {
                Rectangle2D cell = new Rectangle2D.Double(left + j * breadth, y, breadth, high);
                double value = matrix.response()[i][j];
                shapes(cell, value, range);
                spot("response." + (unit + 1) + "." + matrix.symbols().get(j), cell, new Subject.Unit(0, unit),
                        words.get("responses.spot", unit + 1, shown(matrix.symbols().get(j)), Numbers.exact(value)), value);
            }
        }
        for (int j = 0; j < columns; j++) {
            String letter = shown(matrix.symbols().get(j));
            double room = Typesetter.width(letter, Fonts.MONO, 12);
            double x = left + (j + 0.5) * breadth;
            if (x - room / 2 >= nextFree) {
                write(letter, Fonts.MONO, 12, Token.SECONDARY, x, top + rows * high + SYMBOLS / 2, Typesetter.Anchor.MIDDLE);
                nextFree = x + room / 2 + 3;
            }
        }
    }

    private void shapes(Rectangle2D cell, double value, double range) {
        draw(brush -> brush.fill(new Rectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth() + 0.3, cell.getHeight() + 0.3),
                ColourMap.signed(theme, value, range)));
    }
}
