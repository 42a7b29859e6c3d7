package lab.unroll.cli.options;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import lab.unroll.net.CellKind;
import lab.unroll.words.InputException;

/** The cells as they are called on the command line. */
public final class CellNames {

    private CellNames() {
    }

    /**
     * Finds a cell.
     *
     * @throws InputException naming the cells there are
     */
    public static CellKind named(String id) {
        return Arrays.stream(CellKind.values()).filter(cell -> cell.id().equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> new InputException("cell.unknown", id,
                        Arrays.stream(CellKind.values()).map(CellKind::id).collect(Collectors.joining(", "))));
    }

    /** All of them, for the help. */
    static final class All implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(CellKind.values()).map(CellKind::id).iterator();
        }
    }
}
