package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys at the two nearest levels: the cell and the neuron. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class NearJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void aBadgeMovesThePlayheadToItsSubStep(FxRobot robot) {
        robot.interact(() -> model.stage().show(Level.CELL));
        journey.settle();
        journey.touch(robot, "substep.2");
        CellSteps steps = CellSteps.of(model.experimentProperty().get().spec());
        assertEquals(steps.endOf(2, 3).position(), model.positionProperty().get());
        assertEquals(3, model.stepBinding().get());
        journey.settle();
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        assertTrue(model.positionProperty().get() > steps.endOf(2, 3).position(), "the next badge, by key");
    }

    @Test
    void anEntryPointedAtOrReachedByKeyIsLitInBothViews(FxRobot robot) {
        robot.interact(() -> model.stage().show(Level.NEURON));
        journey.settle();
        String id = journey.stage().figureProperty().get().spots().stream().map(spot -> spot.id())
                .filter(spot -> spot.startsWith("wire.h.")).findFirst().orElseThrow();
        NeuronChoice.Entry entry = NeuronChoice.Entry.of(journey.shown(id)).orElseThrow();
        robot.moveTo(journey.spot(id));
        journey.waitUntil("the wire's entry is lit", () -> entry.equals(model.stage().hoveredProperty().get()));
        journey.settle();
        robot.moveTo("#seed");
        journey.waitUntil("nothing is lit", () -> model.stage().hoveredProperty().get() == null);

        journey.touch(robot, "neuron.sum");
        robot.moveTo("#seed");
        journey.settle();
        robot.type(KeyCode.LEFT);
        journey.waitUntil("the entry reached by key is lit", () -> model.stage().hoveredProperty().get() != null);
        robot.interact(() -> window.scene().getRoot().requestFocus());
        assertNull(model.stage().hoveredProperty().get(), "nothing is reached any more");
    }

    @Test
    void theSumStandsInTheDockAndFollowsTheNeuron(FxRobot robot) {
        journey.settle();
        robot.interact(() -> model.dockChartProperty().set(FigureKinds.SUM));
        journey.settle();
        assertEquals(1, window.scene().getRoot().lookupAll("#figure-sum").size());
        robot.interact(() -> model.selectUnit(2));
        journey.settle();
    }

    @Test
    void theWheelZooms(FxRobot robot) {
        journey.settle();
        turn(1, Level.CELL);
        turn(-1, Level.VECTORS);
        turn(-1, Level.UNROLLED);
    }

    /** Notches that follow each other at once are one turn; so it is turned until it counts. */
    private void turn(int way, Level wanted) {
        journey.waitUntil("the wheel leads to " + wanted, () -> {
            if (model.levelProperty().get() != wanted) {
                Event.fireEvent(journey.stage(), new ScrollEvent(ScrollEvent.SCROLL, 300, 100, 300, 100, false, false, false,
                        false, false, false, 0, 40 * way, 0, 40 * way, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            }
            return model.levelProperty().get() == wanted;
        });
        assertEquals(wanted, model.levelProperty().get());
        journey.settle();
    }
}
