package lab.unroll.task.adding;

import java.util.Locale;
import java.util.regex.Pattern;
import lab.unroll.net.Vector;
import lab.unroll.task.InputChoices;

/** The numbers 0.00 to 1.00 as they are shown: 0.42, or 0.42* if marked; first those without a mark. */
final class MarkedNumbers implements InputChoices {

    /** All of them. */
    static final MarkedNumbers ALL = new MarkedNumbers();
    /** Number of different values. */
    static final int VALUES = 101;
    /** Behind a value that is marked. */
    static final String MARK = "*";

    private static final Pattern LABEL = Pattern.compile("(0\\.\\d\\d|1\\.00)\\*?");

    private MarkedNumbers() {
    }

    @Override
    public int size() {
        return 2 * VALUES;
    }

    @Override
    public String label(int choice) {
        return String.format(Locale.ROOT, "%.2f", valueOf(choice)) + (isMarked(choice) ? MARK : "");
    }

    @Override
    public int indexOf(String label) {
        if (!LABEL.matcher(label).matches()) {
            return -1;
        }
        int hundredths = Integer.parseInt(label.substring(0, 1) + label.substring(2, 4));
        return label.endsWith(MARK) ? hundredths + VALUES : hundredths;
    }

    /** (value, mark). */
    @Override
    public Vector x(int choice) {
        return Vector.of(valueOf(choice), isMarked(choice) ? 1 : 0);
    }

    private static double valueOf(int choice) {
        return choice % VALUES / 100.0;
    }

    private static boolean isMarked(int choice) {
        return choice >= VALUES;
    }
}
