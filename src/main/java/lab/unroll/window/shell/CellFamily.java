package lab.unroll.window.shell;

import java.util.List;
import lab.unroll.net.CellKind;

/** The families of cells. */
final class CellFamily {

    /** One cell of each family, for where there is little room. */
    static final List<CellKind> ALL = List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU);

    private CellFamily() {
    }

    /** The family of a cell. */
    static CellKind of(CellKind cell) {
        return cell.isGru() ? CellKind.GRU : cell.hasCellState() ? CellKind.LSTM : CellKind.SIMPLE_RNN;
    }
}
