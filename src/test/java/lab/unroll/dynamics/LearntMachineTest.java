package lab.unroll.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Gate;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.Automaton;
import lab.unroll.task.Example;
import lab.unroll.task.Task;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearntMachineTest {

    private static LearntMachine machine(Parameters parameters, String preset) {
        return LearntMachine.of(parameters, Presets.named(preset).task(), () -> false).orElseThrow();
    }

    @Test
    void aNetworkBuiltByHandForParityIsTheMachineOfTwoStates() {
        LearntMachine learnt = machine(HandBuilt.parity(), "parity");
        assertEquals(2, learnt.machine().size());
        assertEquals(List.of(0, 1, 1, 0), List.of(learnt.machine().next(0, 0), learnt.machine().next(0, 1),
                learnt.machine().next(1, 0), learnt.machine().next(1, 1)));
        assertEquals("0", learnt.machine().answer(0));
        assertEquals("1", learnt.machine().answer(1));
        assertEquals(1, learnt.right());
        assertEquals(1, learnt.faithful());
        assertTrue(learnt.check().orElseThrow().isExact());
    }

    @Test
    void aNetworkThatDoesNotHearTheOnesHasAWrongArcForThem() {
        Parameters deaf = HandBuilt.parity();
        for (int j = 0; j < 2; j++) {
            deaf = deaf.with(deaf.layout().inputWeights(Gate.STATE), 1, j, 0);
        }
        LearntMachine learnt = machine(deaf, "parity");
        assertEquals(1, learnt.machine().size());
        assertEquals(List.of(new MachineCheck.Arc(0, 1)), learnt.check().orElseThrow().wrong());
        assertEquals(List.of(1), learnt.check().orElseThrow().unmet());
        assertTrue(learnt.right() < 0.6);
        assertEquals(1, learnt.faithful(), "the machine is as deaf as the network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parity", "mod-3", "tomita-4", "tomita-5"})
    void aNetworkThatHasSolvedItsTaskIsTheTrueMachine(String preset) {
        Experiment experiment = Presets.named(preset).withSeed(1);
        try (Training training = experiment.begin(1)) {
            training.advanceTo(600);
            LearntMachine learnt = machine(training.parameters(), preset);
            assertEquals(1, learnt.network(), 0.002, preset);
            assertEquals(1, learnt.right(), 0.002, preset);
            assertTrue(learnt.check().orElseThrow().isExact(), preset + ": " + learnt.check());
        }
    }

    @Test
    void whoSeesTheFutureOrReadsNumbersHasNoMachine() {
        Experiment both = Presets.named("parity");
        both = both.withNetwork(both.network().withBidirectional(true));
        assertEquals(Optional.of(LearntMachine.Unfit.BOTH_DIRECTIONS),
                LearntMachine.unfit(both.initialParameters(), both.task()));
        Experiment pair = Presets.named("addition-2-digits");
        assertEquals(Optional.of(LearntMachine.Unfit.PAIR), LearntMachine.unfit(pair.initialParameters(), pair.task()));
        Experiment text = Presets.named("next-char");
        assertEquals(Optional.of(LearntMachine.Unfit.MANY_SYMBOLS), LearntMachine.unfit(text.initialParameters(), text.task()));
        Experiment adding = Presets.named("adding");
        assertEquals(Optional.of(LearntMachine.Unfit.NUMBERS), LearntMachine.unfit(adding.initialParameters(), adding.task()));
        assertEquals(Optional.empty(), LearntMachine.of(adding.initialParameters(), adding.task(), () -> false));
    }

    @Test
    void everyTrueMachineAnswersItsTasksStringsRightly() {
        for (Experiment experiment : Presets.all()) {
            Task task = experiment.task();
            SplittableRandom random = new SplittableRandom(1);
            for (int n = 0; n < 5 && task.machine().isPresent(); n++) {
                Automaton machine = task.machine().get();
                Example example = task.example(random);
                int state = 0;
                for (int t = 1; t <= example.sequence().length(); t++) {
                    state = machine.next(state, task.choices(t).indexOf(example.label(t)));
                    if (example.sequence().isJudged(t)) {
                        Vector right = example.sequence().hasClasses() ? Vector.oneHot(example.sequence().targetClass(t),
                                task.outputSize()) : example.sequence().targetValues(t);
                        assertTrue(machine.answer(state).contains(task.told(right)), experiment.preset() + " at step " + t);
                    }
                }
            }
        }
    }
}
