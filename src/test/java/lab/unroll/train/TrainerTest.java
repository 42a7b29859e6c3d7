package lab.unroll.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Parameters;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The trainer's thread: commands in, snapshots out. Nothing here sleeps; every wait is for a snapshot. */
@Isolated
@Timeout(20)
class TrainerTest {

    private final BlockingQueue<Snapshot> published = new LinkedBlockingQueue<>();
    private Trainer trainer = trainer(Presets.first());

    private Trainer trainer(Experiment experiment) {
        return Trainer.of(experiment.begin(1), published::add);
    }

    @AfterEach
    void closeTrainer() {
        trainer.close();
    }

    private Snapshot await(Predicate<Snapshot> condition) throws InterruptedException {
        Snapshot snapshot = published.take();
        while (!condition.test(snapshot)) {
            snapshot = published.take();
        }
        return snapshot;
    }

    private Snapshot awaitState(Snapshot.State state) throws InterruptedException {
        return await(snapshot -> snapshot.state() == state);
    }

    private static TrainingRun byHand(int steps) {
        Experiment experiment = Presets.first();
        TrainingRun run = (TrainingRun) experiment.begin(1);
        for (int i = 0; i < steps; i++) {
            run.advance();
        }
        return run;
    }

    @Test
    void beforeTheFirstStepTheInitialParametersAreThere() {
        Snapshot snapshot = trainer.latest();
        assertEquals(0, snapshot.iteration());
        assertEquals(Snapshot.State.PAUSED, snapshot.state());
        assertTrue(Double.isNaN(snapshot.loss()));
        assertEquals(256, snapshot.evaluation().total());
        assertArrayEquals(byHand(0).parameters().toArray(), snapshot.parameters().toArray());
    }

