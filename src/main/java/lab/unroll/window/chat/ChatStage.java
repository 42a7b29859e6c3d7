package lab.unroll.window.chat;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.chat.Talk;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.canvas.ScrolledFigure;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.transport.TransportView;
import lab.unroll.window.view.Breadcrumb;
import lab.unroll.window.view.ViewTools;

/**
 * The middle of the view: the conversation, beside it the figure of the part that is shown, and below that the transport. A
 * step that is clicked is selected in all views; a word that could have been said is said.
 */
final class ChatStage extends VBox {

    /** Encoder above decoder need that much; in less they are scrolled. */
    private static final double LEAST_TALK = 308;
    private static final double LEAST = 200;

    private final ViewTools tools;
    private final BenchModel model;
    private final Texts texts;
    private final StackPane canvas = new StackPane();
    private final HBox offered = new HBox(10);
    private final Map<FigureKind, ScrolledFigure> figures = new HashMap<>();

    ChatStage(ViewTools tools, ChatParts parts) {
        this.tools = tools;
        model = tools.bench().model();
        texts = tools.texts();
        setId("chat-stage");
        getStyleClass().add("stage");
        canvas.setMinSize(0, 0);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Parent below = new TransportView(model, texts).node();
        ((Region) below).setMinHeight(Region.USE_PREF_SIZE);
        BorderPane body = new BorderPane(canvas);
        body.setLeft(new ChatPanel(tools));
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(parts), offered(), body, below);
        parts.kind().subscribe(this::show);
        parts.kind().subscribe(kind -> offer(parts));
        model.experimentProperty().subscribe(now -> offer(parts));
    }

    private Node header(ChatParts parts) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label what = new Label();
        what.setId("chat-what");
        what.getStyleClass().add("secondary");
        what.setMinWidth(0);
        what.setId("chat-what");
        what.textProperty().bind(Bindings.createStringBinding(() -> texts.get("chat.what." + parts.kind().getValue().id()),
                parts.kind(), model.languageProperty()));
        Hint whole = new Hint();
        whole.textProperty().bind(what.textProperty());
        what.setTooltip(whole);
        HBox header = new HBox(new Breadcrumb(parts, texts, "chat.part"), space, what);
        header.getStyleClass().add("ladder");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Why there is no attention stands in the figure; here is the change that gives it one. */
    private Node offered() {
        Label what = new Label();
        what.getStyleClass().add("secondary");
        what.setMinWidth(0);
        texts.label(what, "chat.looks.none");
        Button offer = new Button();
        offer.setId("chat-offer-attention");
        offer.getStyleClass().add("outlined");
        offer.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(offer, "chat.looks.offer");
        texts.describe(offer, "chat.looks.offer.describe");
        offer.setOnAction(e -> {
            Experiment now = model.experimentNow();
            tools.bench().open(now.withNetwork(now.network().withAttention(true)));
        });
        offered.setAlignment(Pos.CENTER_LEFT);
        offered.getStyleClass().add("ladder");
        offered.getChildren().addAll(what, offer);
        offered.managedProperty().bind(offered.visibleProperty());
        return offered;
    }

    private void offer(ChatParts parts) {
        Experiment now = model.experimentProperty().get();
        offered.setVisible(parts.kind().getValue() == FigureKinds.ATTENTION && now != null && now.isPair()
                && !now.network().attention());
    }

    private void show(FigureKind kind) {
        FigureView figure = tools.figures().view(kind);
        figure.accessibleTextProperty().bind(texts.text("figure." + kind.id()));
        figure.setOnSpot(this::select);
        canvas.getChildren().setAll(figures.computeIfAbsent(kind, any -> new ScrolledFigure(figure,
                kind == FigureKinds.TALK ? LEAST_TALK : LEAST)));
    }

    private void select(Spot spot) {
        // the picture of a talk may still be there when another chatbot is on the bench, which has said nothing yet
        Talk talk = model.stage().chat().lookProperty().get().talk();
        if (talk != null && spot.subject() instanceof Subject.Output word && word.unit() >= 0) {
            model.stage().chat().force(word.step() - talk.answer().heard().question().length - 1, word.unit());
        }
        if (spot.step() > 0) {
            model.selectStep(spot.step());
        }
    }
}
