package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys through the frame of a small window that is opened for the first time: rail, panels, strip, effect line. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class FrameJourneysTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final double LEAST_STAGE = 0.6;

    private final PanelsModel panels = new PanelsModel();
    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Computing(), panels, new NoFiles(), WIDTH, HEIGHT);
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

    private Node find(String id) {
        return window.scene().lookup(id);
    }

    private String text(String id) {
        return ((Label) find(id)).getText();
    }

    private Bounds bounds(String id) {
        return find(id).localToScene(find(id).getLayoutBounds());
    }

    @Test
    void theStageHasMostOfASmallWindow() {
        journey.settle();
        Bounds stage = bounds(".stage");
        assertTrue(stage.getWidth() * stage.getHeight() >= LEAST_STAGE * WIDTH * HEIGHT, "the stage has " + stage);
        assertNotNull(find("#dock-strip"));
        assertNull(find("#dock"));
        assertNull(find("#lesson-panel"));
        assertEquals(260, find("#panel-inspector").getLayoutBounds().getWidth());
        assertEquals(28, find("#dock-strip").getLayoutBounds().getHeight());
        assertEquals(64, find("#rail").getLayoutBounds().getWidth());
    }

    @Test
    void theFirstVisitShowsLittleAndOneClickShowsEverything(FxRobot robot) {
        journey.settle();
        assertEquals(2, find("#rail").lookupAll(".rail-item").size());
        for (String few : new String[] {"#experiment", "#cell", "#first-play"}) {
            assertTrue(find(few).isVisible(), few);
        }
        for (String more : new String[] {"#hidden", "#seed", "#network", "#export", "#undo", "#settings"}) {
            assertNull(find(more), more);
        }
        robot.clickOn("#first-play");
        journey.waitUntil("it plays", () -> model.positionProperty().get() > 3.1);
        robot.clickOn("#first-play");
        robot.clickOn("#show-everything");
        for (String more : new String[] {"#hidden", "#seed", "#network", "#export", "#undo", "#settings"}) {
            assertNotNull(find(more), more);
        }
        assertNull(find("#first-play"));
        assertNull(find("#show-everything"));
        assertTrue(panels.everythingProperty().get());
        journey.settle();
    }

    @Test
    void onTheFirstVisitTheBarHasWhatTheOpenLessonNeeds(FxRobot robot) {
        robot.interact(() -> window.lessons().open(2, 5));
        journey.settle();
        assertNull(find("#hidden"), "it asks how many there are");
        robot.interact(() -> window.lessons().open(2, 6));
        journey.settle();
        assertTrue(find("#hidden").isVisible() && find("#hiddenName").isVisible());
        assertNull(find("#length"));
        assertNotNull(find("#show-everything"));
        robot.clickOn("#hidden .more");
        journey.settle();
        robot.clickOn("#hidden .more");
        journey.waitUntil("the goal is reached", () -> !window.lessons().waitingProperty().get());
        robot.interact(() -> window.lessons().open(4, 0));
        journey.settle();
        assertTrue(find("#length").isVisible());
        assertNull(find("#hidden"));
        robot.clickOn("#lesson-everything");
        journey.settle();
        assertTrue(find("#hidden").isVisible() && find("#undo").isVisible(), "also what it does not need");
        robot.interact(window.lessons()::close);
        journey.settle();
        assertTrue(find("#hidden").isVisible(), "and it stays so");
    }

    @Test
    void everyPanelFoldsByItsKey(FxRobot robot) {
        journey.settle();
        for (Panel panel : Panel.values()) {
            boolean before = panels.openProperty(panel).get();
            robot.type(panel.key());
            assertEquals(!before, panels.openProperty(panel).get(), panel.id());
            journey.settle();
            robot.type(panel.key());
            assertEquals(before, panels.openProperty(panel).get(), panel.id());
        }
        journey.settle();
    }

    @Test
    void aPanelFoldsByItsHandleAndByADoubleClickOnItsEdge(FxRobot robot) {
        journey.settle();
        double before = bounds(".stage").getWidth();
        robot.clickOn("#fold-inspector");
        assertFalse(panels.openProperty(Panel.INSPECTOR).get());
        assertNull(find("#inspector"));
        journey.settle();
        assertTrue(bounds(".stage").getWidth() > before + 200);
        Bounds edge = bounds("#panel-inspector");
        for (boolean open : new boolean[] {true, false}) {
            Bounds onScreen = find("#panel-inspector").localToScreen(
                    find("#panel-inspector").getLayoutBounds());
            robot.moveTo(onScreen.getMinX() + 2, onScreen.getMinY() + 150);
            robot.doubleClickOn(MouseButton.PRIMARY);
            assertEquals(open, panels.openProperty(Panel.INSPECTOR).get());
            journey.settle();
        }
        assertEquals(edge, bounds("#panel-inspector"));
        assertTrue(find("#fold-inspector").getAccessibleText().contains("(I,"));
    }

    @Test
    void theStripTellsHowTrainingGoesAndRunsIt(FxRobot robot) {
        journey.settle();
        // slowly, so that the task is not solved meanwhile
        robot.interact(() -> window.model().paceProperty().set(60));
        robot.clickOn("#strip-train");
        journey.waitUntil("training runs", () -> model.snapshotProperty().get().state() == Snapshot.State.RUNNING
                && model.snapshotProperty().get().iteration() > 20);
        robot.clickOn("#strip-train");
        journey.waitUntil("training stops", () -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        journey.settle();
        LossCurve curve = model.lossCurveProperty().get();
        assertEquals(Numbers.loss(curve.loss(curve.size() - 1)), text("#strip-loss"));
        assertEquals(Numbers.magnitude(model.readingProperty().get().trace().dHidden(1).norm()), text("#strip-gradient"));
    }

    @Test
    void theRailIsWalkedByTabAndArrows(FxRobot robot) {
        journey.settle();
        ToggleButton lessons = (ToggleButton) find("#rail-lessons");
        ToggleButton network = (ToggleButton) find("#rail-network");
        assertTrue(lessons.isFocusTraversable());
        assertFalse(network.isFocusTraversable(), "Tab comes to one item only");
        robot.interact(lessons::requestFocus);
        robot.type(KeyCode.DOWN);
        assertSame(network, window.scene().getFocusOwner());
        assertEquals(1, model.unitProperty().get(), "the arrow was the rail's");
        robot.type(KeyCode.UP);
        robot.type(KeyCode.SPACE);
        assertNotNull(find("#lesson-panel"));
        assertTrue(lessons.isSelected());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.SPACE);
        assertTrue(network.isSelected(), "the present view stays");
        robot.type(KeyCode.L);
        assertTrue(network.getAccessibleText().contains(Words.of("window", Words.CHINESE).get("view.network")));
        journey.settle();
    }

    @Test
    void aLessonOpensItsPanelAndAClickerGoesThroughIt(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(4, model.stepBinding().get(), "without a lesson it goes to the next step t");
        robot.type(KeyCode.PAGE_UP);
        assertEquals(3, model.stepBinding().get());
        robot.interact(() -> window.lessons().open(0, 0));
        assertNotNull(find("#lesson-panel"));
        journey.settle();
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(0, window.lessons().stepIndex(), "it waits for an answer");
        robot.interact(() -> {
            window.lessons().seen().answerProperty().set(new Answer.Chosen(0));
            window.lessons().check();
        });
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals(1, window.lessons().stepIndex());
        journey.settle();
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.PAGE_UP);
        assertEquals(0, window.lessons().stepIndex(), "before the first step there is none");
        robot.clickOn("#lesson-fold");
        assertNull(find("#lesson-panel"));
        robot.type(KeyCode.L);
        assertNull(find("#lesson-panel"), "another language opens nothing");
        journey.settle();
    }

    @Test
    void theEffectOfTheHandIsToldInOneLineAndTakenBackByOneButton(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(200));
        journey.settle();
        double place = bounds(".stage").getMaxY();
        assertFalse(find("#effect-answer").isVisible());
        robot.interact(() -> {
            model.hand().pin(model.placeProperty().get(), Quantity.of(Gate.FORGET), 1, 3, 0.1);
            model.hand().pin(model.placeProperty().get(), Quantity.of(Gate.FORGET), 2, 3, 0.1);
        });
        journey.settle();
        assertEquals(place, bounds(".stage").getMaxY(), "nothing moves under the hand");
        assertTrue(text("#effect-held").contains("0.10"), text("#effect-held"));
        assertTrue(text("#effect-more").contains("1"), text("#effect-more"));
        Reading reading = model.readingProperty().get();
        for (Trace run : new Trace[] {reading.freeTrace(), reading.trace()}) {
            Vector answer = run.output(8);
            String told = reading.outputLabels().get(answer.argMax()) + " " + Numbers.fixed(answer.get(answer.argMax()));
            assertTrue(text("#effect-answer").contains(told), text("#effect-answer"));
            assertTrue(text("#effect-loss").contains(Numbers.loss(run.loss(8))), text("#effect-loss"));
        }
        robot.clickOn("#effect-release");
        journey.settle();
        assertTrue(model.pinsProperty().get().isEmpty());
        assertFalse(find("#effect-release").isVisible());
    }

    @Test
    void aWeightChangedByHandIsComparedWithTheNetworkThatHasItNot(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(200));
        journey.settle();
        double loss = model.readingProperty().get().trace().loss(8);
        double[] trained = model.snapshotProperty().get().parameters().toArray();
        int bias = trained.length - 1;
        robot.interact(() -> model.hand().setWeight(bias, trained[bias], 40));
        journey.settle();
        journey.waitUntil("both are there", () -> find("#effect-answer").isVisible());
        double changed = model.readingProperty().get().trace().loss(8);
        assertNotEquals(Numbers.loss(loss), Numbers.loss(changed));
        assertEquals(Words.of("window", model.languageProperty().get()).get("effect.loss", Numbers.loss(loss),
                Numbers.loss(changed)), text("#effect-loss"));
        assertTrue(text("#effect-held").contains("40.00"), text("#effect-held"));
        robot.clickOn("#effect-release");
        journey.settle();
        assertEquals(loss, model.readingProperty().get().trace().loss(8), 1e-12);
    }
}
