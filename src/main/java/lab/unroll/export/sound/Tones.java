package lab.unroll.export.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.unroll.figure.Curve;

/**
 * Curves as a row of tones, one after the other with a pause between: a tone for each step, all equally long. The pitch goes
 * by equal factors from {@value #LOWEST} to {@value #HIGHEST} Hz, over all the curves alike, so that they can be compared:
 * <pre>
 * f = 220 Hz · 4^s,   s = (v + r) / 2r                       for numbers with a sign, r the largest |v|, at least 1
 *                     s = log(v / v_min) / log(v_max / v_min) for magnitudes
 * </pre>
 * so 0 is the middle, 440 Hz, of numbers with a sign, which are also heard on the left where they are negative and on the
 * right where they are positive. A magnitude of less than 10⁻⁸ of the largest, or of 0, has the lowest tone. What is not
 * finite is silence. Larger is higher, as those who see and those who do not expect alike (Walker and Mauney 2010).
 *
 * @param tones         one for each step, and for the silence between curves
 * @param secondsOfTone how long each lasts
 */
public record Tones(List<Tone> tones, double secondsOfTone) {

    /** The lowest pitch in Hz. */
    public static final double LOWEST = 220;
    /** The highest pitch in Hz. */
    public static final double HIGHEST = 880;
    /** How long a tone lasts in seconds, where there are not too many. */
    public static final double USUAL_SECONDS = 0.25;
    /** The shortest tone in seconds: eleven periods of the lowest pitch. */
    public static final double SHORTEST_SECONDS = 0.05;

    /** All tones together are not longer, in seconds, as long as they need not be shorter than the shortest. */
    private static final double WHOLE_SECONDS = 30;
    /** Magnitudes of less than this part of the largest are not told apart. */
    private static final double NOTHING = 1e-8;
    private static final int PAUSE = 2;

    /**
     * A tone.
     *
     * @param hertz its pitch; 0 for silence
     * @param side  from -1, left, to 1, right
     */
    public record Tone(double hertz, double side) {

        /** Nothing is heard. */
        public static final Tone SILENCE = new Tone(0, 0);
    }

    /** Copies the tones. */
    public Tones {
        tones = List.copyOf(tones);
    }

    /** The tones of curves that are drawn in one figure. */
    public static Tones of(List<Curve> curves) {
        Range magnitudes = Range.ofMagnitudes(curves);
        Range signed = Range.ofSigned(curves);
        List<Tone> tones = new ArrayList<>();
        for (Curve curve : curves) {
            for (int i = 0; !tones.isEmpty() && i < PAUSE; i++) {
                tones.add(Tone.SILENCE);
            }
            Range range = curve.isMagnitude() ? magnitudes : signed;
            curve.values().forEach(value -> tones.add(Double.isFinite(value) ? new Tone(hertz(range.share(value)),
                    curve.isMagnitude() ? 0 : Math.signum(value)) : Tone.SILENCE));
        }
        return new Tones(tones, Math.max(SHORTEST_SECONDS, Math.min(USUAL_SECONDS, WHOLE_SECONDS / tones.size())));
    }

    private static double hertz(double share) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, share);
    }

    /** How long all of them last. */
    public double seconds() {
        return tones.size() * secondsOfTone;
    }

    /** From which value to which the pitch goes; of magnitudes by equal factors. */
    private record Range(double low, double high, boolean isOfMagnitudes) {

        static Range ofMagnitudes(List<Curve> curves) {
            double high = finite(curves, true).max().orElse(1);
            double low = finite(curves, true).filter(value -> value > NOTHING * high).min().orElse(high);
            return new Range(low, high, true);
        }

        static Range ofSigned(List<Curve> curves) {
            double high = Math.max(1, finite(curves, false).map(Math::abs).max().orElse(1));
            return new Range(-high, high, false);
        }

        private static DoubleStream finite(List<Curve> curves, boolean magnitudes) {
            return curves.stream().filter(curve -> curve.isMagnitude() == magnitudes)
                    .flatMapToDouble(curve -> curve.values().stream().mapToDouble(value -> value)).filter(Double::isFinite);
        }

        /** Where a value lies, from 0 to 1; where all are alike, in the middle. */
        double share(double value) {
            if (isOfMagnitudes && (value < low || value == 0)) {
                return 0;
            }
            return low == high ? 0.5 : isOfMagnitudes ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        }
    }
}
