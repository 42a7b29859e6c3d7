package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/** h_t = φ(x_t W^x + h_{t-1} W^h + b). Elman, "Finding Structure in Time", Cognitive Science 14 (1990). */
final class SimpleCell<A> extends Cell<A> {

    private final CellKind kind;
    private final Weights<A> weights;

    SimpleCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, tape);
        kind = shape.spec().cell();
        weights = recurrent(layout, List.of(Gate.STATE), shape);
    }

    @Override
    List<Gate> inputGates() {
        return List.of(Gate.STATE);
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
        kernels.cells().simpleForward(tape, kind, row, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().simpleBackward(tape, kind, row, now, rows);
    }

    @Override
    void productBack(Products<A> products, int row, int before, int own, int rows) {
        back(products, weights, row, 0, before, rows);
    }
}
