package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
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
    void aGoalIsTickedWhenTheHandHasReachedItAndNextWaitsForIt(FxRobot robot) {
        robot.interact(() -> window.lessons().open(0, 8));
        journey.settle();
        assertFalse(isTicked());
        assertEquals("Goal: make the network answer B", line().getText());
        assertTrue(window.scene().lookup("#lesson-next").isDisabled(), "Next waits");
        assertTrue(window.scene().lookup("#lesson-skip").isVisible());

        robot.interact(() -> window.model().hand().pinExactly(Pins.of(
                new Pin(Quantity.HIDDEN_STATE, List.of(0, 1), 2, 2, 0))));
        journey.waitUntil("the tick", this::isTicked);
        assertEquals("Goal reached: make the network answer B", line().getAccessibleText());
        assertFalse(window.scene().lookup("#lesson-next").isDisabled());
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        assertTrue(line().getText().contains("B"));
        assertTrue(isTicked());

        robot.interact(() -> window.lessons().back());
        assertNull(line());
        robot.interact(() -> window.lessons().skip());
        assertTrue(isTicked(), "it is remembered");
    }

    @Test
    void whatAnUntrainedNetworkAnsweredOnTheWayReachesNoGoal(FxRobot robot) {
        robot.interact(() -> window.lessons().open(0, 5));
        journey.settle();
        assertEquals(1, window.model().readingProperty().get().trace().output(4).argMax(), "untrained it says B");
        journey.press(robot, "#train");
        journey.waitUntil("it has learnt the task", this::isTicked);
        robot.interact(() -> window.lessons().open(0, 8));
        journey.settle();
        assertEquals(0, window.model().readingProperty().get().trace().output(4).argMax(), "trained it says A");
        assertFalse(isTicked());
    }

    @Test
    void whatTheBenchShowedBeforeReachesNoGoal(FxRobot robot) {
        // the answer is B already when the step comes that asks for it
        robot.interact(() -> window.lessons().open(0, 7));
        journey.settle();
        robot.interact(() -> window.model().hand().pinExactly(Pins.of(
                new Pin(Quantity.HIDDEN_STATE, List.of(0, 1), 2, 2, 0))));
        journey.settle();
        robot.interact(() -> window.lessons().skip());
        journey.settle();
        assertEquals("Goal: make the network answer B", line().getText());
        assertFalse(isTicked());
    }

    @Test
    void aGoalIsJudgedOnlyOnceTheBenchIsWholeAgain(FxRobot robot) {
        robot.interact(() -> window.controller().open(Presets.named("tomita-1")));
        journey.settle();
        robot.interact(() -> window.lessons().open(8, 6));
        journey.settle();
        assertEquals("Goal: put a network of LSTM cells on the bench", line().getText());
        assertFalse(isTicked());
        // back to an LSTM that reads another alphabet: what is kept of the goal is kept of that bench alone
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertEquals("tomita-1", window.model().experimentProperty().get().preset());
        journey.waitUntil("the tick", this::isTicked);
    }

    @Test
    void aGoalIsReadWholeAlsoOnceItIsReached(FxRobot robot) {
        robot.interact(() -> window.lessons().open(3, 7));
        journey.settle();
        robot.interact(() -> window.model().stage().show(Level.NEURON));
        journey.waitUntil("the tick", this::isTicked);
        journey.settle();
        // a label takes its graphic for as wide as it would like to be, whatever it may not be less than
        Region box = (Region) line().getGraphic();
        assertEquals(box.getWidth(), box.prefWidth(-1), 1e-9);
        double words = line().lookup(".text").getLayoutBounds().getHeight();
        assertTrue(words > 1.5 * line().getFont().getSize(), words + " high is one line of " + line().getText());
    }
}
