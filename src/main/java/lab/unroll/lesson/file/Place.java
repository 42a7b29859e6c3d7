package lab.unroll.lesson.file;

import lab.unroll.words.InputException;

/**
 * A line of a lesson file.
 *
 * @param file name of the file
 * @param line the line, counted from 1
 */
public record Place(String file, int line) {

    /** How the keys of problems begin that have a place. */
    public static final String PROBLEMS = "lesson.";

    /** The place some lines further down. */
    public Place below(int lines) {
        return new Place(file, line + lines);
    }

    /** A problem at this place: the text {@code lesson.KEY}, whose arguments 0 and 1 are the file and the line. */
    public InputException problem(String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = file;
        all[1] = line;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new InputException(PROBLEMS + key, all);
    }
}
