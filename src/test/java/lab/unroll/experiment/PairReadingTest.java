package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.task.Example;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;

class PairReadingTest {

    private static final Experiment SMALL = Presets.named("addition-2-digits").withHidden(24).withPlan(new Hyperparameters(32, 0.01, 5, 400));
    private static final Seq2SeqTask TASK = (Seq2SeqTask) SMALL.task();

    private static Reading reading(Example example, Pins pins) {
        return Reading.of(SMALL, SMALL.initialParameters(), example, pins);
    }

    private static List<Integer> answer(Trace trace) {
        return IntStream.rangeClosed(6, 8).mapToObj(t -> trace.output(t).argMax()).toList();
    }

    @Test
    void eachSymbolTheDecoderChoseIsWhatItIsToldNext() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5; i++) {
            Reading reading = reading(TASK.example(random), Pins.NONE);
            assertEquals("EOS", reading.inputLabels().get(5));
            for (int t = 7; t <= 8; t++) {
                int chosen = reading.trace().output(t - 1).argMax();
                assertEquals(chosen, reading.trace().sequence().x(t).argMax());
                assertEquals(TASK.vocabulary().displayLabel(chosen), reading.inputLabels().get(t - 1));
            }
        }
    }

    @Test
    void theQuestionIsReadFromItsEndAndTheRightAnswerIsItsSum() {
        Reading reading = reading(TASK.exampleOf("12+7"), Pins.NONE);
        List<String> read = new ArrayList<>(reading.inputLabels().subList(0, 5));
        Collections.reverse(read);
        assertEquals("12+7␣", String.join("", read));
        assertEquals(List.of(1, 9, TASK.endOfSequence()), IntStream.rangeClosed(6, 8)
                .mapToObj(reading.trace().sequence()::targetClass).toList());
        assertEquals("12+7", TASK.text(reading.example()));
        assertEquals("input.sum", assertThrows(InputException.class, () -> TASK.exampleOf("12+")).key());
        assertEquals("input.sum", assertThrows(InputException.class, () -> TASK.exampleOf("123+4")).key());
    }

    @Test
    void theLossIsTheMeanSurpriseAtTheRightAnswer() {
        Trace trace = reading(TASK.exampleOf("8+64"), Pins.NONE).trace();
        double mean = IntStream.rangeClosed(6, 8).mapToDouble(t ->
                -Math.log(trace.output(t).get(trace.sequence().targetClass(t)))).average().orElseThrow();
        assertEquals(mean, trace.loss(), 1e-12);
    }

    @Test
    void aTaughtDecoderHearsTheRightAnswerAndOneAloneItsOwn() {
        Example alone = TASK.exampleOf("12+7");
        Example taught = TASK.teacherForced(alone);
        assertEquals(Set.of(7, 8), alone.autoregressiveSteps());
        assertEquals(Set.of(), taught.autoregressiveSteps());
        assertEquals(List.of("1", "9"), reading(taught, Pins.NONE).inputLabels().subList(6, 8));
        assertEquals(alone, TASK.autoregressive(taught));
    }

    @Test
    void aSymbolToldByHandIsHeardAndTheRestStaysFedBack() {
        Example told = TASK.withSymbol(TASK.exampleOf("12+7"), 7, 5);
        assertEquals(Set.of(8), told.autoregressiveSteps());
        assertEquals("5", reading(told, Pins.NONE).inputLabels().get(6));
        Example other = TASK.withSymbol(told, 1, TASK.vocabulary().symbolOf('3'));
        assertEquals("example.symbol", assertThrows(InputException.class, () -> TASK.withSymbol(told, 1, 12)).key());
        assertEquals("12+73", TASK.text(other));
        assertEquals("5", other.label(7), "what was told by hand stays");
        assertEquals(List.of(8, 5), List.of(other.sequence().targetClass(6), other.sequence().targetClass(7)));
    }

    @Test
    void aDecoderThatIsHeldHearsItsOwnChangedAnswer() {
        Pins pins = Pins.of(new Pin(Gate.OUTPUT, Pin.ALL_UNITS, 6, 0));
        Example example = TASK.exampleOf("12+7");
        Reading free = reading(example, Pins.NONE);
        Reading held = free.holding(SMALL, pins);
        assertEquals(held.trace().output(6).argMax(), held.trace().sequence().x(7).argMax());
        assertEquals(reading(example, pins).inputLabels(), held.inputLabels());
        assertEquals(answer(free.trace()), answer(held.freeTrace()));
    }

    @Test
    void whatWasHeardCanBeReadByOthers() {
        Reading reading = reading(TASK.exampleOf("12+7"), Pins.NONE);
        Reading again = reading(reading.heard(), Pins.NONE);
        assertEquals(reading.inputLabels(), again.inputLabels());
        assertEquals(reading.trace().loss(), again.trace().loss());
    }

    @Test
    void theParametersOfBothNetworksAreEditedTogether() {
        try (Training run = SMALL.begin(1)) {
            double[] values = run.parameters().toArray();
            values[0] = 0.25;
            values[values.length - 1] = -0.5;
            run.edit(new Parameters(run.parameters().layout(), values));
            assertEquals(0.25, run.parameters().encoder().toArray()[0]);
            assertEquals(-0.5, run.parameters().toArray()[values.length - 1]);
            run.advance();
            Training again = run.restarted();
            assertArrayEquals(SMALL.begin(1).parameters().toArray(), again.parameters().toArray());
            again.close();
        }
    }

    @Test
    void anotherBatchSizeOnTheWayGivesTheSameAgain() {
        double[][] reached = new double[2][];
        for (int time = 0; time < 2; time++) {
            try (Training run = SMALL.begin(1)) {
                for (int step = 0; step < 20; step++) {
                    if (step == 10) {
                        run.adjust(SMALL.withBatch(8).withLearningRate(0.002).training());
                    }
                    run.advance();
                }
                assertEquals(8, run.settings().batch());
                assertEquals(20, run.iteration());
                reached[time] = run.parameters().toArray();
            }
        }
        assertArrayEquals(reached[0], reached[1]);
    }

    /** The microscope and the motor answer every question held out alike, so that what is shown is what is counted. */
    @Test
    void asManyAnswersAreRightAsTrainingCounts() {
        try (Training run = SMALL.begin(1)) {
            while (run.iteration() < SMALL.plan().steps()) {
                run.advance();
            }
            Batch questions = Batch.ofQuestions(5, TASK.heldOut(), 1);
            Batch answers = Batch.ofSymbols(3, TASK.heldOut());
            TASK.fillHeldOut(questions, answers);
            int right = 0;
            for (int b = 0; b < TASK.heldOut(); b++) {
                int[] question = new int[5];
                for (int t = 1; t <= 5; t++) {
                    question[t - 1] = questions.symbols()[questions.row(t, b)];
                }
                Trace trace = Reading.of(SMALL, run.parameters(), TASK.exampleOf(question), Pins.NONE).trace();
                right += IntStream.rangeClosed(6, 8).allMatch(t ->
                        trace.output(t).argMax() == trace.sequence().targetClass(t)) ? 1 : 0;
            }
            assertTrue(right > 0, "some answer is right");
            assertEquals(run.evaluate().correct(), right);
        }
    }
}
