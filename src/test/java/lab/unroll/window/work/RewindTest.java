package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.rewind.Branches;
import lab.unroll.session.Session;
import lab.unroll.state.Change;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.window.FailingSessions;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.RewindModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The bench goes back in its training, forth again, and on from there. The test itself is the FX thread. */
@Timeout(60)
@Isolated
class RewindTest {

    private static final Experiment FIRST = Presets.first().withBatch(8);

    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();
    private final FailingSessions opener = new FailingSessions();
    private final BenchController bench = new BenchController(model, FIRST, new Computing(), fx, opener);

    @BeforeEach
    void train() {
        trainTo(200);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void runUntil(BooleanSupplier condition) {
        fx.runUntil(condition, () -> bench.pulse(0.016));
    }

    private void settle() {
        try {
            runUntil(bench::isSettled);
        } catch (AssertionError e) {
            throw new AssertionError("not settled: " + bench.unsettled(), e);
        }
    }

    private void trainTo(long step) {
        bench.trainTo(step);
        settle();
    }

    private void goTo(long step) {
        bench.rewind().goTo(step);
        settle();
    }

    private Snapshot shown() {
        return model.snapshotProperty().get();
    }

    private Branches branches() {
        return model.rewind().branchesProperty().get();
    }

    private static double[] plain(Experiment experiment, long steps) {
        try (Training run = experiment.begin(1)) {
            run.advanceTo(steps);
            return run.parameters().toArray();
        }
    }

    private double[] weights() {
        return shown().parameters().toArray();
    }

    @Test
    void theBenchShowsTheNetworkAsItWas() {
        goTo(77);
        assertEquals(new RewindModel.Past(1, 77, 77), model.rewind().pastProperty().get());
        assertArrayEquals(plain(FIRST, 77), weights());
        assertSame(shown().parameters(), model.readingProperty().get().trace().parameters(), "it has read the example");
        assertEquals(77, shown().evaluation().iteration());
        assertEquals(200, model.rewind().now());
        assertEquals(200, model.lossCurveProperty().get().size(), "the curve stays whole");
    }

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
    void nowComesBackToTheVeryState() {
        double[] before = weights();
        LossCurve curve = model.lossCurveProperty().get();
        goTo(77);
        goTo(12);
        bench.rewind().backToNow();
        settle();
        assertArrayEquals(before, weights());
        assertEquals(curve, model.lossCurveProperty().get());
        assertFalse(model.rewind().isBack());
        assertNull(model.hand().undoneBinding().getValue(), "nothing was done");
        goTo(50);
        goTo(200);
        assertFalse(model.rewind().isBack(), "the last step is now");
    }

    @Test
    void goingBackStopsTheTraining() {
        bench.train();
        runUntil(() -> shown().iteration() > 400);
        goTo(150);
        long rested = model.rewind().now();
        assertArrayEquals(plain(FIRST, 150), weights());
        runUntil(new BooleanSupplier() {
            private int pulses;

            @Override
            public boolean getAsBoolean() {
                return pulses++ > 20;
            }
        });
        bench.rewind().backToNow();
        settle();
        assertTrue(rested >= 400);
        assertEquals(model.rewind().now(), shown().iteration());
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
    void aWeightChangedInThePastIsChangedThereAndNotNow() {
        double[] now = weights();
        goTo(77);
        model.hand().setWeight(3, weights()[3], 0.5);
        settle();
        assertEquals(0.5, weights()[3]);
        assertEquals(77, shown().iteration());
        assertTrue(model.hand().state().edits().has(3));
        bench.undo();
        settle();
        assertArrayEquals(now, weights());
        assertFalse(model.hand().state().edits().has(3));
    }

    @Test
    void whatWasChangedLaterIsNotChangedYetWhereTheBenchGoesBackTo() {
        model.hand().setWeight(3, weights()[3], 0.5);
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(300);
        double[] now = weights();
        goTo(100);
        assertFalse(model.hand().state().edits().has(3));
        assertEquals(FIRST.plan(), model.experimentNow().plan());
        assertArrayEquals(plain(FIRST, 100), weights());
        goTo(250);
        assertTrue(model.hand().state().edits().has(3));
        assertEquals(0.001, model.experimentNow().plan().learningRate());
        try (Training run = FIRST.begin(1)) {
            run.advanceTo(200);
            double[] edited = run.parameters().toArray();
            edited[3] = 0.5;
            run.edit(new Parameters(run.parameters().layout(), edited));
            run.adjust(FIRST.withLearningRate(0.001).training());
            run.advanceTo(250);
            assertArrayEquals(run.parameters().toArray(), weights());
        }
        goTo(100);
        bench.rewind().backToNow();
        settle();
        assertTrue(model.hand().state().edits().has(3));
        assertArrayEquals(now, weights());
        assertEquals(Change.RATE, model.hand().undoneBinding().getValue());
    }

    @Test
    void holdingIsFreeInThePastAndStaysWhenTheBenchComesBack() {
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(300);
        goTo(77);
        model.hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 0, 1, 0.5);
        settle();
        assertTrue(model.rewind().isBack());
        assertEquals(1, branches().all().size());
        Pins held = model.pinsProperty().get();
        bench.undo();
        settle();
        assertTrue(model.rewind().isBack(), "the pin is taken back, where it was set");
        assertTrue(model.pinsProperty().get().isEmpty());
        bench.redo();
        settle();
        bench.rewind().backToNow();
        settle();
        assertEquals(held, model.pinsProperty().get());
        assertEquals(0.001, model.experimentNow().plan().learningRate());
        bench.undo();
        settle();
        assertEquals(0.001, model.experimentNow().plan().learningRate(), "only the pin is taken back");
        assertTrue(model.pinsProperty().get().isEmpty());
        assertEquals(300, shown().iteration());
    }

    @Test
    void undoInThePastComesBackToNowFirst() {
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(300);
        goTo(77);
        bench.undo();
        settle();
        assertFalse(model.rewind().isBack());
        assertEquals(0.001, model.experimentNow().plan().learningRate());
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
    void anotherExperimentInThePastLeavesTheTrainingAsItIsNow() {
        double[] now = weights();
        goTo(77);
        bench.open(FIRST.withHidden(9));
        settle();
        assertEquals(9, model.experimentProperty().get().hidden());
        assertFalse(model.rewind().isBack());
        assertEquals(0, model.rewind().now());
        bench.undo();
        settle();
        assertArrayEquals(now, weights());
        goTo(77);
        assertArrayEquals(plain(FIRST, 77), weights(), "what was kept of it is still there");
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

    @Test
    void comparedCellsShowTheSameStep() {
        model.toggleCompare();
        settle();
        goTo(77);
        assertTrue(model.compare().inStep().stream().allMatch(run -> run.snapshot().iteration() == 77));
        bench.rewind().goOn();
        settle();
        model.hand().train(FIRST.plan().withLearningRate(0.001));
        settle();
        trainTo(90);
        assertTrue(model.compare().inStep().stream().allMatch(run -> run.snapshot().iteration() == 90));
        assertEquals(model.compare().wantedProperty().get().size(), model.compare().inStep().size());
    }
}