    @Test
    void eachStepIsPublished() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            trainer.step();
            Snapshot snapshot = awaitState(Snapshot.State.PAUSED);
            assertEquals(i, snapshot.iteration());
            assertEquals(byHand(i).loss(), snapshot.loss());
        }
        assertEquals(3, trainer.history().curve().size());
    }

    @Test
    void stepsAskedForAllAtOnceAreAllTaken() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            trainer.step();
        }
        assertEquals(byHand(50).loss(), await(snapshot -> snapshot.iteration() == 50).loss());
    }

    @Test
    void runningTrainingByHandAndToAGoalGiveTheSameNumbers() throws Exception {
        Snapshot reached = trainer.trainTo(120).get();
        assertEquals(120, reached.iteration());
        assertEquals(Snapshot.State.PAUSED, reached.state());
        TrainingRun run = byHand(120);
        assertEquals(run.loss(), reached.loss());
        assertEquals(run.smoothedLoss(), reached.smoothedLoss());
        assertEquals(run.evaluate(), reached.evaluation());
        assertArrayEquals(run.parameters().toArray(), reached.parameters().toArray());

        trainer.run();
        await(snapshot -> snapshot.iteration() > 150);
        trainer.pause();
        Snapshot paused = awaitState(Snapshot.State.PAUSED);
        assertEquals(byHand((int) paused.iteration()).loss(), paused.loss());
    }

    @Test
    void aPausedTrainerStandsStill() throws InterruptedException {
        trainer.run();
        awaitState(Snapshot.State.RUNNING);
        trainer.pause();
        Snapshot paused = awaitState(Snapshot.State.PAUSED);
        trainer.pause();
        assertEquals(paused.iteration(), awaitState(Snapshot.State.PAUSED).iteration());
    }

    @Test
    void whatATrainerWasAskedForIsSeenOnceItHasHeeded() {
        trainer.step();
        trainer.step();
        trainer.run();
        trainer.pause();
        while (!trainer.hasHeeded()) {
            Thread.onSpinWait();
        }
        assertEquals(Snapshot.State.PAUSED, trainer.latest().state());
        assertTrue(trainer.latest().iteration() >= 2);
    }

    private static Parameters moreOfTheFirst(Parameters before) {
        return before.with(before.layout().fusedBias(), 0, 0, before.get(before.layout().fusedBias(), 0, 0) + 1.5);
    }

    @Test
    void trainingGoesOnFromEditedParameters() throws Exception {
        trainer.trainTo(20).get();
        Snapshot edited = trainer.edit(TrainerTest::moreOfTheFirst).get();
        TrainingRun run = byHand(20);
        run.edit(moreOfTheFirst(run.parameters()));
        assertArrayEquals(run.parameters().toArray(), edited.parameters().toArray());
        assertEquals(20, edited.iteration());
        assertEquals(Snapshot.State.PAUSED, edited.state());
        assertEquals(run.evaluate(), edited.evaluation());
        run.advance();
        assertArrayEquals(run.parameters().toArray(), trainer.trainTo(21).get().parameters().toArray());
    }

    @Test
    void anEditDoesNotStopTraining() throws Exception {
        trainer.run();
        Snapshot edited = trainer.edit(TrainerTest::moreOfTheFirst).get();
        assertEquals(Snapshot.State.RUNNING, edited.state());
        await(snapshot -> snapshot.iteration() > edited.iteration() + 5);
    }

    @Test
    void aNetworkMadeMuchWorseByHandTrainsOnAllTheSame() {
        TrainingRun run = byHand(1);
        double[] values = run.parameters().toArray();
        for (int i = values.length - 20; i < values.length; i++) {
            values[i] = i % 2 == 0 ? 300 : -300;
        }
        run.edit(new Parameters(run.parameters().layout(), values));
        run.advance();
        assertNull(run.divergence());
        assertTrue(run.loss() > 20, "loss " + run.loss());
    }

    @Test
    void anotherLearningRateDoesNotStopTraining() throws Exception {
        trainer.run();
        await(snapshot -> snapshot.iteration() > 10);
        Snapshot adjusted = trainer.adjust(Presets.first().withLearningRate(0.003).training()).get();
        assertEquals(Snapshot.State.RUNNING, adjusted.state());
        assertTrue(adjusted.iteration() > 10);
        await(snapshot -> snapshot.iteration() > adjusted.iteration() + 5);
        assertEquals(List.of(new TrainingChange(adjusted.iteration(), Presets.first().training(),
                Presets.first().withLearningRate(0.003).training())), trainer.history().curve().changes());
    }

    @Test
    void aResetKeepsTheLearningRateAndSaysSo() throws Exception {
        trainer.trainTo(5).get();
        trainer.adjust(Presets.first().withLearningRate(0.003).training());
        trainer.reset();
        Snapshot again = trainer.trainTo(8).get();
        Experiment slower = Presets.first().withLearningRate(0.003);
        TrainingRun run = (TrainingRun) slower.begin(1);
        for (int i = 0; i < 8; i++) {
            run.advance();
        }
        assertArrayEquals(run.parameters().toArray(), again.parameters().toArray());
        assertEquals(List.of(new TrainingChange(0, Presets.first().training(), slower.training())),
                trainer.history().curve().changes());
    }

    @Test
    void aChangeThatIsRefusedIsAnsweredAndTrainingGoesOn() throws Exception {
        trainer.trainTo(5).get();
        CompletableFuture<Snapshot> refused = trainer.edit(parameters -> {
            throw new InputException("memory.short");
        });
        assertInstanceOf(InputException.class, assertThrows(ExecutionException.class, refused::get).getCause());
        assertArrayEquals(byHand(9).parameters().toArray(), trainer.trainTo(9).get().parameters().toArray());
    }

    @Test
    void anEditAfterTheEndIsAnsweredWithTheLastSnapshot() throws Exception {
        trainer.close();
        awaitState(Snapshot.State.CLOSED);
        assertEquals(Snapshot.State.CLOSED, trainer.edit(parameters -> parameters).get(5, TimeUnit.SECONDS).state());
    }

    @Test
    void resettingGoesBackToTheBeginning() throws Exception {
        Snapshot first = trainer.trainTo(30).get();
        trainer.reset();
        Snapshot reset = await(snapshot -> snapshot.iteration() == 0 && snapshot.state() == Snapshot.State.PAUSED);
        assertArrayEquals(byHand(0).parameters().toArray(), reset.parameters().toArray());
        assertEquals(0, trainer.history().curve().size());
        assertEquals(first.loss(), trainer.trainTo(30).get().loss());
    }

    @Test
    void aRunningTrainerPublishesAtABoundedRate() throws Exception {
        long start = System.nanoTime();
        Snapshot reached = trainer.trainTo(3000).get();
        double seconds = (System.nanoTime() - start) * 1e-9;
        assertTrue(published.size() <= seconds / 0.008 + 3, published.size() + " snapshots in " + seconds + " s");
        assertTrue(reached.stepsPerSecond() > 0);
    }

    @Test
    void aLimitSlowsTheStepsDown() throws Exception {
        trainer.limit(100);
        long start = System.nanoTime();
        trainer.trainTo(21).get();
        assertTrue(System.nanoTime() - start >= 200_000_000, "twenty gaps of 10 ms");
        trainer.limit(0);
        trainer.trainTo(500).get(2, TimeUnit.SECONDS);
    }

    @Test
    void aSnapshotDoesNotChangeWhenTrainingGoesOn() throws Exception {
        trainer.trainTo(10).get();
        Snapshot early = trainer.latest();
        double[] before = early.parameters().toArray();
        trainer.trainTo(40).get();
        assertArrayEquals(before, early.parameters().toArray());
        assertNotEquals(before[0], trainer.latest().parameters().toArray()[0]);
    }

    @Test
    void aDivergedTrainerStopsAndSaysWhy() throws Exception {
        trainer.close();
        trainer = trainer(Presets.first().withLearningRate(10));
        Snapshot stopped = trainer.trainTo(1000).get();
        assertEquals(Snapshot.State.DIVERGED, stopped.state());
        assertNotNull(stopped.divergence());
        assertEquals(stopped.iteration() + 1, trainer.history().curve().size(), "the last step was taken back");
        trainer.reset();
        assertEquals(0, await(snapshot -> snapshot.iteration() == 0
                && snapshot.state() == Snapshot.State.PAUSED).iteration());
    }

    @Test
    void closingAnswersWhoeverStillWaits() throws Exception {
        trainer.limit(1);
        CompletableFuture<Snapshot> never = trainer.trainTo(1_000_000);
        trainer.close();
        assertEquals(Snapshot.State.CLOSED, never.get().state());
        assertEquals(Snapshot.State.CLOSED, trainer.trainTo(5).get().state());
        assertEquals(Snapshot.State.CLOSED, trainer.latest().state());
    }

    @Test
    void fromACheckpointItGoesOnBitForBitWhateverWasDoneMeanwhile() throws Exception {
        trainer.trainTo(7).get();
        Checkpoint kept = trainer.checkpoint().get();
        Snapshot further = trainer.trainTo(12).get();
        trainer.reset().get();
        trainer.trainTo(3).get();

        Snapshot back = trainer.restore(kept).get();
        assertEquals(7, back.iteration());
        assertEquals(7, back.step().iteration());
        assertEquals(Snapshot.State.PAUSED, back.state());
        assertEquals(kept, trainer.checkpoint().get());
        assertEquals(7, trainer.history().curve().size());

        Snapshot again = trainer.trainTo(12).get();
        assertArrayEquals(further.parameters().toArray(), again.parameters().toArray());
        assertEquals(further.step(), again.step());
        assertEquals(further.smoothedLoss(), again.smoothedLoss());
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefusedAndTrainingGoesOnAsItWas() throws Exception {
        Checkpoint other;
        try (Trainer wider = trainer(Presets.first().withHidden(5))) {
            other = wider.checkpoint().get();
        }
        trainer.trainTo(2).get();
        ExecutionException refused = assertThrows(ExecutionException.class, () -> trainer.restore(other).get());
        assertEquals("checkpoint.other", assertInstanceOf(InputException.class, refused.getCause()).key());
        assertEquals(2, trainer.latest().iteration());
        assertEquals(Snapshot.State.PAUSED, trainer.latest().state());
        assertArrayEquals(byHand(4).parameters().toArray(), trainer.trainTo(4).get().parameters().toArray());
    }

    @Test
    void aCheckpointAskedOfATrainerThatHasEndedIsCancelled() throws Exception {
        trainer.closing().get();
        assertTrue(trainer.checkpoint().isCancelled());
    }

    @Test
    void aSnapshotTellsTheMeasuresOfItsStep() throws Exception {
        TrainingRun run = byHand(5);
        Snapshot snapshot = trainer.trainTo(5).get();
        assertEquals(run.report(), snapshot.step());
        assertTrue(snapshot.step().value(StepMeasure.GRADIENT_NORM) > 0);
        assertEquals(run.loss(), snapshot.loss());
    }
}
