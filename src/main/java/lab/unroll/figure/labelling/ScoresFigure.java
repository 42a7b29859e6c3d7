package lab.unroll.figure.labelling;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.TagScores;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.ReferenceScore;
import lab.unroll.words.Words;

/**
 * What is held out, class by class: how many of each class are found by the network that reads forward (a triangle), by the one
 * in both directions (a diamond) and by the rule that needs no network (a ring); all classes together in the first row.
 */
public final class ScoresFigure extends Sheet {

    private static final double NAME = 13;
    private static final double SMALL = 12;
    private static final double TALLEST = 46;
    private static final double LEAST = 19;
    private static final double APART = 4;

    private final List<Line> lines = new ArrayList<>();
    private double left;
    private double right;

    /** One of those compared. */
    private record Line(String id, String name, TagScores scores, Color colour) {
    }

    /** Lays the table out. */
    public ScoresFigure(Directions directions, boolean titled, Theme theme, Words any, double width, double height) {
        super(theme, Words.of("labelling", any.locale()), width, height);
        Directions.Tags tags = directions == null ? new Directions.Tags(null, null, null) : directions.tags();
        heading(titled ? words.get("scores.title") : "", "", words.get("scores.remark"));
        add("rule", tags.rule(), Token.SECONDARY);
        add("forward", tags.forward(), Token.TEXT);
        add("both", tags.both(), Token.ACCENT);
        if (lines.isEmpty()) {
            paragraph(words.get("scores.none"), EDGE, HEADING + 12, width - 2 * EDGE);
            return;
        }
        legend(directions.task(), width);
        List<String> names = directions.task().outputNames();
        TagScores last = lines.get(lines.size() - 1).scores();
        int[] asked = IntStream.range(0, names.size()).filter(c -> last.asked()[c] > 0).toArray();
        double top = HEADING + 30;
        double row = Math.max(LEAST, Math.min(TALLEST, (height - top - 30) / (asked.length + 1)));
        double widest = Typesetter.width(words.get("scores.all"), Fonts.SEMIBOLD, NAME);
        for (int c : asked) {
            widest = Math.max(widest, Typesetter.width(names.get(c), Fonts.SEMIBOLD, NAME));
        }
        double counts = EDGE + Math.min(0.3 * width, widest) + 62;
        left = counts + 22;
        right = width - EDGE - 20;
        int rows = (int) Math.min(asked.length + 1, Math.floor((height - top - 26) / row));
        grid(top, top + rows * row);
        row("", words.get("scores.all"), last.all().total(), -1, counts, top + row / 2);
        for (int i = 0; i + 1 < rows; i++) {
            int c = asked[i];
            row("." + c, names.get(c), last.asked()[c], c, counts, top + (i + 1.5) * row);
        }
    }

    private void add(String id, TagScores scores, Token colour) {
        if (scores != null) {
            lines.add(new Line(id, words.get("scores." + id), scores, colour(colour)));
        }
    }

    private void legend(LabellingTask task, double width) {
        double x = EDGE;
        double y = HEADING + 14;
        for (Line line : lines) {
            double at = x + 7;
            draw(brush -> mark(brush, line, at, y));
            String text = line.name() + " " + percent(line.scores().accuracy());
            write(text, Fonts.TEXT, NAME, Token.TEXT, x + 17, y, Typesetter.Anchor.START);
            x += 17 + Typesetter.width(text, Fonts.TEXT, NAME) + 22;
        }
        for (ReferenceScore reference : task.referenceScores()) {
            if (reference.key().equals(LabellingTask.FORWARD_CEILING)) {
                String text = words.get("reference." + reference.key()) + " " + percent(reference.accuracy());
                write(text, Fonts.TEXT, NAME, Token.SECONDARY, Math.min(x, width - EDGE - Typesetter.width(text, Fonts.TEXT, NAME)),
                        y, Typesetter.Anchor.START);
            }
        }
    }

    private void grid(double top, double bottom) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double x = x(tenth / 10.0);
            draw(brush -> brush.line(x, top, x, bottom, colour(Token.HAIRLINE), 1));
            write(tenth * 10 + " %", Fonts.TEXT, SMALL, Token.SECONDARY, x, bottom + 13, Typesetter.Anchor.MIDDLE);
        }
    }

    private double x(double share) {
        return left + share * (right - left);
    }

    private void row(String id, String name, int count, int aClass, double counts, double y) {
        write(Typesetter.shortened(name, Fonts.SEMIBOLD, NAME, counts - 58 - EDGE), Fonts.SEMIBOLD, NAME, Token.TEXT, EDGE, y,
                Typesetter.Anchor.START);
        write(String.format(Locale.ROOT, "%,d", count), Fonts.TEXT, SMALL, Token.SECONDARY, counts, y, Typesetter.Anchor.END);
        for (Line line : lines) {
            double found = aClass < 0 ? line.scores().accuracy() : line.scores().found(aClass);
            if (Double.isFinite(found)) {
                // so that equal ones do not hide each other
                double middle = y + (line.id().equals("forward") ? -APART : line.id().equals("both") ? APART : 0);
                draw(brush -> mark(brush, line, x(found), middle));
                spot("scores." + line.id() + id, new Rectangle2D.Double(x(found) - 7, middle - 6, 14, 12),
                        new Subject.Output(0, aClass), words.get("scores.spot", line.name(), name, Numbers.exact(found)), found);
            }
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A triangle, a diamond or a ring. */
    private void mark(Brush brush, Line line, double x, double y) {
        Path2D shape = line.id().equals("forward") ? Brush.path(x - 5, y - 5.5, x + 6, y, x - 5, y + 5.5)
                : Brush.path(x, y - 6, x + 6, y, x, y + 6, x - 6, y);
        shape.closePath();
        if (line.id().equals("rule")) {
            brush.circle(x, y, 5, colour(Token.PAGE), line.colour(), 2);
        } else {
            brush.fill(shape, line.colour());
        }
    }
}
