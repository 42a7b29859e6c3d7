package lab.unroll.task.flipflop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.InputChoices;
import lab.unroll.task.Score;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class FlipFlopTest {

    private final FlipFlop task = new FlipFlop(2, 4, 0.25);
    private final Example example = task.exampleOf("0+ 00 -- 0+");

    private static List<Vector> answers(Example example) {
        return IntStream.rangeClosed(1, example.sequence().length()).mapToObj(example.sequence()::targetValues).toList();
    }

    @Test
    void eachChannelHoldsTheSignOfItsLastPulse() {
        assertEquals(List.of(Vector.of(0, 1), Vector.of(0, 1), Vector.of(-1, -1), Vector.of(-1, 1)), answers(example));
        assertEquals(Vector.of(-1, -1), example.sequence().x(3));
        assertEquals("0+ 00 -- 0+", task.text(example));
    }

    @Test
    void aNumberChangedByHandIsHeldAsItsSign() {
        Example changed = task.withInput(example, 2, Vector.of(0.5, 0));
        assertEquals("0.5,0", changed.label(2));
        assertEquals(Vector.of(1, 1), answers(changed).get(1));
        assertFalse(changed.isFree(2), "the label says what is read");
        assertEquals(changed, task.exampleOf(task.text(changed)));
        assertEquals(example, task.withInput(changed, 2, Vector.of(0, 0)));
    }

    @Test
    void batchesAreAnsweredLikeExamples() {
        Batch batch = task.newBatch(5);
        task.fill(batch, new SplittableRandom(3));
        for (int b = 0; b < 5; b++) {
            int column = b;
            List<String> read = IntStream.rangeClosed(1, 4).mapToObj(t -> new Pulses(2).labelOf(
                    row(batch.inputs().data, batch.row(t, column)))).toList();
            assertEquals(answers(task.exampleOf(read)), IntStream.rangeClosed(1, 4)
                    .mapToObj(t -> row(batch.values().data, batch.row(t, column))).toList());
        }
    }

    private static Vector row(float[] numbers, int row) {
        return Vector.of(numbers[2 * row] + 0.0, numbers[2 * row + 1] + 0.0);
    }

    @Test
    void alwaysAnsweringNothingCostsWhatChanceSays() {
        Batch batch = task.newBatch(20_000);
        task.fill(batch, new SplittableRandom(5));
        double squares = 0;
        for (float value : batch.values().data) {
            squares += value * value;
        }
        assertEquals(task.chanceLoss(), squares / batch.values().data.length, 0.005);
    }

    @Test
    void onlySignsThatAreHeldCount() {
        Batch batch = task.newBatch(64);
        task.fill(batch, new SplittableRandom(2));
        float[] answers = batch.values().data.clone();
        Score all = task.score(batch, answers);
        assertEquals(all.total(), all.correct());
        assertTrue(all.total() < answers.length, "before its first pulse a channel holds nothing");
        int held = IntStream.range(0, answers.length).filter(place -> answers[place] != 0).findFirst().orElseThrow();
        answers[held] *= -0.1f;
        assertEquals(new Score(all.total() - 1, all.total()), task.score(batch, answers));
        assertTrue(task.isCorrect(example, 1, Vector.of(-0.3, 0.2)));
        assertFalse(task.isCorrect(example, 3, Vector.of(-0.3, 0.2)));
    }

    @Test
    void everyCombinationOfPulsesCanBeChosen() {
        InputChoices choices = new FlipFlop(3, 4, 0.25).choices(1);
        assertEquals(27, choices.size());
        for (int choice = 0; choice < 27; choice++) {
            assertEquals(choice, choices.indexOf(choices.label(choice)));
        }
        assertEquals(Vector.of(1, 0, -1), choices.x(choices.indexOf("+0-")));
    }

    @Test
    void whatIsNoPulseIsRefused() {
        for (String label : List.of("+", "+x", "1,2,3", "0.5,", "NaN,0")) {
            assertEquals("example.pulses", assertThrows(InputException.class, () -> task.exampleOf("0+ 00 -- " + label)).key());
        }
        assertEquals("example.length", assertThrows(InputException.class, () -> task.exampleOf("0+ 00")).key());
    }
}
