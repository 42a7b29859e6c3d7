package lab.unroll.task.brackets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class BracketsTest {

    private final Brackets task = new Brackets(2, 2, 6);

    private static int[] answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).map(example.sequence()::targetClass).toArray();
    }

    @Test
    void theAnswerClosesTheInnermostOpenBracketOrIsNoneWhereNoneIsOpen() {
        assertArrayEquals(new int[] {0, 1, 0, 2, 1, 2}, answers(task.exampleOf("([])[]")));
    }

    @Test
    void batchesAreAnsweredLikeExamplesAndNeverGoDeeperThanAllowed() {
        Batch batch = task.newBatch(50);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 50; b++) {
            int column = b;
            int[] string = IntStream.rangeClosed(1, 6).map(t -> batch.symbols()[batch.row(t, column)]).toArray();
            assertArrayEquals(answers(task.exampleOf(string)),
                    IntStream.rangeClosed(1, 6).map(t -> batch.classes()[batch.row(t, column)]).toArray());
        }
    }

    @Test
    void guessingCostsTheEntropyOfTheAnswersAsTheyAreDrawn() {
        Batch batch = task.newBatch(20_000);
        task.fill(batch, new SplittableRandom(5));
        double[] share = new double[3];
        for (int answer : batch.classes()) {
            share[answer] += 1.0 / batch.rows();
        }
        double entropy = -IntStream.range(0, 3).mapToDouble(i -> share[i] * Math.log(share[i])).sum();
        assertEquals(entropy, task.chanceLoss(), 0.005);
    }

    @Test
    void bracketsThatDoNotFitAreRefusedWithTheirPlace() {
        InputException closing = assertThrows(InputException.class, () -> task.exampleOf("([)]()"));
        assertEquals("example.brackets.closing", closing.key());
        assertEquals("example.brackets.depth", assertThrows(InputException.class, () -> task.exampleOf("((()))")).key());
        assertEquals("example.length", assertThrows(InputException.class, () -> task.exampleOf("()")).key());
    }
}
