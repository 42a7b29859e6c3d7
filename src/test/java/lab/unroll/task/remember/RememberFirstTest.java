package lab.unroll.task.remember;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class RememberFirstTest {

    private final RememberFirst task = new RememberFirst(4, 8);

    @Test
    void onlyTheLastStepIsJudgedAndByTheFirstSymbol() {
        Batch batch = task.newBatch(50);
        task.fill(batch, new SplittableRandom(1));
        for (int b = 0; b < 50; b++) {
            for (int t = 1; t < 8; t++) {
                assertFalse(batch.isJudged(batch.row(t, b)), "step " + t);
            }
            assertEquals(batch.symbols()[batch.row(1, b)], batch.classes()[batch.row(8, b)]);
        }
        assertEquals(50, batch.judgedWeight());
    }

    @Test
    void everySymbolComesAboutEquallyOften() {
        Batch batch = task.newBatch(1000);
        task.fill(batch, new SplittableRandom(2));
        int[] counts = new int[4];
        for (int symbol : batch.symbols()) {
            counts[symbol]++;
        }
        for (int count : counts) {
            assertEquals(2000, count, 200);
        }
    }

    @Test
    void theEvaluationIsAlwaysTheSame256Sequences() {
        assertEquals(256, task.evaluationBatch().size());
        assertArrayEquals(task.evaluationBatch().symbols(), new RememberFirst(4, 8).evaluationBatch().symbols());
    }

    @Test
    void anExampleWeighsItsLastStepOnly() {
        Example example = task.exampleOf(new int[] {3, 2, 0, 3, 3, 0, 2, 1});
        for (int t = 1; t < 8; t++) {
            assertFalse(example.sequence().isJudged(t));
        }
        assertEquals(1, example.sequence().weight(8));
        assertEquals(3, example.sequence().targetClass(8));
        assertEquals(Vector.oneHot(2, 4), example.sequence().x(2));
        assertTrue(task.isCorrect(example, 8, Vector.of(0.1, 0.2, 0.3, 0.4)));
        assertFalse(task.isCorrect(example, 8, Vector.of(0.4, 0.2, 0.3, 0.1)));
        assertFalse(task.isCorrect(example, 7, Vector.of(0.1, 0.2, 0.3, 0.4)));
    }

    @Test
    void aRandomExampleDoesNotEndAsItBegan() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100; i++) {
            Example example = task.example(random);
            assertNotEquals(example.label(1), example.label(8));
        }
        assertEquals(1, new RememberFirst(2, 1).example(random).labels().size());
    }

    @Test
    void chanceIsTheLogarithmOfTheSymbols() {
        assertEquals(1.386294, task.chanceLoss(), 1e-6);
        assertEquals(0.10, task.solvedLoss().orElseThrow());
    }

    @Test
    void numbersOutsideTheirRangeAreRefusedByName() {
        assertTrue(assertThrows(InputException.class, () -> new RememberFirst(1, 8)).getMessage().contains("symbols"));
        assertTrue(assertThrows(InputException.class, () -> new RememberFirst(4, 201)).getMessage().contains("length"));
        assertEquals("example.length",
                assertThrows(InputException.class, () -> task.exampleOf(new int[] {1, 2})).key());
        assertEquals("example.symbol",
                assertThrows(InputException.class, () -> task.exampleOf(new int[] {0, 1, 2, 3, 4, 0, 0, 0})).key());
    }

    @Test
    void smallLettersAreTakenForTheCapitalsThatItKnows() {
        assertEquals(task.text(task.exampleOf("DCADDACB")), task.text(task.exampleOf("dcad DaCb")));
        assertEquals("input.unknown", assertThrows(InputException.class, () -> task.exampleOf("dcadDaCe")).key());
    }
}
