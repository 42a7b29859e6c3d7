package lab.unroll.lesson;

import static lab.unroll.lesson.AskedStep.answer;
import static lab.unroll.lesson.AskedStep.assertShown;
import static lab.unroll.lesson.AskedStep.firstAnswer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 7 says about a cell that counts is so. */
class Station07Test {

    private static final String END = "EOS";
    private static final int T = 12;
    private static final double EXACT = 1e-12;

    private final Benches benches = new Benches();

    private AskedStep step(String title) {
        return AskedStep.of(7, title, benches);
    }

    private static double cell(OpenedBench bench, int t) {
        return bench.trace().cell(t).get(0);
    }

    private static double hidden(OpenedBench bench, int t) {
        return bench.trace().hidden(t).get(0);
    }

    private static double gate(OpenedBench bench, Gate gate, int t) {
        return bench.trace().gate(gate, t).get(0);
    }

    @Test
    void whatIsCalledRightIsBorneOutInBothLanguages() {
        AskedStep.assertAnswersOf(7);
    }

    @Test
    void theCellCountsWithoutAMistakeLongerThanItWasTrained() {
        OpenedBench bench = step("One cell that counts").opened();
        assertEquals(1, bench.accuracy(), "it is measured on n = 4 to 6, and trained on n up to 3");
        assertEquals(T, firstAnswer(bench, END));
    }

    @Test
    void onlyAClosedForgetGateEmptiesTheLane() {
        AskedStep step = step("One cell that counts");
        OpenedBench emptied = step.holding(new Pin(Gate.FORGET, 0, 6, 0));
        assertEquals(gate(emptied, Gate.INPUT, 6) * gate(emptied, Gate.CANDIDATE, 6), cell(emptied, 6), EXACT,
                "what is left is what the newest letter wrote");
        double before = cell(step.opened(), 5);
        assertTrue(cell(step.holding(new Pin(Gate.INPUT, 0, 6, 0)), 6) > 0.9 * before);
        assertEquals(cell(step.opened(), 6), cell(step.holding(new Pin(Gate.OUTPUT, 0, 6, 0)), 6));
        assertEquals(0, hidden(step.holding(new Pin(Gate.OUTPUT, 0, 6, 0)), 6));
    }

    @Test
    void theHiddenStateIsFullWhileTheCellStateGrows() {
        AskedStep step = step("Two states");
        OpenedBench bench = step.opened();
        assertShown("3.98", cell(bench, 5));
        assertShown("4.81", cell(bench, 6));
        assertShown("1.86", hidden(bench, 5) + 1);
        assertEquals(hidden(bench, 6), step.right());
        for (int t = 4; t <= 6; t++) {
            assertTrue(Math.abs(hidden(bench, t) - hidden(bench, t - 1)) < 0.02, "h is full at t = " + t);
            double grown = cell(bench, t) - cell(bench, t - 1);
            assertTrue(grown > 0.8 && grown < 1, "C grows by nearly 1 at t = " + t);
        }
        IntStream.rangeClosed(1, 6).forEach(t -> assertTrue(gate(bench, Gate.OUTPUT, t) > 0.8, "o is open"));
        assertEquals("It grew by nearly 1", step.seenOption());
    }

