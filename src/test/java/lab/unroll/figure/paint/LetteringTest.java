package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final double SIZE = 13;

    @Test
    void bothWeightsHaveAllOfBig5KanaGreekAndCyrillic() {
        StringBuilder letters = new StringBuilder("王鈺瑄陳姵婕游錫堃");
        int han = 0;
        for (int high = 0xA4; high <= 0xF9; high++) {
            for (int low : IntStream.concat(IntStream.range(0x40, 0x7F), IntStream.range(0xA1, 0xFF)).toArray()) {
                String letter = new String(new byte[] {(byte) high, (byte) low}, Charset.forName("Big5"));
                if (letter.length() == 1 && Character.isIdeographic(letter.charAt(0))) {
                    letters.append(letter);
                    han++;
                }
            }
        }
        assertTrue(han >= 13_051, han + " characters");
        range(letters, 'ぁ', 'ゖ');
        range(letters, 'ァ', 'ー');
        range(letters, 'А', 'я');
        letters.append("ЁёЄєІіЇїҐґ");
        range(letters, 'Α', 'Ρ');
        range(letters, 'α', 'ω');
        for (Fonts font : List.of(Fonts.CHINESE, Fonts.CHINESE_BOLD)) {
            assertEquals("", lacking(letters.toString(), font));
        }
        for (Fonts font : List.of(Fonts.TEXT, Fonts.SEMIBOLD, Fonts.BOLD, Fonts.MONO)) {
            assertEquals("", lacking("ЁЖЩЯжщяёЄІЇҐΩω", font));
        }
    }

    @Test
    void everyLetterOfBig5HasItsOwnOutline() {
        Set<String> outlines = new HashSet<>();
        String names = "陳姵婕王鈺瑄游錫堃ёжあいアイ";
        names.codePoints().forEach(point -> outlines.add(outline(Character.toString(point))));
        assertEquals(names.codePointCount(0, names.length()), outlines.size());
    }

    @Test
    void whatNothingCanDrawIsShownAsItsCode() {
        String beyond = Character.toString(0xF0000);
        assertEquals("U+F0000", Lettering.drawable(beyond));
        assertEquals("a U+F0000 b", Lettering.drawable("a " + beyond + " b"));
        assertEquals("陳姵婕 ё あ", Lettering.drawable("陳姵婕 ё あ"));
        assertEquals(Typesetter.width("U+F0000", Fonts.TEXT, SIZE), Typesetter.width(beyond, Fonts.TEXT, SIZE));
    }

    @Test
    void aCodeThatHasNoRoomKeepsTheEndThatTellsItFromOthers() {
        double width = Typesetter.width("U+F0000", Fonts.TEXT, SIZE);
        Set<String> shown = new HashSet<>();
        for (int point = 0xF0000; point < 0xF0040; point++) {
            String letter = Character.toString(point);
            assertEquals(Lettering.drawable(letter), Typesetter.shortened(letter, Fonts.TEXT, SIZE, width + 40));
            for (double room : new double[] {0.9 * width, 0.6 * width, 1}) {
                shown.add(room + Typesetter.shortened(letter, Fonts.TEXT, SIZE, room));
            }
        }
        assertEquals(3 * 0x40, shown.size());
        assertEquals("F0000", Typesetter.shortened(Character.toString(0xF0000), Fonts.TEXT, SIZE, 0.9 * width));
    }

    private static void range(StringBuilder letters, int first, int last) {
        IntStream.rangeClosed(first, last).forEach(letters::appendCodePoint);
    }

    private static String lacking(String letters, Fonts font) {
        return letters.codePoints().filter(point -> !font.size(SIZE).canDisplay(point)).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String outline(String letter) {
        return Fonts.CHINESE.size(100).createGlyphVector(Fonts.METRICS, letter).getOutline().getBounds2D().toString();
    }
}
