package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Tape;
import org.ejml.data.FMatrixRMaj;

/** The update gate RNN, Collins, Sohl-Dickstein and Sussillo, ICLR 2017. Blocks c, g. */
final class PlainUgrnn {

    /** The block of g. */
    private static final int MIXER = 1;

    private PlainUgrnn() {
    }

    static void forward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int b = 0; b < rows; b++) {
            int g = (row + b) * tape.width + MIXER * k;
            // g_t = σ(a^g_t)
            PlainFunctions.sigmoid(tape.gates.data, g, g + k);
        }
        PlainGru.mixForward(tape, row, before, now, rows, MIXER);
    }

    static void backward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainGru.mixBackward(tape, row, before, now, rows, MIXER);
    }
}
