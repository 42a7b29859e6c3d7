package lab.unroll.task.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** The symbols of a text in a row: a byte for each where there are no more than 256, else two. Filled once, in order. */
final class SymbolArray implements IntConsumer {

    private static final int IN_A_BYTE = 256;

    /** The symbol of a code point. */
    private final char[] symbolOf;
    private final byte[] bytes;
    private final char[] chars;
    private int filled;

    /** What has to be known of a text before it can be kept: how long it is, and which characters it has. */
    static final class Counted implements IntConsumer {

        private final BitSet seen = new BitSet();
        private int count;

        @Override
        public void accept(int character) {
            seen.set(character);
            count++;
        }

        int count() {
            return count;
        }

        int distinct() {
            return seen.cardinality();
        }

        /** In the order of their code points: the symbols. */
        int[] characters() {
            return seen.stream().toArray();
        }
    }

    /** Room for a text that has been counted; it takes its code points. */
    SymbolArray(Counted text) {
        int[] characters = text.characters();
        symbolOf = new char[characters[characters.length - 1] + 1];
        for (int symbol = 0; symbol < characters.length; symbol++) {
            symbolOf[characters[symbol]] = (char) symbol;
        }
        boolean small = characters.length <= IN_A_BYTE;
        bytes = small ? new byte[text.count()] : null;
        chars = small ? null : new char[text.count()];
    }

    @Override
    public void accept(int character) {
        if (bytes != null) {
            bytes[filled++] = (byte) symbolOf[character];
        } else {
            chars[filled++] = symbolOf[character];
        }
    }

    int length() {
        return bytes != null ? bytes.length : chars.length;
    }

    int get(int place) {
        return bytes != null ? bytes[place] & 0xFF : chars[place];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymbolArray that && Arrays.equals(bytes, that.bytes) && Arrays.equals(chars, that.chars);
    }

    @Override
    public int hashCode() {
        return length();
    }
}
