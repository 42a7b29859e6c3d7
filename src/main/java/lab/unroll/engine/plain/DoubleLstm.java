package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Tape;
import org.ejml.data.DMatrixRMaj;

/** As {@link PlainLstm}, in double precision. */
final class DoubleLstm {

    private DoubleLstm() {
    }

    static void forward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            open(tape, (row + r) * tape.width, (before + r) * k, (now + r) * k, (row + r) * k);
        }
    }

    /** One sequence; the arguments are places of its first number among the gates, in C_{t-1}, C_t and tanh C_t. */
    private static void open(Tape<DMatrixRMaj> tape, int i, int before, int now, int inside) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        double[] gates = tape.gates.data;
        double[] c = tape.cell.data;
        if (tape.peeps) {
            // a^i += p_i C_{t-1}, a^f += p_f C_{t-1}
            addProduct(tape.peepholes.data, 0, c, before, gates, i, k);
            if (tape.forgets) {
                addProduct(tape.peepholes.data, k, c, before, gates, f, k);
            }
        }
        // i_t = σ(a^i), f_t = σ(a^f), C̃_t = tanh(a^g)
        DoubleFunctions.sigmoid(gates, i, g);
        DoubleFunctions.tanh(gates, g, o);
        for (int j = 0; j < k; j++) {
            // C_t = f_t C_{t-1} + i_t C̃_t;  f_t = 1 in the form of 1997
            double kept = tape.forgets ? gates[f + j] * c[before + j] : c[before + j];
            c[now + j] = kept + gates[i + j] * gates[g + j];
        }
        if (tape.peeps) {
            // a^o += p_o C_t
            addProduct(tape.peepholes.data, 2 * k, c, now, gates, o, k);
        }
        // o_t = σ(a^o)
        DoubleFunctions.sigmoid(gates, o, o + k);
        System.arraycopy(c, now, tape.inside.data, inside, k);
        DoubleFunctions.tanh(tape.inside.data, inside, inside + k);
        for (int j = 0; j < k; j++) {
            // h_t = o_t tanh C_t
            tape.state.data[now + j] = gates[o + j] * tape.inside.data[inside + j];
        }
    }

    private static void addProduct(double[] p, int pAt, double[] c, int cAt, double[] to, int toAt, int k) {
        for (int j = 0; j < k; j++) {
            to[toAt + j] += p[pAt + j] * c[cAt + j];
        }
    }

    static void backward(Tape<DMatrixRMaj> tape, int row, int before, int now, int own, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            openBack(tape, (row + r) * tape.width, (before + r) * k, (now + r) * k, (row + r) * k, (own + r) * k);
        }
    }

    private static void openBack(Tape<DMatrixRMaj> tape, int i, int before, int now, int inside, int own) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        double[] gates = tape.gates.data;
        double[] da = tape.gatesGradient.data;
        double[] dh = tape.stateGradient.data;
        double[] dc = tape.insideGradient.data;
        double[] p = tape.peepholes.data;
        for (int j = 0; j < k; j++) {
            double tanh = tape.inside.data[inside + j];
            double open = gates[o + j];
            double written = gates[i + j];
            double candidate = gates[g + j];
            // dL/da^o = dL/dh_t tanh C_t o (1 - o)
            double dOut = dh[now + j] * tanh * open * (1 - open);
            // dL/dC_t += dL/dh_t o (1 - tanh² C_t), and da^o p_o through the peephole
            double d = dc[own + j] + dh[now + j] * open * (1 - tanh * tanh);
            if (tape.peeps) {
                d += dOut * p[2 * k + j];
            }
            // dL/da^i = dL/dC_t C̃ i (1 - i),  dL/da^g = dL/dC_t i (1 - C̃²)
            double dIn = d * candidate * written * (1 - written);
            da[o + j] = dOut;
            da[i + j] = dIn;
            da[g + j] = d * written * (1 - candidate * candidate);
            // dL/dC_{t-1} = dL/dC_t f, and da^i p_i + da^f p_f through the peepholes
            double back = d;
            if (tape.forgets) {
                double kept = gates[f + j];
                // dL/da^f = dL/dC_t C_{t-1} f (1 - f)
                double dKeep = d * tape.cell.data[before + j] * kept * (1 - kept);
                da[f + j] = dKeep;
                back = d * kept;
                if (tape.peeps) {
                    back += dKeep * p[k + j];
                }
            }
            dc[own + j] = tape.peeps ? back + dIn * p[j] : back;
        }
    }
}
