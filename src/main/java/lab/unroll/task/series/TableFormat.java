package lab.unroll.task.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import lab.unroll.task.ReadingChoice;
import lab.unroll.words.InputException;

/**
 * How a table is to be read: what was wished, and the rest found out from its first rows.
 *
 * @param separator between fields
 * @param numerals  how numbers are written
 * @param header    whether the first row names the columns
 * @param gaps      what is done where nothing was measured
 * @param column    the one that is learnt, counted from 0
 * @param labels    the column by which rows are called, or -1
 * @param names     of the columns
 * @param wished    the names of the choices that were wished
 */
record TableFormat(Separator separator, Numerals numerals, boolean header, Gaps gaps, int column, int labels,
                   List<String> names, List<String> wished) {

    /** Names of the choices. */
    static final String COLUMN = "column";
    static final String SEPARATOR = "separator";
    static final String DECIMAL = "decimal";
    static final String HEADER = "header";
    static final String GAPS = "gaps";

    private static final List<String> POINT_OR_COMMA = List.of("point", "comma");
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    /** So many rows are looked at to find out how a table is to be read. */
    private static final int ROWS = 200;
    /** So large a share of the rows has to agree. */
    private static final double MOST = 0.8;

    /** What can separate fields. Where two are as likely, the first is taken: a comma may be in numbers. */
    enum Separator {
        TAB('\t'), SEMICOLON(';'), COMMA(',');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Finds out what is not wished.
     *
     * @throws InputException if a wish cannot be fulfilled, or no column has numbers
     */
    static TableFormat of(Table table, Map<String, String> wishes) {
        return of(table, wishes, true);
    }

    /** The same, or with -1 as the column where that cannot be found out: what is seen of a table that cannot be learnt. */
    static TableFormat asFarAsCan(Table table, Map<String, String> wishes) {
        return of(table, wishes, false);
    }

    private static TableFormat of(Table table, Map<String, String> wishes, boolean whole) {
        wishes.keySet().stream().filter(name -> !List.of(COLUMN, SEPARATOR, DECIMAL, HEADER, GAPS).contains(name)).findFirst()
                .ifPresent(name -> {
                    throw new InputException("series.choice", name, wishes.get(name),
                            String.join(", ", COLUMN, SEPARATOR, DECIMAL, HEADER, GAPS));
                });
        Separator separator = wishes.containsKey(SEPARATOR) ? separatorNamed(wishes.get(SEPARATOR)) : separator(table);
        List<List<String>> rows = table.first(separator.sign(), ROWS);
        if (rows.isEmpty()) {
            throw new InputException("text.empty", table.name());
        }
        Numerals numerals = wishes.containsKey(DECIMAL)
                ? named(DECIMAL, wishes.get(DECIMAL), POINT_OR_COMMA) == 1 ? Numerals.COMMA : Numerals.POINT : numerals(rows);
        int width = Math.max(1, rows.get(0).size());
        boolean header = wishes.containsKey(HEADER) ? named(HEADER, wishes.get(HEADER), YES_OR_NO) == 0
                : hasHeader(rows, width, numerals);
        List<List<String>> below = header ? rows.subList(1, rows.size()) : rows;
        List<String> names = IntStream.range(0, width).mapToObj(i -> header && !rows.get(0).get(i).isBlank()
                ? rows.get(0).get(i).strip() : Integer.toString(i + 1)).toList();
        int column = wishes.containsKey(COLUMN) ? columnNamed(table.name(), wishes.get(COLUMN), names)
                : column(table.name(), below, names, numerals, whole);
        int labels = IntStream.range(0, width).filter(i -> i != column && (counts(below, i, numerals)
                || !isOfNumbers(below, i, numerals))).findFirst().orElse(-1);
        return new TableFormat(separator, numerals, header, Gaps.named(wishes.get(GAPS)), column, labels, names,
                List.copyOf(wishes.keySet()));
    }

    private static int named(String choice, String value, List<String> known) {
        int place = known.indexOf(value.strip().toLowerCase(Locale.ROOT));
        if (place < 0) {
            throw new InputException("series.choice", choice, value, String.join(", ", known));
        }
        return place;
    }

    // The separator

    private static Separator separatorNamed(String name) {
        for (Separator one : Separator.values()) {
            if (one.id().equalsIgnoreCase(name.strip()) || name.equals(Character.toString(one.sign))
                    || one == Separator.TAB && name.equals("\\t")) {
                return one;
            }
        }
        throw new InputException("series.choice", SEPARATOR, name, String.join(", ", separators()));
    }

    private static List<String> separators() {
        return List.of(Separator.COMMA.id(), Separator.SEMICOLON.id(), Separator.TAB.id());
    }

    /** The one that cuts most rows into as many fields as the first, two at least. */
    private static Separator separator(Table table) {
        Separator best = Separator.COMMA;
        double likelihood = MOST;
        for (Separator one : Separator.values()) {
            List<List<String>> rows = table.first(one.sign, ROWS);
            int width = rows.isEmpty() ? 0 : rows.get(0).size();
            double share = rows.stream().filter(row -> row.size() >= width && Table.filled(row) <= width).count()
                    / Math.max(1.0, rows.size());
            if (width > 1 && share > likelihood + 1e-9 && !(one == Separator.COMMA && areFractions(rows))) {
                best = one;
                likelihood = share;
            }
        }
        // a single column: no sign that its numbers have, so that none is cut
        boolean single = likelihood == MOST && table.first(Separator.COMMA.sign, ROWS).stream().anyMatch(row -> row.size() > 1);
        return single ? Separator.SEMICOLON : best;
    }

    /** True if the second field of some row could not be a number of its own, but is the fraction of the first: 12,05. */
    private static boolean areFractions(List<List<String>> rows) {
        return rows.stream().allMatch(row -> row.size() == 2 && row.get(0).matches("\\s*[+-]?\\d+")
                && row.get(1).matches("\\d+\\s*")) && rows.stream().anyMatch(row -> row.get(1).matches("0\\d+\\s*"));
    }

    // The numbers

    private static Numerals numerals(List<List<String>> rows) {
        long commas = rows.stream().flatMap(List::stream).filter(cell -> Numerals.hasFraction(cell, ',')).count();
        long points = rows.stream().flatMap(List::stream).filter(cell -> Numerals.hasFraction(cell, '.')).count();
        return commas > points ? Numerals.COMMA : Numerals.POINT;
    }

    private static List<String> cells(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> row.size() > column).map(row -> row.get(column))
                .filter(cell -> !Numerals.isGap(cell)).toList();
    }

    private static boolean isOfNumbers(List<List<String>> rows, int column, Numerals numerals) {
        List<String> cells = cells(rows, column);
        return !cells.isEmpty() && cells.stream().filter(numerals::isNumber).count() >= MOST * cells.size();
    }

    /** True if the numbers of a column only count: they grow from row to row by as much. */
    private static boolean counts(List<List<String>> rows, int column, Numerals numerals) {
        double[] numbers = cells(rows, column).stream().filter(numerals::isNumber)
                .mapToDouble(cell -> numerals.read(cell).orElseThrow()).toArray();
        double step = numbers.length < 3 ? 0 : numbers[1] - numbers[0];
        return step > 0 && IntStream.range(1, numbers.length)
                .allMatch(i -> Math.abs(numbers[i] - numbers[i - 1] - step) < 1e-6 * step);
    }

    private static boolean hasHeader(List<List<String>> rows, int width, Numerals numerals) {
        List<List<String>> below = rows.subList(1, rows.size());
        return IntStream.range(0, width).anyMatch(i -> isOfNumbers(below, i, numerals)
                && !numerals.isNumber(rows.get(0).get(i)) && !Numerals.isGap(rows.get(0).get(i)));
    }

    // The column

    private static int columnNamed(String file, String wanted, List<String> names) {
        int named = names.indexOf(wanted.strip());
        if (named >= 0) {
            return named;
        }
        int alike = IntStream.range(0, names.size()).filter(i -> names.get(i).equalsIgnoreCase(wanted.strip())).findFirst()
                .orElse(-1);
        if (alike >= 0) {
            return alike;
        }
        if (wanted.strip().matches("\\d{1,6}")) {
            int number = Integer.parseInt(wanted.strip());
            if (number >= 1 && number <= names.size()) {
                return number - 1;
            }
        }
        throw new InputException("series.column", file, wanted, names.size(), listed(names));
    }

    /** The first with numbers that do not only count. */
    private static int column(String file, List<List<String>> rows, List<String> names, Numerals numerals, boolean whole) {
        List<Integer> ofNumbers = IntStream.range(0, names.size()).filter(i -> isOfNumbers(rows, i, numerals)).boxed().toList();
        if (ofNumbers.isEmpty() && !whole) {
            return -1;
        }
        if (ofNumbers.isEmpty()) {
            throw new InputException("series.no-numbers", file, listed(names));
        }
        return ofNumbers.stream().filter(i -> !counts(rows, i, numerals)).findFirst().orElse(ofNumbers.get(0));
    }

    private static String listed(List<String> names) {
        int most = 20;
        List<String> shown = new ArrayList<>(names.stream().limit(most).map(SeriesFile::shortened).toList());
        if (names.size() > most) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }

    /** What was chosen, and what was found out. */
    List<ReadingChoice> choices() {
        Map<String, Integer> seen = new HashMap<>();
        names.forEach(name -> seen.merge(name, 1, Integer::sum));
        List<String> columns = IntStream.range(0, names.size()).mapToObj(i -> seen.get(names.get(i)) > 1
                ? Integer.toString(i + 1) : names.get(i)).toList();
        return List.of(choice(COLUMN, column < 0 ? "" : columns.get(column), columns), choice(SEPARATOR, separator.id(), separators()),
                choice(DECIMAL, POINT_OR_COMMA.get(numerals.decimal() == ',' ? 1 : 0), POINT_OR_COMMA),
                choice(HEADER, YES_OR_NO.get(header ? 0 : 1), YES_OR_NO),
                choice(GAPS, gaps.id(), Gaps.ids()));
    }

    private ReadingChoice choice(String name, String value, List<String> offered) {
        return new ReadingChoice(name, value, !wished.contains(name), offered);
    }
}
