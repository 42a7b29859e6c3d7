package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Parameters;
import lab.unroll.task.OptimiserKind;
import lab.unroll.task.Schedule;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingRunTest {

    private static TrainingRun begin(Experiment experiment) {
        return (TrainingRun) experiment.begin(1);
    }

    private static TrainingRun trained(Experiment experiment, int steps) {
        TrainingRun run = begin(experiment);
        for (int i = 0; i < steps; i++) {
            run.advance();
        }
        return run;
    }

    @Test
    void theLstmLearnsToRememberTheFirstSymbol() {
        TrainingRun run = trained(Presets.first(), 300);
        assertTrue(run.smoothedLoss() < 0.1, "loss " + run.smoothedLoss());
        assertTrue(run.evaluate().accuracy() > 0.99, "accuracy " + run.evaluate());
    }

    @Test
    void theSimpleRnnIsStillGuessingAfterAsManySteps() {
        TrainingRun run = trained(Presets.first().withCell(CellKind.SIMPLE_RNN), 300);
        assertTrue(run.smoothedLoss() > 0.5, "loss " + run.smoothedLoss());
    }

    @Test
    void theFirstLossIsNearThatOfGuessing() {
        TrainingRun run = begin(Presets.first());
        assertTrue(Double.isNaN(run.loss()));
        run.advance();
        assertEquals(Math.log(4), run.report().loss(), 0.5);
        assertEquals(1, run.iteration());
    }

    @ParameterizedTest
    @EnumSource(OptimiserKind.class)
    void onceAScheduleHasComeToItsEndNoRuleMovesAWeight(OptimiserKind rule) {
        Experiment experiment = Presets.first();
        experiment = experiment.withPlan(experiment.plan().withRule(rule).withSchedule(Schedule.cosine(10)));
        double[] ended = trained(experiment, 10).parameters().toArray();
        assertFalse(Arrays.equals(ended, trained(experiment, 9).parameters().toArray()));
        assertArrayEquals(ended, trained(experiment, 20).parameters().toArray());
    }

    @Test
    void anotherLearningRateGoesOnFromHere() {
        Experiment experiment = Presets.first();
        TrainingRun run = trained(experiment, 20);
        double[] before = run.parameters().toArray();
        run.adjust(experiment.withLearningRate(1e-7).training());
        run.advance();
        assertEquals(21, run.iteration());
        double[] slow = run.parameters().toArray();
        for (int i = 0; i < slow.length; i++) {
            assertEquals(before[i], slow[i], 1e-5, "a step of 1e-7 hardly moves a weight");
        }
        TrainingRun same = trained(experiment, 20);
        same.adjust(experiment.withLearningRate(1e-7).training());
        same.advance();
        assertArrayEquals(slow, same.parameters().toArray(), "the same changes at the same steps give the same bits");
        assertThrows(IllegalArgumentException.class, () -> run.adjust(experiment.withSeed(8).training()));
    }

    @Test
    void anotherBatchSizeGoesOnFromHere() {
        Experiment experiment = Presets.first();
        TrainingRun run = trained(experiment, 20);
        run.adjust(experiment.withBatch(3).training());
        assertArrayEquals(trained(experiment, 20).parameters().toArray(), run.parameters().toArray());
        run.advance();
        run.advance();
        assertEquals(22, run.iteration());
        assertEquals(3, run.settings().batch());
        TrainingRun same = trained(experiment, 20);
        same.adjust(experiment.withBatch(3).training());
        same.advance();
        same.advance();
        assertArrayEquals(same.parameters().toArray(), run.parameters().toArray(),
                "the same changes at the same steps give the same bits");
    }

    @Test
    void theDataOfAStepFollowFromSeedStepAndBatchSizeWhateverWasBefore() {
        for (Experiment experiment : List.of(Presets.first(), Presets.named("next-char"), Presets.named("adding"),
                Presets.named("temporal-order"), Presets.named("embedded-reber"), Presets.named("copy-memory").withHidden(4),
                Presets.named("addition-2-digits").withHidden(4))) {
            Experiment large = experiment.withBatch(9);
            Training changed = experiment.withBatch(3).begin(1);
            Training straight = large.begin(1);
            changed.advanceTo(4);
            straight.advanceTo(4);
            changed.adjust(large.training());
            changed.edit(experiment.initialParameters());
            straight.edit(experiment.initialParameters());
            changed.advance();
            straight.advance();
            assertEquals(straight.loss(), changed.loss(), experiment.preset());
            straight.edit(experiment.initialParameters());
            straight.advance();
            assertNotEquals(changed.loss(), straight.loss(), "the next step has other data");
        }
    }

    @Test
    void aBatchSizeTakenBackBeforeTheNextStepLeavesNoTrace() {
        for (int steps : new int[] {0, 20}) {
            TrainingRun run = trained(Presets.first(), steps);
            run.adjust(Presets.first().withBatch(200).training());
            run.adjust(Presets.first().training());
            run.advance();
            assertArrayEquals(trained(Presets.first(), steps + 1).parameters().toArray(),
                    run.parameters().toArray(), "after " + steps + " steps");
        }
    }

    @Test
    void whatIsChangedAndChangedBackBeforeTheNextStepLeavesNoTrace() {
        for (Experiment experiment : List.of(Presets.first(), Presets.named("ai-shakespeare").withHidden(4).withBatch(3),
                Presets.named("addition-2-digits").withHidden(4))) {
            TrainingRun run = trained(experiment, 5);
            TrainingState before = run.state();
            Parameters edited = new Parameters(run.parameters().layout(), new double[run.parameters().layout().size()]);
            Parameters own = run.parameters();
            run.adjust(experiment.withPlan(experiment.plan().withRule(OptimiserKind.MOMENTUM)).training());
            run.edit(edited);
            run.adjust(experiment.withBatch(2).training());
            run.adjust(experiment.training());
            run.edit(own);
            TrainingState after = run.state();
            assertEquals(before.settings(), after.settings());
            assertEquals(before.progress(), after.progress(), experiment.preset());
            assertEquals(before.networks(), after.networks(), experiment.preset());
            run.advance();
            assertArrayEquals(trained(experiment, 6).parameters().toArray(), run.parameters().toArray(), experiment.preset());
        }
    }

    @Test
    void anotherBatchSizeBeforeTheFirstStepIsLikeOpeningTheExperimentSo() {
        TrainingRun run = begin(Presets.first());
        run.adjust(Presets.first().withBatch(5).training());
        run.advance();
        assertArrayEquals(trained(Presets.first().withBatch(5), 1).parameters().toArray(),
                run.parameters().toArray());
    }

    @Test
    void anotherClippingGoesOnFromHere() {
        Experiment experiment = Presets.first();
        TrainingRun run = trained(experiment, 20);
        run.adjust(experiment.withClipNorm(0.001).training());
        run.advance();
        TrainingRun free = trained(experiment, 21);
        assertEquals(free.loss(), run.loss(), "the gradient is clipped after the loss is known");
        assertNotEquals(free.parameters().toArray()[0], run.parameters().toArray()[0]);
    }

    @Test
    void afterADivergenceTrainingGoesOnAtASmallerRate() {
        Experiment wild = Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        TrainingRun run = trained(wild, 500);
        assertNotNull(run.divergence());
        long stopped = run.iteration();
        run.adjust(wild.withLearningRate(0.001).training());
        assertNull(run.divergence());
        run.advance();
        assertEquals(stopped + 1, run.iteration());
    }

    @Test
    void theSameExperimentGivesTheSameBits() {
        TrainingRun run = trained(Presets.named("next-char"), 60);
        TrainingRun again = trained(Presets.named("next-char"), 60);
        assertEquals(run.loss(), again.loss());
        assertArrayEquals(run.parameters().toArray(), again.parameters().toArray());
        TrainingRun restarted = again.restarted();
        restarted.advance();
        assertEquals(trained(Presets.named("next-char"), 1).report(), restarted.report());
    }

    @Test
    void measuringDoesNotChangeTraining() {
        TrainingRun run = begin(Presets.first());
        for (int i = 0; i < 20; i++) {
            run.evaluate();
            run.advance();
        }
        assertEquals(trained(Presets.first(), 20).loss(), run.loss());
    }

    @Test
    void theSmallCharacterModelIsSoonBetterThanUnigrams() {
        Experiment experiment = Presets.named("next-char");
        TrainingRun run = trained(experiment, 300);
        double unigrams = experiment.task().referenceLosses().get(0).loss();
        assertTrue(run.smoothedLoss() < unigrams - 0.5, run.smoothedLoss() + " against " + unigrams);
    }

    @Test
    void aLearningRateOfTenStopsWithTheLastGoodWeights() {
        TrainingRun run = trained(Presets.first().withLearningRate(10), 50);
        Divergence divergence = run.divergence();
        assertNotNull(divergence);
        assertEquals(run.iteration(), divergence.iteration());
        assertTrue(run.iteration() < 50);
        assertTrue(run.loss() < 14, "the last good loss is " + run.loss());
        TrainingRun before = trained(Presets.first().withLearningRate(10), (int) divergence.iteration());
        assertArrayEquals(before.parameters().toArray(), run.parameters().toArray());
        for (Locale language : Words.LANGUAGES) {
            String told = divergence.in(language);
            assertTrue(told.contains(Long.toString(divergence.iteration())), told);
        }
        assertTrue(divergence.in(Locale.ENGLISH).contains("a smaller clipping limit"), divergence.in(Locale.ENGLISH));
        Divergence free = trained(Presets.first().withLearningRate(10).withClipNorm(0), 50).divergence();
        assertTrue(free.in(Locale.ENGLISH).contains("switch clipping on"), free.in(Locale.ENGLISH));
        long iteration = run.iteration();
        run.advance();
        assertEquals(iteration, run.iteration(), "a diverged run stands still");
    }

    @Test
    void aTrainingThatDivergesAtItsFirstStepStillKnowsALossThatIsFinite() {
        Experiment wild = Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0);
        TrainingRun run = trained(wild, 50);
        assertEquals(0, run.divergence().iteration());
        assertTrue(Double.isFinite(run.smoothedLoss()), "loss " + run.smoothedLoss());
    }

    @Test
    void aWeightThatIsNoNumberIsNoticedAtOnce() {
        Experiment experiment = Presets.first();
        Parameters broken = experiment.initialParameters();
        broken = broken.with(broken.layout().outputBias(), 0, 0, Double.NaN);
        TrainingRun run = new TrainingRun(experiment.task(), broken, experiment.training(),
                KernelChoice.named(KernelChoice.AUTO));
        run.advance();
        assertTrue(Double.isNaN(run.report().loss()));
        assertEquals(Divergence.Kind.LOSS_NOT_FINITE, run.divergence().kind());
        assertEquals(0, run.iteration());
    }

    @Test
    void aCharacterModelLearnsShakespeare() {
        Path file = Path.of("..", "shared", "data", "text", "tinyshakespeare.txt");
        assumeTrue(Files.exists(file), "the text is not here: " + file);
        Experiment experiment = Presets.reading(file).withHidden(64).withLength(50).withLearningRate(0.005);
        TrainingRun run = trained(experiment, 200);
        // 2,000 steps reach about 1.83; 200 are enough to see that it learns.
        assertTrue(run.smoothedLoss() < 2.6, "loss " + run.smoothedLoss());
    }
}
