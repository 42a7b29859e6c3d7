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
        int rows = tape.steps * tape.batch;
        return ofColumns(weights.width(), kernels.panel(), (first, count) -> (products, batch) ->
                weights.derive(products, rows, states, firstRow * tape.hidden, tape.hidden, tape.gatesGradient,
                        firstColumn, tape.width, first, count));
    }

    /** One job for every {@code panel} columns; what is less than half of that goes with the last. */
    static <A> List<GradientJob<A>> ofColumns(int width, int panel, Columns<A> columns) {
        List<GradientJob<A>> jobs = new ArrayList<>();
        int first = 0;
        while (first < width) {
            int left = width - first;
            int count = left < panel + panel / 2 ? left : panel;
            jobs.add(columns.job(first, count));
            first += count;
        }
        return jobs;
    }

    /** Makes the job for some columns. */
    interface Columns<A> {

        /** The job for {@code count} columns from {@code first} on. */
        GradientJob<A> job(int first, int count);
    }
}
