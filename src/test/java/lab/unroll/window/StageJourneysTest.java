package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.figure.LevelPicture;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.CompareModel;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Journeys over the stage: up and down the ladder, back through time, cell beside cell. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class StageJourneysTest {

    private BenchWindow window;
    private BenchModel model;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        waitUntil("everything is on screen", window::isSettled);
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    @Test
    void everyLevelIsOneCrumbOrKeyAway(FxRobot robot) {
        settle();
        for (Level level : List.of(Level.CELL, Level.NEURON, Level.NETWORK)) {
            fire(robot, "#part-" + level.id());
            assertEquals(level, model.levelProperty().get());
            settle();
        }
        for (Level level : List.of(Level.UNROLLED, Level.VECTORS, Level.CELL, Level.NEURON)) {
            robot.type(KeyCode.EQUALS);
            assertEquals(level, model.levelProperty().get());
        }
        robot.type(KeyCode.EQUALS);
        assertEquals(Level.NEURON, model.levelProperty().get());
        robot.type(KeyCode.MINUS);
        assertEquals(Level.CELL, model.levelProperty().get());
        settle();
        assertEquals(3, model.stepBinding().get());
        assertEquals(1, model.unitProperty().get());
    }

    @Test
    void theFoldedNetworkUnfoldsIntoItsCopies(FxRobot robot) {
        settle();
        fire(robot, "#part-network");
        waitUntil("it is folded", () -> model.stage().unfoldedProperty().get() == 0);
        fire(robot, "#unfold");
        assertEquals(Level.UNROLLED, model.levelProperty().get());
        waitUntil("it is unfolded", () -> model.stage().unfoldedProperty().get() == 1);
        settle();
    }

    @Test
    void aCopyClickedTwiceOpensIntoItsCell(FxRobot robot) {
        settle();
        Node copy = SpotNodes.of(window.scene().getRoot(), "step.5");
        robot.moveTo(robot.offset(copy, 0, -copy.getLayoutBounds().getHeight() / 2 + 8));
        robot.doubleClickOn(javafx.scene.input.MouseButton.PRIMARY);
        assertEquals(5, model.stepBinding().get());
        assertEquals(Level.CELL, model.levelProperty().get());
        settle();
    }

    @Test
    void theWayBackPlaysFromTheLossToTheFirstStep(FxRobot robot) {
        settle();
        robot.type(KeyCode.B);
        assertTrue(model.playhead().isBackward());
        robot.type(KeyCode.END);
        assertEquals(9, model.positionProperty().get());
        robot.interact(() -> model.playhead().speedProperty().set(2.0));
        robot.type(KeyCode.SPACE);
        waitUntil("the playhead moves to the left", () -> model.positionProperty().get() < 8.5);
        robot.type(KeyCode.SPACE);
        assertFalse(model.playhead().playingProperty().get());
        fire(robot, "#phase-to_c");
        assertEquals(2, model.playhead().phase());
        settle();
    }

    /** What the stage shows. */
    private LevelPicture picture() {
        return window.scene().getRoot().lookupAll(".figure-view").stream()
                .map(node -> ((FigureView) node).figureProperty().get()).filter(LevelPicture.class::isInstance)
                .map(LevelPicture.class::cast).findFirst().orElseThrow();
    }

    @Test
    void theWayBackIsZoomedThroughAtEveryLevelByTheSameKeysAndKeepsItsWeight(FxRobot robot) {
        settle();
        robot.type(KeyCode.B);
        SharedWeight chosen = new SharedWeight(Gate.FORGET, true, 1, 2);
        robot.interact(() -> model.stage().weightProperty().set(chosen));
        settle();
        for (int i = 0; i < 2; i++) {
            robot.type(KeyCode.MINUS);
        }
        waitUntil("it is folded", () -> model.stage().unfoldedProperty().get() == 0);
        List<Level> met = new ArrayList<>();
        for (Level level : Level.values()) {
            settle();
            waitUntil("the stage has come to " + level, () -> picture().level() == level && picture().isBackward());
            assertEquals(level, model.levelProperty().get());
            assertEquals(chosen, model.stage().weightProperty().get());
            if (level != Level.CELL) {
                // the neuron shows the products of all its weights, each with its own sum; the others this weight alone
                assertTrue(picture().spots().stream().anyMatch(spot -> spot.kind() == Spot.Kind.WEIGHT), "weights at " + level);
            }
            if (level.compareTo(Level.VECTORS) <= 0) {
                int step = model.stepBinding().get();
                assertEquals(chosen.contribution(model.readingProperty().get().trace(), step), picture().spots().stream()
                        .filter(spot -> spot.id().equals("dw." + step)).findFirst().orElseThrow().value());
            }
            met.add(picture().level());
            robot.type(KeyCode.EQUALS);
        }
        assertEquals(List.of(Level.values()), met);
        assertEquals(Level.NEURON, model.levelProperty().get(), "nothing is nearer");
        settle();
    }

    @Test
    void theScrubberGoesBackwardOnTheWayBack(FxRobot robot) {
        settle();
        robot.type(KeyCode.B);
        settle();
        double before = model.positionProperty().get();
        robot.drag("#scrubber").moveBy(-60, 0).drop();
        settle();
        double after = model.positionProperty().get();
        assertEquals(Math.rint(after), after);
        assertTrue(after >= 1 && after <= 9 && after != before);
        assertEquals(Pass.BACKWARD.step(after, 8), model.stepBinding().get());
    }

    @Test
    void cellsAreComparedAndTrainedInStep(FxRobot robot) {
        settle();
        robot.type(KeyCode.C);
        assertEquals(List.of(CellKind.SIMPLE_RNN), model.compare().wantedProperty().get());
        settle();
        robot.interact(() -> robot.lookup("#compare-gru").queryAs(ToggleButton.class).fire());
        robot.interact(() -> window.controller().trainTo(40));
        settle();
        assertEquals(List.of(CellKind.SIMPLE_RNN, CellKind.GRU),
                model.compare().rivalsProperty().get().stream().map(CompareModel.ComparedRun::cell).toList());
        model.compare().rivalsProperty().get().forEach(rival -> assertEquals(40, rival.snapshot().iteration()));
        assertEquals(model.readingProperty().get().inputLabels(),
                model.compare().rivalsProperty().get().get(0).reading().inputLabels());
        robot.type(KeyCode.C);
        assertFalse(model.compare().isOn());
        settle();
    }
}
