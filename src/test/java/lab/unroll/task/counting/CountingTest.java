package lab.unroll.task.counting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class CountingTest {

    private final Counting task = new Counting(16);

    private static int[] answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).map(example.sequence()::targetClass).toArray();
    }

    @Test
    void theEndIsDueWhenThereAreAsManyBAsThereWereA() {
        assertArrayEquals(new int[] {-1, -1, -1, 1, 1, 2}, answers(task.exampleOf("aaabbb")));
        assertArrayEquals(new int[] {-1, 2}, answers(task.exampleOf("ab")));
        assertArrayEquals(new int[] {-1, -1, -1, 1}, answers(task.exampleOf("aaab")));
    }

    @Test
    void trainedIsAQuarterOfTheLengthAndMeasuredWhatIsLonger() {
        Batch batch = task.newBatch(200);
        task.fill(batch, new SplittableRandom(1));
        assertEquals(8, IntStream.range(0, 200).map(b -> batch.lengths()[b]).max().orElse(0));
        assertArrayEquals(new int[] {10, 12, 14, 16}, task.evaluationBatch().lengths());
    }

    @Test
    void batchesAreAnsweredLikeExamplesEvenWhereALongerStringStoodBefore() {
        Batch batch = task.newBatch(5);
        for (int round = 0; round < 3; round++) {
            task.fill(batch, new SplittableRandom(round));
            for (int b = 0; b < 5; b++) {
                int column = b;
                int[] letters = IntStream.rangeClosed(1, batch.lengths()[b]).map(t -> batch.symbols()[batch.row(t, column)])
                        .toArray();
                assertArrayEquals(answers(task.exampleOf(letters)), IntStream.rangeClosed(1, letters.length)
                        .map(t -> batch.classes()[batch.row(t, column)]).toArray());
                assertTrue(IntStream.rangeClosed(letters.length / 2 + 1, letters.length)
                        .allMatch(t -> batch.isJudged(batch.row(t, column))));
                assertTrue(IntStream.rangeClosed(letters.length + 1, 16)
                        .noneMatch(t -> batch.isJudged(batch.row(t, column))));
            }
        }
    }

    @Test
    void guessingEachAnswerAsOftenAsItComesCostsItsEntropy() {
        double end = 4.0 / (1 + 2 + 3 + 4);
        assertEquals(-end * Math.log(end) - (1 - end) * Math.log(1 - end), task.chanceLoss(), 1e-12);
    }

    @Test
    void whatIsNoSuchStringIsRefused() {
        assertEquals("example.counting", assertThrows(InputException.class, () -> task.exampleOf("aba")).key());
        assertEquals("example.counting", assertThrows(InputException.class, () -> task.exampleOf("abb")).key());
        assertEquals("example.counting", assertThrows(InputException.class, () -> task.exampleOf("b")).key());
        assertEquals("example.longer", assertThrows(InputException.class, () -> task.exampleOf("aaaaaaaaabbbbbbbbb")).key());
        assertEquals("example.longer", assertThrows(InputException.class, () -> task.exampleOf("")).key());
    }
}
