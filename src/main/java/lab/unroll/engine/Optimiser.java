package lab.unroll.engine;

/** Moves the parameters against their gradient. */
public interface Optimiser {

    /**
     * Takes one step.
     *
     * @param weights  w. Modified.
     * @param gradient g = dL/dw, of the same length. Not modified.
     */
    void update(float[] weights, float[] gradient);
}
