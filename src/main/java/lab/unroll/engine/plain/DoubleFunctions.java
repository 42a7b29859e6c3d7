package lab.unroll.engine.plain;

/** tanh, σ and ReLU in double precision, the same on every machine. */
final class DoubleFunctions {

    private DoubleFunctions() {
    }

    /** a = tanh(a) from place {@code from} up to, but not including, {@code to}. */
    static void tanh(double[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = StrictMath.tanh(a[j]);
        }
    }

    /** a = σ(a) = 1 / (1 + exp(-a)) from place {@code from} up to, but not including, {@code to}. */
    static void sigmoid(double[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = 1 / (1 + StrictMath.exp(-a[j]));
        }
    }

    /** a = max(0, a) from place {@code from} up to, but not including, {@code to}. */
    static void relu(double[] a, int from, int to) {
        for (int j = from; j < to; j++) {
            a[j] = Math.max(0, a[j]);
        }
    }
}
