package lab.unroll.bench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import lab.unroll.net.CellKind;

/** The families of cells, and the menu of all forms. */
final class CellMenu {

    /** One cell of each family, for where there is little room. */
    static final List<CellKind> FAMILIES = List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU);

    private CellMenu() {
    }

    /** The family of a cell. */
    static CellKind family(CellKind cell) {
        return cell.isGru() ? CellKind.GRU : cell.hasCellState() ? CellKind.LSTM : CellKind.SIMPLE_RNN;
    }

    /** An entry for each cell: shows which one there is, and asks for another. */
    static List<MenuItem> items(ObservableValue<CellKind> shown, Consumer<CellKind> choose) {
        List<MenuItem> items = new ArrayList<>();
        for (CellKind kind : CellKind.values()) {
            RadioMenuItem item = new RadioMenuItem(kind.displayName());
            item.setId("cell-" + kind.id());
            shown.subscribe(now -> item.setSelected(now == kind));
            item.setOnAction(e -> {
                choose.accept(kind);
                item.setSelected(shown.getValue() == kind);
            });
            items.add(item);
        }
        return items;
    }
}
