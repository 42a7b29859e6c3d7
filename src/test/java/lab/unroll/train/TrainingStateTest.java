package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.LayerSettings;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training taken at a step and put back into a fresh one goes on bit for bit. */
class TrainingStateTest {

    private static final int STEPS = 7;
    private static final int MORE = 6;
    private static final Experiment SEQUENCE = Presets.first().withBatch(9);
    private static final Experiment PAIR = Presets.named("addition-2-digits").withHidden(8).withBatch(5);

    private static Training begin(Experiment experiment, OptimiserKind rule, int threads) {
        return new TrainingRun(experiment.task(), experiment.initialParameters(),
                experiment.training().withRule(rule).withThreads(threads), KernelChoice.named(KernelChoice.AUTO));
    }

    private static Training trained(Experiment experiment, int steps) {
        Training run = experiment.begin(1);
        run.advanceTo(steps);
        return run;
    }

    /** Closes both. */
    private static void assertGoesOnTheSame(Training one, Supplier<Training> fresh) {
        try (one; Training other = fresh.get()) {
            TrainingState taken = one.state();
            other.restore(taken);
            for (int i = 0; i <= MORE; i++) {
                assertEquals(one.state(), other.state(), i + " steps later");
                assertEquals(one.report(List.of(StepMeasure.values())), other.report(List.of(StepMeasure.values())));
                assertEquals(one.evaluate(), other.evaluate());
                one.advance();
                other.advance();
            }
            assertNotEquals(taken, one.state());
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyCellGoesOnBitForBit(CellKind cell) {
        for (Experiment experiment : List.of(SEQUENCE.withCell(cell), PAIR.withCell(cell))) {
            assertGoesOnTheSame(trained(experiment, STEPS), () -> experiment.begin(1));
        }
    }

    @ParameterizedTest
    @EnumSource(OptimiserKind.class)
    void everyRuleRemembersWhatItHasTo(OptimiserKind rule) {
        for (Experiment experiment : List.of(SEQUENCE, PAIR)) {
            Training run = begin(experiment, rule, 1);
            run.advanceTo(STEPS);
            assertGoesOnTheSame(run, () -> begin(experiment, rule, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("lab.unroll.experiment.Presets#names")
    void everyTaskGoesOnBitForBit(String name) {
        Experiment experiment = Presets.named(name).withBatch(2);
        assertGoesOnTheSame(trained(experiment, 2), () -> experiment.begin(1));
    }

    /** Step 0 is taken with kernels of its own, and a divergence may lead back to it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theFirstStepsGoOnBitForBit(int steps) {
        assertGoesOnTheSame(trained(SEQUENCE, steps), () -> SEQUENCE.begin(1));
        assertGoesOnTheSame(trained(SEQUENCE, steps), () -> trained(SEQUENCE, 20));
    }

    @Test
    void layersAndDirectionsGoOnBitForBit() {
        LayerSettings deep = SEQUENCE.network().withLayers(2).withBidirectional(true);
        Experiment experiment = SEQUENCE.withNetwork(deep);
        assertGoesOnTheSame(trained(experiment, STEPS), () -> experiment.begin(1));
    }

    @Test
    void theNumberOfThreadsMayBeAnother() {
        Experiment wide = Presets.first().withHidden(24).withBatch(64);
        for (int threads : new int[] {1, 3}) {
            Training run = begin(wide, OptimiserKind.ADAM, threads);
            run.advanceTo(STEPS);
            assertGoesOnTheSame(run, () -> begin(wide, OptimiserKind.ADAM, 4 - threads));
        }
    }

    @Test
    void whatWasAdjustedAndEditedGoesOnBitForBit() {
        for (Experiment experiment : List.of(SEQUENCE, PAIR)) {
            Training run = trained(experiment, STEPS);
            run.adjust(experiment.withBatch(3).withLearningRate(0.02).withClipNorm(0.1).training().withClipValue(0.05));
            run.advanceTo(STEPS + 2);
            Parameters now = run.parameters();
            run.edit(now.with(now.layout().fusedBias(), 0, 0, 0.75));
            assertGoesOnTheSame(run, () -> experiment.begin(1));
        }
    }

    @Test
    void aDivergedTrainingStaysSoAndGoesOnOnceItIsAdjusted() {
        Experiment wild = SEQUENCE.withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        TrainingConfig tame = wild.withLearningRate(0.001).training();
        try (Training run = trained(wild, 500); Training other = wild.begin(1)) {
            assertNotNull(run.divergence());
            other.restore(run.state());
            assertEquals(run.divergence(), other.divergence());
            other.advance();
            assertEquals(run.state(), other.state(), "a diverged training stands still");
            run.adjust(tame);
            assertGoesOnTheSame(run, () -> {
                other.adjust(tame);
                return other;
            });
        }
    }

    @Test
    void aTrainingPutBackToTheStepsBeforeItsDivergenceDivergesAgain() {
        Experiment wild = SEQUENCE.withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        try (Training run = trained(wild, 500)) {
            for (long before = 0; before <= run.iteration(); before++) {
                try (Training until = trained(wild, (int) before); Training again = wild.begin(1)) {
                    again.restore(until.state());
                    again.advanceTo(500);
                    assertEquals(run.state(), again.state(), "from step " + before);
                }
            }
        }
    }

    @Test
    void aTrainingIsPutBackToWhereItWas() {
        try (Training run = trained(SEQUENCE, STEPS); Training never = trained(SEQUENCE, 30)) {
            TrainingState taken = run.state();
            run.advanceTo(30);
            TrainingState later = run.state();
            run.restore(taken);
            assertEquals(taken, run.state());
            run.advanceTo(30);
            assertEquals(later, run.state());
            assertEquals(never.state(), later);
        }
    }

    @Test
    void aRestartedTrainingIsAFreshOne() {
        for (Experiment experiment : List.of(SEQUENCE, PAIR)) {
            try (Training fresh = experiment.begin(1); Training run = trained(experiment, STEPS).restarted()) {
                assertEquals(fresh.state(), run.state());
                fresh.advanceTo(MORE);
                run.advanceTo(MORE);
                assertEquals(fresh.state(), run.state());
            }
        }
    }

    @Test
    void whoHasAStateCannotChangeIt() {
        try (Training run = trained(SEQUENCE, STEPS)) {
            TrainingState taken = run.state();
            TrainingState same = run.state();
            taken.networks().get(0).weights()[0] = 99;
            taken.networks().get(0).lastGood()[0] = 99;
            taken.networks().get(0).memory().values().forEach(values -> values[0] = 99);
            run.advance();
            assertEquals(same, taken);
            assertEquals(same.hashCode(), taken.hashCode());
        }
    }

    @Test
    void aTrainingByAnotherRuleIsTakenUpWithTheMemoryOfThatRule() {
        for (Experiment experiment : List.of(SEQUENCE, PAIR)) {
            Training run = begin(experiment, OptimiserKind.RMSPROP, 1);
            run.advanceTo(STEPS);
            assertGoesOnTheSame(run, () -> trained(experiment, 2));
        }
    }

    @Test
    void theMemoryOfARuleThatIsNotThatOfTheTrainingIsRefused() {
        try (Training adam = trained(SEQUENCE, STEPS); Training other = begin(SEQUENCE, OptimiserKind.RMSPROP, 1)) {
            TrainingState mixed = new TrainingState(other.settings(), adam.state().progress(), adam.state().networks(),
                    adam.report());
            TrainingState before = other.state();
            assertThrows(IllegalArgumentException.class, () -> other.restore(mixed));
            assertEquals(before, other.state());
        }
    }

    @Test
    void whatIsCutLeftOutAndAddedGoesOnBitForBitOnAnyNumberOfThreads() {
        for (Experiment experiment : List.of(SEQUENCE.withHidden(24).withBatch(64), PAIR)) {
            Experiment deep = experiment.withNetwork(experiment.network().withLayers(2));
            TrainingConfig settings = deep.training().withTruncation(3).withDropout(0.4).withInputNoise(0.2);
            Training run = new TrainingRun(deep.task(), deep.initialParameters(), settings, KernelChoice.named(KernelChoice.AUTO));
            run.advanceTo(STEPS);
            assertGoesOnTheSame(run, () -> begin(deep, OptimiserKind.ADAM, 3));
        }
    }

    @Test
    void theStateOfAnotherTrainingIsRefusedAndNothingChanges() {
        try (Training run = trained(SEQUENCE, STEPS); Training pair = trained(PAIR, 1)) {
            TrainingState before = run.state();
            for (Training other : List.of(trained(SEQUENCE.withSeed(8), 1), trained(SEQUENCE.withHidden(3), 1))) {
                assertThrows(IllegalArgumentException.class, () -> run.restore(other.state()));
                other.close();
            }
            assertThrows(IllegalArgumentException.class, () -> run.restore(pair.state()));
            assertNull(run.divergence());
            assertEquals(before, run.state());
        }
    }

    private static final Experiment TEXT = Presets.named("next-char").withBatch(5);

    @Test
    void theStatesThatATextIsReadOnFromGoAlong() {
        for (int layers : new int[] {1, 3}) {
            Experiment experiment = TEXT.withNetwork(TEXT.network().withLayers(layers));
            Training run = trained(experiment, STEPS);
            assertEquals(5 * 8 * 2 * layers, run.state().networks().get(0).carried().orElseThrow().length);
            assertGoesOnTheSame(run, () -> experiment.begin(1));
        }
    }

    @Test
    void withoutThemATextGoesOnOtherwise() {
        try (Training one = trained(TEXT, STEPS); Training other = trained(TEXT, STEPS); Training third = trained(TEXT, STEPS)) {
            TrainingState taken = one.state();
            TrainingState.Network network = taken.networks().get(0);
            other.restore(new TrainingState(taken.settings(), taken.progress(), List.of(new TrainingState.Network(
                    network.weights(), network.lastGood(), network.optimiserSteps(), network.remembered())), taken.report()));
            one.advance();
            other.advance();
            assertNotEquals(one.loss(), other.loss());
            third.restore(taken);
            third.advance();
            assertEquals(one.loss(), third.loss());
        }
    }

    @Test
    void whoReadsFromBothEndsCarriesNothingOn() {
        try (Training run = trained(TEXT.withNetwork(TEXT.network().withBidirectional(true)), STEPS)) {
            assertTrue(run.state().networks().get(0).carried().isEmpty());
        }
    }

    @Test
    void statesOfAnotherNumberAreRefused() {
        try (Training run = trained(TEXT, STEPS)) {
            TrainingState taken = run.state();
            assertThrows(IllegalArgumentException.class, () -> run.restore(new TrainingState(taken.settings(),
                    taken.progress(), List.of(taken.networks().get(0).carrying(new float[3])), taken.report())));
        }
    }
}
