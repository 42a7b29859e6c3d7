package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.page.LessonPage;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Texts and pictures that the window reads from files and writes into them. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class FileJourneysTest {

    /** Answers in the user's place. */
    private static final class Answers implements lab.unroll.window.kit.Files {
        private Path file;
        private String proposed;

        @Override
        public Optional<Path> toOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            proposed = name;
            return Optional.ofNullable(file);
        }
    }

    private final Answers answers = new Answers();
    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), answers, 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void aFileThatIsNoTextIsRefusedAndTheExperimentGoesOn(FxRobot robot, @TempDir Path folder) throws Exception {
        Path binary = Files.write(folder.resolve("picture.txt"), new byte[] {1, 0, 2});
        answers.file = binary;
        journey.choose(robot, "#experiment", "open-text");
        journey.waitUntil("the problem is told", () -> model.messageProperty().get() != null);
        assertTrue(((Label) window.scene().lookup("#message")).getText().contains("picture.txt"));
        assertEquals(Presets.first(), model.experimentProperty().get());
    }

    @Test
    void aTextFromDiskIsLearnt(FxRobot robot, @TempDir Path folder) throws Exception {
        answers.file = Files.writeString(folder.resolve("poem.txt"), "the rain in spain stays mainly in the plain. ".repeat(9));
        journey.choose(robot, "#experiment", "open-text");
        journey.waitUntil("the text is on the bench", () -> model.experimentProperty().get().choice().data() != null);
        journey.settle();
        assertEquals("poem.txt", ((Labeled) window.scene().lookup("#experiment")).getText());
    }

    @Test
    void theBenchIsSavedAsAWebPageFromTheMenu(FxRobot robot, @TempDir Path folder) throws Exception {
        journey.settle();
        answers.file = folder.resolve("bench.html");
        journey.choose(robot, "#export", "save-page");
        journey.waitUntil("the file is written", () -> model.messageProperty().get() != null);
        String page = Files.readString(answers.file);
        assertTrue(page.contains("\"benches\":[{\"network\":0"), page.substring(0, 200));
    }

    @Test
    void theOpenLessonIsSavedAsAWebPageInBothLanguagesFromTheMenu(FxRobot robot, @TempDir Path folder) throws Exception {
        journey.settle();
        assertTrue(lessonPage().isDisable(), "no lesson is open");
        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        assertFalse(lessonPage().isDisable());
        assertTrue(((MenuButton) window.scene().lookup("#export")).getItems().indexOf(lessonPage()) < 4, "seen without scrolling");
        journey.choose(robot, "#export", "save-lesson-page");
        assertNull(model.messageProperty().get(), "thought better of it");
        answers.file = folder.resolve("lesson.html");
        journey.choose(robot, "#export", "save-lesson-page");
        assertEquals("01-why-memory.html", answers.proposed);
        journey.waitUntil("the file is written", () -> model.messageProperty().get() != null);
        String told = ((Label) window.scene().lookup("#message")).getText();
        assertTrue(told.contains("lesson.html") && told.contains("kB"), told);
        Map<Locale, Lesson> texts = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(language -> texts.put(language, Lessons.all(language).lessons().get(0)));
        assertArrayEquals(LessonPage.bytes(texts, Locale.ENGLISH, share -> { }), Files.readAllBytes(answers.file),
                "the page that the command writes, whatever is predicted in the window");
    }

    private MenuItem lessonPage() {
        return ((MenuButton) window.scene().lookup("#export")).getItems().stream()
                .filter(item -> "save-lesson-page".equals(item.getId())).findFirst().orElseThrow();
    }

    @Test
    void theStageIsExportedAsVectors(FxRobot robot, @TempDir Path folder) {
        journey.settle();
        answers.file = folder.resolve("stage.svg");
        Menu stage = (Menu) ((MenuButton) window.scene().lookup("#export")).getItems().stream()
                .filter(item -> "export-stage".equals(item.getId())).findFirst().orElseThrow();
        robot.interact(() -> stage.getItems().get(0).fire());
        journey.waitUntil("the file is written", () -> model.messageProperty().get() != null);
        assertTrue(Files.exists(answers.file));
    }
}
