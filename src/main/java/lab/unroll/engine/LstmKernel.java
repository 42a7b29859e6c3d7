package lab.unroll.engine;

import org.ejml.data.FMatrixRMaj;

/**
 * C_t = f_t C_{t-1} + i_t C̃_t, h_t = o_t tanh C_t. A row of gates holds i, f, C̃, o, k numbers each.
 * Hochreiter and Schmidhuber (1997) with the forget gate of Gers, Schmidhuber and Cummins (2000); the way back:
 * Greff et al., "LSTM: A Search Space Odyssey" (2017), section II.B, without peepholes.
 */
final class LstmKernel implements CellKernel {

    @Override
    public void forward(Tape tape, FMatrixRMaj w, int t) {
        int before = (t - 1) * tape.batch;
        int now = t * tape.batch;
        // a_t = x_t W^x + b + h_{t-1} W^h
        tape.product.add(tape.state, before, w, tape.gates, before, tape.batch);
        int k = tape.hidden;
        for (int b = 0; b < tape.batch; b++) {
            int gates = (before + b) * 4 * k;
            // i_t = σ(a^i_t), f_t = σ(a^f_t), C̃_t = tanh(a^g_t), o_t = σ(a^o_t)
            Activation.sigmoid(tape.gates.data, gates, gates + 2 * k);
            Activation.tanh(tape.gates.data, gates + 2 * k, gates + 3 * k);
            Activation.sigmoid(tape.gates.data, gates + 3 * k, gates + 4 * k);
            write(tape.gates.data, gates, tape.cell.data, (before + b) * k, (now + b) * k, k);
        }
        // h_t = o_t tanh C_t
        System.arraycopy(tape.cell.data, now * k, tape.cellTanh.data, before * k, tape.batch * k);
        Activation.tanh(tape.cellTanh.data, before * k, now * k);
        for (int b = 0; b < tape.batch; b++) {
            show(tape.gates.data, (before + b) * 4 * k + 3 * k, tape.cellTanh.data, (before + b) * k,
                    tape.state.data, (now + b) * k, k);
        }
    }

    /** C_t = f_t C_{t-1} + i_t C̃_t of one sequence. */
    private static void write(float[] gates, int at, float[] c, int before, int now, int k) {
        for (int j = 0; j < k; j++) {
            c[now + j] = gates[at + k + j] * c[before + j] + gates[at + j] * gates[at + 2 * k + j];
        }
    }

    /** h_t = o_t tanh C_t of one sequence. */
    private static void show(float[] gates, int o, float[] tanh, int at, float[] h, int now, int k) {
        for (int j = 0; j < k; j++) {
            h[now + j] = gates[o + j] * tanh[at + j];
        }
    }

    @Override
    public void backward(Tape tape, FMatrixRMaj wTransposed, int t) {
        int before = (t - 1) * tape.batch;
        int k = tape.hidden;
        for (int b = 0; b < tape.batch; b++) {
            gatesBackward(tape, before + b, b, k);
        }
        // dL/dh_{t-1} += dL/da_t W^h^T
        tape.product.add(tape.gatesGradient, before, wTransposed, tape.stateGradient, before, tape.batch);
    }

    /** One sequence; {@code row} is its row among those of step t. */
    private static void gatesBackward(Tape tape, int row, int b, int k) {
        float[] gates = tape.gates.data;
        float[] da = tape.gatesGradient.data;
        float[] tanh = tape.cellTanh.data;
        float[] c = tape.cell.data;
        float[] dh = tape.stateGradient.data;
        float[] dc = tape.cellGradient.data;
        int before = row * k;
        int now = before + tape.batch * k;
        int i = row * 4 * k;
        int f = i + k;
        int g = f + k;
        int o = g + k;
        int own = b * k;
        for (int j = 0; j < k; j++) {
            // dL/da^o = dL/dh_t tanh C_t o (1 - o)
            float open = gates[o + j];
            da[o + j] = dh[now + j] * tanh[before + j] * open * (1 - open);
        }
        for (int j = 0; j < k; j++) {
            // dL/dC_t += dL/dh_t o (1 - tanh^2 C_t)
            float shown = tanh[before + j];
            dc[own + j] += dh[now + j] * gates[o + j] * (1 - shown * shown);
        }
        for (int j = 0; j < k; j++) {
            // dL/da^i = dL/dC_t C̃ i (1 - i)
            float written = gates[i + j];
            da[i + j] = dc[own + j] * gates[g + j] * written * (1 - written);
        }
        for (int j = 0; j < k; j++) {
            // dL/da^f = dL/dC_t C_{t-1} f (1 - f)
            float kept = gates[f + j];
            da[f + j] = dc[own + j] * c[before + j] * kept * (1 - kept);
        }
        for (int j = 0; j < k; j++) {
            // dL/da^g = dL/dC_t i (1 - C̃^2)
            float candidate = gates[g + j];
            da[g + j] = dc[own + j] * gates[i + j] * (1 - candidate * candidate);
        }
        for (int j = 0; j < k; j++) {
            // dL/dC_{t-1} = dL/dC_t f
            dc[own + j] *= gates[f + j];
        }
    }
}
