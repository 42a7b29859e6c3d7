package lab.unroll.gradients;

import java.util.stream.IntStream;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.RecurrentInitialiser;
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.Trace;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * What each step of the layer looked at can do to the length of a gradient: the Jacobian ∂h_{t+1}/∂h_t with C held, and
 * ∂(h, C)_{t+1}/∂(h, C)_t. A step is named by the one at which it begins. Never changes.
 */
public final class StepFactors {

    /**
     * The step from t.
     *
     * @param singular  singular values of ∂h_{t+1}/∂h_t, from large to small; NaN where an entry is no number
     * @param radius    its largest |eigenvalue|
     * @param stateNorm ‖∂(h, C)_{t+1}/∂(h, C)_t‖; as the first singular value in a cell without C
     * @param slope     mean slope φ'(a_{t+1}) of the state, or of the candidate in a cell with gates
     */
    private record Factor(double[] singular, double radius, double stateNorm, double slope) {
    }

    private final Factor[] factors;
    private final int end;

    private StepFactors(Factor[] factors, int end) {
        this.factors = factors;
        this.end = end;
    }

    /** Those of a run; takes long in a large network. */
    public static StepFactors of(Trace trace) {
        int end = trace.focus().end();
        return new StepFactors(IntStream.rangeClosed(1, trace.length()).parallel()
                .mapToObj(t -> t == end ? null : of(trace, t)).toArray(Factor[]::new), end);
    }

    private static Factor of(Trace trace, int t) {
        DMatrixRMaj jacobian = trace.jacobians().hidden(t);
        DMatrixRMaj state = trace.jacobians().state(t);
        double slope = slope(trace, trace.after(t));
        if (MatrixFeatures_DDRM.hasUncountable(state)) {
            double[] none = IntStream.range(0, jacobian.numRows).mapToDouble(i -> Double.NaN).toArray();
            return new Factor(none, Double.NaN, Double.NaN, slope);
        }
        return new Factor(singular(jacobian), RecurrentInitialiser.spectralRadius(jacobian), singular(state)[0], slope);
    }

    private static double[] singular(DMatrixRMaj matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, false,
                false, true);
        if (!svd.decompose(matrix.copy())) {
            throw new ArithmeticException("The singular values of a " + matrix.numRows + " x " + matrix.numCols
                    + " matrix were not found.");
        }
        double[] values = svd.getSingularValues();
        SingularOps_DDRM.descendingOrder(null, false, values, values.length, null, false);
        return values;
    }

    private static double slope(Trace trace, int t) {
        CellKind cell = trace.spec().cell();
        Gate gate = cell.gates().contains(Gate.CANDIDATE) ? Gate.CANDIDATE : Gate.STATE;
        Activation activation = Activation.of(cell, gate);
        Vector value = trace.computedGate(gate, t);
        return IntStream.range(0, value.size()).mapToDouble(j -> activation.slope(value.get(j))).average().orElseThrow();
    }

    /** T. */
    public int length() {
        return factors.length;
    }

    /** True if a step leads on from t: from all but the one read last. */
    public boolean leadsOn(int t) {
        return t != end;
    }

    /** ‖∂h_{t+1}/∂h_t‖, the largest singular value; t must {@linkplain #leadsOn lead on}, here and below. */
    public double norm(int t) {
        return factors[t - 1].singular[0];
    }

    /** A singular value of ∂h_{t+1}/∂h_t, from the largest, at 0, to the smallest, at k - 1. */
    public double singular(int t, int place) {
        return factors[t - 1].singular[place];
    }

    /** k. */
    public int units() {
        return IntStream.range(0, factors.length).filter(i -> factors[i] != null).map(i -> factors[i].singular.length)
                .findFirst().orElse(0);
    }

    /** Largest |eigenvalue| of ∂h_{t+1}/∂h_t. */
    public double radius(int t) {
        return factors[t - 1].radius;
    }

    /** The largest singular value of ∂h_{t+1}/∂h_t divided by the smallest; infinite where that is 0. */
    public double condition(int t) {
        double[] singular = factors[t - 1].singular;
        return singular[0] / singular[singular.length - 1];
    }

    /** ‖∂(h, C)_{t+1}/∂(h, C)_t‖; as {@link #norm} in a cell without C. */
    public double stateNorm(int t) {
        return factors[t - 1].stateNorm;
    }

    /** Mean slope of the activation of the state, or of the candidate in a cell with gates, in the step from t. */
    public double slope(int t) {
        return factors[t - 1].slope;
    }
}
