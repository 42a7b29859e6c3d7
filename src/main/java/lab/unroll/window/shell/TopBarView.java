package lab.unroll.window.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.state.Change;
import lab.unroll.task.TaskData;
import lab.unroll.task.TaskSetting;
import lab.unroll.task.series.SeriesPreview;
import lab.unroll.task.tagging.TaggedPreview;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Forms;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Segments;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.session.Documents;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ForecastModel;
import lab.unroll.window.state.LabellingModel;
import lab.unroll.window.work.BenchController;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.controlsfx.control.SegmentedButton;

/** The top bar: what is learnt, by which network, from which seed; export, theme and language. */
public final class TopBarView {

    /** A bar at least so wide has room for the subtitle. */
    private static final double ROOMY = 1500;
    /** A bar less wide leaves the room of the programme's name, which the window has anyway, to the experiment's. */
    private static final double NARROW = 1300;
    private static final int LONGEST = 200;
    private static final long LARGEST_SEED = 999_999_999;

    private final BenchController bench;
    private final BenchModel model;
    private final Texts texts;
    private final Texts tasks;
    private final Documents documents;
    private final ExportMenu exports;
    private final PageCard pages;
    private final ShareCard sharing;
    private TaskSettingsCard card;
    private OpenFileCard openSeries;
    private OpenFileCard openTags;
    @FXML private HBox bar;
    @FXML private Label brand;
    @FXML private Label subtitle;
    @FXML private MenuButton experiment;
    @FXML private Button taskSettings;
    @FXML private SegmentedButton cell;
    @FXML private MenuButton network;
    @FXML private ToggleButton compare;
    @FXML private Label hiddenName;
    @FXML private NumberStepper hidden;
    @FXML private Label lengthName;
    @FXML private NumberStepper length;
    @FXML private Label seedName;
    @FXML private EntryField seed;
    @FXML private Button undo;
    @FXML private Button redo;
    @FXML private MenuButton export;
    @FXML private MenuButton settings;
    @FXML private Button theme;
    @FXML private SegmentedButton language;

    /** A top bar whose menu opens and saves {@code documents}. */
    public TopBarView(BenchController bench, Texts texts, Documents documents, ExportMenu exports) {
        this.bench = bench;
        this.model = bench.model();
        this.texts = texts;
        this.tasks = texts.in("tasks");
        this.documents = documents;
        pages = new PageCard(bench.model(), documents, texts);
        sharing = new ShareCard(bench.model(), documents, texts);
        this.exports = exports;
    }

    /**
     * The bar.
     *
     * @param everything whether it shows more than on the first visit
     * @param needed     what a lesson needs also on the first visit, as style sheets name it
     * @param played     whether what is on screen goes with the playhead
     */
    public Parent node(BooleanProperty everything, ObservableValue<Set<String>> needed, ObservableValue<Boolean> played) {
        Parent node = Forms.load(this, "topbar");
        FirstVisit.simplify(bar, model.playhead(), everything, needed, played, texts);
        return node;
    }

    /** The cards of the experiment's menu, to lie over the window. */
    public List<Node> cards() {
        return List.of(pages, sharing, exports.card());
    }

    /** The settings of the task, to lie over the window once there is the {@linkplain #node bar}. */
    public TaskSettingsCard taskSettings() {
        return card;
    }

    /** How a file is read as a series, to lie over the window once there is the {@linkplain #node bar}. */
    public OpenFileCard openSeries() {
        return openSeries;
    }

    /** How a file is read as words with tags, to lie over the window once there is the {@linkplain #node bar}. */
    public OpenFileCard openTags() {
        return openTags;
    }

    /** Opens the export menu. */
    public void showExport() {
        export.requestFocus();
        export.show();
    }

    @FXML
    private void initialize() {
        texts.label(brand, "app.name");
        texts.label(subtitle, "app.subtitle");
        // as wide as the window: what it shows follows that and must not hold it open when the window becomes smaller
        bar.setMinWidth(0);
        subtitle.visibleProperty().bind(bar.widthProperty().greaterThanOrEqualTo(ROOMY));
        subtitle.managedProperty().bind(subtitle.visibleProperty());
        brand.visibleProperty().bind(bar.widthProperty().greaterThanOrEqualTo(NARROW));
        brand.managedProperty().bind(brand.visibleProperty());
        connectExperiment();
        connectNetwork();
        connect(undo, "undo", model.hand().undoneBinding(), bench::undo);
        connect(redo, "redo", model.hand().redoneBinding(), bench::redo);
        exports.fill(export);
        connectAppearance();
    }

    private void connectExperiment() {
        experiment.setId("experiment");
        experiment.textProperty().bind(Bindings.createStringBinding(this::experimentName,
                model.experimentProperty(), model.languageProperty()));
        texts.describe(experiment, "experiment.describe");
        experiment.getItems().addAll(DocumentItems.of(documents, pages::open, sharing::open, texts));
        experiment.getItems().addAll(openSeriesItem(), new EncodingMenu(bench, texts).menu(), new SeparatorMenuItem());
        Presets.all().forEach(preset -> experiment.getItems().add(presetItem(preset)));
        taskSettings.setId("task-settings");
        taskSettings.setGraphic(Icons.of("gear"));
        texts.describe(taskSettings, "task.settings.describe");
        card = new TaskSettingsCard(model, texts, taskSettings, this::type);
        ForecastModel series = model.stage().forecast();
        openSeries = new OpenFileCard(new OpenFileCard.Kind("open-series", what -> "open-series." + what, series.askedProperty(), series::ask,
                SeriesPreview::of), bench, texts, experiment);
        LabellingModel labels = model.stage().labelling();
        openTags = new OpenFileCard(new OpenFileCard.Kind("open-tags", what -> "open-tags." + what, labels.askedProperty(), labels::ask,
                TaggedPreview::of), bench, texts, experiment);
    }

