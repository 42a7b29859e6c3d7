package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.kernel.Tape;
import org.ejml.data.FMatrixRMaj;

/** The usual LSTM, blocks i, f, C̃, o. {@link VectorLstmForms} has the others. */
final class VectorLstm {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorLstm() {
    }

    static void forward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        int i = row * tape.width;
        // i_t = σ(a^i), f_t = σ(a^f), C̃_t = tanh(a^g), o_t = σ(a^o)
        VectorFunctions.sigmoid(tape.gates.data, i, tape.width, rows, 2 * k);
        VectorFunctions.tanh(tape.gates.data, i + 2 * k, tape.width, rows, k);
        VectorFunctions.sigmoid(tape.gates.data, i + 3 * k, tape.width, rows, k);
        write(tape.gates.data, row * tape.width, tape.cell.data, before * k, now * k, k, rows);
        VectorFunctions.tanh(tape.cell.data, now * k, tape.inside.data, row * k, rows * k);
        show(tape.gates.data, row * tape.width + 3 * k, tape.inside.data, row * k, tape.state.data, now * k, k, rows);
    }

    /** C_t = f_t C_{t-1} + i_t C̃_t. The numbers begin at {@code at} among the gates. */
    private static void write(float[] gates, int at, float[] c, int before, int now, int k, int rows) {
        int i = at;
        for (int n = 0; n < rows * k; n += k) {
            for (int j = n; j < n + k; j += L) {
                FloatVector added = FloatVector.fromArray(S, gates, i).mul(FloatVector.fromArray(S, gates, i + 2 * k));
                FloatVector.fromArray(S, gates, i + k).fma(FloatVector.fromArray(S, c, before + j), added)
                        .intoArray(c, now + j);
                i += L;
            }
            i += 3 * k;
        }
    }

    /** h_t = o_t tanh C_t. The numbers begin at {@code at} among the gates. */
    private static void show(float[] gates, int at, float[] tanh, int in, float[] h, int now, int k, int rows) {
        int o = at;
        for (int n = 0; n < rows * k; n += k) {
            for (int j = n; j < n + k; j += L) {
                FloatVector.fromArray(S, gates, o).mul(FloatVector.fromArray(S, tanh, in + j)).intoArray(h, now + j);
                o += L;
            }
            o += 3 * k;
        }
    }

    static void backward(Tape<FMatrixRMaj> tape, int row, int before, int now, int own, int rows) {
        int k = tape.hidden;
        backward(tape.gates.data, tape.gatesGradient.data, row * tape.width, tape.cell.data, before * k,
                tape.inside.data, row * k,
                tape.stateGradient.data, now * k, tape.insideGradient.data, own * k, k, rows);
    }

    /** {@code dc} holds dL/dC_t at {@code own} and gets dL/dC_{t-1}. */
    private static void backward(float[] gates, float[] da, int at, float[] c, int before, float[] inside, int in,
                                 float[] dh, int now, float[] dc, int own, int k, int rows) {
        FloatVector one = FloatVector.broadcast(S, 1);
        int i = at;
        for (int n = 0; n < rows * k; n += k) {
            for (int j = n; j < n + k; j += L) {
                FloatVector written = FloatVector.fromArray(S, gates, i);
                FloatVector kept = FloatVector.fromArray(S, gates, i + k);
                FloatVector candidate = FloatVector.fromArray(S, gates, i + 2 * k);
                FloatVector open = FloatVector.fromArray(S, gates, i + 3 * k);
                FloatVector tanh = FloatVector.fromArray(S, inside, in + j);
                FloatVector d = FloatVector.fromArray(S, dh, now + j);
                // dL/da^o = dL/dh_t tanh C_t o (1 - o)
                d.mul(tanh).mul(open).mul(one.sub(open)).intoArray(da, i + 3 * k);
                // dL/dC_t += dL/dh_t o (1 - tanh² C_t)
                FloatVector dCell = d.mul(open).fma(one.sub(tanh.mul(tanh)), FloatVector.fromArray(S, dc, own + j));
                // dL/da^i = dL/dC_t C̃ i (1 - i)
                dCell.mul(candidate).mul(written).mul(one.sub(written)).intoArray(da, i);
                // dL/da^f = dL/dC_t C_{t-1} f (1 - f)
                FloatVector back = dCell.mul(kept);
                back.mul(FloatVector.fromArray(S, c, before + j)).mul(one.sub(kept)).intoArray(da, i + k);
                // dL/da^g = dL/dC_t i (1 - C̃²)
                dCell.mul(written).mul(one.sub(candidate.mul(candidate))).intoArray(da, i + 2 * k);
                // dL/dC_{t-1} = dL/dC_t f
                back.intoArray(dc, own + j);
                i += L;
            }
            i += 3 * k;
        }
    }
}
