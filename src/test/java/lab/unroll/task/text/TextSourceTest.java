package lab.unroll.task.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text is read as it is meant, or refused with words that help. */
class TextSourceTest {

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static InputException refused(Path file) {
        InputException problem = assertThrows(InputException.class, () -> TextSource.load(file));
        assertTrue(problem.getMessage().contains(file.getFileName().toString()), problem.getMessage());
        assertTrue(problem.in(Words.CHINESE).contains(file.getFileName().toString()), problem.in(Words.CHINESE));
        return problem;
    }

    @Test
    void byteOrderMarkAndLineEndsOfOtherSystemsAreTakenAway() throws IOException {
        TextSource text = TextSource.load(file("windows.txt", "\uFEFFab\r\nba\rab"));
        assertEquals("ab\nba\nab", text.vocabulary().decode(text.symbols(0, text.length())));
        assertEquals("windows.txt", text.name());
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals("text.missing", refused(folder.resolve("nothing.txt")).key());
    }

    @Test
    void aFolderIsRefused() {
        assertEquals("text.folder", refused(folder).key());
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertEquals("text.empty", refused(file("empty.txt", "")).key());
        assertEquals("text.empty", refused(file("mark.txt", "\uFEFF")).key());
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirPlace() throws IOException {
        InputException nul = refused(file("nul.bin", new byte[] {'a', 'b', 0, 'c'}));
        assertEquals("text.binary", nul.key());
        assertTrue(nul.getMessage().contains("offset 2"), nul.getMessage());
        InputException latin = refused(file("latin.txt", new byte[] {'c', 'a', 'f', (byte) 0xE9, ' ', 'x'}));
        assertTrue(latin.getMessage().contains("offset 3"), latin.getMessage());
        InputException cut = refused(file("cut.txt", new byte[] {'a', (byte) 0xE4, (byte) 0xB8}));
        assertTrue(cut.getMessage().contains("offset 1"), cut.getMessage());
    }

    @Test
    void aTextOfOneCharacterOverAndOverIsRefused() throws IOException {
        assertEquals("text.one-symbol", refused(file("a.txt", "aaaaaaaa")).key());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithoutBeingRead() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(TextSource.LARGEST_FILE + 1);
        }
        assertEquals("text.large", refused(large).key());
    }

    @Test
    void theSampleIsAText() {
        TextSource sample = TextSource.sample();
        assertTrue(sample.length() > 10_000, sample.toString());
        assertTrue(sample.vocabulary().symbolOf('e') >= 0, "there is an e in it");
    }
}
