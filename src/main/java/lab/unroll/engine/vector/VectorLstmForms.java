package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.kernel.Tape;
import org.ejml.data.FMatrixRMaj;

/** The LSTM without a forget gate (1997) and with peepholes (Gers and Schmidhuber, 2000), on one row. */
final class VectorLstmForms {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private VectorLstmForms() {
    }

    /** The numbers of the row begin at {@code i} among the gates, {@code before} and {@code now} in C and h. */
    static void forward(Tape<FMatrixRMaj> tape, int i, int before, int now, int in) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        float[] gates = tape.gates.data;
        // i_t = σ(a^i + p_i C_{t-1}), f_t = σ(a^f + p_f C_{t-1}), C̃_t = tanh(a^g)
        if (tape.peeps) {
            hear(tape.peepholes.data, 0, tape.cell.data, before, gates, i, g - i, k);
        }
        VectorFunctions.sigmoid(gates, i, gates, i, g - i);
        VectorFunctions.tanh(gates, g, gates, g, k);
        for (int j = 0; j < k; j += L) {
            // C_t = f_t C_{t-1} + i_t C̃_t;  f_t = 1 in the form of 1997
            FloatVector old = FloatVector.fromArray(S, tape.cell.data, before + j);
            FloatVector kept = tape.forgets ? FloatVector.fromArray(S, gates, f + j).mul(old) : old;
            FloatVector.fromArray(S, gates, i + j).fma(FloatVector.fromArray(S, gates, g + j), kept)
                    .intoArray(tape.cell.data, now + j);
        }
        // o_t = σ(a^o + p_o C_t), h_t = o_t tanh C_t
        if (tape.peeps) {
            hear(tape.peepholes.data, 2 * k, tape.cell.data, now, gates, o, k, k);
        }
        VectorFunctions.sigmoid(gates, o, gates, o, k);
        VectorFunctions.tanh(tape.cell.data, now, tape.inside.data, in, k);
        for (int j = 0; j < k; j += L) {
            FloatVector.fromArray(S, gates, o + j).mul(FloatVector.fromArray(S, tape.inside.data, in + j))
                    .intoArray(tape.state.data, now + j);
        }
    }

    /** a += p C, for one gate or two that hear the same C. */
    private static void hear(float[] p, int pAt, float[] c, int cAt, float[] a, int at, int count, int k) {
        for (int j = 0; j < count; j += L) {
            FloatVector.fromArray(S, p, pAt + j).fma(FloatVector.fromArray(S, c, cAt + j % k), FloatVector.fromArray(S, a, at + j))
                    .intoArray(a, at + j);
        }
    }

    /** The row of dL/dC_t begins at {@code own} and is replaced by dL/dC_{t-1}. */
    static void backward(Tape<FMatrixRMaj> tape, int i, int before, int now, int in, int own) {
        int k = tape.hidden;
        int f = tape.forgets ? i + k : i;
        int g = f + k;
        int o = g + k;
        float[] da = tape.gatesGradient.data;
        openBack(tape, o, now, in, own);
        if (tape.peeps) {
            // dL/dC_t += da^o p_o
            hear(tape.peepholes.data, 2 * k, da, o, tape.insideGradient.data, own, k, k);
        }
        writeBack(tape, i, g, own);
        if (tape.forgets) {
            keepBack(tape, f, before, own);
        }
        if (tape.peeps) {
            // dL/dC_{t-1} += da^i p_i + da^f p_f
            hear(tape.peepholes.data, 0, da, i, tape.insideGradient.data, own, k, k);
            if (tape.forgets) {
                hear(tape.peepholes.data, k, da, f, tape.insideGradient.data, own, k, k);
            }
        }
    }

    /** dL/da^o = dL/dh_t tanh C_t o (1 - o), dL/dC_t += dL/dh_t o (1 - tanh² C_t). */
    private static void openBack(Tape<FMatrixRMaj> tape, int o, int now, int in, int own) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < tape.hidden; j += L) {
            FloatVector open = FloatVector.fromArray(S, tape.gates.data, o + j);
            FloatVector tanh = FloatVector.fromArray(S, tape.inside.data, in + j);
            FloatVector through = FloatVector.fromArray(S, tape.stateGradient.data, now + j).mul(open);
            through.mul(tanh).mul(one.sub(open)).intoArray(tape.gatesGradient.data, o + j);
            through.fma(one.sub(tanh.mul(tanh)), FloatVector.fromArray(S, tape.insideGradient.data, own + j))
                    .intoArray(tape.insideGradient.data, own + j);
        }
    }

    /** dL/da^i = dL/dC_t C̃ i (1 - i), dL/da^g = dL/dC_t i (1 - C̃²). */
    private static void writeBack(Tape<FMatrixRMaj> tape, int i, int g, int own) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < tape.hidden; j += L) {
            FloatVector candidate = FloatVector.fromArray(S, tape.gates.data, g + j);
            FloatVector written = FloatVector.fromArray(S, tape.gates.data, i + j);
            FloatVector through = FloatVector.fromArray(S, tape.insideGradient.data, own + j).mul(written);
            through.mul(candidate).mul(one.sub(written)).intoArray(tape.gatesGradient.data, i + j);
            through.mul(one.sub(candidate.mul(candidate))).intoArray(tape.gatesGradient.data, g + j);
        }
    }

    /** dL/da^f = dL/dC_t C_{t-1} f (1 - f), dL/dC_{t-1} = dL/dC_t f. */
    private static void keepBack(Tape<FMatrixRMaj> tape, int f, int before, int own) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < tape.hidden; j += L) {
            FloatVector kept = FloatVector.fromArray(S, tape.gates.data, f + j);
            FloatVector back = FloatVector.fromArray(S, tape.insideGradient.data, own + j).mul(kept);
            back.mul(FloatVector.fromArray(S, tape.cell.data,
                    before + j)).mul(one.sub(kept)).intoArray(tape.gatesGradient.data, f + j);
            back.intoArray(tape.insideGradient.data, own + j);
        }
    }
}
