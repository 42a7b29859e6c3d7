package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void noTwoDifferentLettersLookTheSame() {
        String alike = "Aa \u00a0\u2003\u3000□␣↵\n⏎\u0410\u0430\u0391\u212b\u00c5µμ啕\ufa10塚\u0301\ue000\u200d‑‐-";
        List<String> shown = Vocabulary.of(alike.codePoints().toArray()).displayLabels();
        assertEquals(List.copyOf(shown), shown.stream().distinct().toList());
        assertTrue(shown.containsAll(List.of("A", "a", "␣", "↵", "□", "U+00A0", "U+2003", "U+25A1", "U+2423", "U+23CE",
                "U+0391", "U+0410", "U+0430", "U+212B", "U+03BC", "塚", "U+FA10", "◌\u0301", "U+E000", "U+2011")),
                shown::toString);
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
