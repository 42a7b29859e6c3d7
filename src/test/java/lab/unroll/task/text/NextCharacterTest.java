package lab.unroll.task.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.Vocabulary;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class NextCharacterTest {

    private static TextSource text(String characters) {
        return TextSource.of("typed in", characters);
    }

    /** Ninety letters of a counting kind, then ten digits. */
    private static final TextSource LETTERS_THEN_DIGITS = text("abcdefghij".repeat(9) + "0123456789");

    @Test
    void theTargetOfEachStepIsTheCharacterAfterIt() {
        NextCharacter task = new NextCharacter(LETTERS_THEN_DIGITS, 5);
        Batch batch = task.newBatch(20);
        task.fill(batch, new SplittableRandom(1));
        Vocabulary vocabulary = task.vocabulary();
        for (int row = 0; row < batch.rows(); row++) {
            char now = vocabulary.label(batch.symbols()[row]).charAt(0);
            char next = vocabulary.label(batch.classes()[row]).charAt(0);
            assertEquals(now == 'j' ? 'a' : now + 1, next);
        }
        assertEquals(100, batch.judgedWeight());
    }

    @Test
    void theLastTenthIsHeldOutFromTrainingAndMeasuredOn() {
        NextCharacter task = new NextCharacter(LETTERS_THEN_DIGITS, 5);
        Batch training = task.newBatch(200);
        task.fill(training, new SplittableRandom(1));
        int firstLetter = task.vocabulary().symbolOf('a');
        for (int row = 0; row < training.rows(); row++) {
            assertTrue(training.symbols()[row] >= firstLetter && training.classes()[row] >= firstLetter);
        }
        assertTrue(task.measuresHeldOut());
        Batch held = task.evaluationBatch();
        for (int row = 0; row < held.rows(); row++) {
            assertTrue(held.symbols()[row] < firstLetter);
        }
    }

    @Test
    void theShortestTextThatCanBeLearntHasOneCharacterMoreThanTheWindow() {
        NextCharacter task = new NextCharacter(text("abcdef"), 5);
        assertFalse(task.measuresHeldOut());
        Batch batch = task.newBatch(1);
        task.fill(batch, new SplittableRandom(1));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5}, batch.classes());
        assertEquals(1, task.evaluationBatch().size());
        InputException problem = assertThrows(InputException.class, () -> new NextCharacter(text("abcde"), 5));
        assertEquals("text.short", problem.key());
        assertTrue(problem.getMessage().contains("at least 6"), problem.getMessage());
    }

    @Test
    void theLossOfAnExampleIsTheMeanOverItsJudgedSteps() {
        NextCharacter task = new NextCharacter(LETTERS_THEN_DIGITS, 4);
        Example followed = task.exampleOf(new int[] {10, 11, 12, 13, 14});
        assertEquals(4, followed.labels().size());
        assertEquals(14, followed.sequence().targetClass(4));
        assertEquals(0.25, followed.sequence().weight(1));
        Example open = task.exampleOf(new int[] {10, 11, 12, 13});
        assertFalse(open.sequence().isJudged(4));
        assertEquals(1.0 / 3, open.sequence().weight(3));
    }

    @Test
    void milestonesAreTheEntropiesOfTheText() {
        // Every character is followed by one certain other, so bigrams tell all and unigrams nothing.
        NextCharacter task = new NextCharacter(text("abcd".repeat(25) + "a"), 4);
        assertEquals(Math.log(4), task.chanceLoss(), 1e-12);
        assertEquals(Math.log(4), task.unigramEntropy(), 1e-3);
        assertEquals(0, task.bigramEntropy(), 1e-12);
        NextCharacter sample = new NextCharacter(TextSource.sample(), 12);
        assertTrue(sample.bigramEntropy() < sample.unigramEntropy());
        assertTrue(sample.unigramEntropy() < sample.chanceLoss());
    }
}
