package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.state.Change;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.train.LossCurve;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What does not belong to another experiment goes, is told, and comes back with undo. */
@Isolated
class LeftBehindTest {

    private static final Experiment FIRST = Presets.first();

    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();
    private final BenchController bench = new BenchController(model, FIRST, new Computing(), fx, OpenExperiment::open);

    @AfterEach
    void close() {
        bench.close();
    }

    private void settle() {
        fx.runUntil(bench::isSettled, () -> bench.pulse(0.016));
    }

    private String said() {
        return model.messageProperty().get() == null ? "" : model.messageProperty().get().text().apply(Locale.ENGLISH);
    }

    @Test
    void anotherTaskHoldsAndComparesNothingAndUndoBringsAllBack() {
        Pins held = Pins.of(new Pin(Gate.FORGET, 1, 3, 0.2));
        bench.trainTo(20);
        settle();
        model.hand().pinExactly(held);
        model.toggleCompare();
        settle();
        bench.open(Presets.named("parity"));
        settle();
        assertTrue(model.pinsProperty().get().isEmpty());
        assertFalse(model.compare().isOn());
        assertEquals(List.of(), model.compare().rivalsProperty().get());
        assertEquals("Left behind: 20 training steps of the LSTM, what was held, the comparison. Undo (Ctrl+Z) brings it back.",
                said());
        bench.undo();
        settle();
        assertEquals(held, model.pinsProperty().get());
        assertEquals(List.of(CellKind.SIMPLE_RNN), model.compare().wantedProperty().get());
        assertEquals(20, model.snapshotProperty().get().iteration());
        assertEquals(1, model.compare().rivalsProperty().get().size());
    }

    @Test
    void anotherCellLeavesTheTrainingBehindAndSaysSo() {
        bench.trainTo(20);
        settle();
        bench.open(FIRST.withCell(CellKind.GRU));
        settle();
        assertEquals("Left behind: 20 training steps of the LSTM. Undo (Ctrl+Z) brings it back.", said());
        bench.undo();
        settle();
        assertEquals(20, model.snapshotProperty().get().iteration());
    }

    @Test
    void anotherCellReadsTheSame() {
        bench.readInput("DCADDACB");
        settle();
        bench.open(FIRST.withCell(CellKind.GRU));
        settle();
        assertEquals(CellKind.GRU, model.cell());
        assertEquals("DCADDACB", model.experimentNow().task().text(model.exampleProperty().get()));
        bench.open(FIRST.withCell(CellKind.GRU).withSeed(5));
        settle();
        assertEquals(FIRST.withSeed(5).firstExample(), model.exampleProperty().get(), "of another seed all is drawn anew");
    }

    @Test
    void startingAgainIsUndoneWithAllThatWasLearntAndItsCurve() {
        bench.trainTo(20);
        settle();
        double[] learnt = model.snapshotProperty().get().parameters().toArray();
        LossCurve curve = model.lossCurveProperty().get();
        bench.resetTraining();
        settle();
        assertEquals(0, model.snapshotProperty().get().iteration());
        assertEquals(0, model.lossCurveProperty().get().size());
        assertEquals(Change.RESTART, model.hand().undoneBinding().getValue());
        bench.undo();
        settle();
        assertArrayEquals(learnt, model.snapshotProperty().get().parameters().toArray());
        assertEquals(curve, model.lossCurveProperty().get());
        bench.redo();
        settle();
        assertEquals(0, model.snapshotProperty().get().iteration());
    }

    @Test
    void nothingTrainedIsLostHoweverOftenItIsStartedAgain() {
        for (int times = 1; times <= 8; times++) {
            bench.trainTo(times);
            settle();
            bench.resetTraining();
            settle();
        }
        for (int times = 8; times >= 1; times--) {
            bench.undo();
            settle();
            int wanted = times;
            fx.runUntil(() -> model.snapshotProperty().get().iteration() == wanted, () -> bench.pulse(0.016));
            assertEquals(times, model.lossCurveProperty().get().size());
        }
        bench.trainTo(5);
        settle();
        assertEquals(5, model.snapshotProperty().get().iteration(), "it goes on from where it was");
    }

    @Test
    void whereNothingIsLeftBehindNothingIsSaid() {
        bench.open(FIRST.withCell(CellKind.GRU));
        settle();
        assertEquals("", said());
    }
}
