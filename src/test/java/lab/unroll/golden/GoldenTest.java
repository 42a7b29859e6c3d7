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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every quantity of every reference file in the folder {@code -Dgolden.dir} (by default the copies among the test
 * resources): in double precision at 1e-10, in single precision at the tolerances of the folder's README. Files are
 * recognised by what is in them, so others of the same format and other sizes can be put beside them.
 */
class GoldenTest {

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
            return List.of(MicroscopeGolden.network(file));
        }
        if (file.has("/T_enc")) {
            return List.of(MicroscopeGolden.encoderDecoder(file));
        }
        if (file.has("/chunk")) {
            return List.of(MicroscopeGolden.truncated(file));
        }
        return fail(file.name() + " is of no kind that this test understands");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Path folder() {
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
