package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Level;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.LstmVariant;
import lab.unroll.trace.Pin;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through networks of several layers and directions. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LayerJourneysTest {

    private static final LayerPlace UPPER_REVERSE = new LayerPlace(1, Direction.REVERSE);

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

    @Test
    void layersAndDirectionsAreChosenLookedAtAndHeld(FxRobot robot) {
        journey.settle();
        journey.choose(robot, "#network", "layers-2");
        journey.settle();
        journey.choose(robot, "#network", "both-directions");
        journey.settle();
        assertEquals("2 layers ⇄", ((MenuButton) window.scene().lookup("#network")).getText());
        assertTrue(window.scene().lookup("#layer").isVisible());

        journey.press(robot, "#part-unrolled");
        journey.settle();
        journey.touch(robot, "layer2r.block.5");
        assertEquals(UPPER_REVERSE, model.placeProperty().get());
        assertEquals(5, model.stepBinding().get());

        journey.press(robot, "#part-vectors");
        journey.settle();
        double free = journey.shown("gate.f.5.2").value();
        robot.interact(() -> model.hand().pin(UPPER_REVERSE, lab.unroll.trace.Quantity.FORGET_GATE, 1, 5, 0.25));
        journey.settle();
        assertEquals(0.25, journey.shown("gate.f.5.2").value());
        assertTrue(journey.shown("gate.f.5.2").text().contains("pinned"), journey.shown("gate.f.5.2").text());

        robot.type(KeyCode.OPEN_BRACKET);
        journey.settle();
        assertEquals(new LayerPlace(1, Direction.FORWARD), model.placeProperty().get());
        assertFalse(journey.shown("gate.f.5.2").text().contains("pinned"));
        robot.interact(window.controller()::undo);
        robot.type(KeyCode.CLOSE_BRACKET);
        journey.settle();
        assertEquals(free, journey.shown("gate.f.5.2").value());
    }

    @Test
    void aPinOfTheInspectorHoldsTheLayerThatIsLookedAt(FxRobot robot) {
        journey.settle();
        journey.choose(robot, "#network", "layers-2");
        journey.settle();
        robot.interact(() -> model.lookAt(new LayerPlace(1, Direction.FORWARD)));
        journey.press(robot, "#gate-f-padlock");
        journey.settle();
        Pin pin = model.pinsProperty().get().list().get(0);
        assertEquals(new LayerPlace(1, Direction.FORWARD), pin.place());
        assertEquals(pin.value(), model.readingProperty().get().trace().lookingAt(pin.place()).gate(Gate.FORGET, 3).get(1),
                0.01);
    }

    @Test
    void everyFormOfTheCellOpensAtEveryLevel(FxRobot robot) {
        journey.settle();
        for (String form : new String[] {"cell-lstm-1997", "cell-lstm-peephole", "cell-gru-before", "cell-rnn-relu"}) {
            journey.choose(robot, "#network", form);
            journey.settle();
            for (Level level : Level.values()) {
                robot.interact(() -> model.stage().show(level));
                journey.settle();
            }
            robot.interact(() -> model.turn(Pass.BACKWARD));
            journey.settle();
            robot.interact(() -> model.turn(Pass.FORWARD));
        }
        journey.choose(robot, "#network", "cell-lstm");
        journey.settle();
        assertNotNull(window.scene().lookup("#gate-f"));
        journey.choose(robot, "#network", "cell-lstm-1997");
        journey.settle();
        assertEquals(LstmVariant.OF_1997, model.experimentProperty().get().network().form());
        assertNull(window.scene().lookup("#gate-f"), "the LSTM of 1997 has no forget gate");
    }
}
