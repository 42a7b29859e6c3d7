package lab.unroll.window.presenter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.window.lesson.LessonModel;

/** The question of the open step, if it is one with choices that hands can be raised for. Knows no node. */
final class Asked {

    private final LessonModel lessons;
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<String>> choices = new ReadOnlyObjectWrapper<>(List.of());

    Asked(LessonModel lessons) {
        this.lessons = lessons;
        answered.bind(lessons.predicted().toldProperty().map(told -> true).orElse(false));
        lessons.stepProperty().subscribe(step -> choices.set(question().map(Question.Choice::options).orElse(List.of()).stream()
                .map(option -> Span.plain(option.text())).toList()));
    }

    private Optional<Question.Choice> question() {
        return Optional.ofNullable(lessons.stepProperty().get()).flatMap(LessonStep::question)
                .filter(Question.Choice.class::isInstance).map(Question.Choice.class::cast);
    }

    /** The choices in words; none where nothing is asked. */
    ReadOnlyObjectProperty<List<String>> choicesProperty() {
        return choices.getReadOnlyProperty();
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
