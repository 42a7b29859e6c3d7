package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.export.CsvFile;
import lab.unroll.train.Training;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertTrue(lines.contains("  steps                     300"), out.toString());
        assertTrue(lines.contains("  loss of guessing          1.3863"), out.toString());
        assertTrue(lines.contains("  held-out accuracy         256 of 256 (100.0 %)"), out.toString());
        assertTrue(lines.contains("  seed                      7"), out.toString());
        assertTrue(lines.contains("  parameters                164 (one bias a neuron, as Keras; PyTorch has two, and counts 180)"),
                out.toString());
    }

    @Test
    void optionsChangeThePreset() {
        assertEquals(0, train("--preset", "remember-first", "--cell", "rnn", "--hidden", "5", "--length", "3",
                "--batch", "2", "--lr", "0.1", "--clip", "0", "--steps", "4", "--seed", "-3"), err.toString());
        assertTrue(out.toString().contains("SimpleRNN, k = 5, T = 3"), out.toString());
        assertTrue(out.toString().contains("seed                      -3"), out.toString());
    }

    @Test
    void everyWayToTrainHasAnOption() {
        assertEquals(0, train("--preset", "remember-first", "--layers", "2", "--optimiser", "rmsprop", "--clip-value", "0.5",
                "--schedule", "halved:2", "--truncate", "2", "--dropout", "0.2", "--input-noise", "0.1", "--init",
                "orthogonal:0.9", "--forget-bias", "2", "--input-bias", "-1", "--steps", "3"), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"--optimiser, lion, adamw", "--clip-value, -1, 1000000", "--truncate, 1001, 1000", "--dropout, 0.95, 0.9",
        "--input-noise, -0.1, 10", "--init, zeros, spectral-radius", "--init, uniform:2, spectral-radius",
        "--init, orthogonal:11, 10", "--forget-bias, 11, 10", "--schedule, halved, cosine:N", "--schedule, cosine:0, 10000000",
        "--batch, 257, 256"})
    void aWayToTrainThatThereIsNotIsRefusedWithThoseThereAre(String option, String value, String told) {
        assertProblem(told, "--preset", "remember-first", "--layers", "2", option, value);
    }

    @Test
    void itStopsWhereItIsToldTo() {
        assertEquals(0, train("--preset", "remember-first", "--until", "steps=12|loss=0.0001"), err.toString());
        assertTrue(out.toString().contains("steps                     12"), out.toString());
        assertEquals(0, train("--preset", "remember-first", "--until", "solved"), err.toString());
        assertFalse(out.toString().contains("steps                     4,000"), out.toString());
        assertEquals(0, train("--preset", "remember-first", "--epochs", "2"), err.toString());
        assertTrue(out.toString().contains("steps                     63"), out.toString());
    }

    @Test
    void anEndThatCannotBeIsRefused() {
        assertProblem("loss=N", "--preset", "remember-first", "--until", "bored");
        assertProblem("--epochs", "--preset", "remember-first", "--steps", "5", "--epochs", "1");
        assertProblem("next-char", "--preset", "next-char", "--until", "solved");
        assertProblem("--epochs", "--preset", "remember-first", "--epochs", "0");
    }

    @Test
    void dropoutWithNothingBetweenLayersIsRefused() {
        assertProblem("--layers 2", "--preset", "remember-first", "--dropout", "0.5");
    }

    private String lastLine() {
        return out.toString().lines().reduce("", (before, line) -> line);
    }

    @Test
    void theShareOfExactAnswersStandsAtTheEndAlsoWhenTheSessionIsSaved() {
        assertEquals(0, train("--preset", "chat", "--lang", "zh-TW", "--steps", "2", "--save",
                folder.resolve("chat.unroll").toString()), err.toString());
        assertTrue(lastLine().matches("  .* \\d+\\.\\d %.*"), out.toString());
        assertTrue(out.toString().contains("chat.unroll"), out.toString());
    }

    @Test
    void aTextIsLearntWithItsMilestones() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "the rain in spain stays mainly in the plain\n"
                .repeat(20));
        assertEquals(0, train("--text", text.toString(), "--hidden", "8", "--length", "10", "--steps", "5"),
                err.toString());
        assertTrue(out.toString().contains("loss of a 2-gram"), out.toString());
        assertTrue(lastLine().matches("  held out +\\d\\.\\d+ nats .*"), out.toString());
        assertTrue(out.toString().lines().anyMatch(line -> line.matches("  held-out loss +\\d\\.\\d+")), out.toString());
    }

    @Test
    void aTextTooShortToHoldAnythingOutIsMeasuredOnWhatItLearnsFromAndSaysSo() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "the rain in spain stays mainly");
        Path csv = folder.resolve("losses.csv");
        assertEquals(0, train("--text", text.toString(), "--steps", "5", "--csv", csv.toString()), err.toString());
        assertTrue(out.toString().contains("loss on training windows"), out.toString());
        assertEquals("iteration,training_loss,training_windows_loss,training_windows_accuracy,seconds,steps_per_second",
                Files.readAllLines(csv).get(0));
    }

    @Test
    void aTextIsLearntAsInTheWindow() throws IOException {
        Path text = Files.writeString(folder.resolve("text.txt"), "the rain in spain stays mainly".repeat(9));
        Experiment window = Presets.reading(text);
        assertEquals(0, train("--text", text.toString(), "--steps", "5", "--seeds", "1"), err.toString());
        assertTrue(out.toString().contains("k = " + window.hidden() + ", T = " + window.length()), out.toString());
        assertTrue(out.toString().contains("learning rate " + window.learningRate() + ", batches of " + window.batch()),
                out.toString());
    }

    @Test
    void aGuessedEncodingIsNamedAndCanBeOverruled() throws IOException {
        Path text = Files.write(folder.resolve("text.txt"), "Don\u2019t say it\u2019s over".repeat(3).getBytes("windows-1252"));
        assertEquals(0, train("--text", text.toString(), "--steps", "2"), err.toString());
        assertTrue(err.toString().contains("read as Windows-1252, which is a guess"), err.toString());
        err.getBuffer().setLength(0);
        assertEquals(0, train("--text", text.toString(), "--encoding", "cp1252", "--steps", "2"));
        assertEquals("", err.toString());
        assertProblem("not text in UTF-8", "--text", text.toString(), "--encoding", "utf-8");
        assertProblem("UTF-8, UTF-16LE", "--text", text.toString(), "--encoding", "klingon");
        assertProblem("--text FILE", "--preset", "next-char", "--encoding", "Big5");
    }

    @Test
    void whoReadsFromBothEndsIsSaidToSeeTheAnswer() {
        for (String preset : List.of("next-char", "embedded-reber")) {
            for (String[] more : new String[][] {{"--steps", "3"}, {"--steps", "3", "--seeds", "1"}}) {
                List<String> arguments = new ArrayList<>(List.of("--preset", preset, "--bidirectional"));
                arguments.addAll(List.of(more));
                out.getBuffer().setLength(0);
                assertEquals(0, train(arguments.toArray(String[]::new)), err.toString());
                assertTrue(out.toString().contains("it only copies it"), out.toString());
            }
        }
        out.getBuffer().setLength(0);
        assertEquals(0, train("--preset", "next-char", "--steps", "3"), err.toString());
        assertFalse(out.toString().contains("it only copies it"), out.toString());
    }

    @Test
    void theTableAppearsAsCsvWithoutLeftovers() throws IOException {
        Path csv = Files.writeString(folder.resolve("losses.csv"), "old");
        assertEquals(0, train("--preset", "remember-first", "--steps", "20", "--csv", csv.toString()), err.toString());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("iteration,training_loss,held_out_loss,held_out_accuracy,seconds,steps_per_second", rows.get(0));
        assertEquals(21, rows.size());
        assertTrue(rows.get(20).matches("20(,\\d\\.\\d{6}){3},\\d+\\.\\d{3},\\d+\\.\\d"), rows.get(20));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(csv), files.toList());
        }
    }

    /** The clock decides nothing: three steps a row, whatever the machine. */
    @Test
    void rowsStandAtTheSameStepsWithTheSameNumbersForEveryNumberOfThreads() throws IOException {
        List<List<String>> tables = new ArrayList<>();
        for (String threads : List.of("1", "2", "2")) {
            Path csv = folder.resolve(threads + ".csv");
            assertEquals(0, train("--preset", "temporal-order", "--length", "10", "--steps", "300", "--threads", threads,
                    "--csv", csv.toString()), err.toString());
            tables.add(Files.readAllLines(csv).stream()
                    .map(row -> String.join(",", List.of(row.split(",")).subList(0, 4))).toList());
        }
        assertEquals(LongStream.rangeClosed(1, 100).map(i -> 3 * i).boxed().toList(),
                tables.get(0).stream().skip(1).map(row -> Long.valueOf(row.split(",")[0])).toList());
        assertEquals(tables.get(0), tables.get(1));
        assertEquals(tables.get(0), tables.get(2));
    }

    @Test
    void aTableOnTheStandardOutputHasItAlone() {
        assertEquals(0, train("--preset", "remember-first", "--steps", "5", "--csv", "-"));
        assertEquals(6, out.toString().lines().count(), out.toString());
        assertTrue(out.toString().startsWith("iteration,training_loss"), out.toString());
        assertTrue(err.toString().contains("loss of guessing"), err.toString());
        assertFalse(Files.exists(Path.of("-")));
    }

    @Test
    void aRunThatIsRefusedLeavesTheOldTable() throws IOException {
        Path csv = Files.writeString(folder.resolve("losses.csv"), "old");
        assertProblem("--threads", "--preset", "remember-first", "--threads", "0", "--csv", csv.toString());
        assertProblem("--seeds", "--preset", "remember-first", "--seeds", "0", "--csv", csv.toString());
        assertEquals("old", Files.readString(csv));
    }

    @Test
    void aRunThatIsToldToStopKeepsItsRowsAndItsClosingTable() throws IOException {
        Path csv = folder.resolve("losses.csv");
        Experiment experiment = Presets.first().withSteps(1000);
        PrintWriter told = new PrintWriter(out);
        Training run = experiment.begin(1);
        try (CsvFile file = new CsvFile(csv, told, TrainingReport.columns(experiment))) {
            new TrainingReport(experiment, run, Words.of("train", Locale.ENGLISH), told, file)
                    .train(() -> run.iteration() == 25);
        }
        assertEquals(List.of("iteration", "10", "20", "25"),
                Files.readAllLines(csv).stream().map(row -> row.split(",")[0]).toList());
        assertTrue(out.toString().contains("  steps                     25"), out.toString());
        assertTrue(out.toString().contains("  parameters                164 ("), out.toString());
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
        assertProblem("at least 13", "--text", small.toString());
        assertProblem("folder", "--preset", "remember-first", "--csv", folder.toString());
        assertProblem("there is no folder \"" + folder.resolve("no/such") + "\"", "--preset", "remember-first", "--csv",
                folder.resolve("no/such/a.csv").toString());
        assertProblem("zh-TW", "--preset", "remember-first", "--lang", "fr");
    }

    private void assertProblem(String word, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, train(arguments), String.join(" ", arguments));
        assertTrue(err.toString().contains(word), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void divergedTrainingEndsWithItsLastFiniteFiguresAnAdviceThatFitsAndAnError() throws IOException {
        Path csv = folder.resolve("losses.csv");
        assertEquals(1, train("--preset", "remember-first", "--lr", "10", "--csv", csv.toString()));
        assertTrue(err.toString().contains("a smaller --lr (it was 10.0) or a smaller --clip (it was 1.0)"), err.toString());
        String last = Files.readAllLines(csv).get(Files.readAllLines(csv).size() - 1);
        assertTrue(last.matches("\\d+(,\\d+\\.\\d{6}){3},.*"), last);
        assertFalse(out.toString().contains("NaN"), out.toString());
        err.getBuffer().setLength(0);
        assertEquals(1, train("--preset", "remember-first", "--cell", "rnn-relu", "--lr", "10", "--clip", "0", "--csv",
                csv.toString()));
        assertTrue(err.toString().contains("limit the gradient"), err.toString());
        assertTrue(Files.readAllLines(csv).get(1).matches("0(,\\d+\\.\\d{6}){3},.*"), Files.readString(csv));
        assertFalse(out.toString().contains("NaN"), out.toString());
        err.getBuffer().setLength(0);
        assertEquals(1, train("--preset", "remember-first", "--cell", "rnn-relu", "--lr", "10", "--clip", "0", "--clip-value",
                "0.5"));
        assertTrue(err.toString().contains("a smaller --lr (it was 10.0) or a smaller --clip-value (it was 0.5)"), err.toString());
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
    }

    @Test
    void seedsThatDivergeAreAFailure() {
        assertEquals(1, train("--preset", "remember-first", "--lr", "10", "--steps", "50", "--seeds", "2"));
        assertTrue(out.toString().lines().anyMatch(line -> line.matches(" +0 +diverged +- .*")), out.toString());
        assertTrue(err.toString().matches("Training diverged from [12] of 2 seeds\\. Try a smaller --lr .*\\s+"),
                err.toString());
    }

    @Test
    void theTableOfSeveralSeedsHasAColumnForThem() throws IOException {
        Path csv = folder.resolve("seeds.csv");
        assertEquals(0, train("--preset", "temporal-order", "--length", "10", "--steps", "4", "--seeds", "2", "--csv",
                csv.toString()), err.toString());
        List<String> rows = Files.readAllLines(csv);
        assertEquals("seed,iteration,training_loss,held_out_loss,held_out_accuracy,solved,seconds", rows.get(0));
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
    void whereParametersAreCountedTheBiasesOfOthersAreTold() {
        for (String[] one : new String[][] {{"gru", "PyTorch and Keras have two, and count "}, {"lstm", "PyTorch has two"},
                {"gru-before", "(one bias a neuron)"}}) {
            out.getBuffer().setLength(0);
            assertEquals(0, train("--preset", "remember-first", "--cell", one[0], "--steps", "2"), err.toString());
            assertTrue(out.toString().contains(one[1]), out.toString());
        }
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
