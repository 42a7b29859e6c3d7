package lab.unroll.engine;

/**
 * tanh and σ in single precision, over a range of an array, in loops that the JIT compiler can vectorise: no branch, no
 * call. tanh is the quotient of two polynomials of Eigen's {@code ptanh} (degrees 13 and 6), right to about 3e-7.
 */
final class Activation {

    /** Beyond it tanh is ±1 in single precision. */
    private static final float LIMIT = 7.90531110763549805f;

    private static final float A1 = 4.89352455891786e-03f;
    private static final float A3 = 6.37261928875436e-04f;
    private static final float A5 = 1.48572235717979e-05f;
    private static final float A7 = 5.12229709037114e-08f;
    private static final float A9 = -8.60467152213735e-11f;
    private static final float A11 = 2.00018790482477e-13f;
    private static final float A13 = -2.76076847742355e-16f;
    private static final float B0 = 4.89352518554385e-03f;
    private static final float B2 = 2.26843463243900e-03f;
    private static final float B4 = 1.18534705686654e-04f;
    private static final float B6 = 1.19825839466702e-06f;

    private Activation() {
    }

    /** a = tanh(a) from place {@code from} up to, but not including, {@code to}. */
    static void tanh(float[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = tanh(a[j]);
        }
    }

    /** a = σ(a) = ½ + ½ tanh(½ a) from place {@code from} up to, but not including, {@code to}. */
    static void sigmoid(float[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = 0.5f + 0.5f * tanh(0.5f * a[j]);
        }
    }

    /** tanh(x); NaN for NaN. */
    static float tanh(float x) {
        float z = Math.max(-LIMIT, Math.min(LIMIT, x));
        float s = z * z;
        float above = z * (A1 + s * (A3 + s * (A5 + s * (A7 + s * (A9 + s * (A11 + s * A13))))));
        float below = B0 + s * (B2 + s * (B4 + s * B6));
        return Math.max(-1, Math.min(1, above / below));
    }
}
