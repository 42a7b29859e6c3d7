package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void symbolsAreTheDistinctCharactersInOrder() {
        Vocabulary vocabulary = Vocabulary.of("banana band\n".codePoints().toArray());
        assertEquals("\n abdn", vocabulary.toString());
        assertArrayEquals(new int[] {3, 2, 5, -1}, vocabulary.encode("ban?"));
        assertEquals("ban", vocabulary.decode(new int[] {3, 2, 5}));
    }

    @Test
    void blanksHaveLabelsThatCanBeSeen() {
        Vocabulary vocabulary = Vocabulary.of("\t\n \u200bA".codePoints().toArray());
        assertEquals("⇥", vocabulary.displayLabel(0));
        assertEquals("↵", vocabulary.displayLabel(1));
        assertEquals("␣", vocabulary.displayLabel(2));
        assertEquals("A", vocabulary.displayLabel(3));
        assertEquals("U+200B", vocabulary.displayLabel(4));
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneSymbol() {
        Vocabulary vocabulary = Vocabulary.of("一🌊一".codePoints().toArray());
        assertEquals(2, vocabulary.size());
        assertEquals("🌊", vocabulary.label(vocabulary.encode("🌊")[0]));
    }

    @Test
    void charactersCanStandInAnOrderOfTheirOwn() {
        Vocabulary vocabulary = Vocabulary.inOrder("BA?");
        assertArrayEquals(new int[] {1, 0, 2, -1}, vocabulary.encode("AB?C"));
        assertEquals(2, vocabulary.symbolOf('?'));
    }

    @Test
    void wordsHaveBlanksBetweenThem() {
        Vocabulary vocabulary = Vocabulary.ofWords(List.of("0.42", "0.42*"));
        assertArrayEquals(new int[] {1, 0, -1}, vocabulary.encode(" 0.42*  0.42 0.43 "));
        assertEquals("0.42 0.42*", vocabulary.decode(new int[] {0, 1}));
        assertEquals(List.of("0.42", "0.42*"), vocabulary.displayLabels());
        assertEquals(0, vocabulary.encode("  ").length);
    }

    @Test
    void noSymbolStandsInItTwice() {
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.inOrder("ABA"));
    }
}
