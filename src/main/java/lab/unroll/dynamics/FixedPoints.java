package lab.unroll.dynamics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The fixed points of a field, found by making q(s) = ½‖F(s, x) - s‖² small from many states: Sussillo and Barak, "Opening the
 * Black Box: Low-Dimensional Dynamics in High-Dimensional Recurrent Neural Networks", Neural Computation 25 (2013). The steps
 * are those of Gauss and Newton, damped after Levenberg (1944) and Marquardt (1963).
 */
public final class FixedPoints {

    /** The largest ‖F(s, x) - s‖ of a fixed point. */
    public static final double TOLERANCE = 1e-8;
    /** So many are kept of a field; a whole line of them has more. */
    public static final int MOST = 40;

    private static final int TRIES = 100;
    /** Who has not come closer by {@link #CLOSER} in so many tries is in a valley where q is not 0. */
    private static final int PATIENCE = 20;
    private static final double CLOSER = 0.9;
    private static final double SAME = 1e-4;
    private static final double LEAST_MARGIN = 0.3;
    private static final int SETTLING = 300;
    private static final int LONGEST_CYCLE = 8;

    private FixedPoints() {
    }

    /**
     * Those that are found from some states, stable ones first, and one point of each cycle that attracts one of them. Of
     * large states, when the {@link Effort} is spent, only those are found to which the other starts are carried.
     *
     * @param starts    states as the field maps them, in the order in which it is looked from them
     * @param cancelled asked between two starts, with the number of starts done; true to give up with what is found
     */
    public static PointSearch of(Field field, List<double[]> starts, IntPredicate cancelled) {
        Effort effort = new Effort(field.map().size());
        List<double[]> found = new ArrayList<>();
        Predicate<double[]> near = field.map().hasCell() ? state -> true : near(starts);
        List<FixedPoint> points = new ArrayList<>();
        int tried = 0;
        for (int i = 0; i < starts.size() && points.size() < MOST && !effort.isExceeded() && !cancelled.test(i); i++) {
            double[] start = starts.get(i);
            if (!effort.isSpent()) {
                tried++;
                add(field, descend(field, start, 1, effort), 1, near, found, points, effort);
            }
            double[] settled = field.after(start, SETTLING);
            int period = period(field, settled);
            if (period > 0) {
                add(field, descend(field, settled, period, effort), period, near, found, points, effort);
            }
        }
        points.sort(Comparator.comparingInt(FixedPoint::period).thenComparing(FixedPoint::stability)
                .thenComparing(point -> point.state().get(0)));
        return new PointSearch(List.copyOf(points), tried, starts.size());
    }

    /**
     * True for states about where the starts are. Far away a gate is 1 to the last digit, and what it keeps would count as
     * being at rest; an h that is made from C does not get there.
     */
    private static Predicate<double[]> near(List<double[]> starts) {
        int size = starts.isEmpty() ? 0 : starts.get(0).length;
        double[] low = new double[size];
        double[] high = new double[size];
        for (int i = 0; i < size; i++) {
            int place = i;
            low[i] = starts.stream().mapToDouble(start -> start[place]).min().orElse(0);
            high[i] = starts.stream().mapToDouble(start -> start[place]).max().orElse(0);
        }
        return state -> IntStream.range(0, size).allMatch(i -> {
            double margin = Math.max(LEAST_MARGIN, (high[i] - low[i]) / 4);
            return state[i] > low[i] - margin && state[i] < high[i] + margin;
        });
    }

    private static void add(Field field, double[] state, int period, Predicate<double[]> near, List<double[]> found,
                            List<FixedPoint> points, Effort effort) {
        if (state == null || !near.test(state) || found.stream().anyMatch(other -> States.distance(other, state) < SAME * (1 + States.distance(
                state, new double[state.length])))) {
            return;
        }
        effort.eigenvalues();
        points.add(FixedPoint.at(field, state, period));
        double[] passed = state;
        for (int n = 0; n < period; n++) {
            found.add(passed);
            passed = field.next(passed);
        }
    }

    /** After how many steps a settled state comes back; 0 if it does not. */
    private static int period(Field field, double[] settled) {
        double[] reached = settled;
        for (int n = 1; n <= LONGEST_CYCLE; n++) {
            reached = field.next(reached);
            if (States.isFinite(reached) && States.distance(reached, settled) < SAME / 100) {
                return n;
            }
        }
        return 0;
    }

    /** The state with q = 0 that is reached from one, or null. */
    private static double[] descend(Field field, double[] start, int period, Effort effort) {
        double[] state = start;
        double[] gap = States.minus(field.after(state, period), state);
        double damping = 1e-3;
        double before = Double.POSITIVE_INFINITY;
        for (int n = 0; n < TRIES && States.isFinite(gap) && damping < 1e12; n++) {
            if (States.dot(gap, gap) < TOLERANCE * TOLERANCE * 1e-8) {
                return state;
            }
            if (n % PATIENCE == 0) {
                double now = Math.sqrt(States.dot(gap, gap));
                if (now > CLOSER * before) {
                    break;
                }
                before = now;
            }
            effort.step();
            double[] step = step(field.jacobian(state, period), gap, damping);
            double[] tried = step == null ? null : States.plus(state, 1, step);
            double[] after = tried == null ? null : States.minus(field.after(tried, period), tried);
            if (after != null && States.isFinite(after) && States.dot(after, after) < States.dot(gap, gap)) {
                state = tried;
                gap = after;
                damping = Math.max(1e-14, damping / 10);
            } else {
                damping *= 8;
            }
        }
        return States.isFinite(gap) && Math.sqrt(States.dot(gap, gap)) < TOLERANCE ? state : null;
    }

    /** d with (A^T A + μ 1) d = -A^T g, where g = F(s) - s and A = ∂g/∂s = ∂F/∂s - 1; null where there is none. */
    private static double[] step(DMatrixRMaj a, double[] gap, double damping) {
        int n = gap.length;
        IntStream.range(0, n).forEach(i -> a.add(i, i, -1));
        DMatrixRMaj normal = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multInner(a, normal);
        IntStream.range(0, n).forEach(i -> normal.add(i, i, damping));
        DMatrixRMaj right = new DMatrixRMaj(n, 1);
        CommonOps_DDRM.multTransA(-1, a, DMatrixRMaj.wrap(n, 1, gap), right);
        DMatrixRMaj step = new DMatrixRMaj(n, 1);
        return CommonOps_DDRM.solveSPD(normal, right, step) && States.isFinite(step.data) ? step.data : null;
    }
}
