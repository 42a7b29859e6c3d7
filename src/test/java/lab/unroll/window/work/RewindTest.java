package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.Parameters;
import lab.unroll.state.Change;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Training;
import lab.unroll.window.state.RewindModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The bench goes back in its training, and forth again. */
@Timeout(60)
@Isolated
class RewindTest extends TrainedBench {

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
