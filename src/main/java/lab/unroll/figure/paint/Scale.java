package lab.unroll.figure.paint;

/**
 * From values to pixels, evenly or by decades.
 *
 * @param low         value at pixel {@code from}; for decades its exponent of ten
 * @param high        value at pixel {@code to}; for decades its exponent of ten
 * @param from        pixel of {@code low}
 * @param to          pixel of {@code high}
 * @param logarithmic whether equal steps are equal factors
 */
public record Scale(double low, double high, double from, double to, boolean logarithmic) {

    /** An even scale from values to pixels. */
    public static Scale linear(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, false);
    }

    /** A scale of decades, from 10^lowest to 10^highest. */
    public static Scale decades(int lowest, int highest, double from, double to) {
        return new Scale(lowest, highest, from, to, true);
    }

    /** The pixel of a value, which must be positive for decades. */
    public double at(double value) {
        double place = logarithmic ? Math.log10(value) : value;
        return from + (place - low) / (high - low) * (to - from);
    }

    /** What stands at a pixel; for decades its exponent of ten. */
    public double placeAt(double pixel) {
        return low + (pixel - from) / (to - from) * (high - low);
    }

    /** The value at a pixel. */
    public double valueAt(double pixel) {
        return logarithmic ? Math.pow(10, placeAt(pixel)) : placeAt(pixel);
    }

    /** True if the value can be drawn at all: finite, and positive for decades. */
    public boolean takes(double value) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }
}
