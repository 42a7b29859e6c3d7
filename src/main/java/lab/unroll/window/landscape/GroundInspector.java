package lab.unroll.window.landscape;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.LinePair;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.WallSettings;
import lab.unroll.window.canvas.FormulaNode;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LandscapeModel;
import lab.unroll.words.InputException;
import org.controlsfx.control.SegmentedButton;

/** What stands beside the stage: how the cut is made, what can be chosen, and the numbers of each surface. */
final class GroundInspector {

    private static final List<Integer> GRIDS = List.of(25, 51, 101);

    private final BenchModel model;
    private final LandscapeModel ground;
    private final GroundParts parts;
    private final GroundWork work;
    private final Texts texts;

    GroundInspector(BenchModel model, GroundParts parts, GroundWork work, Texts texts) {
        this.model = model;
        this.ground = model.landscape();
        this.parts = parts;
        this.work = work;
        this.texts = texts;
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "landscape.title");
        VBox content = new VBox(12, title, only(wall(), parts.present().map(part -> part == GroundParts.WALL)),
                only(maps(), parts.present().map(GroundParts::showsMaps)),
                only(line(), parts.present().map(part -> part == GroundParts.LINE)));
        content.getStyleClass().add("ground-inspector");
        ScrollPane panel = new ScrollPane(content);
        panel.setId("landscape-inspector");
        panel.getStyleClass().add("compare-panel");
        panel.setFitToWidth(true);
        panel.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return panel;
    }

    private static <T extends Node> T only(T node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    // The wall

    private VBox wall() {
        ObservableValue<WallSettings> now = ground.wallProperty();
        return new VBox(10, words("landscape.wall.what"),
                number("wall-steps", "landscape.wall.steps", now.map(it -> Integer.toString(it.steps())), typed -> change(
                        it -> it.withSteps((int) Entries.whole("T", typed, 1, WallSettings.MOST_STEPS)))),
                number("wall-w", "landscape.wall.w", now.map(it -> Numbers.fixed(it.w())), typed -> change(it ->
                        it.from(Entries.number("w", typed, WallSettings.FROM_W, WallSettings.TO_W), it.b()))),
                number("wall-b", "landscape.wall.b", now.map(it -> Numbers.fixed(it.b())), typed -> change(it ->
                        it.from(it.w(), Entries.number("b", typed, -WallSettings.TO_B, WallSettings.TO_B)))),
                number("wall-rate", "landscape.wall.rate", now.map(it -> plain(it.learningRate())), typed -> change(it ->
                        it.withLearningRate(Entries.number("η", typed, 1e-6, 1e6)))),
                number("wall-clip", "landscape.wall.clip", now.map(it -> plain(it.clipNorm())), typed -> change(it ->
                        it.withClipNorm(Entries.number("c", typed, 0, 1e6)))),
                words("landscape.wall.gates"), words("landscape.wall.source"));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void change(UnaryOperator<WallSettings> other) {
        ground.wallProperty().set(other.apply(ground.wallProperty().get()));
    }

    // Maps

    private VBox maps() {
        SegmentedButton planes = new SegmentedButton();
        planes.setId("landscape-plane");
        ObservableValue<MapPlan> plan = ground.planProperty();
        Segments.fill(planes, List.of(PlaneKind.values()), kind -> texts.text("landscape.plane." + kind.id()),
                plan.map(MapPlan::plane), kind -> ground.planProperty().set(plan.getValue().with(kind)));
        SegmentedButton grids = new SegmentedButton();
        grids.setId("landscape-grid");
        Segments.fill(grids, GRIDS, size -> new SimpleStringProperty(size + "²"), plan.map(MapPlan::grid),
                size -> ground.planProperty().set(plan.getValue().withGrid(size)));
        Button other = new Button();
        other.setId("landscape-other");
        other.getStyleClass().add("outlined");
        other.setMaxWidth(Double.MAX_VALUE);
        texts.label(other, "landscape.other");
        texts.describe(other, "landscape.other.describe");
        other.setOnAction(e -> ground.planProperty().set(plan.getValue().withSeed(plan.getValue().seed() + 1)));
        only(other, plan.map(now -> now.plane() == PlaneKind.RANDOM));
        CheckBox log = new CheckBox();
        log.setId("landscape-log");
        texts.label(log, "landscape.log");
        texts.describe(log, "landscape.log.describe");
        log.selectedProperty().bindBidirectional(ground.logProperty());
        FormulaNode equation = new FormulaNode(new SimpleStringProperty("L(a, b) = L(w + a d_1 + b d_2)"), 16,
                model.themeProperty());
        Label how = words("landscape.how.random");
        how.textProperty().unbind();
        how.textProperty().bind(Bindings.createStringBinding(() -> texts.get("landscape.how."
                + plan.getValue().plane().id()), plan, model.languageProperty()));
        Button bends = new Button();
        bends.setId("landscape-bends");
        bends.getStyleClass().add("outlined");
        bends.setMaxWidth(Double.MAX_VALUE);
        texts.label(bends, "landscape.bends");
        texts.describe(bends, "landscape.bends.describe");
        bends.setOnAction(e -> work.bends());
        return new VBox(10, planes, other, number("landscape-range", "landscape.range", plan.map(now -> plain(now.range())),
                typed -> ground.planProperty().set(plan.getValue().withRange(
                        Entries.number(texts.get("landscape.range"), typed, MapPlan.LEAST_RANGE, MapPlan.MOST_RANGE)))),
                row("landscape.grid", grids), log, only(words("landscape.turn"),
                parts.present().map(part -> part == GroundParts.SURFACE)), new MapNumbers(ground, texts).node(), section("landscape.how"), equation,
                how, bends, words("landscape.caption"));
    }

    // The line

    private VBox line() {
        EntryField seed = new EntryField();
        seed.setId("line-seed");
        seed.setPrefColumnCount(6);
        texts.describe(seed, "landscape.line.seed.describe");
        SimpleStringProperty wanted = new SimpleStringProperty();
        model.experimentProperty().subscribe(now -> {
            if (now != null) {
                wanted.set(Long.toString(now.seed() + 1));
            }
        });
        seed.connect(wanted, typed -> wanted.set(Long.toString(Entries.whole(texts.get("landscape.line.seed"), typed, 0,
                Long.MAX_VALUE))), this::tell);
        Button other = new Button();
        other.setId("line-other");
        other.getStyleClass().add("outlined");
        other.setMaxWidth(Double.MAX_VALUE);
        texts.label(other, "landscape.line.other");
        texts.describe(other, "landscape.line.other.describe");
        other.setOnAction(e -> work.lineToSeed(Long.parseLong(wanted.get())));
        Label barrier = words("landscape.line.none");
        barrier.setId("line-barrier");
        barrier.textProperty().unbind();
        barrier.textProperty().bind(Bindings.createStringBinding(this::barrier, ground.lineProperty(),
                model.languageProperty()));
        return new VBox(10, words("landscape.line.what"), row("landscape.line.seed", seed), other, barrier,
                words("landscape.line.match"));
    }

    private String barrier() {
        LinePair pair = ground.lineProperty().get().pair();
        return pair == null ? texts.get("landscape.line.none") : texts.get("landscape.line.barrier",
                Numbers.loss(pair.before().barrier()), Numbers.loss(pair.after().barrier()), pair.moved());
    }

    // Parts of it

    private HBox number(String id, String key, ObservableValue<String> value, Consumer<String> take) {
        EntryField field = new EntryField();
        field.setId(id);
        field.setPrefColumnCount(6);
        texts.describe(field, key + ".describe");
        field.connect(value, take, this::tell);
        return row(key, field);
    }

    private HBox row(String key, Node control) {
        Label name = new Label();
        texts.label(name, key);
        name.setLabelFor(control);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, name, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label section(String key) {
        Label label = new Label();
        label.getStyleClass().add("section-title");
        texts.label(label, key);
        return label;
    }

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        texts.label(label, key);
        return label;
    }

    private void tell(InputException problem) {
        model.say(Message.of(problem));
    }
}
