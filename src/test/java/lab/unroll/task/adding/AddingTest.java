package lab.unroll.task.adding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.OutputKind;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.Score;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class AddingTest {

    private static final float TEST_SINGLE = 1e-6f;

    private final Adding task = new Adding(11);

    private Batch batch(int size) {
        Batch batch = task.newBatch(size);
        task.fill(batch, new SplittableRandom(1));
        return batch;
    }

    @Test
    void oneNumberOfEachHalfIsMarkedAndTheAnswerIsTheirSum() {
        Batch batch = batch(300);
        for (int b = 0; b < 300; b++) {
            float sum = 0;
            int early = 0;
            int late = 0;
            for (int t = 1; t <= 11; t++) {
                int at = batch.row(t, b) * 2;
                float value = batch.inputs().data[at];
                float mark = batch.inputs().data[at + 1];
                assertTrue(value >= 0 && value <= 1);
                assertTrue(mark == 0 || mark == 1);
                sum += mark * value;
                early += t <= 5 ? (int) mark : 0;
                late += t > 5 ? (int) mark : 0;
            }
            assertEquals(1, early);
            assertEquals(1, late);
            assertEquals(sum, batch.values().data[batch.row(11, b)], TEST_SINGLE);
        }
    }

    @Test
    void onlyTheLastStepIsJudged() {
        Batch batch = batch(4);
        for (int row = 0; row < batch.rows(); row++) {
            assertEquals(row >= batch.row(11, 0), batch.isJudged(row));
        }
        assertEquals(4, batch.judgedWeight());
    }

    @Test
    void everyStepCanBeMarked() {
        Batch batch = batch(500);
        for (int t = 1; t <= 11; t++) {
            int marks = 0;
            for (int b = 0; b < 500; b++) {
                marks += (int) batch.inputs().data[batch.row(t, b) * 2 + 1];
            }
            assertTrue(marks > 40, "step " + t + " is marked " + marks + " times");
        }
    }

    @Test
    void alwaysAnsweringOneCostsOneSixth() {
        Batch batch = task.newBatch(20_000);
        task.fill(batch, new SplittableRandom(3));
        double sum = 0;
        for (int b = 0; b < batch.size(); b++) {
            double error = 1 - batch.values().data[batch.row(11, b)];
            sum += error * error;
        }
        assertEquals(1.0 / 6, task.chanceLoss());
        assertEquals(task.chanceLoss(), sum / batch.size(), 0.003);
        assertEquals(0.25, task.reported(0.125), "half of the square is what the motor takes as loss");
        assertEquals(0.01, task.solvedLoss().orElseThrow());
    }

    @Test
    void sumsCloserThanFourHundredthsAreRight() {
        Batch batch = batch(3);
        float[] answers = batch.values().data.clone();
        answers[batch.row(11, 0)] += 0.039f;
        answers[batch.row(11, 1)] -= 0.041f;
        assertEquals(new Score(2, 3), task.score(batch, answers));
    }

    @Test
    void anExampleReadsExactlyWhatItShows() {
        Example example = new Adding(4).exampleOf("0.42 1.00* 0.07* 0.00");
        assertEquals(Vector.of(0.42, 0), example.sequence().x(1));
        assertEquals(Vector.of(1, 1), example.sequence().x(2));
        assertEquals(1.07, example.sequence().targetValues(4).get(0), 1e-12);
        assertFalse(example.sequence().isJudged(3));
        assertTrue(example.sequence().isJudged(4));
        assertEquals("0.42 1.00* 0.07* 0.00", task.text(example));
        assertTrue(new Adding(4).isCorrect(example, 4, Vector.of(1.1)));
        assertFalse(new Adding(4).isCorrect(example, 4, Vector.of(1.0)));
        assertFalse(new Adding(4).isCorrect(example, 3, Vector.of(0)));
    }

    @Test
    void theNetworkHasTwoInputsAndOneNumberToAnswer() {
        assertEquals(2, task.inputSize());
        assertEquals(1, task.outputSize());
        assertEquals(OutputKind.LINEAR, task.head());
        assertEquals("ŷ", task.outputNames().get(0));
    }

    @Test
    void theEvaluationIsAlwaysTheSame() {
        assertArrayEquals(task.evaluationBatch().inputs().data, new Adding(11).evaluationBatch().inputs().data);
        assertEquals(512, task.evaluationBatch().size());
    }

    @Test
    void examplesWithoutTwoMarksAreRefused() {
        assertEquals("example.marks", refused("0.10* 0.20 0.30 0.40"));
        assertEquals("example.marks", refused("0.10* 0.20* 0.30* 0.40"));
        assertEquals("example.number", refused("0.10* 0.20* 0.333 0.40"));
        assertEquals("example.length", refused("0.10* 0.20*"));
    }

    private String refused(String example) {
        return assertThrows(InputException.class, () -> new Adding(4).exampleOf(example)).key();
    }
}
