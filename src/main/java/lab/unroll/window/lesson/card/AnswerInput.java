package lab.unroll.window.lesson.card;

import java.util.List;
import javafx.scene.Node;
import lab.unroll.lesson.answer.Answer;

/** Where an answer is given: by mouse and by keyboard. */
public interface AnswerInput {

    /** What is shown of it. */
    Node node();

    /** The key of what is to be done before the answer can be told. */
    default String hint() {
        return "lesson.choose";
    }

    /** Shows an answer; null for none. */
    void show(Answer answer);

    /**
     * Shows what was told: the answer cannot be changed any more, unless it may be given again.
     *
     * @param curve the curve as the bench has it, where one was asked for
     * @param again true if it may be given again
     */
    void tell(List<Double> curve, boolean again);

    /** Shows an answer of which nothing is told yet: nothing of what was told of the one before. */
    default void ask() {
    }

    /** It is gone: it listens to nothing any more. */
    default void dispose() {
    }
}
