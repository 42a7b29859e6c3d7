package lab.unroll.window.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.RunCurve;
import lab.unroll.net.CellKind;
import lab.unroll.sweep.HeldOutCurve;
import lab.unroll.sweep.RunResult;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The trainings of a session are remembered, and a sweep is gone on with. */
@Isolated
class RunsModelTest {

    private static final Experiment FIRST = Presets.first();

    private final RunsModel runs = new RunsModel();

    private static Snapshot after(Experiment experiment, long iteration) {
        try (Training run = experiment.begin(1, KernelChoice.named("plain"))) {
            run.advanceTo(Math.min(3, iteration));
            return new Snapshot(iteration, run.parameters(), run.report(), run.smoothedLoss(), run.evaluate(), 0,
                    Snapshot.State.PAUSED, null);
        }
    }

    private static LossCurve curve(int points) {
        return new LossCurve(LongStream.rangeClosed(1, points).toArray(), IntStream.range(0, points).mapToDouble(i -> i % 7)
                .toArray());
    }

    private RunEntry train(Experiment experiment, int points) {
        runs.record(experiment, experiment, 1, after(experiment, points), curve(points));
        return runs.entries().get(runs.entries().size() - 1);
    }

    @Test
    void aTrainingIsRememberedFromItsFirstStepOnAndOnlyOnce() {
        runs.record(FIRST, FIRST, 1, after(FIRST, 0), curve(0));
        assertTrue(runs.entries().isEmpty());
        RunEntry entry = train(FIRST, 5);
        assertSame(entry, train(FIRST, 9));
        assertEquals(9, entry.reachedProperty().get().iteration());
        Experiment equal = Presets.first();
        assertEquals(FIRST, equal);
        train(equal, 4);
        assertEquals(2, runs.entries().size(), "trained anew, it is another training");
        runs.record(FIRST, FIRST, 2, after(FIRST, 12), curve(12));
        assertEquals(3, runs.entries().size(), "a branch is a training of its own");
        assertTrue(runs.entries().get(2).nameProperty().get().endsWith("(2)"));
    }

    @Test
    void whatIsTickedIsLaidOverEachOtherUnderItsName() {
        RunEntry one = train(FIRST, 5);
        RunEntry two = train(FIRST.withCell(CellKind.GRU), 6);
        assertEquals(List.of("1. LSTM, k = 4", "2. GRU, k = 4"), names());
        one.rename("  before  ");
        two.tickedProperty().set(false);
        assertEquals(List.of("before"), names());
        one.rename(" ");
        assertEquals(List.of("1. LSTM, k = 4"), names());
        assertEquals(FIRST.chanceLoss(), runs.overlaidChance());
        train(Presets.named("adding"), 2);
        assertTrue(Double.isNaN(runs.overlaidChance()), "they have no loss of guessing in common");
    }

    private List<String> names() {
        return runs.overlaidProperty().get().stream().map(RunCurve::name).toList();
    }

    @Test
    void whatIsDeletedComesBackWithItsPlaceItsNameAndItsNote() {
        RunEntry one = train(FIRST, 5);
        RunEntry two = train(FIRST.withHidden(3), 5);
        RunEntry three = train(FIRST.withHidden(5), 5);
        two.rename("the middle one");
        two.write("a note");
        runs.selectedProperty().set(two);
        runs.delete(two);
        assertEquals(List.of(one, three), runs.entries());
        assertEquals(2, names().size());
        assertSame(null, runs.selectedProperty().get());
        runs.delete(one);
        assertTrue(runs.canBringBackProperty().get());
        runs.bringBack();
        runs.bringBack();
        assertFalse(runs.canBringBackProperty().get());
        assertEquals(List.of(one, two, three), runs.entries());
        assertEquals("a note", two.noteProperty().get());
        runs.bringBack();
        assertEquals(3, runs.entries().size());
    }

    @Test
    void aDeletedTrainingThatGoesOnAndIsBroughtBackStandsThereOnce() {
        runs.record(FIRST, FIRST, 1, after(FIRST, 5), curve(5));
        RunEntry entry = runs.entries().get(0);
        entry.rename("mine");
        runs.delete(entry);
        runs.record(FIRST, FIRST, 1, after(FIRST, 9), curve(9));
        runs.entries().get(0).write("noted since");
        runs.bringBack();
        assertEquals(List.of(entry), runs.entries());
        assertEquals("mine", entry.nameProperty().get());
        assertEquals("noted since", entry.noteProperty().get());
        assertEquals(9, entry.reachedProperty().get().iteration());
        runs.record(FIRST, FIRST, 1, after(FIRST, 12), curve(12));
        assertEquals(List.of(entry), runs.entries());
        assertEquals(12, entry.reachedProperty().get().iteration());
    }

