package lab.unroll.export;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;

/** Every value that a figure paints, as a table: a row each. */
public final class FigureTable {

    /**
     * Its columns: the name of the spot; the step t, or of a loss the training step; unit and gate where it has some; the
     * value, with all its digits; what it is, in the language of the figure.
     */
    public static final List<String> COLUMNS = List.of("name", "step", "unit", "gate", "value", "meaning");

    private FigureTable() {
    }

    /**
     * Writes the table.
     *
     * @param target a file, or {@code -} for the standard output
     * @param out    the standard output
     * @throws lab.unroll.words.InputException if it cannot be written
     */
    public static void write(Figure figure, Path target, PrintWriter out) {
        try (CsvFile file = new CsvFile(target, out, COLUMNS)) {
            rows(figure).forEach(file::row);
        }
    }

    /** Its rows, one for each value. */
    static List<List<String>> rows(Figure figure) {
        return figure.values().stream().map(spot -> List.of(spot.id(), step(spot),
                spot.unit() < 0 ? "" : Integer.toString(spot.unit() + 1), spot.gate() == null ? "" : spot.gate().letter(),
                Double.toString(spot.value()), spot.text())).toList();
    }

    private static String step(Spot spot) {
        long step = spot.subject() instanceof Subject.Iteration training ? training.iteration() : spot.step();
        return step == 0 && !(spot.subject() instanceof Subject.Iteration) ? "" : Long.toString(step);
    }
}
