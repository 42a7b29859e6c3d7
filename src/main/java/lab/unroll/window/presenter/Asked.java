package lab.unroll.window.presenter;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.lesson.LessonModel;
import lab.unroll.window.lesson.LivePage;
import lab.unroll.window.state.BenchModel;

/**
 * A question of the open step, if it is one with choices that hands can be raised for: what is predicted, or what was to be
 * seen, which is asked once the prediction is told. Knows no node.
 */
final class Asked {

    private final LessonModel lessons;
    private final boolean afterwards;
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> choices = new ReadOnlyObjectWrapper<>(List.of());

    private Asked(LessonModel lessons, boolean afterwards) {
        this.lessons = lessons;
        this.afterwards = afterwards;
        Observable[] told = {lessons.stepProperty(), lessons.predicted().toldProperty(), lessons.seen().toldProperty()};
        answered.bind(Bindings.createBooleanBinding(this::isAnswered, told));
        choices.bind(Bindings.createObjectBinding(() -> question().map(Question.Choice::options).orElse(List.of()).stream()
                .map(option -> Span.plain(option.text())).toList(), told));
    }

    /** What is predicted. */
    static Asked predicted(LessonModel lessons) {
        return new Asked(lessons, false);
    }

    /** What was to be seen. */
    static Asked seen(LessonModel lessons) {
        return new Asked(lessons, true);
    }

    /** True for what was to be seen. */
    boolean isAfterwards() {
        return afterwards;
    }

    private Optional<Question.Choice> question() {
        return Optional.ofNullable(lessons.stepProperty().get()).filter(step -> !afterwards || isTime(step))
                .flatMap(step -> afterwards ? step.seen() : step.question())
                .filter(Question.Choice.class::isInstance).map(Question.Choice.class::cast);
    }

    /** What was to be seen is asked once there is nothing more to predict. */
    private boolean isTime(LessonStep step) {
        return step.question().isEmpty() || lessons.predicted().isTold();
    }

    /** A prediction is told, right or wrong; what was to be seen may be answered again until it is right. */
    private boolean isAnswered() {
        return afterwards ? Optional.ofNullable(lessons.seen().toldProperty().get()).flatMap(told -> told.judgement())
                .filter(Judgement::isRight).isPresent() : lessons.predicted().isTold();
    }

    /** The choices in words; none where nothing is asked. */
    ReadOnlyObjectProperty<List<String>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** A choice as the lesson sets it. */
    List<Span> words(int choice) {
        return question().map(asked -> asked.options().get(choice).text()).orElse(List.of());
    }

    /** A page for what stands on it. */
    LivePage page(BenchModel bench) {
        return LivePage.of(lessons, bench);
    }

    /** True once the answer is told. */
    ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Place of the right choice, counted from 0; -1 where nothing is asked. */
    int right() {
        return question().map(Question.Choice::rightOption).orElse(-1);
    }

    /** The letter by which a class calls a choice, counted from 0. */
    static String letter(int choice) {
        return String.valueOf((char) ('A' + choice));
    }
}
