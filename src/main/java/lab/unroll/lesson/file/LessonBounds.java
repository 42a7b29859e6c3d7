package lab.unroll.lesson.file;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text may have at most, found out before it is parsed: the Markdown parser calls itself for whatever stands inside
 * something else, and would run out of stack.
 */
public final class LessonBounds {

    /** Quotations and lists inside one another: each takes at least one column at the beginning of a line. */
    public static final int MOST_COLUMNS = 64;
    /** Stressed words, links and pictures inside one another: each takes two of these marks. */
    public static final int MOST_MARKS = 400;
    /** What stands together without a blank line is set in one piece. */
    static final int MOST_CHARACTERS = 16_000;
    /** Pins of one setting. */
    static final int MOST_PINS = 500;

    private static final String MARKS = "*_[]";
    private static final String BEFORE_TEXT = " \t>-+*.)0123456789";
    private static final int TAB = 4;
    private static final Pattern PINS = Pattern.compile("\\s*pin\\s*:");

    private final Place first;
    private int characters;
    private int marks;

    private LessonBounds(Place first) {
        this.first = first;
    }

    /**
     * Checks the lines of a text.
     *
     * @param first where the first line stands
     * @throws lab.unroll.words.InputException at the first line that goes too far
     */
    public static void require(List<String> lines, Place first) {
        LessonBounds bounds = new LessonBounds(first);
        for (int i = 0; i < lines.size(); i++) {
            bounds.require(lines.get(i), i);
        }
    }

    private void require(String line, int index) {
        Place place = first.below(index);
        if (PINS.matcher(line).lookingAt() && line.chars().filter(c -> c == ',').count() >= MOST_PINS) {
            throw place.problem("pins", MOST_PINS);
        }
        marks = line.isBlank() ? 0 : marks + (int) line.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        if (marks > MOST_MARKS) {
            throw place.problem("marks", MOST_MARKS);
        }
        characters = line.isBlank() ? 0 : characters + line.length();
        if (characters > MOST_CHARACTERS) {
            throw place.problem("long", MOST_CHARACTERS);
        }
        if (columnsBeforeText(line) > MOST_COLUMNS) {
            throw place.problem("deep", MOST_COLUMNS);
        }
    }

    private static int columnsBeforeText(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && BEFORE_TEXT.indexOf(line.charAt(i)) >= 0; i++) {
            columns += line.charAt(i) == '\t' ? TAB : 1;
        }
        return columns;
    }
}
