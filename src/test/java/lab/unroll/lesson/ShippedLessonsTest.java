package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLessonsTest {

    private static final double TEXT_SIZE = 14;
    /** The lesson panel is 300 wide, with a padding of 20 and a note's padding of 12 at both sides. */
    private static final double NARROWEST = 300 - 2 * (20 + 12);
    private static final int MOST_WORDS = 90;
    /** Characters without punctuation; a Chinese sentence has slightly more of them than the English one has words. */
    private static final int MOST_CHINESE_CHARACTERS = 110;

    static List<LessonStep> steps() {
        return Words.LANGUAGES.stream().flatMap(language -> Lessons.all(language).lessons().stream())
                .flatMap(lesson -> lesson.steps().stream()).toList();
    }

    /** Each lesson in English, with the same lesson in another language. */
    static List<Arguments> translations() {
        List<Lesson> english = Lessons.all(Locale.ENGLISH).lessons();
        return Words.LANGUAGES.stream().skip(1).flatMap(language -> IntStream.range(0, english.size())
                .mapToObj(i -> Arguments.of(english.get(i), Lessons.all(language).lessons().get(i)))).toList();
    }

    @Test
    void stationsFollowTheCurriculum() {
        assertEquals(List.of(1, 2, 3), Lessons.all(Locale.ENGLISH).lessons().stream().map(Lesson::station).toList());
        assertEquals(List.of("230", "235-236", "237-241"),
                Lessons.all(Locale.ENGLISH).lessons().stream().map(Lesson::slides).toList());
    }

    @ParameterizedTest
    @FieldSource("lab.unroll.words.Words#LANGUAGES")
    void everyLessonOfTheIndexIsThereInEveryLanguageAndNoOther(Locale language) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("lessons", language.toLanguageTag()))) {
            assertEquals(Lessons.files(), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md")).sorted().toList());
        }
    }

    @Test
    void exampleInTheGuideForTeachersCanBeRead() throws IOException {
        String guide = Files.readString(Path.of("lessons", "README.md"));
        int from = guide.indexOf("````markdown\n") + "````markdown\n".length();
        Lesson lesson = LessonReader.read(guide.substring(from, guide.indexOf("````\n", from)), "README.md");
        assertEquals("Pinch a lane", lesson.title());
        assertTrue(lesson.steps().get(0).question().isPresent());
    }

    @Test
    void lessonsWithoutTranslationAreInEnglish() {
        assertEquals(Lessons.all(Locale.ENGLISH).lessons(), Lessons.all(Locale.ITALIAN).lessons());
    }

    @Test
    void everyLessonHasFourToSixStepsAndAsksTwice() {
        for (Lesson lesson : Lessons.all(Locale.ENGLISH).lessons()) {
            assertTrue(lesson.steps().size() >= 4 && lesson.steps().size() <= 6, lesson.title());
            assertTrue(lesson.steps().stream().filter(step -> step.question().isPresent()).count() >= 2,
                    lesson.title());
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void translationSetsUpTheSameAndAsksTheSame(Lesson english, Lesson translated) {
        assertNotEquals(english.source(), translated.source());
        assertNotEquals(english.title(), translated.title());
        assertEquals(english.station(), translated.station());
        assertEquals(english.slides(), translated.slides());
        assertEquals(english.setup(), translated.setup());
        assertEquals(setups(english), setups(translated));
        assertEquals(english.steps().stream().map(LessonStep::goal).toList(),
                translated.steps().stream().map(LessonStep::goal).toList());
        assertEquals(answers(english), answers(translated));
        assertEquals(formulas(english), formulas(translated));
    }

    private static List<BenchSetup> setups(Lesson lesson) {
        return lesson.steps().stream().map(LessonStep::setup).toList();
    }

    /** For each step the number of options and the right one; nothing where nothing is asked. */
    private static List<List<Integer>> answers(Lesson lesson) {
        return lesson.steps().stream().map(step -> step.question().stream()
                .map(Question.Choice.class::cast).flatMap(question -> Stream.of(question.options().size(),
                        question.rightOption())).toList()).toList();
    }

    /** For each step the formulas that it speaks of, in alphabetical order: sentences turn round. */
    private static List<List<String>> formulas(Lesson lesson) {
        return lesson.steps().stream().map(step -> spans(step).filter(Span.Symbol.class::isInstance).map(Span::plain)
                .distinct().sorted().toList()).toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepSetsUpAnExperimentThatCanBeRun(LessonStep step) {
        Experiment experiment = step.setup().experiment();
        assertEquals(experiment.length(), step.setup().example().orElseThrow().sequence().length());
        assertTrue(step.setup().train().isPresent() && step.setup().step().isPresent()
                && step.setup().unit().isPresent(), "nothing is left to what the step before has shown");
        assertTrue(experiment.hidden() <= 8 && experiment.length() <= 12, "the diagram shows numbers up to 8 by 12");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsShort(LessonStep step) {
        assertShort(step.title(), step.blocks());
        step.question().ifPresent(question -> assertShort(step.title(), question.revealed()));
    }

    private static void assertShort(String title, List<Block> blocks) {
        String text = Span.plain(spans(blocks).filter(span -> !(span instanceof Span.Symbol)).toList());
        long chinese = text.codePoints().filter(Character::isIdeographic).count();
        assertTrue(chinese <= MOST_CHINESE_CHARACTERS, title + ": " + chinese + " characters");
        assertTrue(chinese > 0 || words(blocks) <= MOST_WORDS, title + ": " + words(blocks) + " words");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everySymbolCanBeSetAndFitsIntoALine(LessonStep step) {
        List<Span> symbols = spans(step).filter(Span.Symbol.class::isInstance).toList();
        for (Span symbol : symbols) {
            assertTrue(MathLabel.of(symbol.plain()).width(TEXT_SIZE) <= NARROWEST, symbol.plain());
        }
        assertFalse(symbols.isEmpty(), "a step speaks of quantities that are on the bench");
    }

    private static Stream<Span> spans(LessonStep step) {
        Stream<Span> asked = step.question().stream().flatMap(question -> Stream.of(question.text().stream(),
                ((Question.Choice) question).options().stream().flatMap(option -> option.text().stream()),
                spans(question.revealed())).flatMap(part -> part));
        return Stream.concat(spans(step.blocks()), asked);
    }

    private static Stream<Span> spans(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                return paragraph.spans().stream();
            }
            return block instanceof Block.Bullets list ? list.items().stream().flatMap(List::stream)
                    : spans(((Block.Note) block).blocks());
        });
    }

    private static int words(List<Block> blocks) {
        return Span.plain(spans(blocks).toList()).strip().split("\\s+").length;
    }
}
