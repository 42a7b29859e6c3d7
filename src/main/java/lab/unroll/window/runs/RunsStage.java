package lab.unroll.window.runs;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.Part;
import lab.unroll.window.view.Parts;
import lab.unroll.window.view.ViewTools;

/** The middle of the view: where in it one is, and the part that is shown. */
final class RunsStage extends VBox {

    RunsStage(ViewTools tools, Parts parts, SweepWork work) {
        setId("runs-stage");
        getStyleClass().add("stage");
        HBox header = new HBox(new Breadcrumb(parts, tools.texts().in("runs"), "part.describe"));
        // with the ways to the parts, nothing would be left
        header.getStyleClass().addAll("ladder", "ways");
        header.setAlignment(Pos.CENTER_LEFT);
        FigureView overlay = tools.figures().view(FigureKinds.OVERLAY);
        overlay.accessibleTextProperty().bind(tools.texts().text("figure.overlay"));
        StackPane laid = new StackPane(overlay);
        laid.setMinSize(0, 0);
        Map<Part, Node> panes = Map.of(RunsParts.HISTORY, new HistoryPane(tools.bench().model().stage().runs(), tools.texts().in("runs")),
                RunsParts.OVERLAY, laid, RunsParts.SWEEP, new SweepPane(tools, work));
        StackPane canvas = new StackPane();
        canvas.setMinSize(0, 0);
        canvas.getStyleClass().add("runs-canvas");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        parts.present().subscribe(part -> canvas.getChildren().setAll(panes.get(part)));
        getChildren().addAll(header, canvas);
    }
}
