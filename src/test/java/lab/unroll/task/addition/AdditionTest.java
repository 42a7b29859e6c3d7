package lab.unroll.task.addition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import org.junit.jupiter.api.Test;

class AdditionTest {

    private final Addition task = new Addition(1);

    private static String text(Addition task, Batch batch, int b, int[] symbols) {
        StringBuilder text = new StringBuilder();
        for (int t = 1; t <= batch.steps(); t++) {
            text.append(task.vocabulary().label(symbols[batch.row(t, b)]));
        }
        return text.toString();
    }

    @Test
    void theQuestionIsReadFromItsEndAndTheAnswerIsTheSum() {
        Batch questions = Batch.ofQuestions(5, 2000, 4);
        Batch answers = Batch.ofSymbols(3, 2000);
        task.fill(questions, answers, new SplittableRandom(2));
        Set<String> heldOut = new HashSet<>();
        task.heldOutSums().forEach(sum -> heldOut.add(sorted(sum)));
        Set<String> asked = new HashSet<>();
        for (int b = 0; b < 2000; b++) {
            String question = new StringBuilder(text(task, questions, b, questions.symbols())).reverse().toString();
            String[] numbers = question.strip().split("\\+");
            int sum = Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]);
            assertEquals(sum, Integer.parseInt(text(task, answers, b, answers.classes()).strip()), question);
            assertTrue(question.matches("\\d{1,2}\\+\\d{1,2} {0,2}"), question);
            Addition.Sum drawn = new Addition.Sum(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
            assertFalse(heldOut.contains(sorted(drawn)), question);
            asked.add(drawn.a() + "+" + drawn.b());
        }
        assertTrue(asked.stream().anyMatch(one -> one.matches("(\\d+)\\+(?!\\1$)\\d+")
                && asked.contains(one.replaceAll("(\\d+)\\+(\\d+)", "$2+$1"))), "some sum is asked in both orders");
    }

    @Test
    void theDecoderIsToldWhatStandsBeforeEachSymbol() {
        Batch questions = Batch.ofQuestions(5, 20, 4);
        Batch answers = Batch.ofSymbols(3, 20);
        task.fill(questions, answers, new SplittableRandom(3));
        for (int b = 0; b < 20; b++) {
            assertEquals(12, answers.symbols()[answers.row(1, b)]);
            for (int t = 2; t <= 3; t++) {
                assertEquals(answers.classes()[answers.row(t - 1, b)], answers.symbols()[answers.row(t, b)]);
            }
        }
        assertEquals(0, questions.judgedWeight());
        assertEquals(60, answers.judgedWeight());
    }

    @Test
    void aTenthOfFiveThousandDifferentSumsIsHeldOut() {
        assertEquals(4500, task.training().size());
        assertEquals(500, task.heldOutSums().size());
        Set<String> seen = new HashSet<>();
        task.training().forEach(sum -> seen.add(sorted(sum)));
        assertEquals(4500, seen.size());
        task.heldOutSums().forEach(sum -> assertFalse(seen.contains(sorted(sum)), sum.toString()));
    }

    private static String sorted(Addition.Sum sum) {
        return Math.min(sum.a(), sum.b()) + "+" + Math.max(sum.a(), sum.b());
    }

    @Test
    void smallNumbersAreHeldOutNoMoreThanLargeOnes() {
        long small = task.heldOutSums().stream().filter(sum -> sum.a() < 10 && sum.b() < 10).count();
        assertTrue(small <= 15, small + " of the 55 sums of one digit each");
    }

    @Test
    void theHeldOutSumsAreThoseMeasured() {
        Batch questions = Batch.ofQuestions(5, 500, 4);
        Batch answers = Batch.ofSymbols(3, 500);
        task.fillHeldOut(questions, answers);
        for (int b = 0; b < 500; b++) {
            String question = new StringBuilder(text(task, questions, b, questions.symbols())).reverse().toString();
            assertEquals(task.heldOutSums().get(b).question(), question);
            assertEquals(task.heldOutSums().get(b).answer(), text(task, answers, b, answers.classes()));
        }
    }

    @Test
    void theSameSeedDrawsTheSameSums() {
        assertEquals(task.training(), new Addition(1).training());
        assertNotEquals(task.training(), new Addition(2).training());
    }

    @Test
    void ninetyNineOfAHundredMustBeRight() {
        assertTrue(task.solvedRule().orElseThrow().isMetBy(1, 0.99));
        assertFalse(task.solvedRule().orElseThrow().isMetBy(0, 0.988));
        assertEquals(Math.log(12), task.chanceLoss());
    }
}
