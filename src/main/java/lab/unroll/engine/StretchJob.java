package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.Batch;

/**
 * A part of the gradient of a layer's weights, added up stretch by stretch of the tape, in the order in which the way
 * back comes to them: what is just written is still in the cache. Nobody else writes to that part, so that different jobs
 * can be done in any order by any thread.
 *
 * @param <A> the matrices
 */
interface StretchJob<A> {

    /**
     * Adds what some rows of the tape contribute.
     *
     * @param row   the first of them
     * @param fresh true for the first stretch, which replaces what is there
     */
    void run(Products<A> products, Batch batch, int row, int rows, boolean fresh);

    /** dL/dW = Σ_t (state before)^T (some columns of dL/da_t), one job for every few columns. */
    static <A> List<StretchJob<A>> ofStates(Kernels<A> kernels, Weights<A> weights, Tape<A> tape, A states, int firstRow,
                                            int firstColumn) {
        List<StretchJob<A>> jobs = new ArrayList<>();
        GradientJob.eachPanel(weights.width(), kernels.panel(), (first, count) -> jobs.add(
                (products, batch, row, rows, fresh) -> weights.derive(products, rows, states,
                        (firstRow + row) * tape.hidden, tape.hidden, tape.gatesGradient,
                        row * tape.width + firstColumn, tape.width, first, count, fresh)));
        return jobs;
    }
}
