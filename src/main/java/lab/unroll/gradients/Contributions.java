package lab.unroll.gradients;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Trace;

/**
 * What each copy w_t of the weights of a layer adds to the gradient: ‖∂L/∂w_t‖ block by block, and of their sum
 * ∂L/∂w = Σ_t ∂L/∂w_t. Never changes.
 */
public final class Contributions {

    private final List<ParameterBlock> blocks;
    private final double[][] norms;
    private final double[] sums;
    private final double[] copies;
    private final double total;
    private final double network;

    private Contributions(List<ParameterBlock> blocks, double[][] norms, double[] sums, double[] copies, double total,
                          double network) {
        this.blocks = blocks;
        this.norms = norms;
        this.sums = sums;
        this.copies = copies;
        this.total = total;
        this.network = network;
    }

    /** Those in the layer looked at of a run whose gradient has been carried back, as by {@link WayBack#of}. */
    public static Contributions of(Trace trace) {
        int length = trace.length();
        LayerLayout[] layouts = IntStream.rangeClosed(1, length).mapToObj(trace.focus()::layout).toArray(LayerLayout[]::new);
        List<ParameterBlock> blocks = layouts[length - 1].blocks();
        double[][] norms = new double[blocks.size()][length];
        double[] copies = new double[length];
        double[] sum = new double[trace.parameters().layout().size()];
        for (int t = 1; t <= length; t++) {
            double[] copy = trace.contribution(t).toArray();
            List<ParameterBlock> own = layouts[t - 1].blocks();
            for (int i = 0; i < own.size(); i++) {
                norms[i][t - 1] = norm(copy, own.get(i));
                copies[t - 1] = hypot(copies[t - 1], norms[i][t - 1]);
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += copy[i];
            }
        }
        double[] sums = new double[blocks.size()];
        double total = 0;
        for (LayerLayout layout : IntStream.range(0, length).mapToObj(t -> layouts[t]).distinct().toList()) {
            List<ParameterBlock> own = layout.blocks();
            for (int i = 0; i < own.size(); i++) {
                double norm = norm(sum, own.get(i));
                sums[i] = hypot(sums[i], norm);
                total = hypot(total, norm);
            }
        }
        return new Contributions(blocks, norms, sums, copies, total, norm(sum));
    }

    /** ‖∂L/∂w‖ of all parameters of all layers, which clipping limits. */
    public static double norm(Parameters gradient) {
        return norm(gradient.toArray());
    }

    private static double norm(double[] values) {
        double norm = 0;
        for (double value : values) {
            norm = hypot(norm, value);
        }
        return norm;
    }

    private static double norm(double[] gradient, ParameterBlock block) {
        double norm = 0;
        for (int row = 0; row < block.rows(); row++) {
            for (int col = 0; col < block.cols(); col++) {
                norm = hypot(norm, gradient[block.index(row, col)]);
            }
        }
        return norm;
    }

    /** √(a² + b²) without overflow; where either is no number, neither is the whole. */
    private static double hypot(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : Math.hypot(a, b);
    }

    /** T. */
    public int length() {
        return copies.length;
    }

    /** The named blocks of the layer: W^x, W^h and b of each gate, and what else the cell has. */
    public List<ParameterBlock> blocks() {
        return blocks;
    }

    /** ‖∂L/∂w_t‖ of a block; {@code block} counts from 0. */
    public double norm(int block, int t) {
        return norms[block][t - 1];
    }

    /** ‖Σ_t ∂L/∂w_t‖ of a block. */
    public double sum(int block) {
        return sums[block];
    }

    /** ‖∂L/∂w_t‖ of the whole copy. */
    public double copy(int t) {
        return copies[t - 1];
    }

    /** ‖∂L/∂w‖ of the layer. */
    public double total() {
        return total;
    }

    /** ‖∂L/∂w‖ of all parameters of all layers, which clipping limits. */
    public double network() {
        return network;
    }
}
