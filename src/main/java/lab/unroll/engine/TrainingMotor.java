package lab.unroll.engine;

import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;

/**
 * A motor that goes its first way forward and back with plain kernels, because the vector kernels are slow until the JIT
 * has compiled them; meanwhile it warms them up on a thread of its own, if there is a processor for it. Which step is taken
 * with which does not depend on the clock, so the same seed gives the same numbers.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
public final class TrainingMotor<A> {

    /** A larger motor is not made twice. */
    private static final long LARGEST = 64L << 20;

    private final Motor<A> motor;
    private Motor<A> first;

    private TrainingMotor(Motor<A> motor, Motor<A> first) {
        this.motor = motor;
        this.first = first;
    }

    /**
     * A motor that starts soon.
     *
     * @throws MotorTooLargeException if it does not fit into memory
     */
    public static <A> TrainingMotor<A> starting(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        TrainingMotor<A> made = started(kernels, plan, crew).untrained(kernels, plan, crew);
        if (made.first != null && Runtime.getRuntime().availableProcessors() > 1) {
            WarmUp.begin(kernels, plan.spec().cell());
        }
        return made;
    }

    /**
     * This motor for another first step, with the kernels, plan and crew that it was made with: memory is taken for that
     * step only.
     *
     * @throws MotorTooLargeException if that does not fit into memory; this motor is as it was
     */
    public TrainingMotor<A> untrained(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        Kernels<A> early = KernelChoice.untilCompiled(kernels);
        return new TrainingMotor<>(motor, early == kernels || plan.bytes(kernels) > LARGEST ? null
                : new Motor<>(early, plan, crew));
    }

    /**
     * A motor that uses its own kernels from the first step on.
     *
     * @throws MotorTooLargeException if it does not fit into memory
     */
    public static <A> TrainingMotor<A> started(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        return new TrainingMotor<>(new Motor<>(kernels, plan, crew), null);
    }

    /** {@link Motor#forward}. */
    public double forward(A parameters, Batch batch) {
        return (first == null ? motor : first).forward(parameters, batch);
    }

    /** {@link Motor#backward}. */
    public A backward(Batch batch) {
        A gradient = (first == null ? motor : first).backward(batch);
        first = null;
        return gradient;
    }

    /** The motor for every step but the first. */
    public Motor<A> motor() {
        return motor;
    }
}
