package lab.unroll.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import lab.unroll.export.web.WebPage;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

/** A lesson as a page without a command or a window: which languages are in it, and how far it has come. */
class LessonPageBytesTest {

    private static Lesson lesson(String title, int steps) {
        return LessonReader.read("---\nstation: 1\ntitle: " + title + "\n---\n" + "## One\nText.\n".repeat(steps), "a.md");
    }

    private static String page(Map<Locale, Lesson> texts) {
        return new String(LessonPage.bytes(texts, Locale.ENGLISH, share -> { }), StandardCharsets.UTF_8);
    }

    @Test
    void aTranslationIsInThePageIfItHasTheSameSteps() {
        Map<Locale, Lesson> texts = new LinkedHashMap<>();
        texts.put(Locale.ENGLISH, lesson("Memory", 2));
        texts.put(Words.CHINESE, lesson("記憶", 2));
        assertTrue(page(texts).contains("記憶"));
        texts.put(Words.CHINESE, lesson("記憶", 1));
        assertFalse(page(texts).contains("記憶"));
        assertTrue(page(texts).contains("Memory"));
    }

    @Test
    void picturesAreThereInEveryLanguageUnlessThePageWouldBeTooLarge() {
        Map<Locale, Lesson> texts = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(language -> texts.put(language, LessonReader.read("---\nstation: 1\ntitle: A\nlength: 3\n"
                + "hidden: 1\nview: gradients\npart: blame\n---\n## One\nText.\n", "a.md")));
        byte[] both = LessonPage.bytes(texts, Locale.ENGLISH, share -> { }, WebPage.MOST_BYTES);
        assertEquals(Words.LANGUAGES, pictured(both));
        assertEquals(Words.LANGUAGES, pictured(LessonPage.bytes(texts, Locale.ENGLISH, share -> { }, both.length)));
        assertEquals(List.of(Words.CHINESE), pictured(LessonPage.bytes(texts, Words.CHINESE, share -> { }, both.length - 1)));
    }

    /** The languages of the pictures of the only step. */
    private static List<Locale> pictured(byte[] page) {
        String told = new String(page, StandardCharsets.UTF_8).replaceFirst("(?s).*\"told\":\\{(.*?)\"note\".*", "$1");
        return Words.LANGUAGES.stream().filter(language -> told.contains("\"" + language.toLanguageTag() + "\":")).toList();
    }

    @Test
    void itTellsHowFarItHasComeAndEndsWhenItIsStopped() {
        List<Double> told = new ArrayList<>();
        LessonPage.bytes(Map.of(Locale.ENGLISH, lesson("A", 4)), Locale.ENGLISH, told::add);
        assertEquals(List.of(0.0, 0.25, 0.5, 0.75), told);
        assertThrows(CancellationException.class, () -> LessonPage.bytes(Map.of(Locale.ENGLISH, lesson("A", 4)),
                Locale.ENGLISH, share -> {
                    if (share >= 0.5) {
                        throw new CancellationException();
                    }
                }));
    }
}
