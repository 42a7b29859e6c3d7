package lab.unroll.window.dynamics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import lab.unroll.dynamics.FixedPoint;
import lab.unroll.dynamics.Portrait;
import lab.unroll.dynamics.Stability;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.window.kit.Texts;

/** The fixed points of the planes shown: whose they are, of what kind, where, and the sizes of their eigenvalues. */
final class PointTable extends VBox {

    private static final int MOST = 10;
    /** Letters of name and place beside which the kind has room. */
    private static final int ROOM = 14;
    private static final double RADIUS = 5.5;

    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Label more = new Label();
    private final List<Row> rows = new ArrayList<>();

    PointTable(Texts texts) {
        super(4);
        this.texts = texts;
        grid.setId("fixed-points");
        grid.setHgap(4);
        grid.setVgap(3);
        for (int column = 0; column < 6; column++) {
            ColumnConstraints wide = new ColumnConstraints();
            wide.setHgrow(column == 2 ? Priority.ALWAYS : Priority.NEVER);
            wide.setHalignment(column >= 3 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(wide);
        }
        more.getStyleClass().add("secondary");
        more.setWrapText(true);
        more.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(grid, more);
    }

    /** One line; its labels stay while what they say changes. */
    private final class Row {

        private final Label symbol = new Label();
        private final StackPane glyph = new StackPane();
        private final Label kind = new Label();
        private final Label place = new Label();
        private final Label first = new Label();
        private final Label second = new Label();
        private String drawn = "";

        Row(int number) {
            symbol.getStyleClass().add("strong");
            kind.getStyleClass().add("secondary");
            List<Label> whole = List.of(symbol, place, first, second);
            whole.forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
            grid.addRow(number, symbol, glyph, kind, place, first, second);
        }

        private void show(Portrait.OfSymbol of, FixedPoint point, double[] at, boolean seen) {
            place.setText(!seen ? "" : Arrays.stream(at).mapToObj(value -> Numbers.fixed(value, 2)).collect(Collectors.joining("  ")));
            for (Node node : List.of(symbol, glyph, kind, place, first, second)) {
                // beside long names and numbers the glyph alone has to do, which the figure explains
                boolean there = seen && (node != kind || of.name().length() + place.getText().length() <= ROOM);
                node.setVisible(there);
                node.setManaged(there);
            }
            if (!seen) {
                return;
            }
            String id = point.period() > 1 ? "cycle" : point.stability().name().toLowerCase(Locale.ROOT);
            if (!id.equals(drawn)) {
                drawn = id;
                glyph.getChildren().setAll(glyph(id, point.stability()));
            }
            symbol.setText(of.name());
            kind.setText(texts.get("dynamics." + id, point.period()));
            size(first, point, 0);
            size(second, point, 1);
        }

        private void size(Label label, FixedPoint point, int place) {
            boolean there = place < point.sizes().size();
            label.setText(there ? Numbers.fixed(point.sizes().get(place), 2) : "");
            boolean away = there && point.sizes().get(place) >= 1;
            if (away != label.getStyleClass().contains("strong")) {
                if (away) {
                    label.getStyleClass().add("strong");
                } else {
                    label.getStyleClass().remove("strong");
                }
            }
        }
    }

    private static List<Node> glyph(String id, Stability stability) {
        Circle ring = new Circle(RADIUS);
        ring.getStyleClass().add(id.equals("stable") ? "point-disc" : "point-ring");
        if (id.equals("cycle")) {
            ring.getStrokeDashArray().setAll(3.0, 2.4);
            return List.of(ring);
        }
        if (stability == Stability.SADDLE) {
            Arc half = new Arc(0, 0, RADIUS, RADIUS, 90, 180);
            half.setType(ArcType.CHORD);
            half.getStyleClass().add("point-disc");
            StackPane.setAlignment(half, Pos.CENTER_LEFT);
            return List.of(ring, half);
        }
        Circle dot = new Circle(RADIUS / 3);
        dot.getStyleClass().add("point-disc");
        return stability == Stability.UNSTABLE ? List.of(ring, dot) : List.of(ring);
    }

    /** Shows the points of a portrait. */
    void show(Portrait portrait) {
        int shown = 0;
        int all = 0;
        for (Portrait.OfSymbol of : portrait.symbols()) {
            for (FixedPoint point : of.points()) {
                all++;
                if (shown < MOST) {
                    if (rows.size() <= shown) {
                        rows.add(new Row(shown));
                    }
                    rows.get(shown++).show(of, point, portrait.plane().place(point.state().toArray()), true);
                }
            }
        }
        for (int i = shown; i < rows.size(); i++) {
            rows.get(i).show(null, null, null, false);
        }
        more.setText(portrait.plane() == null ? texts.get("dynamics.no-numbers") : all == 0 ? texts.get("dynamics.no-points")
                : all > shown ? texts.get("dynamics.more-points", all - shown) : texts.get("dynamics.bold"));
        grid.setAccessibleText(texts.get("dynamics.points.told", all));
    }
}
