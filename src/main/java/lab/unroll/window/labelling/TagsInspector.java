package lab.unroll.window.labelling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.labelling.Directions;
import lab.unroll.labelling.Influences;
import lab.unroll.labelling.TagScores;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.ReferenceScore;
import lab.unroll.task.TaggingTask;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LabellingModel;
import lab.unroll.window.view.ViewTools;

/** Beside the view: a sentence of one's own, and beside it which steps moved the selected label, else both directions in numbers. */
final class TagsInspector {

    /** What every part has: the title, and the field with its name. */
    private static final int OF_ALL = 3;
    private static final int MOST_ROWS = 12;
    private static final double ROUNDING = 0.005;

    private final ViewTools tools;
    private final BenchModel model;
    private final LabellingModel labels;
    private final Texts texts;
    private final TagsParts parts;
    private final Label selected = new Label();
    private final GridPane moved = new GridPane();
    private final GridPane scores = new GridPane();
    private final StringProperty typed = new SimpleStringProperty("");

    TagsInspector(ViewTools tools, TagsParts parts) {
        this.tools = tools;
        this.parts = parts;
        model = tools.bench().model();
        labels = model.stage().labelling();
        texts = tools.texts();
    }

    Parent node() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "view.tags");
        EntryField field = new EntryField();
        field.setId("tags-entry");
        texts.describe(field, "tags.entry.describe");
        field.connect(typed, text -> tools.bench().readInput(text), problem -> model.say(Message.of(problem)));
        selected.setId("tags-selected");
        selected.setWrapText(true);
        selected.setMinHeight(Region.USE_PREF_SIZE);
        moved.setId("tags-moved");
        scores.setId("tags-scores");
        for (GridPane grid : List.of(moved, scores)) {
            grid.setHgap(10);
            grid.setVgap(4);
        }
        VBox influences = new VBox(8, section("tags.moved"), selected, moved, words("tags.moved.what"));
        VBox directions = new VBox(8, section("tags.both"), scores, words("tags.both.what"));
        VBox content = new VBox(8, title, section("tags.entry"), field);
        parts.kind().subscribe(kind -> content.getChildren().setAll(Stream.concat(content.getChildren().stream().limit(OF_ALL),
                Stream.of(kind == FigureKinds.TAGS ? influences : directions)).toList()));
        content.getStyleClass().addAll("inspector-content", "tags-pane");
        model.readingProperty().subscribe(this::fillMoved);
        model.stepBinding().subscribe(now -> fillMoved());
        labels.influencesProperty().subscribe(this::fillMoved);
        labels.directionsProperty().subscribe(this::fillScores);
        model.languageProperty().subscribe(this::fillMoved);
        model.languageProperty().subscribe(this::fillScores);
        model.exampleProperty().subscribe(example -> typed.set(example == null ? ""
                : model.experimentProperty().get().task().text(example)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("tags-inspector");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private void fillMoved() {
        moved.getChildren().clear();
        Reading reading = model.readingProperty().get();
        Influences found = labels.influencesProperty().get();
        if (reading == null || !(model.experimentProperty().get().task() instanceof LabellingTask task)) {
            selected.setText("");
            return;
        }
        int t = Math.max(1, Math.min(reading.trace().length(), model.stepBinding().get()));
        int answer = reading.trace().output(t).argMax();
        String said = texts.get("tags.selected", reading.inputLabels().get(t - 1), reading.outputLabels().get(answer),
                percent(reading.trace().output(t).get(answer)));
        selected.setText(task instanceof TaggingTask words ? said + " " + read(words, reading.example().label(t)) : said);
        if (found == null || found.step() != t || found.leftOut().length != reading.trace().length()) {
            return;
        }
        columns(moved, 2);
        moved.addRow(0, new Label(), strong(texts.get("tags.left-out")), strong(texts.get("tags.gradient")));
        IntStream.range(0, found.leftOut().length).boxed()
                .sorted(Comparator.comparingDouble(s -> -Math.abs(found.leftOut()[s]))).limit(MOST_ROWS)
                .forEach(s -> moved.addRow(moved.getRowCount(), name((s + 1) + "  " + reading.inputLabels().get(s)),
                        strong(signed(found.leftOut()[s])), strong(Numbers.brief(found.gradient()[s]))));
    }

    /** How a word is read, and how often it was seen. */
    private String read(TaggingTask words, String word) {
        int seen = words.seen(word);
        return seen == 1 ? texts.get("tags.seen.once") : seen > 0 ? texts.get("tags.seen", seen) : texts.get("tags.unseen", words.form(word));
    }

    private void fillScores() {
        scores.getChildren().clear();
        Directions now = labels.directionsProperty().get();
        if (now == null) {
            return;
        }
        columns(scores, 1);
        score("tags.forward", now.tags().forward());
        score("tags.both-directions", now.tags().both());
        for (ReferenceScore reference : now.task().referenceScores()) {
            scores.addRow(scores.getRowCount(), name(texts.get("tags." + reference.key())), strong(percent(reference.accuracy())));
        }
    }

    private void score(String key, TagScores found) {
        if (found != null) {
            scores.addRow(scores.getRowCount(), name(texts.get(key)), strong(percent(found.accuracy())));
        }
    }

    private static void columns(GridPane grid, int numbers) {
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names);
        for (int i = 0; i < numbers; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    private static String signed(double value) {
        return value < ROUNDING ? Numbers.fixed(Math.abs(value) < ROUNDING ? 0 : value, 2) : "+" + Numbers.fixed(value, 2);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(0);
        return label;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
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
}
