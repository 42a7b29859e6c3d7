package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.rewind.Branches;
import lab.unroll.train.Training;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys back in the training, and on from there. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class RewindJourneysTest {

    private static final Experiment EXPERIMENT = Presets.first();

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(EXPERIMENT, new NoFiles(), 1280, 720);
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

    private static double[] plain(long steps) {
        try (Training run = EXPERIMENT.begin(1)) {
            run.advanceTo(steps);
            return run.parameters().toArray();
        }
    }

    private double[] weights() {
        return model.snapshotProperty().get().parameters().toArray();
    }

    private Branches branches() {
        return model.rewind().branchesProperty().get();
    }

    private Node node(String id) {
        return window.scene().lookup(id);
    }

    private String text(String id) {
        return ((Label) node(id)).getText();
    }

    private void train(FxRobot robot, long step) {
        robot.interact(() -> window.controller().trainTo(step));
        journey.settle();
    }

    /** Presses a key on the line of training steps. */
    private void press(FxRobot robot, KeyCode key, boolean shift) {
        robot.interact(() -> {
            Node line = node("#training-scrubber");
            line.requestFocus();
            Event.fireEvent(line, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
        });
        journey.settle();
    }

    private void touch(FxRobot robot, String figure, String spot) {
        robot.interact(() -> {
            Node there = SpotNodes.of(node("#figure-" + figure), spot);
            there.requestFocus();
            there.executeAccessibleAction(AccessibleAction.FIRE);
        });
        journey.settle();
    }

    /** A step in the middle that can be pointed at in the chart of the losses. */
    private long stepOnTheLine() {
        return ((FigureView) node("#figure-loss")).spotsProperty().get().stream().map(Spot::subject)
                .filter(Subject.Iteration.class::isInstance).mapToLong(one -> ((Subject.Iteration) one).iteration())
                .filter(step -> step > 90 && step < 200).findFirst().orElseThrow();
    }

    @Test
    void rewindAndBranch(FxRobot robot) {
        assertTrue(node("#training-scrubber").isDisabled(), "nothing was trained");
        train(robot, 300);
        assertFalse(node("#training-scrubber").isDisabled());
        assertFalse(node("#past").isVisible());
        double[] trained = weights();

        press(robot, KeyCode.HOME, false);
        assertTrue(node("#past").isVisible());
        assertTrue(text("#past-where").contains("Step 0 of 300"), text("#past-where"));
        assertArrayEquals(plain(0), weights());
        press(robot, KeyCode.RIGHT, false);
        press(robot, KeyCode.RIGHT, true);
        assertArrayEquals(plain(2), weights());
        assertEquals(2.0, node("#training-scrubber").queryAccessibleAttribute(AccessibleAttribute.VALUE));
        press(robot, KeyCode.ESCAPE, false);
        assertFalse(node("#past").isVisible());
        assertArrayEquals(trained, weights());

        long step = stepOnTheLine();
        touch(robot, "loss", "loss." + step);
        assertTrue(text("#past-where").contains("Step " + step + " of 300"), text("#past-where"));
        assertEquals("iteration " + step, text("#iteration"));
        assertArrayEquals(plain(step), model.readingProperty().get().trace().parameters().toArray(), "what is on the stage");
        assertTrue(text("#past-kept").matches("\\d+ steps kept, \\d+\\.\\d of \\d+ MB"), text("#past-kept"));
        journey.press(robot, "#past-go-on");
        journey.settle();
        assertFalse(node("#past").isVisible());
        train(robot, 200);
        assertArrayEquals(plain(200), weights());

        robot.interact(() -> model.dockChartProperty().set(FigureKinds.TREE));
        journey.settle();
        touch(robot, "branches", "branch.1");
        assertEquals(1, branches().current());
        assertArrayEquals(trained, weights());
        touch(robot, "branches", "branch.2");
        assertEquals(2, branches().current());
        assertArrayEquals(plain(200), weights());
        journey.press(robot, "#undo");
        journey.settle();
        assertArrayEquals(trained, weights());
        FigureView loss = (FigureView) node("#figure-loss");
        assertTrue(loss.spotsProperty().get().stream().anyMatch(spot -> spot.id().equals("branch.2")), "drawn in the losses");
    }

    @Test
    void aStepThatIsDraggedToIsExactOnceItIsLetGoAndTheLineSpeaksBothLanguages(FxRobot robot) {
        train(robot, 3000);
        robot.interact(() -> window.controller().rewind().glanceAt(1501));
        journey.settle();
        long kept = model.rewind().pastProperty().get().step();
        assertTrue(kept < 1501 && kept > 1400, kept + " stands for it while it is dragged");
        assertTrue(text("#past-where").contains("1,501"), text("#past-where"));
        robot.interact(() -> window.controller().rewind().goTo(1501));
        journey.settle();
        assertArrayEquals(plain(1501), weights());
        robot.interact(() -> model.languageProperty().set(Words.CHINESE));
        journey.settle();
        assertEquals("第 1,501 步（共 3,000 步），當時的樣子。", text("#past-where"));
        assertTrue(node("#past").getAccessibleText().startsWith(text("#past-where")));
    }
}
