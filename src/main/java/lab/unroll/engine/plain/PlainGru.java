package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Tape;
import org.ejml.data.FMatrixRMaj;

/** The two forms of the GRU. Cho et al., EMNLP 2014; reset after the product: cuDNN. Blocks h̃, r, z and, for that form, hn. */
final class PlainGru {

    private PlainGru() {
    }

    static void forward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        float[] gates = tape.gates.data;
        for (int b = 0; b < rows; b++) {
            int n = (row + b) * tape.width;
            // r_t, z_t = σ(a_t)
            PlainFunctions.sigmoid(gates, n + k, n + 3 * k);
            for (int j = 0; j < k; j++) {
                // a^n_t = x_t W^x_n + b_n + r_t (h_{t-1} W^h_n + b_hn)
                gates[n + j] += gates[n + k + j] * gates[n + 3 * k + j];
            }
        }
        mixForward(tape, row, before, now, rows);
    }

    static void backward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        mixBackward(tape, row, before, now, rows);
        int k = tape.hidden;
        float[] gates = tape.gates.data;
        float[] da = tape.gatesGradient.data;
        for (int b = 0; b < rows; b++) {
            int n = (row + b) * tape.width;
            for (int j = 0; j < k; j++) {
                float reset = gates[n + k + j];
                // dL/dhn = da^n r,  dL/da^r = da^n hn r (1 - r)
                da[n + 3 * k + j] = da[n + j] * reset;
                da[n + k + j] = da[n + j] * gates[n + 3 * k + j] * reset * (1 - reset);
            }
        }
    }

    static void resetForward(Tape<FMatrixRMaj> tape, int row, int before, int rows) {
        int k = tape.hidden;
        for (int b = 0; b < rows; b++) {
            int r = (row + b) * tape.width + k;
            // r_t, z_t = σ(a_t)
            PlainFunctions.sigmoid(tape.gates.data, r, r + 2 * k);
            int h = (before + b) * k;
            int heard = (row + b) * k;
            for (int j = 0; j < k; j++) {
                tape.inside.data[heard + j] = tape.gates.data[r + j] * tape.state.data[h + j];
            }
        }
    }

    static void mixForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        mixForward(tape, row, before, now, rows, 2);
    }

    /** The same where the gate that mixes stands in block {@code mixer}. */
    static void mixForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows, int mixer) {
        int k = tape.hidden;
        float[] gates = tape.gates.data;
        float[] h = tape.state.data;
        for (int b = 0; b < rows; b++) {
            int n = (row + b) * tape.width;
            int z = n + mixer * k;
            int old = (before + b) * k;
            int fresh = (now + b) * k;
            // h̃_t = tanh(a^n_t)
            PlainFunctions.tanh(gates, n, n + k);
            for (int j = 0; j < k; j++) {
                // h_t = (1 - z_t) h̃_t + z_t h_{t-1}
                h[fresh + j] = gates[n + j] + gates[z + j] * (h[old + j] - gates[n + j]);
            }
        }
    }

    static void mixBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        mixBackward(tape, row, before, now, rows, 2);
    }

    /** The same where the gate that mixes stands in block {@code mixer}. */
    static void mixBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows, int mixer) {
        int k = tape.hidden;
        float[] gates = tape.gates.data;
        float[] da = tape.gatesGradient.data;
        float[] h = tape.state.data;
        float[] dh = tape.stateGradient.data;
        for (int b = 0; b < rows; b++) {
            int n = (row + b) * tape.width;
            int z = n + mixer * k;
            int old = (before + b) * k;
            int fresh = (now + b) * k;
            for (int j = 0; j < k; j++) {
                float d = dh[fresh + j];
                float candidate = gates[n + j];
                float kept = gates[z + j];
                // da^z = dL/dh_t (h_{t-1} - h̃_t) z (1 - z),  da^n = dL/dh_t (1 - z) (1 - h̃²)
                da[z + j] = d * (h[old + j] - candidate) * kept * (1 - kept);
                da[n + j] = d * (1 - kept) * (1 - candidate * candidate);
                // dL/dh_{t-1} += dL/dh_t z
                dh[old + j] += d * kept;
            }
        }
    }

    static void resetBackward(Tape<FMatrixRMaj> tape, int row, int before, int own, int rows) {
        int k = tape.hidden;
        for (int b = 0; b < rows; b++) {
            int r = (row + b) * tape.width + k;
            int h = (before + b) * k;
            int heard = (own + b) * k;
            for (int j = 0; j < k; j++) {
                float reset = tape.gates.data[r + j];
                float d = tape.insideGradient.data[heard + j];
                // da^r = d(r h_{t-1}) h_{t-1} r (1 - r),  dL/dh_{t-1} += d(r h_{t-1}) r
                tape.gatesGradient.data[r + j] = d * tape.state.data[h + j] * reset * (1 - reset);
                tape.stateGradient.data[h + j] += d * reset;
            }
        }
    }
}
