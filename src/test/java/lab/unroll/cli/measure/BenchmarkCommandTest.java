package lab.unroll.cli.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.cli.Main;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.kernel.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code unroll bench}. */
@Isolated
class BenchmarkCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--input", "3", "--hidden", "5", "--output", "4", "--steps",
                "6", "--batch", "4", "--warmup", "0", "--seconds", "0.1"));
        arguments.addAll(List.of(options));
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--cell=gru", "--cell=rnn", "--cell=lstm", "--layers=3", "--bidirectional", "--loss=mse_last",
            "--precision=f64", "--kernel=plain", "--kernel=ejml", "--threads=2", "--reads=symbols"})
    void printsOneLineOfJson(String option) throws IOException {
        assertEquals(0, bench(option), err.toString());
        JsonNode line = new ObjectMapper().readTree(out.toString());
        assertEquals(1, out.toString().lines().count());
        assertTrue(line.get("steps").asLong() >= 1, "steps");
        for (String number : List.of("seconds", "cpu_seconds", "first_loss", "last_loss", "first_step_epoch_ms", "gflops")) {
            assertTrue(line.get(number).isNumber(), number);
        }
        assertTrue(line.get("last_loss").asDouble() < line.get("first_loss").asDouble(), "it learns: " + line);
    }

    @Test
    void symbolsNeedClassesAsAnswers() {
        assertEquals(2, bench("--reads", "symbols", "--loss", "mse_last"));
        assertTrue(err.toString().contains("ce"), err.toString());
        assertEquals(2, bench("--reads", "letters"));
        assertTrue(err.toString().contains("numbers, symbols"), err.toString());
    }

    @Test
    void aPairIsNotTimedBesideTheMotorByItself() {
        assertEquals(2, bench("--frames", "--training", "--preset", "addition-2-digits"));
        assertTrue(err.toString().contains("addition-2-digits"), err.toString());
    }

    @Test
    void aLandscapeIsMeasuredWithTheTimeThatCancellingTakes() throws IOException {
        assertEquals(0, bench("--landscape", "--preset", "adding", "--length", "10", "--grid", "25"), err.toString());
        JsonNode line = new ObjectMapper().readTree(out.toString());
        assertEquals(1, out.toString().lines().count());
        assertTrue(line.get("seconds").asDouble() > 0, "seconds");
        assertTrue(line.get("cancel_ms").asDouble() >= 0, "cancel_ms");
        assertEquals(4, line.get("sequences").asInt());
    }

    @Test
    void aGridWithoutAMiddleIsRefused() {
        assertEquals(2, bench("--landscape", "--grid", "50"));
        assertTrue(err.toString().contains("odd number from 25 to 101"), err.toString());
    }

    @Test
    void theLossesDoNotDependOnTheThreads() throws IOException {
        bench("--threads", "1", "--seconds", "0");
        JsonNode alone = new ObjectMapper().readTree(out.toString());
        out.getBuffer().setLength(0);
        bench("--threads", "3", "--seconds", "0");
        assertEquals(alone.get("first_loss"), new ObjectMapper().readTree(out.toString()).get("first_loss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f32", "f64"})
    void allKernelsAreTimedOneAfterTheOther(String precision) throws IOException {
        assertEquals(0, bench("--kernel", "all", "--precision", precision), err.toString());
        List<String> expected = KernelChoice.available().stream().flatMap(set -> precision.equals("f32")
                ? Stream.of(set.single().name()) : set.wide().map(Kernels::name).stream()).toList();
        List<String> timed = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            timed.add(new ObjectMapper().readTree(line).get("kernel").asText());
        }
        assertEquals(expected, timed);
    }

    @Test
    void theStartIsMeasuredByThePackagedProgrammeOnly() {
        assertRefused("bin/unroll bench --start", "--start");
        assertRefused("--runs", "--start", "--runs", "0");
    }

    @Test
    void kernelsWithoutDoublePrecisionAreNotReplacedByOthers() {
        assertRefused("vector", "--kernel", "vector", "--precision", "f64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "train", "render", ""})
    void unknownKernelsAreAnErrorThatNamesTheKnown(String command) {
        List<String> arguments = new ArrayList<>(List.of("--kernel", "gpu"));
        if (!command.isEmpty()) {
            arguments.add(0, command);
            arguments.addAll(command.equals("bench") ? List.of() : List.of("--preset", "remember-first"));
            arguments.addAll(command.equals("render") ? List.of("--out", "none.png") : List.of());
        }
        assertEquals(2, Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)));
        assertTrue(err.toString().contains("vector, plain, ejml, auto"), err.toString());
    }

    @Test
    void whatCannotBeBuiltIsRefusedByName() {
        assertRefused("elman", "--cell", "elman");
        assertRefused("--layers", "--layers", "5");
        assertRefused("--threads", "--threads", "0");
        assertRefused("--loss", "--loss", "hinge");
        assertRefused("--precision", "--precision", "f16");
        assertRefused("--kernel", "--kernel", "gpu");
        assertRefused("MB", "--hidden", "20000", "--steps", "1000");
    }

    private void assertRefused(String named, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(List.of(options));
        err.getBuffer().setLength(0);
        assertEquals(2, Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new)));
        assertTrue(err.toString().contains(named), err.toString());
    }
}
