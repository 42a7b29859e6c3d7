package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every room says the same in both languages. */
class RoomsAgreeTest {

    private static final Path MESSAGES = Path.of("assets", "messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString()).map(name -> name.replaceAll("(_.*)?\\.properties", ""))
                    .distinct().sorted().toList();
        }
    }

    private static Map<String, Set<String>> placeholders(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, Set<String>> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            assertFalse(text.toString().isBlank(), file + ": " + key + " is empty");
            found.put(key.toString(), PLACEHOLDER.matcher(text.toString()).results().map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new)));
        });
        return found;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String room) throws IOException {
        assertEquals(placeholders(room + ".properties"), placeholders(room + "_zh_TW.properties"));
    }
}
