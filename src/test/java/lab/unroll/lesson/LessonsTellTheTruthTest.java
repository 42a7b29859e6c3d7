package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import lab.unroll.trace.Pin;
import lab.unroll.trace.PreActivation;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** Every answer that a lesson reveals is what the bench shows. One test for each question. */
class LessonsTellTheTruthTest {

    /** A difference that the eye sees in numbers of two decimals. */
    private static final double SEEN = 0.05;
    private static final double EXACT = 1e-12;
    /** Later stations have tests of their own. */
    private static final int LAST_STATION = 3;

    // Station 1

    @Test
    void theSameLetterTwiceGivesTwoStates() {
        OpenedStep step = OpenedStep.of(1, "The same letter twice");
        Trace trace = step.trace();
        assertEquals(trace.x(1), trace.x(2));
        for (int j = 0; j < 2; j++) {
            assertTrue(Math.abs(trace.hidden(1).get(j) - trace.hidden(2).get(j)) > SEEN, "in both numbers");
        }
        assertEquals("No, the two will differ", step.rightOption());
    }

    @Test
    void theCauseIsTheStateBefore() {
        OpenedStep step = OpenedStep.of(1, "Find the cause");
        PreActivation first = step.trace().preActivation(Gate.STATE, 1);
        PreActivation second = step.trace().preActivation(Gate.STATE, 2);
        assertEquals(first.fromInput(), second.fromInput());
        assertEquals(first.bias(), second.bias());
        assertNotEquals(first.fromHidden(), second.fromHidden());
        assertEquals(0, step.trace().hidden(0).norm());
        assertEquals("The letter's part and the bias", step.rightOption());
    }

    @Test
    void theSameLetterThreeTimesGivesThreeStates() {
        OpenedStep step = OpenedStep.of(1, "Once more an A");
        Trace trace = step.trace();
        assertEquals(List.of(trace.x(1), trace.x(1)), List.of(trace.x(2), trace.x(4)));
        assertTrue(distance(trace.hidden(1), trace.hidden(4)) > SEEN);
        assertTrue(distance(trace.hidden(2), trace.hidden(4)) > SEEN);
        // h_1 = tanh(x_1 W^x + b): nothing comes from h_0
        assertEquals(Math.tanh(step.inputWeight(1, 1) + trace.preActivation(Gate.STATE, 1).bias().get(0)),
                trace.hidden(1).get(0), EXACT);
        assertEquals("Something new", step.rightOption());
    }

    @Test
    void theLastLetterTellsNothingOfTheFirst() {
        OpenedStep step = OpenedStep.of(1, "A task that needs memory");
        assertEquals(Math.log(2), step.experiment().task().chanceLoss(), EXACT);
        assertEquals(4, step.experiment().length());
        assertTrue(step.evaluation().accuracy() < 0.6, "untrained, it guesses");
        step.train(300);
        assertTrue(step.evaluation().loss() < 0.1 * step.experiment().task().chanceLoss(), "far below the line");
        assertEquals("Half of the time", step.rightOption());
    }

    @Test
    void theFirstLetterLeavesItsTraceInEveryState() {
        OpenedStep step = OpenedStep.of(1, "The trace of the first letter");
        assertEquals(1, step.evaluation().accuracy(), "it answers every sequence right");
        Trace afterB = step.trace();
        Trace afterA = step.traceOf("AABA");
        assertEquals("B", step.answer(afterB));
        assertEquals("A", step.answer(afterA));
        for (int t = 1; t <= 4; t++) {
            double sign = t % 2 == 1 ? 1 : -1;
            assertTrue(sign * afterA.hidden(t).get(0) > SEEN, "+, -, +, - after A");
            assertTrue(sign * afterB.hidden(t).get(0) < -SEEN, "-, +, -, + after B");
        }
        assertEquals("In all of them, from h_1 to h_4", step.rightOption());
    }

    @Test
    void aCutMemoryBeginsAfresh() {
        OpenedStep step = OpenedStep.of(1, "Cut the road");
        Pin wiped = new Pin(Quantity.HIDDEN_STATE, List.of(0, 1), 2, 2, 0);
        assertEquals("A", step.answer(step.trace()), "free");
        Trace cut = step.traceHolding(wiped);
        assertEquals("B", step.answer(cut));
        assertTrue(cut.output(4).get(1) > 0.9, "and clearly so");
        // nothing of the first two letters gets through
        for (String first : List.of("AA", "AB", "BA", "BB")) {
            assertEquals(cut.output(4), step.traceOf(first + "BA", wiped).output(4));
        }
        assertEquals("B, the next letter that it reads", step.rightOption());
    }

    // Station 2

    @Test
    void aNeuronReadsTheLetterAndTheStateBefore() {
        OpenedStep step = OpenedStep.of(2, "Outputs that come back");
        NetworkSpec spec = step.experiment().spec();
        assertEquals(4, spec.input() + spec.hidden());
        assertEquals(4, step.rightNumber(), EXACT);
    }

    @Test
    void aLetterSwitchesOneWeightOff() {
        OpenedStep step = OpenedStep.of(2, "One neuron, four products");
        Trace trace = step.trace();
        assertEquals(Vector.of(1, 0), trace.x(2));
        assertEquals(Vector.of(0, 1), trace.x(3));
        assertTrue(Math.abs(step.inputWeight(2, 1)) > SEEN);
        assertTrue(Math.abs(step.recurrentWeight(1, 1) * trace.hidden(2).get(0)) > SEEN);
        assertTrue(Math.abs(step.recurrentWeight(2, 1) * trace.hidden(2).get(1)) > SEEN);
        assertEquals("w_1 x_3^1", step.rightOption());
    }

