package lab.unroll.lesson.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.answer.Judgement.Verdict;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Span;
import lab.unroll.net.Gate;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static LessonStep step(String question) {
        return LessonReader.read("""
                ---
                station: 1
                title: Asked
                cell: lstm
                hidden: 2
                length: 6
                seed: 5
                train: 0
                ---
                ## First
                Text.
                ```bench
                step: 2
                ```
                ```predict %s
                ---
                So it is.
                ```
                """.formatted(question), "lesson.md").steps().get(0);
    }

    private static Judgement judge(String question, Answer answer) {
        LessonStep step = step(question);
        OpenedBench bench = new Benches().open(step.told());
        Question asked = step.question().orElseThrow();
        List<Double> curve = asked instanceof Question.Curve drawn ? RealCurve.of(drawn.curve(), bench, null) : List.of();
        return Judge.of(asked, answer, bench, curve);
    }

    private static String why(Judgement judged) {
        return Span.plain(judged.why());
    }

    @Test
    void aChoiceIsRightOrExplained() {
        String question = """
                choice
                Which?
                - [ ] this
                  > Because of that.
                - [x] that""";
        assertEquals(Verdict.RIGHT, judge(question, new Answer.Chosen(1)).verdict());
        Judgement wrong = judge(question, new Answer.Chosen(0));
        assertEquals(Verdict.WRONG, wrong.verdict());
        assertEquals("Because of that.", why(wrong));
    }

    @Test
    void aNumberIsRightWithinItsToleranceAndNearWithinThreeOfIt() {
        String question = """
                number
                How much?
                - [x] 0.5 ± 0.1
                - [ ] 0.76
                  > That is tanh 1.""";
        assertEquals(Verdict.RIGHT, judge(question, new Answer.Number(0.6)).verdict());
        assertEquals(Verdict.NEAR, judge(question, new Answer.Number(0.3)).verdict());
        assertEquals(Verdict.WRONG, judge(question, new Answer.Number(0.1)).verdict());
        assertEquals("", why(judge(question, new Answer.Number(0.1))));
        assertEquals("That is tanh 1.", why(judge(question, new Answer.Number(0.78))));
    }

    @Test
    void aToleranceCanBeAShareOfTheAnswer() {
        String question = """
                number
                How much?
                - [x] {{2 * 10}} ± 10%""";
        assertEquals(Verdict.RIGHT, judge(question, new Answer.Number(22)).verdict());
        assertEquals(Verdict.NEAR, judge(question, new Answer.Number(23)).verdict());
    }

    @Test
    void aValveIsComparedWithTheGateOfTheBench() {
        String question = """
                valve
                Drag it.
                - [x] f 2 5 ± 0.1""";
        double open = new Benches().open(step(question).told()).trace().gate(Gate.FORGET, 5).get(1);
        assertEquals(Verdict.RIGHT, judge(question, new Answer.Number(open + 0.09)).verdict());
        assertEquals(Verdict.NEAR, judge(question, new Answer.Number(open - 0.2)).verdict());
        assertEquals(Verdict.WRONG, judge(question, new Answer.Number(open - 0.5)).verdict());
    }

    @Test
    void theStepBesideTheRightOneIsNear() {
        String question = """
                step
                Where?
                - [x] 5
                - [ ] 1
                  > That is where it begins.""";
        assertEquals(Verdict.RIGHT, judge(question, new Answer.At(5)).verdict());
        assertEquals(Verdict.NEAR, judge(question, new Answer.At(4)).verdict());
        Judgement wrong = judge(question, new Answer.At(1));
        assertEquals(Verdict.WRONG, wrong.verdict());
        assertEquals("That is where it begins.", why(wrong));
    }

    @Test
    void aSketchHitsIfFourOfFivePointsDo() {
        String question = """
                curve
                Draw it.
                - [x] h 1 ± 0.05
                - [ ] rising
                  > It does not grow.""";
        LessonStep step = step(question);
        List<Double> real = RealCurve.of(((Question.Curve) step.question().orElseThrow()).curve(),
                new Benches().open(step.told()), null);
        assertEquals(6, real.size());
        assertEquals(Verdict.RIGHT, judge(question, new Answer.Sketch(real)).verdict());
        List<Double> half = IntStream.range(0, 6).mapToObj(i -> i % 2 == 0 ? real.get(i) : 0.9).toList();
        assertEquals(Verdict.NEAR, judge(question, new Answer.Sketch(half)).verdict());
        List<Double> rising = IntStream.range(0, 6).mapToObj(i -> -0.9 + 0.36 * i).toList();
        Judgement wrong = judge(question, new Answer.Sketch(rising));
        assertEquals(Verdict.WRONG, wrong.verdict());
    }

    @Test
    void anAnswerToAnotherKindOfQuestionIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> judge("""
                step
                Where?
                - [x] 5""", new Answer.Number(5)));
    }
}
