package lab.unroll.window.inspector;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.CellKind;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.figures.Figures;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Viewports;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;

/** What stands in the inspector's place while cells are compared: their numbers, and which cells there are. */
public final class CompareView {

    private final BenchModel model;
    private final Texts texts;
    private final Figures figures;

    /** The panel of a bench. */
    public CompareView(BenchModel model, Texts texts, Figures figures) {
        this.model = model;
        this.texts = texts;
        this.figures = figures;
    }

    /** The panel; seen only while cells are compared. */
    public Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "compare.title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label step = new Label();
        step.getStyleClass().add("chip-label");
        texts.label(step, "inspector.step", model.stepBinding());
        HBox head = new HBox(title, space, step);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox cells = new HBox(8);
        CompareModel.CELLS.forEach(cell -> cells.getChildren().add(toggle(cell)));
        FigureView table = figures.view(FigureKinds.COMPARE_TABLE);
        table.accessibleTextProperty().bind(texts.text("compare.title"));
        VBox content = new VBox(12, head, cells, catchingUp(), table, counted());
        content.getStyleClass().add("compare-content");
        ScrollPane panel = new ScrollPane(content);
        Viewports.paintStraight(panel);
        panel.setId("compare-panel");
        panel.getStyleClass().add("compare-panel");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.visibleProperty().bind(Bindings.createBooleanBinding(model.compare()::isOn,
                model.compare().wantedProperty()));
        panel.managedProperty().bind(panel.visibleProperty());
        return panel;
    }

    /** What is counted as a weight. */
    private Label counted() {
        Label told = new Label();
        told.setId("compare-counted");
        told.setWrapText(true);
        told.getStyleClass().add("secondary");
        texts.label(told, "compare.counted");
        return told;
    }

    /** Networks are compared when they have learnt equally long: until then it is told how far the slowest is. */
    private Label catchingUp() {
        Label told = new Label();
        told.setId("compare-catching-up");
        told.setWrapText(true);
        texts.label(told, "compare.catching-up", model.compare().behindProperty().map(CompareView::grouped),
                model.snapshotProperty().map(now -> grouped(now.iteration())));
        told.visibleProperty().bind(model.compare().behindProperty().greaterThanOrEqualTo(0));
        told.managedProperty().bind(told.visibleProperty());
        return told;
    }

    private static String grouped(Number iteration) {
        return String.format(Locale.ROOT, "%,d", iteration.longValue());
    }

    private ToggleButton toggle(CellKind cell) {
        ToggleButton button = new ToggleButton(cell.displayName());
        button.setId("compare-" + cell.id());
        button.getStyleClass().add("outlined");
        texts.describe(button, "compare.add", cell.displayName());
        Runnable show = () -> {
            boolean own = cell == model.cell();
            button.setSelected(own || model.compare().wantedProperty().get().contains(cell));
            button.setDisable(own || model.compare().wantedProperty().get().equals(java.util.List.of(cell)));
        };
        model.compare().wantedProperty().subscribe(show);
        model.experimentProperty().subscribe(show);
        button.setOnAction(e -> {
            model.compare().toggle(cell);
            show.run();
        });
        return button;
    }
}
