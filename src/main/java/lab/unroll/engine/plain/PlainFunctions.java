package lab.unroll.engine.plain;

/**
 * tanh, σ and exp in single precision, the same on every machine, in loops that the JIT compiler can vectorise: no branch,
 * no call. tanh is the quotient of two polynomials of Eigen's {@code ptanh} (degrees 13 and 6), right to about 3e-7.
 */
public final class PlainFunctions {

    /** Beyond it tanh is ±1 in single precision. */
    public static final float LIMIT = 7.90531110763549805f;
    /** Of tanh: the factor of z above the fraction line. */
    public static final float A1 = 4.89352455891786e-03f;
    /** Of tanh: the factor of z^3 above the fraction line. */
    public static final float A3 = 6.37261928875436e-04f;
    /** Of tanh: the factor of z^5 above the fraction line. */
    public static final float A5 = 1.48572235717979e-05f;
    /** Of tanh: the factor of z^7 above the fraction line. */
    public static final float A7 = 5.12229709037114e-08f;
    /** Of tanh: the factor of z^9 above the fraction line. */
    public static final float A9 = -8.60467152213735e-11f;
    /** Of tanh: the factor of z^11 above the fraction line. */
    public static final float A11 = 2.00018790482477e-13f;
    /** Of tanh: the factor of z^13 above the fraction line. */
    public static final float A13 = -2.76076847742355e-16f;
    /** Of tanh: the constant below the fraction line. */
    public static final float B0 = 4.89352518554385e-03f;
    /** Of tanh: the factor of z^2 below the fraction line. */
    public static final float B2 = 2.26843463243900e-03f;
    /** Of tanh: the factor of z^4 below the fraction line. */
    public static final float B4 = 1.18534705686654e-04f;
    /** Of tanh: the factor of z^6 below the fraction line. */
    public static final float B6 = 1.19825839466702e-06f;

    /** 1 / ln 2. */
    public static final float LOG2_E = 1.44269504088896341f;
    /** The leading bits of ln 2: times a whole number it is exact. */
    public static final float LN2_HIGH = 0.693359375f;
    /** ln 2 - {@link #LN2_HIGH}. */
    public static final float LN2_LOW = -2.12194440e-4f;
    /** Below it the result of exp is taken as zero. */
    public static final float SMALLEST = -87;
    /** Of exp: the factor of r^5 of p(r). */
    public static final float E5 = 1.9875691500E-4f;
    /** Of exp: the factor of r^4 of p(r). */
    public static final float E4 = 1.3981999507E-3f;
    /** Of exp: the factor of r^3 of p(r). */
    public static final float E3 = 8.3334519073E-3f;
    /** Of exp: the factor of r^2 of p(r). */
    public static final float E2 = 4.1665795894E-2f;
    /** Of exp: the factor of r of p(r). */
    public static final float E1 = 1.6666665459E-1f;
    /** Of exp: the constant of p(r). */
    public static final float E0 = 5.0000001201E-1f;

    private PlainFunctions() {
    }

    /** a = tanh(a) from place {@code from} up to, but not including, {@code to}. */
    public static void tanh(float[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = tanh(a[j]);
        }
    }

    /** a = σ(a) = ½ + ½ tanh(½ a) from place {@code from} up to, but not including, {@code to}. */
    public static void sigmoid(float[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = 0.5f + 0.5f * tanh(0.5f * a[j]);
        }
    }

    /** a = max(0, a) from place {@code from} up to, but not including, {@code to}. */
    public static void relu(float[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = Math.max(0, a[j]);
        }
    }

    /** tanh(x); NaN for NaN. */
    public static float tanh(float x) {
        float z = Math.max(-LIMIT, Math.min(LIMIT, x));
        float s = z * z;
        float above = z * (A1 + s * (A3 + s * (A5 + s * (A7 + s * (A9 + s * (A11 + s * A13))))));
        float below = B0 + s * (B2 + s * (B4 + s * B6));
        return Math.max(-1, Math.min(1, above / below));
    }

    /** exp(x) for x at most 0; 0 where it is below 1e-37; NaN for NaN. Cephes' {@code expf}, right to about 1e-7. */
    public static float expOfNonPositive(float x) {
        if (x < SMALLEST) {
            return 0;
        }
        // x = n ln 2 + r, |r| <= ½ ln 2
        int n = (int) (x * LOG2_E - 0.5f);
        float r = x - n * LN2_HIGH - n * LN2_LOW;
        // exp(r) = 1 + r + r² p(r)
        float p = ((((E5 * r + E4) * r + E3) * r + E2) * r + E1) * r + E0;
        // exp(x) = 2^n exp(r)
        return (p * r * r + r + 1) * Float.intBitsToFloat((n + 127) << 23);
    }
}
