package lab.unroll.landscape;

import java.util.concurrent.CancellationException;

/** Asked on the way of a long computation whether it is still wanted. */
@FunctionalInterface
public interface Cancel {

    /** Of what is always wanted. */
    Cancel NEVER = () -> false;

    /** True if it is not wanted any more. */
    boolean isCancelled();

    /**
     * Stops here if it is not wanted any more.
     *
     * @throws CancellationException if so
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
