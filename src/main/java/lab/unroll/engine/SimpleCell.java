package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/** h_t = φ(x_t W^x + h_{t-1} W^h + b). Elman, "Finding Structure in Time", Cognitive Science 14 (1990). */
final class SimpleCell<A> extends FusedCell<A> {

    private final CellKind kind;

    SimpleCell(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        super(kernels, layout, List.of(Gate.STATE), shape, tape);
        kind = shape.spec().cell();
    }

    @Override
    void numbers(int row, int before, int now, int rows) {
        kernels.cells().simpleForward(tape, kind, row, now, rows);
    }

    @Override
    void numbersBack(int row, int before, int now, int own, int rows) {
        kernels.cells().simpleBackward(tape, kind, row, now, rows);
    }
}
