package lab.unroll.careers;

import java.util.Arrays;
import java.util.List;
import lab.unroll.net.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Multinomial logistic regression: P(c | x) = softmax(x W + b)_c, the likeliest W and b found by Newton's method in double
 * precision, with a small penalty on W so that there is one answer. Bishop, Pattern Recognition and Machine Learning (2006),
 * section 4.3.4.
 */
final class LogisticRegression {

    /** ½ λ ‖W‖² is added to the summed loss. */
    private static final double PENALTY = 1;
    private static final int MOST_STEPS = 25;
    /** Found when no step is longer. */
    private static final double CLOSE = 1e-8;

    private final int inputs;
    private final int classes;
    /** For each class its weights and its bias: of the last class all are 0. */
    private final double[] weights;

    private LogisticRegression(int inputs, int classes) {
        this.inputs = inputs;
        this.classes = classes;
        weights = new double[(classes - 1) * (inputs + 1)];
    }

    /**
     * Fits it.
     *
     * @param examples x of each, all of one size
     * @param right    the class of each, from 0
     * @param chance   is run now and then; what it throws ends the work
     */
    static LogisticRegression fit(List<Vector> examples, int[] right, int classes, Runnable chance) {
        LogisticRegression fitted = new LogisticRegression(examples.get(0).size(), classes);
        for (int step = 0; step < MOST_STEPS && fitted.improve(examples, right, chance) > CLOSE; step++) {
            chance.run();
        }
        return fitted;
    }

    /** One step of Newton's method; the largest change. */
    private double improve(List<Vector> examples, int[] right, Runnable chance) {
        int width = inputs + 1;
        int size = weights.length;
        double[] gradient = new double[size];
        DMatrixRMaj hessian = new DMatrixRMaj(size, size);
        double[] x = new double[width];
        for (int e = 0; e < right.length; e++) {
            if ((e & 1023) == 0) {
                chance.run();
            }
            for (int i = 0; i < inputs; i++) {
                x[i] = examples.get(e).get(i);
            }
            x[inputs] = 1;
            double[] p = probabilities(examples.get(e));
            for (int c = 0; c < classes - 1; c++) {
                // dL/dz_c = p_c - y_c; d²L/dz_c dz_d = p_c (δ_cd - p_d)
                double error = p[c] - (right[e] == c ? 1 : 0);
                for (int i = 0; i < width; i++) {
                    gradient[c * width + i] += error * x[i];
                }
                for (int d = 0; d <= c; d++) {
                    double bend = p[c] * ((c == d ? 1 : 0) - p[d]);
                    for (int i = 0; i < width; i++) {
                        int at = (c * width + i) * size + d * width;
                        double bent = bend * x[i];
                        for (int j = 0; j < width; j++) {
                            hessian.data[at + j] += bent * x[j];
                        }
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            boolean bias = i % width == inputs;
            gradient[i] += bias ? 0 : PENALTY * weights[i];
            hessian.add(i, i, bias ? 1e-6 : PENALTY);
            for (int j = 0; j < i; j++) {
                hessian.set(j, i, hessian.get(i, j));
            }
        }
        return move(hessian, gradient);
    }

    /** weights -= hessian⁻¹ gradient; the largest change. */
    private double move(DMatrixRMaj hessian, double[] gradient) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(weights.length);
        DMatrixRMaj step = new DMatrixRMaj(weights.length, 1);
        if (!solver.setA(hessian)) {
            return 0;
        }
        solver.solve(DMatrixRMaj.wrap(weights.length, 1, gradient), step);
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= step.data[i];
            largest = Math.max(largest, Math.abs(step.data[i]));
        }
        return largest;
    }

    /** P(c | x) of every class. */
    double[] probabilities(Vector x) {
        double[] z = new double[classes];
        for (int c = 0; c < classes - 1; c++) {
            int at = c * (inputs + 1);
            z[c] = weights[at + inputs];
            for (int i = 0; i < inputs; i++) {
                z[c] += weights[at + i] * x.get(i);
            }
        }
        double most = Arrays.stream(z).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            z[c] = Math.exp(z[c] - most);
            sum += z[c];
        }
        for (int c = 0; c < classes; c++) {
            z[c] /= sum;
        }
        return z;
    }
}
