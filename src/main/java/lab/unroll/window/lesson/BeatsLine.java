package lab.unroll.window.lesson;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import lab.unroll.lesson.Beat;
import lab.unroll.lesson.LessonStep;
import lab.unroll.window.kit.Texts;

/** What the learner does in a step, as a small line of words with the present one marked. */
final class BeatsLine extends HBox {

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    private final Texts texts;

    BeatsLine(Texts texts) {
        this.texts = texts;
        setId("beats");
        getStyleClass().add("beats");
    }

    /** The words of a step: a step that predicts goes on to run, to see and to explain. */
    void show(LessonStep step, LessonModel lessons) {
        boolean has = step != null && step.beat().isPresent();
        setVisible(has);
        setManaged(has);
        getChildren().clear();
        if (!has) {
            return;
        }
        Beat.Kind present = present(step, lessons);
        for (Beat.Kind kind : Beat.Kind.values()) {
            Label word = new Label(texts.get("lesson.beat." + kind.id()));
            word.getStyleClass().add("beat");
            word.pseudoClassStateChanged(PRESENT, kind == present);
            getChildren().add(word);
        }
        setAccessibleText(texts.get("lesson.beat.now", texts.get("lesson.beat." + present.id())));
    }

    private static Beat.Kind present(LessonStep step, LessonModel lessons) {
        Beat.Kind written = step.beat().orElseThrow().kind();
        if (written != Beat.Kind.PREDICT || !lessons.predicted().isTold()) {
            return written;
        }
        boolean judged = lessons.predicted().toldProperty().get().judgement().isPresent();
        boolean toSee = step.seen().isPresent() && !lessons.seen().isTold();
        return !judged ? Beat.Kind.RUN : toSee ? Beat.Kind.SEE : Beat.Kind.EXPLAIN;
    }
}
