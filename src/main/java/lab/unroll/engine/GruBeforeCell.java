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
 * {@link lab.unroll.net.CellKind#GRU_BEFORE}, which resets before the product. Blocks h̃, r, z; the candidate's product
 * has to wait for r_t.
 */
final class GruBeforeCell<A> extends Cell<A> {

    private final Weights<A> gateWeights;
    private final Weights<A> candidateWeights;

    GruBeforeCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, tape);
        gateWeights = recurrent(layout, List.of(Gate.RESET, Gate.UPDATE), shape);
        candidateWeights = recurrent(layout, List.of(Gate.CANDIDATE), shape);
    }

    @Override
    List<Gate> inputGates() {
        return List.of(Gate.CANDIDATE, Gate.RESET, Gate.UPDATE);
    }

    @Override
    void read(Products<A> products, A flat) {
        gateWeights.read(products, flat);
        candidateWeights.read(products, flat);
    }

    @Override
    void writeGradient(A flat) {
        gateWeights.writeGradient(flat);
        candidateWeights.writeGradient(flat);
    }

    @Override
    List<StretchJob<A>> jobs(int before) {
        List<StretchJob<A>> jobs = new ArrayList<>(StretchJob.ofStates(kernels, gateWeights, tape, tape.state, before,
                tape.hidden));
        jobs.addAll(StretchJob.ofStates(kernels, candidateWeights, tape, tape.inside, 0, 0));
        return jobs;
    }

    @Override
    void product(Products<A> products, int row, int before, int rows) {
        hear(products, gateWeights, row, tape.hidden, before, rows);
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().resetForward(tape, row, before, rows);
    }

    @Override
    boolean isTwofold() {
        return true;
    }

    @Override
    void secondProduct(Products<A> products, int row, int rows) {
        // a^n_t += (r_t h_{t-1}) W^h_n
        int at = row * tape.width;
        products.multiply(1, 0, rows, tape.gates, at, tape.width, tape.inside, row * tape.hidden, tape.hidden,
                candidateWeights.forward(), tape.gates, at, tape.width);
    }

    @Override
    void secondNumbers(int row, int before, int now, int rows) {
        kernels.cells().mixForward(tape, row, before, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().mixBackward(tape, row, before, now, rows);
    }

    @Override
    void productBack(Products<A> products, int row, int before, int own, int rows) {
        // d(r_t h_{t-1}) = da^n_t W^h_n^T
        int k = tape.hidden;
        kernels.fill(tape.insideGradient, own * k, (own + rows) * k, 0);
        products.multiply(1, 0, rows, tape.insideGradient, own * k, k, tape.gatesGradient, row * tape.width, tape.width,
                candidateWeights.transposed(), tape.insideGradient, own * k, k);
    }

    @Override
    void secondNumbersBack(int row, int before, int own, int rows) {
        kernels.cells().resetBackward(tape, row, before, own, rows);
    }

    @Override
    void secondProductBack(Products<A> products, int row, int before, int rows) {
        back(products, gateWeights, row, tape.hidden, before, rows);
    }
}
