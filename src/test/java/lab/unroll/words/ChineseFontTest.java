package lab.unroll.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.paint.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bundled Chinese fonts are subsets: whatever is written in Chinese must be in them. */
class ChineseFontTest {

    private static final double ANY_SIZE = 12;

    private static Stream<Path> chineseFiles() throws IOException {
        return Stream.concat(files("assets/messages", "_zh_TW.properties"), files("lessons/zh-TW", ".md"));
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertFalse(found.isEmpty(), folder);
            return found.stream();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fonts.class, names = {"CHINESE", "CHINESE_BOLD"})
    void everyCharacterWrittenInChineseIsInTheFont(Fonts font) throws IOException {
        for (Path file : chineseFiles().toList()) {
            // what a lesson gives the network to read is drawn on the bench, in the font of samples
            Map<Boolean, String> lines = Files.readAllLines(file).stream().collect(Collectors.partitioningBy(
                    line -> line.startsWith("input: "), Collectors.joining("\n")));
            assertEquals("", missing(font, lines.get(false)), file.toString());
            assertEquals("", missing(Fonts.MONO, missing(font, lines.get(true))), file.toString());
        }
    }

    @Test
    void charactersOutsideTheSubsetAreFound() {
        assertTrue(Fonts.CHINESE.size(ANY_SIZE).canDisplay('憶'));
        assertEquals("㐂", missing(Fonts.CHINESE, "記憶㐂\n"));
    }

    private static String missing(Fonts font, String text) {
        return text.codePoints().filter(point -> point != '\n' && !font.size(ANY_SIZE).canDisplay(point)).distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
