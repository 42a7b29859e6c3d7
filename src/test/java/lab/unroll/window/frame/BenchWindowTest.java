package lab.unroll.window.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.SpotNodes;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Journeys through the window. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class BenchWindowTest {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private BenchWindow window;
    private BenchModel model;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), WIDTH, HEIGHT);
        model = window.model();
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void letGoOfEveryKey(FxRobot robot) {
        robot.release(KeyCode.SHIFT);
    }

    private void waitUntil(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() {
        waitUntil("everything is on screen", window::isSettled);
    }

    private <T extends Node> T find(FxRobot robot, String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    @Test
    void playingMovesTheHeadAndThePictureFollows(FxRobot robot) {
        settle();
        robot.clickOn("#play");
        waitUntil("the playhead moves on", () -> model.positionProperty().get() > 3.2);
        robot.clickOn("#play");
        assertFalse(model.playhead().playingProperty().get());
        double stopped = model.positionProperty().get();
        robot.clickOn("#step-forward");
        assertEquals(Math.floor(stopped) + 1, model.positionProperty().get());
        robot.type(KeyCode.LEFT);
        assertEquals(Math.floor(stopped), model.positionProperty().get());
        settle();
    }

    @Test
    void clickingACellOfAStripSelectsItsStepAndUnit(FxRobot robot) {
        // the place is pointed at before it is clicked; a first click may be lost while a window comes up on a busy machine
        for (int again = 0; again < 3 && model.stepBinding().get() != 6; again++) {
            settle();
            robot.moveTo(hotSpot(6, 3));
            settle();
            robot.clickOn(MouseButton.PRIMARY);
            settle();
        }
        waitUntil("step and unit are selected", () -> model.stepBinding().get() == 6 && model.unitProperty().get() == 3);
    }

    private Node hotSpot(int step, int unit) {
        String ending = "." + step + "." + (unit + 1);
        return SpotNodes.where(window.scene().getRoot(), spot -> spot.id().endsWith(ending) && spot.bounds().getHeight() > 6,
                "no spot " + ending);
    }

    @Test
    void movingAGateSliderPinsItAndTheWholeBenchRecomputes(FxRobot robot) throws Exception {
        settle();
        double before = model.readingProperty().get().trace().cell(8).get(1);
        Slider slider = find(robot, "#gate-f-slider", Slider.class);
        robot.interact(() -> slider.setValue(0));
        waitUntil("the pinned trace is there", () -> model.readingProperty().get().freeTrace() != null);
        assertEquals(0, model.readingProperty().get().trace().gate(Gate.FORGET, 3).get(1));
        assertNotEquals(before, model.readingProperty().get().trace().cell(8).get(1));
        assertTrue(find(robot, "#gate-f-padlock", ToggleButton.class).isSelected());
        settle();
        robot.interact(find(robot, "#release-all", Button.class)::fire);
        waitUntil("the network runs free", () -> model.readingProperty().get().freeTrace() == null);
        assertFalse(find(robot, "#gate-f-padlock", ToggleButton.class).isSelected());
    }

    @Test
    void everyTextChangesWithTheLanguage(FxRobot robot) {
        Label title = robot.lookup(".panel-title").match((Label label) -> label.getText().equals("Inspector")).query();
        robot.type(KeyCode.L);
        assertEquals(Words.of("window", Words.CHINESE).get("inspector.title"), title.getText());
        assertTrue(robot.from(find(robot, "#gate-f", Parent.class)).lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(name -> name.getText().equals(Words.of("window", Words.CHINESE).get("gate.f"))), "the name of a gate");
        assertEquals(Words.CHINESE, model.languageProperty().get());
        ListCell<?> unit = (ListCell<?>) find(robot, "#unit", ComboBox.class).getButtonCell();
        assertEquals(Words.of("window", Words.CHINESE).get("inspector.unit", 2), unit.getText());
        settle();
        assertEquals(Words.CHINESE, model.sceneBinding().getValue().words().locale());
        robot.type(KeyCode.L);
        assertEquals(Locale.ENGLISH, model.languageProperty().get());
        assertEquals("Inspector", title.getText());
    }

    @Test
    void theThemeButtonDressesWindowAndFigures(FxRobot robot) {
        robot.clickOn("#theme");
        assertEquals(Theme.DARK, model.themeProperty().get());
        assertTrue(window.scene().getStylesheets().contains(Theme.DARK.sheet()));
        settle();
    }

    @Test
    void aNumberThatCannotBeUsedIsRefusedAndTheValueStays(FxRobot robot) {
        TextField field = robot.from(find(robot, "#hidden", Parent.class)).lookup(".text-field").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("500");
        });
        robot.type(KeyCode.ENTER);
        assertEquals("500", field.getText(), "it stays to be mended");
        assertTrue(find(robot, "#message", Label.class).getText().contains("500"));
        Bounds told = find(robot, "#message-bar", Node.class).localToScene(find(robot, "#message-bar", Node.class).getLayoutBounds());
        for (String button : List.of("#panel-lesson", "#scrubber", "#play", "#panel-dock")) {
            Node below = find(robot, button, Node.class);
            assertFalse(told.intersects(below.localToScene(below.getLayoutBounds())), button + " is covered");
        }
        robot.type(KeyCode.ESCAPE);
        assertEquals("4", field.getText());
        assertEquals(4, model.experimentProperty().get().hidden());
        robot.clickOn("#message-close");
        assertFalse(find(robot, "#message-bar", Node.class).isVisible());
    }

    @Test
    void keysTypedIntoAFieldDoNotSteerTheWindow(FxRobot robot) {
        TextField field = find(robot, "#input", TextField.class);
        robot.interact(field::requestFocus);
        robot.type(KeyCode.L);
        robot.type(KeyCode.END);
        assertEquals(Locale.ENGLISH, model.languageProperty().get());
        assertEquals(3, model.positionProperty().get());
    }

    @Test
    void anotherCellOpensAnotherExperiment(FxRobot robot) {
        settle();
        ToggleButton simple = robot.lookup("SimpleRNN").queryAs(ToggleButton.class);
        robot.clickOn(simple);
        waitUntil("the SimpleRNN is there", () -> model.cell() == CellKind.SIMPLE_RNN);
        settle();
        assertTrue(robot.lookup("#gate-f").tryQuery().isEmpty());
        assertTrue(find(robot, "#gate-h", Node.class).isVisible());
        assertTrue(robot.lookup("#phase-read").tryQuery().isPresent(), "the phases of a SimpleRNN");
        assertTrue(robot.lookup("#phase-forget").tryQuery().isEmpty(), "the phases of the LSTM before");
    }

    @Test
    void theNextStepOfALessonSetsUpTheBench(FxRobot robot) {
        robot.clickOn("#lesson-1");
        settle();
        assertNotNull(window.lessons().lessonProperty().get());
        robot.interact(() -> find(robot, "#lesson-skip", Button.class).fire());
        settle();
        assertEquals(1, window.lessons().stepIndex());
        assertEquals(window.lessons().stepProperty().get().setup().experiment(), model.experimentProperty().get());
        window.lessons().stepProperty().get().setup().step()
                .ifPresent(step -> assertEquals(step, model.stepBinding().get()));
    }

    @Test
    void foldedAndUnfoldedAClosedLessonShowsNoSteps(FxRobot robot) {
        Button fold = find(robot, "#lesson-fold", Button.class);
        robot.interact(() -> window.lessons().open(0, 1));
        robot.interact(() -> window.lessons().close());
        robot.interact(fold::fire);
        robot.interact(fold::fire);
        assertFalse(find(robot, "#lesson-next", Button.class).getParent().isVisible());
    }

    @Test
    void theAnswerIsToldAfterAPrediction(FxRobot robot) {
        robot.interact(() -> window.lessons().open(0, 1));
        settle();
        Button reveal = find(robot, "#reveal", Button.class);
        assertTrue(reveal.isDisabled());
        assertFalse(find(robot, ".answer", Node.class).isVisible());
        robot.interact(() -> find(robot, "#option-1", javafx.scene.control.RadioButton.class).fire());
        robot.interact(reveal::fire);
        assertTrue(find(robot, ".answer", Node.class).isVisible());
        assertEquals(1, robot.lookup(".option").queryAll().stream().filter(option -> option.getPseudoClassStates()
                .contains(javafx.css.PseudoClass.getPseudoClass("right"))).count());
    }

    @Test
    void arrowKeysGoFromSpotToSpotAndEnterSelects(FxRobot robot) {
        settle();
        Node cell = hotSpot(5, 0);
        robot.interact(cell::requestFocus);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertEquals(5, model.stepBinding().get());
        assertEquals(1, model.unitProperty().get());
        assertEquals(1, find(robot, "#figure-stage", Parent.class).lookupAll(".hot-spot").stream()
                .filter(Node::isFocusTraversable).count());
    }

    @Test
    void theScrubberMovesWhileTrainingRunsAtFullSpeed(FxRobot robot) {
        settle();
        // until told otherwise, for the task is soon solved
        robot.interact(window.controller()::train);
        waitUntil("training runs", () -> model.snapshotProperty().get().state() == Snapshot.State.RUNNING
                && model.snapshotProperty().get().iteration() > 20);
        robot.drag("#scrubber").moveBy(150, 0).drop();
        assertEquals(Math.rint(model.positionProperty().get()), model.positionProperty().get());
        long then = model.snapshotProperty().get().iteration();
        waitUntil("training has gone on", () -> model.snapshotProperty().get().iteration() > then);
        robot.type(KeyCode.T);
        waitUntil("training stops", () -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        settle();
    }

    @Test
    void anotherLearningRateTrainsOnAndCanBeUndone(FxRobot robot) {
        settle();
        robot.interact(() -> window.controller().trainTo(40));
        settle();
        robot.interact(() -> model.hand().train(model.hand().state().plan().withLearningRate(0.003)));
        waitUntil("the change is noted", () -> model.lossCurveProperty().get().changes().size() == 1);
        assertEquals(40, model.snapshotProperty().get().iteration(), "nothing begins again");
        assertEquals(0.003, find(robot, "#rate", ComboBox.class).getValue());
        robot.interact(window.controller()::undo);
        assertEquals(0.01, find(robot, "#rate", ComboBox.class).getValue());
        ComboBox<?> rate = find(robot, "#rate", ComboBox.class);
        for (String typed : new String[] {"NaN", "1000", "0", "fast"}) {
            robot.interact(() -> {
                rate.getEditor().setText(typed);
                rate.commitValue();
            });
            String told = find(robot, "#message", Label.class).getText();
            assertTrue(told.contains(typed) && told.contains("10"), told);
            assertEquals(0.01, model.hand().state().plan().learningRate());
            assertEquals("0.01", rate.getEditor().getText());
        }
        robot.interact(() -> {
            rate.requestFocus();
            rate.getEditor().selectAll();
        });
        robot.write("0.02").type(KeyCode.ENTER);
        assertEquals(0.02, model.hand().state().plan().learningRate());
        assertEquals(3, model.positionProperty().get(), "the keys typed there are no keys of the window");
    }

    @Test
    void aDivergenceIsExplainedWithAdvice(FxRobot robot) {
        settle();
        robot.interact(() -> window.controller().open(Presets.first().withLearningRate(10).withClipNorm(0)));
        waitUntil("the experiment is there", () -> model.experimentProperty().get().learningRate() == 10);
        robot.interact(() -> window.controller().train());
        waitUntil("training diverges", () -> model.snapshotProperty().get().state() == Snapshot.State.DIVERGED);
        waitUntil("the divergence is explained", () -> model.messageProperty().get() != null);
        String told = find(robot, "#message", Label.class).getText();
        assertTrue(told.contains(Words.of("train", Locale.ENGLISH).get("diverged.advice.unclipped")), told);
        assertTrue(find(robot, "#train", Button.class).isDisabled());
        robot.interact(() -> model.hand().train(model.hand().state().plan().withLearningRate(0.01)));
        waitUntil("training can go on", () -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
        assertTrue(model.snapshotProperty().get().iteration() > 0 || model.snapshotProperty().get().divergence() == null);
        robot.interact(window.controller()::undo);
        robot.interact(() -> window.controller().train());
        waitUntil("it diverges again", () -> model.snapshotProperty().get().state() == Snapshot.State.DIVERGED);
        // not with the mouse: the message that comes meanwhile moves what is below it
        robot.interact(() -> find(robot, "#train-reset", Button.class).fire());
        waitUntil("training can begin again", () -> model.snapshotProperty().get().state() == Snapshot.State.PAUSED);
    }

    @Test
    void everyControlSaysWhatItIs(FxRobot robot) {
        settle();
        robot.interact(() -> { });
        for (Node node : window.scene().getRoot().lookupAll("*")) {
            if (node.isFocusTraversable() && node instanceof Labeled labeled) {
                boolean named = labeled.getText() != null && !labeled.getText().isBlank()
                        || labeled.getAccessibleText() != null && !labeled.getAccessibleText().isBlank();
                assertTrue(named, "no name: " + node);
            }
        }
    }

    @Test
    void everyPanelStandsInsideASmallWindow(FxRobot robot) {
        settle();
        robot.interact(() -> model.languageProperty().set(Locale.ENGLISH));
        robot.clickOn(robot.lookup("GRU").queryAs(ToggleButton.class));
        waitUntil("the GRU is there", () -> model.cell() == CellKind.GRU);
        settle();
        for (String panel : new String[] {".top-bar", ".stage", ".dock", ".inspector"}) {
            var place = find(robot, panel, Node.class).localToScene(find(robot, panel, Node.class).getLayoutBounds());
            assertTrue(place.getMinX() >= 0 && place.getMaxX() <= WIDTH, panel + " at " + place);
        }
    }
}
