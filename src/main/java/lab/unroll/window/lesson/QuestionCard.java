package lab.unroll.window.lesson;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.question.Question;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.lesson.card.AnswerInput;
import lab.unroll.window.lesson.card.AnswerInputs;
import lab.unroll.window.lesson.card.CardTools;
import lab.unroll.window.state.BenchModel;

/** A question, the place for its answer, and, once it is told, how good that is and why. */
final class QuestionCard extends VBox {

    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Question question;
    private final Asked asked;
    private final Texts texts;
    private final LessonText setter;
    private final boolean again;
    private final AnswerInput input;
    private final Button tell = new Button();
    private final Label verdict = new Label();
    private final VBox answer = new VBox();
    private final LivePage page;

    /**
     * A card.
     *
     * @param asked what is answered
     * @param again true if the answer may be given again: an observation, and no prediction
     * @param told  tells the answer
     * @param about the experiment that is asked about
     */
    QuestionCard(Question question, Asked asked, boolean again, Runnable told, BenchModel bench, Supplier<Experiment> about,
                 Texts texts, LessonText setter, LivePage page) {
        this.question = question;
        this.asked = asked;
        this.texts = texts;
        this.setter = setter;
        this.again = again;
        this.page = page;
        setId(again ? "see-card" : "predict-card");
        getStyleClass().add("predict-card");
        Label title = new Label(texts.get(again ? "lesson.see" : "lesson.predict"));
        title.getStyleClass().add("predict-title");
        input = AnswerInputs.of(question, new CardTools(asked.answerProperty()::set, bench, about, texts,
                spans -> setter.flow(spans, page)));
        tell.setText(texts.get(again ? "lesson.check" : "lesson.reveal"));
        tell.setId(again ? "check" : "reveal");
        tell.getStyleClass().add("primary");
        tell.setMinWidth(USE_PREF_SIZE);
        tell.setOnAction(e -> told.run());
        verdict.getStyleClass().add("verdict");
        verdict.setId(again ? "see-verdict" : "verdict");
        verdict.setWrapText(true);
        HBox row = new HBox(tell, verdict);
        row.getStyleClass().add("reveal-row");
        answer.getStyleClass().add("answer");
        getChildren().addAll(title, setter.flow(question.text(), page), input.node(), row, answer);
        // before the option that has the focus takes it for a press
        input.node().addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        page.follow(asked.answerProperty(), this::show);
        page.follow(asked.toldProperty(), this::show);
        page.atEnd(input::dispose);
        show();
    }

    /** True if it has not been answered, or may be answered again; while it is being compared, nobody knows. */
    boolean mayBeAnswered() {
        return !asked.isTold() || again && asked.toldProperty().get().judgement().filter(one -> !one.isRight()).isPresent();
    }

    /** Lets the keys of whoever answers come to the answer. */
    void takeFocus() {
        input.node().lookupAll("*").stream().filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible())
                .findFirst().ifPresent(Node::requestFocus);
    }

    /** Enter gives the answer that has been chosen or written; on another option it chooses that. */
    private void enter(KeyEvent e) {
        boolean atAnswer = e.getTarget() == input.node()
                || e.getTarget() instanceof Control && !(e.getTarget() instanceof Toggle other && !other.isSelected());
        if (e.getCode() == KeyCode.ENTER && atAnswer && !tell.isDisabled()) {
            e.consume();
            tell.fire();
        }
    }

    private void show() {
        // what was told of another answer says nothing of this one
        Asked.Told told = asked.toldOfThis();
        input.show(asked.answerProperty().get());
        Judgement judged = told == null ? null : told.judgement().orElse(null);
        boolean hit = judged != null && judged.isRight();
        boolean mayTell = asked.answerProperty().get() != null && (told == null || again && !hit);
        tell.setDisable(!mayTell);
        if (told != null) {
            input.tell(told.curve(), again && !hit);
        } else {
            input.ask();
        }
        verdict.setText(told == null ? texts.get(again ? "lesson.look" : input.hint())
                : judged == null ? texts.get("lesson.comparing")
                : texts.get("lesson.verdict." + judged.verdict().name().toLowerCase(Locale.ROOT)));
        boolean near = judged != null && judged.verdict() == Judgement.Verdict.NEAR;
        verdict.setGraphic(judged == null || near ? null : Icons.of(hit ? "check" : "close"));
        verdict.pseudoClassStateChanged(RIGHT, hit);
        verdict.pseudoClassStateChanged(NEAR, near);
        verdict.pseudoClassStateChanged(WRONG, judged != null && judged.verdict() == Judgement.Verdict.WRONG);
        answer.getChildren().clear();
        if (judged != null) {
            if (!judged.why().isEmpty()) {
                VBox why = new VBox(setter.flow(judged.why(), page));
                why.getStyleClass().add("why");
                answer.getChildren().add(why);
            }
            if (!again || hit) {
                question.revealed().forEach(block -> answer.getChildren().add(setter.block(block, page)));
            }
        }
        answer.setVisible(!answer.getChildren().isEmpty());
        answer.setManaged(answer.isVisible());
    }
}
