package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.kernel.Cells;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.CellKind;
import org.ejml.data.FMatrixRMaj;

/** The cells, a vector of units at a time: SimpleRNN here, LSTM and GRU in classes of their own. */
final class VectorCells implements Cells<FMatrixRMaj> {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public void simpleForward(Tape<FMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int k = tape.hidden;
        switch (cell) {
            case RELU_RNN -> relu(tape.gates.data, row * k, tape.state.data, now * k, rows * k);
            case SIGMOID_RNN -> VectorFunctions.sigmoid(tape.gates.data, row * k, tape.state.data, now * k, rows * k);
            case SIMPLE_RNN -> VectorFunctions.tanh(tape.gates.data, row * k, tape.state.data, now * k, rows * k);
            default -> throw Cells.noSimpleRnn(cell);
        }
    }

    private static void relu(float[] a, int at, float[] h, int to, int count) {
        for (int j = 0; j < count; j += L) {
            FloatVector.fromArray(S, a, at + j).max(0).intoArray(h, to + j);
        }
    }

    @Override
    public void simpleBackward(Tape<FMatrixRMaj> tape, CellKind cell, int row, int now, int rows) {
        int k = tape.hidden;
        switch (cell) {
            case RELU_RNN -> reluBack(tape.state.data, tape.stateGradient.data, now * k, tape.gatesGradient.data,
                    row * k, rows * k);
            case SIGMOID_RNN -> sigmoidBack(tape.state.data, tape.stateGradient.data, now * k,
                    tape.gatesGradient.data, row * k, rows * k);
            case SIMPLE_RNN -> tanhBack(tape.state.data, tape.stateGradient.data, now * k, tape.gatesGradient.data,
                    row * k, rows * k);
            default -> throw Cells.noSimpleRnn(cell);
        }
    }

    /** da = dh (1 - h²). */
    private static void tanhBack(float[] h, float[] dh, int at, float[] da, int to, int count) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < count; j += L) {
            FloatVector y = FloatVector.fromArray(S, h, at + j);
            FloatVector.fromArray(S, dh, at + j).mul(one.sub(y.mul(y))).intoArray(da, to + j);
        }
    }

    /** da = dh h (1 - h). */
    private static void sigmoidBack(float[] h, float[] dh, int at, float[] da, int to, int count) {
        FloatVector one = FloatVector.broadcast(S, 1);
        for (int j = 0; j < count; j += L) {
            FloatVector y = FloatVector.fromArray(S, h, at + j);
            FloatVector.fromArray(S, dh, at + j).mul(y.mul(one.sub(y))).intoArray(da, to + j);
        }
    }

    /** da = dh where h is above 0, otherwise 0. */
    private static void reluBack(float[] h, float[] dh, int at, float[] da, int to, int count) {
        FloatVector zero = FloatVector.zero(S);
        for (int j = 0; j < count; j += L) {
            FloatVector y = FloatVector.fromArray(S, h, at + j);
            zero.blend(FloatVector.fromArray(S, dh, at + j), y.compare(VectorOperators.GT, zero)).intoArray(da, to + j);
        }
    }

    @Override
    public void lstmForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        if (tape.forgets && !tape.peeps) {
            VectorLstm.forward(tape, row, before, now, rows);
            return;
        }
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorLstmForms.forward(tape, (row + r) * tape.width, (before + r) * k, (now + r) * k, (row + r) * k);
        }
    }

    @Override
    public void lstmBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int own, int rows) {
        if (tape.forgets && !tape.peeps) {
            VectorLstm.backward(tape, row, before, now, own, rows);
            return;
        }
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorLstmForms.backward(tape, (row + r) * tape.width, (before + r) * k, (now + r) * k, (row + r) * k,
                    (own + r) * k);
        }
    }

    @Override
    public void gruForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.forward(tape.gates.data, (row + r) * tape.width, tape.state.data, (before + r) * k,
                    (now + r) * k, k);
        }
    }

    @Override
    public void gruBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.backward(tape.gates.data, tape.gatesGradient.data, (row + r) * tape.width, tape.state.data,
                    tape.stateGradient.data,
                    (before + r) * k, (now + r) * k, k);
        }
    }

    @Override
    public void resetForward(Tape<FMatrixRMaj> tape, int row, int before, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.resetForward(tape.gates.data, (row + r) * tape.width, tape.state.data, (before + r) * k,
                    tape.inside.data,
                    (row + r) * k, k);
        }
    }

    @Override
    public void mixForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.mixForward(tape.gates.data, (row + r) * tape.width, tape.state.data, (before + r) * k,
                    (now + r) * k, k);
        }
    }

    @Override
    public void mixBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.mixBackward(tape.gates.data, tape.gatesGradient.data, (row + r) * tape.width, tape.state.data,
                    tape.stateGradient.data,
                    (before + r) * k, (now + r) * k, k);
        }
    }

    @Override
    public void resetBackward(Tape<FMatrixRMaj> tape, int row, int before, int own, int rows) {
        int k = tape.hidden;
        for (int r = 0; r < rows; r++) {
            VectorGru.resetBackward(tape.gates.data, tape.gatesGradient.data, (row + r) * tape.width, tape.state.data,
                    tape.stateGradient.data,
                    (before + r) * k, tape.insideGradient.data, (own + r) * k, k);
        }
    }

    @Override
    public void ugrnnForward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        VectorUgrnn.forward(tape, row, before, now, rows);
    }

    @Override
    public void ugrnnBackward(Tape<FMatrixRMaj> tape, int row, int before, int now, int rows) {
        VectorUgrnn.backward(tape, row, before, now, rows);
    }
}
