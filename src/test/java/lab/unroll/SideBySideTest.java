package lab.unroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Test classes run side by side, unless they say that they have to be alone. */
class SideBySideTest {

    private static final Path TESTS = Path.of("src/test/java/lab/unroll");
    /** Rooms whose tests share something: the toolkit, the threads of a window, files in the folder of the moment. */
    private static final List<String> ALONE = List.of("window", "cli");
    private static final Pattern SAYS_SO = Pattern.compile("(?m)^@(?:Isolated|NeedsToolkit)\\b");
    private static final Pattern TEST = Pattern.compile("@(?:Test|ParameterizedTest)\\b");

    @Test
    void whatNeedsTheWindowOrTheCommandsRunsAlone() {
        List<Path> careless = ALONE.stream().flatMap(room -> Sources.files(TESTS.resolve(room), "Test.java").stream())
                .filter(file -> TEST.matcher(Sources.codeOnly(Sources.text(file))).find())
                .filter(file -> !SAYS_SO.matcher(Sources.text(file)).find()).toList();
        assertEquals(List.of(), careless, "these need @Isolated");
    }
}
