package lab.unroll.window.landscape;

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

    private final LandscapeModel ground;
    private final Texts texts;
    private final GridPane table = new GridPane();

    MapNumbers(LandscapeModel ground, Texts texts) {
        this.ground = ground;
        this.texts = texts;
    }

    Parent node() {
        table.setId("landscape-numbers");
        table.setHgap(10);
        table.setVgap(4);
        ground.mapsProperty().subscribe(this::fill);
        return table;
    }

    private void fill(List<LossMap> maps) {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        table.setVisible(!maps.isEmpty());
        table.setManaged(!maps.isEmpty());
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(names);
        for (int i = 0; i < maps.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
            Label cell = new Label(maps.get(i).walker().cell().displayName());
            cell.getStyleClass().add("strong");
            cell.setMinWidth(Region.USE_PREF_SIZE);
            table.add(cell, i + 1, 0);
        }
        row(maps, "landscape.number.end", map -> Numbers.loss(map.end()));
        row(maps, "landscape.number.lowest", map -> Numbers.loss(map.surface().lowest()));
        row(maps, "landscape.number.highest", map -> Numbers.loss(map.surface().highest()));
        row(maps, "landscape.number.within", map -> String.format(Locale.ROOT, "%.0f %%",
                100 * map.surface().shareWithin(NEAR_END, map.end())));
        row(maps, "landscape.number.largest", curved(Curvature::largest));
        row(maps, "landscape.number.ratio", curved(Curvature::ratio));
        row(maps, "landscape.number.trace", curved(Curvature::trace));
        row(maps, "landscape.number.spread", curved(Curvature::spread));
        row(maps, "landscape.number.sequences", map -> Integer.toString(map.sequences()));
    }

    private static Function<LossMap, String> curved(Function<Curvature, Double> number) {
        return map -> map.curvature() == null ? UNKNOWN : Numbers.magnitude(number.apply(map.curvature()));
    }

    private void row(List<LossMap> maps, String key, Function<LossMap, String> number) {
        int row = table.getRowCount();
        Label name = new Label();
        texts.label(name, key);
        name.setMinWidth(0);
        name.setWrapText(true);
        table.add(name, 0, row);
        for (int i = 0; i < maps.size(); i++) {
            Label value = new Label(number.apply(maps.get(i)));
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("strong");
            table.add(value, i + 1, row);
        }
    }
}
