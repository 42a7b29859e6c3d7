package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;

/** {@link lab.unroll.net.CellKind#LSTM} in all its forms: one product for all gates. */
final class LstmCell<A> extends FusedCell<A> {

    private final List<Gate> peepholeGates;
    private final List<ParameterBlock> peepholes;
    private final A peepholeGradient;

    LstmCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, layout, shape.spec().gates(), shape, tape);
        peepholeGates = layout.peepholeGates();
        peepholes = peepholeGates.stream().map(layout::peephole).toList();
        peepholeGradient = kernels.zeros(kernels.length(tape.peepholes));
    }

    /** Place of a gate's peepholes among i, f, o. */
    private int placeOf(Gate gate) {
        return switch (gate) {
            case INPUT -> 0;
            case FORGET -> tape.hidden;
            default -> 2 * tape.hidden;
        };
    }

    @Override
    void read(Products<A> products, A flat) {
        super.read(products, flat);
        for (int n = 0; n < peepholes.size(); n++) {
            kernels.copy(flat, peepholes.get(n).offset(), tape.peepholes, placeOf(peepholeGates.get(n)),
                    peepholes.get(n).cols());
        }
    }

    @Override
    void writeGradient(A flat) {
        super.writeGradient(flat);
        for (int n = 0; n < peepholes.size(); n++) {
            kernels.copy(peepholeGradient, placeOf(peepholeGates.get(n)), flat, peepholes.get(n).offset(),
                    peepholes.get(n).cols());
        }
    }

    @Override
    List<StretchJob<A>> jobs(int before) {
        List<StretchJob<A>> jobs = new ArrayList<>(super.jobs(before));
        for (Gate gate : peepholeGates) {
            // dL/dp_i = Σ_t da^i_t C_{t-1}, the same for f; dL/dp_o = Σ_t da^o_t C_t
            int heard = gate == Gate.OUTPUT ? tape.batch : before;
            int column = gates.indexOf(gate) * tape.hidden;
            int place = placeOf(gate);
            jobs.add((products, batch, row, rows, fresh) -> {
                if (fresh) {
                    kernels.fill(peepholeGradient, place, place + tape.hidden, 0);
                }
                kernels.updates().sumProducts(rows, tape.gatesGradient, row * tape.width + column, tape.width, tape.cell,
                        (heard + row) * tape.hidden, tape.hidden, tape.hidden, peepholeGradient, place);
            });
        }
        return jobs;
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().lstmForward(tape, row, before, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().lstmBackward(tape, row, before, now, own, rows);
    }
}
