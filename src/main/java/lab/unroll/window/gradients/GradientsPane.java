package lab.unroll.window.gradients;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Phenomenon;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.gradients.Blame;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.Start;
import lab.unroll.task.Hyperparameters;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.GradientsModel;
import lab.unroll.window.view.ViewTools;
import org.controlsfx.control.SegmentedButton;

/** Beside the view: phenomena to choose from, and knobs that act at once; undo takes each of them back. */
final class GradientsPane {

    private static final String NEVER = "–";

    private final ViewTools tools;
    private final BenchModel model;
    private final GradientsModel gradients;
    private final Texts texts;
    private final GradientParts parts;
    private final Cuts cuts;

    GradientsPane(ViewTools tools, GradientParts parts) {
        this.tools = tools;
        this.model = tools.bench().model();
        this.gradients = model.stage().gradients();
        this.texts = tools.texts();
        this.parts = parts;
        this.cuts = new Cuts(model);
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "gradients.title");
        Node chain = new ChainPane(model, texts);
        parts.kind().map(kind -> kind == FigureKinds.CHAIN).subscribe(shown -> only(chain, shown));
        Node blamed = row("gradients.blamed", blamed());
        parts.kind().map(kind -> kind == FigureKinds.BLAME).subscribe(shown -> only(blamed, shown));
        VBox products = new VBox();
        FigureView figure = products();
        // a figure that is hidden, and not taken away, would wait to be painted for ever
        parts.kind().map(GradientsPane::isOfOneStep).subscribe(shown -> products.getChildren()
                .setAll(shown ? List.of(figure) : List.of()));
        WeightKnobs weights = new WeightKnobs(tools.bench(), texts);
        Node activation = row("gradients.activation", activation());
        model.experimentProperty().map(now -> now != null && now.cell().family() == CellKind.SIMPLE_RNN)
                .subscribe(shown -> only(activation, shown));
        VBox knobs = new VBox(8, section("gradients.presets"), presets(), section("gradients.knobs"), blamed, weights,
                row("gradients.start", start()), activation, row("gradients.steps", steps()), row("gradients.clip", clip()),
                row("gradients.cut", cut()));
        knobs.setId("gradient-knobs");
        VBox content = new VBox(8, title, chain, knobs, products);
        content.getStyleClass().addAll("inspector-content", "gradients-pane");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("gradients-pane");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** The chain has its factors there, the others are about all steps or all of the training. */
    private static boolean isOfOneStep(FigureKind kind) {
        return kind != FigureKinds.CHAIN && kind != FigureKinds.REACH_HEAT && kind != FigureKinds.GRADIENT_CHECK;
    }

    private FigureView products() {
        FigureView view = tools.figures().view(FigureKinds.PRODUCTS);
        view.accessibleTextProperty().bind(texts.text("figure." + FigureKinds.PRODUCTS.id()));
        return view;
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Label section(String key) {
        Label label = new Label();
        label.getStyleClass().add("section-title");
        texts.label(label, key);
        return label;
    }

    private HBox row(String key, Node control) {
        Label label = new Label();
        label.getStyleClass().add("secondary");
        texts.label(label, key);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, label, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node presets() {
        FlowPane presets = new FlowPane(6, 6);
        for (Phenomenon phenomenon : Phenomenon.values()) {
            Button button = new Button();
            button.setId("phenomenon-" + phenomenon.id());
            button.getStyleClass().add("outlined");
            texts.label(button, "phenomenon." + phenomenon.id());
            texts.describe(button, "phenomenon." + phenomenon.id() + ".describe");
            button.setOnAction(e -> show(phenomenon));
            presets.getChildren().add(button);
        }
        return presets;
    }

    private void show(Phenomenon phenomenon) {
        Experiment experiment = phenomenon.in(model.experimentNow());
        cuts.expect(experiment, phenomenon.window());
        tools.bench().open(experiment);
    }

    /** First values of W^h, which begin another training. */
    private Node start() {
        SegmentedButton row = new SegmentedButton();
        row.setId("gradient-start");
        Segments.fill(row, List.of(Start.GLOROT, Start.ORTHOGONAL, Start.IDENTITY),
                one -> texts.text("gradients.start." + one.name().toLowerCase(Locale.ROOT)),
                model.experimentProperty().map(now -> now == null ? Start.UNIFORM : now.initialiser().recurrent()), one -> {
                    Initialiser now = model.experimentNow().initialiser();
                    tools.bench().open(model.experimentNow().withInitialiser(
                            new Initialiser(now.forgetBias(), now.inputBias(), one, 1)));
                });
        texts.describe(row, "gradients.start.describe");
        return row;
    }

    private Node activation() {
        SegmentedButton row = new SegmentedButton();
        row.setId("gradient-activation");
        Segments.fill(row, List.of(CellKind.SIMPLE_RNN, CellKind.RELU_RNN, CellKind.SIGMOID_RNN),
                one -> new SimpleObjectProperty<>(one == CellKind.SIMPLE_RNN ? "tanh" : one == CellKind.RELU_RNN ? "ReLU" : "σ")
                        .map(name -> name),
                model.experimentProperty().map(now -> now == null ? CellKind.SIMPLE_RNN : now.cell()),
                one -> tools.bench().open(model.experimentNow().withCell(one)));
        texts.describe(row, "gradients.activation.describe");
        return row;
    }

    private Node steps() {
        return field("gradient-steps", "gradients.steps", model.experimentProperty().map(now -> now == null ? ""
                : String.valueOf(now.length())), typed -> tools.bench().open(model.experimentNow().withLength(
                (int) Entries.whole(texts.get("gradients.steps"), typed, 1, Integer.MAX_VALUE))));
    }

    private Node clip() {
        ObservableValue<String> limit = model.hand().historyProperty().map(now -> now == null ? NEVER
                : now.present().plan().clipNorm() == 0 ? NEVER : shown(now.present().plan().clipNorm()));
        return field("gradient-clip", "gradients.clip", limit, typed -> model.hand().train(model.hand().state().plan()
                .withClipNorm(isNever(typed) ? 0 : Entries.number(texts.get("gradients.clip"), typed, 0,
                        Hyperparameters.LONGEST_GRADIENT))));
    }

    private Node cut() {
        ObservableValue<String> window = gradients.lookProperty().map(look -> look.window() == 0 ? NEVER
                : String.valueOf(look.window()));
        return field("gradient-cut", "gradients.cut", window, typed -> gradients.cutAfter(isNever(typed) ? 0
                : (int) Entries.whole(texts.get("gradients.cut"), typed, 0, Math.max(1, model.length()))));
    }

    private Node blamed() {
        SegmentedButton row = new SegmentedButton();
        row.setId("gradient-blamed");
        Segments.fill(row, List.of(Blame.Source.values()),
                one -> new SimpleObjectProperty<>(one.letter()).map(name -> name),
                gradients.lookProperty().map(look -> look.blamed()), gradients::blame);
        texts.describe(row, "gradients.blamed.describe");
        return row;
    }

    private EntryField field(String id, String key, ObservableValue<String> value, Consumer<String> action) {
        EntryField field = new EntryField();
        field.setId(id);
        field.setPrefColumnCount(5);
        texts.describe(field, key + ".describe");
        field.connect(value, action, problem -> model.say(Message.of(problem)));
        return field;
    }

    private static boolean isNever(String typed) {
        return typed.isBlank() || typed.strip().equals(NEVER) || typed.strip().equals("-");
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
