package lab.unroll.task.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import lab.unroll.task.DataFile;
import lab.unroll.task.TextEncoding;
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
        InputException cut = refused(file("cut.bin", new byte[] {'a', (byte) 0xE4, (byte) 0xB8, 1}));
        assertTrue(cut.getMessage().contains("offset 1"), cut.getMessage());
        InputException picture = refused(file("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n',
            0, 0, 0, 13}));
        assertTrue(picture.getMessage().contains("offset 0"), picture.getMessage());
    }

    private static String content(TextSource text) {
        return text.vocabulary().decode(text.symbols(0, text.length()));
    }

    private void assertRead(String expected, String guess, byte[] bytes) throws IOException {
        TextSource text = TextSource.load(file("text.txt", bytes));
        assertEquals(expected, content(text));
        assertEquals(guess, text.guessedEncoding().map(TextEncoding::name).orElse(null));
    }

    @Test
    void aMarkSaysHowATextIsToBeRead() throws IOException {
        String text = "Tide 潮汐 𠮷\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertRead(text, null, ("\uFEFF" + text).getBytes(charset));
        }
    }

    @Test
    void withoutAMarkUtf8IsNoGuessAndUtf16IsOne() throws IOException {
        for (String text : List.of("The tide comes in.\nIt goes out.\n", "潮水來了，又退了。\n守潮人看著海。\n", "Море и прилив\n")) {
            assertRead(text, null, text.getBytes(StandardCharsets.UTF_8));
            assertRead(text, "UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
            assertRead(text, "UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        }
    }

    @Test
    void whatIsNotInUnicodeIsGuessedByItsName() throws IOException {
        for (String western : List.of("Don\u2019t say it\u2019s over", "caf\u00E9", "Zürich und Ångström, “déjà vu” – créée",
                "¿Qué pasó, señor?", "Die Straße über die Brücke: 5 €")) {
            assertRead(western, "Windows-1252", western.getBytes("windows-1252"));
        }
        for (String traditional : List.of("中文", "守潮人每天早上都到海邊去，看看潮水退到哪裡。", "陳姵婕和王鈺瑄 like the sea.\r\n",
                "「循環神經網路」：記憶，遺忘。")) {
            assertRead(traditional.replace("\r", ""), "Big5", traditional.getBytes("x-windows-950"));
        }
        for (String simplified : List.of("中国", "守潮人每天早上都到海边去，看看潮水退到哪里。", "陈佳和王钰 like the sea.\n", "“循环神经网络”：记忆，遗忘。")) {
            assertRead(simplified, "GB18030", simplified.getBytes("GB18030"));
        }
    }

    @Test
    void theEncodingThatIsGivenOverrulesWhatWouldBeFoundOut() throws IOException {
        Path file = file("text.txt", "Прилив".getBytes("windows-1251"));
        TextSource text = TextSource.load(DataFile.of(file).in(TextEncoding.named("windows-1251")));
        assertEquals("Прилив", content(text));
        assertEquals(Optional.empty(), text.guessedEncoding());
        assertEquals("abAB", content(TextSource.load(DataFile.of(file("16.txt", "\uFEFFabAB".getBytes(StandardCharsets.UTF_16BE)))
                .in(TextEncoding.named("utf-16")))));
        InputException wrong = assertThrows(InputException.class,
                () -> TextSource.load(DataFile.of(file).in(TextEncoding.UTF_8)));
        assertEquals("text.encoding", wrong.key());
        assertTrue(wrong.getMessage().contains("UTF-8") && wrong.getMessage().contains("offset 0"), wrong.getMessage());
        for (String unknown : List.of("latin 9", "klingon", "")) {
            assertEquals("encoding.unknown",
                    assertThrows(InputException.class, () -> TextEncoding.named(unknown)).key());
        }
    }

    @Test
    void anEncodingHasOneNameHoweverItIsWritten() {
        for (TextEncoding one : TextEncoding.OFFERED) {
            assertEquals(one, TextEncoding.named(one.name().toLowerCase(Locale.ROOT)));
        }
        assertEquals(TextEncoding.WINDOWS_1252, TextEncoding.named("cp1252"));
    }

    @Test
    void aByteOrderMarkIsNoLetterWhereverItStands() throws IOException {
        TextSource text = TextSource.load(file("joined.txt", "\uFEFFab\n\uFEFFba"));
        assertEquals("ab\nba", content(text));
        assertEquals(3, text.vocabulary().size());
    }

    @Test
    void aLongTextIsReadPieceByPieceAndTellsHowFarItIs() throws IOException {
        String text = "𠮷a\r\n".repeat(30_000);
        List<Double> told = new ArrayList<>();
        TextSource read = TextSource.load(DataFile.of(file("long.txt", text)).tellingTo(told::add));
        assertEquals(text.replace("\r", ""), content(read));
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.size() > 10 && told.get(0) > 0 && told.get(told.size() - 1) == 1, told.toString());
        DataFile stopped = DataFile.of(read.path().get()).tellingTo(share -> {
            throw new CancellationException();
        });
        assertThrows(CancellationException.class, () -> TextSource.load(stopped));
    }

    @Test
    void thousandsOfDifferentCharactersAreKept() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.appendCodePoint(0x4E00 + i);
        }
        TextSource read = TextSource.load(file("many.txt", text.toString()));
        assertEquals(text.toString(), content(read));
        assertEquals(2999, read.symbol(2999));
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

    @Test
    void lettersWithMarksAreSymbolsOfTheirOwn() {
        TextSource text = TextSource.of("t", "e\u0301e\u0301e");
        assertEquals(3, text.length());
        assertEquals(2, text.vocabulary().size());
        assertEquals("e\u0301", text.vocabulary().label(text.symbol(0)));
    }

    @Test
    void theRarestOfTooManyLettersAreReadAsOne() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < TextSource.MOST_SYMBOLS + 10; i++) {
            String letter = Character.toString(0x4E00 + i);
            many.append(letter).append(i < 20 ? "" : letter);
        }
        TextSource text = TextSource.of("t", many.toString());
        assertEquals(TextSource.MOST_SYMBOLS, text.vocabulary().size());
        assertEquals(11, text.foldedLetters());
        assertEquals(11, text.foldedPlaces());
        int rare = text.vocabulary().symbolOf("\uFFFD");
        assertEquals(rare, text.symbol(19), "of equally rare ones the last are folded");
        assertEquals(0, text.symbol(0));
        assertEquals("\u4e14", text.vocabulary().label(text.symbol(20)));
    }
}
