package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.figure.Level;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 4 says about the five drawings of one network is so. */
class Station04Test {

    private final Benches benches = new Benches();

    private AskedStep step(String title) {
        return AskedStep.of(4, title, benches);
    }

    @Test
    void whatIsCalledRightIsBorneOutInBothLanguages() {
        AskedStep.assertAnswersOf(4);
    }

    @Test
    void theSizesAreThoseOfTheDeck() {
        NetworkSpec spec = step("Five drawings of one network").opened().experiment().spec();
        assertEquals(List.of(3, 2), List.of(spec.input(), spec.hidden()));
        assertEquals(6, step("A neuron with all its weights").right());
        assertEquals(12, 2 * 6);
        assertEquals(201, 100 + 100 + 1);
        assertEquals(2, step("A whole layer").right());
    }

    @Test
    void everyLevelIsOpenedAndShowsTheSameRun() {
        AskedStep step = step("The cell");
        assertEquals(Level.NEURON, step.opened().state().view().level());
        assertEquals(Level.CELL, step.told().state().view().level());
        assertEquals(step.opened().trace().hidden(3), step.told().trace().hidden(3));
        assertEquals(step.told().trace().hidden(3).get(0), step.seen());
        assertEquals(Level.VECTORS, step("A whole layer").told().state().view().level());
        assertEquals(Level.NETWORK, step("The whole network").told().state().view().level());
        assertEquals("They are still there, inside the box", step("The cell").rightOption());
        assertEquals("Neuron", step("Which drawing for what?").rightOption());
    }

    @Test
    void sameLetterAndSameStateBeforeGiveTheSameState() {
        AskedStep step = step("A comes twice");
        Trace held = step.told().trace();
        assertEquals(held.x(2), held.x(4));
        assertEquals(held.hidden(1), held.hidden(3));
        assertEquals(held.hidden(2), held.hidden(4));
        assertEquals(held.preActivation(Gate.STATE, 2).total(), held.preActivation(Gate.STATE, 4).total());
        assertEquals(held.output(2), held.output(4), "and so the answer is the same");
        assertNotEquals(step.opened().trace().hidden(2), step.opened().trace().hidden(4), "released, they differ again");
    }

    @Test
    void sameLetterAfterAnotherPastGivesAnotherAnswer() {
        AskedStep step = step("The whole network");
        Trace free = step.told().trace();
        assertEquals(free.x(2), free.x(4));
        assertTrue(Math.abs(free.output(2).get(0) - free.output(4).get(0)) > 0.01, "by more than what is shown");
        assertEquals("No, h_3 differs from h_1", step.rightOption());
    }

    @Test
    void theWayEndsAtTheNeuron() {
        AskedStep step = step("There and back");
        OpenedBench near = step.in(step.opened().state().seen(view -> view.withLevel(Level.NEURON)));
        assertTrue(step.reaches(near));
    }

    @Test
    void theExercisesCountRight() {
        assertEquals(620, 20 * (10 + 20 + 1));
        assertEquals(12 + 3, 3 * (1 + 3) + 3);
    }
}
