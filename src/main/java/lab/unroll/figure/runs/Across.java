package lab.unroll.figure.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.sweep.Axis;

/**
 * The lower axis of a chart of runs.
 *
 * @param name  what stands at its end
 * @param low   the place at its left end
 * @param high  the place at its right end
 * @param log   whether equal steps are equal factors
 * @param ticks places with a name
 */
public record Across(String name, double low, double high, boolean log, List<Tick> ticks) {

    /** Values this many times apart are shown by factors. */
    private static final double FAR = 20;
    private static final int PIXELS = 90;

    /** A place with a name. */
    public record Tick(double place, String name) {
    }

    /** Steps of a training. */
    public static Across steps(String name, long last, double width) {
        List<Tick> ticks = new ArrayList<>();
        for (double value : Ticks.inside(0, Math.max(1, last), (int) Math.max(2, width / PIXELS)).values()) {
            if (value == Math.rint(value)) {
                ticks.add(new Tick(value, String.format(Locale.ROOT, "%,d", (long) value)));
            }
        }
        return new Across(name, 0, Math.max(1, last), false, ticks);
    }

    /** The values of a setting: where they stand if they are numbers, by factors where they are far apart; else in a row. */
    public static Across of(Axis axis) {
        double[] places = places(axis);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            least = Math.min(least, places[i]);
            most = Math.max(most, places[i]);
            ticks.add(new Tick(places[i], axis.values().get(i)));
        }
        boolean log = axis.isOfNumbers() && least > 0 && most / least >= FAR;
        return new Across(axis.name(), least, most, log, ticks);
    }

    /** The places of the values of a setting. */
    public static double[] places(Axis axis) {
        double[] places = new double[axis.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = axis.isOfNumbers() ? Double.parseDouble(axis.values().get(i)) : i;
        }
        return places;
    }

    /** From places to pixels. */
    public Scale scale(double left, double right) {
        double room = high > low ? 0 : 0.5;
        return log ? new Scale(Math.log10(low), Math.log10(high), left, right, true)
                : Scale.linear(low - room, high + room, left, right);
    }
}
