package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Updates;
import org.ejml.data.FMatrixRMaj;

/** Changes and sums of whole matrices. */
public class PlainUpdates implements Updates<FMatrixRMaj> {

    @Override
    public void descend(FMatrixRMaj weights, FMatrixRMaj gradient, double rate, double decay) {
        float[] w = weights.data;
        float[] g = gradient.data;
        float step = (float) rate;
        float shrink = (float) decay;
        for (int i = 0; i < w.length; i++) {
            w[i] -= step * (g[i] + shrink * w[i]);
        }
    }

    @Override
    public void momentum(FMatrixRMaj weights, FMatrixRMaj gradient, FMatrixRMaj velocity, double rate,
                         double momentum, double decay, boolean ahead) {
        float[] w = weights.data;
        float[] g = gradient.data;
        float[] v = velocity.data;
        float step = (float) rate;
        float keep = (float) momentum;
        float shrink = (float) decay;
        for (int i = 0; i < w.length; i++) {
            float own = g[i] + shrink * w[i];
            v[i] = keep * v[i] + own;
            w[i] -= step * (ahead ? own + keep * v[i] : v[i]);
        }
    }

    @Override
    public void scaled(FMatrixRMaj weights, FMatrixRMaj gradient, FMatrixRMaj square, double rate, double kept,
                       double taken, double epsilon) {
        float[] w = weights.data;
        float[] g = gradient.data;
        float[] v = square.data;
        float step = (float) rate;
        float keep = (float) kept;
        float take = (float) taken;
        float eps = (float) epsilon;
        for (int i = 0; i < w.length; i++) {
            v[i] = keep * v[i] + take * g[i] * g[i];
            w[i] -= step * g[i] / ((float) Math.sqrt(v[i]) + eps);
        }
    }

    @Override
    public void adam(FMatrixRMaj weights, FMatrixRMaj gradient, FMatrixRMaj mean, FMatrixRMaj square,
                     FMatrixRMaj largest, double beta1, double beta2, double rate, double correction, double epsilon,
                     double shrink) {
        float[] w = weights.data;
        float[] g = gradient.data;
        float[] m = mean.data;
        float[] v = square.data;
        float[] most = largest == null ? null : largest.data;
        float b1 = (float) beta1;
        float b2 = (float) beta2;
        float rest1 = (float) (1 - beta1);
        float rest2 = (float) (1 - beta2);
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + rest1 * g[i];
            v[i] = b2 * v[i] + rest2 * g[i] * g[i];
        }
        float[] divisor = v;
        if (most != null) {
            for (int i = 0; i < w.length; i++) {
                most[i] = Math.max(most[i], v[i]);
            }
            divisor = most;
        }
        float step = (float) rate;
        float fit = (float) correction;
        float eps = (float) epsilon;
        float keep = (float) shrink;
        for (int i = 0; i < w.length; i++) {
            w[i] = keep * w[i] - step * m[i] / ((float) Math.sqrt(divisor[i] * fit) + eps);
        }
    }

    @Override
    public void adadelta(FMatrixRMaj weights, FMatrixRMaj gradient, FMatrixRMaj square, FMatrixRMaj stepSquare,
                         double rate, double rho, double epsilon) {
        float[] w = weights.data;
        float[] g = gradient.data;
        float[] v = square.data;
        float[] u = stepSquare.data;
        float step = (float) rate;
        float keep = (float) rho;
        float take = (float) (1 - rho);
        float eps = (float) epsilon;
        for (int i = 0; i < w.length; i++) {
            v[i] = keep * v[i] + take * g[i] * g[i];
            float d = g[i] * (float) Math.sqrt(u[i] + eps) / (float) Math.sqrt(v[i] + eps);
            u[i] = keep * u[i] + take * d * d;
            w[i] -= step * d;
        }
    }

    /** Four sums side by side, then their sum: the same for every width of vectors. */
    @Override
    public double sumOfSquares(FMatrixRMaj matrix) {
        float[] a = matrix.data;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = a.length / 4 * 4;
        for (int i = 0; i < whole; i += 4) {
            s0 += (double) a[i] * a[i];
            s1 += (double) a[i + 1] * a[i + 1];
            s2 += (double) a[i + 2] * a[i + 2];
            s3 += (double) a[i + 3] * a[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            s0 += (double) a[i] * a[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    public boolean isFinite(FMatrixRMaj matrix, int count) {
        float[] a = matrix.data;
        // a - a is 0 for a finite number, otherwise NaN
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
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
    public void scale(FMatrixRMaj matrix, double factor) {
        float[] a = matrix.data;
        float f = (float) factor;
        for (int i = 0; i < a.length; i++) {
            a[i] *= f;
        }
    }

    @Override
    public void clamp(FMatrixRMaj matrix, double limit) {
        float[] a = matrix.data;
        float l = (float) limit;
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.max(-l, Math.min(l, a[i]));
        }
    }

    @Override
    public void sumRows(int rows, FMatrixRMaj matrix, int at, int step, int width, FMatrixRMaj target, int toAt) {
        for (int r = 0; r < rows; r++) {
            add(matrix, at + r * step, target, toAt, width);
        }
    }

    @Override
    public void sumProducts(int rows, FMatrixRMaj matrix, int at, int step, FMatrixRMaj other, int bAt, int bStep,
                            int width, FMatrixRMaj target, int toAt) {
        float[] a = matrix.data;
        float[] b = other.data;
        float[] to = target.data;
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < width; j++) {
                to[toAt + j] += a[at + r * step + j] * b[bAt + r * bStep + j];
            }
        }
    }

    @Override
    public void scatterRows(int[] symbols, int first, int rows, FMatrixRMaj matrix, int at, int step, int width,
                            FMatrixRMaj target, int toAt, int toStep) {
        for (int r = 0; r < rows; r++) {
            add(matrix, at + r * step, target, toAt + symbols[first + r] * toStep, width);
        }
    }

    @Override
    public void multiply(FMatrixRMaj factor, int at, FMatrixRMaj other, int bAt, FMatrixRMaj target, int toAt, int count) {
        float[] a = factor.data;
        float[] b = other.data;
        float[] to = target.data;
        for (int j = 0; j < count; j++) {
            to[toAt + j] = a[at + j] * b[bAt + j];
        }
    }

    @Override
    public void add(FMatrixRMaj source, int at, FMatrixRMaj target, int toAt, int count) {
        float[] from = source.data;
        float[] to = target.data;
        for (int j = 0; j < count; j++) {
            to[toAt + j] += from[at + j];
        }
    }
}
