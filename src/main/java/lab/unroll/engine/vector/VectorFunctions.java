package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.plain.PlainFunctions;

/** tanh, σ and exp of a vector, by the polynomials of {@link PlainFunctions}. NaN stays NaN. */
final class VectorFunctions {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

    private VectorFunctions() {
    }

    /** tanh(x), the quotient of two polynomials. */
    static FloatVector tanh(FloatVector x) {
        FloatVector z = x.min(PlainFunctions.LIMIT).max(-PlainFunctions.LIMIT);
        FloatVector s = z.mul(z);
        FloatVector above = s.fma(constant(PlainFunctions.A13), constant(PlainFunctions.A11));
        above = above.fma(s, constant(PlainFunctions.A9));
        above = above.fma(s, constant(PlainFunctions.A7));
        above = above.fma(s, constant(PlainFunctions.A5));
        above = above.fma(s, constant(PlainFunctions.A3));
        above = above.fma(s, constant(PlainFunctions.A1)).mul(z);
        FloatVector below = s.fma(constant(PlainFunctions.B6), constant(PlainFunctions.B4));
        below = below.fma(s, constant(PlainFunctions.B2));
        below = below.fma(s, constant(PlainFunctions.B0));
        return above.div(below).min(1).max(-1);
    }

    /** σ(x) = ½ + ½ tanh(½ x). */
    static FloatVector sigmoid(FloatVector x) {
        FloatVector half = constant(0.5f);
        return tanh(x.mul(half)).fma(half, half);
    }

    /** exp(x) for x at most 0; 0 where it is below 1e-37. */
    static FloatVector expOfNonPositive(FloatVector x) {
        FloatVector z = x.max(PlainFunctions.SMALLEST);
        // x = n ln 2 + r, |r| <= ½ ln 2; n is rounded toward zero
        FloatVector scaled = z.fma(constant(PlainFunctions.LOG2_E), constant(-0.5f));
        IntVector n = (IntVector) scaled.convertShape(VectorOperators.F2I, IntVector.SPECIES_PREFERRED, 0);
        FloatVector whole = (FloatVector) n.convertShape(VectorOperators.I2F, S, 0);
        FloatVector r = whole.fma(constant(-PlainFunctions.LN2_HIGH), z);
        r = whole.fma(constant(-PlainFunctions.LN2_LOW), r);
        // exp(r) = 1 + r + r² p(r)
        FloatVector p = r.fma(constant(PlainFunctions.E5), constant(PlainFunctions.E4));
        p = p.fma(r, constant(PlainFunctions.E3));
        p = p.fma(r, constant(PlainFunctions.E2));
        p = p.fma(r, constant(PlainFunctions.E1));
        p = p.fma(r, constant(PlainFunctions.E0));
        p = p.fma(r.mul(r), r.add(1));
        // exp(x) = 2^n exp(r)
        FloatVector power = n.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        return p.mul(power).blend(0, x.compare(VectorOperators.LT, PlainFunctions.SMALLEST));
    }

    private static FloatVector constant(float value) {
        return FloatVector.broadcast(S, value);
    }
}
