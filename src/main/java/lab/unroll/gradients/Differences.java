package lab.unroll.gradients;

import java.util.function.DoubleUnaryOperator;

/**
 * A derivative by central differences (f(x + h) - f(x - h)) / 2h for steps h that get shorter, extrapolated to h = 0: Ridders,
 * Advances in Engineering Software 4 (1982).
 *
 * @param value the derivative
 * @param error how far it may be off: by how much the best two extrapolations differ, or what rounding makes of f
 */
record Differences(double value, double error) {

    private static final double FIRST = 1e-2;
    private static final double SHORTER = 4;
    private static final int ROUNDS = 7;
    /** Of a value of f, in units of its last digit. */
    private static final double ROUNDING = 8;

    /** The derivative at 0. */
    static Differences at0(DoubleUnaryOperator f) {
        double[][] table = new double[ROUNDS][ROUNDS];
        Differences best = new Differences(Double.NaN, Double.POSITIVE_INFINITY);
        double h = FIRST;
        for (int i = 0; i < ROUNDS; i++, h /= SHORTER) {
            double above = f.applyAsDouble(h);
            table[0][i] = (above - f.applyAsDouble(-h)) / (2 * h);
            double rounding = ROUNDING * Math.ulp(above) / h;
            double factor = 1;
            for (int j = 1; j <= i; j++) {
                // the error of a central difference is a series in h²: each column takes its first term away
                factor *= SHORTER * SHORTER;
                table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
                double error = Math.max(rounding, Math.max(Math.abs(table[j][i] - table[j - 1][i]),
                        Math.abs(table[j][i] - table[j - 1][i - 1])));
                if (error <= best.error) {
                    best = new Differences(table[j][i], error);
                }
            }
        }
        return best;
    }
}
