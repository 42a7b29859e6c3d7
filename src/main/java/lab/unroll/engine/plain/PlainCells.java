package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.CellKind;
import org.ejml.data.FMatrixRMaj;

/** The cells, number by number: SimpleRNN here, LSTM and GRU in classes of their own. */
final class PlainCells implements Cells<FMatrixRMaj> {

    @Override
    public void simpleForward(Tape<FMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int k = tape.hidden;
        float[] h = tape.state.data;
        System.arraycopy(tape.gates.data, row * k, h, now * k, rows * k);
        switch (cell) {
            case RELU_RNN -> PlainFunctions.relu(h, now * k, (now + rows) * k);
            case SIGMOID_RNN -> PlainFunctions.sigmoid(h, now * k, (now + rows) * k);
            case SIMPLE_RNN -> PlainFunctions.tanh(h, now * k, (now + rows) * k);
            default -> throw Cells.noSimpleRnn(cell);
        }
    }

    @Override
    public void simpleBackward(Tape<FMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int at = row * tape.hidden;
        int state = now * tape.hidden;
        float[] h = tape.state.data;
        float[] dh = tape.stateGradient.data;
        float[] da = tape.gatesGradient.data;
        for (int j = 0; j < rows * tape.hidden; j++) {
            float y = h[state + j];
            // φ' is 1 - y² for tanh, y (1 - y) for σ, 1 above 0 for ReLU
            float slope = switch (cell) {
                case RELU_RNN -> y > 0 ? 1 : 0;
                case SIGMOID_RNN -> y * (1 - y);
                case SIMPLE_RNN -> 1 - y * y;
                default -> throw Cells.noSimpleRnn(cell);
            };
            da[at + j] = dh[state + j] * slope;
        }
    }

    @Override
    public void lstmForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainLstm.forward(tape, row, before, now, rows);
    }

    @Override
    public void lstmBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int own, int rows) {
        PlainLstm.backward(tape, row, before, now, own, rows);
    }

    @Override
    public void gruForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainGru.forward(tape, row, before, now, rows);
    }

    @Override
    public void gruBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainGru.backward(tape, row, before, now, rows);
    }

    @Override
    public void resetForward(Tape<FMatrixRMaj> tape, int row, int before, int rows) {
        PlainGru.resetForward(tape, row, before, rows);
    }

    @Override
    public void mixForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainGru.mixForward(tape, row, before, now, rows);
    }

    @Override
    public void mixBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainGru.mixBackward(tape, row, before, now, rows);
    }

    @Override
    public void resetBackward(Tape<FMatrixRMaj> tape, int row, int before, int own, int rows) {
        PlainGru.resetBackward(tape, row, before, own, rows);
    }

    @Override
    public void ugrnnForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainUgrnn.forward(tape, row, before, now, rows);
    }

    @Override
    public void ugrnnBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        PlainUgrnn.backward(tape, row, before, now, rows);
    }
}
