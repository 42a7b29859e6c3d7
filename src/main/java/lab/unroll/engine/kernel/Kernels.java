package lab.unroll.engine.kernel;

import org.ejml.data.FMatrixRMaj;

/**
 * Arithmetic of one precision and one way to compute it.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public interface Kernels<A> {

    /** Its name in reports, for example {@code vector (512 bit)}. */
    String name();

    /** Rows are padded to a multiple of this many numbers. */
    int lanes();

    /** The number of columns of a weight gradient that are worth a job of their own; a multiple of {@link #lanes()}. */
    int panel();

    /** A matrix of zeros. */
    A zeros(int rows, int cols);

    /** A row of {@code size} zeros. */
    default A zeros(int size) {
        return zeros(1, size);
    }

    /** Number of numbers. */
    int length(A matrix);

    /** Bytes of one number. */
    int bytes();

    /** Number i, counted row by row. */
    double get(A matrix, int i);

    /** Sets number i, counted row by row. */
    void set(A matrix, int i, double value);

    /**
     * Single-precision data as this kind of matrix.
     *
     * @param data  not modified
     * @param spare a matrix of at least that size for the result, where it must be another one
     * @return {@code data} itself, or {@code spare} with the data in it
     */
    A of(FMatrixRMaj data, A spare);

    /** True if all of these single-precision numbers are finite. */
    boolean areFinite(FMatrixRMaj data);

    /** Sets numbers from place {@code from} up to, but not including, {@code to}. */
    void fill(A matrix, int from, int to, double value);

    /** Copies {@code count} numbers from place {@code at} on to place {@code toAt}. The two matrices may be one. */
    void copy(A from, int at, A to, int toAt, int count);

    /** Products, for one thread. */
    Products<A> products();

    /** The cells, number by number. */
    Cells<A> cells();

    /** Attention, number by number. */
    Looks<A> looks();

    /** The losses. */
    Losses<A> losses();

    /** Changes of whole arrays: update rules and sums. */
    Updates<A> updates();

    /** What to compute with until the JIT has compiled these kernels: themselves, unless they are slow until then. */
    default Kernels<A> untilCompiled() {
        return this;
    }

    /** {@code size} rounded up to a multiple of {@link #lanes()}. */
    default int padded(int size) {
        return (size + lanes() - 1) / lanes() * lanes();
    }
}
