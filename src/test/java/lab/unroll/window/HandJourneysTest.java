package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.SharedWeight;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Pass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What a hand does again and again: train and pause, follow a weight, copy a picture, type a letter. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HandJourneysTest {

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

    @AfterEach
    void nothingIsLeftInTheClipboard(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
    }

    private Snapshot.State state() {
        return model.snapshotProperty().get().state();
    }

    @Test
    void theButtonSaysWhatItWillDoAndTrainingGoesOnWhereItWasPaused(FxRobot robot) {
        // as fast as it goes the task would be solved, and training paused, before the hand is back
        robot.interact(() -> model.paceProperty().set(BenchModel.PACES.get(2)));
        journey.settle();
        Button run = (Button) window.scene().lookup("#train");
        String train = run.getText();
        robot.clickOn(run);
        journey.waitUntil("some steps", () -> model.snapshotProperty().get().iteration() > 2);
        assertEquals(Snapshot.State.RUNNING, state());
        assertNotEquals(train, run.getText());
        robot.clickOn(run);
        journey.waitUntil("a pause", () -> state() == Snapshot.State.PAUSED);
        journey.settle();
        assertEquals(train, run.getText());
        long paused = model.snapshotProperty().get().iteration();
        robot.clickOn(run);
        journey.waitUntil("more steps", () -> model.snapshotProperty().get().iteration() > paused);
        robot.clickOn(run);
        journey.waitUntil("a pause", () -> state() == Snapshot.State.PAUSED);
        assertTrue(model.lossCurveProperty().get().size() > 0);
    }

    @Test
    void theWeightThatIsFollowedStaysWhileTrainingGoesOn(FxRobot robot) {
        journey.settle();
        robot.interact(() -> model.turn(Pass.BACKWARD));
        journey.settle();
        FigureView matrix = (FigureView) window.scene().lookup("#figure-weights");
        robot.interact(() -> {
            Node place = SpotNodes.of(matrix, "weight.h.f.2.1");
            place.requestFocus();
            place.executeAccessibleAction(AccessibleAction.FIRE);
        });
        SharedWeight chosen = model.stage().weightProperty().get();
        assertNotNull(chosen);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> window.controller().trainTo(50));
        journey.settle();
        assertEquals(50, model.snapshotProperty().get().iteration());
        assertEquals(chosen, model.stage().weightProperty().get());
    }

    @Test
    void aPictureIsCopiedInTheColoursThatWereChosen(FxRobot robot) {
        journey.settle();
        Image[] copied = new Image[2];
        for (int i = 0; i < 2; i++) {
            int at = i;
            journey.choose(robot, "#export", i == 0 ? "export-colours-dark" : "export-colours-print");
            journey.choose(robot, "#export", "copy-gradients");
            journey.waitUntil("a picture", () -> {
                copied[at] = Clipboard.getSystemClipboard().getImage();
                return copied[at] != null;
            });
            robot.interact(() -> Clipboard.getSystemClipboard().clear());
        }
        assertTrue(copied[0].getPixelReader().getColor(1, 1).getBrightness() < 0.3);
        assertEquals(1, copied[1].getPixelReader().getColor(1, 1).getBrightness());
        assertEquals(copied[0].getWidth(), copied[1].getWidth());
    }

    private static boolean isHinted(String words) {
        return Window.getWindows().stream().anyMatch(one -> one instanceof Tooltip hint && hint.getText().contains(words));
    }

    @Test
    void aLetterThatNoFontHasIsNamedBelowTheFieldWhileItIsTyped(FxRobot robot) {
        journey.settle();
        TextField input = (TextField) window.scene().lookup("#input");
        robot.interact(() -> {
            input.requestFocus();
            input.setText("A" + Character.toString(0xF0000));
        });
        assertTrue(isHinted("U+F0000"));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> { });
        assertFalse(isHinted("U+F0000"));
    }
}
