package lab.unroll.engine.vector;

import lab.unroll.engine.kernel.Tape;

/** The update gate RNN, Collins, Sohl-Dickstein and Sussillo, ICLR 2017, a vector of units at a time. Blocks c, g. */
final class VectorUgrnn {

    private VectorUgrnn() {
    }

    static void forward(Tape<float[]> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            int c = (row + r) * tape.width;
            // g_t = σ(a^g_t)
            VectorFunctions.sigmoid(tape.gates, c + k, tape.gates, c + k, k);
            VectorGru.mixForward(tape.gates, c, c + k, tape.state, (before + r) * k, (now + r) * k, k);
        }
    }

    static void backward(Tape<float[]> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            int c = (row + r) * tape.width;
            VectorGru.mixBackward(tape.gates, tape.gatesGradient, c, c + k, tape.state, tape.stateGradient,
                    (before + r) * k, (now + r) * k, k);
        }
    }
}
