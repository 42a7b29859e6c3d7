package lab.unroll.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.cli.render.RenderCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import picocli.CommandLine;

/** Series from a file, as a user types it. */
@Isolated
class SeriesCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private String file;

    @BeforeEach
    void writeATable() throws IOException {
        String table = "Tag;Höhe;Preis (€)\n" + IntStream.rangeClosed(1, 60).mapToObj(i -> "T" + i + ";" + i * i % 13 + ";"
                + (i == 9 ? "" : i % 6 + ",5")).collect(Collectors.joining("\n"));
        file = Files.write(folder.resolve("prices.csv"), table.getBytes(Charset.forName("windows-1252"))).toString();
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setExecutionExceptionHandler(new ProblemHandler())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private int train(String... arguments) {
        return run(new TrainCommand(), arguments);
    }

    @Test
    void whatIsFoundOutAboutATableIsToldAndASeriesIsTrained() {
        assertEquals(0, train("--series", file, "--steps", "3", "--kernel", "plain"), err.toString());
        assertTrue(err.toString().contains("Windows-1252"), err.toString());
        assertTrue(err.toString().contains("--column Höhe --separator semicolon --decimal comma --header yes"), err.toString());
        assertTrue(err.toString().contains("60 values, of which the last 12 are held out; season 13"), err.toString());
        assertTrue(out.toString().contains("T = 15"), out.toString());
        assertTrue(out.toString().contains("loss of the last value"), out.toString());
    }

    @Test
    void everythingIsOverruledByOptions() {
        assertEquals(0, train("--series", file, "--column", "3", "--separator", ";", "--decimal", "comma", "--header", "yes",
                "--gaps", "skip", "--scale", "min-max", "--window", "7", "--season", "6", "--encoding", "windows-1252", "--steps",
                "2", "--kernel", "plain"), err.toString());
        assertTrue(err.toString().contains("Values missing: 1 (--gaps skip)"), err.toString());
        assertTrue(err.toString().contains("\"Preis (€)\": 59 values"), err.toString());
        assertTrue(err.toString().contains("season 6"), err.toString());
        assertTrue(out.toString().contains("T = 7"), out.toString());
        assertTrue(out.toString().contains("loss of last season"), out.toString());
        assertEquals(1, err.toString().lines().filter(line -> line.contains("Values missing")).count());
        assertTrue(!err.toString().contains("Found out"), err.toString());
    }

    @Test
    void whatDoesNotFitIsRefusedInALine() {
        for (List<String> arguments : List.of(List.of("--series", file, "--column", "mood"),
                List.of("--series", file, "--scaling", "log"), List.of("--series", file, "--text", file),
                List.of("--preset", "adding", "--series", file), List.of("--preset", "adding", "--column", "2"),
                List.of("--series", file, "--window", "100"), List.of("--series", file, "--column", "3", "--decimal", "point"),
                List.of("--preset", "adding", "--season", "3"), List.of("--series", folder.resolve("none.csv").toString()))) {
            err.getBuffer().setLength(0);
            assertEquals(2, train(arguments.toArray(String[]::new)), arguments + err.toString());
            assertEquals(1, err.toString().lines().filter(line -> !line.contains("guess") && !line.startsWith("Found out")).count(),
                    err.toString());
        }
    }

    @Test
    void theForecastIsPaintedAndWrittenAsATable() throws IOException {
        Path picture = folder.resolve("forecast.svg");
        Path table = folder.resolve("forecast.csv");
        assertEquals(0, run(new RenderCommand(), "--series", file, "--figure", "forecast", "--train", "2", "--kernel", "plain",
                "--out", picture.toString(), "--csv", table.toString()), err.toString());
        assertTrue(Files.readString(picture).contains("held out"));
        List<String> rows = Files.readAllLines(table);
        assertEquals(60, rows.stream().filter(row -> row.startsWith("measured.")).count());
        assertEquals(45, rows.stream().filter(row -> row.startsWith("ahead.")).count());
        assertEquals(0, run(new RenderCommand(), "--preset", "wave-saw", "--figure", "forecast-error", "--train", "0", "--kernel",
                "plain", "--out", folder.resolve("error.png").toString()), err.toString());
    }

    @Test
    void aTaskWithoutASeriesHasNoForecast() {
        assertEquals(2, run(new RenderCommand(), "--preset", "adding", "--figure", "forecast", "--out",
                folder.resolve("x.svg").toString()));
        assertTrue(err.toString().contains("does not learn"), err.toString());
    }
}
