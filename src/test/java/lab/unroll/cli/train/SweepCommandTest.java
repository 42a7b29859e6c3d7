package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.engine.KernelChoice;
import lab.unroll.state.ExperimentSettings;
import lab.unroll.sweep.Sweep;
import lab.unroll.sweep.SweepPlan;
import lab.unroll.sweep.SweepTable;
import lab.unroll.sweep.SweepText;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** {@code unroll sweep} as a user types it. */
@Isolated
class SweepCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int sweep(String... arguments) {
        return new CommandLine(new SweepCommand()).setExecutionExceptionHandler(new ProblemHandler())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private Path csv() {
        return folder.resolve("sweep.csv");
    }

    /** The rows without the time that they took. */
    private static List<String> rows(Path file) throws IOException {
        return rows(Files.readAllLines(file));
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().map(row -> row.replaceFirst(",[^,]*$", "")).toList();
    }

    @Test
    void optionsWithListsAreTrainedInTheirOrderAndSummedUp() throws IOException {
        assertEquals(0, sweep("--preset", "remember-first", "--length", "3,4", "--cell", "gru,rnn", "--lr", "0.01..0.1/2log",
                "--seeds", "2", "--steps", "30", "--csv", csv().toString(), "--threads", "3"), err.toString());
        List<String> rows = rows(csv());
        assertEquals(17, rows.size());
        assertTrue(rows.get(0).startsWith("run,preset,length,cell,rate,steps,seed,until,data,kernel,iteration,"), rows.get(0));
        assertTrue(rows.get(1).startsWith("1,remember-first,3,gru,0.01,30,0,steps,,"), rows.get(1));
        assertTrue(rows.get(16).startsWith("16,remember-first,4,rnn,0.1,30,1,steps,,"), rows.get(16));
        assertTrue(err.toString().contains("16 runs: length (2) x cell (2) x rate (2) x seed (2)"), err.toString());
        assertEquals(1 + 8, out.toString().lines().takeWhile(line -> !line.isBlank()).count(), out.toString());
        assertTrue(out.toString().contains("16 of 16 runs; solved: "), out.toString());
    }

