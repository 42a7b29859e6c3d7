package lab.unroll.window.edit;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.Cover;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;
import lab.unroll.state.EditState;
import lab.unroll.trace.Trace;
import lab.unroll.window.kit.Hint;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Effect;

/**
 * The effect of the hand, in one line under the stage: what is held, the answer without and with it, and a button that takes
 * it all back. Its place is there also while nothing is held, so that nothing moves under a hand that begins to hold.
 */
public final class EffectLine extends HBox {

    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

    private final BenchModel model;
    private final FreeRun free;
    private final Texts texts;
    private final HeldItems items;
    private final Region icon = Icons.of("unlocked");
    private final Label held = new Label();
    private final Label more = new Label();
    private final Label answer = new Label();
    private final Label loss = new Label();
    private final Button release = new Button();

    /**
     * The line of a bench.
     *
     * @param free the network as it would be without the hand
     */
    public EffectLine(BenchModel model, FreeRun free, Texts texts) {
        this.model = model;
        this.free = free;
        this.texts = texts;
        this.items = new HeldItems(model, texts);
        setId("effect");
        getStyleClass().add("effect-line");
        setAlignment(Pos.CENTER_LEFT);
        // a long answer must not make the stage wider
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        held.setId("effect-held");
        Hint whole = new Hint();
        whole.textProperty().bind(held.textProperty());
        held.setTooltip(whole);
        more.setId("effect-more");
        answer.setId("effect-answer");
        answer.getStyleClass().add("strong");
        loss.setId("effect-loss");
        loss.getStyleClass().add("secondary");
        List.of(more, answer, loss).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        release.setId("effect-release");
        release.setMinWidth(Region.USE_PREF_SIZE);
        texts.label(release, "effect.release");
        texts.describe(release, "effect.release.describe");
        release.setOnAction(e -> model.hand().takeBackAll());
        getChildren().addAll(icon, held, more, space, answer, loss, release);
        // the run without the hand follows the same two, and first
        model.stage().picturedProperty().subscribe(this::show);
        model.hand().historyProperty().subscribe(this::show);
        free.runProperty().subscribe(this::show);
        model.stepBinding().subscribe(this::show);
        model.playhead().coverProperty().subscribe(this::show);
        model.languageProperty().subscribe(this::show);
    }

    private void show() {
        Reading reading = model.stage().picturedProperty().get();
        if (reading == null) {
            return;
        }
        EditState state = model.hand().state();
        List<Supplier<String>> all = items.of(state, reading.trace().parameters());
        boolean holding = !all.isEmpty();
        pseudoClassStateChanged(HOLDING, holding);
        Icons.show(icon, holding ? "locked" : "unlocked");
        release.setVisible(holding);
        held.setText(holding ? all.get(0).get() : texts.get("effect.none"));
        more.setText(all.size() > 1 ? texts.get("effect.more", all.size() - 1) : "");
        Trace run = holding ? free.runProperty().get() : null;
        Trace before = run == null || isCovered(Effect.at(run, reading.trace(), model.stepBinding().get())) ? null : run;
        answer.setVisible(before != null);
        loss.setVisible(before != null);
        answer.setManaged(before != null);
        loss.setManaged(before != null);
        if (before != null) {
            tell(Effect.at(before, reading.trace(), model.stepBinding().get()), reading.outputLabels());
        }
        String what = (held.getText() + " " + more.getText()).strip();
        setAccessibleText(before == null ? what : what + ". " + answer.getText() + ". " + loss.getText());
    }

    private boolean isCovered(Effect effect) {
        return model.playhead().coverProperty().get().covers(Cover.Part.OUTPUT) || model.playhead().hides(effect.step());
    }

    private void tell(Effect effect, List<String> labels) {
        answer.setText(texts.get("effect.answer", effect.step(), named(effect, effect.answerBefore(), labels),
                named(effect, effect.answerAfter(), labels)));
        loss.setText(effect.isJudged() ? texts.get("effect.loss", Numbers.loss(effect.lossBefore()),
                Numbers.loss(effect.lossAfter())) : "");
    }

    /** The class that is answered, with its probability; or the numbers. */
    private static String named(Effect effect, Vector answer, List<String> labels) {
        if (answer.size() == 0) {
            return "–";
        }
        return effect.isOfClasses() ? labels.get(answer.argMax()) + " " + Numbers.fixed(answer.get(answer.argMax()))
                : DoubleStream.of(answer.toArray()).mapToObj(Numbers::fixed).collect(Collectors.joining(", "));
    }
}
