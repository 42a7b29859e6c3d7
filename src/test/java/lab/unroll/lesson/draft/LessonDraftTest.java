package lab.unroll.lesson.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.figure.SharedWeight;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.check.Finding;
import lab.unroll.lesson.check.LessonCheck;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.SeenBench;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.state.ViewState;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson made of what is on the bench has no mistake, and brings that bench again. */
class LessonDraftTest {

    @TempDir
    private Path folder;

    static Stream<BenchState> benches() {
        BenchState lstm = BenchState.of(Presets.first().withCell(CellKind.LSTM).withHidden(5).withLength(9).withSeed(12))
                .holding(Pins.of(new Pin(Gate.FORGET, 1, 4, 0.25), new Pin(Gate.OUTPUT, Pin.ALL_UNITS, Pin.EVERY_STEP, 1)))
                .seen(view -> view.withPosition(4).withUnit(2).withLevel(Level.CELL));
        BenchState gru = BenchState.of(Presets.first().withCell(CellKind.GRU)).seen(view -> view.withPosition(99).withUnit(-1)
                .withBackward(true).withBeside(List.of(CellKind.LSTM)));
        return Stream.concat(Stream.of(lstm, lstm.reading(lstm.experiment().task().exampleOf(List.of("CABCABCAB".split("")))), gru,
                BenchState.of(Presets.first().withLength(1))),
                Presets.all().stream().map(BenchState::of));
    }

    private Lesson written(Path file, BenchState bench, Locale language) {
        LessonDraft.write(file, 4, new Session(bench), new SeenBench("network", bench.view().level().id(), Optional.empty()), language);
        return LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void theDraftHasNoMistakeInBothLanguagesAndBringsTheBench(BenchState bench) {
        for (Locale language : Words.LANGUAGES) {
            Path file = folder.resolve("draft-" + language.toLanguageTag() + ".md");
            Lesson lesson = written(file, bench, language);
            assertEquals(List.of(), LessonCheck.of(file).stream().filter(Finding::isMistake)
                    .map(one -> one.problem().getMessage()).toList());
            assertEquals(4, lesson.station());
            BenchState again = lesson.steps().get(0).setup().opened(ViewState.FIRST);
            assertEquals(bench.experiment(), again.experiment());
            assertEquals(bench.edit().example(), again.edit().example());
            assertEquals(bench.edit().pins(), again.edit().pins());
            assertEquals(bench.view().level(), again.view().level());
            assertEquals(bench.view().unit(), again.view().unit());
            assertTrue(lesson.steps().stream().anyMatch(step -> step.question().isPresent()));
            assertTrue(lesson.steps().stream().anyMatch(step -> step.goal().isPresent()));
            assertFalse(lesson.exercises().isEmpty());
        }
    }

    @Test
    void whatWasTrainedComesWithASessionBesideTheLessonAndNoOtherSessionIsReplaced() throws IOException {
        Path language = Files.createDirectories(folder.resolve("en"));
        Path trained = Path.of("lessons/sessions/what-follows.unroll");
        Files.createDirectories(folder.resolve("sessions"));
        Path other = Files.writeString(folder.resolve("sessions/my-lesson.unroll"), "another one");
        Session session = SessionFile.read(trained);
        Path file = language.resolve("My lesson!.md");
        LessonDraft.write(file, 1, session, new SeenBench("network", "vectors", Optional.empty()), Locale.ENGLISH);
        assertEquals("another one", Files.readString(other));
        Lesson lesson = LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file));
        BenchSetup setup = lesson.steps().get(0).setup();
        assertEquals("my-lesson-2", setup.session().orElseThrow().name());
        assertEquals(session.state().iterations(), setup.iterations());
        assertArrayEquals(session.line().toCharArray(), setup.session().get().session().line().toCharArray());
        assertEquals(List.of(), LessonCheck.of(file).stream().filter(Finding::isMistake)
                .map(one -> one.problem().getMessage()).filter(one -> !one.contains("translation")).toList());
    }

    @Test
    void theWeightThatTheWayBackSumsUpIsThatOfTheLessonAsWell() {
        SharedWeight weight = new SharedWeight(Gate.FORGET, true, 1, 0);
        BenchState bench = BenchState.of(Presets.first().withCell(CellKind.LSTM)).seen(view -> view.withBackward(true));
        Path file = folder.resolve("back.md");
        LessonDraft.write(file, 4, new Session(bench), new SeenBench("network", "vectors", Optional.of(weight)), Locale.ENGLISH);
        assertEquals(Optional.of(weight), LessonReader.read(LessonFile.text(file), file.toString(), LessonFolder.around(file))
                .steps().get(0).setup().weight());
        assertTrue(LessonFile.text(file).contains("weight: Wh.f[2][1]"));
        LessonDraft.write(file, 4, new Session(bench.seen(view -> view.withBackward(false))), new SeenBench("network", "vectors",
                Optional.of(weight)), Locale.ENGLISH);
        assertFalse(LessonFile.text(file).contains("weight:"), "on the way forth there is none");
    }

    @Test
    void whereTheFileCannotBeWrittenThatIsTold() {
        Experiment first = Presets.first();
        InputException problem = assertThrows(InputException.class, () -> LessonDraft.write(folder.resolve("no/such.md"), 1,
                new Session(BenchState.of(first)), new SeenBench("network", "vectors", Optional.empty()), Locale.ENGLISH));
        assertTrue(problem.getMessage().contains("no"), problem.getMessage());
    }
}
