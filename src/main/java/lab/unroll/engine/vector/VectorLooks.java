package lab.unroll.engine.vector;

import lab.unroll.engine.plain.PlainLooks;

/** Additive attention with tanh, which takes most of the time, in vectors. */
final class VectorLooks extends PlainLooks {

    @Override
    protected void tanh(float[] a, int at, int count) {
        VectorFunctions.tanh(a, at, count, 1, count);
    }
}
