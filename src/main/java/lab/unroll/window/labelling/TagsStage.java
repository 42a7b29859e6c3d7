package lab.unroll.window.labelling;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;

/** The middle of the view: its parts, the figure, fields for the exercise, and the transport. A word that is clicked is the selected step. */
final class TagsStage extends VBox {

    private final ViewTools tools;
    private final BenchModel model;
    private final StackPane canvas = new StackPane();

    TagsStage(ViewTools tools, TagsParts parts) {
        this.tools = tools;
        model = tools.bench().model();
        setId("tags-stage");
        getStyleClass().add("stage");
        HBox header = new HBox(new Breadcrumb(parts, tools.texts(), "tags.part"));
        // with the ways to the parts, nothing would be left
        header.getStyleClass().addAll("ladder", "ways");
        header.setAlignment(Pos.CENTER_LEFT);
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, tools.texts()).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        HandRow exercise = new HandRow(model.stage().labelling(), tools.texts());
        exercise.managedProperty().bind(exercise.visibleProperty());
        exercise.visibleProperty().bind(parts.kind().map(kind -> kind == FigureKinds.BOTH_BY_HAND));
        getChildren().addAll(header, canvas, exercise, below);
        parts.kind().subscribe(this::show);
    }

    private void show(FigureKind kind) {
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(tools.texts().text("figure." + kind.id()));
        figure.setOnSpot(spot -> {
            if (spot.step() > 0 && kind != FigureKinds.BOTH_BY_HAND) {
                model.selectStep(spot.step());
            }
        });
        canvas.getChildren().setAll(figure);
    }
}
