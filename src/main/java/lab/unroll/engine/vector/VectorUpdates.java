package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lab.unroll.engine.plain.PlainUpdates;
import org.ejml.data.FMatrixRMaj;

/** Sums of rows in vectors; what else there is stays plain, in loops that the JIT turns into vectors itself. */
final class VectorUpdates extends PlainUpdates {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public boolean isFinite(FMatrixRMaj matrix, int count) {
        float[] a = matrix.data;
        int whole = count / L * L;
        FloatVector sum = FloatVector.zero(S);
        for (int i = 0; i < whole; i += L) {
            FloatVector v = FloatVector.fromArray(S, a, i);
            // v - v is 0 for finite numbers, otherwise NaN
            sum = sum.add(v.sub(v));
        }
        boolean finite = sum.compare(VectorOperators.EQ, FloatVector.zero(S)).allTrue();
        for (int i = whole; i < count; i++) {
            finite &= Float.isFinite(a[i]);
        }
        return finite;
    }

    @Override
    public void add(FMatrixRMaj source, int at, FMatrixRMaj target, int toAt, int count) {
        float[] from = source.data;
        float[] to = target.data;
        int whole = count / L * L;
        for (int j = 0; j < whole; j += L) {
            FloatVector.fromArray(S, to, toAt + j).add(FloatVector.fromArray(S, from, at + j)).intoArray(to, toAt + j);
        }
        for (int j = whole; j < count; j++) {
            to[toAt + j] += from[at + j];
        }
    }

    @Override
    public void sumRows(int rows, FMatrixRMaj matrix, int at, int step, int width, FMatrixRMaj target, int toAt) {
        float[] a = matrix.data;
        float[] to = target.data;
        int j = 0;
        for (; j + 4 * L <= width; j += 4 * L) {
            sumFour(rows, a, at + j, step, to, toAt + j);
        }
        for (; j < width; j += L) {
            FloatVector sum = FloatVector.fromArray(S, to, toAt + j);
            for (int r = 0; r < rows; r++) {
                sum = sum.add(FloatVector.fromArray(S, a, at + r * step + j));
            }
            sum.intoArray(to, toAt + j);
        }
    }

    private static void sumFour(int rows, float[] a, int at, int step, float[] to, int toAt) {
        FloatVector s0 = FloatVector.fromArray(S, to, toAt);
        FloatVector s1 = FloatVector.fromArray(S, to, toAt + L);
        FloatVector s2 = FloatVector.fromArray(S, to, toAt + 2 * L);
        FloatVector s3 = FloatVector.fromArray(S, to, toAt + 3 * L);
        int from = at;
        for (int r = 0; r < rows; r++) {
            s0 = s0.add(FloatVector.fromArray(S, a, from));
            s1 = s1.add(FloatVector.fromArray(S, a, from + L));
            s2 = s2.add(FloatVector.fromArray(S, a, from + 2 * L));
            s3 = s3.add(FloatVector.fromArray(S, a, from + 3 * L));
            from += step;
        }
        s0.intoArray(to, toAt);
        s1.intoArray(to, toAt + L);
        s2.intoArray(to, toAt + 2 * L);
        s3.intoArray(to, toAt + 3 * L);
    }
}
