package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The usual LSTM on one row, blocks i, f, C̃, o. {@link VectorLstmForms} has the others. */
final class VectorLstm {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorLstm() {
    }

    /** The numbers of the row begin at {@code i} among the gates, {@code before} and {@code now} in C and h. */
    static void forward(float[] gates, int i, float[] c, int before, int now, float[] inside, int in, float[] h, int k) {
        for (int j = 0; j < k; j += L) {
            // i_t = σ(a^i), f_t = σ(a^f), C̃_t = tanh(a^g), o_t = σ(a^o)
            FloatVector written = VectorFunctions.sigmoid(FloatVector.fromArray(S, gates, i + j));
            FloatVector kept = VectorFunctions.sigmoid(FloatVector.fromArray(S, gates, i + k + j));
            FloatVector candidate = VectorFunctions.tanh(FloatVector.fromArray(S, gates, i + 2 * k + j));
            FloatVector open = VectorFunctions.sigmoid(FloatVector.fromArray(S, gates, i + 3 * k + j));
            // C_t = f_t C_{t-1} + i_t C̃_t
            FloatVector cell = kept.fma(FloatVector.fromArray(S, c, before + j), written.mul(candidate));
            // h_t = o_t tanh C_t
            FloatVector tanh = VectorFunctions.tanh(cell);
            written.intoArray(gates, i + j);
            kept.intoArray(gates, i + k + j);
            candidate.intoArray(gates, i + 2 * k + j);
            open.intoArray(gates, i + 3 * k + j);
            cell.intoArray(c, now + j);
            tanh.intoArray(inside, in + j);
            open.mul(tanh).intoArray(h, now + j);
        }
    }

    /** {@code dc} holds dL/dC_t at {@code own} and gets dL/dC_{t-1}. */
    static void backward(float[] gates, float[] da, int i, float[] c, int before, float[] inside, int in, float[] dh,
                         int now, float[] dc, int own, int k) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < k; j += L) {
            FloatVector written = FloatVector.fromArray(S, gates, i + j);
            FloatVector kept = FloatVector.fromArray(S, gates, i + k + j);
            FloatVector candidate = FloatVector.fromArray(S, gates, i + 2 * k + j);
            FloatVector open = FloatVector.fromArray(S, gates, i + 3 * k + j);
            FloatVector tanh = FloatVector.fromArray(S, inside, in + j);
            FloatVector d = FloatVector.fromArray(S, dh, now + j);
            // dL/da^o = dL/dh_t tanh C_t o (1 - o)
            d.mul(tanh).mul(open).mul(one.sub(open)).intoArray(da, i + 3 * k + j);
            // dL/dC_t += dL/dh_t o (1 - tanh² C_t)
            FloatVector dCell = d.mul(open).fma(one.sub(tanh.mul(tanh)), FloatVector.fromArray(S, dc, own + j));
            // dL/da^i = dL/dC_t C̃ i (1 - i)
            dCell.mul(candidate).mul(written).mul(one.sub(written)).intoArray(da, i + j);
            // dL/da^f = dL/dC_t C_{t-1} f (1 - f)
            FloatVector back = dCell.mul(kept);
            back.mul(FloatVector.fromArray(S, c, before + j)).mul(one.sub(kept)).intoArray(da, i + k + j);
            // dL/da^g = dL/dC_t i (1 - C̃²)
            dCell.mul(written).mul(one.sub(candidate.mul(candidate))).intoArray(da, i + 2 * k + j);
            // dL/dC_{t-1} = dL/dC_t f
            back.intoArray(dc, own + j);
        }
    }
}
