package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.Losses;
import org.ejml.data.FMatrixRMaj;

/** The losses of one row. The largest sum is taken off before any exponential, so none overflows. */
public class PlainLosses implements Losses<FMatrixRMaj> {

    @Override
    public double softmax(FMatrixRMaj sums, int at, int width) {
        float[] z = sums.data;
        float largest = z[at];
        for (int j = 1; j < width; j++) {
            largest = Math.max(largest, z[at + j]);
        }
        for (int j = 0; j < width; j++) {
            z[at + j] = PlainFunctions.expOfNonPositive(z[at + j] - largest);
        }
        double sum = sum(z, at, width);
        float scale = (float) (1 / sum);
        for (int j = 0; j < width; j++) {
            z[at + j] *= scale;
        }
        return largest + StrictMath.log(sum);
    }

    /** Four sums side by side, then their sum: the same for every width of vectors. */
    protected static double sum(float[] a, int at, int width) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int j = at; j < at + width; j += 4) {
            s0 += a[j];
            s1 += a[j + 1];
            s2 += a[j + 2];
            s3 += a[j + 3];
        }
        return s0 + s1 + (s2 + s3);
    }

    @Override
    public void logistic(FMatrixRMaj sums, int at, int m) {
        float[] z = sums.data;
        PlainFunctions.sigmoid(z, at, at + m);
    }

    @Override
    public double crossEntropy(FMatrixRMaj sums, int at, FMatrixRMaj targets, int yAt, int m) {
        float[] z = sums.data;
        float[] y = targets.data;
        double sum = 0;
        for (int j = 0; j < m; j++) {
            double a = z[at + j];
            sum += Math.max(a, 0) - a * y[yAt + j] + StrictMath.log1p(StrictMath.exp(-Math.abs(a)));
        }
        return sum;
    }

    @Override
    public double halfSquare(FMatrixRMaj answers, int at, FMatrixRMaj targets, int yAt, int m) {
        float[] answer = answers.data;
        float[] y = targets.data;
        double sum = 0;
        for (int j = 0; j < m; j++) {
            double difference = answer[at + j] - y[yAt + j];
            sum += difference * difference;
        }
        return sum / 2;
    }

    @Override
    public void difference(FMatrixRMaj answers, int at, FMatrixRMaj targets, int yAt, int m, double weight,
                           FMatrixRMaj gradient) {
        float[] answer = answers.data;
        float[] y = targets.data;
        float[] to = gradient.data;
        float w = (float) weight;
        for (int j = 0; j < m; j++) {
            to[at + j] = (answer[at + j] - y[yAt + j]) * w;
        }
    }

    @Override
    public void difference(FMatrixRMaj answers, int at, int target, int width, double weight, FMatrixRMaj gradient) {
        float[] probabilities = answers.data;
        float[] to = gradient.data;
        float w = (float) weight;
        if (w == 0) {
            Arrays.fill(to, at, at + width, 0);
            return;
        }
        for (int j = 0; j < width; j++) {
            to[at + j] = probabilities[at + j] * w;
        }
        to[at + target] -= w;
    }
}
