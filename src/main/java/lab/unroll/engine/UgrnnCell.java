package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/** {@link lab.unroll.net.CellKind#UGRNN}. Blocks c, g; one product serves both. */
final class UgrnnCell<A> extends Cell<A> {

    private final Weights<A> weights;

    UgrnnCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, tape);
        weights = recurrent(layout, List.of(Gate.CANDIDATE, Gate.UPDATE), shape);
    }

    @Override
    List<Gate> inputGates() {
        return List.of(Gate.CANDIDATE, Gate.UPDATE);
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
    List<GradientJob<A>> jobs(int before) {
        return GradientJob.ofStates(kernels, weights, tape, tape.state, before, 0);
    }

    @Override
    void product(Products<A> products, int row, int before, int rows) {
        hear(products, weights, row, 0, before, rows);
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().ugrnnForward(tape, row, before, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().ugrnnBackward(tape, row, before, now, rows);
    }

    @Override
    void productBack(Products<A> products, int row, int before, int own, int rows) {
        back(products, weights, row, 0, before, rows);
    }
}
