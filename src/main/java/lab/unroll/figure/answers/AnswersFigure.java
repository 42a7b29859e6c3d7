package lab.unroll.figure.answers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import lab.unroll.answers.ExampleAnswer;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.figure.AnswersLook;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Lettering;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.words.Words;

/**
 * Examples held out from training, a row each: right or wrong by sign and word, what was read, what the network answers, and
 * where that is wrong what it should be. The one on the stage has a bar. As high as it needs.
 */
public final class AnswersFigure implements Figure {

    private static final double HEAD = 24;
    private static final double ROW = 23;
    private static final double EDGE = 8;
    private static final double GAP = 10;
    private static final double SIGN = 17;
    private static final double ARROW = 26;
    private static final int MOST_COLUMNS = 3;
    private static final double SIZE = 13;
    private static final double SMALL = 12;
    /** What is read may be cut down to this before rows stand side by side no more. */
    private static final double LEAST_READ = 130;

    private final AnswersLook look;
    private final List<ExampleAnswer> rows;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final boolean titled;
    private final int columns;
    private final double verdict;
    private final double read;
    private final double answer;
    private final double should;

    /**
     * Lays the list out for a width in pixels; the height follows.
     *
     * @param titled whether the heading says what it is
     */
    public AnswersFigure(AnswersLook look, boolean titled, Theme theme, Words any, double width) {
        this.look = look;
        this.theme = theme;
        this.width = width;
        this.titled = titled;
        rows = look.answers().answers();
        words = Words.of("answers", any.locale());
        verdict = SIGN + Math.max(width(words.get("right"), Fonts.SEMIBOLD, SMALL), width(words.get("wrong"), Fonts.SEMIBOLD, SMALL));
        double[] wanted = {widest(ExampleAnswer::read, Fonts.MONO, SIZE), widest(ExampleAnswer::answer, Fonts.MONO, SIZE),
                widest(this::should, Fonts.TEXT, SMALL)};
        double least = EDGE + verdict + GAP + Math.min(wanted[0], LEAST_READ) + ARROW + wanted[1] + GAP + wanted[2] + EDGE;
        columns = (int) Math.max(1, Math.min(MOST_COLUMNS, width / least));
        double[] rooms = rooms(wanted, each() - 2 * EDGE - verdict - GAP - ARROW - GAP);
        read = rooms[0];
        answer = rooms[1];
        should = rooms[2];
    }

    /** What each of some parts gets of a room: what it wants, as far as the others then have no less. */
    private static double[] rooms(double[] wanted, double room) {
        double[] given = new double[wanted.length];
        double left = Math.max(0, room);
        for (int part : IntStream.range(0, wanted.length).boxed().sorted(Comparator.comparing(i -> wanted[i])).toList()) {
            long others = IntStream.range(0, wanted.length).filter(i -> given[i] == 0 && wanted[i] > 0).count();
            given[part] = Math.min(wanted[part], left / Math.max(1, others));
            left -= given[part];
        }
        return given;
    }

    private static double width(String text, Fonts face, double size) {
        return Math.ceil(Typesetter.width(Lettering.drawable(text), face, size));
    }

    private double widest(Function<ExampleAnswer, String> part, Fonts face, double size) {
        return rows.stream().map(part).distinct().mapToDouble(text -> width(text, face, size)).max().orElse(0);
    }

    /** What it should be, where that is not what was answered: of numbers, and where several answers are right, of a right one as well. */
    private String should(ExampleAnswer row) {
        return !row.isRight() ? words.get("should", row.right()) : row.answer().equals(row.right()) ? ""
                : words.get("was", row.right());
    }

    private double each() {
        return width / columns;
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return HEAD + ROW * ((rows.size() + columns - 1) / columns) + 4;
    }

    private Rectangle2D place(int i) {
        return new Rectangle2D.Double(i % columns * each(), HEAD + i / columns * ROW, each() - 4, ROW);
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        Brush brush = new Brush(g);
        Typesetter.draw(g, Typesetter.shortened(heading(), Fonts.SEMIBOLD, SIZE, width - 2 * EDGE), Fonts.SEMIBOLD, SIZE,
                theme.colour(Token.TEXT), EDGE, HEAD - 8, Typesetter.Anchor.START);
        for (int i = 0; i < rows.size(); i++) {
            paint(g, brush, i);
        }
    }