    @Test
    void onlyThePastSetsTwoStepsApart() {
        OpenedStep step = OpenedStep.of(2, "One layer, drawn four times");
        Trace trace = step.trace();
        assertEquals(trace.x(2), trace.x(4));
        assertEquals(trace.preActivation(Gate.STATE, 2).fromInput(), trace.preActivation(Gate.STATE, 4).fromInput());
        assertEquals(trace.preActivation(Gate.STATE, 2).bias(), trace.preActivation(Gate.STATE, 4).bias());
        for (int j = 0; j < 2; j++) {
            assertTrue(Math.abs(trace.hidden(1).get(j) - trace.hidden(3).get(j)) > SEEN, "both products change");
        }
        assertTrue(Math.abs(trace.hidden(2).get(0) - trace.hidden(4).get(0)) > SEEN, "and so does the result");
        assertEquals("h_{t-1}, and what follows from it", step.rightOption());
    }

    @Test
    void aSaturatedNeuronHardlyMoves() {
        OpenedStep step = OpenedStep.of(2, "Squeezed by tanh");
        double sum = step.trace().preActivation(Gate.STATE, 4).total().get(0);
        assertTrue(Math.tanh(sum) < -0.9, "close to -1");
        assertEquals(Math.tanh(sum), Math.tanh(2 * sum), 0.1);
        assertEquals(Math.tanh(2 * sum), step.rightNumber(), EXACT);
    }

    @Test
    void neuronsMeetInTheHiddenState() {
        OpenedStep step = OpenedStep.of(2, "Neurons that hear each other");
        assertTrue(Math.abs(step.recurrentWeight(1, 2) * step.trace().hidden(1).get(0)) > SEEN);
        // At t = 1 nothing comes from the state.
        assertEquals(0, step.trace().preActivation(Gate.STATE, 1).fromHidden().norm());
        assertEquals(2, step.rightNumber(), EXACT);
    }

    // Station 3

    @Test
    void aNeuronOwnsAColumn() {
        OpenedStep step = OpenedStep.of(3, "Every neuron owns a column");
        // At t = 3 the letter is (0, 1): what it adds to neuron 1 is the weight asked for.
        assertEquals(step.inputWeight(2, 1), step.trace().preActivation(Gate.STATE, 3).fromInput().get(0), EXACT);
        assertEquals("w^x_{21}", step.rightOption());
    }

    @Test
    void aLetterPicksARow() {
        OpenedStep step = OpenedStep.of(3, "A letter picks a row");
        assertEquals(Vector.of(0, 1), step.trace().x(3));
        assertEquals(Vector.of(step.inputWeight(2, 1), step.inputWeight(2, 2)),
                step.trace().preActivation(Gate.STATE, 3).fromInput());
        assertEquals("Row 2 of W^x", step.rightOption());
    }

    @Test
    void theStateTurnsItsSigns() {
        OpenedStep step = OpenedStep.of(3, "The state mixes the rows");
        for (int i = 1; i <= 2; i++) {
            assertTrue(step.recurrentWeight(i, 1) * step.trace().hidden(1).get(i - 1) < -SEEN, "t = 2");
            assertTrue(step.recurrentWeight(i, 1) * step.trace().hidden(2).get(i - 1) > SEEN, "t = 3");
        }
        assertEquals("Negative", step.rightOption());
    }

    @Test
    void onlyTheBiasNeverChanges() {
        OpenedStep step = OpenedStep.of(3, "The total stimulus");
        PreActivation before = step.trace().preActivation(Gate.STATE, 2);
        PreActivation now = step.trace().preActivation(Gate.STATE, 3);
        assertEquals(before.bias(), now.bias());
        assertNotEquals(before.fromInput(), now.fromInput());
        assertNotEquals(before.fromHidden(), now.fromHidden());
        assertEquals(now.total().get(0), step.rightNumber(), EXACT);
    }

    @Test
    void aLayerOfFourHasThirtySixParameters() {
        OpenedStep four = OpenedStep.of(3, "Why matrices");
        assertEquals(recurrentParameters(four.experiment().spec()), four.rightNumber(), EXACT);
        assertEquals(36, four.rightNumber(), EXACT);
        assertEquals(10, recurrentParameters(OpenedStep.of(3, "The total stimulus").experiment().spec()));
    }

    @Test
    void everyQuestionHasATestHere() {
        long questions = Lessons.all(Locale.ENGLISH).lessons().stream()
                .filter(lesson -> lesson.station() <= LAST_STATION).flatMap(lesson -> lesson.steps().stream())
                .filter(step -> step.question().isPresent()).count();
        long tests = Arrays.stream(getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class)).count();
        assertEquals(questions, tests - 2);
    }

    @Test
    void everyOtherStationHasAClassOfTestsOfItsOwn() {
        Lessons.all(Locale.ENGLISH).lessons().stream().map(Lesson::station).filter(station -> station > LAST_STATION)
                .forEach(station -> assertDoesNotThrow(() -> Class.forName(String.format("%s.Station%02dTest",
                        getClass().getPackageName(), station))));
    }

    private static int recurrentParameters(NetworkSpec spec) {
        return (spec.input() + spec.hidden() + 1) * spec.fusedWidth();
    }

    private static double distance(Vector a, Vector b) {
        double largest = 0;
        for (int j = 0; j < a.size(); j++) {
            largest = Math.max(largest, Math.abs(a.get(j) - b.get(j)));
        }
        return largest;
    }
}
