package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys past the line above the stage: what the network is to do, and how it does. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TaskLineJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private String text(String id) {
        return ((Label) window.scene().lookup(id)).getText();
    }

    private boolean goesOn() {
        return window.scene().lookup("#task-go-on").isVisible();
    }

    @Test
    void aLongTaskTakesBothLinesAndItsHintHasTheRest(FxRobot robot) {
        journey.settle();
        Label guessing = (Label) window.scene().lookup("#task-guessing");
        assertTrue(guessing.isVisible());
        robot.interact(() -> window.controller().open(Presets.named("home-runs")));
        journey.settle();
        Label task = (Label) window.scene().lookup("#task-sentence");
        assertTrue(task.isWrapText() && task.getHeight() > 1.5 * task.getFont().getSize(), "two lines");
        assertFalse(guessing.isVisible());
        assertEquals(task.getText() + " " + guessing.getText(), task.getTooltip().getText());
    }

    @Test
    void aTaskIsToldInASentenceInBothLanguages(FxRobot robot) {
        journey.settle();
        assertEquals("Read 8 letters, then name the first.", text("#task-sentence"));
        assertEquals("Guessing: loss 1.386.", text("#task-guessing"));
        assertEquals("untrained", text("#task-standing"));
        robot.interact(() -> model.languageProperty().set(Words.CHINESE));
        assertEquals("讀 8 個字母，然後說出第一個。", text("#task-sentence"));
        assertEquals("亂猜：損失 1.386。", text("#task-guessing"));
        assertEquals("未訓練", text("#task-standing"));
        robot.interact(() -> window.controller().open(Presets.named("parity").withLength(9)));
        journey.settle();
        assertTrue(text("#task-sentence").contains("9 個位元"), text("#task-sentence"));
    }

    @Test
    void whatGuessingGivesIsDrawnWholeHoweverLongTheTask(FxRobot robot) {
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> model.languageProperty().set(language));
            for (Experiment preset : Presets.all()) {
                robot.interact(() -> window.controller().open(preset));
                journey.settle();
                Text drawn = (Text) window.scene().lookup("#task-guessing").lookup(".text");
                assertEquals(text("#task-guessing"), drawn.getText(), preset.preset());
            }
        }
    }

    @Test
    void whatTheHandHoldsChangesTheAnswerBeforeEverybodysEyes(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.controller().trainTo(400));
        journey.settle();
        String free = text("#task-answer");
        assertEquals("solved", text("#task-standing"));
        assertEquals("right", text("#task-verdict"));
        robot.interact(() -> model.hand().pinExactly(Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0))));
        journey.settle();
        assertTrue(text("#task-answer").startsWith(free + " → "), text("#task-answer"));
        assertTrue(text("#task-loss").contains("→"), text("#task-loss"));
        robot.interact(() -> model.hand().releaseAll());
        journey.settle();
        assertEquals(free, text("#task-answer"));
    }

    @Test
    void trainingPausesWhenTheTaskIsSolvedAndGoesOnWhenItIsWanted(FxRobot robot) {
        journey.settle();
        assertFalse(goesOn());
        robot.interact(window.controller()::toggleTraining);
        journey.waitUntil("solved and paused", () -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED
                && "solved".equals(text("#task-standing")));
        journey.settle();
        long solved = model.snapshotProperty().get().iteration();
        assertTrue(text("#message").startsWith("Solved at iteration "), text("#message"));
        assertTrue(goesOn());
        journey.press(robot, "#task-go-on");
        journey.waitUntil("it goes on", () -> model.snapshotProperty().get().iteration() > 3 * solved);
        assertEquals(Snapshot.State.RUNNING, model.snapshotProperty().get().state());
        assertFalse(goesOn());
        robot.interact(window.controller()::pauseTraining);
        journey.settle();
    }
}
