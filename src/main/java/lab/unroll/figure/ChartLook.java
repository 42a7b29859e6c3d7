package lab.unroll.figure;

import java.util.function.DoubleUnaryOperator;
import lab.unroll.figure.paint.Scale;

/**
 * How one looks at a chart of the training: which stretch of each axis is shown, and whether an axis goes evenly or by
 * decades. It never changes.
 *
 * @param steps  the axis of the training steps
 * @param values the axis of what is measured
 */
public record ChartLook(Axis steps, Axis values) {

    /** All of a chart, on the axes that suit it. */
    public static final ChartLook WHOLE = new ChartLook(Axis.WHOLE, Axis.WHOLE);
    /** The shortest stretch, as a share of the whole axis. */
    private static final double SHORTEST = 1e-6;

    /** How an axis goes. */
    public enum Kind {
        /** As suits the chart. */
        USUAL,
        /** Evenly. */
        LINEAR,
        /** By decades. */
        DECADES;

        /** True if an axis of this kind goes by decades; {@code usual} if that is left to the chart. */
        public boolean isByDecades(boolean usual) {
            return this == USUAL ? usual : this == DECADES;
        }
    }

    /**
     * An axis.
     *
     * @param kind how it goes
     * @param low  where it begins, for decades the exponent of ten; NaN for the beginning of the whole
     * @param high where it ends; NaN for the end of the whole
     */
    public record Axis(Kind kind, double low, double high) {

        /** All of it, as suits the chart. */
        public static final Axis WHOLE = all(Kind.USUAL);

        static Axis all(Kind kind) {
            return new Axis(kind, Double.NaN, Double.NaN);
        }

        /** True if only a stretch of it is shown. */
        public boolean isZoomed() {
            return !Double.isNaN(low);
        }

        /** The scale that shows it; of a whole that does not reach so far, or goes otherwise, all of it. */
        public Scale of(Scale whole) {
            boolean fits = isZoomed() && low < whole.high() && whole.logarithmic() == kind.isByDecades(whole.logarithmic());
            return fits ? new Scale(low, high, whole.from(), whole.to(), whole.logarithmic()) : whole;
        }

        /** The stretch from one place to another, kept within the whole as far as that goes; all where that is no less. */
        private static Axis stretch(Scale whole, double low, double high) {
            double most = whole.high() - whole.low();
            double length = Math.max(SHORTEST * most, high - low);
            Kind kind = whole.logarithmic() ? Kind.DECADES : Kind.LINEAR;
            if (length >= most) {
                return all(kind);
            }
            double begin = Math.max(whole.low(), Math.min(whole.high() - length, low));
            return new Axis(kind, begin, begin + length);
        }
    }

    /** True if all of both axes is shown. */
    public boolean isWhole() {
        return !steps.isZoomed() && !values.isZoomed();
    }

    /** All of both axes, each as it goes now. */
    public ChartLook reset() {
        return new ChartLook(Axis.all(steps.kind()), Axis.all(values.kind()));
    }

    /** The same with another axis of the steps, all of it. */
    public ChartLook withSteps(Kind kind) {
        return new ChartLook(Axis.all(kind), values);
    }

    /** The same with another axis of the values, all of it. */
    public ChartLook withValues(Kind kind) {
        return new ChartLook(steps, Axis.all(kind));
    }

    /**
     * Nearer to the steps round a pixel, which stays where it is; the values follow what is seen.
     *
     * @param factor above 1 nearer, below 1 farther off
     */
    public ChartLook zoomedSteps(ChartFrame frame, double pixel, double factor) {
        return new ChartLook(zoomed(frame.x(), frame.wholeX(), pixel, factor), values);
    }

    /** The same of the values. */
    public ChartLook zoomedValues(ChartFrame frame, double pixel, double factor) {
        return new ChartLook(steps, zoomed(frame.y(), frame.wholeY(), pixel, factor));
    }

    /** The picture is drawn along by so many pixels, to the right and down; an axis all of which is seen stays. */
    public ChartLook panned(ChartFrame frame, double right, double down) {
        return new ChartLook(steps.isZoomed() ? panned(frame.x(), frame.wholeX(), right) : steps,
                values.isZoomed() ? panned(frame.y(), frame.wholeY(), down) : values);
    }

    private static Axis zoomed(Scale now, Scale whole, double pixel, double factor) {
        double fixed = now.placeAt(pixel);
        DoubleUnaryOperator nearer = place -> fixed + (place - fixed) / factor;
        return Axis.stretch(whole, nearer.applyAsDouble(now.low()), nearer.applyAsDouble(now.high()));
    }

    private static Axis panned(Scale now, Scale whole, double pixels) {
        double by = now.placeAt(now.from()) - now.placeAt(now.from() + pixels);
        return Axis.stretch(whole, now.low() + by, now.high() + by);
    }
}
