package lab.unroll.figure.text;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.unroll.figure.Subject;
import lab.unroll.figure.TextLook;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.lens.ReadText;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.words.Words;
import lab.unroll.writing.Filmstrip;
import lab.unroll.writing.Manuscript;

/**
 * What the network writes, each letter on the colour of a unit after it; what it wrote while it was trained; how the next letter
 * comes about, f(w_{t−T}, …, w_{t−1}) = w_t; and all units at that place.
 */
public final class WriteFigure extends TextSheet {

    private static final double UNITS = 62;
    private static final double FILM = 0.34;
    private static final double NARROWEST_FILM = 190;
    private static final double LINE = 18;
    private static final int FILM_LINES = 3;

    private final ReadText text;
    private final Manuscript manuscript;
    private final int cursor;

    /** Lays it out. */
    public WriteFigure(TextLook look, Theme theme, Words any, double width, double height) {
        super(look, theme, any, width, height);
        draw(brush -> brush.fill(new Rectangle2D.Double(0, 0, width, height), colour(Token.PAGE)));
        text = look.study().written();
        manuscript = look.study().question().manuscript();
        cursor = look.study().question().cursor();
        double foot = height - UNITS - WayStrip.HEIGHT;
        boolean hasFilm = width * FILM >= NARROWEST_FILM;
        double right = hasFilm ? width - width * FILM : width - EDGE;
        Rectangle2D area = new Rectangle2D.Double(EDGE, 34, right - EDGE - 12, foot - 40);
        write(words.get("write.title", look.unit() + 1, quantity()), Fonts.SEMIBOLD, 13, Token.TEXT, EDGE, 17,
                Typesetter.Anchor.START);
        letters(area);
        if (hasFilm) {
            draw(brush -> brush.line(right, 12, right, foot - 8, colour(Token.HAIRLINE), 1));
            film(new Rectangle2D.Double(right + 14, 8, width - right - 14 - EDGE, foot - 12));
        }
        new WayStrip(this, text, cursor).lay(EDGE, foot, width - 2 * EDGE);
        units(foot + WayStrip.HEIGHT);
    }

    private void letters(Rectangle2D area) {
        LetterGrid grid = new LetterGrid(text, 0, Math.min(cursor, text.length() - 1), area);
        double[] shares = look.study().sensitivity();
        double most = Math.max(1e-30, Arrays.stream(shares).max().orElse(0));
        letters(grid, text, WRITTEN, cell -> {
            Rectangle2D box = cell.box();
            int back = cursor - 1 - cell.place();
            if (0 <= back && back < shares.length) {
                double share = shares[shares.length - 1 - back];
                double high = 5 * share / most;
                draw(brush -> brush.fill(new Rectangle2D.Double(box.getX(), box.getMaxY() - high, box.getWidth() - 0.5, high),
                        colour(Token.GRADIENT)));
                value("share." + cell.place(), box, new Subject.Letter(WRITTEN, cell.place()), words.get("write.share",
                        cell.place() + 1, Numbers.exact(share)), share);
            }
            if (manuscript.origin(cell.place()) == Manuscript.Origin.CHOSEN) {
                draw(brush -> brush.fill(new Rectangle2D.Double(box.getX() + 1, box.getY(), box.getWidth() - 2, 3),
                        colour(Token.ACCENT)));
            }
            if (cell.place() == cursor) {
                // above and below, so that the line stands on no letter beside it
                draw(brush -> {
                    brush.fill(new Rectangle2D.Double(box.getX() - 1, box.getY() - 2, box.getWidth() + 2, 4), colour(Token.ACCENT));
                    brush.fill(new Rectangle2D.Double(box.getX() - 1, box.getMaxY() - 2, box.getWidth() + 2, 4), colour(Token.ACCENT));
                });
            }
        });
    }

