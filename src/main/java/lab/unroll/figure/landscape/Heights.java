package lab.unroll.figure.landscape;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.landscape.Surface;

/**
 * The levels of a map, round numbers, and the colours between them: strong is low. Several maps share them.
 *
 * @param low    the least loss of all
 * @param high   the greatest
 * @param levels from the lowest to the highest; none where all losses are the same, or none is a number
 * @param log    whether equal steps are equal factors
 */
public record Heights(double low, double high, double[] levels, boolean log) {

    /** Levels are spread over this share of the points; what is higher has the last colour. */
    private static final double COMMON = 0.97;
    private static final int MOST = 12;
    private static final int[] LEADS = {1, 2, 5};

    /** The levels of some surfaces. */
    public static Heights of(List<Surface> surfaces, boolean log) {
        return of(surfaces, log, 0);
    }

    /** The same without levels below so much. */
    static Heights of(List<Surface> surfaces, boolean log, double least) {
        double[] sorted = surfaces.stream().flatMap(surface -> Arrays.stream(surface.losses()))
                .flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Heights(Double.NaN, Double.NaN, new double[0], log);
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double common = sorted[(int) Math.floor(COMMON * (sorted.length - 1))];
        double top = common - low > 1e-9 * Math.abs(low) ? common : high;
        if (!(top - low > 1e-9 * Math.abs(low)) || Double.isInfinite(top - low) && !log) {
            return new Heights(low, high, new double[0], log);
        }
        double positive = Arrays.stream(sorted).filter(loss -> loss > 0).findFirst().orElse(Double.NaN);
        return new Heights(low, high, log && positive > 0 ? decades(Math.max(positive, least), top) : even(low, top), log);
    }

    private static double[] even(double low, double top) {
        Ticks ticks = Ticks.inside(low, top, MOST);
        return ticks.values().stream().mapToDouble(Double::doubleValue).filter(level -> level > low).toArray();
    }

    /** 1, 2 and 5 times powers of ten; of many decades only the powers, or some of them. */
    private static double[] decades(double low, double top) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(top));
        List<Double> levels = new ArrayList<>();
        boolean fine = 3 * (last - first) <= MOST + 3;
        int stride = fine ? 1 : Math.max(1, (last - first + MOST - 1) / MOST);
        for (int power = first; power <= last; power += stride) {
            for (int lead : fine ? LEADS : new int[] {1}) {
                double level = Double.parseDouble(lead + "e" + power);
                if (level >= low && level < top) {
                    levels.add(level);
                }
            }
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How many levels lie at or below a loss: the number of its colour. */
    int band(double loss) {
        int band = 0;
        while (band < levels.length && loss >= levels[band]) {
            band++;
        }
        return band;
    }

    /** The colour of a band, from 0 up to the number of levels. */
    Color colour(Theme theme, int band) {
        return colour(theme, levels.length == 0 ? 0.35 : (double) band / levels.length);
    }

    /** A colour between those of the bands, so that neighbours on a surface differ as little as their losses. */
    Color shade(Theme theme, double loss) {
        int band = band(loss);
        double from = band == 0 ? low : levels[band - 1];
        double to = band == levels.length ? high : levels[band];
        double within = to > from ? Math.max(0, Math.min(1, (loss - from) / (to - from))) : 0;
        return levels.length == 0 ? colour(theme, 0) : colour(theme, Math.max(0, Math.min(1,
                (band - 0.5 + within) / levels.length)));
    }

    private static Color colour(Theme theme, double share) {
        Color low = theme.colour(Token.ACCENT);
        Color middle = theme.colour(Token.ACCENT_TINT);
        Color high = theme.colour(Token.SIGMA_FILL);
        return share < 0.55 ? ColourMap.mix(low, middle, share / 0.55) : ColourMap.mix(middle, high, (share - 0.55) / 0.45);
    }

    /** The share of the way up, 0 to 1 or a little more, of a loss that is drawn as a height; 0 of what is no number. */
    double height(double loss) {
        if (Double.isNaN(loss)) {
            return 0;
        }
        double top = levels.length == 0 ? high : Math.max(levels[levels.length - 1], low);
        double bottom = low;
        double place = loss;
        if (log && low > 0 && levels.length > 0) {
            top = Math.log(top);
            bottom = Math.log(low);
            place = Math.log(Math.max(loss, low));
        } else if (log && levels.length > 0) {
            top = Math.log(top);
            bottom = Math.log(levels[0]) - 1;
            place = loss > 0 ? Math.log(loss) : bottom;
        }
        return top > bottom ? Math.max(0, Math.min(1.15, (place - bottom) / (top - bottom))) : 0;
    }

    /** A level as it is written: 0.05, 1.2, 10⁻⁴. */
    static String name(double level) {
        double size = Math.abs(level);
        if (size == 0 || size >= 0.001 && size < 1e4) {
            String text = String.format(Locale.ROOT, "%.4f", level).replaceFirst("\\.?0+$", "");
            return text.replace('-', '−');
        }
        return Numbers.magnitude(level).replace(".0·", "·");
    }
}
