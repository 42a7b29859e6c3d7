package lab.unroll.landscape;

/** A loss as a function of n weights. Not for several threads. */
public interface Objective {

    /** n. */
    int size();

    /**
     * L(w).
     *
     * @param weights n of them. Not modified.
     */
    double loss(double[] weights);

    /**
     * ∂L/∂w, as an array of its own.
     *
     * @param weights n of them. Not modified.
     */
    double[] gradient(double[] weights);
}
