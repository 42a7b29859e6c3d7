package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.CompletableFuture;
import lab.unroll.session.Session;
import lab.unroll.state.Change;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The bench goes on from where it went back to: each time in a branch of its own. */
@Timeout(60)
@Isolated
class RewindBranchesTest extends TrainedBench {

    @Test
    void aJourneyToABranchThatBreaksEndsOnTheBranchThatWasLeft() {
        goTo(77);
        bench.rewind().goOn();
        settle();
        trainTo(100);
        double[] before = weights();
        opener.training(0).throwingOnce("restore", new IllegalStateException("broken"));
        bench.rewind().switchTo(1);
        runUntil(() -> model.hand().state().branch() == 2 && shown().state() == Snapshot.State.FAILED);
        settle();
        assertEquals(2, branches().current());
        assertEquals(100, shown().iteration());
        assertArrayEquals(before, weights());
        bench.rewind().switchTo(1);
        settle();
        assertEquals(1, branches().current());
        assertEquals(200, shown().iteration());
    }

    @Test
    void goingOnFromThereIsABranchAndUndoComesBackToWhatWasTrained() {
        double[] now = weights();
        goTo(77);
        bench.rewind().goOn();
        settle();
        assertFalse(model.rewind().isBack());
        assertEquals(2, branches().current());
        assertEquals(77, branches().present().from());
        assertArrayEquals(plain(FIRST, 77), weights());
        assertEquals(77, model.lossCurveProperty().get().size());
        trainTo(90);
        assertEquals(Change.BRANCH, model.hand().undoneBinding().getValue());
        bench.undo();
        settle();
        assertArrayEquals(now, weights());
        assertEquals(1, branches().current());
        assertEquals(200, model.lossCurveProperty().get().size());
        bench.redo();
        settle();
        assertArrayEquals(plain(FIRST, 90), weights());
        assertEquals(90, shown().iteration());
    }

    @Test
    void trainingInThePastGoesOnFromThere() {
        goTo(77);
        trainTo(80);
        assertEquals(2, branches().current());
        assertArrayEquals(plain(FIRST, 80), weights());
        goTo(40);
        bench.trainOneStep();
        settle();
        assertEquals(3, branches().current());
        assertEquals(1, branches().present().parent(), "step 40 is of the first branch");
        assertArrayEquals(plain(FIRST, 41), weights());
    }

    @Test
    void anotherLearningRateInThePastGoesOnFromThereInOneStepOfTheHistory() {
        double[] now = weights();
        goTo(77);
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        assertEquals(2, branches().current());
        assertEquals(0.001, model.experimentNow().plan().learningRate());
        assertNotNull(model.messageProperty().get());
        trainTo(90);
        try (Training run = FIRST.begin(1)) {
            run.advanceTo(77);
            run.adjust(FIRST.withLearningRate(0.001).training());
            run.advanceTo(90);
            assertArrayEquals(run.parameters().toArray(), weights());
        }
        assertEquals(1, branches().present().changes().size());
        bench.undo();
        settle();
        assertArrayEquals(now, weights());
        assertEquals(FIRST.plan(), model.experimentNow().plan());
    }

    @Test
    void branchesAreSwitchedToAsTheyWereLeftAndThatIsUndoneToo() {
        goTo(77);
        bench.rewind().goOn();
        settle();
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(120);
        double[] second = weights();
        bench.rewind().switchTo(1);
        settle();
        assertArrayEquals(plain(FIRST, 200), weights());
        assertEquals(FIRST.plan(), model.experimentNow().plan());
        trainTo(210);
        assertArrayEquals(plain(FIRST, 210), weights());
        bench.rewind().switchBy(1);
        settle();
        assertArrayEquals(second, weights());
        assertEquals(0.001, model.experimentNow().plan().learningRate());
        bench.undo();
        settle();
        assertArrayEquals(plain(FIRST, 210), weights());
    }

    @Test
    void branchesComeBackWithASessionAndGoOn() throws Exception {
        goTo(77);
        bench.rewind().goOn();
        settle();
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(120);
        double[] second = weights();
        goTo(30);
        CompletableFuture<Session> keeping = bench.kept().keep();
        runUntil(keeping::isDone);
        bench.open(FIRST.withHidden(9));
        settle();
        bench.kept().open(keeping.get(), () -> { });
        settle();
        assertArrayEquals(second, weights());
        assertEquals(2, branches().current());
        assertEquals(2, branches().all().size());
        goTo(100);
        try (Training run = FIRST.begin(1)) {
            run.advanceTo(77);
            run.adjust(FIRST.withLearningRate(0.001).training());
            run.advanceTo(100);
            assertArrayEquals(run.parameters().toArray(), weights());
        }
        goTo(50);
        assertArrayEquals(plain(FIRST, 50), weights());
        assertEquals(FIRST.plan(), model.experimentNow().plan(), "as it was trained then");
        bench.rewind().switchTo(1);
        settle();
        assertArrayEquals(plain(FIRST, 200), weights());
        assertEquals(FIRST.plan(), model.experimentNow().plan());
        bench.undo();
        settle();
        assertArrayEquals(second, weights());
        assertEquals(0.001, model.experimentNow().plan().learningRate());
    }
}