    private MenuItem presetItem(Experiment preset) {
        MenuItem item = new MenuItem();
        item.setId("experiment-" + preset.preset());
        item.textProperty().bind(tasks.text(preset.preset() + ".name"));
        item.setOnAction(e -> bench.open(preset.withCell(model.cell())));
        return item;
    }

    private MenuItem openSeriesItem() {
        MenuItem item = new MenuItem();
        item.setId("open-series");
        item.textProperty().bind(texts.text("experiment.open-series"));
        item.setAccelerator(Shortcuts.OPEN_SERIES);
        item.setOnAction(e -> documents.openSeries());
        return item;
    }

    private String experimentName() {
        Experiment now = model.experimentProperty().get();
        return Optional.ofNullable(now.choice().data()).flatMap(TaskData::path).map(Path::getFileName).map(Path::toString)
                .map(ControlLettering::drawable)
                .orElseGet(() -> tasks.get(now.preset() + ".name"));
    }

    private void connectNetwork() {
        cell.setId("cell");
        texts.describe(cell, "cell.describe");
        Segments.fill(cell, CellKind.families(), kind -> new SimpleStringProperty(kind.displayName()),
                model.experimentProperty().map(now -> now.cell().family()),
                kind -> change(now -> now.withCell(kind)));
        new NetworkMenu(model, texts, to -> change(now -> now.withNetwork(to.apply(now.network())))).fill(network, model);
        compare.setId("compare");
        texts.label(compare, "compare");
        texts.describe(compare, "compare.describe");
        compare.setOnAction(e -> model.toggleCompare());
        model.compare().wantedProperty().subscribe(now -> compare.setSelected(!now.isEmpty()));
        hidden.setId("hidden");
        texts.label(hiddenName, "hidden.symbol");
        hidden.connect(model, texts, "hidden", model.experimentProperty().map(Experiment::hidden), 1, LayerSettings.MOST_UNITS,
                k -> type(now -> now.withHidden(k)));
        length.setId("length");
        texts.label(lengthName, "length.symbol");
        texts.describe(lengthName, "length.describe", model.experimentProperty().map(now ->
                texts.in("tasks").get(now.choice().kind().id() + ".length")));
        length.connect(model, texts, "length", model.experimentProperty().map(Experiment::length), 1, LONGEST,
                steps -> type(now -> now.withLength(steps)));
        length.disableProperty().bind(model.experimentProperty()
                .map(now -> now.choice().kind().setting(TaskSetting.LENGTH).isFixed()).orElse(false));
        seed.setId("seed");
        texts.label(seedName, "seed");
        texts.describe(seed, "seed.describe");
        ObservableValue<String> shown = model.experimentProperty().map(now -> Long.toString(now.seed()));
        seed.connect(shown, typed -> {
            long number = Entries.whole(texts.get("seed"), typed, 0, LARGEST_SEED);
            type(now -> now.withSeed(number));
        }, problem -> model.say(Message.of(problem)));
    }

    private void change(UnaryOperator<Experiment> change) {
        try {
            type(change);
        } catch (InputException e) {
            model.say(Message.of(e));
        }
    }

    /** Changes the experiment; what cannot be is for the field in which it was typed. */
    private void type(UnaryOperator<Experiment> change) {
        Experiment now = model.experimentNow();
        Experiment changed = change.apply(now);
        if (!changed.equals(now)) {
            bench.open(changed);
        }
    }

    private void connect(Button button, String key, ObservableValue<Change> change, Runnable action) {
        button.setId(key);
        button.setGraphic(Icons.of(key));
        button.setOnAction(e -> action.run());
        button.disableProperty().bind(change.map(Objects::isNull).orElse(true));
        texts.describe(button, key + ".describe", Bindings.createStringBinding(
                () -> change.getValue() == null ? "" : texts.get("change." + change.getValue().id()), change,
                model.languageProperty()));
    }

    private void connectAppearance() {
        settings.setId("settings");
        settings.setGraphic(Icons.of("settings"));
        texts.describe(settings, "settings");
        CheckMenuItem reduced = new CheckMenuItem();
        reduced.setId("reduced-motion");
        reduced.textProperty().bind(texts.text("settings.reduced-motion"));
        reduced.selectedProperty().bindBidirectional(model.stage().reducedMotionProperty());
        settings.getItems().setAll(reduced, new SeparatorMenuItem());
        settings.getItems().addAll(TextSizeMenu.items(model.stage().textSize(), texts));
        settings.getItems().add(new SeparatorMenuItem());
        settings.getItems().addAll(ColoursMenu.items(model.themeProperty(), texts));
        settings.getItems().add(new SeparatorMenuItem());
        settings.getItems().addAll(ComputingMenu.items(bench.computing(), texts));
        Region icon = Icons.of("moon");
        theme.setId("theme");
        theme.setGraphic(icon);
        texts.describe(theme, "theme.describe");
        theme.setOnAction(e -> model.toggleTheme());
        model.themeProperty().subscribe(now -> Icons.show(icon, now == Theme.DARK ? "sun" : "moon"));
        language.setId("language");
        texts.describe(language, "language.describe");
        Segments.fill(language, Words.LANGUAGES, locale -> new SimpleStringProperty(
                Words.of("window", locale).get("language.self")), model.languageProperty(),
                model.languageProperty()::set);
        language.getButtons().get(1).getStyleClass().add("chinese-text");
    }
}
