package lab.unroll.task.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.unroll.experiment.Tasks;
import lab.unroll.task.DataFile;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedFileTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private TaggedFile read(String text) {
        return TaggedFile.load(DataFile.of(file("words.tsv", text, StandardCharsets.UTF_8)));
    }

    private static String sentences(int count) {
        return IntStream.range(0, count).mapToObj(i -> "dog" + i + "\tNOUN\nruns\tVERB\n").collect(Collectors.joining("\n"));
    }

    @Test
    void wordsAndTagsStandOnLinesAndAnEmptyLineEndsASentence() {
        TaggedFile file = read("# a remark\r\nNew York\tPROPN\r\nsleeps\tVERB\r\n\r\n\r\n" + sentences(5));
        assertEquals(List.of("New_York", "sleeps"), file.training().get(0).words());
        assertEquals(List.of("PROPN", "VERB"), file.training().get(0).tags());
        assertEquals(5, file.training().size());
        assertEquals(List.of(List.of("dog3", "runs")), file.heldOut().stream().map(TaggedSentence::words).toList());
        assertEquals(12, file.size());
    }

    @Test
    void theFileOfTheSameNameForTestsIsHeldOutUnlessSomebodyWishesOtherwise() {
        Path train = file("my-train.tsv", sentences(10), StandardCharsets.UTF_8);
        file("my-test.tsv", "a\tDET\nb\tNOUN\n", StandardCharsets.UTF_8);
        TaggedFile found = TaggedFile.load(DataFile.of(train));
        assertEquals(10, found.training().size());
        assertEquals(1, found.heldOut().size());
        assertEquals("my-test.tsv", found.choices().get(0).value());
        assertTrue(found.choices().get(0).isGuessed());
        TaggedFile split = TaggedFile.load(DataFile.of(train).choosing(TaggedFile.HELD_OUT, TaggedFile.EVERY_FIFTH));
        assertEquals(2, split.heldOut().size());
        assertFalse(split.contentHash().equals(found.contentHash()));
        for (String elsewhere : List.of("/etc/passwd", "../my-test.tsv", "my\u0000test.tsv")) {
            assertEquals("tagging.held-out.elsewhere", assertThrows(InputException.class, () -> TaggedFile.load(
                    DataFile.of(train).choosing(TaggedFile.HELD_OUT, elsewhere))).key());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tagging.empty | ~ | 0", "tagging.empty | # nothing but a remark~ | 0", "tagging.no-tab | dog;NOUN~ | 1",
        "tagging.no-tab | dog;NOUN~~runs~ | 1", "tagging.no-tab | dog\tNOUN~runs\t~ | 2", "tagging.no-word | dog\tNOUN~~\tVERB~ | 3",
        "tagging.fields | 1\tdog\tNOUN~ | 1", "tagging.few | dog\tNOUN~ | 0"})
    void whatCannotBeUsedIsToldWithFileAndLine(String key, String text, int line) {
        InputException told = assertThrows(InputException.class, () -> read(text.strip().replace('~', '\n')));
        assertEquals(key, told.key());
        assertTrue(told.in(Locale.ENGLISH).contains("words.tsv"), told.in(Locale.ENGLISH));
        if (line > 0) {
            assertTrue(told.in(Locale.ENGLISH).contains("line " + line), told.in(Locale.ENGLISH));
        }
    }

    @Test
    void aSentenceOfFiveHundredWordsAndATextInThePlaceOfTagsAreToldWithTheirLines() {
        String longSentence = "a\tX\n\n" + "dog\tNOUN\n".repeat(500);
        InputException told = assertThrows(InputException.class, () -> read(longSentence));
        assertEquals("tagging.long", told.key());
        assertTrue(told.in(Locale.ENGLISH).contains("lines 3 to 203"), told.in(Locale.ENGLISH));
        String dialogue = IntStream.range(0, 100).mapToObj(i -> "question\tanswer " + i).collect(Collectors.joining("\n"));
        told = assertThrows(InputException.class, () -> read(dialogue));
        assertEquals("tagging.many-tags", told.key());
        assertTrue(told.in(Locale.ENGLISH).contains("line 65"), told.in(Locale.ENGLISH));
    }

    @Test
    void anotherEncodingIsFoundOutAndAWrongOneIsTold() {
        String text = IntStream.range(0, 40).mapToObj(i -> "我們\tPRON\n學習\tVERB\n。\tPUNCT\n").collect(Collectors.joining("\n"));
        Path big5 = file("big5.tsv", text, Charset.forName("Big5"));
        assertEquals("我們", TaggedFile.load(DataFile.of(big5)).training().get(0).words().get(0));
        assertEquals("text.encoding", assertThrows(InputException.class, () -> TaggedFile.load(
                DataFile.of(big5).in(TextEncoding.UTF_8))).key());
    }

    @Test
    void aFileIsKnownByItsFirstLinesAndAMissingOneIsLeftToTheReader() {
        assertSame(TaggingKind.ENGLISH, Tasks.reading(file("a.tsv", sentences(3), StandardCharsets.UTF_8)));
        assertSame(TaggingKind.CHINESE, Tasks.reading(file("b.tsv", "我\tPRON\n去\tVERB\n。\tPUNCT\n", StandardCharsets.UTF_8)));
        assertEquals("series", Tasks.reading(file("c.tsv", "day\tvalue\n1\t2\n2\t3\n", StandardCharsets.UTF_8)).id());
        assertEquals("series", Tasks.reading(folder.resolve("none.tsv")).id());
        assertThrows(InputException.class, () -> TaggedFile.load(DataFile.of(folder.resolve("none.tsv"))));
    }
}
