package lab.unroll.engine.plain;

import java.util.Arrays;
import lab.unroll.engine.kernel.AttentionTape;
import lab.unroll.engine.kernel.Looks;
import org.ejml.data.DMatrixRMaj;

/** Additive attention in double precision. */
final class DoubleLooks implements Looks<DMatrixRMaj> {

    @Override
    public void look(AttentionTape<DMatrixRMaj> tape, DMatrixRMaj score, int row, int sequence, int length) {
        int k = tape.hidden;
        double[] weights = tape.weights.data;
        double[] context = tape.context.data;
        double[] states = tape.source.state.data;
        int at = row * tape.asked;
        double largest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < length; s++) {
            inner(tape, row, sequence, s);
            // e_t,s = tanh(h_{t-1} W_a + h_s U_a) v_a
            weights[at + s] = dot(tape.inner.data, sequence * k, score.data, 0, k);
            largest = Math.max(largest, weights[at + s]);
        }
        double sum = 0;
        for (int s = 0; s < length; s++) {
            weights[at + s] = StrictMath.exp(weights[at + s] - largest);
            sum += weights[at + s];
        }
        double share = 1 / sum;
        Arrays.fill(weights, at + length, at + tape.asked, 0);
        Arrays.fill(context, row * k, (row + 1) * k, 0);
        for (int s = 0; s < length; s++) {
            // α_t,s = exp(e_t,s) / Σ_r exp(e_t,r),  c_t = Σ_s α_t,s h_s
            weights[at + s] *= share;
            double weight = weights[at + s];
            int state = ((s + 1) * tape.batch + sequence) * k;
            for (int j = 0; j < k; j++) {
                context[row * k + j] += weight * states[state + j];
            }
        }
    }

    @Override
    public void lookBack(AttentionTape<DMatrixRMaj> tape, DMatrixRMaj score, int row, int sequence, int length) {
        int k = tape.hidden;
        double[] states = tape.source.state.data;
        double[] dScores = tape.scoresGradient.data;
        double[] dContext = tape.contextGradient.data;
        int own = sequence * k;
        int first = sequence * tape.asked;
        double mean = 0;
        for (int s = 0; s < length; s++) {
            // dL/dα_t,s = dL/dc_t h_s^T
            dScores[first + s] = dot(dContext, own, states, ((s + 1) * tape.batch + sequence) * k, k);
            mean += tape.weights.data[row * tape.asked + s] * dScores[first + s];
        }
        Arrays.fill(tape.queryGradient.data, row * k, (row + 1) * k, 0);
        for (int s = 0; s < length; s++) {
            double weight = tape.weights.data[row * tape.asked + s];
            // dL/de_t,s = α_t,s (dL/dα_t,s - Σ_r α_t,r dL/dα_t,r)
            double dScore = weight * (dScores[first + s] - mean);
            inner(tape, row, sequence, s);
            int at = (s * tape.batch + sequence) * k;
            spread(tape, score.data, dScore, row * k, own, at);
            for (int j = 0; j < k; j++) {
                tape.statesGradient.data[at + j] += weight * dContext[own + j];
            }
        }
    }

    /** da = dL/de_t,s v_a (1 - tanh²), to the query and to the key; dL/dv_a += dL/de_t,s tanh(...). */
    private static void spread(AttentionTape<DMatrixRMaj> tape, double[] score, double dScore, int query, int own, int key) {
        double[] inner = tape.inner.data;
        double[] dQuery = tape.queryGradient.data;
        double[] dKeys = tape.keysGradient.data;
        double[] dv = tape.scoreGradient.data;
        for (int j = 0; j < tape.hidden; j++) {
            double y = inner[own + j];
            double da = dScore * score[j] * (1 - y * y);
            dQuery[query + j] += da;
            dKeys[key + j] += da;
            dv[own + j] += dScore * y;
        }
    }

    private void inner(AttentionTape<DMatrixRMaj> tape, int row, int sequence, int s) {
        int k = tape.hidden;
        double[] inner = tape.inner.data;
        double[] query = tape.query.data;
        double[] keys = tape.keys.data;
        int key = (s * tape.batch + sequence) * k;
        for (int j = 0; j < k; j++) {
            inner[sequence * k + j] = query[row * k + j] + keys[key + j];
        }
        DoubleFunctions.tanh(inner, sequence * k, (sequence + 1) * k);
    }

    /** Four sums side by side, then their sum; k is a multiple of four. */
    private static double dot(double[] a, int at, double[] b, int bAt, int k) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int j = 0; j < k; j += 4) {
            s0 += a[at + j] * b[bAt + j];
            s1 += a[at + j + 1] * b[bAt + j + 1];
            s2 += a[at + j + 2] * b[bAt + j + 2];
            s3 += a[at + j + 3] * b[bAt + j + 3];
        }
        return s0 + s1 + (s2 + s3);
    }
}
