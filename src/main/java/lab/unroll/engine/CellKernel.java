package lab.unroll.engine;

import org.ejml.data.FMatrixRMaj;

/** One recurrent cell, forward and derivative side by side, one step of all sequences at a time. Steps count from 1. */
interface CellKernel {

    /**
     * Computes h_t (and C_t).
     *
     * @param tape gates of step t hold x_t W^x + b. Modified: they get the gate values, the state gets h_t.
     * @param w    W^h, [k x gk]. Not modified.
     * @param t    the step
     */
    void forward(Tape tape, FMatrixRMaj w, int t);

    /**
     * Computes dL/da_t, and adds to dL/dh_{t-1}.
     *
     * @param tape       dL/dh_t is complete. Modified: dL/da_t is set, dL/dh_{t-1} gets its part from step t.
     * @param wTransposed W^h transposed, [gk x k]. Not modified.
     * @param t          the step
     */
    void backward(Tape tape, FMatrixRMaj wTransposed, int t);
}