    @Test
    void aFileSaysTheSameAndOptionsChangeIt() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.txt"),
                "# two cells\npreset = remember-first\ncell = rnn, lstm\nsteps = 5\nhidden = 2\n");
        assertEquals(0, sweep(plan.toString(), "--hidden", "3,4", "--csv", csv().toString()), err.toString());
        assertEquals(List.of("rnn,5,3", "rnn,5,4", "lstm,5,3", "lstm,5,4"), rows(csv()).stream().skip(1)
                .map(row -> String.join(",", List.of(row.split(",")).subList(2, 5))).toList());
    }

    @Test
    void aSweepThatWasEndedGoesOnWhereItStood() throws IOException {
        String[] command = {"--preset", "remember-first", "--length", "3", "--hidden", "2..5", "--seeds", "2", "--steps", "20",
            "--csv", csv().toString()};
        assertEquals(0, sweep(command), err.toString());
        List<String> whole = rows(csv());
        List<String> lines = Files.readAllLines(csv());
        String kept = String.join("\n", List.of(lines.get(0), lines.get(6), lines.get(2), lines.get(3))) + "\n"
                + lines.get(4).substring(0, 20);
        Files.writeString(csv(), kept);
        err.getBuffer().setLength(0);
        List<String> more = new ArrayList<>(List.of(command));
        more.add("--continue");
        assertEquals(0, sweep(more.toArray(String[]::new)), err.toString());
        assertTrue(err.toString().contains("3 of them are in the table already"), err.toString());
        assertEquals(whole, rows(csv()));
        assertEquals(lines.get(6), Files.readAllLines(csv()).get(6));
    }

    @Test
    void aTableThatIsThereIsNeverReplacedUnasked() throws IOException {
        Files.writeString(csv(), "mine\n");
        assertEquals(2, sweep("--preset", "remember-first", "--steps", "5", "--csv", csv().toString()));
        assertTrue(err.toString().contains("--continue"), err.toString());
        assertEquals(2, sweep("--preset", "remember-first", "--steps", "5", "--csv", csv().toString(), "--continue"));
        assertTrue(err.toString().contains("not of this sweep"), err.toString());
        assertEquals("mine\n", Files.readString(csv()));
    }

    @Test
    void rowsAreOnTheDiskAsTheyComeAndWhatWasReachedIsKeptAndSaid() throws IOException {
        SweepPlan plan = SweepPlan.of(null, SweepText.lines("preset=remember-first\nlength=3\nsteps=10\nseeds=9"),
                ExperimentSettings.ALL);
        SweepTable table = new SweepTable(plan, "plain");
        SweepFile file = new SweepFile(csv(), new PrintWriter(out), table, false);
        PrintWriter told = new PrintWriter(err);
        SweepReport report = new SweepReport(plan, file, Words.of("train", Locale.ENGLISH), told, told);
        AtomicInteger asked = new AtomicInteger();
        try (file) {
            report.train(new Sweep(plan, 1, KernelChoice.named("plain")), () -> {
                try {
                    return Files.exists(csv()) && Files.readAllLines(csv()).size() == 4 && asked.incrementAndGet() > 3;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertTrue(report.tellEnd(csv()));
        told.flush();
        assertEquals(List.of("run", "1", "2", "3"), rows(csv()).stream().map(row -> row.split(",")[0]).toList());
        assertTrue(err.toString().contains("3 of 9 runs"), err.toString());
        assertTrue(err.toString().contains("Train the rest with --continue"), err.toString());
    }

    @Test
    void aDashIsTheStandardOutputAndAllElseIsToldOnTheOther() {
        assertEquals(0, sweep("--preset", "remember-first", "--length", "3", "--steps", "5", "--seeds", "3", "--csv", "-",
                "--threads", "1"), err.toString());
        assertEquals(List.of("run", "1", "2", "3"), out.toString().lines().map(row -> row.split(",")[0]).toList());
        assertTrue(err.toString().contains("3 of 3 runs"), err.toString());
    }

    @Test
    void runsThatCannotBeginMakeItFailAndAreTriedAgain() throws IOException {
        String[] command = {"--preset", "remember-first,addition-2-digits", "--bidirectional", "no,yes", "--steps", "2",
            "--csv", csv().toString(), "--continue"};
        assertEquals(1, sweep(command));
        assertTrue(err.toString().contains("forward only"), err.toString());
        assertTrue(rows(csv()).get(4).endsWith(",failed"), rows(csv()).toString());
        err.getBuffer().setLength(0);
        assertEquals(1, sweep(command));
        assertTrue(err.toString().contains("3 of them are in the table already"), err.toString());
        assertEquals(5, rows(csv()).size());
    }

    @Test
    void whatCannotBeUsedIsToldInOneLineAndNothingIsWritten() throws IOException {
        for (String arguments : List.of("--hidden 4", "--preset remember-first --hidden 4,999",
                "--preset remember-first --threads 0", "--preset adding --text x.txt", "missing.txt",
                "--preset adding --encoding UTF-8", "--preset adding --until tired")) {
            err.getBuffer().setLength(0);
            String[] all = (arguments + " --csv " + csv()).split(" ");
            assertEquals(2, sweep(all), arguments);
            assertEquals(1, err.toString().strip().lines().count(), err.toString());
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aTextIsLearntInEveryWay() throws IOException {
        Path text = Files.writeString(folder.resolve("poem.txt"), "the rain in spain ".repeat(40));
        assertEquals(0, sweep("--text", text.toString(), "--cell", "rnn,gru", "--length", "5,9", "--steps", "3", "--csv",
                csv().toString()), err.toString());
        assertTrue(rows(csv()).get(4).contains(",poem.txt,"), rows(csv()).toString());
    }
}
