package lab.unroll.window.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.Curvature;
import lab.unroll.landscape.LossMap;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.LandscapeModel;

/** The numbers of each surface, a column each. */
final class MapNumbers {

    private static final double NEAR_END = 0.1;
    private static final String UNKNOWN = "…";

    private static final List<Row> ROWS = List.of(
            new Row("landscape.number.end", map -> Numbers.loss(map.end())),
            new Row("landscape.number.lowest", map -> Numbers.loss(map.surface().lowest())),
            new Row("landscape.number.highest", map -> Numbers.loss(map.surface().highest())),
            new Row("landscape.number.within", map -> String.format(Locale.ROOT, "%.0f %%",
                    100 * map.surface().shareWithin(NEAR_END, map.end()))),
            new Row("landscape.number.largest", curved(Curvature::largest)),
            new Row("landscape.number.ratio", curved(Curvature::ratio)),
            new Row("landscape.number.trace", curved(Curvature::trace)),
            new Row("landscape.number.spread", curved(Curvature::spread)),
            new Row("landscape.number.sequences", map -> Integer.toString(map.sequences())));

    private final LandscapeModel ground;
    private final Texts texts;
    private final GridPane table = new GridPane();
    private final List<List<Label>> values = new ArrayList<>();
    private List<String> cells = List.of();

    /** A line of the table. */
    private record Row(String key, Function<LossMap, String> number) {
    }

    MapNumbers(LandscapeModel ground, Texts texts) {
        this.ground = ground;
        this.texts = texts;
    }

    Parent node() {
        table.setId("landscape-numbers");
        table.setHgap(10);
        table.setVgap(4);
        lay(List.of());
        ground.mapsProperty().subscribe(this::fill);
        return table;
    }

    /** A surface that grows tells its numbers several times a second: then only their texts change. */
    private void fill(List<LossMap> maps) {
        List<String> now = maps.stream().map(map -> map.walker().cell().displayName()).toList();
        if (!now.equals(cells)) {
            cells = now;
            lay(maps);
        }
        for (int row = 0; row < values.size(); row++) {
            for (int i = 0; i < maps.size(); i++) {
                values.get(row).get(i).setText(ROWS.get(row).number().apply(maps.get(i)));
            }
        }
    }

    private void lay(List<LossMap> maps) {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        values.clear();
        table.setVisible(!maps.isEmpty());
        table.setManaged(!maps.isEmpty());
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(names);
        for (int i = 0; i < maps.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
            Label cell = new Label(cells.get(i));
            cell.getStyleClass().add("strong");
            cell.setMinWidth(Region.USE_PREF_SIZE);
            table.add(cell, i + 1, 0);
        }
        ROWS.forEach(row -> lay(row, maps.size()));
    }

    private void lay(Row number, int columns) {
        int row = values.size() + 1;
        Label name = new Label();
        texts.label(name, number.key());
        name.setMinWidth(0);
        name.setWrapText(true);
        table.add(name, 0, row);
        List<Label> line = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Label value = new Label();
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("strong");
            table.add(value, i + 1, row);
            line.add(value);
        }
        values.add(line);
    }

    private static Function<LossMap, String> curved(Function<Curvature, Double> number) {
        return map -> map.curvature() == null ? UNKNOWN : Numbers.magnitude(number.apply(map.curvature()));
    }
}
