package lab.unroll.lens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the lines of a text begin, to go through it; a line that is very long counts as several. */
public final class TextLines {

    /** The most letters of a line. */
    private static final int LONGEST = 64;

    private TextLines() {
    }

    /** The places where lines begin, in order; 0 is always one. */
    static List<Integer> beginnings(ReadText text) {
        List<Integer> beginnings = new ArrayList<>(List.of(0));
        int from = 0;
        for (int place = 0; place < text.length() - 1; place++) {
            if (text.letter(place).equals("\n") || place + 1 - from >= LONGEST) {
                from = place + 1;
                beginnings.add(from);
            }
        }
        return beginnings;
    }

    /**
     * The begin of the line that lies so many lines behind that of a place, or before it where they are negative; the first or
     * the last line where there are not so many.
     *
     * @param place counted from 0
     */
    public static int begin(ReadText text, int place, int lines) {
        List<Integer> beginnings = beginnings(text);
        int found = Collections.binarySearch(beginnings, place);
        int line = found >= 0 ? found : -found - 2;
        return beginnings.get(Math.max(0, Math.min(beginnings.size() - 1, line + lines)));
    }
}
