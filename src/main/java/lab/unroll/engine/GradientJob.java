package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.Batch;

/**
 * A part of the gradient of the weights that nobody else writes to, so that jobs can be done in any order by any thread.
 *
 * @param <A> the matrices
 */
interface GradientJob<A> {

    /** Does it. The batch is the one that went forward and back. */
    void run(Products<A> products, Batch batch);

    /** dL/dW = Σ_t (state before)^T (some columns of dL/da_t), one job for every few columns. */
    static <A> List<GradientJob<A>> ofStates(Kernels<A> kernels, Weights<A> weights, Tape<A> tape, A states, int firstRow,
                                             int firstColumn) {
        List<GradientJob<A>> jobs = new ArrayList<>();
        int rows = tape.steps * tape.batch;
        for (int from = 0; from < weights.width(); from += kernels.panel()) {
            int first = from;
            int count = Math.min(kernels.panel(), weights.width() - from);
            jobs.add((products, batch) -> weights.derive(products, rows, states, firstRow * tape.hidden, tape.hidden,
                    tape.gatesGradient, firstColumn, tape.width, first, count));
        }
        return jobs;
    }
}
