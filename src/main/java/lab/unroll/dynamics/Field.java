package lab.unroll.dynamics;

import lab.unroll.net.Vector;
import lab.unroll.trace.StateMap;
import org.ejml.data.DMatrixRMaj;

/**
 * Where one input carries each state of a layer: s goes to F(s, x).
 *
 * @param map what a step does
 * @param x   what is read; of size n
 */
public record Field(StateMap map, Vector x) {

    /** F(s, x). */
    public double[] next(double[] state) {
        return map.next(state, x);
    }

    /** The state after so many steps that all read x. */
    public double[] after(double[] state, int steps) {
        double[] reached = state;
        for (int n = 0; n < steps; n++) {
            reached = next(reached);
        }
        return reached;
    }

    /** ∂F/∂s after so many steps that all read x: the product of their Jacobians. */
    DMatrixRMaj jacobian(double[] state, int steps) {
        DMatrixRMaj product = map.jacobian(state, x);
        double[] reached = state;
        for (int n = 1; n < steps; n++) {
            reached = next(reached);
            product = States.times(map.jacobian(reached, x), product);
        }
        return product;
    }

    /** ‖F(s, x) - s‖; q(s) is half of its square. */
    public double speed(double[] state) {
        return States.distance(next(state), state);
    }
}
