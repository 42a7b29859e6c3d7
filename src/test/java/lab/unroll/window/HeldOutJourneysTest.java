package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.answers.HeldOutAnswers;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.Example;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.view.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys with the list of held-out examples in the dock. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HeldOutJourneysTest {

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

    private HeldOutAnswers answers() {
        return model.stage().answers().lookProperty().get().answers();
    }

    private int selected() {
        return model.stage().answers().lookProperty().get().selected();
    }

    private Node list() {
        return window.scene().lookup("#figure-examples");
    }

    private Node row(int number) {
        return SpotNodes.of(list(), "example." + number);
    }

    private void show(FxRobot robot) {
        robot.interact(() -> {
            if (!window.panels().openProperty(Panel.DOCK).get()) {
                window.panels().toggle(Panel.DOCK);
            }
            model.dockChartProperty().set(FigureKinds.EXAMPLES);
        });
        journey.settle();
        journey.waitUntil("answers", () -> answers().answers().size() == HeldOutAnswers.MOST);
        journey.settle();
    }

    @Test
    void whatIsClickedComesOntoTheStageAndIsUndone(FxRobot robot) {
        Example before = model.exampleProperty().get();
        show(robot);
        assertEquals(-1, selected());
        robot.interact(() -> row(4).executeAccessibleAction(AccessibleAction.FIRE));
        journey.settle();
        assertEquals(answers().answers().get(3).example(), model.exampleProperty().get());
        assertEquals(3, selected());
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertSame(before, model.exampleProperty().get());
        assertEquals(-1, selected());
    }

    @Test
    void arrowKeysGoFromRowToRowWhichComeIntoSightAndEnterTakesOne(FxRobot robot) {
        show(robot);
        ScrollPane scrolled = (ScrollPane) window.scene().lookup("#scrolled-figure-examples");
        robot.interact(() -> row(1).requestFocus());
        double at = scrolled.getVvalue();
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.DOWN);
        }
        journey.settle();
        assertTrue(scrolled.getVvalue() > at, "not scrolled");
        Node reached = window.scene().getFocusOwner();
        assertTrue(scrolled.localToScene(scrolled.getLayoutBounds()).contains(reached.localToScene(reached.getLayoutBounds())),
                "out of sight");
        robot.push(KeyCode.ENTER);
        journey.settle();
        assertTrue(selected() >= 10, "selected " + selected());
        assertEquals(answers().answers().get(selected()).example(), model.exampleProperty().get());
    }

    @Test
    void answersFollowTrainingAndRewind(FxRobot robot) {
        show(robot);
        HeldOutAnswers untrained = answers();
        robot.interact(() -> window.controller().trainTo(200));
        journey.settle();
        HeldOutAnswers trained = answers();
        assertTrue(trained.correct() > untrained.correct(), untrained.correct() + " before, " + trained.correct() + " after");
        assertEquals(HeldOutAnswers.of(model.experimentProperty().get(), model.snapshotProperty().get().parameters(), () -> { }),
                trained);
        robot.interact(() -> window.controller().rewind().goTo(0));
        journey.settle();
        journey.waitUntil("the answers of then", () -> answers().correct() == untrained.correct());
        assertEquals(untrained.answers(), answers().answers());
    }

    @Test
    void nothingIsComputedWhileNobodyLooksAndAnotherTaskHasItsOwnList(FxRobot robot) {
        journey.settle();
        assertEquals(HeldOutAnswers.NONE, answers());
        show(robot);
        HeldOutAnswers letters = answers();
        robot.interact(() -> window.controller().open(Presets.named("adding"), Optional.empty(), () -> { }));
        journey.settle();
        journey.waitUntil("answers", () -> answers().answers().size() == HeldOutAnswers.MOST);
        assertNotEquals(letters.answers().get(0).read(), answers().answers().get(0).read());
        assertTrue(answers().answers().get(0).read().contains(" + "));
    }
}
