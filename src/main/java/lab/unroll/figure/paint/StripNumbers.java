package lab.unroll.figure.paint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.net.Vector;

/** How numbers are shortened so that they fit the cells of a strip. */
public final class StripNumbers {

    private static final Pattern NUMBER = Pattern.compile("([\u2212-]?\\d+\\.\\d+|[\u2212-]?\\d{4,})(\\D*)");

    private StripNumbers() {
    }

    /** The shape of the longest number: any other is cut down to it. */
    private static final String LONGEST = "−.88";
    /** Beside a word there is room for the head of an arrow. */
    private static final double BESIDE_WORD = 4;
    /** So many digits before the point have room. */
    private static final double LARGEST = 999.5;

    /**
     * True if numbers can stand in cells of this size. That does not depend on the numbers, so that strips of one size are
     * alike; only huge ones have no room.
     */
    public static boolean fit(Vector values, double cellWidth, double cellHeight) {
        if (cellHeight < StripPainter.NUMBER_SIZE + 1 || width(LONGEST) > cellWidth - 2) {
            return false;
        }
        for (int j = 0; j < values.size(); j++) {
            if (Math.abs(values.get(j)) >= LARGEST) {
                return false;
            }
        }
        return true;
    }

    /** The number with as many decimals as the width allows. */
    public static String text(double value, double cellWidth) {
        String full = Numbers.strip(value);
        return width(full) <= cellWidth - 2 ? full : shortest(value);
    }

    /** Two decimals with the zero before the point where any number below ten would have room; otherwise {@link #text}. */
    public static String wide(double value, double width, double size) {
        boolean room = Typesetter.width("−0.00", Fonts.SEMIBOLD, size) + 4 <= width && Math.abs(value) < 10;
        return room || Double.isNaN(value) ? Numbers.fixed(value) : text(value, width);
    }

    /** Two significant digits, in as few characters as the width asks for. */
    public static String magnitude(double value, Fonts face, double size, double width) {
        String full = Numbers.magnitude(value);
        return Typesetter.width(full, face, size) <= width ? full : Numbers.brief(value);
    }

    /**
     * A symbol as it was read; of a number such as 0.86 or 0.86*, or of a code, as many digits as the width allows, and of a
     * long word its beginning.
     */
    static String symbol(String read, double size, double width) {
        String symbol = Lettering.drawable(read);
        if (Lettering.isCode(symbol)) {
            return Typesetter.shortened(symbol, Fonts.SEMIBOLD, size, width);
        }
        Matcher number = NUMBER.matcher(symbol);
        if (isWord(symbol)) {
            return Typesetter.shortened(symbol, Fonts.SEMIBOLD, size, width - BESIDE_WORD);
        }
        if (Typesetter.width(symbol, Fonts.SEMIBOLD, size) <= width || !number.matches()) {
            return symbol;
        }
        double value = Double.parseDouble(number.group(1).replace('\u2212', '-'));
        for (int decimals = number.group(1).contains(".") ? 2 : 0; decimals >= 0; decimals--) {
            String shorter = strip(value, decimals) + number.group(2);
            // without any decimal, a small number would say too little, and one below one nothing
            boolean last = decimals == 1 && Math.abs(value) < 9.95;
            if (last || Typesetter.width(shorter, Fonts.SEMIBOLD, size) <= width) {
                return shorter;
            }
        }
        return Numbers.brief(value) + number.group(2);
    }

    /** True for a word of a sentence: small letters, more than one. */
    public static boolean isWord(String symbol) {
        return symbol.codePoints().filter(Character::isLetter).count() > 1 && symbol.codePoints().anyMatch(Character::isLowerCase);
    }

    private static String strip(double value, int decimals) {
        return Numbers.fixed(value, decimals).replaceFirst("^(\u2212?)0\\.", "$1.");
    }

    /** As long as {@link #LONGEST}, or shorter. */
    private static String shortest(double value) {
        double size = Math.abs(value);
        return size < 0.995 ? Numbers.strip(value) : Numbers.fixed(value, size < 9.95 ? 1 : 0);
    }

    private static double width(String text) {
        return Typesetter.width(text, Fonts.SEMIBOLD, StripPainter.NUMBER_SIZE);
    }
}
