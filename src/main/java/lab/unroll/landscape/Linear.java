package lab.unroll.landscape;

/** Sums over arrays of weights. */
final class Linear {

    private Linear() {
    }

    /** a · b. */
    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** ‖a‖. */
    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** a + s b, as an array of its own. */
    static double[] plus(double[] a, double s, double[] b) {
        double[] sum = a.clone();
        add(sum, s, b);
        return sum;
    }

    /** a += s b. {@code a} is modified. */
    static void add(double[] a, double s, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += s * b[i];
        }
    }

    /** s a, as an array of its own. */
    static double[] times(double s, double[] a) {
        double[] scaled = new double[a.length];
        add(scaled, s, a);
        return scaled;
    }

    /** True if every number is finite. */
    static boolean isFinite(double[] a) {
        for (double one : a) {
            if (!Double.isFinite(one)) {
                return false;
            }
        }
        return true;
    }
}
