package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/**
 * {@link lab.unroll.net.CellKind#GRU}, which resets after the product. Blocks h̃, r, z, hn: inputs go to the first three,
 * h_{t-1} to the last three, so that both are one product.
 */
final class GruCell<A> extends Cell<A> {

    private final Weights<A> weights;
    private final Bias<A> productBias;

    GruCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, tape);
        weights = recurrent(layout, List.of(Gate.RESET, Gate.UPDATE, Gate.CANDIDATE), shape);
        productBias = Bias.of(kernels, List.of(layout.productBias()), 0);
    }

    @Override
    List<Gate> inputGates() {
        return List.of(Gate.CANDIDATE, Gate.RESET, Gate.UPDATE);
    }

    @Override
    void read(Products<A> products, A flat) {
        weights.read(products, flat);
        productBias.read(flat);
    }

    @Override
    void writeGradient(A flat) {
        weights.writeGradient(flat);
        productBias.writeGradient(flat);
    }

    @Override
    List<StretchJob<A>> jobs(int before) {
        List<StretchJob<A>> jobs = new ArrayList<>(StretchJob.ofStates(kernels, weights, tape, tape.state, before,
                tape.hidden));
        jobs.add((products, batch, row, rows, fresh) -> productBias.derive(rows, tape.gatesGradient,
                row * tape.width + 3 * tape.hidden, tape.width, 0, productBias.width(), fresh));
        return jobs;
    }

    @Override
    void product(Products<A> products, int row, int before, int rows) {
        for (int r = row; r < row + rows; r++) {
            // hn_t = b_hn + h_{t-1} W^h_n
            kernels.copy(productBias.values(), 0, tape.gates, r * tape.width + 3 * tape.hidden, tape.hidden);
        }
        hear(products, weights, row, tape.hidden, before, rows);
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().gruForward(tape, row, before, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().gruBackward(tape, row, before, now, rows);
    }

    @Override
    void productBack(Products<A> products, int row, int before, int own, int rows) {
        back(products, weights, row, tape.hidden, before, rows);
    }
}
