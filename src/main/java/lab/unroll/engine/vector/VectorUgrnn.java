package lab.unroll.engine.vector;

import lab.unroll.engine.kernel.Tape;
import org.ejml.data.FMatrixRMaj;

/** The update gate RNN, Collins, Sohl-Dickstein and Sussillo, ICLR 2017, a vector of units at a time. Blocks c, g. */
final class VectorUgrnn {

    private VectorUgrnn() {
    }

    static void forward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            int c = (row + r) * tape.width;
            // g_t = σ(a^g_t)
            VectorFunctions.sigmoid(tape.gates.data, c + k, tape.gates.data, c + k, k);
            VectorGru.mixForward(tape.gates.data, c, c + k, tape.state.data, (before + r) * k, (now + r) * k, k);
        }
    }

    static void backward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            int c = (row + r) * tape.width;
            VectorGru.mixBackward(tape.gates.data, tape.gatesGradient.data, c, c + k, tape.state.data, tape.stateGradient.data,
                    (before + r) * k, (now + r) * k, k);
        }
    }
}
