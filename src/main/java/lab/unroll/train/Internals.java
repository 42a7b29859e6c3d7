package lab.unroll.train;

import java.util.List;

/**
 * What a network is like inside after a step of its training: its matrices, and what its neurons said to the batch of that
 * step. It never changes.
 *
 * @param iteration  number of steps taken
 * @param matrices   each matrix and bias of the parameters, in storage order; copied
 * @param activities h, C and what each layer of neurons says, layer by layer from the bottom; copied
 */
public record Internals(long iteration, List<Matrix> matrices, List<Activity> activities) {

    /** Copies the lists. */
    public Internals {
        matrices = List.copyOf(matrices);
        activities = List.copyOf(activities);
    }

    /** True if the other one tells of matrices and activities of the same names. */
    boolean isOfTheSameParts(Internals other) {
        return matrices.stream().map(Matrix::name).toList().equals(other.matrices.stream().map(Matrix::name).toList())
                && activities.stream().map(Activity::name).toList().equals(other.activities.stream().map(Activity::name).toList());
    }

    /**
     * A matrix or bias of the parameters.
     *
     * @param name   as in {@link lab.unroll.net.ParameterBlock}; of a pair after {@code enc.} or {@code dec.}
     * @param ratio  ‖Δθ‖ / ‖θ‖ of the last step; not finite where θ was zero
     * @param values its numbers
     */
    public record Matrix(String name, double ratio, Histogram values) {
    }

    /**
     * What is said in a layer.
     *
     * @param name   for example {@code h}, {@code C}, {@code f}, {@code l1.o}, {@code l0r.h}, {@code enc.h}
     * @param low    share at the lower end: of a gate and of a state in (0, 1) below {@link #CLOSED}; otherwise NaN
     * @param high   share at the upper end: of those above {@link #OPEN}, of a state of tanh beyond ±{@link #OPEN}; otherwise
     *               NaN
     * @param values the numbers
     */
    public record Activity(String name, double low, double high, Histogram values) {

        /** A gate below is as good as closed. */
        public static final double CLOSED = 0.1;
        /** A gate above is as good as open. */
        public static final double OPEN = 0.9;
    }
}
