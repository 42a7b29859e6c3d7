package lab.unroll.figure;

import lab.unroll.net.Vector;

/** How numbers are shortened so that they fit the cells of a strip. */
final class StripNumbers {

    private StripNumbers() {
    }

    /** True if every number of the vector can stand in a cell, if need be with one decimal less. */
    static boolean fit(Vector values, double cellWidth, double cellHeight) {
        if (cellHeight < StripPainter.NUMBER_SIZE + 1) {
            return false;
        }
        for (int j = 0; j < values.size(); j++) {
            if (width(shortest(values.get(j))) > cellWidth - 2) {
                return false;
            }
        }
        return true;
    }

    /** The number with as many decimals as the width allows. */
    static String text(double value, double cellWidth) {
        String full = Numbers.strip(value);
        return width(full) <= cellWidth - 2 ? full : shortest(value);
    }

    /** Two decimals with the zero before the point where any number below ten would have room; otherwise {@link #text}. */
    static String wide(double value, double width, double size) {
        boolean room = Type.width("−0.00", Fonts.SEMIBOLD, size) + 4 <= width && Math.abs(value) < 10;
        return room || Double.isNaN(value) ? Numbers.fixed(value) : text(value, width);
    }

    private static String shortest(double value) {
        return Math.abs(value) < 0.995 ? Numbers.strip(value) : Numbers.fixed(value, 1);
    }

    private static double width(String text) {
        return Type.width(text, Fonts.SEMIBOLD, StripPainter.NUMBER_SIZE);
    }
}
