package lab.unroll.task.echo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class EchoTest {

    private final Echo task = new Echo(3, 2, 6);

    private static int[] answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).map(example.sequence()::targetClass).toArray();
    }

    @Test
    void theAnswerIsTheLetterOfTwoStepsAgoAndTheFirstTwoAreNotJudged() {
        Example example = task.exampleOf("abcacb");
        assertArrayEquals(new int[] {-1, -1, 0, 1, 2, 0}, answers(example));
        assertFalse(example.sequence().isJudged(2));
        assertEquals(1, IntStream.rangeClosed(1, 6).mapToDouble(example.sequence()::weight).sum(), 1e-12);
        assertEquals(Math.log(3), task.chanceLoss(), 1e-12);
    }

    @Test
    void batchesAreAnsweredLikeExamples() {
        Batch batch = task.newBatch(5);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 5; b++) {
            int column = b;
            int[] letters = IntStream.rangeClosed(1, 6).map(t -> batch.symbols()[batch.row(t, column)]).toArray();
            assertArrayEquals(answers(task.exampleOf(letters)),
                    IntStream.rangeClosed(1, 6).map(t -> batch.classes()[batch.row(t, column)]).toArray());
        }
    }

    @Test
    void aDelayAsLongAsTheInputIsRefused() {
        assertEquals("task.delay", assertThrows(InputException.class, () -> new Echo(3, 6, 6)).key());
    }
}
