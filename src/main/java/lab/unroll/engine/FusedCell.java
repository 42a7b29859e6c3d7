package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/** A cell whose layers of neurons all hear x_t and h_{t-1}: one product serves them all, their blocks side by side. */
abstract class FusedCell<A> extends Cell<A> {

    final List<Gate> gates;
    private final Weights<A> weights;

    /**
     * A cell with its weights.
     *
     * @param gates its layers of neurons, in the order of the blocks
     */
    FusedCell(Kernels<A> kernels, LayerLayout layout, List<Gate> gates, TapeShape shape, Tape<A> tape) {
        super(kernels, tape);
        this.gates = gates;
        this.weights = recurrent(layout, gates, shape);
    }

    @Override
    final List<Gate> inputGates() {
        return gates;
    }

    @Override
    void read(Products<A> products, A flat) {
        weights.read(products, flat);
    }

    @Override
    void writeGradient(A flat) {
        weights.writeGradient(flat);
    }

    @Override
    List<StretchJob<A>> jobs(int before) {
        return StretchJob.ofStates(kernels, weights, tape, tape.state, before, 0);
    }

    @Override
    final void product(Products<A> products, int row, int before, int rows) {
        hear(products, weights, row, 0, before, rows);
    }

    @Override
    final void productBack(Products<A> products, int row, int before, int own, int rows) {
        back(products, weights, row, 0, before, rows);
    }
}
