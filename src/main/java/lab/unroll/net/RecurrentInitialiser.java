package lab.unroll.net;

import java.util.SplittableRandom;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.QRDecomposition;

/** First values of a square recurrent matrix. */
public final class RecurrentInitialiser {

    private RecurrentInitialiser() {
    }

    static void fill(Start start, double scale, SplittableRandom random, double[] values, ParameterBlock block) {
        int k = block.rows();
        switch (start) {
            case UNIFORM -> Initialiser.uniform(random, values, block, Fans.recurrentBound(k));
            case GLOROT -> Initialiser.uniform(random, values, block, new Fans(k, k).glorotBound());
            case IDENTITY -> {
                for (int j = 0; j < k; j++) {
                    values[block.index(j, j)] = scale;
                }
            }
            case ORTHOGONAL -> write(orthogonal(gaussian(random, k)), scale, values, block);
            case SPECTRAL_RADIUS -> {
                DMatrixRMaj drawn = new DMatrixRMaj(k, k);
                for (int i = 0; i < drawn.data.length; i++) {
                    drawn.data[i] = 2 * random.nextDouble() - 1;
                }
                write(drawn, scale / spectralRadius(drawn), values, block);
            }
        }
    }

    /**
     * Q of the QR decomposition of a square or tall matrix, each column with the sign that makes the diagonal of R
     * positive; so the result is unique. Saxe, McClelland and Ganguli, ICLR 2014.
     *
     * @param a not modified
     * @return of the shape of {@code a}; its columns are orthonormal, or its rows where it has fewer rows than columns
     */
    public static DMatrixRMaj orthogonal(DMatrixRMaj a) {
        if (a.numRows < a.numCols) {
            return CommonOps_DDRM.transpose(orthogonal(CommonOps_DDRM.transpose(a, null)), null);
        }
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(a.numRows, a.numCols);
        if (!qr.decompose(a.copy())) {
            throw new ArithmeticException("The QR decomposition of a " + a.numRows + " x " + a.numCols
                    + " matrix failed.");
        }
        DMatrixRMaj q = qr.getQ(null, true);
        DMatrixRMaj r = qr.getR(null, true);
        for (int col = 0; col < q.numCols; col++) {
            if (r.get(col, col) < 0) {
                for (int row = 0; row < q.numRows; row++) {
                    q.set(row, col, -q.get(row, col));
                }
            }
        }
        return q;
    }

    /** Size of the largest eigenvalue. */
    public static double spectralRadius(DMatrixRMaj a) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(a.numRows, false);
        if (!eigen.decompose(a.copy())) {
            throw new ArithmeticException("The eigenvalues of a " + a.numRows + " x " + a.numCols
                    + " matrix were not found.");
        }
        double largest = 0;
        for (int i = 0; i < eigen.getNumberOfEigenvalues(); i++) {
            Complex_F64 value = eigen.getEigenvalue(i);
            largest = Math.max(largest, value.getMagnitude());
        }
        return largest;
    }

    /** Normal numbers by the method of Box and Muller (1958). */
    private static DMatrixRMaj gaussian(SplittableRandom random, int k) {
        DMatrixRMaj drawn = new DMatrixRMaj(k, k);
        for (int i = 0; i < drawn.data.length; i++) {
            double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
            drawn.data[i] = radius * Math.cos(2 * Math.PI * random.nextDouble());
        }
        return drawn;
    }

    private static void write(DMatrixRMaj matrix, double scale, double[] values, ParameterBlock block) {
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                values[block.index(row, col)] = scale * matrix.get(row, col);
            }
        }
    }
}
