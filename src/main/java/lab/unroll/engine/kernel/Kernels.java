package lab.unroll.engine.kernel;

/**
 * Arithmetic of one precision and one way to compute it.
 *
 * @param <A> the arrays: {@code float[]} or {@code double[]}
 */
public interface Kernels<A> {

    /** Its name in reports, for example {@code vector (512 bit)}. */
    String name();

    /** Rows are padded to a multiple of this many numbers. */
    int lanes();

    /** The number of columns that a product works on at once; a multiple of {@link #lanes()}. */
    int panel();

    /** {@code size} zeros. */
    A zeros(int size);

    /** Number of numbers. */
    int length(A array);

    /** Bytes of one number. */
    int bytes();

    /** Number i. */
    double get(A array, int i);

    /** Sets number i. */
    void set(A array, int i, double value);

    /**
     * Single-precision data as this kind of array.
     *
     * @param data  not modified
     * @param spare an array of at least that size for the result, where it must be another one
     * @return {@code data} itself, or {@code spare} with the data in it
     */
    A of(float[] data, A spare);

    /** True if all of these single-precision numbers are finite. */
    boolean areFinite(float[] data);

    /** Sets numbers from place {@code from} up to, but not including, {@code to}. */
    void fill(A array, int from, int to, double value);

    /** Products, for one thread. */
    Products<A> products();

    /** The cells, number by number. */
    Cells<A> cells();

    /** The losses. */
    Losses<A> losses();

    /** Changes of whole arrays: update rules and sums. */
    Updates<A> updates();

    /** {@code size} rounded up to a multiple of {@link #lanes()}. */
    default int padded(int size) {
        return (size + lanes() - 1) / lanes() * lanes();
    }
}
