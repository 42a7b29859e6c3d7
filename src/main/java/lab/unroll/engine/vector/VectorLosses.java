package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.plain.PlainLosses;
import org.ejml.data.FMatrixRMaj;

/** Softmax in vectors; the other losses are small and stay plain. */
final class VectorLosses extends PlainLosses {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public double softmax(FMatrixRMaj sums, int at, int width) {
        float[] z = sums.data;
        FloatVector most = FloatVector.fromArray(S, z, at);
        for (int j = L; j < width; j += L) {
            FloatVector next = FloatVector.fromArray(S, z, at + j);
            most = most.blend(next, next.compare(VectorOperators.GT, most));
        }
        float largest = most.reduceLanes(VectorOperators.MAX);
        VectorFunctions.expBelow(z, at, width, largest);
        double sum = sum(z, at, width);
        float scale = (float) (1 / sum);
        for (int j = 0; j < width; j += L) {
            FloatVector.fromArray(S, z, at + j).mul(scale).intoArray(z, at + j);
        }
        return largest + StrictMath.log(sum);
    }
}
