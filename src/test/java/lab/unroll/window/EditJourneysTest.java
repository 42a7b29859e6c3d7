package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Journeys by hand: pins, weights and inputs, there and back. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class EditJourneysTest {

    /** Nobody is asked for a file here. */
    private static final class NoFiles implements lab.unroll.window.kit.Files {

        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            return Optional.empty();
        }
    }

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

    @AfterEach
    void letGo(FxRobot robot) {
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
        robot.release(MouseButton.PRIMARY);
    }

    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx((Callable<Boolean>) window::isSettled).get());
        } catch (TimeoutException e) {
            throw new AssertionError("the window never comes to rest", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Trace trace() {
        return model.readingProperty().get().trace();
    }

    private Node spot(String id) {
        return SpotNodes.of(window.scene().getRoot(), id);
    }

    private String textOf(String figure, String id) {
        Figure shown = ((FigureView) window.scene().lookup(figure)).figureProperty().get();
        return shown.spots().stream().filter(spot -> spot.id().equals(id)).map(Spot::text).findFirst().orElseThrow();
    }

    private void keys(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        settle();
    }

    @Test
    void aValveDraggedShutIsPinnedLeavesAGhostAndCanBeUndone(FxRobot robot) {
        settle();
        double free = trace().gate(Gate.FORGET, 3).get(1);
        robot.moveTo(spot("gate.f.3.2")).press(MouseButton.PRIMARY);
        for (int i = 0; i < 6; i++) {
            robot.moveBy(0, 30);
        }
        robot.release(MouseButton.PRIMARY);
        settle();
        assertEquals(0, trace().gate(Gate.FORGET, 3).get(1));
        assertNotNull(model.readingProperty().get().freeTrace());
        assertTrue(textOf("#figure-stage", "gate.f.3.2").contains("pinned"), textOf("#figure-stage", "gate.f.3.2"));
        assertEquals(3, model.stepBinding().get(), "a drag does not select");
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(free, trace().gate(Gate.FORGET, 3).get(1));
        assertNull(model.readingProperty().get().freeTrace());
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(0, trace().gate(Gate.FORGET, 3).get(1));
        assertTrue(robot.lookup(".pin-entry").queryAs(Labeled.class).getText().contains("unit 2"));
    }

    @Test
    void keysMoveAFocusedStateAndShowItPinned(FxRobot robot) {
        settle();
        double before = trace().cell(5).get(0);
        robot.interact(spot("C.5.1")::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.SHIFT);
        settle();
        assertEquals(before + 0.12, trace().cell(5).get(0), 0.006);
        assertTrue(textOf("#figure-stage", "C.5.1").contains("pinned"));
        keys(robot, KeyCode.DELETE);
        assertEquals(before, trace().cell(5).get(0));
    }

    @Test
    void aTypedWeightChangesTheLiveNetworkAndComesBackByUndo(FxRobot robot) {
        settle();
        var block = trace().parameters().layout().bias(Gate.FORGET);
        double before = trace().parameters().get(block, 0, 1);
        double[] all = model.snapshotProperty().get().parameters().toArray();
        robot.interact(spot("weight.b.f.0.1")::requestFocus);
        robot.type(KeyCode.ENTER);
        TextField field = robot.lookup("#editor-value").queryAs(TextField.class);
        assertTrue(field.isFocused());
        robot.interact(() -> field.setText("-3.5"));
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(-3.5, trace().parameters().get(block, 0, 1));
        assertTrue(textOf("#figure-weights", "weight.b.f.0.1").contains("edited"));
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#value-editor").query().isVisible());
        assertTrue(spot("weight.b.f.0.1").isFocused());
        robot.interact(window.controller()::trainOneStep);
        settle();
        assertEquals(-3.5, trace().parameters().get(block, 0, 1), 0.1);
        assertNotEquals(-3.5, trace().parameters().get(block, 0, 1));
        robot.interact(window.controller()::resetTraining);
        settle();
        assertArrayEquals(all, model.snapshotProperty().get().parameters().toArray());
        assertEquals(before, trace().parameters().get(block, 0, 1));
        robot.interact(window.controller()::undo);
        settle();
        assertEquals(1, model.snapshotProperty().get().iteration(), "starting again is undone like everything else");
        assertNotEquals(before, trace().parameters().get(block, 0, 1));
    }

    @Test
    void aWeightByKeyIsUndoneByTheButton(FxRobot robot) {
        settle();
        double[] all = model.snapshotProperty().get().parameters().toArray();
        robot.interact(spot("weight.h.f.2.1")::requestFocus);
        robot.type(KeyCode.ENTER);
        String named = robot.lookup("#value-editor .section-title").queryAs(Labeled.class).getText();
        assertTrue(named.startsWith("W^h_f, from "), named);
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        settle();
        assertEquals(1, model.hand().state().edits().byPlace().size());
        robot.interact(robot.lookup("#undo").queryAs(javafx.scene.control.Button.class)::fire);
        settle();
        assertArrayEquals(all, model.snapshotProperty().get().parameters().toArray());
    }

    @Test
    void anotherSymbolOrNumberIsReadAndUndone(FxRobot robot) {
        settle();
        Vector before = trace().x(1);
        robot.clickOn(spot("input.1"));
        Node other = robot.lookup(".editor-symbol").queryAll().stream()
                .filter(node -> node instanceof javafx.scene.control.ToggleButton button && !button.isSelected())
                .findFirst().orElseThrow();
        robot.clickOn(other);
        settle();
        assertNotEquals(before, trace().x(1));
        assertEquals(trace().x(1).argMax(), trace().sequence().targetClass(8));
        TextField first = robot.lookup(".editor-numbers .text-field").queryAs(TextField.class);
        robot.interact(() -> {
            first.requestFocus();
            first.setText("0,25");
        });
        robot.type(KeyCode.ENTER);
        settle();
        assertEquals(0.25, trace().x(1).get(0));
        assertTrue(model.readingProperty().get().inputLabels().get(0).endsWith("*"));
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, trace().x(1));
    }

    @Test
    void anotherCellIsUndoneWithAllThatWasLearnt(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(15));
        settle();
        double[] learnt = model.snapshotProperty().get().parameters().toArray();
        robot.interact(() -> window.controller().open(model.experimentProperty().get().withCell(CellKind.SIMPLE_RNN)));
        settle();
        assertEquals(CellKind.SIMPLE_RNN, model.cell());
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(CellKind.LSTM, model.cell());
        assertEquals(15, model.snapshotProperty().get().iteration());
        assertArrayEquals(learnt, model.snapshotProperty().get().parameters().toArray());
        assertEquals(15, model.lossCurveProperty().get().size());
        keys(robot, KeyCode.CONTROL, KeyCode.Y);
        assertEquals(CellKind.SIMPLE_RNN, model.cell());
    }

    @Test
    void theValueOfAFocusedSpotIsCopied(FxRobot robot) {
        settle();
        robot.interact(spot("h.4.1")::requestFocus);
        keys(robot, KeyCode.CONTROL, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(trace().hidden(4).get(0), Double.parseDouble(copied[0].replace('−', '-')), 1e-3);
    }
}