    private String heading() {
        HeldOutAnswers answers = look.answers();
        String count = words.get(answers.isHeldOut() ? "count" : "count.trained", answers.correct(), rows.size());
        return titled ? words.get("heading", count) : count;
    }

    private void paint(Graphics2D g, Brush brush, int i) {
        ExampleAnswer row = rows.get(i);
        Rectangle2D place = place(i);
        if (i == look.selected()) {
            brush.rounded(place.getX(), place.getY() + 1, place.getWidth(), ROW - 2, 4, theme.colour(Token.ACCENT_TINT), null, 0);
            brush.rounded(place.getX(), place.getY() + 3, 3, ROW - 6, 1.5, theme.colour(Token.ACCENT), null, 0);
        }
        double base = place.getY() + ROW / 2 + Typesetter.capHeight(SIZE) / 2;
        Color colour = theme.colour(row.isRight() ? Token.ACCENT : Token.DANGER);
        Color ink = theme.colour(Token.TEXT);
        double left = place.getX() + EDGE;
        Typesetter.draw(g, row.isRight() ? "✓" : "✗", Fonts.SEMIBOLD, SIZE, colour, left, base, Typesetter.Anchor.START);
        Typesetter.draw(g, words.get(row.isRight() ? "right" : "wrong"), Fonts.SEMIBOLD, SMALL, colour, left + SIGN, base,
                Typesetter.Anchor.START);
        double reads = left + verdict + GAP;
        double arrow = reads + read + 6;
        double answers = reads + read + ARROW;
        Typesetter.draw(g, clipped(row.read(), read), Fonts.MONO, SIZE, ink, reads, base, Typesetter.Anchor.START);
        brush.line(arrow, base - 4.5, arrow + 9, base - 4.5, theme.colour(Token.SECONDARY), 1.2);
        brush.head(arrow + 12, base - 4.5, 1, 0, 5, theme.colour(Token.SECONDARY));
        Typesetter.draw(g, clipped(row.answer(), answer), Fonts.MONO, SIZE, ink, answers, base, Typesetter.Anchor.START);
        if (!should(row).isEmpty()) {
            Typesetter.draw(g, Typesetter.shortened(should(row), Fonts.TEXT, SMALL, should), Fonts.TEXT, SMALL,
                    theme.colour(Token.SECONDARY), answers + answer + GAP, base, Typesetter.Anchor.START);
        }
    }

    /** A text with an ellipsis in its middle where it has no room: its beginning and its end tell most. */
    private static String clipped(String wanted, double room) {
        String text = Lettering.drawable(wanted);
        if (width(text, Fonts.MONO, SIZE) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int kept = points.length;
        String shown;
        do {
            kept--;
            int front = (kept + 1) / 2;
            shown = new String(points, 0, front) + "…" + new String(points, points.length - (kept - front), kept - front);
        } while (kept > 1 && width(shown, Fonts.MONO, SIZE) > room);
        return shown;
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExampleAnswer row = rows.get(i);
            int number = i + 1;
            spots.add(new Spot("example." + number, place(i), Spot.Kind.POINT, new Subject.HeldOut(i), () -> told(number, row),
                    row.loss(), null));
        }
        return List.copyOf(spots);
    }

    private String told(int number, ExampleAnswer row) {
        String verdictWords = row.judged() == 1 || row.isRight() ? words.get(row.isRight() ? "right" : "wrong")
                : words.get("wrong.of", row.correct(), row.judged());
        String said = words.get("spot", number, row.read(), row.answer(), verdictWords);
        String known = row.isRight() && row.answer().equals(row.right()) ? said
                : said + " " + words.get(row.isRight() ? "spot.was" : "spot.should", row.right());
        return Double.isNaN(row.loss()) ? known : known + " " + words.get("spot.loss", Numbers.exact(row.loss()));
    }

    /** {@inheritDoc} Of each example its loss, and 1 if it is right and 0 if not. */
    @Override
    public List<Spot> values() {
        List<Spot> values = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ExampleAnswer row = rows.get(i);
            int number = i + 1;
            values.add(new Spot("example." + number + ".right", place(i), Spot.Kind.POINT, new Subject.HeldOut(i),
                    () -> told(number, row), row.isRight() ? 1 : 0, null));
        }
        spots().stream().filter(spot -> !Double.isNaN(spot.value())).forEach(values::add);
        return List.copyOf(values);
    }
}
