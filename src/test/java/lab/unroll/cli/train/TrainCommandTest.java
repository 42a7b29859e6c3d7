package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** {@code unroll train} as a user types it. */
@Isolated
class TrainCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int train(String... arguments) {
        return new CommandLine(new TrainCommand()).setExecutionExceptionHandler(new ProblemHandler())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void aPresetIsTrainedAndSummedUp() {
        assertEquals(0, train("--preset", "remember-first", "--steps", "300"), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertEquals(10, lines.stream().filter(line -> line.startsWith("iteration")).count(), out.toString());
        assertTrue(lines.contains("  steps                 300"), out.toString());
        assertTrue(lines.contains("  loss of guessing      1.3863"), out.toString());
        assertTrue(lines.contains("  accuracy              256 of 256 (100.0 %)"), out.toString());
        assertTrue(lines.contains("  seed                  7"), out.toString());
        assertTrue(lines.contains("  parameters            164"), out.toString());
    }

    @Test
    void optionsChangeThePreset() {
        assertEquals(0, train("--preset", "remember-first", "--cell", "rnn", "--hidden", "5", "--length", "3",
                "--batch", "2", "--lr", "0.1", "--clip", "0", "--steps", "4", "--seed", "-3"), err.toString());
        assertTrue(out.toString().contains("SimpleRNN, k = 5, T = 3"), out.toString());
        assertTrue(out.toString().contains("seed                  -3"), out.toString());
    }

    @Test
    void aTextIsLearntWithItsMilestones() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "the rain in spain stays mainly in the plain\n"
                .repeat(20));
        assertEquals(0, train("--text", text.toString(), "--hidden", "8", "--length", "10", "--steps", "5"),
                err.toString());
        assertTrue(out.toString().contains("loss of bigrams"), out.toString());
        assertTrue(out.toString().contains("loss on held-out text"), out.toString());
    }

    @Test
    void theTableAppearsAsCsvWithoutLeftovers() throws IOException {
        Path csv = Files.writeString(folder.resolve("losses.csv"), "old");
        assertEquals(0, train("--preset", "remember-first", "--steps", "20", "--csv", csv.toString()), err.toString());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("iteration,loss,accuracy,seconds,steps_per_second", rows.get(0));
        assertEquals(11, rows.size());
        assertTrue(rows.get(10).matches("20,\\d\\.\\d+,\\d\\.\\d+,\\d+\\.\\d+,\\d+\\.\\d+"), rows.get(10));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(csv), files.toList());
        }
    }

    @Test
    void chineseIsSpokenOnRequest() {
        assertEquals(0, train("--preset", "remember-first", "--steps", "10", "--lang", "zh-TW"), err.toString());
        assertTrue(out.toString().contains("參數"), out.toString());
        assertEquals(2, train("--preset", "nothing", "--lang", "zh-TW"));
        assertTrue(err.toString().contains("沒有「nothing」"), err.toString());
    }

    @Test
    void whatCannotBeUsedIsToldOnOneLineWithExitCodeTwo() throws IOException {
        Path binary = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path small = Files.writeString(folder.resolve("small.txt"), "too short");
        assertProblem("hidden", "--preset", "remember-first", "--hidden", "129");
        assertProblem("--steps", "--preset", "remember-first", "--steps", "0");
        assertProblem("learning rate", "--preset", "remember-first", "--lr", "NaN");
        assertProblem("rnn, rnn-relu", "--preset", "remember-first", "--cell", "elman");
        assertProblem("remember-first, next-char", "--preset", "other");
        assertProblem("--text FILE", "--steps", "5");
        assertProblem("next-char", "--preset", "remember-first", "--text", small.toString());
        assertProblem("nowhere.txt", "--text", folder.resolve("nowhere.txt").toString());
        assertProblem("offset 0", "--text", binary.toString());
        assertProblem("at least 51", "--text", small.toString());
        assertProblem("folder", "--preset", "remember-first", "--csv", folder.toString());
        assertProblem("nowhere", "--preset", "remember-first", "--csv", folder.resolve("nowhere/a.csv").toString());
        assertProblem("zh-TW", "--preset", "remember-first", "--lang", "fr");
    }

    private void assertProblem(String word, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, train(arguments), String.join(" ", arguments));
        assertTrue(err.toString().contains(word), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void divergedTrainingEndsWithAnErrorAndAnAdvice() throws IOException {
        Path csv = folder.resolve("losses.csv");
        assertEquals(1, train("--preset", "remember-first", "--lr", "10", "--csv", csv.toString()));
        assertTrue(err.toString().contains("smaller learning rate"), err.toString());
        assertTrue(Files.exists(csv), "what was measured before is kept");
    }

    @Test
    void eachSeedHasARowThatSaysWhetherAndWhenItWasSolved() {
        assertEquals(0, train("--preset", "remember-first", "--steps", "300", "--seeds", "3"), err.toString());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.get(2).contains("1.3863") && lines.get(2).contains("0.1000"), out.toString());
        for (int seed = 0; seed < 3; seed++) {
            String row = lines.get(5 + seed);
            assertTrue(row.matches(" +" + seed + " +yes +\\d+ +0\\.\\d+ +\\d+\\.\\d % +\\d+\\.\\d"), row);
        }
        assertTrue(lines.get(9).matches("solved: 3 of 3 seeds, at step \\d+ to \\d+ \\(median \\d+\\); .* s in all"),
                out.toString());
    }

    @Test
    void seedsThatAreNotSolvedAreNoFailure() {
        assertEquals(0, train("--preset", "adding", "--length", "10", "--cell", "rnn", "--steps", "5", "--seeds", "1",
                "--seed", "41"), err.toString());
        assertTrue(out.toString().contains("0.1667"), out.toString());
        assertTrue(out.toString().contains("mean squared error"), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.matches(" +41 +no +- .*")), out.toString());
        assertTrue(out.toString().contains("0 of 1"), out.toString());
        out.getBuffer().setLength(0);
        assertEquals(0, train("--preset", "remember-first", "--lr", "10", "--steps", "50", "--seeds", "1"));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches(" +0 +diverged +- .*")), out.toString());
    }

    @Test
    void theTableOfSeveralSeedsHasAColumnForThem() throws IOException {
        Path csv = folder.resolve("seeds.csv");
        assertEquals(0, train("--preset", "temporal-order", "--length", "10", "--steps", "4", "--seeds", "2", "--csv",
                csv.toString()), err.toString());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("seed,iteration,loss,evaluation_loss,accuracy,solved,seconds", rows.get(0));
        assertEquals(1 + 2 * 4, rows.size());
        assertTrue(rows.get(8).matches("1,4(,\\d+\\.\\d{6}){3},0,\\d+\\.\\d{3}"), rows.get(8));
    }

    @Test
    void severalSeedsCanBeToldInChinese() {
        assertEquals(0, train("--preset", "adding", "--length", "10", "--steps", "5", "--seeds", "1", "--lang", "zh-TW"));
        assertTrue(out.toString().contains("均方誤差"), out.toString());
        assertTrue(out.toString().contains("每 1,500 步減半"), out.toString());
        assertEquals(2, train("--preset", "adding", "--seeds", "0", "--lang", "zh-TW"));
        assertTrue(err.toString().contains("--seeds"), err.toString());
    }

    @Test
    void sumsAreTrainedLikeTheOthers() {
        assertEquals(0, train("--preset", "addition-2-digits", "--hidden", "8", "--steps", "5"), err.toString());
        assertTrue(out.toString().contains(" of 500 "), out.toString());
        assertEquals(0, train("--preset", "addition-2-digits", "--cell", "gru", "--hidden", "8", "--steps", "5", "--seeds",
                "1"), err.toString());
        assertTrue(out.toString().contains("accuracy on fresh sequences reaches 99.0 %"), out.toString());
        assertProblem("is always 5", "--preset", "addition-2-digits", "--length", "6");
        assertProblem("next-char", "--preset", "addition-2-digits", "--text", "a.txt");
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheNumbers() {
        assertEquals(0, train("--preset", "remember-first", "--steps", "20", "--threads", "1", "--seeds", "1"));
        List<String> one = out.toString().lines().map(line -> line.replaceAll("\\d+\\.\\d( s in all)?$", "")).toList();
        out.getBuffer().setLength(0);
        assertEquals(0, train("--preset", "remember-first", "--steps", "20", "--threads", "2", "--seeds", "1"));
        assertEquals(one, out.toString().lines().map(line -> line.replaceAll("\\d+\\.\\d( s in all)?$", "")).toList());
        assertProblem("--threads", "--preset", "remember-first", "--threads", "0");
    }

    @Test
    void withoutANameAllPresetsAreListedWithTheirLines() {
        assertEquals(0, train("--preset"), err.toString());
        for (Experiment preset : Presets.all()) {
            assertTrue(out.toString().contains("  " + preset.preset() + " "), out.toString());
        }
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("  adding +LSTM +8 +100 +8,000 +0.1667 +0.0100 .*")),
                out.toString());
    }
}
