package lab.unroll.window.dynamics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.dynamics.Portrait;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Figure;
import lab.unroll.figure.PortraitFigure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.OutputKind;
import lab.unroll.task.InputChoices;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.DynamicsModel;
import lab.unroll.window.view.ViewTools;

/** Beside the view: whose planes are shown, their fixed points, what happens at the playhead, and weights that bend the field. */
final class DynamicsPane {

    private static final int SEEN_WHOLE = 2;
    private static final int MOST_TOGGLES = 40;
    private static final Portrait NOTHING = new Portrait(null, List.of());

    private final ViewTools tools;
    private final BenchModel model;
    private final DynamicsModel dynamics;
    private final Texts texts;
    private final DynamicsParts parts;
    private final FlowPane symbols = new FlowPane(5, 5);
    private final PointTable points;
    private final Label first = words();
    private final Label here = words();
    private List<String> offered = List.of();
    /** That of the picture; nothing until there is one of the experiment on the bench. */
    private Portrait portrait = NOTHING;

    DynamicsPane(ViewTools tools, DynamicsParts parts) {
        this.tools = tools;
        this.model = tools.bench().model();
        this.dynamics = model.stage().dynamics();
        this.texts = tools.texts();
        this.parts = parts;
        points = new PointTable(texts);
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "dynamics.title");
        here.setId("dynamics-here");
        VBox plane = new VBox(8, axes(), section("dynamics.symbols"), symbols, first, basins(), section("dynamics.points"), points,
                section("dynamics.here"), here);
        Label how = words();
        texts.label(how, "dynamics.machine.how");
        parts.kind().map(kind -> kind == FigureKinds.PHASE).subscribe(shown -> {
            only(plane, shown);
            only(how, !shown);
        });
        VBox content = new VBox(8, title, plane, how, section("dynamics.bend"), new FieldWeights(model, texts));
        content.getStyleClass().addAll("inspector-content", "dynamics-pane");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("dynamics-pane");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        symbols.setId("dynamics-symbols");
        model.experimentProperty().subscribe(() -> portrait = NOTHING);
        model.stepSceneBinding().subscribe(this::follow);
        tools.figures().view(FigureKinds.PHASE).figureProperty().subscribe(this::painted);
        model.languageProperty().addListener((o, was, is) -> {
            if (portrait != NOTHING) {
                points.show(portrait);
            }
        });
        return scroll;
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label words() {
        Label label = new Label();
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label section(String key) {
        Label label = new Label();
        label.getStyleClass().add("section-title");
        texts.label(label, key);
        return label;
    }

    /** With more than two units a plane leaves something out; the change that makes it whole is offered. */
    private Node axes() {
        Label told = words();
        ObservableValue<Integer> units = model.experimentProperty().map(Experiment::hidden);
        units.orElse(SEEN_WHOLE).subscribe(k -> texts.label(told, "dynamics.axes", k));
        Button two = new Button();
        two.setId("dynamics-two-units");
        two.getStyleClass().add("outlined");
        texts.label(two, "dynamics.two");
        texts.describe(two, "dynamics.two.describe");
        two.setOnAction(e -> tools.bench().open(model.experimentNow().withHidden(SEEN_WHOLE)));
        VBox box = new VBox(6, told, two);
        units.orElse(SEEN_WHOLE).subscribe(k -> only(box, k > SEEN_WHOLE));
        return box;
    }

    private CheckBox basins() {
        CheckBox basins = new CheckBox();
        basins.setId("dynamics-basins");
        texts.label(basins, "dynamics.basins");
        texts.describe(basins, "dynamics.basins.describe");
        basins.setOnAction(e -> dynamics.showBasins(basins.isSelected()));
        dynamics.lookProperty().subscribe(look -> basins.setSelected(look.basins()));
        return basins;
    }

    /** The figure has been painted: what stands beside it is that of the picture. */
    private void painted(Figure figure) {
        if (figure instanceof PortraitFigure plane) {
            portrait = plane.portrait();
            points.show(portrait);
            select();
            follow(model.stepSceneBinding().getValue());
        }
    }

    private void follow(Scene scene) {
        if (scene == null) {
            return;
        }
        int t = Math.max(1, scene.selectedStep());
        Experiment experiment = model.experimentProperty().get();
        InputChoices choices = scene.trace().place().layer() > 0 ? InputChoices.NONE : experiment.task().choices(scene.trace().sequence(), t);
        List<String> names = IntStream.range(0, choices.size()).mapToObj(i -> experiment.task().shown(choices.label(i))).toList();
        if (!names.equals(offered)) {
            offered = names;
            texts.label(first, "dynamics.symbols.first", names.size(), MOST_TOGGLES);
            only(first, names.size() > MOST_TOGGLES);
            symbols.getChildren().setAll(IntStream.range(0, Math.min(MOST_TOGGLES, names.size())).mapToObj(i -> toggle(i, names.get(i))).toList());
            select();
        }
        here.setText(dynamics.lookProperty().get().moment().isPresent() ? texts.get("dynamics.past")
                : isOf(scene) ? here(scene, t) : "");
    }

    /** False while the picture is still that of another network, which comes late. */
    private boolean isOf(Scene scene) {
        return portrait.plane() != null && portrait.plane().suits(scene.trace().spec());
    }

    private ToggleButton toggle(int choice, String name) {
        ToggleButton toggle = new ToggleButton(name);
        toggle.setId("symbol-" + (choice + 1));
        toggle.getStyleClass().addAll("outlined", "symbol-toggle");
        toggle.setMnemonicParsing(false);
        texts.describe(toggle, "dynamics.symbol.describe", name, Portrait.MOST);
        toggle.setOnAction(e -> {
            dynamics.toggle(choice, shown(), Portrait.MOST);
            select();
        });
        return toggle;
    }

    private List<Integer> shown() {
        List<Integer> chosen = dynamics.lookProperty().get().symbols();
        return !chosen.isEmpty() ? chosen : portrait.symbols().stream().map(Portrait.OfSymbol::choice)
                .filter(choice -> choice >= 0).toList();
    }

    private void select() {
        List<Integer> shown = shown();
        for (int i = 0; i < symbols.getChildren().size(); i++) {
            ((ToggleButton) symbols.getChildren().get(i)).setSelected(shown.contains(i));
        }
    }

    private String here(Scene scene, int t) {
        int before = scene.trace().before(t);
        String moved = texts.get("dynamics.moved", before, t, place(scene, before), place(scene, t));
        String speeds = portrait.symbols().stream().map(symbol -> symbol.name() + ": " + Numbers.fixed(
                symbol.field().speed(scene.trace().focus().state(t)), 3)).collect(Collectors.joining(" · "));
        boolean answers = scene.isOnTop() && scene.trace().spec().head() != OutputKind.LINEAR && scene.trace().answers(t);
        return moved + "\n" + texts.get("dynamics.speed", speeds) + (answers ? "\n" + texts.get("dynamics.answer",
                model.experimentProperty().get().task().told(scene.trace().output(t))) : "");
    }

    private String place(Scene scene, int t) {
        double[] place = portrait.plane().place(scene.trace().focus().state(t));
        return IntStream.range(0, place.length).mapToObj(i -> Numbers.fixed(place[i], 2)).collect(Collectors.joining(", ", "(", ")"));
    }
}
