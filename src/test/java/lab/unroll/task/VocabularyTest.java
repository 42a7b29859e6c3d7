package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
