package lab.unroll.landscape;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, the largest value first.
 *
 * @param values  λ_1 ≥ λ_2 ≥ ...
 * @param vectors a vector of length 1 for each
 */
record SymmetricEigen(double[] values, List<double[]> vectors) {

    /** Of a matrix; its upper half decides. Not modified. */
    static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        DMatrixRMaj dense = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                dense.set(i, j, matrix[Math.min(i, j)][Math.max(i, j)]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(n, true, true);
        if (!solver.decompose(dense)) {
            throw new ArithmeticException("The eigenvalues of a " + n + " x " + n + " matrix were not found.");
        }
        List<Integer> order = IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble(i -> -solver.getEigenvalue(i).real)).toList();
        return new SymmetricEigen(order.stream().mapToDouble(i -> solver.getEigenvalue(i).real).toArray(),
                order.stream().map(i -> solver.getEigenVector(i).data.clone()).toList());
    }
}
