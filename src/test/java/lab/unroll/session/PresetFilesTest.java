package lab.unroll.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.experiment.Presets;
import lab.unroll.state.BenchState;
import lab.unroll.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset is a file of its own, with a page in both languages. */
class PresetFilesTest {

    @ParameterizedTest
    @MethodSource("lab.unroll.experiment.Presets#names")
    void everyPresetHasAFileWithItsPage(String preset) {
        Session file = PresetFiles.of(preset).orElseThrow(() -> new AssertionError("no assets/presets/" + preset + ".unroll"));
        assertEquals(BenchState.of(Presets.named(preset)), file.state());
        Page page = file.get(Sections.PAGE).orElseThrow();
        for (Locale language : Words.LANGUAGES) {
            Page.Text text = page.in().get(language.toLanguageTag());
            assertEquals(Words.of("tasks", language).get(preset + ".name"), text.title());
            assertTrue(Stream.of(text.what(), text.how(), text.notice(), text.attempt(), text.related(), text.source())
                    .noneMatch(String::isBlank), preset);
        }
        assertFalse(page.in(Locale.ENGLISH).equals(page.in(Words.CHINESE)));
    }
}
