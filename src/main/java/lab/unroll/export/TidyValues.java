package lab.unroll.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.InputException;

/**
 * Every value of a network that has read an example, in tidy form: a row for each C, h, gate and candidate of each unit at
 * each step of each layer and direction, and for its gradient.
 *
 * @param run   a name of the network
 * @param step  training steps taken
 * @param trace the reading
 */
public record TidyValues(String run, long step, Trace trace) {

    /** The columns; {@code quantity} is the name of what can be held, or {@code gradient-of-} and that name. */
    public static final List<String> COLUMNS = List.of("run", "step", "t", "layer", "direction", "unit", "quantity", "value");
    /** The endings of the files that can be written. */
    public static final List<String> ENDINGS = List.of("csv", "json");

    private static final String GRADIENT = "gradient-of-";

    /** One value. */
    private record Row(int t, LayerPlace place, int unit, String quantity, double value) {
    }

    /**
     * Writes them, whole or not at all: as JSON where the name ends so, else as CSV.
     *
     * @throws InputException if the file cannot be written
     */
    public void write(Path file) {
        try (AtomicFile target = new AtomicFile(file)) {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(target.stream(), StandardCharsets.UTF_8))) {
                write(out, file.toString().toLowerCase(Locale.ROOT).endsWith(".json"));
            } catch (IOException e) {
                throw target.problem(e);
            } catch (UncheckedIOException e) {
                throw target.problem(e.getCause());
            }
            target.finish();
        }
    }

    /** Writes them as CSV. */
    public void writeCsv(Writer out) throws IOException {
        write(out, false);
    }

    private void write(Writer out, boolean json) throws IOException {
        List<Row> rows = rows();
        out.write(json ? "[\n" : String.join(",", COLUMNS) + "\n");
        for (int i = 0; i < rows.size(); i++) {
            out.write(json ? object(rows.get(i)) + (i + 1 < rows.size() ? ",\n" : "\n") : line(rows.get(i)) + "\n");
        }
        out.write(json ? "]\n" : "");
        out.flush();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (LayerPlace place : LayerPlace.in(trace.spec())) {
            LayerTrace layer = trace.layer(place.layer(), place.direction());
            for (int t = 1; t <= trace.length(); t++) {
                if (layer.attention(t) != null) {
                    add(rows, t, place, Quantity.ATTENTION.id(), layer.attention(t).weights());
                }
                for (Quantity quantity : Quantity.in(trace.spec())) {
                    add(rows, t, place, quantity.id(), quantity.used(layer, t));
                    add(rows, t, place, GRADIENT + quantity.id(), gradient(quantity, layer, t));
                }
            }
        }
        return rows;
    }

    private static Vector gradient(Quantity quantity, LayerTrace layer, int t) {
        return switch (quantity) {
            case HIDDEN_STATE -> layer.dHidden(t);
            case CELL_STATE -> layer.dCell(t);
            default -> layer.dGate(quantity.gate(), t);
        };
    }

    private static void add(List<Row> rows, int t, LayerPlace place, String quantity, Vector values) {
        for (int unit = 0; unit < values.size(); unit++) {
            rows.add(new Row(t, place, unit, quantity, values.get(unit)));
        }
    }

    private List<String> cells(Row row) {
        return List.of(run, Long.toString(step), Integer.toString(row.t()), Integer.toString(row.place().layer() + 1),
                row.place().direction() == Direction.REVERSE ? "reverse" : "forward", Integer.toString(row.unit() + 1),
                row.quantity(), Double.toString(row.value()));
    }

    /** No name of a run or a quantity has a comma or a quotation mark. */
    private String line(Row row) {
        return String.join(",", cells(row));
    }

    private String object(Row row) {
        List<String> cells = cells(row);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean text = i == 0 || i == 4 || i == 6;
            String value = i == 7 && !Double.isFinite(row.value()) ? "null" : cells.get(i);
            fields.add("\"" + COLUMNS.get(i) + "\": " + (text ? "\"" + value + "\"" : value));
        }
        return fields.stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
