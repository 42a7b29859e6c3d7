package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of every room: whole in both languages, and neither missing nor left over. */
class WordsTest {

    private static final Path MESSAGES = Path.of("assets/messages");
    private static final String CHINESE = "_zh_TW";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
    /** The beginning of a key that is put together while running, as in {@code "phase." + name}. */
    private static final Pattern BEGINNING = Pattern.compile("\"([\\w.-]*[.-])\"\\s*\\+");
    /** The end of such a key, as in {@code id + ".describe"}. */
    private static final Pattern ENDING = Pattern.compile("\\+\\s*\"(\\.[\\w.-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("new InputProblem\\(\\s*(?:\\w+,\\s*)?\"([^\"]+)\"\\s*[,)]");
    private static final Pattern ASKED = Pattern.compile("\\b[wW]ords(?:\\(\\))?\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern OF_PAGE = Pattern.compile("data-(?:word|label)=\"([^\"]+)\"");
    private static final Pattern FXML = Pattern.compile("\"%([^\"]+)\"");

    static Stream<String> rooms() {
        return Sources.files(MESSAGES, ".properties").stream().map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - ".properties".length()))
                .filter(name -> !name.endsWith(CHINESE));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeys(String room) {
        assertEquals(new TreeSet<>(texts(room).keySet()),
                new TreeSet<>(texts(room + CHINESE).keySet()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSamePlacesToFillIn(String room) {
        Map<String, String> chinese = texts(room + CHINESE);
        texts(room).forEach((key, text) -> assertEquals(places(text), places(chinese.get(key)), key));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyPlaceIsFilledInAndNoQuoteSwallowsIt(String room) {
        Stream.of(room, room + CHINESE).forEach(file -> texts(file).forEach((key, text) -> {
            assertFalse(text.isBlank(), file + " " + key);
            if (!places(text).isEmpty()) {
                Object[] marks = Stream.iterate(0, i -> i + 1).limit(10).map(i -> "<" + i + ">").toArray();
                String filled = new MessageFormat(text, Locale.ROOT).format(marks);
                for (int place : places(text)) {
                    assertTrue(filled.contains("<" + place + ">"), file + " " + key + ": " + filled);
                }
                assertEquals(text.contains("'"), filled.contains("'"), file + " " + key + ": write '' for '");
            }
        }));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Set<String> endings = new HashSet<>();
        for (String java : code()) {
            literals.addAll(Sources.all(LITERAL, java));
            beginnings.addAll(Sources.all(BEGINNING, java));
            endings.addAll(Sources.all(ENDING, java));
        }
        for (String script : scripts()) {
            literals.addAll(Sources.all(LITERAL, script));
            beginnings.addAll(Sources.all(BEGINNING, script));
            literals.addAll(Sources.all(OF_PAGE, script));
        }
        literals.addAll(fxmlKeys());
        List<String> unused = new ArrayList<>();
        rooms().forEach(room -> texts(room).keySet().stream()
                .filter(key -> !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith)
                        && endings.stream().noneMatch(key::endsWith))
                .forEach(key -> unused.add(room + ": " + key)));
        assertEquals(List.of(), unused);
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        Set<String> problems = texts("problems").keySet();
        Set<String> all = rooms().flatMap(room -> texts(room).keySet().stream()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String java : code()) {
            Sources.all(PROBLEM, java).stream().filter(key -> !problems.contains(key)).forEach(missing::add);
            Sources.all(ASKED, java).stream().filter(key -> !all.contains(key)).forEach(missing::add);
        }
        fxmlKeys().stream().filter(key -> !all.contains(key)).forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void bothLanguagesAreFoundByTheirTags() {
        assertEquals(Locale.ENGLISH, Words.language("EN"));
        assertEquals(Words.CHINESE, Words.language("zh-TW"));
        assertTrue(new InputException("theme.unknown", "x").in(Words.CHINESE).contains("「x」"));
    }

    private static List<String> code() {
        return Sources.files(Sources.MAIN, ".java").stream().map(Sources::text).map(Sources::withoutComments).toList();
    }

    /** The scripts of web pages, and their frame. */
    private static List<String> scripts() {
        return Stream.of(".js", ".html").flatMap(ending -> Sources.files(Path.of("assets/page"), ending).stream())
                .map(Sources::text).toList();
    }

    private static Set<String> fxmlKeys() {
        return Stream.of("assets", "src/main/resources").flatMap(f -> Sources.files(Path.of(f), ".fxml").stream())
                .flatMap(file -> Sources.all(FXML, Sources.text(file)).stream()).collect(Collectors.toSet());
    }

    private static Set<Integer> places(String text) {
        return Sources.all(PLACE, text).stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Read line by line: {@link java.util.Properties} would let the last of two equal keys win. */
    private static Map<String, String> texts(String file) {
        Map<String, String> texts = new LinkedHashMap<>();
        Sources.text(MESSAGES.resolve(file + ".properties")).replace("\\\n", "").lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                    int equals = line.indexOf('=');
                    assertTrue(equals > 0, file + ": " + line);
                    String before = texts.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                    assertEquals(null, before, file + " has two of " + line);
                });
        return texts;
    }
}
