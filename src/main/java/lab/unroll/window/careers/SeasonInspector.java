package lab.unroll.window.careers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.careers.SmallestChange;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;
import lab.unroll.state.Inputs;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Example;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CareersModel;
import lab.unroll.window.view.ViewTools;

/** Beside the view: the numbers of the season that is selected, to be changed; and the smallest changes that flip the class. */
final class SeasonInspector {

    private static final double MOST = 100_000;
    private static final int LISTED = 4;

    private final BenchModel model;
    private final CareersModel careers;
    private final Texts texts;
    private final List<StringProperty> values = new ArrayList<>();
    private final List<Label> standardised = new ArrayList<>();
    private final List<ZBar> bars = new ArrayList<>();
    private final Label title = new Label();
    private final Label player = new Label();
    private final GridPane table = new GridPane();
    private final VBox changes = new VBox(4);
    private final Button release = new Button();

    SeasonInspector(ViewTools tools) {
        model = tools.bench().model();
        careers = model.stage().careers();
        texts = tools.texts().in("careers");
    }

    Parent node() {
        title.getStyleClass().add("panel-title");
        title.setId("season-title");
        player.setId("season-player");
        player.getStyleClass().add("strong");
        player.setWrapText(true);
        table.setHgap(8);
        table.setVgap(2);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, new ColumnConstraints(), wide, new ColumnConstraints());
        for (int i = 0; i < Season.FEATURES.size(); i++) {
            row(i);
        }
        CheckBox linked = new CheckBox();
        linked.setId("season-linked");
        linked.setWrapText(true);
        texts.label(linked, "linked");
        texts.describe(linked, "linked.describe");
        linked.selectedProperty().bindBidirectional(careers.linkedProperty());
        Label flips = new Label();
        flips.getStyleClass().add("section-title");
        texts.label(flips, "flips");
        release.setId("season-release");
        release.getStyleClass().add("outlined");
        release.setMaxWidth(Double.MAX_VALUE);
        texts.label(release, "release");
        texts.describe(release, "release.describe");
        release.setOnAction(e -> model.hand().read(inputs().natural()));
        changes.setId("season-changes");
        VBox flipping = new VBox(8, flips, words("flips.what"), changes);
        flipping.setId("season-flips");
        VBox content = new VBox(8, title, player, table, words("z"), linked, flipping, release, words("who"), words("honest"));
        content.getStyleClass().addAll("inspector-content", "season-pane");
        model.readingProperty().subscribe(this::fill);
        model.stepBinding().subscribe(this::fill);
        model.languageProperty().subscribe(this::fill);
        careers.lookProperty().subscribe(this::fill);
        careers.changesProperty().subscribe(this::list);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("season-inspector");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        texts.label(label, "inspector." + key);
        return label;
    }

    private void row(int i) {
        Label name = new Label(Season.FEATURES.get(i));
        StringProperty shown = new SimpleStringProperty("");
        EntryField field = new EntryField();
        field.setId("season-" + i);
        field.setPrefColumnCount(4);
        field.setAccessibleText(Season.FEATURES.get(i));
        field.connect(shown, typed -> change(i, Entries.number(Season.FEATURES.get(i), typed, 0, MOST)),
                problem -> model.say(Message.of(problem)));
        name.setLabelFor(field);
        ZBar bar = new ZBar(model.hand()::grab, model.hand()::letGo, z -> {
            if (task() != null) {
                change(i, Math.max(0, Math.rint(task().features().get(i).value(z))));
            }
        });
        bar.setId("season-bar-" + i);
        Label z = new Label();
        z.getStyleClass().add("mono");
        z.setMinWidth(Region.USE_PREF_SIZE);
        values.add(shown);
        bars.add(bar);
        standardised.add(z);
        table.addRow(i, name, field, bar, z);
    }

    private CareerTask task() {
        return careers.look().task();
    }

    private Inputs inputs() {
        return new Inputs(model.hand().state().experiment(), model.hand().state().example());
    }

    private boolean isReady() {
        Example example = model.exampleProperty().get();
        return task() != null && careers.look().selected() != null && example != null
                && example.sequence().x(1).size() == task().inputSize();
    }

    private int step() {
        return Math.max(1, Math.min(model.stepBinding().get(), model.exampleProperty().get().sequence().length()));
    }

    private void change(int feature, double value) {
        if (isReady()) {
            model.hand().read(careers.changed(inputs(), step(), feature, value));
        }
    }

    private void fill() {
        if (!isReady()) {
            return;
        }
        Example example = model.exampleProperty().get();
        int t = step();
        CareerQuestion question = careers.look().selected();
        Season season = question.read(task().length()).get(Math.min(t, question.read(task().length()).size()) - 1);
        title.setText(texts.get("season.title", Integer.toString(season.year())));
        player.setText((task().isSynthetic() ? "" : season.team() + " · ") + question.career().name());
        Vector x = example.sequence().x(t);
        Vector natural = example.named(t);
        for (int i = 0; i < bars.size(); i++) {
            InputFeature feature = task().features().get(i);
            values.get(i).set(Long.toString(Math.round(feature.value(x.get(i)))));
            bars.get(i).show(x.get(i), natural.get(i));
            standardised.get(i).setText((x.get(i) < 0 ? "−" : "+") + Numbers.fixed(Math.abs(x.get(i))));
        }
        release.setDisable(IntStream.rangeClosed(1, example.sequence().length()).noneMatch(example::isFree));
        list();
    }

    private void list() {
        changes.getChildren().clear();
        List<SmallestChange> found = careers.changesProperty().get();
        if (found == null || !isReady()) {
            changes.getChildren().add(plain(texts.get("flips.waiting")));
            return;
        }
        List<SmallestChange> real = found.stream().filter(SmallestChange::isReal).limit(LISTED).toList();
        real.forEach(one -> changes.getChildren().add(change(one)));
        if (real.isEmpty()) {
            changes.getChildren().add(plain(texts.get("flips.none")));
            found.stream().findFirst().ifPresent(one -> changes.getChildren().add(plain(texts.get("flips.beyond", told(one)))));
        }
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        return label;
    }

    private String told(SmallestChange one) {
        CareerQuestion question = careers.look().selected();
        List<Season> read = question.read(task().length());
        int year = one.step() <= read.size() ? read.get(one.step() - 1).year() : 0;
        return texts.get("flips.one", Season.FEATURES.get(one.feature()), Integer.toString(year), Long.toString(Math.round(one.from())),
                Long.toString(Math.round(one.to())), CareerTask.CLASSES.get(one.answer()),
                (one.deviations() < 0 ? "−" : "+") + Numbers.fixed(Math.abs(one.deviations())));
    }

    private Node change(SmallestChange one) {
        Label what = new Label(told(one));
        what.setWrapText(true);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Button attempt = new Button(texts.get("flips.try"));
        attempt.getStyleClass().addAll("outlined", "season-try");
        attempt.setMinWidth(Region.USE_PREF_SIZE);
        attempt.setAccessibleText(texts.get("flips.try") + ": " + told(one));
        attempt.setOnAction(e -> {
            model.selectStep(one.step());
            model.hand().read(inputs().withNumber(one.step(), one.feature(), (float) task().features().get(one.feature()).x(one.to())));
        });
        HBox row = new HBox(8, what, attempt);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
