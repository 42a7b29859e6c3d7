package lab.unroll.window.gradients;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.gradients.LossChoice;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;
import org.controlsfx.control.SegmentedButton;

/** The middle of the view: its parts, which losses are carried back, the figure, and below it the transport. */
final class GradientsStage extends VBox {

    private final ViewTools tools;
    private final BenchModel model;
    private final StackPane canvas = new StackPane();

    GradientsStage(ViewTools tools, GradientParts parts) {
        this.tools = tools;
        this.model = tools.bench().model();
        setId("gradients-stage");
        getStyleClass().add("stage");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, tools.texts()).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header(parts), canvas, below);
        parts.kind().subscribe(this::show);
        model.dockChartProperty().addListener((o, was, is) -> notTwice(parts.kind().getValue()));
        sceneProperty().addListener((o, was, is) -> {
            if (is != null) {
                show(parts.kind().getValue());
            }
        });
    }

    private Node header(GradientParts parts) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        SegmentedButton losses = new SegmentedButton();
        losses.setId("gradient-losses");
        List<Optional<LossChoice>> choices = new ArrayList<>(List.of(Optional.empty()));
        List.of(LossChoice.LAST, LossChoice.EVERY).forEach(choice -> choices.add(Optional.of(choice)));
        Segments.fill(losses, choices, choice -> tools.texts().text("gradients.losses."
                        + choice.map(LossChoice::id).orElse("usual")), model.stage().gradients().lookProperty()
                        .map(look -> look.loss()), model.stage().gradients()::choose);
        tools.texts().describe(losses, "gradients.losses.describe");
        HBox header = new HBox(new Breadcrumb(parts, tools.texts(), "gradients.part"), space, losses);
        header.getStyleClass().addAll("ladder", "many");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void show(FigureKind kind) {
        notTwice(kind);
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(tools.texts().text("figure." + kind.id()));
        figure.setOnSpot(this::select);
        figure.setOnPoint(spot -> {
            if (spot != null && spot.subject() instanceof Subject.Blamed blamed) {
                model.stage().gradients().pointAt(blamed.loss());
            }
        });
        canvas.getChildren().setAll(figure);
    }

    /** What is on the stage is not in the dock as well: there stands the other one of reach and factors. */
    private void notTwice(FigureKind onStage) {
        if (getScene() != null && model.dockChartProperty().get() == onStage) {
            model.dockChartProperty().set(onStage == FigureKinds.FACTORS ? FigureKinds.REACH : FigureKinds.FACTORS);
        }
    }

    private void select(Spot spot) {
        if (spot.subject() instanceof Subject.Blamed blamed) {
            model.stage().gradients().pointAt(blamed.loss());
        }
        if (spot.step() > 0) {
            model.selectStep(spot.step());
        }
    }
}
