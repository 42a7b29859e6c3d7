package lab.unroll.window.dynamics;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.dynamics.LearntMachine;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;

/** The middle of the view: its parts, the moment of the training that is looked at, the figure, and the transport. */
final class DynamicsStage extends VBox {

    private static final String FITTING = "parity";

    private final ViewTools tools;
    private final BenchModel model;
    private final Texts texts;
    private final DynamicsParts parts;
    private final StackPane canvas = new StackPane();
    private final Button offer = new Button();
    private final HBox offered = new HBox(10);

    DynamicsStage(ViewTools tools, DynamicsParts parts) {
        this.tools = tools;
        this.model = tools.bench().model();
        this.texts = tools.texts();
        this.parts = parts;
        setId("dynamics-stage");
        getStyleClass().add("stage");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, texts).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header(), offered(), canvas, below);
        parts.kind().subscribe(this::show);
        model.readingProperty().subscribe(this::fit);
    }

    private Node header() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(new Breadcrumb(parts, texts, "dynamics.part"), space, new MomentSlider(model, texts));
        header.getStyleClass().add("ladder");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Why there is no machine stands in the figure; here is the change that makes one. */
    private Node offered() {
        Label what = new Label();
        what.getStyleClass().add("secondary");
        what.setMinWidth(0);
        texts.label(what, "dynamics.unfit");
        offer.setId("dynamics-offer");
        offer.getStyleClass().add("outlined");
        offer.setMinWidth(Region.USE_PREF_SIZE);
        offered.setAlignment(Pos.CENTER_LEFT);
        offered.getStyleClass().add("ladder");
        offered.getChildren().addAll(what, offer);
        offered.managedProperty().bind(offered.visibleProperty());
        offered.setVisible(false);
        return offered;
    }

    private void show(FigureKind kind) {
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(texts.text("figure." + kind.id()));
        figure.setOnSpot(spot -> {
            if (spot.step() > 0) {
                model.selectStep(spot.step());
            }
        });
        canvas.getChildren().setAll(figure);
        fit(model.readingProperty().get());
    }

    private void fit(Reading reading) {
        Optional<LearntMachine.Unfit> unfit = reading == null || parts.kind().getValue() != FigureKinds.MACHINE ? Optional.empty()
                : LearntMachine.unfit(reading.trace().parameters(), model.experimentProperty().get().task());
        offered.setVisible(unfit.isPresent());
        unfit.ifPresent(reason -> {
            String key = reason == LearntMachine.Unfit.BOTH_DIRECTIONS ? "dynamics.offer.one_way" : "dynamics.offer.parity";
            texts.label(offer, key);
            texts.describe(offer, key + ".describe");
            offer.setOnAction(e -> tools.bench().open(fitting(reason)));
        });
    }

    private Experiment fitting(LearntMachine.Unfit reason) {
        Experiment now = model.experimentNow();
        return reason == LearntMachine.Unfit.BOTH_DIRECTIONS ? now.withNetwork(now.network().withBidirectional(false))
                : Presets.named(FITTING);
    }
}
