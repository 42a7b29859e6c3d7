package lab.unroll.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.kernel.Kernels;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every quantity of every reference file in the folder {@code -Dgolden.dir} (by default the copies among the test
 * resources): in double precision at 1e-10, in single precision at the tolerances of the folder's README. Files are
 * recognised by what is in them, so others of the same format and other sizes can be put beside them.
 */
class GoldenTest {

    private static final double DOUBLE = 1e-10;
    private static final double SINGLE = 1e-4;
    private static final double SINGLE_HARD = 1e-3;
    private static final double DOUBLE_ON_SINGLE_DATA = 1e-6;

    @TestFactory
    Stream<DynamicTest> everyQuantityOfEveryFileIsReproduced() throws IOException {
        List<Path> files = files();
        assertTrue(!files.isEmpty(), "no reference files in " + folder());
        return files.stream().map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }

    private static void check(Path path) throws IOException {
        GoldenFile file = GoldenFile.read(path);
        assertEquals("rnn-golden-1", file.at("/format").asText(), file.name() + " has an unknown format");
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Comparison comparison : comparisons(file)) {
            System.out.println(comparison);
            compared += comparison.compared();
            wrong.addAll(comparison.wrong());
        }
        assertTrue(compared > 0, "nothing was compared");
        assertEquals(List.of(), wrong.stream().limit(10).toList(), wrong.size() + " of " + compared + " differ");
        assertEquals(List.of(), file.unused(), "numbers of " + file.name() + " that no check looks at");
    }

    private static List<Comparison> comparisons(GoldenFile file) {
        if (file.has("/layers")) {
            return all(MicroscopeGolden.network(file), single(file, MotorGolden::network), wide(file, MotorGolden::network));
        }
        if (file.has("/T_enc")) {
            return all(MicroscopeGolden.encoderDecoder(file), single(file, EncoderDecoderGolden::of),
                    wide(file, EncoderDecoderGolden::of));
        }
        if (file.has("/chunk")) {
            return all(MicroscopeGolden.truncated(file), single(file, MotorGolden::truncated),
                    wide(file, MotorGolden::truncated));
        }
        if (file.has("/loss_before_step")) {
            return all(null, single(file, MotorGolden::training), wide(file, MotorGolden::training));
        }
        if (file.has("/optimizers")) {
            return all(null, single(file, OptimiserGolden::of), wide(file, DOUBLE, OptimiserGolden::of));
        }
        if (file.has("/functions")) {
            return all(null, single(file, FunctionsGolden::of), wide(file, DOUBLE, FunctionsGolden::of));
        }
        if (file.has("/fans")) {
            return List.of(InitGolden.of(file, DOUBLE));
        }
        return fail(file.name() + " is of no kind that this test understands");
    }

    private interface Check {
        <A> Comparison of(GoldenFile file, Kernels<A> kernels, double tolerance);
    }

    /** With every set of kernels that there is. */
    private static List<Comparison> single(GoldenFile file, Check check) {
        double tolerance = isHard(file) ? SINGLE_HARD : SINGLE;
        return KernelChoice.available().stream().map(set -> check.of(file, set.single(), tolerance)).toList();
    }

    /** With the motor in double precision, whose data are in single precision. */
    private static List<Comparison> wide(GoldenFile file, Check check) {
        return wide(file, isHard(file) ? SINGLE : DOUBLE_ON_SINGLE_DATA, check);
    }

    /** With every set of kernels that has a double precision. */
    private static List<Comparison> wide(GoldenFile file, double tolerance, Check check) {
        return KernelChoice.available().stream().flatMap(set -> set.wide().stream())
                .map(kernels -> check.of(file, kernels, tolerance)).toList();
    }

    /** Gates in saturation over many steps, and training runs, whose small differences grow. */
    private static boolean isHard(GoldenFile file) {
        return file.name().contains("large_weights") || file.has("/loss_before_step");
    }

    private static List<Comparison> all(Comparison first, List<Comparison> second, List<Comparison> third) {
        List<Comparison> all = new ArrayList<>(second);
        all.addAll(third);
        if (first != null) {
            all.add(0, first);
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Path folder() {
        String given = System.getProperty("golden.dir");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        try {
            return Path.of(GoldenTest.class.getResource("/golden").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
