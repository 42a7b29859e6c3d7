package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
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

/** A step of a lesson tells what it waits for, and ticks it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class GoalJourneysTest {

    private BenchWindow window;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private Label line() {
        return (Label) window.scene().lookup("#lesson-goal");
    }

    private boolean isTicked() {
        return line().lookup(".icon").isVisible();
    }

    @Test
    void aGoalIsTickedWhenTheHandHasReachedItAndNoOtherStepShowsIt(FxRobot robot) {
        robot.interact(() -> window.lessons().open(0, 5));
        journey.settle();
        assertFalse(isTicked());
        assertEquals("Goal: hold the forget gate by hand", line().getText());
        assertFalse(window.scene().lookup("#lesson-next").isDisabled(), "one may go on without it");

        robot.interact(() -> window.model().hand().pinExactly(Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, 6, 0))));
        journey.waitUntil("the tick", this::isTicked);
        assertEquals("Goal reached: hold the forget gate by hand", line().getAccessibleText());
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        assertEquals("已達成目標：手動固定忘記門", line().getText());
        assertTrue(isTicked());

        robot.interact(() -> window.lessons().back());
        assertNull(line());
    }
}
