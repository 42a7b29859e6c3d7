package lab.unroll.lesson;

import static lab.unroll.lesson.AskedStep.assertShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.state.BenchState;
import lab.unroll.task.Example;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;

/** What station 8 says about SimpleRNN, LSTM and GRU is so. */
class Station08Test {

    private static final double EXACT = 1e-12;
    private static final int T = 12;

    private final Benches benches = new Benches();

    private AskedStep step(String title) {
        return AskedStep.of(8, title, benches);
    }

    /** Weights and biases of the recurrent layer. */
    private static int layer(Experiment experiment) {
        NetworkSpec spec = experiment.spec();
        return experiment.parameterCount() - spec.output() * (spec.hidden() + 1);
    }

    @Test
    void whatIsCalledRightIsBorneOutInBothLanguages() {
        AskedStep.assertAnswersOf(8);
    }

    @Test
    void onlyAnLstmCarriesTwoStates() {
        Experiment simple = step("One button").opened().experiment();
        assertEquals(List.of(false, true, false), List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU).stream()
                .map(simple::withCell).map(one -> one.spec().cell().hasCellState()).toList());
    }

    @Test
    void theNameThatIsAskedForDoesNotStandOnTheBenchBefore() {
        AskedStep step = step("What is it called?");
        assertEquals(CellKind.LSTM, step.opened().experiment().cell());
        assertEquals(CellKind.SIMPLE_RNN, step.told().experiment().cell());
    }

    @Test
    void anLstmHasFourNeuronsACell() {
        AskedStep step = step("What it costs");
        assertEquals(36, layer(step.opened().experiment()));
        assertEquals(layer(step.told().experiment()), step.right());
        assertEquals(144, step.right());
        Experiment gru = step.opened().experiment().withCell(CellKind.GRU);
        assertEquals(3 * 36 + 4, layer(gru), "a second bias of the candidate");
        assertEquals(3 * 36, layer(gru.withCell(CellKind.GRU_BEFORE)));
    }

    @Test
    void whatAGruDoesNotKeepItWrites() {
        AskedStep step = step("One state, two gates");
        Trace trace = step.told().trace();
        assertEquals(0.8, trace.hidden(2).get(0));
        assertEquals(trace.hidden(3).get(0), step.right(), EXACT);
        assertEquals(step.tempting(0), 0.25 * 0.8 + 0.75 * -0.4, EXACT);
        assertEquals(step.tempting(1), (0.8 - 0.4) / 2, EXACT);
        assertEquals(step.tempting(2), 0.8 + 0.4, EXACT);
    }

    @Test
    void theWayToTheCandidateTellsTheUpdateGate() {
        AskedStep step = step("Read the valve from the state");
        Trace trace = step.told().trace();
        double z = trace.gate(Gate.UPDATE, 4).get(3);
        assertEquals(z, step.right());
        assertTrue(z > 0.9);
        double way = (trace.hidden(4).get(3) - trace.hidden(3).get(3))
                / (trace.gate(Gate.CANDIDATE, 4).get(3) - trace.hidden(3).get(3));
        assertEquals(1 - z, way, EXACT);
        assertTrue(trace.gate(Gate.UPDATE, 4).get(0) < 0.1, "unit 1 follows its candidate");
    }

    @Test
    void aMemoryThatNeverWritesRemembersNothing() {
        AskedStep step = step("All valves open wide");
        OpenedBench shut = step.told();
        IntStream.rangeClosed(1, T).forEach(t -> assertEquals(0, shut.trace().hidden(t).norm()));
        Example other = shut.experiment().task().exampleOf(List.of("AABBCCDDABCD".split("")));
        assertEquals(shut.trace().output(T), step.in(shut.state().reading(other)).trace().output(T));
        assertEquals(0, step.seen());
        assertEquals("The same for any letters", step.rightOption());
    }

    @Test
    void theGruOnTheBenchHasLearntAndTheSimpleRnnHasNot() {
        AskedStep step = step("The race");
        assertShown("1.39", step.opened().loss());
        assertTrue(step.opened().accuracy() < 0.35);
        assertEquals(1, step.told().accuracy());
        assertEquals(1000, step.told().iterations());
        assertEquals("D", AskedStep.answer(step.told(), T));
        assertTrue(step.seen() > 0.95);
        assertEquals(0.25, step.opened().trace().output(T).get(3), 0.05);
        assertShown("0.27", step.opened().trace().output(T).get(3));
        assertEquals("D", AskedStep.answer(step.opened(), T), "it is right, by luck");
        assertEquals(List.of(step.opened().experiment().seed(), step.opened().experiment().length()),
                List.of(step.told().experiment().seed(), step.told().experiment().length()));
    }

    @Test
    void fromFiveSeedsGatesLearnEveryTimeAndTheSimpleRnnOnce() {
        Experiment simple = step("One button").opened().experiment();
        assertEquals(List.of(1L, 5L, 5L), List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU).stream()
                .map(cell -> LongStream.rangeClosed(1, 5).filter(seed -> learns(simple.withCell(cell).withSeed(seed))).count())
                .toList());
    }

    @Test
    void withFiveLettersAllThreeUsuallyLearn() {
        Experiment simple = step("One button").opened().experiment().withLength(5);
        for (CellKind cell : List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU)) {
            assertTrue(LongStream.rangeClosed(1, 5).filter(seed -> learns(simple.withCell(cell).withSeed(seed))).count() >= 4);
        }
    }

    private boolean learns(Experiment experiment) {
        return benches.open(step("One button").step().setup(), BenchState.of(experiment).after(1000)).accuracy() > 0.95;
    }

    @Test
    void aSwapAndSomeTrainingReachTheGoal() {
        AskedStep step = step("Swap and win");
        Experiment simple = step.opened().experiment();
        OpenedBench lstm = step.in(BenchState.of(simple.withCell(CellKind.LSTM)).after(220));
        OpenedBench gru = step.in(BenchState.of(simple.withCell(CellKind.GRU)).after(300));
        assertTrue(step.reaches(lstm));
        assertTrue(!step.reaches(gru) && step.reaches(step.in(gru.state().after(400))), "the LSTM is there sooner");
        assertTrue(!step.reaches(step.in(BenchState.of(simple).after(400))));
    }

    @Test
    void theComparisonStandsBesideTheLstm() {
        AskedStep step = step("Side by side");
        assertEquals(CellKind.LSTM, step.opened().experiment().cell());
        assertTrue(step.reaches(step.in(step.opened().state().seen(view -> view.withBeside(List.of(CellKind.GRU))))));
    }

    @Test
    void theExercisesAreComputedRight() {
        assertEquals(List.of(620, 2480, 1860), List.of(20 * 31, 4 * 20 * 31, 3 * 20 * 31));
        assertTrue(Math.pow(0.9, 6) > 0.5 && Math.pow(0.9, 7) < 0.5);
    }
}
