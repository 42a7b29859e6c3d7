package lab.unroll.task.chat;

/** Marks and letters of two widths, as Chinese texts have them: ? and ？ ask the same. */
final class Widths {

    /** From ! to ~, and the same in full width. */
    private static final int FIRST = 0x21;
    private static final int LAST = 0x7E;
    private static final int SHIFT = 0xFEE0;

    private Widths() {
    }

    /** The same character in the other width; the text itself where it has none. */
    static String other(String text) {
        if (text.codePointCount(0, text.length()) != 1) {
            return text;
        }
        int point = text.codePointAt(0);
        return point >= FIRST && point <= LAST ? Character.toString(point + SHIFT)
                : point >= FIRST + SHIFT && point <= LAST + SHIFT ? Character.toString(point - SHIFT) : text;
    }
}
