package lab.unroll.gradients;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.unroll.net.Gate;
import lab.unroll.net.StateRule;
import lab.unroll.trace.Trace;

/**
 * The way of the gradient on which nothing but a gate multiplies it: ∂C_T/∂C_t = Π f of an LSTM along C alone, Π z of a GRU
 * along h. Never changes.
 */
public final class Highway {

    private final double[] mean;
    private final double[] lowest;
    private final double[] highest;
    private final double[] shareOfCell;

    private Highway(double[] mean, double[] lowest, double[] highest, double[] shareOfCell) {
        this.mean = mean;
        this.lowest = lowest;
        this.highest = highest;
        this.shareOfCell = shareOfCell;
    }

    /** The one of the layer looked at; empty in a cell that has none. */
    public static Optional<Highway> of(Trace trace) {
        StateRule rule = trace.spec().cell().rule();
        if (rule == StateRule.ACTIVATED) {
            return Optional.empty();
        }
        int length = trace.length();
        int k = trace.spec().hidden();
        Highway way = new Highway(new double[length], new double[length], new double[length],
                rule == StateRule.CARRIED ? new double[length] : null);
        double[] product = new double[k];
        Arrays.fill(product, 1);
        int t = trace.focus().end();
        for (int n = 0; n < length; n++) {
            way.keep(t, product);
            if (way.shareOfCell != null) {
                way.shareOfCell[t - 1] = share(trace, t);
            }
            multiply(product, trace, t);
            t = trace.focus().before(t);
        }
        return Optional.of(way);
    }

    private void keep(int t, double[] product) {
        mean[t - 1] = Arrays.stream(product).average().orElseThrow();
        lowest[t - 1] = Arrays.stream(product).min().orElseThrow();
        highest[t - 1] = Arrays.stream(product).max().orElseThrow();
    }

    /** ∂C_t/∂C_{t-1} = f_t along C, ∂h_t/∂h_{t-1} = z_t along h; the LSTM of 1997 keeps everything. */
    private static void multiply(double[] product, Trace trace, int t) {
        List<Gate> gates = trace.spec().gates();
        Gate keeps = gates.contains(Gate.FORGET) ? Gate.FORGET : gates.contains(Gate.UPDATE) ? Gate.UPDATE : null;
        for (int j = 0; j < product.length && keeps != null; j++) {
            product[j] *= trace.gate(keeps, t).get(j);
        }
    }

    /** Of what reaches C_t, the part that came along C. */
    private static double share(Trace trace, int t) {
        double along = Reach.length(trace.dCellFromNext(t));
        double both = along + Reach.length(trace.dCellFromHidden(t));
        return both == 0 ? Double.NaN : along / both;
    }

    /** The product of the gates from the end back to step t, without that of t: mean over the units. */
    public double mean(int t) {
        return mean[t - 1];
    }

    /** The same of the unit that keeps least. */
    public double lowest(int t) {
        return lowest[t - 1];
    }

    /** The same of the unit that keeps most. */
    public double highest(int t) {
        return highest[t - 1];
    }

    /** True if there is a C beside h. */
    public boolean hasCell() {
        return shareOfCell != null;
    }

    /**
     * How much of the gradient that reaches C_t came along C, and not through h_t: ‖f_{t+1} ∂L/∂C_{t+1}‖ as a share of its
     * sum with ‖∂L/∂h_t o_t (1 − tanh² C_t)‖. From 0 to 1; NaN where none arrives. Only where {@link #hasCell}.
     */
    public double shareAlongCell(int t) {
        return shareOfCell[t - 1];
    }
}
