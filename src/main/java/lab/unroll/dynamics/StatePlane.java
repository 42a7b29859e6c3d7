package lab.unroll.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.StateMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The plane on which states are drawn: that of h, or of C in a cell with one. With two units it is the whole of it; with more
 * it is spanned by the first two principal axes of the visited states: Pearson, "On lines and planes of closest fit to
 * systems of points in space", Philosophical Magazine 2 (1901). One unit has a line. Never changes.
 */
public final class StatePlane {

    private static final int SETTLING = 60;
    private static final double SETTLED = 1e-12;
    private static final double MARGIN = 0.12;
    private static final double NARROW_MARGIN = 0.05;
    private static final double SMALLEST = 0.05;

    private final StateMap map;
    private final double[] origin;
    private final double[][] axes;
    private final double share;
    private final double[] low;
    private final double[] high;

    private StatePlane(StateMap map, double[] origin, double[][] axes, double share, List<double[]> visited) {
        this.map = map;
        this.origin = origin;
        this.axes = axes;
        this.share = share;
        double[][] places = visited.stream().filter(States::isFinite).map(this::place).toArray(double[][]::new);
        low = IntStream.range(0, axes.length).mapToDouble(i -> Arrays.stream(places).mapToDouble(p -> p[i]).min().orElse(-1))
                .toArray();
        high = IntStream.range(0, axes.length).mapToDouble(i -> Arrays.stream(places).mapToDouble(p -> p[i]).max().orElse(1))
                .toArray();
        for (int i = 0; i < axes.length; i++) {
            if (isWhole()) {
                // a plane that is there whole stands still while the network learns: from -1 to 1 at least
                low[i] = Math.min(-1, low[i]);
                high[i] = Math.max(1, high[i]);
            }
            double margin = Math.max(SMALLEST, (isWhole() ? NARROW_MARGIN : MARGIN) * (high[i] - low[i]));
            low[i] -= margin;
            high[i] += margin;
        }
    }

    /** The plane of a layer whose states have been visited, at least one; not modified. */
    public static StatePlane of(StateMap map, List<double[]> visited) {
        int k = map.units();
        if (k <= 2) {
            double[][] axes = IntStream.range(0, k).mapToObj(i -> IntStream.range(0, k).mapToDouble(j -> i == j ? 1 : 0)
                    .toArray()).toArray(double[][]::new);
            return new StatePlane(map, new double[k], axes, 1, visited);
        }
        double[][] shown = visited.stream().filter(States::isFinite).map(state -> shown(map, state)).toArray(double[][]::new);
        double[] mean = new double[k];
        for (double[] state : shown) {
            mean = States.plus(mean, 1.0 / shown.length, state);
        }
        DMatrixRMaj covariance = new DMatrixRMaj(k, k);
        for (double[] state : shown) {
            DMatrixRMaj centred = DMatrixRMaj.wrap(1, k, States.minus(state, mean));
            CommonOps_DDRM.multAddTransA(1.0 / shown.length, centred, centred, covariance);
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(k, k, true, false, false);
        if (!svd.decompose(covariance)) {
            throw new ArithmeticException("The principal axes of " + shown.length + " states were not found.");
        }
        DMatrixRMaj u = svd.getU(null, false);
        double[] variances = svd.getSingularValues();
        SingularOps_DDRM.descendingOrder(u, false, variances, k, null, false);
        double all = Arrays.stream(variances).limit(k).sum();
        double[][] axes = IntStream.range(0, 2).mapToObj(i -> directed(CommonOps_DDRM.extractColumn(u, i, null).data))
                .toArray(double[][]::new);
        return new StatePlane(map, mean, axes, all == 0 ? 1 : (variances[0] + variances[1]) / all, visited);
    }

    /** The direction of an axis in which its largest component is positive, so that it does not turn by chance. */
    private static double[] directed(double[] axis) {
        int largest = IntStream.range(0, axis.length).reduce(0, (a, b) -> Math.abs(axis[b]) > Math.abs(axis[a]) ? b : a);
        return Arrays.stream(axis).map(value -> axis[largest] < 0 ? -value : value).toArray();
    }

    private static double[] shown(StateMap map, double[] state) {
        return map.hasCell() ? Arrays.copyOfRange(state, map.units(), 2 * map.units()) : state;
    }

    /** 1 for a line, 2 for a plane. */
    public int dimensions() {
        return axes.length;
    }

    /** True if nothing is left out: one unit, or two. */
    public boolean isWhole() {
        return map.units() <= 2;
    }

    /** True if states of a network like this can stand on it: of a cell with C or not, and of so many units. */
    public boolean suits(NetworkSpec spec) {
        return map.units() == spec.hidden() && map.hasCell() == spec.cell().hasCellState();
    }

    /** The share of the variance of the visited states that is seen. */
    public double share() {
        return share;
    }

    /** The smallest place shown along an axis, with a margin round what has been visited. */
    public double low(int axis) {
        return low[axis];
    }

    /** The largest. */
    public double high(int axis) {
        return high[axis];
    }

    /** Where a state stands: its places along the axes. */
    public double[] place(double[] state) {
        double[] centred = States.minus(shown(map, state), origin);
        return Arrays.stream(axes).mapToDouble(axis -> States.dot(axis, centred)).toArray();
    }

    /**
     * The state at a place. In a cell with C it is C that stands there, and h is the one that settles under the field while C
     * is held: at a fixed point, and nowhere else, the arrow that is drawn then has length 0.
     */
    public double[] state(Field field, double... place) {
        double[] shown = origin;
        for (int i = 0; i < axes.length; i++) {
            shown = States.plus(shown, place[i], axes[i]);
        }
        if (!map.hasCell()) {
            return shown;
        }
        int k = map.units();
        double[] state = new double[2 * k];
        System.arraycopy(shown, 0, state, k, k);
        for (int n = 0; n < SETTLING; n++) {
            double[] next = field.next(state);
            System.arraycopy(shown, 0, next, k, k);
            boolean settled = States.distance(next, state) < SETTLED;
            state = next;
            if (settled) {
                break;
            }
        }
        return state;
    }
}
