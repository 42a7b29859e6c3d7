package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.check.Finding;
import lab.unroll.lesson.check.LessonCheck;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A teacher's own lessons: a folder of them, written on while it is open, and begun with what is on the bench. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TeacherJourneysTest {

    private static final String LESSON = """
            ---
            station: 3
            title: Gates of mine
            cell: gru
            length: %d
            ---
            ## First of mine
            %s
            ```bench
            step: 2
            ```
            ## Second
            What then?
            ```bench
            step: 3
            ```
            ```beat
            predict
            ```
            ```predict
            Which?
            - [x] this
            - [ ] that
              > Not that.
            ---
            It is this.
            ```
            """;

    @TempDir
    private Path folder;

    private Path chosen;
    private Path saved;
    private BenchWindow window;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new lab.unroll.window.kit.Files() {

            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(chosen);
            }

            @Override
            public Optional<Path> toSave(String name, String extension) {
                return Optional.ofNullable(saved);
            }
        }, 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Path write(int length, String text) throws IOException {
        return Files.writeString(folder.resolve("gates.md"), LESSON.formatted(length, text));
    }

    private void drag(FxRobot robot, Path place) {
        robot.interact(() -> {
            Dragboard board = DroppedBoard.with(List.of(place.toFile()));
            Event.fireEvent(window.scene().getRoot(), DroppedBoard.event(DragEvent.DRAG_OVER, board));
            Event.fireEvent(window.scene().getRoot(), DroppedBoard.event(DragEvent.DRAG_DROPPED, board));
        });
    }

    private boolean isThere(String id) {
        return window.scene().lookup(id) != null;
    }

    /** The mistakes in the panel. */
    private String told() {
        return window.scene().getRoot().lookupAll(".lesson-broken").stream().map(Labeled.class::cast).map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private String message() {
        Message told = window.model().messageProperty().get();
        return told == null ? "" : told.text().apply(Locale.ENGLISH);
    }

    private String title() {
        return window.lessons().stepProperty().get().title();
    }

    @Test
    void aFolderThatIsDroppedIsListedBesideTheShippedLessonsAndClosedAgain(FxRobot robot) throws IOException {
        journey.settle();
        write(6, "Text.");
        Files.writeString(folder.resolve("other.md"), "No front matter.");
        Experiment before = window.model().experimentProperty().get();
        drag(robot, folder);
        journey.waitUntil("the folder is there", () -> isThere("#taught-folder"));
        assertSame(before, window.model().experimentProperty().get());
        assertTrue(isThere("#lesson-1"), "those that are shipped are there as well");
        assertEquals(folder.getFileName().toString(), ((Labeled) window.scene().lookup("#taught-folder")).getText());
        assertTrue(told().contains("other.md, line 1"), told());
        journey.press(robot, "#taught-1");
        journey.waitUntil("its bench", () -> window.model().cell() == CellKind.GRU);
        journey.settle();
        assertEquals("First of mine", title());
        assertFalse(window.lessons().hasBack(), "before it are lessons of another folder");
        journey.press(robot, "#lesson-next");
        assertTrue(!window.lessons().hasNext(), "it is the last of the folder");
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        assertEquals("Second", title(), "there is no translation");
        robot.interact(() -> window.model().languageProperty().set(Locale.ENGLISH));
        journey.press(robot, "#lesson-contents");
        journey.press(robot, "#taught-close");
        assertFalse(isThere("#taught-folder"));
        assertNull(window.teacher().folderProperty().get());
    }

    @Test
    void aLessonThatIsOpenedBringsItsFolderAndATextInMarkdownIsLearntAsEver(FxRobot robot) throws IOException {
        journey.settle();
        chosen = write(6, "Text.");
        robot.interact(() -> window.documents().open());
        journey.waitUntil("the lesson is open", () -> window.lessons().stepProperty().get() != null);
        journey.settle();
        assertEquals("First of mine", title());
        assertEquals(folder, window.teacher().folderProperty().get());
        chosen = Files.writeString(folder.resolve("poem.md"), "a tide and a tide again\n".repeat(20));
        robot.interact(() -> window.documents().open());
        journey.waitUntil("the text is there", () -> window.model().experimentProperty().get().dataName()
                .filter("poem.md"::equals).isPresent());
        journey.settle();
    }

    @Test
    void whatCannotBeOpenedIsToldAndLeavesBenchAndFolderAsTheyWere(FxRobot robot, @TempDir Path empty) throws IOException {
        journey.settle();
        drag(robot, write(6, "Text."));
        journey.waitUntil("the lesson is open", () -> window.model().cell() == CellKind.GRU);
        journey.settle();
        Experiment before = window.model().experimentProperty().get();
        drag(robot, empty);
        journey.waitUntil("it is told", () -> message().contains("There is no lesson at"));
        assertEquals(folder, window.teacher().folderProperty().get());
        assertEquals("First of mine", title());
        Path broken = Files.writeString(folder.resolve("broken.md"), "---\nstation: 1\ntitle: B\ncell: lstn\n---\n## A\nText.\n");
        drag(robot, broken);
        journey.waitUntil("it is told in the list", () -> told().contains("broken.md, line 4"));
        journey.waitUntil("and at once, wherever the list is", () -> message().contains("broken.md, line 4"));
        assertSame(before, window.model().experimentProperty().get());
    }

    @Test
    void theStepThatIsOpenIsShownAgainWhenItsFileChangesAndAMistakeIsToldWhileTheLastGoodOneStays(FxRobot robot)
            throws IOException {
        journey.settle();
        drag(robot, write(6, "Text."));
        journey.waitUntil("the lesson is open", () -> window.model().cell() == CellKind.GRU);
        journey.settle();
        robot.interact(() -> window.lessons().goTo(1));
        robot.interact(() -> window.lessons().predicted().answerProperty().set(new Answer.Chosen(1)));
        robot.interact(() -> window.lessons().reveal());
        journey.settle();
        write(7, "Other text.");
        journey.waitUntil("the new bench", () -> window.model().experimentProperty().get().steps() == 7);
        journey.settle();
        assertEquals("Second", title(), "the same step");
        assertTrue(window.lessons().predicted().isTold(), "what was answered is still told");
        Experiment before = window.model().experimentProperty().get();
        write(0, "Other text.");
        journey.waitUntil("the mistake", () -> told().contains("gates.md, line 5"));
        assertEquals("Second", title());
        assertSame(before, window.model().experimentProperty().get());
        assertNotNull(window.scene().lookup("#predict-card"));
        write(7, "It is right again.");
        journey.waitUntil("no mistake", () -> told().isEmpty());
        robot.interact(() -> window.model().seek(5));
        Files.writeString(folder.resolve("gates.md"), LESSON.formatted(7, "Text.").replace("What then?", "And now?"));
        journey.waitUntil("the new text", () -> window.lessons().stepProperty().get().blocks().toString().contains("now"));
        journey.settle();
        assertEquals(5, window.model().positionProperty().get(), "where only words have changed, the bench stays");
    }

    @Test
    void aLessonIsBegunWithWhatIsOnTheBenchAndWrittenOnWhileItIsOpen(FxRobot robot) throws IOException {
        journey.settle();
        robot.interact(() -> window.controller().trainTo(40));
        journey.waitUntil("it is trained", () -> window.model().snapshotProperty().get().iteration() == 40);
        journey.settle();
        saved = folder.resolve("mine.md");
        journey.press(robot, "#lesson-new");
        journey.waitUntil("it is open", () -> window.lessons().stepProperty().get() != null);
        journey.settle();
        assertEquals(40, window.model().snapshotProperty().get().iteration());
        assertTrue(Files.exists(folder.resolve("sessions/mine.unroll")));
        assertEquals(List.of(), LessonCheck.of(saved).stream().filter(Finding::isMistake).toList());
        Files.writeString(saved, Files.readString(saved).replace("## Look around", "## Look at this"));
        journey.waitUntil("it follows", () -> title().equals("Look at this"));
    }
}
