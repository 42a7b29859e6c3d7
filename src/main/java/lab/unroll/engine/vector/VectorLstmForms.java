package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.kernel.Tape;

/** The LSTM without a forget gate (1997) and with peepholes (Gers and Schmidhuber, 2000), on one row. */
final class VectorLstmForms {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorLstmForms() {
    }

    /** The numbers of the row begin at {@code i} among the gates, {@code before} and {@code now} in C and h. */
    static void forward(Tape<float[]> tape, int i, int before, int now, int in) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        float[] gates = tape.gates;
        for (int j = 0; j < k; j += L) {
            FloatVector old = FloatVector.fromArray(S, tape.cell, before + j);
            // i_t = σ(a^i + p_i C_{t-1}), f_t = σ(a^f + p_f C_{t-1}), C̃_t = tanh(a^g)
            FloatVector written = VectorFunctions.sigmoid(heard(tape, gates, i + j, j, old));
            FloatVector candidate = VectorFunctions.tanh(FloatVector.fromArray(S, gates, g + j));
            FloatVector cell = written.fma(candidate, old);
            if (tape.forgets) {
                FloatVector kept = VectorFunctions.sigmoid(heard(tape, gates, f + j, k + j, old));
                kept.intoArray(gates, f + j);
                cell = kept.fma(old, written.mul(candidate));
            }
            // o_t = σ(a^o + p_o C_t), h_t = o_t tanh C_t
            FloatVector open = VectorFunctions.sigmoid(heard(tape, gates, o + j, 2 * k + j, cell));
            FloatVector tanh = VectorFunctions.tanh(cell);
            written.intoArray(gates, i + j);
            candidate.intoArray(gates, g + j);
            open.intoArray(gates, o + j);
            cell.intoArray(tape.cell, now + j);
            tanh.intoArray(tape.inside, in + j);
            open.mul(tanh).intoArray(tape.state, now + j);
        }
    }

    /** a + p C. */
    private static FloatVector heard(Tape<float[]> tape, float[] gates, int at, int p, FloatVector cell) {
        FloatVector a = FloatVector.fromArray(S, gates, at);
        return tape.peeps ? FloatVector.fromArray(S, tape.peepholes, p).fma(cell, a) : a;
    }

    /** The row of dL/dC_t begins at {@code own} and is replaced by dL/dC_{t-1}. */
    static void backward(Tape<float[]> tape, int i, int before, int now, int in, int own) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        float[] gates = tape.gates;
        float[] da = tape.gatesGradient;
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < k; j += L) {
            FloatVector written = FloatVector.fromArray(S, gates, i + j);
            FloatVector candidate = FloatVector.fromArray(S, gates, g + j);
            FloatVector open = FloatVector.fromArray(S, gates, o + j);
            FloatVector tanh = FloatVector.fromArray(S, tape.inside, in + j);
            FloatVector d = FloatVector.fromArray(S, tape.stateGradient, now + j);
            // dL/da^o = dL/dh_t tanh C_t o (1 - o)
            FloatVector dOut = d.mul(tanh).mul(open).mul(one.sub(open));
            // dL/dC_t += dL/dh_t o (1 - tanh² C_t) + da^o p_o
            FloatVector dCell = heard(tape, d.mul(open).fma(one.sub(tanh.mul(tanh)),
                    FloatVector.fromArray(S, tape.insideGradient, own + j)), 2 * k + j, dOut);
            // dL/da^i = dL/dC_t C̃ i (1 - i),  dL/da^g = dL/dC_t i (1 - C̃²)
            FloatVector dIn = dCell.mul(candidate).mul(written).mul(one.sub(written));
            dOut.intoArray(da, o + j);
            dIn.intoArray(da, i + j);
            dCell.mul(written).mul(one.sub(candidate.mul(candidate))).intoArray(da, g + j);
            // dL/dC_{t-1} = dL/dC_t f + da^i p_i + da^f p_f
            FloatVector back = dCell;
            if (tape.forgets) {
                FloatVector kept = FloatVector.fromArray(S, gates, f + j);
                back = dCell.mul(kept);
                // dL/da^f = dL/dC_t C_{t-1} f (1 - f)
                FloatVector dKeep = back.mul(FloatVector.fromArray(S, tape.cell, before + j)).mul(one.sub(kept));
                dKeep.intoArray(da, f + j);
                back = heard(tape, back, k + j, dKeep);
            }
            heard(tape, back, j, dIn).intoArray(tape.insideGradient, own + j);
        }
    }

    /** dL/dC + da p. */
    private static FloatVector heard(Tape<float[]> tape, FloatVector d, int p, FloatVector da) {
        return tape.peeps ? FloatVector.fromArray(S, tape.peepholes, p).fma(da, d) : d;
    }
}
