package lab.unroll.dynamics;

import java.util.Arrays;
import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A state that one input leads back to itself. Never changes.
 *
 * @param state    s: h, or h with C behind it
 * @param period   after how many steps: 1 for a fixed point, more for a point of a cycle
 * @param residual ‖F(s, x) - s‖, with F so many times
 * @param sizes    |λ| of the eigenvalues of ∂F/∂s, from large to small
 */
public record FixedPoint(Vector state, int period, double residual, Vector sizes) {

    static FixedPoint at(Field field, double[] state, int period) {
        return new FixedPoint(Vector.of(state), period, States.distance(field.after(state, period), state),
                Vector.of(sizes(field.jacobian(state, period))));
    }

    private static double[] sizes(DMatrixRMaj jacobian) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(jacobian.numRows, false);
        if (!eigen.decompose(jacobian.copy())) {
            throw new ArithmeticException("The eigenvalues of a " + jacobian.numRows + " x " + jacobian.numCols
                    + " matrix were not found.");
        }
        return IntStream.range(0, jacobian.numRows).mapToObj(eigen::getEigenvalue).map(Complex_F64::getMagnitude)
                .sorted((a, b) -> Double.compare(b, a)).mapToDouble(Double::doubleValue).toArray();
    }

    /** What becomes of states near it. */
    public Stability stability() {
        int away = away();
        return away == 0 ? Stability.STABLE : away == sizes.size() ? Stability.UNSTABLE : Stability.SADDLE;
    }

    /** In how many directions states near it do not come nearer. */
    public int away() {
        return (int) Arrays.stream(sizes.toArray()).filter(size -> size >= 1).count();
    }
}
