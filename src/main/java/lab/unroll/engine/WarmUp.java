package lab.unroll.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;

/**
 * Lets the JIT see the kernels before they are needed: until it has compiled them, vectors are objects, and a step takes a
 * second. A tiny network trains on a thread of its own, on sizes that use every kind of tile, once for each kind of
 * kernels and cell. It leaves the processor to the window that opens, unless training begins before.
 */
final class WarmUp {

    private static final int UNITS = 16;
    private static final int BATCH = 11;
    private static final int SEQUENCE = 2;
    private static final int STEPS = 400;
    private static final long PATIENCE_SECONDS = 15;

    /** What the JIT sees once, it need not see again. */
    private static final Map<Seen, WarmUp> BEGUN = new ConcurrentHashMap<>();

    private record Seen(Class<?> kernels, CellKind cell) {
    }

    private final CountDownLatch needed = new CountDownLatch(1);

    private WarmUp() {
    }

    /** That of these kernels and this cell, which begins some seconds after it was first asked for, or when it is needed. */
    static <A> WarmUp of(Kernels<A> kernels, CellKind cell) {
        return BEGUN.computeIfAbsent(new Seen(kernels.getClass(), cell), missing -> soon(kernels, cell));
    }

    private static <A> WarmUp soon(Kernels<A> kernels, CellKind cell) {
        WarmUp made = new WarmUp();
        Thread thread = new Thread(() -> {
            try {
                made.needed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                run(kernels, cell);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "unroll-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return made;
    }

    /** The kernels are needed: it begins now. */
    void now() {
        needed.countDown();
    }

    private static <A> void run(Kernels<A> kernels, CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, UNITS, UNITS, UNITS / 2, OutputKind.SOFTMAX);
        MotorPlan plan = MotorPlan.training(spec, SEQUENCE, BATCH);
        Workload<A> workload = new Workload<>(kernels, TrainingMotor.started(kernels, plan, new ThreadTeam(1)),
                Workload.Data.EVERY_STEP);
        for (int step = 0; step < STEPS; step++) {
            workload.step();
        }
    }
}
