package lab.unroll.figure.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;

/** The numbers along an axis of a chart over the training. */
final class CourseAxis {

    private CourseAxis() {
    }

    /**
     * A number at its place.
     *
     * @param value where it stands
     * @param text  as it is written
     */
    record Tick(double value, String text) {
    }

    /** The values of an axis that is shown, about {@code count} of them; whole numbers only where it is of steps. */
    static List<Tick> ticks(Scale scale, int count, boolean steps, boolean percent) {
        List<Tick> ticks = new ArrayList<>();
        if (scale.logarithmic() && scale.high() - scale.low() >= 1.2) {
            for (double exponent : Ticks.decades(scale.low(), scale.high(), Math.max(2, count)).values()) {
                if (exponent > scale.low() - 1e-9 && exponent < scale.high() + 1e-9) {
                    ticks.add(new Tick(Math.pow(10, exponent), steps && exponent <= 9 ? grouped(Math.round(Math.pow(10, exponent)))
                            : exponent == 0 ? "1" : "10" + Numbers.raised((int) exponent)));
                }
            }
            return ticks;
        }
        double low = scale.logarithmic() ? Math.pow(10, scale.low()) : scale.low();
        double high = scale.logarithmic() ? Math.pow(10, scale.high()) : scale.high();
        Ticks inside = Ticks.inside(low, high, Math.max(2, count));
        for (double value : inside.values()) {
            if (!steps || value == Math.rint(value)) {
                ticks.add(new Tick(value, steps ? grouped((long) value) : percent
                        ? Numbers.fixed(100 * value, Math.max(0, inside.decimals() - 2)) + "%" : number(value, inside)));
            }
        }
        return ticks;
    }

    private static String number(double value, Ticks inside) {
        return inside.decimals() <= 4 && Math.abs(value) < 1e6 ? Numbers.fixed(value, inside.decimals()) : Numbers.magnitude(value);
    }

    private static String grouped(long step) {
        return String.format(Locale.ROOT, "%,d", step);
    }
}
