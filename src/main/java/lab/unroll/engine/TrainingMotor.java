package lab.unroll.engine;

import java.util.random.RandomGenerator;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;

/**
 * A motor that takes step 0 with plain kernels, because the vector kernels are slow until the JIT has compiled them;
 * meanwhile it warms them up on a thread of its own, if there is a processor for it. Which step is taken with which follows
 * from its number and not from the clock or the way that led to it, so the same seed gives the same numbers.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class TrainingMotor<A> {

    /** A larger motor is not made twice. */
    private static final long LARGEST = 64L << 20;
    /** Up to this step a training may have to go back to step 0: a divergence takes back one step. */
    private static final long LAST_NEAR_THE_FIRST = 1;

    private final Kernels<A> kernels;
    private final MotorPlan plan;
    private final ThreadTeam crew;
    private final Motor<A> motor;
    /** For step 0; null where it is taken as the others are, and once there is no way back to it. */
    private Motor<A> first;
    private Motor<A> present;
    private int window;
    private WarmUp warmUp;

    private TrainingMotor(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        this.kernels = kernels;
        this.plan = plan;
        this.crew = crew;
        motor = new Motor<>(kernels, plan, crew);
        present = motor;
    }

    /**
     * A motor that is ready for a step.
     *
     * @param step the number of the step that is next, from 0 on
     * @throws MotorTooLargeException if it does not fit into memory
     */
    public static <A> TrainingMotor<A> at(long step, Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        TrainingMotor<A> made = new TrainingMotor<>(kernels, plan, crew);
        made.goTo(step);
        if (made.first != null && Runtime.getRuntime().availableProcessors() > 1) {
            made.warmUp = WarmUp.of(kernels, plan.spec().cell());
        }
        return made;
    }

    /**
     * A motor that uses its own kernels for every step.
     *
     * @throws MotorTooLargeException if it does not fit into memory
     */
    static <A> TrainingMotor<A> started(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        return new TrainingMotor<>(kernels, plan, crew);
    }

    /**
     * Makes it ready for a step that need not be the one after the last.
     *
     * @param step from 0 on
     * @throws MotorTooLargeException if it does not fit into memory
     */
    public void goTo(long step) {
        Kernels<A> early = kernels.untilCompiled();
        if (first == null && step <= LAST_NEAR_THE_FIRST && early != kernels && plan.bytes(kernels) <= LARGEST) {
            first = new Motor<>(early, plan, crew);
        }
    }

    /** {@link Motor#cutAfter}, from now on. */
    public void cutAfter(int steps) {
        window = steps;
    }

    /** {@link Motor#prepareToLeaveOut}. */
    public void prepareToLeaveOut(double share) {
        motor.prepareToLeaveOut(share);
    }

    /** {@link Motor#leaveOut} of a step, counted from 0. */
    public void leaveOut(double share, RandomGenerator random, long step) {
        at(step).leaveOut(share, random);
    }

    private Motor<A> at(long step) {
        return step == 0 && first != null ? first : motor;
    }

    /** {@link Motor#states} of the motor that takes a step, counted from 0. */
    public RecurrentStates<A> states(long step) {
        return at(step).states();
    }

    /** {@link Motor#forward} of a step, counted from 0. */
    public double forward(A parameters, Batch batch, long step) {
        if (step > LAST_NEAR_THE_FIRST) {
            first = null;
        }
        if (warmUp != null) {
            warmUp.now();
        }
        present = at(step);
        present.cutAfter(window);
        return present.forward(parameters, batch);
    }

    /** {@link Motor#backward} of that step. */
    public A backward(Batch batch) {
        return present.backward(batch);
    }

    /** The motor that has taken the last step. */
    public Motor<A> present() {
        return present;
    }

    /** The motor for every step but the first. */
    public Motor<A> motor() {
        return motor;
    }
}
