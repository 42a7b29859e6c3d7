package lab.unroll.engine;

import java.util.Locale;
import java.util.function.LongSupplier;
import lab.unroll.engine.kernel.AttentionTape;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.NetworkSpec;

/**
 * What a motor is made for.
 *
 * @param spec          the network
 * @param steps         T, at least 1
 * @param batch         B, sequences in a batch, at least 1
 * @param backward      true if it goes back as well
 * @param inputGradient true if dL/dx_t is wanted
 */
public record MotorPlan(NetworkSpec spec, int steps, int batch, boolean backward, boolean inputGradient) {

    /**
     * Multiplications that a thread must at least have to do for the others to be called: some tenths of a millisecond.
     * Below it, waiting for each other costs more in some runs than it gains in others.
     */
    private static final double WORTH_CALLING = 4_000_000;
    private static final double MEGABYTE = 1 << 20;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException naming the size that is not possible
     */
    public MotorPlan {
        require("number of steps T", steps);
        require("batch size B", batch);
    }

    private static void require(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, but it is " + size + ".");
        }
    }

    /** Forward and back. */
    public static MotorPlan training(NetworkSpec spec, int steps, int batch) {
        return new MotorPlan(spec, steps, batch, true, false);
    }

    /** Forward only. */
    public static MotorPlan measuring(NetworkSpec spec, int steps, int batch) {
        return new MotorPlan(spec, steps, batch, false, false);
    }

    /** The same, with dL/dx_t. */
    public MotorPlan withInputGradient() {
        return new MotorPlan(spec, steps, batch, true, true);
    }

    /** How many of so many threads are worth calling. */
    int helpers(int threads) {
        double multiplications = (double) steps * batch * spec.parameterCount();
        return (int) Math.max(1, Math.min(threads, multiplications / WORTH_CALLING));
    }

    /** About how many bytes a motor takes that computes with these kernels. */
    public long bytes(Kernels<?> kernels) {
        long padded = (spec.hidden() + kernels.lanes() - 1L) / kernels.lanes() * kernels.lanes();
        long tape = new TapeShape(spec, steps, batch, backward).size(padded);
        long answers = (long) steps * batch * (spec.output() + kernels.lanes()) * (backward ? 2 : 1);
        double growth = (double) padded / spec.hidden();
        long weights = (long) (spec.parameterCount() * growth * growth * (backward ? 4 : 1));
        long inputs = inputGradient ? (long) steps * batch * (spec.input() + kernels.lanes()) : 0;
        // as many steps asked as answered, about
        long looks = spec.attention() ? AttentionTape.size(steps, steps, batch, padded, backward) : 0;
        return kernels.bytes() * (tape * spec.layers() * spec.directions().size() + answers + weights + inputs + looks);
    }

    /** Refuses what cannot be allocated, before anything is. */
    void requireMemory(Kernels<?> kernels) {
        requireMemory(kernels, MotorPlan::freeMemory, System::gc);
    }

    private static long freeMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /**
     * Refuses what cannot be allocated, before anything is.
     *
     * @param memory  how many bytes are free, garbage not among them
     * @param collect frees the garbage; done only where there is too little without it
     */
    void requireMemory(Kernels<?> kernels, LongSupplier memory, Runnable collect) {
        long needed = bytes(kernels);
        long free = memory.getAsLong();
        if (needed > free) {
            collect.run();
            free = memory.getAsLong();
        }
        long padded = (spec.hidden() + kernels.lanes() - 1L) / kernels.lanes() * kernels.lanes();
        long longest = (steps + 2L) * batch * (spec.gates().size() + 1) * padded;
        if (needed > free || longest > Integer.MAX_VALUE - 8) {
            throw new MotorTooLargeException(String.format(Locale.ROOT,
                    "T = %d, B = %d, k = %d, %d layers: that takes about %.0f MB, and %.0f MB are free. Make one of them "
                            + "smaller, or start Java with more memory (-Xmx).", steps, batch, spec.hidden(),
                    spec.layers() * spec.directions().size(), needed / MEGABYTE, free / MEGABYTE));
        }
    }
}
