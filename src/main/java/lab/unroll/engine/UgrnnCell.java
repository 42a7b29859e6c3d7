package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/** {@link lab.unroll.net.CellKind#UGRNN}. Blocks c, g; one product serves both. */
final class UgrnnCell<A> extends FusedCell<A> {

    UgrnnCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, layout, List.of(Gate.CANDIDATE, Gate.UPDATE), shape, tape);
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().ugrnnForward(tape, row, before, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().ugrnnBackward(tape, row, before, now, rows);
    }
}
