package lab.unroll.task.encoding;

import java.util.BitSet;

/** How usual the bytes of a text would be in an encoding: 0 to 1, the mean over all characters that are not in ASCII. */
final class ByteStatistics {

    /** A character that is in the encoding, but seldom in a text. */
    private static final double SELDOM = 0.3;

    /** Quotes, dashes, ellipsis, the euro sign; § © « » ° ¿ and the like. */
    private static final BitSet WESTERN_SIGNS = set(0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97,
            0x99, 0xA0, 0xA1, 0xA3, 0xA7, 0xA9, 0xAA, 0xAB, 0xAE, 0xB0, 0xB7, 0xBA, 0xBB, 0xBF);
    /** ± ² ³ µ ¼ ½ ¾, which stand in tables with ASCII on both sides. */
    private static final BitSet TABLE_SIGNS = set(0xB1, 0xB2, 0xB3, 0xB5, 0xBC, 0xBD, 0xBE);
    /** Letters beside those from 0xC0 on: Š Œ Ž š œ ž Ÿ. */
    private static final BitSet WESTERN_LETTERS = set(0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F);
    private static final BitSet TEXT_CONTROLS = set('\t', '\n', '\f', '\r', 0x0B, 0x1A);

    private ByteStatistics() {
    }

    private static BitSet set(int... bytes) {
        BitSet set = new BitSet();
        for (int one : bytes) {
            set.set(one);
        }
        return set;
    }

    /** True if a byte is 0. */
    static boolean hasZero(byte[] bytes) {
        return firstZero(bytes) >= 0;
    }

    /** The first byte that is 0, or -1. */
    static int firstZero(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The first byte that is a control character which texts do not have, or -1. */
    static int firstControl(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && !TEXT_CONTROLS.get(bytes[i])) {
                return i;
            }
        }
        return -1;
    }

    /** Windows-1252: signs, and letters that stand among ASCII letters; three of them side by side are none. */
    static double western(byte[] bytes) {
        long count = 0;
        double usual = 0;
        int run = 0;
        for (int i = 0; i <= bytes.length; i++) {
            int one = i == bytes.length ? 0 : bytes[i] & 0xFF;
            boolean letter = one >= 0xC0 && one != 0xD7 && one != 0xF7 || WESTERN_LETTERS.get(one);
            if (letter) {
                run++;
            } else {
                usual += run == 1 ? 1 : run == 2 ? 2 * SELDOM : 0;
                run = 0;
            }
            count += one >= 0x80 ? 1 : 0;
            usual += WESTERN_SIGNS.get(one) || TABLE_SIGNS.get(one) && isAmongAscii(bytes, i) ? 1 : 0;
        }
        return count == 0 ? 0 : usual / count;
    }

    private static boolean isAmongAscii(byte[] bytes, int i) {
        return (i == 0 || bytes[i - 1] >= 0) && (i + 1 == bytes.length || bytes[i + 1] >= 0);
    }

    /** Big5: signs from 0xA1 and the 5,401 frequent characters from 0xA4; the others are seldom. */
    static double big5(byte[] bytes) {
        return pairs(bytes, (lead, trail) -> lead >= 0xA1 && lead <= 0xC6 ? 1 : lead >= 0xC9 && lead <= 0xF9 ? SELDOM : 0);
    }

    /** GB18030: both bytes from 0xA1, as in GB2312; its signs and its 3,755 frequent characters from 0xB0. */
    static double gb2312(byte[] bytes) {
        return pairs(bytes, (lead, trail) -> trail < 0xA1 ? 0 : lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3
                ? 1 : lead >= 0xD8 && lead <= 0xF7 ? SELDOM : 0);
    }

    private interface Pair {
        double usual(int lead, int trail);
    }

    private static double pairs(byte[] bytes, Pair pair) {
        long count = 0;
        double usual = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int trail = i + 1 == bytes.length ? 0 : bytes[i + 1] & 0xFF;
                usual += pair.usual(bytes[i] & 0xFF, trail);
                count++;
                i++;
            }
        }
        return count == 0 ? 0 : usual / count;
    }

    /**
     * UTF-16, by its higher bytes, which stand at even places (0) or at odd ones (1). Where most characters with two bytes
     * would be two of ASCII, it is a text of such with a stray zero; so it is where no character has a higher byte of 0.
     */
    static double utf16(byte[] bytes, int place) {
        int units = bytes.length / 2;
        long usual = 0;
        long wide = 0;
        long twoOfAscii = 0;
        for (int i = 0; i < units; i++) {
            int high = bytes[2 * i + place] & 0xFF;
            int low = bytes[2 * i + 1 - place] & 0xFF;
            usual += isUsual(high, low) ? 1 : 0;
            wide += high > 0 ? 1 : 0;
            twoOfAscii += isAscii(high) && isAscii(low) ? 1 : 0;
        }
        return wide == units || 2 * twoOfAscii > wide ? 0 : (double) usual / units;
    }

    /** Latin, Greek and Cyrillic; dashes and quotes; kana and Chinese; full width. */
    private static boolean isUsual(int high, int low) {
        return high == 0 ? low >= ' ' || TEXT_CONTROLS.get(low)
                : high <= 0x05 || high == 0x20 || high >= 0x30 && high <= 0x9F || high == 0xFF;
    }

    private static boolean isAscii(int one) {
        return one >= ' ' && one < 0x7F;
    }
}
