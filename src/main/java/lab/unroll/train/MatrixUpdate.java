package lab.unroll.train;

import lab.unroll.net.ParameterBlock;

/**
 * How far the last step moved a matrix of parameters.
 *
 * @param block  which
 * @param update |w_n - w_(n-1)|, the root of the sum of squares
 * @param before |w_(n-1)|
 */
public record MatrixUpdate(ParameterBlock block, double update, double before) {

    /** |w_n - w_(n-1)| / |w_(n-1)|; about 1e-3 in a training that goes well. NaN where all was zero. */
    public double ratio() {
        return update / before;
    }
}
