package lab.unroll.task.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import lab.unroll.fuzz.Fuzz;
import lab.unroll.task.DataFile;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialoguesTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), text);
    }

    private Dialogues read(String text) throws IOException {
        return Dialogues.load(DataFile.of(file(text)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE"})
    void atLeastTwoHundredPairsAreShippedInEachLanguageEachWithAQuestionOfItsOwn(Dialogues.Shipped which) {
        Dialogues shipped = Dialogues.shipped(which);
        assertTrue(shipped.pairs().size() >= 200, shipped.toString());
        HashSet<String> asked = new HashSet<>();
        shipped.pairs().forEach(pair -> assertTrue(asked.add(pair.question().toLowerCase(Locale.ROOT)), pair.question()));
        assertEquals(which == Dialogues.Shipped.ENGLISH ? Units.WORDS : Units.CHARACTERS, shipped.units());
        assertEquals(0, new Chat(shipped, 20, 0, 1).leftOut());
    }

    @Test
    void theSmallSetHasOneQuestionWithThreeReplies() {
        Chat chat = new Chat(Dialogues.shipped(Dialogues.Shipped.FIRST_WORDS), 8, 0, 1);
        assertEquals(0, chat.leftOut());
        List<Pair> pairs = Dialogues.shipped(Dialogues.Shipped.FIRST_WORDS).pairs();
        assertEquals(16, pairs.size());
        assertEquals(14, pairs.stream().map(Pair::question).distinct().count());
        assertEquals(List.of("I am fine.", "I am fine, thanks.", "I am tired."),
                pairs.stream().filter(pair -> pair.question().equals("How are you?")).map(Pair::reply).toList());
        assertEquals(39, chat.lexicon().words());
    }

    @Test
    void aPairIsALineWithATabInIt() throws IOException {
        assertEquals(List.of(new Pair("How are you?", "Fine."), new Pair("你好", "你好！")),
                read("How are  you? \tFine.\n\n你好\t你好！\nHow are you?\tFine.").pairs());
    }

    @Test
    void columnsAreFoundByTheirNamesAndOthersPassedOver() throws IOException {
        Dialogues read = read("\uFEFFcategory\tPrompt\tturn\tReply\nfood\tHungry?\t1\tYes.\r\n");
        assertEquals(List.of(new Pair("Hungry?", "Yes.")), read.pairs());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'a\tb\nno tab here'|dialogue.tab|2",
        "'a\tb\nc\td\te'|dialogue.columns|2",
        "'prompt\treply\tx\na\tb'|dialogue.columns|2",
        "'a\tb\n\n\tc'|dialogue.half|3",
        "'prompt\treply\n'|dialogue.empty|",
        "''|dialogue.empty|"})
    void whatIsNoPairIsToldWithFileAndLine(String text, String key, String line) {
        InputException problem = assertThrows(InputException.class, () -> read(text));
        assertEquals(key, problem.key());
        assertTrue(problem.getMessage().contains("pairs.tsv"), problem.getMessage());
        assertTrue(line == null || problem.getMessage().contains(line), problem.getMessage());
    }

    @Test
    void aLineOfManyMegabytesIsRefusedBeforeItIsRead() throws IOException {
        Path large = file("a\tb\n");
        try (var out = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            out.setLength(200L << 20);
        }
        assertEquals("text.large", assertThrows(InputException.class, () -> Dialogues.load(DataFile.of(large))).key());
    }

    @Test
    void aWordOfManyPartsAndALetterOfManyMarksAreReadInGoodTime() throws InterruptedException {
        Fuzz.once("a long word", any -> assertEquals(1, Units.WORDS.cut("a" + "-a".repeat(50_000)).size()));
        Fuzz.once("many marks", any -> assertEquals(1, Units.WORDS.cut("a" + "\u0301\u0316".repeat(100_000)).size()));
        assertEquals("\u00e1\u0316", Units.tidied("a\u0301\u0316"));
    }

    @Test
    void unitsAreThoseOfTheScriptUnlessTheyAreChosen() throws IOException {
        assertEquals(Units.CHARACTERS, read("你好 ok\t早安").units());
        assertEquals(Units.WORDS, read("hello 你\tthere").units());
        DataFile wish = DataFile.of(file("hello\tthere")).choosing(Units.CHOICE, "characters");
        assertEquals(Units.CHARACTERS, Dialogues.load(wish).units());
        assertEquals("dialogue.units", assertThrows(InputException.class,
                () -> Dialogues.load(wish.choosing(Units.CHOICE, "letters"))).key());
        assertTrue(read("hello\tthere").choices().get(0).isGuessed());
    }

    @Test
    void aChineseFileInBig5IsRead() throws IOException {
        Path file = folder.resolve("big5.tsv");
        Files.write(file, "你好嗎？\t我很好，謝謝你。今天的天氣真好\n".repeat(20).getBytes(Charset.forName("Big5")));
        assertEquals("你好嗎？", Dialogues.load(DataFile.of(file)).pairs().get(0).question());
        Files.write(file, "a\tb".getBytes(StandardCharsets.UTF_16));
        assertEquals(1, Dialogues.load(DataFile.of(file)).pairs().size());
    }

    @Test
    void theHashIsThatOfThePairs() throws IOException {
        String one = read("a\tb\n").contentHash();
        assertEquals(one, read("prompt\treply\n a \tb").contentHash());
        assertNotEquals(one, read("a\tc").contentHash());
    }
}
