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
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Level;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.state.BenchState;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedLessonsTest {

    /** The slides of each station. */
    private static final List<String> SLIDES = List.of("230", "235-236", "237-241", "243-252", "255-256", "258-259",
            "263-273", "280", "287", "289-293", "297", "300-303", "310");
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
        List<Lesson> lessons = Lessons.all(Locale.ENGLISH).lessons();
        assertEquals(IntStream.rangeClosed(1, SLIDES.size()).boxed().toList(),
                lessons.stream().map(Lesson::station).toList());
        assertEquals(SLIDES, lessons.stream().map(Lesson::slides).toList());
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
        String guide = Files.readString(Path.of("lessons", "AUTHORING.md"));
        int from = guide.indexOf("````markdown\n") + "````markdown\n".length();
        Lesson lesson = LessonReader.read(guide.substring(from, guide.indexOf("````\n", from)), "AUTHORING.md");
        assertEquals("Pinch a lane", lesson.title());
        assertTrue(lesson.steps().get(1).question().isPresent());
    }

    @Test
    void lessonsWithoutTranslationAreInEnglish() {
        assertEquals(Lessons.all(Locale.ENGLISH).lessons(), Lessons.all(Locale.ITALIAN).lessons());
    }

    @Test
    void everyLessonHasSixToTwelveStepsAndAsksTwice() {
        for (Lesson lesson : Lessons.all(Locale.ENGLISH).lessons()) {
            assertTrue(lesson.steps().size() >= 6 && lesson.steps().size() <= 12, lesson.title());
            assertTrue(lesson.steps().stream().filter(step -> step.question().isPresent()).count() >= 2,
                    lesson.title());
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aLessonPlaysFirstObservesOnceAndLetsTheLearnerDoSomething(Lesson lesson) {
        lesson.steps().forEach(step -> assertTrue(step.beat().isPresent(), step.title() + ": no beat"));
        assertEquals(Optional.of(Beat.Kind.PLAY), lesson.steps().get(0).beat().map(Beat::kind));
        assertTrue(lesson.steps().stream().anyMatch(step -> step.seen().isPresent()), "nothing is observed");
        assertTrue(lesson.steps().stream().anyMatch(step -> step.goal().isPresent()), "nothing is done");
        assertTrue(lesson.exercises().size() >= 3 && lesson.exercises().size() <= 6, "exercises");
        lesson.steps().forEach(step -> assertFalse(step.notes().isEmpty(), step.title() + ": no notes"));
        lesson.steps().stream().flatMap(step -> Stream.concat(step.question().stream(), step.seen().stream()))
                .forEach(question -> AskedIn.whys(question).forEach(why -> assertFalse(why.isEmpty(),
                        Span.plain(question.text()) + ": a tempting answer is not explained")));
    }

    static List<Lesson> lessons() {
        return Words.LANGUAGES.stream().flatMap(language -> Lessons.all(language).lessons().stream()).toList();
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
        assertEquals(english.steps().stream().map(LessonStep::reveal).toList(),
                translated.steps().stream().map(LessonStep::reveal).toList());
        assertEquals(english.steps().stream().map(LessonStep::beat).toList(),
                translated.steps().stream().map(LessonStep::beat).toList());
        assertEquals(english.exercises().stream().map(Exercise::setup).toList(),
                translated.exercises().stream().map(Exercise::setup).toList());
        assertEquals(formulas(english), formulas(translated));
    }

    private static List<BenchSetup> setups(Lesson lesson) {
        return lesson.steps().stream().map(LessonStep::setup).toList();
    }

    /** For each step what is predicted and what is to be seen. */
    private static List<List<Object>> answers(Lesson lesson) {
        return lesson.steps().stream().map(step -> Stream.concat(step.question().stream(), step.seen().stream())
                .<Object>map(AskedIn::numbers).toList()).toList();
    }

    /** For each step the formulas that it speaks of, in alphabetical order: sentences turn round. */
    private static List<List<String>> formulas(Lesson lesson) {
        return lesson.steps().stream().map(step -> spans(step).filter(Span.Symbol.class::isInstance).map(Span::plain)
                .distinct().sorted().toList()).toList();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepSetsUpAnExperimentThatCanBeRun(LessonStep step) {
        BenchSetup setup = step.setup();
        Experiment experiment = setup.experiment();
        setup.example().filter(example -> !experiment.task().readsShorter())
                .ifPresent(example -> assertEquals(experiment.length(), example.sequence().length()));
        boolean brings = setup.session().isPresent();
        assertTrue(brings || setup.train().isPresent() && setup.example().isPresent(), "what is on the bench");
        assertTrue(setup.step().isPresent() && setup.unit().isPresent(), "nothing is left to what the step before has shown");
        assertTrue(!setup.view().orElse(BenchIds.FIRST_VIEW).equals(BenchIds.FIRST_VIEW)
                || setup.opened(BenchState.of(experiment).view()).view().level() == Level.UNROLLED
                || experiment.hidden() <= 8 && experiment.length() <= 12, "the diagram shows numbers up to 8 by 12");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsShort(LessonStep step) {
        assertShort(step.title(), step.blocks());
        Stream.concat(step.question().stream(), step.seen().stream())
                .forEach(question -> assertShort(step.title(), question.revealed()));
    }

    private static void assertShort(String title, List<Block> blocks) {
        String text = Span.plain(AskedIn.spans(blocks).filter(span -> !(span instanceof Span.Symbol)).toList());
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
        return Stream.concat(AskedIn.spans(step.blocks()),
                Stream.concat(step.question().stream(), step.seen().stream()).flatMap(AskedIn::spans));
    }

    private static int words(List<Block> blocks) {
        return Span.plain(AskedIn.spans(blocks).toList()).strip().split("\\s+").length;
    }
}
