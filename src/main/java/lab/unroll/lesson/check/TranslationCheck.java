package lab.unroll.lesson.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.lesson.Exercise;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Tolerance;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Span;
import lab.unroll.lesson.text.Spans;
import lab.unroll.words.InputException;

/** Looks whether a lesson in two languages does the same, asks the same and speaks of the same numbers. */
public final class TranslationCheck {

    /** What has to be the same, and how it is called. */
    private record Rule<T>(String name, Function<T, Object> value) {
    }

    /** Settings of a step, by the block that they stand in. */
    private record Block(String name, Function<LessonStep, Optional<BenchSetup>> setup) {
    }

    private static final List<Rule<Lesson>> OF_LESSON = List.of(new Rule<>("station", Lesson::station),
            new Rule<>("slides", Lesson::slides), new Rule<>("##", lesson -> lesson.steps().size()),
            new Rule<>("answer", lesson -> lesson.exercises().size()));

    private static final List<Rule<LessonStep>> OF_STEP = List.of(new Rule<>("beat", LessonStep::beat),
            new Rule<>("goal", LessonStep::goal), new Rule<>("predict", step -> answers(step.question())),
            new Rule<>("see", step -> answers(step.seen())), new Rule<>("$ $", step -> symbols(spans(step))),
            new Rule<>("double braces", step -> live(spans(step))), new Rule<>("t=", step -> moments(spans(step))));

    /** Settings of a step; each is told where it is first set otherwise, also where later steps take it over. */
    private static final List<Block> SETTINGS = List.of(new Block("bench", step -> Optional.of(step.setup())),
            new Block("reveal", LessonStep::reveal), new Block("solution", LessonStep::solution));

    private static final List<Rule<Exercise>> OF_EXERCISE = List.of(new Rule<>("double braces", exercise -> live(spans(exercise))));

    private static final String NONE = "–";
    private static final String FENCE = "```";

    private TranslationCheck() {
    }

    /** What is not the same in a lesson and the same in another language; told of the former. */
    public static List<InputException> of(Lesson lesson, Lesson other) {
        List<InputException> found = new ArrayList<>();
        Set<BenchSetup.Line> told = new HashSet<>();
        Place top = new Place(lesson.source(), 1);
        compare(OF_LESSON, lesson, other, top, lesson.title(), other, found);
        for (int i = 0; i < Math.min(lesson.steps().size(), other.steps().size()); i++) {
            LessonStep step = lesson.steps().get(i);
            LessonStep same = other.steps().get(i);
            compare(OF_STEP, step, same, step.place(), step.title(), other, found);
            for (Block block : SETTINGS) {
                settings(block.name, block.setup.apply(step), block.setup.apply(same), step.place(), step.title(), other, told, found);
            }
        }
        for (int i = 0; i < Math.min(lesson.exercises().size(), other.exercises().size()); i++) {
            Exercise exercise = lesson.exercises().get(i);
            Exercise same = other.exercises().get(i);
            compare(OF_EXERCISE, exercise, same, exercise.place(), exercise.title(), other, found);
            settings("bench", Optional.of(exercise.setup()), Optional.of(same.setup()), exercise.place(), exercise.title(),
                    other, told, found);
        }
        return found;
    }

    private static <T> void compare(List<Rule<T>> rules, T one, T same, Place place, String title, Lesson other,
                                    List<InputException> found) {
        rules.stream().filter(rule -> !rule.value.apply(one).equals(rule.value.apply(same)))
                .forEach(rule -> found.add(problem(place, title, other, rule.name,
                        shown(rule.value.apply(one)), shown(rule.value.apply(same)))));
    }

    private static InputException problem(Place place, String title, Lesson other, String name, String here,
                                          String there) {
        return place.problem("check.translation", title, other.source(), name, here, there);
    }

    /** What a lesson has, in its own words as far as it is words. */
    private static String shown(Object value) {
        Object what = value instanceof Optional<?> optional ? optional.map(Object.class::cast).orElse(List.of()) : value;
        String said = what instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", ")) : what.toString();
        return said.isEmpty() ? NONE : said;
    }

    /** Tells only what is set otherwise, on either side, and each line once, also where later steps take it over. */
    private static void settings(String name, Optional<BenchSetup> one, Optional<BenchSetup> same, Place place, String title,
                                 Lesson other, Set<BenchSetup.Line> told, List<InputException> found) {
        if (one.isPresent() != same.isPresent()) {
            found.add(problem(place, title, other, name, one.map(there -> FENCE + name).orElse(NONE),
                    same.map(there -> FENCE + name).orElse(NONE)));
        } else if (one.isPresent()) {
            List<BenchSetup.Line> here = one.get().otherThan(same.get());
            List<BenchSetup.Line> there = same.get().otherThan(one.get());
            if (told.addAll(here) | told.addAll(there)) {
                found.add(problem(here.isEmpty() ? place : here.get(0).place(), title, other, name, shown(texts(here)),
                        shown(texts(there))));
            }
        }
    }

    private static List<String> texts(List<BenchSetup.Line> lines) {
        return lines.stream().map(BenchSetup.Line::text).toList();
    }

    /** Of a question what is no words, as the lesson has it. */
    private static List<String> answers(Optional<Question> asked) {
        return asked.map(TranslationCheck::answers).orElse(List.of());
    }

    private static List<String> answers(Question question) {
        if (question instanceof Question.Choice choice) {
            return choice.options().stream().map(option -> (option.isRight() ? "[x]" : "[ ]") + option.claims().stream()
                    .map(claim -> " ? " + claim).collect(Collectors.joining())).toList();
        }
        Stream<Object> expected = question instanceof Question.OfNumber number ? right(number.right(), number.tempting())
                : question instanceof Question.Step step ? right(step.right(), step.tempting())
                : question instanceof Question.Valve valve ? Stream.concat(Stream.of(valve.gate().letter() + " "
                        + (valve.unit() + 1) + " " + valve.step()), right(valve.right(), valve.tempting()))
                : question instanceof Question.Curve curve ? Stream.concat(Stream.of(curve.curve().quantity().id() + " "
                        + (curve.curve().unit() + 1), new Tolerance(curve.tolerance(), false)),
                        curve.tempting().stream().map(one -> one.shape().id())) : Stream.empty();
        return expected.map(Object::toString).toList();
    }

    private static Stream<Object> right(Question.Expected right, List<Question.Tempting> tempting) {
        return Stream.concat(Stream.of(right), tempting.stream().map(Question.Tempting::value));
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
        return Spans.live(spans.stream()).map(number -> number.toString()).sorted().toList();
    }

    private static List<String> moments(List<Span> spans) {
        return spans.stream().filter(Span.Moment.class::isInstance).map(Span.Moment.class::cast)
                .map(moment -> moment.from() + "-" + moment.to()).sorted().toList();
    }
}
