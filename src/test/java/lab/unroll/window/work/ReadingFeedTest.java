package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.trace.Quantity;
import lab.unroll.train.Evaluation;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.train.StepReport;
import lab.unroll.window.HandOver;
import lab.unroll.window.kit.RunningTask;
import lab.unroll.window.kit.Worker;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** Readings that fail, and how often a training is read. What cannot be read is the network of another experiment. */
@Timeout(20)
@Isolated
class ReadingFeedTest {

    private static final Experiment EXPERIMENT = Presets.first();
    private static final long MINUTE = 60_000_000_000L;
    private static final Parameters GOOD = EXPERIMENT.initialParameters();

    private final HandOver fx = new HandOver();
    private final List<Throwable> told = new ArrayList<>();
    private final Worker worker = new Worker("unroll-test", fx, told::add);
    private final BenchModel model = new BenchModel();
    private long now;
    private final ReadingFeed feed = new ReadingFeed(model, worker, () -> now);

    @BeforeEach
    void beginWithWhatCannotBeRead() {
        model.begin(EXPERIMENT, EXPERIMENT.firstExample(), snapshot(bad(), Snapshot.State.RUNNING));
        follow();
    }

    @AfterEach
    void closeWorker() {
        worker.close();
    }

    private static Parameters bad() {
        return Presets.named("adding").initialParameters();
    }

    private static Snapshot snapshot(Parameters parameters, Snapshot.State state) {
        return new Snapshot(0, parameters, StepReport.ofLoss(0, Double.NaN), Double.NaN, new Evaluation(0, 0, 1, 1), 0, state, null);
    }

    private void publish(Parameters parameters, Snapshot.State state) {
        model.publish(snapshot(parameters, state), new LossCurve(new long[0], new double[0]));
    }

    private void follow() {
        feed.follow(EXPERIMENT);
        fx.runUntil(worker::isIdle);
    }

    @Test
    void aReadingThatFailsIsToldAndComesToRest() {
        assertEquals(1, told.size());
        assertNull(model.readingProperty().get());
        assertTrue(feed.isShown(model.snapshotProperty().get().parameters()));
    }

    @Test
    void whatFailedIsNotReadAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            follow();
        }
        assertEquals(1, told.size());
    }

    @Test
    void whatFailedIsNotReadAgainWithEveryStepOfTheTraining() {
        for (int i = 0; i < 5; i++) {
            publish(bad(), Snapshot.State.RUNNING);
            follow();
        }
        assertEquals(1, told.size());
        publish(bad(), Snapshot.State.PAUSED);
        follow();
        assertEquals(2, told.size(), "the user has stopped it and looks");
    }

    @Test
    void afterAFailureTheNextWishIsRead() {
        publish(GOOD, Snapshot.State.PAUSED);
        follow();
        assertEquals(1, told.size());
        assertNotNull(model.readingProperty().get());
        assertTrue(feed.isShown(GOOD));
    }

    @Test
    void afterAFailureAPinIsNotHeldInTheReadingOfAnotherNetwork() {
        publish(GOOD, Snapshot.State.PAUSED);
        follow();
        publish(bad(), Snapshot.State.PAUSED);
        follow();
        model.hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, 1, 0.5);
        follow();
        assertEquals(3, told.size());
        assertTrue(model.readingProperty().get().trace().pins().isEmpty());
    }

    @Test
    void aTrainingIsReadAsSoonAsItBeginsHoweverLongTheReadingBeforeHasBeenLookedAt() {
        publish(GOOD, Snapshot.State.PAUSED);
        follow();
        follow();
        now += MINUTE;
        follow();
        Parameters learnt = learnt();
        publish(learnt, Snapshot.State.RUNNING);
        follow();
        assertSame(learnt, model.readingProperty().get().trace().parameters());
    }

    @Test
    void theStageRestsBetweenReadingsOfATrainingFourTimesAsLongAsOneTook() {
        publish(GOOD, Snapshot.State.PAUSED);
        follow();
        publish(learnt(), Snapshot.State.RUNNING);
        feed.follow(EXPERIMENT);
        now += 10;
        fx.runUntil(worker::isIdle);
        follow();
        Parameters next = learnt();
        publish(next, Snapshot.State.RUNNING);
        now += 39;
        follow();
        assertNotSame(next, model.readingProperty().get().trace().parameters());
        now += 1;
        follow();
        assertSame(next, model.readingProperty().get().trace().parameters());
    }

    private static Parameters learnt() {
        return new Parameters(GOOD.layout(), GOOD.toArray());
    }

    @Test
    void aReadingThatIsStoppedIsNotAskedForAgainUntilSomethingElseIsWished() throws InterruptedException {
        CountDownLatch gate = new CountDownLatch(1);
        worker.submit("gate", () -> {
            gate.await();
            return "";
        }, result -> { });
        publish(GOOD, Snapshot.State.PAUSED);
        feed.follow(EXPERIMENT);
        RunningTask task = worker.tasks().get(0);
        task.cancel();
        gate.countDown();
        follow();
        follow();
        assertNull(model.readingProperty().get());
        model.hand().read(EXPERIMENT.task().example(new SplittableRandom(3)));
        follow();
        assertNotNull(model.readingProperty().get());
    }
}
