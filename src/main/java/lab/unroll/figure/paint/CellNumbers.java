package lab.unroll.figure.paint;

import java.util.List;
import java.util.function.Predicate;
import lab.unroll.net.Vector;

/** How the numbers of a row or column of cells are written: the longest form that fits every one of them. */
public enum CellNumbers {
    /** Two decimals: −0.12. */
    FULL(3.5) {
        @Override
        public String text(double value) {
            return Numbers.fixed(value);
        }
    },
    /** Without the zero before the point: −.12. */
    SHORT(2) {
        @Override
        public String text(double value) {
            return Numbers.strip(value);
        }
    },
    /** One decimal where the number is large: 1.3. */
    SHORTEST(1.5) {
        @Override
        public String text(double value) {
            return Math.abs(value) < 0.995 ? Numbers.strip(value) : Numbers.fixed(value, 1);
        }
    },
    /** Short, reading upwards in a narrow cell. */
    UPWARDS(1) {
        @Override
        public String text(double value) {
            return SHORTEST.text(value);
        }
    },
    /** There is no room for numbers. */
    NONE(0) {
        @Override
        public String text(double value) {
            return "";
        }
    };

    private static final double SIZE = StripPainter.NUMBER_SIZE;

    /** Space that has to be left beside the number. */
    private final double margin;

    CellNumbers(double margin) {
        this.margin = margin;
    }

    /** A number in this form. */
    public abstract String text(double value);

    /** The form for the given units of a vector in cells of a size. */
    public static CellNumbers fitting(Vector values, List<Integer> units, double width, double height) {
        if (height >= SIZE + 1) {
            for (CellNumbers form : List.of(FULL, SHORT, SHORTEST)) {
                if (all(values, units, text -> Typesetter.width(text, Fonts.SEMIBOLD, SIZE) <= width - form.margin, form)) {
                    return form;
                }
            }
        }
        boolean narrow = width >= SIZE - 1.5
                && all(values, units,
                text -> Typesetter.width(text, Fonts.SEMIBOLD, SIZE) <= height - UPWARDS.margin, UPWARDS);
        return narrow ? UPWARDS : NONE;
    }

    private static boolean all(Vector values, List<Integer> units, Predicate<String> fits, CellNumbers form) {
        return units.stream().allMatch(unit -> fits.test(form.text(values.get(unit))));
    }
}
