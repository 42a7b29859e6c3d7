package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Batch;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;

/**
 * x_t W^x + b for all steps, and its way back. What is read is either the batch or the states of the layer below, in one
 * part for each direction of that layer.
 *
 * @param <A> the matrices
 */
final class LayerInput<A> {

    private final Kernels<A> kernels;
    private final LayerLayout layout;
    private final List<Gate> gates;
    private final Tape<A> tape;
    private final List<Dropout<A>> below;
    private final List<Weights<A>> weights = new ArrayList<>();
    private final Bias<A> bias;
    /** b + row s of W^x for every symbol s; empty while no symbols were read. */
    private A symbolRows;
    private final A inputGradient;
    private final A zeros;
    private final A spare;
    /** The batch's inputs in this precision; null while symbols are read. */
    private A numbers;

    LayerInput(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape, List<Gate> gates,
               List<Dropout<A>> below, boolean wantsInputGradient) {
        this.kernels = kernels;
        this.layout = layout;
        this.gates = gates;
        this.tape = tape;
        this.below = below;
        List<ParameterBlock> blocks = gates.stream().map(layout::inputWeights).toList();
        Weights.Way way = Weights.Way.of(shape.backward(), !below.isEmpty() || wantsInputGradient);
        int parts = Math.max(1, below.size());
        // the context that may stand behind x_t is read step by step: see Attention
        int depth = below.isEmpty() ? shape.spec().input() : layout.input() / parts;
        for (int part = 0; part < parts; part++) {
            weights.add(new Weights<>(kernels, blocks, part * depth, depth, way));
        }
        bias = Bias.of(kernels, gates.stream().map(layout::bias).toList(), 0);
        symbolRows = kernels.zeros(0, 0);
        int rows = shape.steps() * shape.batch();
        boolean bottom = below.isEmpty();
        inputGradient = kernels.zeros(bottom && wantsInputGradient ? rows : 0, kernels.padded(depth));
        zeros = kernels.zeros(kernels.padded(depth));
        spare = kernels.zeros(bottom && kernels.bytes() != Float.BYTES ? rows : 0, depth);
    }

    /** Takes the weights from the flat matrix, and the inputs from the batch. */
    void read(Products<A> products, A flat, Batch batch) {
        for (int part = 0; part < weights.size(); part++) {
            weights.get(part).read(products, flat);
        }
        bias.read(flat);
        if (below.isEmpty() && batch.hasSymbols()) {
            readSymbols(flat);
        } else if (below.isEmpty()) {
            numbers = kernels.of(batch.inputs(), spare);
        }
    }

    void writeGradient(A flat) {
        for (int part = 0; part < weights.size(); part++) {
            weights.get(part).writeGradient(flat);
        }
        bias.writeGradient(flat);
    }

    /** b + row s of W^x, for every symbol s. */
    private void readSymbols(A flat) {
        int n = weights.get(0).depth();
        int width = bias.width();
        if (kernels.length(symbolRows) == 0) {
            symbolRows = kernels.zeros(n, width);
        }
        for (int s = 0; s < n; s++) {
            kernels.copy(bias.values(), 0, symbolRows, s * width, width);
            for (int g = 0; g < gates.size(); g++) {
                ParameterBlock block = layout.inputWeights(gates.get(g));
                kernels.updates().add(flat, block.index(s, 0), symbolRows, s * width + g * tape.hidden, block.cols());
            }
        }
    }

    /** a_t = b + x_t W^x for {@code steps} steps from {@code t} on, for some sequences. */
    void forward(Products<A> products, Batch batch, int t, int steps, int first, int count) {
        if (below.isEmpty() && batch.hasSymbols()) {
            copySymbolRows(batch, t, steps, first, count);
            return;
        }
        int row = (t - 1) * tape.batch + first;
        for (int part = 0; part < weights.size(); part++) {
            Weights<A> w = weights.get(part);
            A x = below.isEmpty() ? numbers : below.get(part).states();
            int step = below.isEmpty() ? w.depth() : tape.hidden;
            // position 1 of the states below stands in group 1
            int at = (below.isEmpty() ? row : tape.batch + row) * step;
            int own = row * tape.width;
            boolean fresh = part == 0;
            int runs = count == tape.batch ? 1 : steps;
            products.multiply(runs, tape.batch, count * steps / runs, fresh ? bias.values() : tape.gates,
                    fresh ? 0 : own, fresh ? 0 : tape.width, x, at, step, w.forward(), tape.gates, own, tape.width);
        }
    }

    /** A one-hot x_t picks its row. */
    private void copySymbolRows(Batch batch, int from, int steps, int first, int count) {
        int width = bias.width();
        for (int t = from; t < from + steps; t++) {
            for (int b = first; b < first + count; b++) {
                int row = batch.row(t, b);
                kernels.copy(symbolRows, batch.symbols()[row] * width, tape.gates, row * tape.width, width);
            }
        }
    }

    /**
     * What reaches the inputs, for some sequences: dL/dx_t = dL/da_t W^x^T.
     *
     * @param add true to add to what is there, false to replace it
     */
    void backward(Products<A> products, int first, int count, boolean add) {
        for (int part = 0; part < weights.size(); part++) {
            Weights<A> w = weights.get(part);
            if (w.transposed() == null) {
                continue;
            }
            A dx = below.isEmpty() ? inputGradient : below.get(part).tape().stateGradient;
            int step = w.transposed().width();
            int at = (below.isEmpty() ? first : tape.batch + first) * step;
            int runs = count == tape.batch ? 1 : tape.steps;
            products.multiply(runs, tape.batch, count * tape.steps / runs, add ? dx : zeros, add ? at : 0, add ? step : 0,
                    tape.gatesGradient, first * tape.width, tape.width, w.transposed(), dx, at, step);
        }
    }

    List<StretchJob<A>> jobs() {
        List<StretchJob<A>> jobs = new ArrayList<>();
        for (int part = 0; part < weights.size(); part++) {
            Weights<A> w = weights.get(part);
            Dropout<A> source = below.isEmpty() ? null : below.get(part);
            boolean ofBias = part == 0;
            GradientJob.eachPanel(w.width(), kernels.panel(), (first, count) -> jobs.add(
                    (products, batch, row, rows, fresh) -> {
                        int at = row * tape.width;
                        if (source != null) {
                            w.derive(products, rows, source.states(), (tape.batch + row) * tape.hidden, tape.hidden,
                                    tape.gatesGradient, at, tape.width, first, count, fresh);
                        } else if (batch.hasSymbols()) {
                            w.derive(batch.symbols(), row, rows, tape.gatesGradient, at, tape.width, first, count,
                                    fresh);
                        } else {
                            w.derive(products, rows, numbers, row * w.depth(), w.depth(), tape.gatesGradient, at,
                                    tape.width, first, count, fresh);
                        }
                        if (ofBias) {
                            // while these columns are in the cache
                            bias.derive(rows, tape.gatesGradient, at, tape.width, first, count, fresh);
                        }
                    }));
        }
        return jobs;
    }

    /** dL/dx_t, [TB x n padded]; empty unless asked for. */
    A inputGradient() {
        return inputGradient;
    }
}