    @Test
    void memoryIsBoundedAndNoPeakIsLost() {
        LossCurve long1 = curve(5000);
        Experiment noted = FIRST.withSeed(1);
        runs.record(noted, noted, 1, after(noted, 5000), long1);
        RunEntry entry = runs.entries().get(0);
        entry.write("keep me");
        assertEquals(5000, entry.reachedProperty().get().curve().size());
        Snapshot same = after(FIRST, 3);
        for (int i = 0; i < RunsModel.MOST + 5; i++) {
            Experiment other = FIRST.withSeed(i + 2);
            runs.record(other, other, 1, same, curve(3));
        }
        LossCurve thin = entry.reachedProperty().get().curve();
        assertTrue(thin.size() <= RunsModel.POINTS, "left, it is thinned");
        assertEquals(5000, thin.iteration(thin.size() - 1));
        assertEquals(6, IntStream.range(0, thin.size()).mapToDouble(thin::high).max().getAsDouble());
        assertEquals(0, IntStream.range(0, thin.size()).mapToDouble(thin::low).min().getAsDouble());
        assertEquals(RunsModel.MOST, runs.entries().size());
        assertSame(entry, runs.entries().get(0), "one with a note stays");
        assertEquals(8, runs.entries().get(1).number());
    }

    @Test
    void theTableSaysEachTrainingWithItsSettings() {
        RunEntry entry = train(FIRST, 5);
        entry.rename("a, b");
        entry.write("why not");
        List<String> columns = RunsModel.columns();
        List<String> row = runs.table().get(0);
        assertEquals(columns.size(), row.size());
        Map<String, String> cells = new HashMap<>();
        IntStream.range(0, row.size()).forEach(i -> cells.put(columns.get(i), row.get(i)));
        assertEquals("a, b", cells.get("name"));
        assertEquals("lstm", cells.get("cell"));
        assertEquals("7", cells.get("seed"));
        assertEquals("5", cells.get("iteration"));
        assertEquals("done", cells.get("outcome"));
        assertEquals("why not", cells.get("note"));
        assertEquals(entry.reachedProperty().get().evaluation().loss(), Double.parseDouble(cells.get("held_out_loss")));
    }

    @Test
    void aSweepIsPlannedFromItsRowsAndWhatIsMissingIsKnown() {
        SweepModel sweep = runs.sweep();
        Experiment base = FIRST.withSeed(5).withSteps(10).withLength(3);
        sweep.rowsProperty().set(List.of(new SweepModel.Row("cell", "rnn, gru"), new SweepModel.Row("seeds", "2")));
        SweepPlan plan = sweep.planOf(base);
        assertEquals(4, plan.runs());
        assertEquals(base.withCell(CellKind.GRU).withSeed(6), plan.experiment(3));
        assertFalse(sweep.isUnfinished());
        sweep.begin(plan, "plain");
        assertTrue(sweep.isUnfinished());
        List<RunResult> results = new ArrayList<>();
        Map<Integer, HeldOutCurve> curves = new HashMap<>();
        new Sweep(plan, 2, KernelChoice.named("plain")).run(Set.of(0), (result, curve, problem) -> {
            results.add(result);
            curves.put(result.run(), curve);
        }, () -> false);
        sweep.add(results, curves);
        assertTrue(sweep.isUnfinished());
        assertEquals(3, sweep.lookProperty().get().results().entries().size());
        assertEquals(List.of("rnn", "gru"), sweep.bandsProperty().get().bands().stream().map(band -> band.name()).toList());
        assertEquals(3, sweep.table().size());
        assertEquals("2", sweep.table().get(0).get(0));
        sweep.rowsProperty().set(List.of(new SweepModel.Row("cell", "rnn"), new SweepModel.Row("cell", "gru")));
        assertEquals("sweep.twice", assertThrows(InputException.class, () -> sweep.planOf(base)).key());
    }
}
