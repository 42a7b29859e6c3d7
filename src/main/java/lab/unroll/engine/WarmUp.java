package lab.unroll.engine;

import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;

/**
 * Lets the JIT see the kernels before they are needed: until it has compiled them, vectors are objects, and a step takes a
 * second. A tiny network trains on a thread of its own, on sizes that use every kind of tile.
 */
final class WarmUp {

    private static final int UNITS = 16;
    private static final int BATCH = 11;
    private static final int SEQUENCE = 2;
    private static final int STEPS = 400;

    private WarmUp() {
    }

    /** Begins; returns at once. */
    static <A> void begin(Kernels<A> kernels, CellKind cell) {
        Thread thread = new Thread(() -> run(kernels, cell), "unroll-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static <A> void run(Kernels<A> kernels, CellKind cell) {
        NetworkSpec spec = new NetworkSpec(cell, UNITS, UNITS, UNITS / 2, OutputKind.SOFTMAX);
        MotorPlan plan = MotorPlan.training(spec, SEQUENCE, BATCH);
        Workload<A> workload = new Workload<>(kernels, TrainingMotor.started(kernels, plan, new ThreadTeam(1)), false);
        for (int step = 0; step < STEPS; step++) {
            workload.step();
        }
    }
}
