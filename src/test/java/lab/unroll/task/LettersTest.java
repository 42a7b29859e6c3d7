package lab.unroll.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static void assertWhole(String... letters) {
        assertEquals(List.of(letters), Letters.of(String.join("", letters)));
    }

    @Test
    void aLetterWithItsMarksIsOne() {
        assertWhole("e\u0301", "a", "n\u0303\u0323", "か\u3099", "ｶﾞ");
        assertWhole("\u0e01\u0e34", "\u0e19");
        assertWhole("\u0915\u093f", "\u0924");
    }

    @Test
    void aJoinedSignAFlagAndAKoreanSyllableAreOneEach() {
        assertWhole("👩\u200d🚀", "👍🏽", "x");
        assertWhole("🇹🇼", "🇯🇵");
        assertWhole("\u1112\u1161\u11ab", "\u1100\u116e\u11a8", "한", "글");
    }

    @Test
    void plainLettersAreOneCodePointEach() {
        assertWhole("門", "🌊", "A", "\n", " ", "ⁿ");
    }

    @Test
    void aMarkAtTheBeginningOrBehindANewLineStandsAlone() {
        assertWhole("\u0301", "a", "\n", "\u0301");
    }

    @Test
    void aLetterWithTooManyMarksIsCut() {
        String marks = "\u0301".repeat(20);
        List<String> letters = Letters.of("a" + marks);
        assertEquals("a" + marks, String.join("", letters));
        assertTrue(letters.stream().allMatch(letter -> letter.length() <= Letters.LONGEST));
    }

    @Test
    void aVocabularyKnowsThemWholeAndFallsBackToCodePoints() {
        Vocabulary vocabulary = Vocabulary.ofLetters(List.of("a", "e", "\u0301", "e\u0301"));
        assertArrayEquals(new int[] {3, 0, 2, 1}, vocabulary.encode("e\u0301a\u0301e"));
    }

    @Test
    void lettersThatLookAlikeAreToldApartByTheirCodes() {
        assertEquals(List.of("é", "U+0065 U+0301"), Vocabulary.ofLetters(List.of("é", "e\u0301")).displayLabels());
    }
}
