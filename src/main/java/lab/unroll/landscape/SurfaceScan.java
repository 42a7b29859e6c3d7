package lab.unroll.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Computes a surface, a coarse one first, whose gaps are then halved again and again. Threads share out the points; a loss
 * depends on its point alone, so the numbers do not depend on how many threads there are.
 */
public final class SurfaceScan {

    private static final long TELL_NANOS = 250_000_000;

    private final Supplier<Objective> objectives;
    private final Plane plane;
    private final Grid grid;
    private final int[] order;
    private final double[][] losses;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Is told on the way. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * So much is done. Called on the thread that asked for the surface, a few times a second and at the end.
         *
         * @param done  points computed
         * @param total all points
         * @param soFar makes the surface with what is known of it: other points have the loss of a computed one near them
         */
        void reached(int done, int total, Supplier<Surface> soFar);
    }

    /**
     * Prepares a surface.
     *
     * @param objectives makes one for each thread
     */
    public SurfaceScan(Supplier<Objective> objectives, Plane plane, Grid grid) {
        this.objectives = objectives;
        this.plane = plane;
        this.grid = grid;
        int size = grid.size();
        order = order(size);
        losses = new double[size][size];
        for (double[] row : losses) {
            Arrays.fill(row, Double.NaN);
        }
    }

    /** Every point once, as row times size plus column: first those at multiples of 8, then of 4, of 2, and the rest. */
    private static int[] order(int size) {
        List<Integer> places = new ArrayList<>();
        for (int stride = 8; stride >= 1; stride /= 2) {
            for (int row = 0; row < size; row += stride) {
                for (int column = 0; column < size; column += stride) {
                    int before = 2 * stride;
                    if (stride == 8 || row % before != 0 || column % before != 0) {
                        places.add(row * size + column);
                    }
                }
            }
        }
        return places.stream().mapToInt(place -> place).toArray();
    }

    /**
     * Computes all points.
     *
     * @param threads how many share the work, the caller's included
     * @throws CancellationException if it is not wanted any more; all threads have ended then
     */
    public Surface run(int threads, Cancel cancel, Watcher watcher) {
        Cancel stop = () -> failure.get() != null || cancel.isCancelled();
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(() -> work(stop, () -> { }), "unroll-surface-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work(stop, new Runnable() {
            private long told = System.nanoTime();

            @Override
            public void run() {
                if (System.nanoTime() - told > TELL_NANOS) {
                    watcher.reached(done.get(), order.length, () -> soFar());
                    told = System.nanoTime();
                }
            }
        });
        helpers.forEach(SurfaceScan::join);
        Throwable failed = failure.get();
        if (failed instanceof RuntimeException thrown) {
            throw thrown;
        } else if (failed != null) {
            throw new IllegalStateException(failed.toString(), failed);
        }
        cancel.check();
        Surface surface = copy();
        watcher.reached(order.length, order.length, () -> surface);
        return surface;
    }

    private void work(Cancel stop, Runnable tell) {
        try {
            Objective objective = objectives.get();
            int size = grid.size();
            for (int i = next.getAndIncrement(); i < order.length && !stop.isCancelled(); i = next.getAndIncrement()) {
                int row = order[i] / size;
                int column = order[i] % size;
                losses[row][column] = objective.loss(plane.at(grid.a(column), grid.b(row)));
                done.incrementAndGet();
                tell.run();
            }
        } catch (CancellationException e) {
            // whoever asked for the surface finds out for itself that it is not wanted any more
            next.set(order.length);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void join(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Surface copy() {
        return new Surface(grid, Arrays.stream(losses).map(double[]::clone).toArray(double[][]::new));
    }

    private Surface soFar() {
        Surface known = copy();
        int size = grid.size();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                for (int stride = 2; stride <= 8 && Double.isNaN(known.losses()[row][column]); stride *= 2) {
                    known.losses()[row][column] = losses[row - row % stride][column - column % stride];
                }
            }
        }
        return known;
    }
}
