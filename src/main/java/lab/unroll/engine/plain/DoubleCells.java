package lab.unroll.engine.plain;

import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.CellKind;
import org.ejml.data.DMatrixRMaj;

/** As {@link PlainCells}, in double precision. */
final class DoubleCells implements Cells<DMatrixRMaj> {

    @Override
    public void simpleForward(Tape<DMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int k = tape.hidden;
        double[] h = tape.state.data;
        System.arraycopy(tape.gates.data, row * k, h, now * k, rows * k);
        switch (cell) {
            case RELU_RNN -> DoubleFunctions.relu(h, now * k, (now + rows) * k);
            case SIGMOID_RNN -> DoubleFunctions.sigmoid(h, now * k, (now + rows) * k);
            case SIMPLE_RNN -> DoubleFunctions.tanh(h, now * k, (now + rows) * k);
            default -> throw Cells.noSimpleRnn(cell);
        }
    }

    @Override
    public void simpleBackward(Tape<DMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int at = row * tape.hidden;
        int state = now * tape.hidden;
        double[] h = tape.state.data;
        double[] dh = tape.stateGradient.data;
        double[] da = tape.gatesGradient.data;
        for (int j = 0; j < rows * tape.hidden; j++) {
            double y = h[state + j];
            // φ' is 1 - y² for tanh, y (1 - y) for σ, 1 above 0 for ReLU
            double slope = switch (cell) {
                case RELU_RNN -> y > 0 ? 1 : 0;
                case SIGMOID_RNN -> y * (1 - y);
                case SIMPLE_RNN -> 1 - y * y;
                default -> throw Cells.noSimpleRnn(cell);
            };
            da[at + j] = dh[state + j] * slope;
        }
    }

    @Override
    public void lstmForward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleLstm.forward(tape, row, before, now, rows);
    }

    @Override
    public void lstmBackward(Tape<DMatrixRMaj> tape, int row, int before, int now, int own, int rows) {
        DoubleLstm.backward(tape, row, before, now, own, rows);
    }

    @Override
    public void gruForward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleGru.forward(tape, row, before, now, rows);
    }

    @Override
    public void gruBackward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleGru.backward(tape, row, before, now, rows);
    }

    @Override
    public void resetForward(Tape<DMatrixRMaj> tape, int row, int before, int rows) {
        DoubleGru.resetForward(tape, row, before, rows);
    }

    @Override
    public void mixForward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleGru.mixForward(tape, row, before, now, rows);
    }

    @Override
    public void mixBackward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleGru.mixBackward(tape, row, before, now, rows);
    }

    @Override
    public void resetBackward(Tape<DMatrixRMaj> tape, int row, int before, int own, int rows) {
        DoubleGru.resetBackward(tape, row, before, own, rows);
    }

    @Override
    public void ugrnnForward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleUgrnn.forward(tape, row, before, now, rows);
    }

    @Override
    public void ugrnnBackward(Tape<DMatrixRMaj> tape, int row, int before, int now, int rows) {
        DoubleUgrnn.backward(tape, row, before, now, rows);
    }
}
