package lab.unroll.task;

import java.util.Arrays;

/** The symbols a network reads and writes, numbered from 0 in the order of their code points. */
public final class Vocabulary {

    private final int[] codePoints;

    private Vocabulary(int[] codePoints) {
        this.codePoints = codePoints;
    }

    /** The first {@code count} capital letters: A, B, C, ... */
    public static Vocabulary letters(int count) {
        int[] letters = new int[count];
        for (int s = 0; s < count; s++) {
            letters[s] = 'A' + s;
        }
        return new Vocabulary(letters);
    }

    /** The distinct characters of a text. */
    public static Vocabulary of(int[] text) {
        return new Vocabulary(Arrays.stream(text).sorted().distinct().toArray());
    }

    /** Number of symbols. */
    public int size() {
        return codePoints.length;
    }

    /** The character of a symbol. */
    public String label(int symbol) {
        return Character.toString(codePoints[symbol]);
    }

    /** The character of a symbol as it can be seen: ␣ for a space, ↵ for a new line, ⇥ for a tab. */
    public String displayLabel(int symbol) {
        int character = codePoints[symbol];
        return switch (character) {
            case ' ' -> "␣";
            case '\n' -> "↵";
            case '\t' -> "⇥";
            case 0x3000 -> "□";
            default -> Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                    ? String.format("U+%04X", character) : Character.toString(character);
        };
    }

    /** The symbol of a character, or -1 if it has none. */
    public int symbolOf(int codePoint) {
        int place = Arrays.binarySearch(codePoints, codePoint);
        return place < 0 ? -1 : place;
    }

    /** The symbols of a text, -1 for every character without one. */
    public int[] encode(String text) {
        return text.codePoints().map(this::symbolOf).toArray();
    }

    /** The text of some symbols. */
    public String decode(int[] symbols) {
        StringBuilder text = new StringBuilder();
        for (int symbol : symbols) {
            text.appendCodePoint(codePoints[symbol]);
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary that && Arrays.equals(codePoints, that.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    @Override
    public String toString() {
        return new String(codePoints, 0, codePoints.length);
    }
}
