package lab.unroll.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lab.unroll.lesson.Exercise;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.lesson.text.Spans;
import lab.unroll.words.InputException;

/** Looks whether a lesson in two languages does the same, asks the same and speaks of the same numbers. */
public final class TranslationCheck {

    /** What has to be the same, and how it is called. */
    private record Rule<T>(String name, Function<T, Object> value) {
    }

    private static final List<Rule<Lesson>> OF_LESSON = List.of(new Rule<>("station", Lesson::station),
            new Rule<>("slides", Lesson::slides), new Rule<>("##", lesson -> lesson.steps().size()),
            new Rule<>("answer", lesson -> lesson.exercises().size()));

    private static final List<Rule<LessonStep>> OF_STEP = List.of(new Rule<>("beat", LessonStep::beat),
            new Rule<>("bench", LessonStep::setup), new Rule<>("reveal", LessonStep::reveal), new Rule<>("goal", LessonStep::goal),
            new Rule<>("solution", LessonStep::solution), new Rule<>("predict", step -> answers(step.question())),
            new Rule<>("see", step -> answers(step.seen())), new Rule<>("$ $", step -> symbols(spans(step))),
            new Rule<>("double braces", step -> live(spans(step))), new Rule<>("t=", step -> moments(spans(step))));

    private static final List<Rule<Exercise>> OF_EXERCISE = List.of(new Rule<>("bench", Exercise::setup),
            new Rule<>("double braces", exercise -> live(spans(exercise))));

    private TranslationCheck() {
    }

    /** What is not the same in a lesson and the same in another language; told of the former. */
    public static List<InputException> of(Lesson lesson, Lesson other) {
        List<InputException> found = new ArrayList<>();
        Place top = new Place(lesson.source(), 1);
        compare(OF_LESSON, lesson, other, top, lesson.title(), other, found);
        for (int i = 0; i < Math.min(lesson.steps().size(), other.steps().size()); i++) {
            LessonStep step = lesson.steps().get(i);
            compare(OF_STEP, step, other.steps().get(i), step.place(), step.title(), other, found);
        }
        for (int i = 0; i < Math.min(lesson.exercises().size(), other.exercises().size()); i++) {
            Exercise exercise = lesson.exercises().get(i);
            compare(OF_EXERCISE, exercise, other.exercises().get(i), exercise.place(), exercise.title(), other, found);
        }
        return found;
    }

    private static <T> void compare(List<Rule<T>> rules, T one, T same, Place place, String title, Lesson other,
                                    List<InputException> found) {
        rules.stream().filter(rule -> !rule.value.apply(one).equals(rule.value.apply(same)))
                .forEach(rule -> found.add(place.problem("check.translation", title, other.source(), rule.name,
                        shown(rule.value.apply(one)), shown(rule.value.apply(same)))));
    }

    private static Object shown(Object value) {
        return value instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse("–") : value.toString();
    }

    /** Of a question what is no words. */
    private static List<Object> answers(Optional<Question> asked) {
        return asked.map(question -> question instanceof Question.Choice choice
                ? List.<Object>of(choice.options().size(), choice.rightOption(), choice.options().stream()
                        .map(Question.Option::claims).toList())
                : question instanceof Question.OfNumber number
                ? List.<Object>of(number.right(), number.tempting().stream().map(Question.Tempting::value).toList())
                : question instanceof Question.Valve valve
                ? List.<Object>of(valve.right(), valve.tempting().stream().map(Question.Tempting::value).toList())
                : question instanceof Question.Step step
                ? List.<Object>of(step.right(), step.tempting().stream().map(Question.Tempting::value).toList())
                : question instanceof Question.Curve curve
                ? List.<Object>of(curve.curve(), curve.tolerance(), curve.tempting().stream()
                        .map(Question.WrongShape::shape).toList()) : List.<Object>of()).orElse(List.of());
    }

    private static List<Span> spans(LessonStep step) {
        return Stream.concat(Spans.of(step.blocks()), Stream.of(step.question(), step.seen()).flatMap(Optional::stream)
                .flatMap(TranslationCheck::spans)).toList();
    }

    private static Stream<Span> spans(Question question) {
        Stream<Span> options = question instanceof Question.Choice choice
                ? choice.options().stream().flatMap(option -> Spans.inside(option.text())) : Stream.empty();
        return Stream.of(Spans.inside(question.text()), options, Spans.of(question.revealed())).flatMap(part -> part);
    }

    private static List<Span> spans(Exercise exercise) {
        return Stream.concat(Spans.of(exercise.blocks()), Spans.of(exercise.answer())).toList();
    }

    /** In alphabetical order: sentences turn round. */
    private static List<String> symbols(List<Span> spans) {
        return spans.stream().filter(Span.Symbol.class::isInstance).map(Span::plain).distinct().sorted().toList();
    }

    private static List<String> live(List<Span> spans) {
        return Spans.live(spans.stream()).map(number -> number.expression() + ":" + number.decimals()).sorted().toList();
    }

    private static List<String> moments(List<Span> spans) {
        return spans.stream().filter(Span.Moment.class::isInstance).map(Span.Moment.class::cast)
                .map(moment -> moment.from() + "-" + moment.to()).sorted().toList();
    }
}
