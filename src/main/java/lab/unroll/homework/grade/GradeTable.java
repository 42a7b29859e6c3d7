package lab.unroll.homework.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lab.unroll.homework.AnswerText;
import lab.unroll.homework.Homework;

/**
 * The class as a table: a row for each file, a column for what it counts in all, and some for each thing that one of the
 * lessons asks for. A name or an answer that a spreadsheet would take for a formula has an apostrophe before it.
 */
public final class GradeTable {

    private static final List<String> HEAD = List.of("student", "file", "station", "counts", "points", "of", "right", "reached",
            "minutes", "end steps", "end loss", "end accuracy", "message");
    private static final String FORMULA = "=+-@\t\r";

    private final List<Item> items;

    /** The table of some works. */
    public GradeTable(List<GradedWork> works) {
        items = works.stream().flatMap(work -> work.items().stream()).map(GradedItem::item).distinct()
                .sorted((one, other) -> one.station() != other.station() ? Integer.compare(one.station(), other.station())
                        : one.step() != other.step() ? Integer.compare(one.step(), other.step())
                        : one.role().compareTo(other.role())).toList();
    }

    /** The names of the columns. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(HEAD);
        for (Item item : items) {
            columns.add(item.id());
            if (item.role() != Role.GOAL) {
                columns.add(item.id() + " answer");
                columns.add(item.id() + " attempts");
            }
            columns.add(item.id() + " seconds");
        }
        return columns;
    }

    /** The row of a work; messages in a language. */
    public List<String> row(GradedWork work, Locale language) {
        Optional<Homework> homework = work.homework();
        boolean isGraded = !work.items().isEmpty();
        List<String> row = new ArrayList<>(List.of(safe(homework.map(Homework::student).orElse("")), safe(work.file()),
                homework.map(one -> Integer.toString(one.lesson().station())).orElse(""), work.counts() ? "yes" : "no",
                isGraded ? number(work.points()) : "", isGraded ? Integer.toString(work.items().size()) : "",
                isGraded ? Long.toString(work.count(Mark.RIGHT)) : "", isGraded ? Long.toString(work.count(Mark.REACHED)) : "",
                homework.map(one -> number(Math.round(one.lesson().seconds() / 6) / 10.0)).orElse(""),
                work.end().map(end -> Long.toString(end.iterations())).orElse(""),
                work.end().map(end -> number(end.loss())).orElse(""), work.end().map(end -> number(end.accuracy())).orElse(""),
                safe(work.problems().stream().map(one -> one.words().in(language)).collect(Collectors.joining(" ")))));
        for (Item item : items) {
            Optional<GradedItem> one = work.items().stream().filter(graded -> graded.item().equals(item)).findFirst();
            row.add(one.map(graded -> graded.mark().id()).orElse(""));
            if (item.role() != Role.GOAL) {
                row.add(safe(one.flatMap(GradedItem::answer).map(AnswerText::of).orElse("")));
                row.add(one.map(graded -> Integer.toString(graded.attempts())).orElse(""));
            }
            row.add(one.map(graded -> Double.isNaN(graded.seconds()) ? ""
                    : number(Math.round(graded.seconds() * 10) / 10.0)).orElse(""));
        }
        return row;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value).replaceAll("(\\.\\d*?)0+($|e)", "$1$2").replaceAll("\\.($|e)", "$1");
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
