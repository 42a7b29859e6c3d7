package lab.unroll.engine;

import lab.unroll.engine.kernel.Products;
import lab.unroll.net.Batch;

/**
 * A part of the gradient of the weights that nobody else writes to, so that jobs can be done in any order by any thread.
 *
 * @param <A> the matrices
 */
interface GradientJob<A> {

    /** Does it. The batch is the one that went forward and back. */
    void run(Products<A> products, Batch batch);

    /** Goes through panels of {@code panel} columns; what is less than half of that goes with the last. */
    static void eachPanel(int width, int panel, Columns columns) {
        int first = 0;
        while (first < width) {
            int left = width - first;
            int count = left < panel + panel / 2 ? left : panel;
            columns.visit(first, count);
            first += count;
        }
    }

    /** Sees some columns. */
    interface Columns {

        /** Sees {@code count} columns from {@code first} on. */
        void visit(int first, int count);
    }
}
