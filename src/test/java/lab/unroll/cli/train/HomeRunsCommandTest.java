package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.cli.render.RenderCommand;
import lab.unroll.task.homeruns.SmallLeague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** Home runs, as a user types it. */
@Isolated
class HomeRunsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private String data;

    @BeforeEach
    void writeALeague() {
        data = new SmallLeague(folder).withPlayers(12, 2000, 2012).write().folder.toString();
    }

    private int run(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command).setExecutionExceptionHandler(new ProblemHandler())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private int train(String... arguments) {
        return run(new TrainCommand(), arguments);
    }

    private void assertTold(String... parts) {
        for (String part : parts) {
            assertTrue(out.toString().contains(part), part + " in " + out + err);
        }
    }

    @Test
    void aYearIsForetoldWithItsTableAndYardsticks() {
        assertEquals(0, train("--preset", "home-runs", "--data", data, "--predict", "2011", "--steps", "5", "--kernel", "plain"),
                err.toString());
        assertTold("2011, foretold from the seasons up to 2010", "First0 Last0", "Yardsticks, 2011: 12 players", "same class as last year",
                "logistic regression", "LSTM, k = 8", "macro-F1", "What came (rows)", "calibration error", "at least 100 plate appearances",
                "gains little");
        assertTrue(err.toString().contains("12 players; trained on 108 seasons before 2011"), err.toString());
    }

    @Test
    void theFolderAloneIsEnoughAndChineseIsSpoken() {
        assertEquals(0, train("--data", data, "--steps", "2", "--kernel", "plain", "--lang", "zh-TW"), err.toString());
        assertTold("2012 年，由到 2011 年為止的球季預測", "和去年同一區間");
    }

    @Test
    void severalYearsAreEachTrainedOnThoseBeforeAndPutTogether() {
        assertEquals(0, train("--preset", "home-runs", "--data", data, "--predict", "2009-2011", "--steps", "3", "--kernel", "plain"),
                err.toString());
        assertTold("Yardsticks, 2009: 12 players", "Yardsticks, 2010: 12 players", "Yardsticks, 2011: 12 players",
                "Yardsticks, 2009–2011: 36 players");
    }

    @Test
    void aYearNobodyKnowsYetIsForetoldWithoutScores() {
        assertEquals(0, train("--preset", "home-runs", "--data", data, "--predict", "2013", "--steps", "2", "--kernel", "plain"),
                err.toString());
        assertTold("2013, foretold from the seasons up to 2012", "what came of it is not known yet");
    }

    @Test
    void withoutFilesTheCareersAreMarkedAsSynthetic() {
        assertEquals(0, train("--preset", "home-runs", "--steps", "2", "--kernel", "plain"), err.toString());
        assertTold("SYNTHETIC: 2017, foretold", "SYNTHETIC: Yardsticks");
        assertTrue(err.toString().contains("nobody played these seasons"), err.toString());
    }

    @Test
    void whatDoesNotFitIsRefusedInALine() {
        for (List<String> arguments : List.of(List.of("--preset", "home-runs", "--data", folder.resolve("none").toString()),
                List.of("--preset", "home-runs", "--data", data, "--predict", "1950"),
                List.of("--preset", "home-runs", "--data", data, "--predict", "soon"),
                List.of("--preset", "home-runs", "--data", data, "--predict", "2012-2009"),
                List.of("--preset", "home-runs", "--data", data, "--predict", "2009-2010", "--seeds", "2"),
                List.of("--preset", "home-runs", "--data", data, "--predict", "2002-2012"),
                List.of("--preset", "adding", "--predict", "2010"), List.of("--preset", "adding", "--data", data),
                List.of("--preset", "home-runs", "--data", data, "--text", data))) {
            assertEquals(2, train(arguments.toArray(String[]::new)), arguments + err.toString());
            assertEquals(1, err.toString().lines().filter(line -> !line.contains("players; trained")).count(), err.toString());
        }
    }

    @Test
    void theFiguresArePaintedAndWrittenAsTables() throws Exception {
        for (String figure : List.of("careers", "career", "career-yardsticks", "career-classes")) {
            Path table = folder.resolve(figure + ".csv.txt");
            Path picture = folder.resolve(figure + ".svg");
            assertEquals(0, run(new RenderCommand(), "--preset", "home-runs", "--data", data, "--predict", "2011", "--train", "3",
                    "--kernel", "plain", "--figure", figure, "--csv", table.toString(), "--out", picture.toString()), err.toString());
            assertTrue(Files.size(picture) > 1000, figure);
            assertTrue(figure.equals("careers") || Files.readAllLines(table).size() > 5, figure);
        }
        assertEquals(2, run(new RenderCommand(), "--preset", "adding", "--train", "1", "--figure", "career", "--out",
                folder.resolve("none.svg").toString()));
        assertEquals(2, run(new RenderCommand(), "--preset", "home-runs", "--data", data, "--predict", "2010-2011", "--out",
                folder.resolve("none.svg").toString()));
    }

    @Test
    void aSessionGoesOnWhereItsDataAreNamed() {
        String session = folder.resolve("kept.unroll").toString();
        assertEquals(0, train("--preset", "home-runs", "--data", data, "--steps", "3", "--kernel", "plain", "--save", session));
        // beside it are the files
        assertEquals(0, train("--resume", session, "--steps", "2"), err.toString());
        assertTold("Yardsticks, 2012: 12 players");
        // a line cannot hold files; it can hold what comes with the programme
        assertEquals(2, run(new CodeCommand(), "--session", session));
        assertEquals(0, train("--preset", "home-runs", "--steps", "2", "--kernel", "plain", "--save", session));
        assertEquals(0, run(new CodeCommand(), "--session", session), err.toString());
        assertTold("preset=home-runs");
    }
}
