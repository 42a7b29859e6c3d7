package lab.unroll.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lab.unroll.figure.Figure;
import lab.unroll.words.InputException;

/**
 * Room on paper for a figure, which is as large as fits.
 *
 * @param id     its name on the command line and in the keys of its words
 * @param width  in centimetres
 * @param height in centimetres; infinite where a figure may be as high as it is
 */
public record PaperSize(String id, double width, double height) {

    /** A column of a paper of two columns. */
    public static final PaperSize COLUMN = new PaperSize("column", 8.5, Double.POSITIVE_INFINITY);
    /** The text of a page of A4. */
    public static final PaperSize PAGE = new PaperSize("page", 16, 24.7);
    /** A wide slide, as slide programs make it: 16 to 9. */
    public static final PaperSize SLIDE = new PaperSize("slide", 33.867, 19.05);
    /** A poster on its side. */
    public static final PaperSize POSTER = new PaperSize("a1", 84.1, 59.4);

    /** Those that have names. */
    public static final List<PaperSize> NAMED = List.of(COLUMN, PAGE, SLIDE, POSTER);

    private static final double CENTIMETRES = 2.54;
    private static final double SMALLEST = 1;
    private static final double LARGEST = 200;
    private static final Pattern MEASURED = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?:[xX×](\\d+(?:[.,]\\d+)?))?cm");

    /**
     * The paper of that name, or of a measure such as {@code 12cm} (wide) or {@code 12x8cm}.
     *
     * @throws InputException naming those there are
     */
    public static PaperSize named(String id) {
        String name = id.strip().toLowerCase(Locale.ROOT);
        Matcher measured = MEASURED.matcher(name);
        if (measured.matches()) {
            return new PaperSize(name, side(id, measured.group(1)),
                    measured.group(2) == null ? Double.POSITIVE_INFINITY : side(id, measured.group(2)));
        }
        return NAMED.stream().filter(one -> one.id.equals(name)).findFirst().orElseThrow(() -> unknown(id));
    }

    private static double side(String id, String number) {
        double side = Double.parseDouble(number.replace(',', '.'));
        if (side < SMALLEST || side > LARGEST) {
            throw unknown(id);
        }
        return side;
    }

    private static InputException unknown(String id) {
        return new InputException("output.paper", id, NAMED.stream().map(PaperSize::id).collect(Collectors.joining(", ")));
    }

    /** How large a pixel of the figure is on it, in inches. */
    double inches(Figure figure) {
        return Math.min(width / figure.width(), height / figure.height()) / CENTIMETRES;
    }
}
