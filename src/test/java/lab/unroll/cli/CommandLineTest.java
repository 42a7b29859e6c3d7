package lab.unroll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import lab.unroll.cli.console.FailureHandler;
import lab.unroll.cli.console.ParameterHandler;
import lab.unroll.cli.console.ProblemHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class CommandLineTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "render --help", "train --help", "sweep --help", "--version"})
    void helpGoesToStandardOutput(String arguments) {
        assertEquals(0, unroll(arguments));
        assertTrue(out.toString().contains("unroll"), out.toString());
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate,                                            frobnicate",
        "render,                                                --out",
        "render --out,                                          --out",
        "render --out a.png --bogus 3,                          --bogus",
        "render --out a.png --step three,                       three",
        "render --out a.png --out b.png,                        --out",
        "render --out a.jpg --preset remember-first,            a.jpg",
        "render --out nowhere/a.png --preset remember-first,    nowhere",
        "render --out a.png,                                    --preset",
        "render --out a.png --preset nonsense,                  nonsense",
        "render --out a.png --preset remember-first --text t,   remember-first",
        "render --out a.png --text missing.txt,                 missing.txt",
        "render --out a.png --preset remember-first --cell elman, elman",
        "render --out a.png --preset remember-first --figure x, \"x\"",
        "render --out a.png --preset remember-first --step 0,   --step",
        "render --out a.png --preset remember-first --step 9,   --step",
        "render --out a.png --preset remember-first --unit 5,   --unit",
        "render --out a.png --preset remember-first --hidden 0, hidden",
        "render --out a.png --preset remember-first --length 0, length",
        "render --out a.png --preset remember-first --train -1, --train",
        "render --out a.png --preset remember-first --scale 5,  --scale",
        "render --out a.png --preset remember-first --width 2,  --width",
        "render --out a.png --preset remember-first --theme x,  \"x\"",
        "render --out a.png --preset remember-first --lang x,   \"x\"",
        "render --out a.png --preset remember-first --size 1x1, --size",
        "render --out a.png --preset remember-first --lesson 1, --lesson",
        "render --out a.png --preset remember-first --at 1,     --at",
        "render --out a.png --preset remember-first --told,     --told",
        "render --figure window --out a.svg,                    a.svg",
        "render --figure window --out a.png --size big,         big",
        "render --figure window --out a.png --size 10x900,      --size",
        "render --figure window --out a.png --at 2,             --lesson",
        "render --figure window --out a.png --told,             --lesson",
        "render --figure window --out a.png --lesson 99,        --lesson",
        "render --figure window --out a.png --lesson 1 --at 99, --at",
        "render --figure window --out a.png --lesson 1 --seed 3, --lesson",
        "render --figure window --out a.png --scale 2,          --scale",
        "render --figure window --out a.png --plane path,       --plane",
        "render --figure window --out a.png --range 2,          --range",
        "render --figure window --out a.png --wall-rate 0.2,    --wall-rate",
        "render --figure window --out a.png --symbols 1,        --symbols",
        "render --figure window --out a.png --basins,           --basins",
        "render --figure window --out a.png --cells rnn,        --cells",
        "render --figure window --out a.png --seeds 3,          --seeds",
        "render --figure window --out a.png --measure loss,     --measure",
        "render --figure window --out a.png --lesson 1 --phenomenon edge, --lesson",
        "render --figure window --out a.png --code x --phenomenon edge, --code",
        "render --figure reach --out a.png --code x --phenomenon edge, --code",
        "render --out a.png --preset adding --figure encoder-decoder, adding",
        "render --out a.png --figure encoder-decoder --step 9,  --step",
        "render --out a.png --figure encoder-decoder --length 6, length",
        "render --out a.png --figure encoder-decoder --layers 5, layers",
        "render --out a.png --figure encoder-decoder --bidirectional, forward only",
        "render --out a.png --figure encoder-decoder --hidden 0, hidden",
        "render --out a.png --figure encoder-decoder --level cell, --level",
        "train --preset nonsense,                               nonsense",
        "train --preset remember-first --steps many,            many",
        "'train --preset remember-first --lr 0,01',             Write 0.01.",
        "'train --preset remember-first --steps 10,000',        Write 10000.",
        "'train --preset remember-first --steps 1,5',           does not fit",
        "'train --preset remember-first --set symbols=2,5',     Write 2.5.",
        "'bench --seconds 0,5',                                 Write 0.5.",
        "--lang x,                                              \"x\"",
    })
    void whatCannotBeUsedIsNamedInOneLine(String arguments, String about) throws Exception {
        assertEquals(2, unroll(arguments), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains(about), err.toString());
        assertEquals("", out.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aNameThatJavaCannotReadIsToldWithWhatToSet() {
        picocli.CommandLine line = new picocli.CommandLine(new Unreadable());
        line.setErr(new PrintWriter(err, true)).setExecutionExceptionHandler(new FailureHandler(new ProblemHandler()));
        assertEquals(2, line.execute());
        assertTrue(err.toString().contains("\"??.txt\"") && err.toString().contains("LC_ALL=C.UTF-8"), err.toString());
        err.getBuffer().setLength(0);
        line.setParameterExceptionHandler(new ParameterHandler()).registerConverter(Path.class, name -> {
            throw new IllegalArgumentException(name);
        });
        assertEquals(2, line.execute("--file", "\uFFFD.txt"));
        assertTrue(err.toString().contains("LC_ALL=C.UTF-8"), err.toString());
    }

    @picocli.CommandLine.Command(name = "unreadable")
    private static final class Unreadable implements Runnable {

        @picocli.CommandLine.Option(names = "--file")
        private Path file;

        @Override
        public void run() {
            throw new InvalidPathException("??.txt", "unmappable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"render --out a.png --bogus --lang zh-TW", "render --lang=zh-TW --out a.png",
            "render --preset nonsense --lang zh-TW --out a.png"})
    void problemsAreToldInTheLanguageAskedFor(String arguments) {
        assertEquals(2, unroll(arguments));
        assertTrue(err.toString().codePoints().anyMatch(Character::isIdeographic), err.toString());
    }

    @Test
    void aFaultOfTheProgrammeIsToldWithoutItsStackTrace() throws Exception {
        picocli.CommandLine line = new picocli.CommandLine(new Faulty());
        line.setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler(new FailureHandler(new ProblemHandler()));
        assertEquals(1, line.execute());
        assertEquals(1, err.toString().lines().count(), err.toString());
        Path log = Path.of(err.toString().replaceAll("(?s).*Details: (.*\\.log).*", "$1"));
        assertTrue(Files.readString(log).contains("at lab.unroll.cli"));
        Files.delete(log);
    }

    @picocli.CommandLine.Command(name = "faulty")
    private static final class Faulty implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("a fault");
        }
    }

    /** File names in the arguments are taken from the test's folder. */
    private int unroll(String arguments) {
        String[] words = Stream.of(arguments.split(" "))
                .map(word -> word.matches(".*\\.(png|jpg|txt)") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
