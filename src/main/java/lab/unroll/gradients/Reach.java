package lab.unroll.gradients;

import java.util.stream.IntStream;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * How much gradient reaches each step of the layer looked at: ‖∂L/∂h_t‖ and ‖∂L/∂C_t‖. Steps count from 1. Never changes.
 */
public final class Reach {

    private final double[] hidden;
    private final double[] cell;

    private Reach(double[] hidden, double[] cell) {
        this.hidden = hidden;
        this.cell = cell;
    }

    /** The reach in a run whose gradient has been carried back, as by {@link WayBack#of}. */
    public static Reach of(Trace trace) {
        int length = trace.length();
        double[] hidden = IntStream.rangeClosed(1, length).mapToDouble(t -> length(trace.dHidden(t))).toArray();
        return new Reach(hidden, !trace.spec().cell().hasCellState() ? null
                : IntStream.rangeClosed(1, length).mapToDouble(t -> length(trace.dCell(t))).toArray());
    }

    /** The norm of a vector; NaN where a component is no number. */
    static double length(Vector vector) {
        for (int j = 0; j < vector.size(); j++) {
            if (Double.isNaN(vector.get(j))) {
                return Double.NaN;
            }
        }
        return vector.norm();
    }

    /** T. */
    public int length() {
        return hidden.length;
    }

    /** ‖∂L/∂h_t‖. */
    public double hidden(int t) {
        return hidden[t - 1];
    }

    /** ‖∂L/∂h_1‖ ... ‖∂L/∂h_T‖; a copy. */
    public double[] hidden() {
        return hidden.clone();
    }

    /** True if the cell has a state C. */
    public boolean hasCell() {
        return cell != null;
    }

    /** ‖∂L/∂C_1‖ ... ‖∂L/∂C_T‖; a copy. Only where {@link #hasCell}. */
    public double[] cell() {
        return cell.clone();
    }

    /**
     * ‖∂L/∂h‖ so many steps before a step, as a share of that there.
     *
     * @return NaN where there is no such step, or no gradient to compare with
     */
    public double shareAt(int from, int distance) {
        int t = from - distance;
        return t < 1 || !(hidden(from) > 0) ? Double.NaN : hidden(t) / hidden(from);
    }
}
