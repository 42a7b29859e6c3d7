package lab.unroll.window.describe;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.describe.Described;
import lab.unroll.describe.Description;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Trace;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Heard;
import lab.unroll.window.kit.Request;
import lab.unroll.window.kit.TabLeaves;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.Answer;
import lab.unroll.window.state.BenchModel;

/**
 * The bench in words, which follow it while they are shown: to be heard, read and copied. JavaFX speaks to a screen reader on
 * Windows and macOS; elsewhere the words can be handed to a programme that speaks. Above them stands what was said after the
 * last changes, the newest first. What a lesson covers is not told.
 */
public final class DescribePanel extends StackPane {

    private static final double WIDTH = 500;
    private static final double HEIGHT = 222;
    private static final int RESPONSE_ROWS = 4;

    private final BenchModel model;
    private final Worker worker;
    private final Texts texts;
    private final Responses responses;
    private final TextArea words = new TextArea();
    private final TextArea changes = new TextArea();

    /**
     * Hidden at first.
     *
     * @param worker    puts it into words
     * @param unsettled what of the bench is still on its way to the screen, by name
     * @param endWith   does something when the window is closed
     */
    public DescribePanel(BenchModel model, Worker worker, Texts texts, Supplier<List<String>> unsettled,
                         Consumer<Runnable> endWith) {
        this.model = model;
        this.worker = worker;
        this.texts = texts;
        responses = new Responses(model, worker, texts, unsettled);
        endWith.accept(responses::end);
        setId("describe");
        getStyleClass().add("describe-layer");
        setPickOnBounds(false);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        texts.label(title, "describe.title");
        words.setId("describe-words");
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefSize(WIDTH, HEIGHT);
        words.accessibleTextProperty().bind(words.textProperty());
        Label changed = new Label();
        changed.getStyleClass().add("strong");
        texts.label(changed, "describe.changes");
        changed.setLabelFor(changes);
        changes.setId("describe-changes");
        changes.setEditable(false);
        changes.setWrapText(true);
        changes.setPrefWidth(WIDTH);
        changes.setPrefRowCount(RESPONSE_ROWS);
        changes.promptTextProperty().bind(texts.text("describe.changes.none"));
        responses.newestFirst().subscribe(() -> show(changes, String.join("\n", responses.newestFirst())));
        TabLeaves.connect(words);
        TabLeaves.connect(changes);
        Button copy = copies("describe-copy", "describe.copy", words);
        Button copyChanges = copies("describe-copy-changes", "describe.changes.copy", changes);
        Button close = new Button();
        close.setId("describe-close");
        close.getStyleClass().add("primary");
        texts.label(close, "help.close");
        close.setOnAction(e -> setVisible(false));
        HBox buttons = new HBox(8, copyChanges, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, changed, changes, words, buttons);
        card.getStyleClass().addAll("help-card", "describe-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F3) {
                setVisible(false);
                e.consume();
            }
        });
        setVisible(false);
        visibleProperty().subscribe(this::follow);
        model.stage().picturedProperty().subscribe(this::follow);
        model.stepBinding().subscribe(this::follow);
        model.unitProperty().subscribe(this::follow);
        model.placeProperty().subscribe(this::follow);
        model.playhead().coverProperty().subscribe(this::follow);
        model.languageProperty().subscribe(this::follow);
    }

    /** Has what is said after each change heard in a scene, also while nobody sees it. */
    public void speakIn(Scene scene) {
        responses.setOnTold(new Heard(scene)::tell);
    }

    /** Shows or hides it. */
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            words.requestFocus();
            words.home();
        }
    }

    private Button copies(String id, String key, TextArea from) {
        Button copy = new Button();
        copy.setId(id);
        texts.label(copy, key);
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(from.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private void follow() {
        if (!isVisible()) {
            return;
        }
        Reading reading = model.stage().picturedProperty().get();
        Experiment experiment = model.experimentProperty().get();
        if (!model.playhead().coverProperty().get().parts().isEmpty()) {
            show(words, texts.get("describe.covered"));
        } else if (reading == null || experiment == null) {
            show(words, "");
        } else {
            int step = Math.max(1, Math.min(model.stepBinding().get(), reading.trace().length()));
            int unit = Math.max(0, Math.min(model.unitProperty().get(), experiment.hidden() - 1));
            LayerPlace place = model.placeProperty().get().nearestIn(reading.trace().spec());
            long iteration = model.snapshotProperty().get().iteration();
            Locale locale = model.languageProperty().get();
            worker.submit(new Request<>(this, () -> of(experiment, iteration, reading, place, step, unit, locale), text -> show(words, text)));
        }
    }

    private static String of(Experiment experiment, long iteration, Reading reading, LayerPlace place, int step, int unit, Locale locale) {
        Described.Told held = told(experiment, reading, reading.trace(), step);
        Described.Told free = reading.freeTrace() == null ? null : told(experiment, reading, reading.freeTrace(), step);
        List<String> sentences = Description.of(new Described(experiment, iteration, reading, place, step, unit, held, free), locale);
        return String.join("\n", sentences);
    }

    private static Described.Told told(Experiment experiment, Reading reading, Trace run, int step) {
        Answer answer = Answer.of(experiment.task(), reading, run, step);
        return new Described.Told(answer.step(), answer.text(), answer.right(), answer.isRight(), answer.loss());
    }

    private static void show(TextArea area, String text) {
        String drawable = ControlLettering.drawable(text);
        if (!drawable.equals(area.getText())) {
            double top = area.getScrollTop();
            area.setText(drawable);
            area.setScrollTop(top);
        }
    }
}
