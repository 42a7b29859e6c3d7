package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.ParameterBlock;

/**
 * Rows of weights that are added or multiplied number by number: a bias, or peepholes. Blocks of the flat matrix side by
 * side, each padded.
 *
 * @param <A> the matrices
 */
final class Bias<A> {

    private final Kernels<A> kernels;
    private final List<ParameterBlock> blocks;
    private final int blockWidth;
    private final A values;
    private final A gradient;

    /**
     * Makes room.
     *
     * @param values  for the values: at least one padded block for each of {@code blocks}
     * @param padding what stands behind a block
     */
    Bias(Kernels<A> kernels, List<ParameterBlock> blocks, A values, double padding) {
        this.kernels = kernels;
        this.blocks = blocks;
        this.values = values;
        blockWidth = blocks.isEmpty() ? 0 : kernels.padded(blocks.get(0).cols());
        kernels.fill(values, 0, kernels.length(values), padding);
        gradient = kernels.zeros(width());
    }

    /** A bias with room of its own. */
    static <A> Bias<A> of(Kernels<A> kernels, List<ParameterBlock> blocks, double padding) {
        int width = blocks.isEmpty() ? 0 : blocks.size() * kernels.padded(blocks.get(0).cols());
        return new Bias<>(kernels, blocks, kernels.zeros(width), padding);
    }

    /** Number of numbers, padded. */
    int width() {
        return blocks.size() * blockWidth;
    }

    /** b, padded. */
    A values() {
        return values;
    }

    /** dL/db, padded. */
    A gradient() {
        return gradient;
    }

    /** Takes the values from the flat matrix. */
    void read(A flat) {
        for (int n = 0; n < blocks.size(); n++) {
            kernels.copy(flat, blocks.get(n).offset(), values, n * blockWidth, blocks.get(n).cols());
        }
    }

    /** Puts the gradient into the flat one. */
    void writeGradient(A flat) {
        for (int n = 0; n < blocks.size(); n++) {
            kernels.copy(gradient, n * blockWidth, flat, blocks.get(n).offset(), blocks.get(n).cols());
        }
    }

    /** dL/db = Σ over rows of d. */
    void derive(int rows, A d, int dAt, int dStep) {
        derive(rows, d, dAt, dStep, 0, width(), true);
    }

    /**
     * The same for {@code count} numbers of it, a multiple of the lanes, from {@code from} on.
     *
     * @param fresh false to add to what is there
     */
    void derive(int rows, A d, int dAt, int dStep, int from, int count, boolean fresh) {
        if (fresh) {
            kernels.fill(gradient, from, from + count, 0);
        }
        kernels.updates().sumRows(rows, d, dAt + from, dStep, count, gradient, from);
    }
}
