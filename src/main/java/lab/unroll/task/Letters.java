package lab.unroll.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Cuts a text into letters as a reader sees them, each one code point or a few that belong together: a letter with its marks, a
 * flag, a sign joined of several, a Korean syllable written in parts. The extended grapheme clusters of Unicode Standard Annex 29,
 * but for the prepended signs; what would be longer than {@value #LONGEST} code points is cut behind so many.
 */
public final class Letters implements IntConsumer {

    /** The most code points of a letter. */
    public static final int LONGEST = 8;

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int NOTHING = -1;

    private final IntConsumer single;
    private final Consumer<String> several;
    private final StringBuilder joined = new StringBuilder();
    private int pending = NOTHING;
    private int last = NOTHING;
    private int count;

    /**
     * Takes code points; {@link #end()} has to be called behind the last.
     *
     * @param single  takes letters of one code point
     * @param several takes longer ones
     */
    public Letters(IntConsumer single, Consumer<String> several) {
        this.single = single;
        this.several = several;
    }

    /** The letters of a text. */
    public static List<String> of(String text) {
        List<String> letters = new ArrayList<>();
        Letters cut = new Letters(point -> letters.add(Character.toString(point)), letters::add);
        text.codePoints().forEach(cut);
        cut.end();
        return letters;
    }

    @Override
    public void accept(int point) {
        if (pending != NOTHING && count < LONGEST && joins(point)) {
            if (count == 1) {
                joined.appendCodePoint(pending);
            }
            joined.appendCodePoint(point);
            count++;
        } else {
            end();
            pending = point;
            count = 1;
        }
        last = point;
    }

    /** The text ends here. */
    public void end() {
        if (count > 1) {
            several.accept(joined.toString());
            joined.setLength(0);
        } else if (pending != NOTHING) {
            single.accept(pending);
        }
        pending = NOTHING;
        last = NOTHING;
        count = 0;
    }

    /** Whether a code point belongs to the letter before it. */
    private boolean joins(int point) {
        if (point < 0x300 || Character.isISOControl(last)) {
            return false;
        }
        if (extendsLetter(point)) {
            return true;
        }
        if (last == ZERO_WIDTH_JOINER) {
            return Character.getType(point) == Character.OTHER_SYMBOL;
        }
        return isRegional(point) && isRegional(last) && count == 1 || Jamo.of(point).follows(Jamo.of(last));
    }

    private static boolean extendsLetter(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == ZERO_WIDTH_JOINER || point == 0x200C || 0x1F3FB <= point && point <= 0x1F3FF
                    || 0xE0020 <= point && point <= 0xE007F || point == 0xFF9E || point == 0xFF9F;
        };
    }

    /** One of two halves of a flag. */
    private static boolean isRegional(int point) {
        return 0x1F1E6 <= point && point <= 0x1F1FF;
    }

    /** The parts of a Korean syllable: what begins it, its vowel, what ends it, and those that are several in one. */
    private enum Jamo {
        NONE, BEGIN, VOWEL, END, OPEN, CLOSED;

        static Jamo of(int point) {
            if (point < 0x1100) {
                return NONE;
            }
            if (point <= 0x115F || 0xA960 <= point && point <= 0xA97C) {
                return BEGIN;
            }
            if (point <= 0x11A7 || 0xD7B0 <= point && point <= 0xD7C6) {
                return VOWEL;
            }
            if (point <= 0x11FF || 0xD7CB <= point && point <= 0xD7FB) {
                return END;
            }
            return 0xAC00 <= point && point <= 0xD7A3 ? (point - 0xAC00) % 28 == 0 ? OPEN : CLOSED : NONE;
        }

        boolean follows(Jamo before) {
            return switch (before) {
                case BEGIN -> this == BEGIN || this == VOWEL || this == OPEN || this == CLOSED;
                case VOWEL, OPEN -> this == VOWEL || this == END;
                case END, CLOSED -> this == END;
                case NONE -> false;
            };
        }
    }
}
