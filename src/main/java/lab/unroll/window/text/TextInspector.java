package lab.unroll.window.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.lens.Annotation;
import lab.unroll.lens.TrackingUnits;
import lab.unroll.task.text.TextSource;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.kit.Entries;
import lab.unroll.window.kit.EntryField;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.SliderKeys;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.TextModel;
import lab.unroll.window.view.ViewTools;

/** Beside the view: what may come next and how it is drawn, what silencing a unit does, and what units are looked for. */
final class TextInspector {

    private static final double HOTTEST = 2;

    private final ViewTools tools;
    private final BenchModel model;
    private final TextModel text;
    private final Texts texts;
    private final TextView.TextParts parts;

    TextInspector(ViewTools tools, TextView.TextParts parts) {
        this.tools = tools;
        this.parts = parts;
        model = tools.bench().model();
        text = model.stage().text();
        texts = tools.texts();
    }

    Parent node() {
        FigureView next = tools.figures().view(FigureKinds.NEXT_LETTER);
        next.accessibleTextProperty().bind(texts.text("figure.next-letter"));
        next.setOnSpot(spot -> {
            if (spot.subject() instanceof Subject.Candidate candidate) {
                text.choose(candidate.symbol());
            }
        });
        VBox content = new VBox(10, next, choosing(), units(), follow(), threshold(), words("text.how"));
        content.getStyleClass().addAll("inspector-content", "text-pane");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("text-inspector");
        scroll.getStyleClass().addAll("inspector", "side-panel");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node choosing() {
        VBox all = new VBox(10, temperature(), topK());
        all.setId("text-choosing");
        return all;
    }

    private Node temperature() {
        Slider slider = new Slider(0, HOTTEST, text.samplingProperty().get().temperature());
        slider.setId("text-temperature");
        slider.setBlockIncrement(0.05);
        SliderKeys.connect(slider);
        texts.describe(slider, "text.temperature.describe");
        slider.valueProperty().addListener((o, was, is) -> text.samplingProperty().set(text.samplingProperty().get()
                .withTemperature(Math.round(20 * is.doubleValue()) / 20.0)));
        text.samplingProperty().subscribe(now -> {
            if (Math.abs(now.temperature() - slider.getValue()) > 0.026) {
                slider.setValue(now.temperature());
            }
        });
        Label value = new Label();
        value.setId("text-temperature-value");
        value.getStyleClass().add("strong");
        value.textProperty().bind(text.samplingProperty().map(now -> Numbers.fixed(now.temperature())));
        VBox all = new VBox(4, row("text.temperature", value), slider, ends());
        return all;
    }

    private Node ends() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label safest = new Label();
        safest.getStyleClass().add("secondary");
        texts.label(safest, "text.temperature.safest");
        Label wild = new Label();
        wild.getStyleClass().add("secondary");
        texts.label(wild, "text.temperature.wild");
        return new HBox(safest, space, wild);
    }

    private Node topK() {
        EntryField field = new EntryField();
        field.setId("text-top-k");
        field.setPrefColumnCount(4);
        texts.describe(field, "text.top.describe");
        field.connect(text.samplingProperty().map(now -> now.topK() == 0 ? "" : Integer.toString(now.topK())), typed ->
                text.samplingProperty().set(text.samplingProperty().get().withTopK(typed.isBlank() ? 0
                        : (int) Entries.whole(texts.get("text.top"), typed, 0, TextSource.MOST_SYMBOLS))),
                problem -> model.say(Message.of(problem)));
        return row("text.top", field);
    }

    private Node units() {
        EntryField field = new EntryField();
        field.setId("text-unit");
        field.setPrefColumnCount(4);
        texts.describe(field, "text.unit.describe");
        field.connect(Bindings.createStringBinding(() -> Integer.toString(Math.max(0, model.unitProperty().get()) + 1),
                model.unitProperty()), typed -> model.selectUnit((int) Entries.whole(texts.get("text.unit"), typed, 1, model.units()) - 1),
                problem -> model.say(Message.of(problem)));
        return row("text.unit", field);
    }

    private Node follow() {
        FlowPane row = new FlowPane(6, 6);
        for (Annotation annotation : Annotation.values()) {
            Button button = new Button();
            button.setId("text-follow-" + annotation.id());
            button.getStyleClass().add("outlined");
            texts.label(button, "text.follow." + annotation.id());
            texts.describe(button, "text.follow.describe");
            button.setOnAction(e -> find(annotation));
            row.getChildren().add(button);
        }
        Label name = new Label();
        name.getStyleClass().add("section-title");
        texts.label(name, "text.follow");
        VBox all = new VBox(6, name, row);
        all.setId("text-finding");
        return all;
    }

    /** Shows the units that follow something, and takes the best of them where it is known. */
    private void find(Annotation annotation) {
        text.annotationProperty().set(annotation);
        parts.show(FigureKinds.UNITS);
        if (text.lookProperty().get().study() != null) {
            List<TrackingUnits.Score> scores = text.lookProperty().get().study().tracking()
                    .getOrDefault(annotation, List.of());
            if (!scores.isEmpty()) {
                model.selectUnit(scores.get(0).unit());
            }
        }
    }

    private Node threshold() {
        EntryField field = new EntryField();
        field.setId("text-threshold");
        field.setPrefColumnCount(4);
        texts.describe(field, "text.threshold.describe");
        field.connect(text.thresholdProperty().map(now -> Numbers.fixed(now.doubleValue())), typed -> text.thresholdProperty().set(
                Entries.number(texts.get("text.threshold"), typed, -1, 1)), problem -> model.say(Message.of(problem)));
        HBox row = row("text.threshold", field);
        row.visibleProperty().bind(parts.kind().map(kind -> kind == FigureKinds.ALIKE));
        row.managedProperty().bind(row.visibleProperty());
        return row;
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

    private Label words(String key) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("secondary");
        texts.label(label, key);
        return label;
    }
}
