package lab.unroll.window.series;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.forecast.Forecast;
import lab.unroll.forecast.ForecastErrors;
import lab.unroll.task.DataFile;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.TaskData;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ForecastModel;
import lab.unroll.window.view.ViewTools;
import lab.unroll.words.InputException;
import org.controlsfx.control.SegmentedButton;

/** Beside the view: what the series is and how it is read, window, season and scaling, and the errors beside yardsticks. */
final class SeriesInspector {

    private static final String SEASON = "season";
    private static final String SCALING = "scaling";
    private static final List<Integer> SCALINGS = List.of(1, 2, 0);
    private static final int LONGEST_SEASON = 1000;

    private final ViewTools tools;
    private final BenchModel model;
    private final ForecastModel forecast;
    private final Texts texts;
    private final GridPane table = new GridPane();

    SeriesInspector(ViewTools tools) {
        this.tools = tools;
        model = tools.bench().model();
        forecast = model.stage().forecast();
        texts = tools.texts();
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "series.title");
        Node scaling = row("series.scaling", scaling());
        Button file = new Button();
        file.setId("series-file");
        file.getStyleClass().add("outlined");
        file.setMaxWidth(Double.MAX_VALUE);
        texts.label(file, "series.file");
        texts.describe(file, "series.file.describe");
        file.setOnAction(e -> askAgain());
        model.experimentProperty().subscribe(now -> {
            show(scaling, now != null && now.choice().options().values().containsKey(SCALING));
            show(file, now != null && now.choice().data() != null && now.choice().data().path().isPresent());
        });
        VBox content = new VBox(8, title, what(), row("series.window", window()), row("series.season", season()), scaling, file,
                section("series.errors"), table, words("series.errors.what"), words("series.how"));
        content.getStyleClass().addAll("inspector-content", "series-pane");
        table.setId("series-errors");
        table.setHgap(10);
        table.setVgap(4);
        forecast.lookProperty().subscribe(this::fill);
        model.languageProperty().subscribe(this::fill);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("series-inspector");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void askAgain() {
        TaskData data = model.experimentNow().choice().data();
        data.path().ifPresent(path -> forecast.ask(DataFile.like(path, data.choices())
                .in(data.guessedEncoding().isPresent() ? null : data.encoding().orElse(null))));
    }

    /** What is learnt, in a sentence. */
    private Label what() {
        Label label = words("series.what");
        label.setId("series-what");
        label.textProperty().unbind();
        label.textProperty().bind(Bindings.createStringBinding(() -> {
            Forecast now = forecast.look().forecast();
            if (now == null) {
                return "";
            }
            SeriesTask task = now.task();
            Experiment experiment = model.experimentProperty().get();
            int gaps = experiment.choice().data() == null ? 0 : experiment.choice().data().gaps();
            String name = experiment.dataName().orElseGet(() -> texts.in("tasks").get(experiment.preset() + ".name"));
            return texts.get("series.what", name + (task.series().title().isEmpty() ? "" : ", " + task.series().title()),
                    task.series().length(), task.series().length() - task.trained())
                    + (gaps > 0 ? " " + texts.get("series.missing", gaps) : "");
        }, forecast.lookProperty(), model.languageProperty()));
        return label;
    }

    private Node window() {
        return field("series-window", "series.window", model.experimentProperty().map(now -> Integer.toString(now.length())),
                typed -> change(now -> now.withLength((int) Entries.whole(texts.get("series.window"), typed, 1, 200))));
    }

    private Node season() {
        ObservableValue<String> shown = Bindings.createStringBinding(() -> {
            Forecast now = forecast.look().forecast();
            return now == null ? "" : now.task().isSeasonGuessed() ? texts.get("series.season.found", now.task().season())
                    : Integer.toString(now.task().season());
        }, forecast.lookProperty(), model.languageProperty());
        return field("series-season", "series.season", shown, typed -> change(now -> now.with(SEASON, typed.isBlank() ? 0
                : Entries.whole(texts.get("series.season"), typed, 0, LONGEST_SEASON))));
    }

    private Node scaling() {
        SegmentedButton row = new SegmentedButton();
        row.setId("series-scaling");
        Segments.fill(row, SCALINGS, number -> texts.text("series.scaling." + number), model.experimentProperty().map(now ->
                now == null ? -1 : now.choice().options().values().getOrDefault(SCALING, -1.0).intValue()),
                number -> change(now -> now.with(SCALING, number)));
        texts.describe(row, "series.scaling.describe");
        return row;
    }

    private void change(UnaryOperator<Experiment> change) {
        Experiment now = model.experimentNow();
        Experiment changed = change.apply(now);
        if (!changed.equals(now)) {
            tools.bench().open(changed);
        }
    }

    // The errors

    private void fill() {
        table.getChildren().clear();
        table.getColumnConstraints().clear();
        Forecast now = forecast.look().forecast();
        if (now == null) {
            return;
        }
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        table.addRow(0, new Label(), strong("RMSE"), strong("MAE"));
        boolean seasonal = now.task().season() > 1;
        errors("series.error.ahead", now.heldOut(now::ahead));
        errors("series.error.naive", now.heldOut(now::naive));
        if (seasonal) {
            errors("series.error.seasonal-naive", now.heldOut(now::seasonalNaive));
        }
        errors("series.error.free", now.heldOutFreely(now::free));
        errors("series.error.last-value", now.heldOutFreely(now::lastValue));
        if (seasonal) {
            errors("series.error.last-season", now.heldOutFreely(now::lastSeason));
        }
    }

    private void errors(String key, ForecastErrors errors) {
        Label name = new Label(texts.get(key));
        name.setWrapText(true);
        name.setMinWidth(0);
        table.addRow(table.getRowCount(), name, strong(errors.count() == 0 ? "…" : Numbers.loss(errors.rmse())),
                strong(errors.count() == 0 ? "…" : Numbers.loss(errors.mae())));
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    // Parts of it

    private EntryField field(String id, String key, ObservableValue<String> value, Consumer<String> take) {
        EntryField field = new EntryField();
        field.setId(id);
        field.setPrefColumnCount(8);
        texts.describe(field, key + ".describe");
        field.connect(value, take, this::tell);
        return field;
    }

    private HBox row(String key, Node control) {
        Label name = new Label();
        name.getStyleClass().add("secondary");
        name.setMinWidth(Region.USE_PREF_SIZE);
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
