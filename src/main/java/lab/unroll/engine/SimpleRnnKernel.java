package lab.unroll.engine;

import org.ejml.data.FMatrixRMaj;

/** h_t = tanh(x_t W^x + h_{t-1} W^h + b). Elman, "Finding Structure in Time", Cognitive Science 14 (1990). */
final class SimpleRnnKernel implements CellKernel {

    @Override
    public void forward(Tape tape, FMatrixRMaj w, int t) {
        int before = (t - 1) * tape.batch;
        int now = t * tape.batch;
        // a_t = x_t W^x + b + h_{t-1} W^h
        tape.product.add(tape.state, before, w, tape.gates, before, tape.batch);
        // h_t = tanh(a_t)
        int k = tape.hidden;
        System.arraycopy(tape.gates.data, before * k, tape.state.data, now * k, tape.batch * k);
        Activation.tanh(tape.state.data, now * k, (now + tape.batch) * k);
    }

    @Override
    public void backward(Tape tape, FMatrixRMaj wTransposed, int t) {
        int before = (t - 1) * tape.batch;
        int now = t * tape.batch;
        int k = tape.hidden;
        float[] h = tape.state.data;
        float[] dh = tape.stateGradient.data;
        float[] da = tape.gatesGradient.data;
        // dL/da_t = dL/dh_t (1 - h_t^2)
        for (int j = 0; j < tape.batch * k; j++) {
            float value = h[now * k + j];
            da[before * k + j] = dh[now * k + j] * (1 - value * value);
        }
        // dL/dh_{t-1} += dL/da_t W^h^T
        tape.product.add(tape.gatesGradient, before, wTransposed, tape.stateGradient, before, tape.batch);
    }
}
