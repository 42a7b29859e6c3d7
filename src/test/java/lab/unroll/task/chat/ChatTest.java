package lab.unroll.task.chat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lab.unroll.net.Batch;
import lab.unroll.task.DataFile;
import lab.unroll.task.Example;
import lab.unroll.words.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTest {

    private static final String PAIRS = "Hi!\tHello.\nHow are you?\tI am fine, thanks.\nHow are you?\tNot bad.\nUp?\tMr. EOS!\n";

    @TempDir
    private Path folder;

    private Chat chat(String pairs, int longest, double unknown) throws IOException {
        return new Chat(Dialogues.load(DataFile.of(Files.writeString(folder.resolve("p.tsv"), pairs))), longest, unknown, 1);
    }

    private Chat chat() throws IOException {
        return chat(PAIRS, 8, 0);
    }

    private static List<String> labels(Chat chat, int[] symbols) {
        return Arrays.stream(symbols).mapToObj(chat.vocabulary()::label).toList();
    }

    @Test
    void marksAreWordsAndSentencesComeBackAsTheyWereWritten() throws IOException {
        Chat chat = chat();
        assertEquals(List.of("how", "are", "you", "?"), labels(chat, chat.lexicon().question("How  ARE you?")));
        for (Dialogues.Shipped which : Dialogues.Shipped.values()) {
            Chat shipped = new Chat(Dialogues.shipped(which), 20, 0, 1);
            for (int i = 0; i < shipped.pairs().size(); i++) {
                String reply = shipped.pairs().get(i).reply();
                assertEquals(reply, shipped.lexicon().sentence(shipped.lexicon().reply(reply)));
                assertTrue(repliesTo(shipped, shipped.pairs().get(i).question()).contains(
                        shipped.lexicon().sentence(shipped.rightAnswer(shipped.questionOf(i)))), reply);
            }
        }
    }

    private static List<String> repliesTo(Chat chat, String question) {
        return chat.pairs().stream().filter(pair -> pair.question().equals(question)).map(Pair::reply).toList();
    }

    @Test
    void aWordThatIsWrittenLikeASpecialSymbolIsAWord() throws IOException {
        Chat chat = chat();
        assertTrue(chat.answers().symbolOf("EOS") < chat.lexicon().words());
        assertEquals("<EOS>", chat.answers().label(chat.endOfSequence()));
        assertEquals("GO", chat.vocabulary().label(chat.startSymbol()));
    }

    @Test
    void anUnknownWordIsReadAsThatAndNamed() throws IOException {
        Chat chat = chat();
        assertEquals(List.of("how", "are", "UNK", "?"), labels(chat, chat.lexicon().question("How are camels?")));
        assertEquals(List.of("camels"), chat.lexicon().unknownIn("How are camels, camels?").stream().filter(w -> !w.equals(",")).toList());
        assertFalse(chat.isLearnt(chat.lexicon().question("How are camels?")));
        Example example = chat.exampleOf("How are camels?");
        assertEquals(4, example.sequence().encoderLength());
        assertFalse(example.sequence().isJudged(5));
        assertEquals(4 + chat.answerLength(), example.sequence().length());
    }

    @Test
    void aMarkOfTheOtherWidthAsksTheSame() {
        Chat chat = new Chat(Dialogues.shipped(Dialogues.Shipped.CHINESE), 20, 0, 1);
        assertArrayEquals(chat.lexicon().question("你好嗎？"), chat.lexicon().question("你好嗎?"));
        assertTrue(chat.isLearnt(chat.lexicon().question("你好嗎?")));
    }

    @Test
    void longPairsAreLeftOutAndALongQuestionIsReadAsFarAsPossible() throws IOException {
        Chat chat = chat(PAIRS + "a b c d e f g h i\tYes.\nNo\t" + "so ".repeat(500) + "\n", 8, 0);
        assertEquals(2, chat.leftOut());
        String five = "how ".repeat(500);
        assertEquals(8, chat.lexicon().question(five).length);
        assertTrue(chat.lexicon().isCut(five));
        assertTrue(chat.exampleOf(five).sequence().length() <= chat.length());
        assertEquals("dialogue.long", assertThrows(InputException.class, () -> chat(PAIRS, 1, 0)).key());
    }

    @Test
    void sentencesOfABatchArePaddedAndOnlyTheirWordsAreJudged() throws IOException {
        Chat chat = chat();
        Batch asked = Batch.ofQuestions(chat.questionLength(), chat.heldOut(), 3);
        Batch told = Batch.ofSymbols(chat.answerLength(), chat.heldOut());
        chat.fillHeldOut(asked, told);
        assertArrayEquals(new int[] {2, 4, 4, 2}, asked.lengths());
        assertArrayEquals(new int[] {3, 7, 4, 5}, told.lengths());
        assertEquals(3 + 7 + 4 + 5, told.judgedWeight());
        for (int b = 0; b < 4; b++) {
            assertEquals(chat.startSymbol(), told.symbols()[told.row(1, b)]);
            assertEquals(chat.endOfSequence(), told.classes()[told.row(told.lengths()[b], b)]);
        }
    }

    @Test
    void aBatchThatIsFilledAgainHasNothingOfTheOneBefore() throws IOException {
        Chat chat = chat();
        Batch asked = Batch.ofQuestions(chat.questionLength(), 4, 3);
        Batch told = Batch.ofSymbols(chat.answerLength(), 4);
        IntStream.range(0, 20).forEach(seed -> chat.fill(asked, told, new SplittableRandom(seed)));
        chat.fillHeldOut(asked, told);
        assertEquals(19, told.judgedWeight());
        assertArrayEquals(new int[] {2, 4, 4, 2}, asked.lengths());
    }

    @Test
    void aShareOfTheWordsIsReadAsUnknownWhileTraining() throws IOException {
        Chat chat = chat(PAIRS, 8, 0.25);
        Batch asked = Batch.ofQuestions(chat.questionLength(), 2000, 3);
        chat.fill(asked, Batch.ofSymbols(chat.answerLength(), 2000), new SplittableRandom(1));
        int words = Arrays.stream(asked.lengths()).sum();
        long unknown = IntStream.range(0, 2000).flatMap(b -> IntStream.rangeClosed(1, asked.lengths()[b])
                .map(t -> asked.symbols()[asked.row(t, b)])).filter(s -> s == chat.lexicon().unknown()).count();
        assertEquals(0.25, (double) unknown / words, 0.02);
    }

    @Test
    void anyReplyThatAPairGivesIsRight() throws IOException {
        Chat chat = chat();
        int[] other = Arrays.copyOf(chat.exampleOf("How are you?\tNot bad.").labels().stream().skip(5)
                .mapToInt(chat.vocabulary()::symbolOf).toArray(), 4);
        other[3] = chat.endOfSequence();
        assertTrue(chat.accepts(1, chat.rightAnswer(chat.questionOf(1)), other));
        assertFalse(chat.accepts(0, chat.rightAnswer(chat.questionOf(0)), other));
    }

    @Test
    void examplesAreWrittenAndReadBackAsTheyAre() throws IOException {
        Chat chat = chat();
        for (String typed : List.of("How are you?", "How are camels?", "How are you?\tNot bad.", "Hi!\tfine camels",
                "How are you? → Not bad.", "Hi!→Hello.")) {
            Example example = chat.exampleOf(typed);
            assertEquals(example.labels(), chat.exampleOf(chat.text(example)).labels(), typed);
            assertEquals(example.autoregressiveSteps(), chat.exampleOf(chat.text(example)).autoregressiveSteps());
            assertEquals(example.labels(), chat.exampleOf(example.labels()).labels());
        }
        assertEquals(chat.exampleOf("How are you?\tNot bad."), chat.exampleOf("How are you? → Not bad."));
        assertEquals("how are you? → not bad.", chat.text(chat.exampleOf("How are you?\tNot bad.")).toLowerCase(Locale.ROOT));
        assertEquals(Set.of(6, 7, 8, 9, 10, 11), chat.exampleOf("How are you?").autoregressiveSteps());
        assertEquals("dialogue.nothing", assertThrows(InputException.class, () -> chat.exampleOf("  ")).key());
    }

    @Test
    void whatIsUnknownAndHowLongItHearsItselfIsKeptInWordsAndInCharacters() throws IOException {
        Chat words = chat();
        Chat characters = new Chat(Dialogues.shipped(Dialogues.Shipped.CHINESE), 20, 0, 1);
        for (Chat chat : List.of(words, characters)) {
            Example example = chat.hearingItself(chat.lexicon().question("x Q 你好"), 3);
            Example again = chat.exampleOf(chat.text(example)).autoregressiveAt(example.autoregressiveSteps());
            assertEquals(example, again);
            assertTrue(chat.lexicon().unknownIn(chat.asked(example)).isEmpty());
            assertEquals(chat.exampleOf("x Q 你好"), chat.exampleOf(chat.text(chat.exampleOf("x Q 你好"))));
        }
    }

    @Test
    void anotherWordInTheQuestionHasAnotherReplyAndOneInTheReplyIsTold() throws IOException {
        Chat chat = chat();
        Example asked = chat.exampleOf("Hi!");
        Example other = chat.withSymbol(chat.exampleOf("Hi?"), 1, chat.vocabulary().symbolOf("up"));
        assertEquals(5, other.sequence().length() - other.sequence().encoderLength());
        Example told = chat.withSymbol(asked, 4, chat.vocabulary().symbolOf("fine"));
        assertEquals("fine", told.label(4));
        assertFalse(told.autoregressiveSteps().contains(4));
        assertTrue(told.autoregressiveSteps().contains(5));
        assertEquals(List.of("hi", "!", "GO", "Hello", "."), chat.teacherForced(told).labels());
    }

    @Test
    void whereAnArrowIsAWordATabStandsBeforeWhatIsTold() throws IOException {
        Chat chat = chat("a → b\tc\nc\ta\n", 4, 0);
        Example example = chat.exampleOf("a → b\tc");
        assertEquals(example, chat.exampleOf(chat.text(example)));
        assertEquals(3, chat.exampleOf("a → b").sequence().encoderLength());
    }
}
