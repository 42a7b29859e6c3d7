package lab.unroll.lesson.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Judgement.Verdict;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Shape;
import lab.unroll.lesson.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers are compared with what the bench shows, and tempting ones get their explanation. */
class JudgeTest {

    private static LessonStep step(String kind, String options) {
        return LessonReader.read("---\nstation: 1\ntitle: Judged\ncell: lstm\nhidden: 2\nlength: 5\npin: f 1 every 1, i 1 every 0.5\n"
                + "---\n## A step\nText.\n```predict " + kind + "\nQ?\n" + options.replace("; ", "\n") + "\n---\nW.\n```\n", "judged.md")
                .steps().get(0);
    }

    private static String judged(String kind, String options, Answer answer) {
        LessonStep step = step(kind, options);
        OpenedBench bench = new Benches().open(step.told());
        Question question = step.question().orElseThrow();
        List<Double> curve = question instanceof Question.Curve drawn ? RealCurve.of(drawn.curve(), bench, bench.losses())
                : List.of();
        Judgement judgement = Judge.of(question, answer, bench, curve);
        return judgement.verdict() + " " + Span.plain(judgement.why());
    }

    @ParameterizedTest
    @CsvSource({"5, RIGHT ''", "5.4, RIGHT ''", "5.6, NEAR ''", "6.4, NEAR ''", "6.6, WRONG ''", "9, WRONG nine", "9.4, WRONG nine",
            "8.2, WRONG eight", "-1, WRONG ''"})
    void aNumberIsRightWithinItsToleranceNearWithinThreeAndTemptingWhereItSaysSo(double given, String said) {
        assertEquals(said.replace("''", ""), judged("number", "- [x] {{T}} ± 0.5; - [ ] 9;   > nine; - [ ] 8;   > eight",
                new Answer.Number(given)));
    }

    @ParameterizedTest
    @CsvSource({"4.4, NEAR ''", "6, WRONG six", "5.6, WRONG six", "5.5, RIGHT ''"})
    void aTemptingAnswerIsNotNearAlsoWhereTheRightOneIs(double given, String said) {
        assertEquals(said.replace("''", ""), judged("number", "- [x] {{T}} ± 0.5; - [ ] 6;   > six", new Answer.Number(given)));
    }

    @ParameterizedTest
    @CsvSource({"10.9, RIGHT ''", "9.1, RIGHT ''", "11.1, NEAR ''", "13.1, WRONG ''"})
    void aToleranceMayBeAShareOfTheAnswer(double given, String said) {
        assertEquals(said.replace("''", ""), judged("number", "- [x] {{2 * T}} ± 10%", new Answer.Number(given)));
    }

    @Test
    void aChoiceAStepAndAValveAreJudgedByTheirOwnAnswers() {
        String options = "- [ ] a;   > no a; - [x] b";
        assertEquals("WRONG no a", judged("choice", options, new Answer.Chosen(0)));
        assertEquals("RIGHT ", judged("choice", options, new Answer.Chosen(1)));
        String steps = "- [x] {{T - 1}}; - [ ] 1;   > too early";
        assertEquals("RIGHT ", judged("step", steps, new Answer.At(4)));
        assertEquals("NEAR ", judged("step", steps, new Answer.At(5)));
        assertEquals("WRONG late", judged("step", "- [x] {{T - 1}}; - [ ] 5;   > late", new Answer.At(5)));
        assertEquals("WRONG too early", judged("step", steps, new Answer.At(1)));
        String valve = "- [x] i 1 3 ± 0.1; - [ ] 1;   > open";
        assertEquals("RIGHT ", judged("valve", valve, new Answer.Number(0.45)));
        assertEquals("WRONG open", judged("valve", valve, new Answer.Number(1)));
    }

    @Test
    void aCurveIsHitByFourPointsOfFiveAndAWrongShapeIsExplained() {
        String options = "- [x] C 1 ± 0.05; - [ ] flat;   > it adds; - [ ] falling;   > it never falls";
        LessonStep step = step("curve", options);
        OpenedBench bench = new Benches().open(step.told());
        List<Double> real = RealCurve.of(((Question.Curve) step.question().orElseThrow()).curve(), bench, bench.losses());
        assertEquals(bench.trace().cell(2).get(0), real.get(1));
        assertEquals("RIGHT ", judged("curve", options, new Answer.Sketch(moved(real, 1))));
        assertEquals("NEAR ", judged("curve", options, new Answer.Sketch(moved(real, 2))).replaceAll("[a-z].*", ""));
        assertEquals("WRONG it adds", judged("curve", options, new Answer.Sketch(List.of(9.0, 9.0, 9.0, 9.0, 9.0))));
    }

    /** Some of the points far off. */
    private static List<Double> moved(List<Double> values, int count) {
        return Stream.concat(values.stream().limit(count).map(value -> value + 2),
                values.stream().skip(count)).toList();
    }

    @Test
    void aCurveThatGoesUpAndDownHasNoShape() {
        Question.Curve curve = (Question.Curve) step("curve", "- [x] C 1 ± 0.1").question().orElseThrow();
        assertEquals(Optional.of(Shape.RISING), Judge.shape(List.of(0.0, 1.0, 0.9, 2.0), curve));
        assertEquals(Optional.of(Shape.FALLING), Judge.shape(List.of(2.0, 1.0, 0.5), curve));
        assertEquals(Optional.of(Shape.FLAT), Judge.shape(List.of(1.0, 1.1, 1.0, 0.95), curve));
        assertEquals(Optional.empty(), Judge.shape(List.of(0.5, 1.8, 1.9, 0.2), curve));
    }

    @Test
    void anAnswerOfAnotherKindIsAFaultOfTheProgramme() {
        assertThrows(IllegalArgumentException.class, () -> judged("step", "- [x] 1", new Answer.Chosen(0)));
    }
}
