package lab.unroll.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.RunResult.Ending;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a file, and back. */
class SweepTableTest {

    private static final SweepPlan PLAN = plan("preset=remember-first\nlength=10,9\ncell=rnn,lstm\nseeds=2");
    private static final RunResult SOLVED = new RunResult(3, Ending.DONE, 900, OptionalLong.of(120), 0.1 + 0.2, 1e-7, 1, 2.5);
    private static final RunResult LOST = new RunResult(6, Ending.DIVERGED, 4, OptionalLong.empty(), Double.NaN, 1.5, 0.25, 1);
    private static final RunResult FAILED = RunResult.failed(0);

    @TempDir
    private Path folder;

    private static SweepPlan plan(String text) {
        return SweepPlan.of(null, SweepText.lines(text), ExperimentSettings.ALL);
    }

    private static SweepTable table(SweepPlan plan) {
        return new SweepTable(plan, "plain");
    }

    private Path written(RunResult... results) throws IOException {
        SweepTable table = table(PLAN);
        StringBuilder text = new StringBuilder(String.join(",", table.columns()) + "\n");
        for (RunResult result : results) {
            text.append(String.join(",", table.row(result))).append('\n');
        }
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    @Test
    void everyRowSaysWhichRunItIsAndWhatBecameOfIt() {
        assertEquals("run,preset,length,cell,seed,until,data,kernel,iteration,solved,solved_at,training_loss,held_out_loss,"
                + "held_out_accuracy,outcome,seconds", String.join(",", table(PLAN).columns()));
        assertEquals("4,remember-first,10,lstm,1,steps,,plain,900,1,120,0.30000000000000004,1.0E-7,1.0,done,2.500",
                String.join(",", table(PLAN).row(SOLVED)));
        assertEquals("7,remember-first,9,lstm,0,steps,,plain,4,0,,,1.5,0.25,diverged,1.000",
                String.join(",", table(PLAN).row(LOST)));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        SweepTable.Before before = table(PLAN).before(written(LOST, SOLVED, FAILED));
        assertEquals(Map.of(3, SOLVED, 6, LOST, 0, FAILED), before.results());
        SweepResults results = SweepResults.read(folder.resolve("t.csv"));
        assertEquals(List.of(FAILED, SOLVED, LOST), results.all());
        assertEquals(List.of("9", "10"), results.axis("length").values());
        assertEquals(Map.of(List.of("lstm", "10"), List.of(SOLVED), List.of("lstm", "9"), List.of(LOST),
                List.of("rnn", "10"), List.of(FAILED)), results.by(List.of(results.axis("cell"), results.axis("length"))));
        assertEquals(8, results.planned());
        assertEquals(List.of("length", "cell"), results.varied().stream().map(Axis::name).toList());
    }

    @Test
    void aRowThatIsCutOffIsTrainedAgain() throws IOException {
        Path file = written(SOLVED, LOST);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 9));
        SweepTable.Before before = table(PLAN).before(file);
        assertEquals(Map.of(3, SOLVED), before.results());
        assertEquals(whole.substring(0, before.text().length()), before.text());
        assertEquals(List.of(SOLVED), SweepResults.read(file).all());
    }

    @Test
    void theTableOfAnotherSweepIsRefused() throws IOException {
        Path file = written(SOLVED);
        for (String other : List.of("preset=remember-first\ncell=rnn,lstm\nlength=10,9\nseeds=2",
                "preset=remember-first\nlength=10,9\ncell=rnn,lstm\nlr=0.1\nseeds=2")) {
            assertRefused("sweep.other", () -> table(plan(other)).before(file));
        }
        for (String other : List.of("preset=remember-first\nlength=10,9\ncell=lstm,rnn\nseeds=2",
                "preset=remember-first\nlength=10,9\ncell=rnn,lstm\nseeds=3",
                "preset=remember-first\nlength=10,9\ncell=rnn,lstm\nseeds=2\nuntil=solved")) {
            assertRefused("sweep.other-row", () -> table(plan(other)).before(file));
        }
        assertRefused("sweep.other-row", () -> new SweepTable(PLAN, "vector").before(file));
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        for (String text : List.of("", "\n", "a,b\n1,2\n", "iteration,training_loss\n1,2\n", "\"", "\"run\n")) {
            Path file = Files.writeString(folder.resolve("x.csv"), text);
            assertRefused("sweep.other", () -> table(PLAN).before(file));
            assertRefused("sweep.no-table", () -> SweepResults.read(file));
        }
        Path image = Files.write(folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertRefused("sweep.other", () -> SweepResults.read(image));
        Path empty = written();
        assertRefused("sweep.no-runs", () -> SweepResults.read(empty));
        String row = String.join(",", table(PLAN).row(SOLVED));
        for (String damaged : List.of(row.replace("done", "gone"), row.replace("900", "many"), row + ",1", "4,x")) {
            Path file = Files.writeString(folder.resolve("y.csv"), String.join(",", table(PLAN).columns()) + "\n" + damaged
                    + "\n");
            assertRefused("sweep.other-row", () -> SweepResults.read(file));
        }
    }

    private static void assertRefused(String key, Runnable reading) {
        assertEquals(key, assertThrows(InputException.class, reading::run).key());
    }

    @Test
    void measuresAreMediansOfWhatHasOneAndSharesOfWhatIsKnown() {
        List<RunResult> results = List.of(SOLVED, LOST, FAILED);
        assertEquals((1e-7 + 1.5) / 2, SweepMeasure.HELD_OUT_LOSS.of(results), 1e-12);
        assertEquals(0.5, SweepMeasure.SOLVED.of(results));
        assertEquals(120, SweepMeasure.SOLVED_AT.of(results));
        assertEquals(Double.NaN, SweepMeasure.SOLVED_AT.of(List.of(LOST)));
        assertEquals(SweepMeasure.SOLVED_AT, SweepMeasure.named("solved-at"));
        assertEquals(new Quantiles(1.75, 2.5, 3.25), Quantiles.of(4, Double.NaN, 1, 3, 2));
    }
}
