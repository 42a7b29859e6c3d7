package lab.unroll.engine;

/** exp in single precision, the same on every machine. Cephes' {@code expf}: right to about 1e-7, relatively. */
final class Exponential {

    private static final float LOG2_E = 1.44269504088896341f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Below it the result is taken as zero. */
    private static final float SMALLEST = -87;

    private Exponential() {
    }

    /** exp(x) for x at most 0; 0 where it is below 1e-37; NaN for NaN. */
    static float ofNonPositive(float x) {
        if (x < SMALLEST) {
            return 0;
        }
        // x = n ln 2 + r, |r| <= ½ ln 2
        int n = (int) (x * LOG2_E - 0.5f);
        float r = x - n * LN2_HIGH - n * LN2_LOW;
        // exp(r) = 1 + r + r² p(r)
        float p = ((((1.9875691500E-4f * r + 1.3981999507E-3f) * r + 8.3334519073E-3f) * r + 4.1665795894E-2f) * r
                + 1.6666665459E-1f) * r + 5.0000001201E-1f;
        // exp(x) = 2^n exp(r)
        return (p * r * r + r + 1) * Float.intBitsToFloat((n + 127) << 23);
    }
}