    @Test
    void aCellReadsTheHiddenStateOfAllAndTheCellStateOfItsOwn() {
        AskedStep step = step("Private and shared");
        assertEquals(4 + 1, step.right());
        Trace free = step.opened().trace();
        Pin keepsHidden = new Pin(Quantity.HIDDEN_STATE, List.of(0), 3, 3, free.hidden(3).get(0));
        Trace otherCell = step.holding(new Pin(Quantity.CELL_STATE, List.of(0), 3, 3, 5), keepsHidden).trace();
        assertEquals(free.cell(4).get(1), otherCell.cell(4).get(1), "C of cell 1 is private");
        assertNotEquals(free.cell(4).get(0), otherCell.cell(4).get(0), "but cell 1 reads it");
        Trace otherHidden = step.holding(new Pin(Quantity.HIDDEN_STATE, List.of(0), 3, 3, 1)).trace();
        for (Gate gate : List.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT, Gate.CANDIDATE)) {
            assertNotEquals(free.gate(gate, 4).get(1), otherHidden.gate(gate, 4).get(1), "h of cell 1 is shared");
        }
        Trace otherOwn = step.holding(new Pin(Quantity.CELL_STATE, List.of(1), 3, 3, 5),
                new Pin(Quantity.HIDDEN_STATE, List.of(1), 3, 3, free.hidden(3).get(1))).trace();
        assertNotEquals(free.cell(4).get(1), otherOwn.cell(4).get(1), "cell 2 reads its own C");
    }

    @Test
    void everyGateIsASmallNeuron() {
        AskedStep step = step("Three small neurons");
        assertEquals(0.5, step.right());
        assertShown("0.98", sigma(4));
        Trace trace = step.opened().trace();
        for (Gate gate : List.of(Gate.FORGET, Gate.INPUT, Gate.OUTPUT)) {
            assertEquals(sigma(trace.preActivation(gate, 7).total().get(0)), trace.gate(gate, 7).get(0), EXACT);
        }
        assertEquals(Math.tanh(trace.preActivation(Gate.CANDIDATE, 7).total().get(0)),
                trace.gate(Gate.CANDIDATE, 7).get(0), EXACT);
        assertTrue(trace.gate(Gate.CANDIDATE, 7).get(0) < 0, "it may be negative");
    }

    private static double sigma(double a) {
        return 1 / (1 + Math.exp(-a));
    }

    @Test
    void halfOfTheOldAndAllOfTheNew() {
        AskedStep step = step("First the cell state");
        assertEquals(cell(step.told(), 7), step.right(), EXACT);
        assertEquals(cell(step.opened(), 7), step.tempting(0) - (1 - gate(step.opened(), Gate.FORGET, 7))
                * cell(step.opened(), 6), EXACT);
        assertTrue(gate(step.opened(), Gate.FORGET, 7) > 0.95, "the network itself keeps nearly everything");
        assertEquals(9, firstAnswer(step.told(), END));
        assertEquals("At t = 9, too early", step.seenOption());
    }

    @Test
    void theForgetGateStandsOpenAtEveryStep() {
        AskedStep step = step("Where the valve stands");
        assertShown("0.98", step.right());
        IntStream.rangeClosed(1, T).forEach(t -> assertTrue(gate(step.opened(), Gate.FORGET, t) > 0.96));
    }

    @Test
    void aLetterOfTheSecondHalfWritesANegativeNumberAndForgetsNothing() {
        OpenedBench bench = step("Where the valve stands").opened();
        for (int t = 7; t <= T; t++) {
            double written = gate(bench, Gate.INPUT, t) * gate(bench, Gate.CANDIDATE, t);
            assertTrue(written > -1 && written < -0.6, "what the b at t = " + t + " writes");
            assertTrue(cell(bench, t - 1) - cell(bench, t) > 0.7 && cell(bench, t - 1) - cell(bench, t) < 1, "about one less");
        }
    }

    @Test
    void aLaneThatLosesHalfAtEveryStepHoldsLessThanTwo() {
        AskedStep step = step("A leaking lane");
        // six times one half of what is there, and 1 more
        assertTrue(cell(step.holding(new Pin(Gate.FORGET, 0, Pin.EVERY_STEP, 0.5)), 6) < 2);
    }

    @Test
    void aLeakingLaneFillsOnlyToTwo() {
        AskedStep step = step("A leaking lane");
        OpenedBench leaking = step.told();
        double before = Double.POSITIVE_INFINITY;
        for (int t = 2; t <= 6; t++) {
            double grown = cell(leaking, t) - cell(leaking, t - 1);
            assertTrue(grown > 0 && grown < before, "more and more slowly");
            before = grown;
            double written = gate(leaking, Gate.INPUT, t) * gate(leaking, Gate.CANDIDATE, t);
            assertTrue(written > 0.85 && written < 1, "each a still writes nearly 1");
        }
        assertTrue(cell(leaking, 6) < 2);
        assertTrue(cell(leaking, 6) - cell(leaking, 4) < 0.2, "six a look like four");
        assertTrue(cell(step.opened(), 6) - cell(step.opened(), 4) > 1.6);
        assertTrue(cell(leaking, T) < cell(leaking, 1), "the b pull it down again: neither rising nor flat as a whole");
        // at rest C = f C + 1
        assertEquals(2, 1 / (1 - 0.5));
        assertEquals(5, 1 / (1 - 0.8), EXACT);
    }

    @Test
    void aLetterThatIsNotWrittenIsMissingAtTheEnd() {
        AskedStep step = step("A letter that is not written");
        assertEquals(11, step.right());
        assertEquals(11, firstAnswer(step.told(), END));
        assertEquals(10, firstAnswer(step.holding(new Pin(Gate.FORGET, 0, 4, 0)), END), "three letters thrown away");
        OpenedBench free = step.opened();
        double first = gate(free, Gate.INPUT, 1) * gate(free, Gate.CANDIDATE, 1);
        double fourth = gate(free, Gate.INPUT, 4) * gate(free, Gate.CANDIDATE, 4);
        assertTrue(first < 0.5 && fourth > 0.9, "the first a wrote about a half");
    }

    @Test
    void aClosedOutputGateHidesAndKeeps() {
        AskedStep step = step("Then the hidden state");
        assertEquals(0, hidden(step.told(), 6));
        assertEquals(cell(step.opened(), 6), cell(step.told(), 6));
        assertEquals(cell(step.opened(), 6), step.seen());
        assertEquals(T, firstAnswer(step.told(), END));
        assertShown("3.74", cell(step.told(), 7));
        assertShown("3.86", cell(step.opened(), 7));
        assertEquals("No, EOS still comes at t = 12", step.rightOption());
    }

    @Test
    void severalValvesMissTheEnd() {
        AskedStep step = step("Miss the end");
        assertEquals(END, answer(step.opened(), T));
        OpenedBench keepsAll = step.holding(new Pin(Gate.FORGET, 0, Pin.EVERY_STEP, 1));
        OpenedBench refusesLast = step.holding(new Pin(Gate.INPUT, 0, T, 0));
        for (OpenedBench bench : List.of(keepsAll, refusesLast)) {
            assertTrue(step.reaches(bench));
            assertEquals("b", answer(bench, T));
            assertTrue(cell(bench, T) > 0 && cell(step.opened(), T) < 0);
        }
    }

    @Test
    void alongTheLaneTheFactorsAreTheForgetGates() {
        AskedStep step = step("A road for the gradient");
        OpenedBench bench = step.opened();
        double product = IntStream.rangeClosed(2, T).mapToDouble(t -> gate(bench, Gate.FORGET, t))
                .reduce(1, (a, b) -> a * b);
        assertEquals(step.right(), product, 0.01);
        assertEquals(0.75, step.right(), 0.01, "three quarters");
        assertEquals(0.975, Math.pow(product, 1.0 / 11), 0.001, "on average");
        IntStream.rangeClosed(1, T).forEach(t -> assertEquals(0.975, gate(bench, Gate.FORGET, t), 0.01));
        assertShown("0.09", 1.0 / 11);
    }

    @Test
    void silentForLongIsNotOnTime() {
        AskedStep step = step("One cell that counts");
        OpenedBench silent = step.holding(IntStream.rangeClosed(2, 5).mapToObj(t -> new Pin(Gate.OUTPUT, 0, t, 0))
                .toArray(Pin[]::new));
        assertTrue(firstAnswer(silent, END) < T);
        assertEquals(0.5, gate(silent, Gate.CANDIDATE, 4), 0.05, "with h = 0 every a writes about a half");
    }

    @Test
    void theExercisesCountParametersAsTheNetworkDoes() {
        assertEquals(16, step("One cell that counts").opened().experiment().spec().fusedWidth() * (2 + 1 + 1));
        assertEquals(112, step("Private and shared").opened().experiment().spec().fusedWidth() * (2 + 4 + 1));
    }
}
