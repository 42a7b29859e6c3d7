package lab.unroll.window.stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.figure.TaskSentence;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.train.Snapshot;
import lab.unroll.window.edit.FreeRun;
import lab.unroll.window.kit.ControlLettering;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.Answer;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Standing;
import lab.unroll.window.work.BenchController;

/**
 * What the network is to do and how it does, in one line above the stage: the task, what guessing gives, the answer now
 * (without and with the hand while something is held), its loss, and whether the task is learnt.
 */
public final class TaskLine extends HBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private static final double LEAST_SENTENCE = 140;
    private static final double SENTENCE = 230;
    /** A longer answer, as that of a hand that changes several letters, ends in dots, with a hint. */
    private static final double LONGEST_ANSWER = 170;
    /** Whether it is right is read whole, and what it should be so far. */
    private static final double LONGEST_VERDICT = 96;
    /** An answer of more letters is a sentence: it is written as one, not as a symbol. */
    private static final int SYMBOLS = 12;
    private static final PseudoClass SENTENCE_SAID = PseudoClass.getPseudoClass("sentence");
    private static final String COVERED = "?";

    private final BenchController bench;
    private final BenchModel model;
    private final FreeRun free;
    private final Texts texts;
    private final Label task = new Label();
    private final Label guessing = new Label();
    private final Label where = new Label();
    /** What is read in it is whole before the sentence is. */
    private final Label answer = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LONGEST_ANSWER, computePrefWidth(height));
        }
    };
    private final Label verdict = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LONGEST_VERDICT, computePrefWidth(height));
        }
    };
    private final Label loss = new Label();
    private final Label standing = new Label();

    /**
     * The line of a bench.
     *
     * @param free the network as it would be without the hand
     */
    public TaskLine(BenchController bench, FreeRun free, Texts texts) {
        this.bench = bench;
        this.model = bench.model();
        this.free = free;
        this.texts = texts;
        setId("task");
        getStyleClass().add("what-to-do");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        name(task, "task-sentence");
        name(guessing, "task-guessing");
        name(where, "task-where");
        name(answer, "task-answer");
        name(verdict, "task-verdict");
        name(loss, "task-loss");
        name(standing, "task-standing");
        // the sentence gives way before any number does; its hint has it whole
        VBox asked = new Asked();
        asked.getStyleClass().add("asked");
        asked.setAlignment(Pos.CENTER_LEFT);
        asked.setMinWidth(LEAST_SENTENCE);
        asked.setPrefWidth(SENTENCE);
        asked.setMaxWidth(Double.MAX_VALUE);
        setHgrow(asked, Priority.ALWAYS);
        Stream.of(answer, verdict).forEach(label -> hint(label, label.textProperty()));
        hint(task, Bindings.concat(task.textProperty(), " ", guessing.textProperty()));
        Stream.of(guessing, where, loss, standing).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(asked, where, answer, verdict, loss, standing, goOn());
        task.textProperty().bind(Bindings.createStringBinding(this::sentence, model.experimentProperty(),
                model.languageProperty()));
        guessing.textProperty().bind(Bindings.createStringBinding(this::guess, model.experimentProperty(),
                model.languageProperty()));
        model.stage().picturedProperty().subscribe(this::show);
        model.stepBinding().subscribe(this::show);
        model.playhead().coverProperty().subscribe(this::show);
        model.languageProperty().subscribe(this::show);
        free.runProperty().subscribe(this::show);
        model.standingBinding().subscribe(this::show);
    }

    /** The loss, which the line of what is held tells as well, gives way before the answer is cut. */
    @Override
    protected void layoutChildren() {
        double least = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (Node child : getChildren()) {
            least += child.isManaged() || child == loss ? child.minWidth(-1) + getSpacing() : 0;
        }
        boolean fits = least <= getWidth();
        loss.setVisible(fits);
        loss.setManaged(fits);
        super.layoutChildren();
    }

    /** The task, and below it what guessing gives; a longer task takes both lines. */
    private final class Asked extends VBox {

        Asked() {
            super(task, guessing);
        }

        @Override
        protected void layoutChildren() {
            task.setWrapText(false);
            boolean fits = task.prefWidth(-1) <= getWidth();
            double line = task.prefHeight(-1);
            task.setWrapText(!fits);
            task.setLineSpacing(getSpacing());
            task.setMinHeight(fits ? USE_COMPUTED_SIZE : Math.min(2 * line + getSpacing(), task.prefHeight(getWidth())));
            guessing.setVisible(fits);
            guessing.setManaged(fits);
            super.layoutChildren();
        }
    }

    private static void hint(Label label, ObservableValue<String> text) {
        Hint whole = new Hint();
        whole.textProperty().bind(text);
        label.setTooltip(whole);
    }

    private static void name(Label label, String id) {
        label.setId(id);
    }

    /** In a place of its own, which a lesson can take away. */
    private StackPane goOn() {
        Button more = new Button();
        more.setId("task-go-on");
        more.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(more, "task.go-on");
        texts.describe(more, "task.go-on.describe");
        more.setOnAction(e -> bench.train());
        more.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.standingBinding().getValue() == Standing.SOLVED
                && model.snapshotProperty().get().state() == Snapshot.State.PAUSED, model.standingBinding(),
                model.snapshotProperty()));
        more.managedProperty().bind(more.visibleProperty());
        StackPane place = new StackPane(more);
        place.setId("task-go-on-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        return place;
    }

    /** The task in a sentence, with the numbers it is set to. */
    private String sentence() {
        Experiment now = model.experimentProperty().get();
        return now == null ? "" : TaskSentence.of(now, texts.in("tasks").words());
    }

    /** What guessing gives. */
    private String guess() {
        Experiment now = model.experimentProperty().get();
        return now == null ? "" : texts.get("task.guessing", Numbers.fixed(now.chanceLoss(), 3));
    }

    private boolean isCovered(Answer told) {
        return model.playhead().coverProperty().get().covers(Cover.Part.OUTPUT)
                || model.playhead().hides(told.step() == 0 ? model.length() : told.step());
    }

    private void show() {
        Experiment experiment = model.experimentProperty().get();
        Reading reading = model.stage().picturedProperty().get();
        Standing now = model.standingBinding().getValue();
        standing.setText(now == null ? "" : texts.get("task.standing." + now.name().toLowerCase(Locale.ROOT)));
        for (Standing each : Standing.values()) {
            standing.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
        }
        if (experiment == null || reading == null) {
            Stream.of(where, answer, verdict, loss).forEach(label -> label.setText(""));
            return;
        }
        int step = model.stepBinding().get();
        Answer after = Answer.of(experiment.task(), reading, reading.trace(), step);
        Answer before = free.runProperty().get() == null ? null
                : Answer.of(experiment.task(), reading, free.runProperty().get(), step);
        where.setText(after.step() == 0 ? texts.get("task.answer") : texts.get("task.answer.at", after.step()));
        boolean covered = isCovered(after);
        answer.setText(covered ? COVERED : ControlLettering.drawable(before == null ? after.text()
                : texts.get("task.change", before.text(), after.text())));
        answer.pseudoClassStateChanged(SENTENCE_SAID, after.step() == 0 && answer.getText().length() > SYMBOLS);
        boolean asked = !covered && !after.right().isEmpty();
        verdict.setText(!asked ? "" : after.isRight() ? texts.get("task.right")
                : ControlLettering.drawable(texts.get("task.wrong", after.right())));
        verdict.pseudoClassStateChanged(RIGHT, asked && after.isRight());
        verdict.pseudoClassStateChanged(WRONG, asked && !after.isRight());
        loss.setText(!asked ? "" : before == null ? texts.get("task.loss", Numbers.loss(after.loss()))
                : texts.get("task.loss", texts.get("task.change", Numbers.loss(before.loss()), Numbers.loss(after.loss()))));
        setAccessibleText(String.join(". ", List.of(task.getText() + " " + guessing.getText(), where.getText() + " " + answer.getText() + " "
                + verdict.getText(), loss.getText(), standing.getText())));
    }
}
