package lab.unroll.task.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class ParityTest {

    private final Parity task = new Parity(6);

    private static int[] answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).map(example.sequence()::targetClass).toArray();
    }

    @Test
    void theAnswerFlipsAtEachOneAndStaysAtEachZero() {
        assertArrayEquals(new int[] {1, 1, 0, 1, 1, 1}, answers(task.exampleOf("101100")));
        assertArrayEquals(new int[6], answers(task.exampleOf("000000")));
    }

    @Test
    void oneOtherBitTurnsAllAnswersFromThereOn() {
        Example example = task.exampleOf("101100");
        assertArrayEquals(new int[] {1, 1, 1, 0, 0, 0}, answers(task.withLabel(example, 3, "0")));
    }

    @Test
    void batchesAreAnsweredLikeExamples() {
        Batch batch = task.newBatch(5);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 5; b++) {
            int column = b;
            int[] bits = IntStream.rangeClosed(1, 6).map(t -> batch.symbols()[batch.row(t, column)]).toArray();
            assertArrayEquals(answers(task.exampleOf(bits)),
                    IntStream.rangeClosed(1, 6).map(t -> batch.classes()[batch.row(t, column)]).toArray());
        }
    }

    @Test
    void everyStepIsJudgedAsMuchAsTheOthers() {
        Example example = task.exampleOf("101100");
        assertEquals(1, IntStream.rangeClosed(1, 6).mapToDouble(example.sequence()::weight).sum(), 1e-12);
        assertEquals(Math.log(2), task.chanceLoss(), 1e-12);
    }

    @Test
    void blanksBetweenSymbolsAreNoSymbols() {
        assertEquals(task.exampleOf("101100").labels(), task.exampleOf(" 1 0 1  1 0 0 ").labels());
    }

    @Test
    void whatIsNoRowOfBitsIsRefused() {
        assertEquals("input.unknown", assertThrows(InputException.class, () -> task.exampleOf("102100")).key());
        assertEquals("example.length", assertThrows(InputException.class, () -> task.exampleOf("1011")).key());
    }
}
