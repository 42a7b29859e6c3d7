package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The bench in words, beside it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DescribeJourneysTest {

    private BenchWindow window;
    private Journey journey;

    @Start
    void start(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private String told() {
        return ((TextArea) window.scene().lookup("#describe-words")).getText();
    }

    @Test
    void theWordsFollowTheBenchCanBeCopiedAndKeepWhatALessonCovers(FxRobot robot) {
        journey.settle();
        robot.press(KeyCode.F3).release(KeyCode.F3);
        journey.waitUntil("the words", () -> journey.isShown("#describe") && told().contains("At step 3 of 8"));
        robot.interact(() -> window.model().playhead().stepForward());
        journey.waitUntil("the next step", () -> told().contains("At step 4 of 8"));
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        journey.waitUntil("in Chinese", () -> told().contains("第 4 步（共 8 步）"));
        journey.press(robot, "#describe-copy");
        robot.interact(() -> assertEquals(told(), Clipboard.getSystemClipboard().getString()));

        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        journey.waitUntil("a question", () -> !window.model().playhead().coverProperty().get().isLifted());
        journey.waitUntil("nothing is given away", () -> told().contains("回答後才描述"));
        assertFalse(told().contains("h 從"));
        robot.interact(() -> window.scene().lookup("#describe-words").requestFocus());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        journey.waitUntil("it is closed", () -> !journey.isShown("#describe"));
        assertTrue(window.lessons().lessonProperty().get() != null, "the lesson stays");
    }
}
