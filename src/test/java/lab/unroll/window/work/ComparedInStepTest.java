package lab.unroll.window.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lab.unroll.experiment.Presets;
import lab.unroll.window.HandOver;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Networks are compared only when they have learnt equally long. */
@Isolated
class ComparedInStepTest {

    private final HandOver fx = new HandOver();
    private final BenchModel model = new BenchModel();
    private final BenchController bench = new BenchController(model, Presets.first(), new Computing(), fx,
            OpenExperiment::open);
    private boolean behind;
    private int compared;

    @AfterEach
    void close() {
        bench.close();
    }

    private void pulse() {
        bench.pulse(0.016);
        List<CompareModel.ComparedRun> shown = model.compare().inStep();
        behind |= model.compare().behindProperty().get() >= 0;
        compared += shown.size();
        shown.forEach(run -> assertEquals(model.compare().leaderProperty().get().iteration(), run.snapshot().iteration()));
        assertFalse(!shown.isEmpty() && model.compare().behindProperty().get() >= 0);
    }

    private void settle() {
        fx.runUntil(bench::isSettled, this::pulse);
    }

    @Test
    void whoIsBehindIsNotComparedUntilItHasCaughtUp() {
        settle();
        bench.trainTo(900);
        settle();
        model.toggleCompare();
        settle();
        assertTrue(behind, "it was told that one catches up");
        assertEquals(900, model.compare().inStep().get(0).snapshot().iteration());
        assertEquals(2, model.compare().scenes(model.sceneBinding().getValue()).size());
        assertEquals(-1, model.compare().behindProperty().get());
    }

    @Test
    void whileTrainingGoesOnOnlyEqualIterationsAreSeen() {
        settle();
        model.toggleCompare();
        settle();
        compared = 0;
        model.paceProperty().set(100);
        bench.train();
        // how often depends on the machine, but they are seen while they train
        fx.runUntil(() -> model.snapshotProperty().get().iteration() > 150 && compared > 10, this::pulse);
        bench.pauseTraining();
        settle();
        assertEquals(model.snapshotProperty().get().iteration(), model.compare().inStep().get(0).snapshot().iteration());
    }

    @Test
    void cellsAreComparedOnTheWayBackAsOnTheWayForth() {
        settle();
        model.toggleCompare();
        settle();
        model.turn(Pass.BACKWARD);
        assertTrue(model.compare().isOn());
        assertTrue(model.playhead().isBackward());
        model.toggleCompare();
        assertFalse(model.compare().isOn());
        model.toggleCompare();
        assertTrue(model.playhead().isBackward(), "the pass stays as it was");
    }
}
