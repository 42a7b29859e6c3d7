package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Tape;
import org.ejml.data.DMatrixRMaj;

/** The update gate RNN, Collins, Sohl-Dickstein and Sussillo, ICLR 2017. Blocks c, g. */
final class DoubleUgrnn {

    /** The block of g. */
    private static final int MIXER = 1;

    private DoubleUgrnn() {
    }

    static void forward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int b = 0; b < rows; b++) {
            int g = (row + b) * tape.width + MIXER * k;
            // g_t = σ(a^g_t)
            DoubleFunctions.sigmoid(tape.gates.data, g, g + k);
        }
        DoubleGru.mixForward(tape, row, before, now, rows, MIXER);
    }

    static void backward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleGru.mixBackward(tape, row, before, now, rows, MIXER);
    }
}
