package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.landscape.LossMap;
import lab.unroll.landscape.MapPlan;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.landscape.WallSettings;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.landscape.LandscapeView;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.LandscapeModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys over the ground that training walks on. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LandscapeJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private LandscapeModel ground;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        ground = model.landscape();
        ground.planProperty().set(MapPlan.USUAL.withGrid(25));
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private FigureView figure(String id) {
        return (FigureView) window.scene().lookup("#figure-" + id);
    }

    private void trainAndShow(FxRobot robot, String part) {
        robot.interact(() -> window.controller().trainTo(40));
        journey.settle();
        robot.interact(() -> window.views().show(LandscapeView.VIEW));
        journey.press(robot, "#part-" + part);
        journey.settle();
    }

    private double[] weights() {
        return model.snapshotProperty().get().parameters().toArray();
    }

    private List<LossMap> maps() {
        return ground.mapsProperty().get();
    }

    @Test
    void aPointOfTheMapIsLoadedIntoTheBenchAndLeftAgain(FxRobot robot) {
        trainAndShow(robot, "map");
        LossMap map = maps().get(0);
        assertNotNull(map.curvature());
        double[] trained = weights();
        assertNull(ground.hereProperty().get());
        robot.interact(() -> {
            Node point = SpotNodes.of(figure("landscape"), "map.1.4.20");
            point.requestFocus();
            point.executeAccessibleAction(AccessibleAction.FIRE);
        });
        journey.settle();
        double[] expected = map.plane().at(map.surface().grid().a(19), map.surface().grid().b(3));
        assertArrayEquals(expected, weights(), 1e-6);
        assertEquals(map.surface().grid().a(19), ground.hereProperty().get().a(), 1e-4);
        assertTrue(map == maps().get(0), "the map stays while one walks on it");
        assertFalse(ground.outdatedProperty().get());
        journey.press(robot, "#landscape-back");
        journey.settle();
        assertArrayEquals(trained, weights());
        assertNull(ground.hereProperty().get());
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertArrayEquals(expected, weights(), 1e-6);
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertArrayEquals(trained, weights());
    }

    @Test
    void trainingOnLeavesTheMapAndAPauseMakesItAnew(FxRobot robot) {
        trainAndShow(robot, "map");
        LossMap before = maps().get(0);
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        LossMap after = maps().get(0);
        assertTrue(before != after);
        assertEquals(60, after.walker().iteration());
        assertArrayEquals(weights(), after.plane().centre());
        assertFalse(ground.outdatedProperty().get());
    }

    @Test
    void aSurfaceThatTakesLongIsCancelledAndWhatIsKnownStays(FxRobot robot) {
        trainAndShow(robot, "surface");
        robot.interact(() -> ground.planProperty().set(MapPlan.USUAL.withGrid(101).withSequences(256)));
        journey.waitUntil("something is computed", () -> ground.progressProperty().get() > 0);
        journey.waitUntil("cancelling is offered", () -> journey.isShown("#landscape-cancel"));
        assertTrue(((Label) window.scene().lookup("#landscape-left")).getText().contains("%"));
        journey.press(robot, "#landscape-cancel");
        journey.waitUntil("nothing is computed", () -> !ground.busyBinding().getValue());
        journey.settle();
        assertFalse(maps().isEmpty());
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(one -> one.getName().startsWith("unroll-surface")));
        robot.interact(() -> ground.planProperty().set(MapPlan.USUAL.withGrid(25)));
        journey.settle();
        assertEquals(25, maps().get(0).surface().grid().size());
        assertNotNull(maps().get(0).curvature());
    }

    @Test
    void aSurfaceIsTurnedByKeysAndByTheMouse(FxRobot robot) {
        trainAndShow(robot, "surface");
        FigureView view = figure("surface");
        double round = ground.turnProperty().get().round();
        int unit = model.unitProperty().get();
        robot.interact(() -> {
            view.requestFocus();
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false));
        });
        assertEquals(round + 5, ground.turnProperty().get().round(), 1e-9);
        assertEquals(unit, model.unitProperty().get(), "the keys of the bench do nothing meanwhile");
        robot.interact(() -> {
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_PRESSED, 200, 200));
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_DRAGGED, 240, 200));
        });
        assertEquals(round + 25, ground.turnProperty().get().round(), 1e-9);
        journey.settle();
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> kind, double x, double y) {
        Point2D at = node.localToScreen(x, y);
        Point2D scene = node.localToScene(x, y);
        return new MouseEvent(kind, scene.getX(), scene.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, true, null);
    }

    @Test
    void theStartOfTheWalkIsDraggedAndClippingIsChanged(FxRobot robot) {
        robot.interact(() -> window.views().show(LandscapeView.VIEW));
        journey.settle();
        journey.waitUntil("the walls are there", () -> !ground.wallsProperty().get().isEmpty());
        FigureView view = figure("wall");
        Spot target = view.figureProperty().get().spots().stream().filter(spot -> spot.id().equals("wall.1.41.61")).findFirst()
                .orElseThrow();
        robot.interact(() -> {
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_PRESSED, target.bounds().getCenterX() + 30,
                    target.bounds().getCenterY()));
            Event.fireEvent(view, mouse(view, MouseEvent.MOUSE_DRAGGED, target.bounds().getCenterX(),
                    target.bounds().getCenterY()));
        });
        WallSettings dragged = ground.wallProperty().get();
        assertEquals(1.5, dragged.w(), 0.02);
        assertEquals(-0.5, dragged.b(), 0.02);
        assertEquals(dragged.w(), ground.wallsProperty().get().get(0).walk().get(0).w());
        robot.interact(() -> ground.wallProperty().set(dragged.withClipNorm(0).withSteps(20)));
        journey.settle();
        assertEquals(20, ground.wallsProperty().get().get(0).settings().steps());
        assertFalse(ground.wallsProperty().get().get(0).steepestMove().isClipped());
        assertNotEquals(0, ground.wallsProperty().get().get(1).walk().size());
    }

    private static void push(FigureView view, KeyCode key, boolean shift) {
        Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    @Test
    void theStartOfTheWalkIsMovedByKeysAndTold(FxRobot robot) {
        robot.interact(() -> window.views().show(LandscapeView.VIEW));
        journey.settle();
        journey.waitUntil("the walls are there", () -> !ground.wallsProperty().get().isEmpty());
        FigureView view = figure("wall");
        WallSettings before = ground.wallProperty().get();
        int unit = model.unitProperty().get();
        robot.interact(() -> {
            view.requestFocus();
            push(view, KeyCode.RIGHT, false);
            push(view, KeyCode.DOWN, false);
            push(view, KeyCode.DOWN, true);
        });
        WallSettings moved = ground.wallProperty().get();
        assertEquals(before.w() + 0.03, moved.w(), 1e-12);
        assertEquals(before.b() - 0.033, moved.b(), 1e-12);
        assertEquals(moved.w(), ground.wallsProperty().get().get(0).walk().get(0).w());
        assertEquals(unit, model.unitProperty().get(), "the keys of the bench do nothing meanwhile");
        assertTrue(view.getAccessibleText().contains("1.23"), view.getAccessibleText());
        robot.interact(() -> {
            for (int i = 0; i < 100; i++) {
                push(view, KeyCode.LEFT, false);
            }
        });
        assertEquals(0, ground.wallProperty().get().w(), "it stays on the wall");
        journey.settle();
    }

    @Test
    void theTransportGoesThroughTheTrainingOnItsPath(FxRobot robot) {
        trainAndShow(robot, "map");
        assertFalse(window.scene().lookup("#landscape-scrub").getParent().isVisible());
        journey.press(robot, "#landscape-show-path");
        journey.settle();
        assertEquals(PlaneKind.PATH, maps().get(0).plane().kind());
        Slider scrub = (Slider) window.scene().lookup("#landscape-scrub");
        assertEquals(40, scrub.getMax());
        assertEquals(40, scrub.getValue());
        Figure whole = figure("landscape").figureProperty().get();
        robot.interact(() -> scrub.setValue(17));
        journey.settle();
        assertEquals(17, ground.scrubProperty().get());
        assertTrue(((Label) window.scene().lookup("#landscape-scrub-step")).getText().contains("17"));
        assertTrue(whole != figure("landscape").figureProperty().get(), "the path is drawn anew");
        journey.press(robot, "#landscape-scrub-play");
        journey.waitUntil("it has played to the end", () -> scrub.getValue() == 40);
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        assertEquals(60, scrub.getValue(), "at the end it goes on with the training");
    }

    @Test
    void aLineIsMarkedOldWhenTheNetworkHasChangedSince(FxRobot robot) {
        trainAndShow(robot, "line");
        journey.press(robot, "#line-other");
        journey.settle();
        Node old = window.scene().lookup("#landscape-stale");
        assertFalse(old.isVisible());
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        assertTrue(ground.lineOutdatedProperty().get());
        assertTrue(old.isVisible());
        journey.press(robot, "#line-other");
        journey.settle();
        assertFalse(old.isVisible(), "it has been drawn anew");
    }

    @Test
    void theLineGoesFromTheStartAndOnDemandToAnotherSeed(FxRobot robot) {
        trainAndShow(robot, "line");
        assertNotNull(ground.lineProperty().get().pair());
        double early = ground.lineProperty().get().pair().before().atB();
        robot.interact(() -> window.controller().trainTo(80));
        journey.settle();
        double atB = ground.lineProperty().get().pair().before().atB();
        assertNotEquals(early, atB, "the line follows the training");
        journey.press(robot, "#line-other");
        journey.settle();
        assertEquals(atB, ground.lineProperty().get().pair().before().atA(), 1e-9);
        assertTrue(ground.lineProperty().get().b().contains("8"));
    }

    @Test
    void comparedCellsStandSideBySideOnOneScale(FxRobot robot) {
        robot.interact(model::toggleCompare);
        trainAndShow(robot, "map");
        journey.waitUntil("two maps", () -> maps().size() == 2 && maps().get(1).curvature() != null);
        assertEquals(maps().get(0).plan(), maps().get(1).plan());
        assertEquals(1, ground.own());
        robot.interact(() -> ground.planProperty().set(ground.planProperty().get().with(PlaneKind.PATH)));
        journey.settle();
        assertEquals(PlaneKind.PATH, maps().get(0).plane().kind());
        assertEquals(0, maps().get(0).path().get(0).iteration());
    }

    @Test
    void theCurvatureOverTheTrainingIsMeasuredOnDemand(FxRobot robot) {
        trainAndShow(robot, "map");
        journey.press(robot, "#landscape-bends");
        journey.settle();
        assertEquals(1, ground.bendsProperty().get().size());
        assertTrue(ground.bendsProperty().get().get(0).points().size() >= 2);
    }
}
