package lab.unroll.task.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.task.ReferenceLoss;
import lab.unroll.task.StreamedTask.HeldOutStreams;
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
        double[] counted = task.referenceLosses().stream().mapToDouble(ReferenceLoss::loss).toArray();
        assertEquals(Math.log(4), counted[0], 0.02);
        assertTrue(counted[1] < 0.05, "one symbol foretells the next: " + counted[1]);
        NextCharacter sample = new NextCharacter(TextSource.sample(), 12);
        double[] ladder = sample.referenceLosses().stream().mapToDouble(ReferenceLoss::loss).toArray();
        assertTrue(ladder[1] < ladder[0] - 0.5 && ladder[2] < ladder[1] && ladder[0] < sample.chanceLoss(),
                Arrays.toString(ladder));
    }

    @Test
    void theLadderOfTinyshakespeareIsThatOfWittenAndBell() {
        Path file = Path.of("../shared/data/text/tinyshakespeare.txt");
        assumeTrue(Files.exists(file), "there is no " + file);
        NextCharacter task = new NextCharacter(TextSource.load(file), 50);
        assertTrue(task.referencesTakeTime());
        assertArrayEquals(new double[] {3.35, 2.49, 2.05, 1.77, 1.67},
                task.referenceLosses().stream().mapToDouble(ReferenceLoss::loss).toArray(), 0.005);
        assertFalse(task.referencesTakeTime());
    }

    @Test
    void trainingReadsTheTextOnInStreamsOfWhichEachSeesItsOwnPart() {
        NextCharacter task = new NextCharacter(text("abcdefghijklmnopqrstuvwxyz".repeat(40)), 7);
        Batch before = task.newBatch(3);
        Batch now = task.newBatch(3);
        task.fill(before, 5, 0);
        assertFalse(task.goesOn(3, 0));
        int steps = 0;
        while (task.goesOn(3, ++steps)) {
            task.fill(now, 5, steps);
            for (int b = 0; b < 3; b++) {
                assertEquals(before.classes()[before.row(7, b)], now.symbols()[now.row(1, b)]);
            }
            task.fill(before, 5, steps);
        }
        assertEquals((40 * 26 * 9 / 10 / 3 - 7) / 7, steps, "pieces of an epoch");
        Batch anew = task.newBatch(3);
        task.fill(anew, 5, 0);
        task.fill(now, 5, 0);
        assertArrayEquals(anew.symbols(), now.symbols());
    }

    @Test
    void aTextTooShortForSoManyStreamsIsReadInWindowsFromAnywhere() {
        NextCharacter task = new NextCharacter(LETTERS_THEN_DIGITS, 5);
        assertFalse(task.goesOn(32, 1));
        Batch batch = task.newBatch(32);
        task.fill(batch, 5, 1);
        assertEquals(160, batch.judgedWeight());
    }

    @Test
    void whatIsMeasuredIsReadOnThroughThePartHeldOut() {
        NextCharacter task = new NextCharacter(text("abcdefghij".repeat(200)), 5);
        HeldOutStreams streams = task.heldOutStreams(1000);
        assertEquals(1, streams.judged());
        List<Batch> pieces = streams.pieces();
        for (int piece = 1; piece < pieces.size(); piece++) {
            Batch last = pieces.get(piece - 1);
            for (int b = 0; b < last.size(); b++) {
                assertEquals(last.classes()[last.row(5, b)], pieces.get(piece).symbols()[pieces.get(piece).row(1, b)]);
            }
        }
    }
}
