package lab.unroll.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonList;
import lab.unroll.lesson.LessonReader;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LessonModelTest {

    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(Locale.ENGLISH);
    private final List<BenchSetup> applied = new ArrayList<>();
    private final List<Cover> covers = new ArrayList<>();
    private final LessonModel model = new LessonModel(language, LessonModelTest::lessons, applied::add, covers::add);

    private static LessonList lessons(Locale locale) {
        String tag = locale.getLanguage();
        return new LessonList(List.of(lesson(1, tag), lesson(2, tag)), List.of());
    }

    private static Lesson lesson(int station, String tag) {
        return LessonReader.read("""
                ---
                station: %d
                title: %s
                cell: lstm
                ---
                ## First
                Text.
                ```bench
                step: 2
                ```
                ## Second
                More text.
                ```bench
                step: 4
                ```
                """.formatted(station, tag), "lesson.md");
    }

    @Test
    void noLessonIsOpenAtFirstAndTheBenchIsLeftAlone() {
        assertNull(model.lessonProperty().get());
        assertTrue(applied.isEmpty());
    }

    @Test
    void everyStepSetsUpTheBench() {
        model.open(0, 0);
        model.next();
        assertEquals(List.of(2, 4), applied.stream().map(setup -> setup.step().orElseThrow()).toList());
    }

    @Test
    void nextAfterTheLastStepOpensTheNextLessonAndBackReturns() {
        model.open(0, 1);
        model.next();
        assertEquals(2, model.lessonProperty().get().station());
        assertEquals(0, model.stepIndex());
        model.back();
        assertEquals(1, model.lessonProperty().get().station());
        assertEquals(1, model.stepIndex());
    }

    @Test
    void thereIsNothingBeforeTheFirstStepAndNothingAfterTheLast() {
        model.open(0, 0);
        assertFalse(model.hasBack());
        model.open(1, 1);
        assertFalse(model.hasNext());
    }

    @Test
    void anotherLanguageKeepsThePlaceAndThePredictionAndDoesNotTouchTheBench() {
        model.open(1, 1);
        model.choiceProperty().set(2);
        applied.clear();
        language.set(Words.CHINESE);
        assertEquals("zh", model.lessonProperty().get().title());
        assertEquals("Second", model.stepProperty().get().title());
        assertEquals(2, model.choiceProperty().get());
        assertTrue(applied.isEmpty());
    }

    @Test
    void anotherStepForgetsThePrediction() {
        model.open(0, 0);
        model.choiceProperty().set(1);
        model.reveal();
        model.next();
        assertEquals(LessonModel.NOTHING, model.choiceProperty().get());
        assertFalse(model.revealedProperty().get());
    }

    @Test
    void aLessonThatIsBrokenInAnotherLanguageIsClosedThereAndTheOthersKeepTheirPlaces() {
        LessonList broken = new LessonList(List.of(lesson(2, "zh")), List.of(new InputException("lesson.binary", "a.md")));
        LessonModel some = new LessonModel(language,
                locale -> locale.equals(Words.CHINESE) ? broken : lessons(locale), applied::add, covers::add);
        some.open(1, 1);
        language.set(Words.CHINESE);
        assertEquals(2, some.lessonProperty().get().station());
        assertEquals(broken.problems(), some.problemsProperty().get());
        language.set(Locale.ENGLISH);
        assertEquals(List.of(), some.problemsProperty().get());
        some.open(0, 0);
        language.set(Words.CHINESE);
        assertNull(some.lessonProperty().get());
    }
}
