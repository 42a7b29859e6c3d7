package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judge;
import lab.unroll.lesson.answer.Judgement;
import lab.unroll.lesson.answer.RealCurve;
import lab.unroll.lesson.answer.RightAnswer;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.check.Finding;
import lab.unroll.lesson.check.LessonCheck;
import lab.unroll.lesson.question.Question;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every step of every shipped lesson in both languages: opens it, answers right and wrong, and reaches its goal. */
class LessonWalkTest {

    /** Where an answer is that nobody would call right or near. */
    private static final double FAR = 1000;

    static List<Named<Lesson>> lessons() {
        return Words.LANGUAGES.stream().flatMap(language -> Lessons.all(language).lessons().stream())
                .map(lesson -> Named.of(lesson.source(), lesson)).toList();
    }

    @Test
    void noShippedLessonHasAMistakeAndThoseInBeatsNotEvenAHint() {
        List<Finding> findings = LessonCheck.of(Path.of("lessons"));
        assertEquals(List.of(), findings.stream().filter(Finding::isMistake).map(one -> one.problem().getMessage()).toList());
        assertEquals(List.of(), findings.stream().map(one -> one.problem().getMessage()).toList());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyQuestionTellsTheRightAnswerFromTheWrongOnes(Lesson lesson) {
        Benches benches = new Benches();
        for (LessonStep step : lesson.steps()) {
            OpenedBench before = benches.open(step.setup());
            assertTrue(before.trace().length() >= before.step(), step.title());
            OpenedBench told = benches.open(step.told());
            Stream.of(step.question(), step.seen()).flatMap(Optional::stream).forEach(question -> {
                List<Double> curve = question instanceof Question.Curve drawn
                        ? RealCurve.of(drawn.curve(), told, told.losses()) : List.of();
                assertTrue(Judge.of(question, RightAnswer.to(question, told, told.losses()), told, curve).isRight(), step.title());
                List<Answer> wrong = wrong(question, told, curve);
                for (int i = 0; i < wrong.size(); i++) {
                    Judgement judgement = Judge.of(question, wrong.get(i), told, curve);
                    assertFalse(judgement.isRight(), step.title() + ": " + wrong.get(i));
                    if (i < question.wrong().size() && !(question instanceof Question.Curve)) {
                        assertEquals(question.wrong().get(i), judgement.why(), step.title() + ": " + wrong.get(i));
                    }
                }
            });
        }
    }

    /** The wrong answers that are named, in order, and one that is far off. */
    private static List<Answer> wrong(Question question, OpenedBench told, List<Double> curve) {
        List<Answer> wrong = new ArrayList<>();
        if (question instanceof Question.Choice choice) {
            IntStream.range(0, choice.options().size()).filter(option -> option != choice.rightOption())
                    .forEach(option -> wrong.add(new Answer.Chosen(option)));
        } else if (question instanceof Question.OfNumber number) {
            number.tempting().forEach(one -> wrong.add(new Answer.Number(one.value().on(told))));
            wrong.add(new Answer.Number(FAR * (1 + Math.abs(number.right().value().on(told)))));
        } else if (question instanceof Question.Valve valve) {
            valve.tempting().forEach(one -> wrong.add(new Answer.Number(one.value().on(told))));
            wrong.add(new Answer.Number(FAR));
        } else if (question instanceof Question.Step step) {
            step.tempting().forEach(one -> wrong.add(new Answer.At((int) one.value().on(told))));
            wrong.add(new Answer.At((int) FAR));
        } else {
            wrong.add(new Answer.Sketch(curve.stream().map(value -> value + FAR * (1 + Math.abs(value))).toList()));
        }
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyGoalIsOpenAtFirstAndReachedByItsSolution(Lesson lesson) {
        Benches benches = new Benches();
        for (LessonStep step : lesson.steps()) {
            step.goal().ifPresent(goal -> {
                assertFalse(goal.isReached(benches.open(step.setup()).progress()), step.title() + ": " + goal);
                assertTrue(step.solution().isPresent() || goal.isSelfEvident(), step.title() + ": " + goal + " has no solution");
            });
            step.solution().ifPresent(solution -> {
                assertNotEquals(step.setup(), solution, step.title());
                assertTrue(step.goal().orElseThrow().isReached(benches.open(solution).progress()), step.title());
            });
        }
    }
}
