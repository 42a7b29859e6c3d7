package lab.unroll.window.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.Axis;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.Until;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.SweepModel;
import lab.unroll.window.state.SweepModel.Row;
import lab.unroll.window.view.ViewTools;
import org.controlsfx.control.SegmentedButton;

/** A table of settings to be filled in, what it is worth in runs, how far they are, and beside it what has come of them. */
final class SweepPane extends HBox {

    private static final double FORM = 292;
    private static final double SETTING = 108;

    private final BenchModel model;
    private final SweepModel sweep;
    private final SweepWork work;
    private final Texts texts;
    private final VBox rows = new VBox(6);
    /** True while the rows themselves tell the model. */
    private boolean typing;

    SweepPane(ViewTools tools, SweepWork work) {
        this.work = work;
        model = tools.bench().model();
        sweep = model.stage().runs().sweep();
        texts = tools.texts().in("runs");
        getStyleClass().add("sweep-pane");
        sweep.rowsProperty().subscribe(this::fill);
        StackPane canvas = new StackPane();
        canvas.setMinSize(0, 0);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        for (FigureKind kind : List.of(FigureKinds.SWEEP, FigureKinds.SEEDS)) {
            FigureView figure = tools.figures().view(kind);
            figure.accessibleTextProperty().bind(tools.texts().text("figure." + kind.id()));
            boolean seeds = kind == FigureKinds.SEEDS;
            figure.visibleProperty().bind(Bindings.createBooleanBinding(() -> sweep.overTrainingProperty().get() == seeds,
                    sweep.overTrainingProperty()));
            canvas.getChildren().add(figure);
        }
        getChildren().addAll(form(), canvas);
    }

    private Node form() {
        Button more = button("sweep-add", "sweep.add");
        more.setOnAction(e -> change(list -> Stream.concat(list.stream(), Stream.of(new Row(free(list), ""))).toList()));
        SegmentedButton until = new SegmentedButton();
        until.setId("sweep-until");
        Segments.fill(until, List.of(Until.values()), one -> texts.text("sweep.until." + one.id()), sweep.untilProperty(),
                sweep.untilProperty()::set);
        texts.describe(until, "sweep.until.describe");
        VBox form = new VBox(8, words("sweep.what"), rows, more, until, commands(), progress(), words("sweep.how"));
        form.getStyleClass().add("sweep-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setId("sweep-form");
        scroll.getStyleClass().add("compare-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(FORM);
        scroll.setPrefWidth(FORM);
        scroll.setMaxWidth(FORM);
        return scroll;
    }

    private HBox commands() {
        BooleanExpression busy = BooleanExpression.booleanExpression(sweep.busyBinding());
        Button start = button("sweep-start", "sweep.start");
        start.getStyleClass().setAll("button", "primary");
        start.setOnAction(e -> work.begin());
        start.disableProperty().bind(busy);
        Button cancel = button("sweep-cancel", "sweep.cancel");
        cancel.setOnAction(e -> work.cancel());
        shownWhen(cancel, busy);
        Button goOn = button("sweep-continue", "sweep.continue");
        goOn.setOnAction(e -> work.goOn());
        shownWhen(goOn, Bindings.createBooleanBinding(() -> !sweep.busyBinding().getValue() && sweep.isUnfinished(),
                sweep.busyBinding(), sweep.lookProperty()));
        HBox row = new HBox(8, start, cancel, goOn);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void shownWhen(Node node, BooleanExpression condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private VBox progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(sweep.progressProperty());
        Label told = new Label();
        told.setId("sweep-told");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.textProperty().bind(Bindings.createStringBinding(this::told, sweep.progressProperty(), sweep.secondsLeftProperty(),
                sweep.lookProperty(), sweep.planProperty(), model.languageProperty()));
        bar.accessibleTextProperty().bind(told.textProperty());
        shownWhen(bar, BooleanExpression.booleanExpression(sweep.busyBinding()));
        return new VBox(4, bar, told);
    }

    private String told() {
        SweepPlan plan = sweep.planProperty().get();
        if (plan == null) {
            return "";
        }
        int known = sweep.lookProperty().get().results().entries().size();
        double left = sweep.secondsLeftProperty().get();
        return sweep.progressProperty().get() < 0 || Double.isNaN(left) ? texts.get("sweep.known", known, plan.runs())
                : texts.get("sweep.left", known, plan.runs(), duration(left));
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600 ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    // The table

    private static List<String> names() {
        return Stream.concat(ExperimentSettings.ALL.names().stream().filter(name -> !name.equals(Axis.SEED)),
                Stream.of(Axis.SEED, SweepPlan.SEEDS)).toList();
    }

    /** A setting that is not in the table yet. */
    private static String free(List<Row> list) {
        List<String> there = list.stream().map(Row::name).toList();
        return Stream.concat(Stream.of("hidden", "length", "rate", "cell", SweepPlan.SEEDS), names().stream())
                .filter(name -> !there.contains(name)).findFirst().orElse("hidden");
    }

    private void change(UnaryOperator<List<Row>> how) {
        sweep.rowsProperty().set(how.apply(sweep.rowsProperty().get()));
    }

    private void fill(List<Row> now) {
        if (typing) {
            return;
        }
        rows.getChildren().clear();
        for (int i = 0; i < now.size(); i++) {
            rows.getChildren().add(row(now.get(i), i));
        }
    }

    private HBox row(Row shown, int place) {
        ComboBox<String> name = new ComboBox<>();
        name.setId("sweep-name-" + (place + 1));
        name.getItems().setAll(names());
        name.setValue(shown.name());
        name.setPrefWidth(SETTING);
        name.setMinWidth(SETTING);
        texts.describe(name, "sweep.name.describe");
        name.valueProperty().addListener((o, was, is) -> replace(place, new Row(is, row(place).values())));
        TextField values = new TextField(shown.values());
        values.setId("sweep-values-" + (place + 1));
        values.promptTextProperty().bind(texts.text("sweep.values.prompt"));
        texts.describe(values, "sweep.values.describe");
        values.textProperty().addListener((o, was, is) -> replace(place, new Row(row(place).name(), is)));
        values.setOnAction(e -> {
            if (!sweep.busyBinding().getValue()) {
                work.begin();
            }
        });
        HBox.setHgrow(values, Priority.ALWAYS);
        Button remove = new Button("×");
        remove.setId("sweep-remove-" + (place + 1));
        remove.getStyleClass().add("outlined");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        texts.describe(remove, "sweep.remove.describe");
        remove.setOnAction(e -> change(list -> Stream.concat(list.subList(0, place).stream(),
                list.subList(place + 1, list.size()).stream()).toList()));
        HBox row = new HBox(6, name, values, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Row row(int place) {
        return sweep.rowsProperty().get().get(place);
    }

    /** What is typed is told at once; the field stays the one that is typed into. */
    private void replace(int place, Row other) {
        typing = true;
        try {
            change(list -> {
                List<Row> changed = new ArrayList<>(list);
                changed.set(place, other);
                return List.copyOf(changed);
            });
        } finally {
            typing = false;
        }
    }

    private Button button(String id, String key) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("outlined");
        button.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(button, key);
        texts.describe(button, key + ".describe");
        return button;
    }

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        texts.label(label, key);
        return label;
    }
}