    /** What was written at steps of the training, the last ones where there is no room for all. */
    private void film(Rectangle2D area) {
        write(words.get("film.title"), Fonts.SEMIBOLD, 13, Token.TEXT, area.getX(), area.getY() + 9, Typesetter.Anchor.START);
        List<Filmstrip.Sample> samples = look.film().samples();
        if (samples.isEmpty()) {
            paragraph(words.get("film.none"), area.getX(), area.getY() + 26, area.getWidth());
            return;
        }
        double each = LINE * (FILM_LINES + 1) + 4;
        int room = Math.max(1, (int) ((area.getHeight() - 24) / each));
        double y = area.getY() + 24;
        for (Filmstrip.Sample sample : chosen(samples, room)) {
            write(words.get("film.step", String.format(Locale.ROOT, "%,d", sample.iteration())), Fonts.SEMIBOLD, 12, Token.ACCENT,
                    area.getX(), y + LINE / 2, Typesetter.Anchor.START);
            y += LINE;
            String left = sample.text().strip().replace("\n", "↵");
            for (int line = 0; line < FILM_LINES && !left.isEmpty() && y + LINE <= area.getMaxY(); line++) {
                int end = fitting(left, area.getWidth());
                write(left.substring(0, end), Fonts.MONO, 12, Token.TEXT, area.getX(), y + LINE / 2, Typesetter.Anchor.START);
                left = left.substring(end);
                y += LINE;
            }
            y += 4;
        }
    }

    /** The first, the last, and some between. */
    private static List<Filmstrip.Sample> chosen(List<Filmstrip.Sample> samples, int room) {
        int n = samples.size();
        return n <= room ? samples : IntStream.range(0, room)
                .mapToObj(i -> samples.get(room == 1 ? n - 1 : (int) Math.round((double) i * (n - 1) / (room - 1)))).toList();
    }

    private static int fitting(String line, double room) {
        int end = 0;
        double width = 0;
        while (end < line.length()) {
            int next = line.offsetByCodePoints(end, 1);
            width += Typesetter.width(line.substring(end, next), Fonts.MONO, 12);
            if (width > room) {
                break;
            }
            end = next;
        }
        return Math.max(end, Math.min(line.length(), 1));
    }

    private void units(double top) {
        int k = text.units();
        int place = Math.max(0, Math.min(text.length(), cursor) - 1);
        double left = EDGE + 62;
        double room = 0.45 * (width() - left);
        int rows = k <= 16 ? 1 : k <= 64 ? 2 : 4;
        int columns = (k + rows - 1) / rows;
        double size = Math.min(13, room / columns);
        double high = Math.min(13, (UNITS - 12) / rows);
        write(words.get("units.title"), Fonts.SEMIBOLD, 13, Token.TEXT, EDGE, top + 12, Typesetter.Anchor.START);
        write(String.valueOf(k), Fonts.TEXT, 12, Token.SECONDARY, EDGE, top + 30, Typesetter.Anchor.START);
        for (int unit = 0; unit < k; unit++) {
            Rectangle2D cell = new Rectangle2D.Double(left + unit % columns * size, top + 4 + unit / columns * high, size - 1, high - 1);
            double value = value(text, place, unit);
            int one = unit;
            draw(brush -> {
                brush.fill(cell, ColourMap.signed(theme, value, range()));
                if (one == look.unit()) {
                    brush.stroke(new Rectangle2D.Double(cell.getX() - 1, cell.getY() - 1, cell.getWidth() + 2, cell.getHeight() + 2),
                            colour(Token.ACCENT), 2);
                }
            });
            spot("unit." + (unit + 1), cell, new Subject.Unit(0, unit), words.get("unit.spot", unit + 1, quantity(),
                    Numbers.exact(value)), value);
        }
        double x = left + columns * size + 16;
        write(words.get("unit.value", look.unit() + 1, quantity(), Numbers.fixed(value(text, place))), Fonts.SEMIBOLD, 13, Token.ACCENT,
                x, top + 12, Typesetter.Anchor.START);
        double r = TrackingUnits.correlation(text, look.unit(), look.annotation());
        write(words.get(Double.isNaN(r) ? "unit.follows.nothing" : "unit.follows", words.get("annotation." + look.annotation().id()),
                Numbers.fixed(r)), Fonts.TEXT, 12, Token.SECONDARY, x, top + 31, Typesetter.Anchor.START);
        legend(width() - EDGE, top + 50);
        draw(brush -> brush.stroke(new Line2D.Double(EDGE, top - 2, width() - EDGE, top - 2), colour(Token.HAIRLINE), 1));
    }
}
