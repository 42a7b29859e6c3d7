package lab.unroll.cli.options;

import java.util.List;
import lab.unroll.landscape.WallUnit;
import lab.unroll.net.CellKind;
import picocli.CommandLine.Option;

/** The option of the cells that a figure shows beside each other. */
public final class CellsOption {

    @Option(names = "--cells", paramLabel = "CELL,...", split = ",", description = "the cells that reach, blame, compare and"
            + " figures of the ground show beside each other, on the same scale and from the same random numbers (default: of"
            + " reach and compare rnn,lstm,gru; of a wall rnn,lstm; else --cell alone)")
    private List<String> cells;

    /** True if cells are named. */
    public boolean isGiven() {
        return cells != null;
    }

    /**
     * The cells that are named.
     *
     * @param usual if none are
     * @throws lab.unroll.words.InputException if one is unknown
     */
    public List<CellKind> kinds(List<CellKind> usual) {
        return cells == null ? usual : cells.stream().map(name -> CellNames.named(name.strip())).distinct().toList();
    }

    /**
     * The units whose walls are shown.
     *
     * @throws lab.unroll.words.InputException if one is unknown
     */
    public List<WallUnit> units() {
        return cells == null ? List.of(WallUnit.values())
                : cells.stream().map(name -> WallUnit.named(name.strip())).distinct().toList();
    }
}
