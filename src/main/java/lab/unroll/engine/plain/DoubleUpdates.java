package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Updates;
import org.ejml.data.DMatrixRMaj;

/** Changes and sums of whole matrices. */
final class DoubleUpdates implements Updates<DMatrixRMaj> {

    @Override
    public void descend(DMatrixRMaj weights, DMatrixRMaj gradient, double rate, double decay) {
        double[] w = weights.data;
        double[] g = gradient.data;
        double step = rate;
        double shrink = decay;
        for (int i = 0; i < w.length; i++) {
            w[i] -= step * (g[i] + shrink * w[i]);
        }
    }

    @Override
    public void momentum(DMatrixRMaj weights, DMatrixRMaj gradient, DMatrixRMaj velocity, double rate,
                         double momentum, double decay, boolean ahead) {
        double[] w = weights.data;
        double[] g = gradient.data;
        double[] v = velocity.data;
        double step = rate;
        double keep = momentum;
        double shrink = decay;
        for (int i = 0; i < w.length; i++) {
            double own = g[i] + shrink * w[i];
            v[i] = keep * v[i] + own;
            w[i] -= step * (ahead ? own + keep * v[i] : v[i]);
        }
    }

    @Override
    public void scaled(DMatrixRMaj weights, DMatrixRMaj gradient, DMatrixRMaj square, double rate, double kept,
                       double taken, double epsilon) {
        double[] w = weights.data;
        double[] g = gradient.data;
        double[] v = square.data;
        double step = rate;
        double keep = kept;
        double take = taken;
        double eps = epsilon;
        for (int i = 0; i < w.length; i++) {
            v[i] = keep * v[i] + take * g[i] * g[i];
            w[i] -= step * g[i] / (Math.sqrt(v[i]) + eps);
        }
    }

    @Override
    public void adam(DMatrixRMaj weights, DMatrixRMaj gradient, DMatrixRMaj mean, DMatrixRMaj square,
                     DMatrixRMaj largest, double beta1, double beta2, double rate, double correction, double epsilon,
                     double shrink) {
        double[] w = weights.data;
        double[] g = gradient.data;
        double[] m = mean.data;
        double[] v = square.data;
        double[] most = largest == null ? null : largest.data;
        double b1 = beta1;
        double b2 = beta2;
        double rest1 = 1 - beta1;
        double rest2 = 1 - beta2;
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + rest1 * g[i];
            v[i] = b2 * v[i] + rest2 * g[i] * g[i];
        }
        double[] divisor = v;
        if (most != null) {
            for (int i = 0; i < w.length; i++) {
                most[i] = Math.max(most[i], v[i]);
            }
            divisor = most;
        }
        double step = rate;
        double fit = correction;
        double eps = epsilon;
        double keep = shrink;
        for (int i = 0; i < w.length; i++) {
            w[i] = keep * w[i] - step * m[i] / (Math.sqrt(divisor[i] * fit) + eps);
        }
    }

    @Override
    public void adadelta(DMatrixRMaj weights, DMatrixRMaj gradient, DMatrixRMaj square, DMatrixRMaj stepSquare,
                         double rate, double rho, double epsilon) {
        double[] w = weights.data;
        double[] g = gradient.data;
        double[] v = square.data;
        double[] u = stepSquare.data;
        double step = rate;
        double keep = rho;
        double take = 1 - rho;
        double eps = epsilon;
        for (int i = 0; i < w.length; i++) {
            v[i] = keep * v[i] + take * g[i] * g[i];
            double d = g[i] * Math.sqrt(u[i] + eps) / Math.sqrt(v[i] + eps);
            u[i] = keep * u[i] + take * d * d;
            w[i] -= step * d;
        }
    }

    /** Four sums side by side, then their sum: the same for every width of vectors. */
    @Override
    public double sumOfSquares(DMatrixRMaj matrix) {
        double[] a = matrix.data;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = a.length / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            s0 += a[i] * a[i];
            s1 += a[i + 1] * a[i + 1];
            s2 += a[i + 2] * a[i + 2];
            s3 += a[i + 3] * a[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            s0 += a[i] * a[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    public boolean isFinite(DMatrixRMaj matrix, int count) {
        double[] a = matrix.data;
        // a - a is 0 for a finite number, otherwise NaN
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = count / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            s0 += a[i] - a[i];
            s1 += a[i + 1] - a[i + 1];
            s2 += a[i + 2] - a[i + 2];
            s3 += a[i + 3] - a[i + 3];
        }
        for (int i = whole; i < count; i++) {
            s0 += a[i] - a[i];
        }
        return s0 + s1 + s2 + s3 == 0;
    }

    @Override
    public void scale(DMatrixRMaj matrix, double factor) {
        double[] a = matrix.data;
        double f = factor;
        for (int i = 0; i < a.length; i++) {
            a[i] *= f;
        }
    }

    @Override
    public void clamp(DMatrixRMaj matrix, double limit) {
        double[] a = matrix.data;
        double l = limit;
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.max(-l, Math.min(l, a[i]));
        }
    }

    @Override
    public void sumRows(int rows, DMatrixRMaj matrix, int at, int step, int width, DMatrixRMaj target, int toAt) {
        for (int r = 0; r < rows; r++) {
            add(matrix, at + r * step, target, toAt, width);
        }
    }

    @Override
    public void sumProducts(int rows, DMatrixRMaj matrix, int at, int step, DMatrixRMaj other, int bAt, int bStep,
                            int width, DMatrixRMaj target, int toAt) {
        double[] a = matrix.data;
        double[] b = other.data;
        double[] to = target.data;
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < width; j++) {
                to[toAt + j] += a[at + r * step + j] * b[bAt + r * bStep + j];
            }
        }
    }

    @Override
    public void scatterRows(int[] symbols, int first, int rows, DMatrixRMaj matrix, int at, int step, int width,
                            DMatrixRMaj target, int toAt, int toStep) {
        for (int r = 0; r < rows; r++) {
            add(matrix, at + r * step, target, toAt + symbols[first + r] * toStep, width);
        }
    }

    @Override
    public void multiply(DMatrixRMaj factor, int at, DMatrixRMaj other, int bAt, DMatrixRMaj target, int toAt, int count) {
        double[] a = factor.data;
        double[] b = other.data;
        double[] to = target.data;
        for (int j = 0; j < count; j++) {
            to[toAt + j] = a[at + j] * b[bAt + j];
        }
    }

    @Override
    public void add(DMatrixRMaj source, int at, DMatrixRMaj target, int toAt, int count) {
        double[] from = source.data;
        double[] to = target.data;
        for (int j = 0; j < count; j++) {
            to[toAt + j] += from[at + j];
        }
    }
}
