package lab.unroll.figure.paint;

import java.util.Locale;
import lab.unroll.words.Raised;

/** How numbers are written in figures: a true minus sign, and powers of ten with raised digits. */
public final class Numbers {

    private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final int MOST_QUICK = TEN.length - 1;
    /** Up to here a product is exact to far less than {@link #TIE}. */
    private static final double LARGEST_QUICK = 1e8;
    private static final double TIE = 1e-6;

    private Numbers() {
    }

    /** Two decimals, as in 0.52 or −1.08. */
    public static String fixed(double value) {
        return fixed(value, 2);
    }

    /** A number of decimals; never "−0.00". */
    public static String fixed(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        String quick = decimals <= MOST_QUICK ? quick(value, decimals) : null;
        if (quick != null) {
            return quick;
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.')) {
            text = text.substring(1);
        }
        return text.replace('-', '−');
    }

    /**
     * The same without the formatter, which figures with hundreds of numbers would spend their time in; null where only that
     * knows how to round: at ties, and where there are more digits than the product below has.
     */
    private static String quick(double value, int decimals) {
        double scaled = Math.abs(value) * TEN[decimals];
        if (scaled >= LARGEST_QUICK) {
            return null;
        }
        long rounded = (long) (scaled + 0.5);
        if (Math.abs(scaled - Math.floor(scaled) - 0.5) < TIE) {
            return null;
        }
        StringBuilder text = new StringBuilder(decimals + 4);
        text.append(rounded);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        if (decimals > 0) {
            text.insert(text.length() - decimals, '.');
        }
        return (value < 0 && rounded != 0 ? text.insert(0, '−') : text).toString();
    }

    /** A number as a factor or a summand: negative ones in brackets. */
    public static String factor(double value) {
        String text = fixed(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /** Two decimals without the zero before the point, for narrow strips: .52, −.38, 1.08. */
    public static String strip(double value) {
        String text = fixed(value);
        return text.startsWith("0.") ? text.substring(1) : text.startsWith("−0.") ? "−" + text.substring(2) : text;
    }

    /** A loss, as it stands beside its curve: small, huge and broken ones as their order of magnitude. */
    public static String loss(double value) {
        return Math.abs(value) < 0.1 || !Double.isFinite(value) || value >= 1000 ? magnitude(value) : fixed(value);
    }

    /** Two significant digits whatever the size: 0.018, 5.8·10⁻³, 0. */
    public static String magnitude(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return fixed(value, 0);
        }
        double size = Math.abs(value);
        if (size >= 0.01 && size < 1000) {
            int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
            return fixed(value, decimals);
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
        return parts[0].replace('-', '−') + "·10" + Raised.of(Integer.parseInt(parts[1]));
    }

    /** The same in at most four or five characters, for narrow places: .018, 2.53, 12, 6e−5. */
    public static String brief(double value) {
        double size = Math.abs(value);
        if (size == 0 || size >= 0.001 && size < 1000 || Double.isNaN(value) || Double.isInfinite(value)) {
            int decimals = size >= 10 ? 0 : size < 0.1 ? 3 : 2;
            return fixed(value, size == 0 ? 0 : decimals).replaceFirst("^(−?)0\\.", "$1.");
        }
        return String.format(Locale.ROOT, "%.0e", value).replaceFirst("e([+-])0?", "e$1").replace("e+", "e")
                .replace('-', '−');
    }

    /** All digits that matter, for tooltips: 6 significant ones. */
    public static String exact(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1e-4 && size < 1e6) {
            int decimals = Math.max(0, 5 - (int) Math.floor(Math.log10(size)));
            return fixed(value, Math.min(decimals, 9));
        }
        String[] parts = String.format(Locale.ROOT, "%.5e", value).split("e");
        return parts.length < 2 ? fixed(value) : parts[0].replace('-', '−') + "·10" + Raised.of(Integer.parseInt(parts[1]));
    }

    /** An exponent in raised digits. */
    public static String raised(int exponent) {
        return Raised.of(exponent);
    }
}
