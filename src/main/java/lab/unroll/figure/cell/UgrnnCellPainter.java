package lab.unroll.figure.cell;

import lab.unroll.figure.CellSteps;
import lab.unroll.figure.UgrnnLook;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.net.Gate;

/** The inside of a UGRNN: h_t = g_t ⊙ h_{t-1} + (1 - g_t) ⊙ c_t along straight lanes. */
final class UgrnnCellPainter extends MixedCellPainter {

    private final UgrnnCellLayout layout;

    UgrnnCellPainter(CellCanvas canvas, UgrnnCellLayout layout) {
        super(canvas, layout, UgrnnLook.MIX, UgrnnLook.SUM);
        this.layout = layout;
    }

    @Override
    void inside() {
        lanes((update.centre() + candidate.centre()) / 2);
        tap();
        double end = input(layout.busY, layout.frameRight - 14);
        readingNote("cell.reads.gandc", end + 12, layout.frameRight - 14);
        bus(collector, Gate.UPDATE, Gate.CANDIDATE);
        mixControls();
        writing();
        neurons(Gate.UPDATE, "g", "σ", CellSteps.OPEN);
        canvas.padlocks(Gate.UPDATE, update, layout.cellsTop - 6);
        neurons(Gate.CANDIDATE, "c", "tanh", CellSteps.OPEN);
        canvas.padlocks(Gate.CANDIDATE, candidate, candidate.bottom() + 5);
        FadedTheme open = canvas.ink(CellSteps.OPEN, 0.8, 1);
        layout.lanes.withUnit().forEach(row -> mixValves(row, open));
        mixProducts(open);
        additions();
        strips();
    }
}
