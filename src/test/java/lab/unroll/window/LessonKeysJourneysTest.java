package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.Computing;
import lab.unroll.window.view.PanelsModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A lesson gone through by keys: what is asked has the focus, Enter tells, and then Next has it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class LessonKeysJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        PanelsModel panels = PanelsModel.returning();
        window = new BenchWindow(Presets.first(), new Computing(), panels, new NoFiles(), 1280, 720);
        model = window.model();
        model.stage().reducedMotionProperty().set(true);
        model.playhead().speedProperty().set(2.0);
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

    private void lesson(FxRobot robot, int station, int step) {
        robot.interact(() -> window.lessons().open(station - 1, step - 1));
        journey.settle();
    }

    private void pressByKey(FxRobot robot, String button) {
        robot.interact(() -> find(button).requestFocus());
        robot.type(KeyCode.SPACE);
        journey.settle();
    }

    @Test
    void aLessonIsAnsweredByKeysAloneFromTheButtonThatLeadsToTheQuestion(FxRobot robot) {
        lesson(robot, 3, 5);
        pressByKey(robot, "#lesson-skip");
        assertEquals(5, window.lessons().stepIndex());
        assertTrue(find("#answer-number").isFocused(), "what is asked has the focus");
        assertTrue(find("#answer-number").lookupAll(".text").stream().anyMatch(node -> node instanceof Text words
                && words.isVisible() && words.getText().equals("a number")), "and still says what belongs there");
        robot.type(KeyCode.ENTER);
        assertFalse(window.lessons().predicted().isTold(), "nothing is written yet");
        robot.type(KeyCode.DIGIT3, KeyCode.DIGIT6, KeyCode.ENTER);
        journey.waitUntil("it is compared", () -> "right".equals(((Label) find("#verdict")).getText()));
        journey.waitUntil("Next has the focus", () -> find("#lesson-next").isFocused());
        robot.type(KeyCode.SPACE);
        journey.settle();
        pressByKey(robot, "#lesson-back");
        assertEquals(5, window.lessons().stepIndex());
        assertTrue(find("#lesson-next").isFocused(), "it has been answered");

        lesson(robot, 3, 3);
        robot.clickOn("#option-2").clickOn("#reveal");
        journey.waitUntil("it is asked what was seen", () -> find("#see-card") != null && find("#answer-number").isFocused());
        robot.type(KeyCode.DIGIT9, KeyCode.ENTER);
        journey.waitUntil("it is wrong", () -> "not quite".equals(((Label) find("#see-verdict")).getText()));
        journey.waitUntil("it may be answered again", () -> find("#answer-number").isFocused());
        robot.interact(() -> ((TextField) find("#answer-number")).setText("0.18"));
        robot.type(KeyCode.ENTER);
        journey.waitUntil("it is right", () -> "right".equals(((Label) find("#see-verdict")).getText()));
        journey.waitUntil("Next has the focus", () -> find("#lesson-next").isFocused());
    }

    @Test
    void theRightArrowMeansTheStepAlsoAfterASliderWasDragged(FxRobot robot) {
        lesson(robot, 1, 9);
        Node slider = find("#inspector .slider");
        robot.drag(slider).moveBy(30, 0).drop();
        journey.settle();
        int before = model.stepBinding().get();
        robot.type(KeyCode.RIGHT);
        assertEquals(before + 1, model.stepBinding().get());
    }

    @Test
    void theKeysStayInTheLessonAndEnterTellsTheAnswer(FxRobot robot) {
        lesson(robot, 8, 1);
        pressByKey(robot, "#lesson-next");
        assertEquals(1, window.lessons().stepIndex());
        journey.waitUntil("the question has the focus", () -> find("#answer-number").isFocused());
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT4, KeyCode.DIGIT4, KeyCode.ENTER);
        journey.waitUntil("it is compared", () -> "right".equals(((Label) find("#verdict")).getText()));
        journey.waitUntil("Next has the focus", () -> find("#lesson-next").isFocused());
    }

    @Test
    void enterTellsAChosenAnswerAndChoosesOneThatIsNot(FxRobot robot) {
        lesson(robot, 9, 2);
        robot.interact(() -> find("#option-2").requestFocus());
        robot.type(KeyCode.ENTER);
        assertTrue(((RadioButton) find("#option-2")).isSelected());
        assertFalse(window.lessons().predicted().isTold());
        robot.type(KeyCode.ENTER);
        assertTrue(window.lessons().predicted().isTold());
    }

    @Test
    void whatIsAnsweredWhileTheBenchPlaysGoesOnToNextWhenItIsCompared(FxRobot robot) {
        lesson(robot, 8, 5);
        robot.clickOn("#option-2");
        robot.type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
        assertFalse(find("#lesson-everything").isFocused());
        assertFalse(window.focus().everythingProperty().get(), "nothing is pressed by the way");
        journey.waitUntil("it is asked", () -> find("#see-card") != null && find("#see-card #answer-number").isFocused());
        journey.settle();
        robot.interact(() -> {
            model.playhead().seek(1);
            model.playhead().playTo(model.length());
        });
        assertTrue(model.playhead().playingProperty().get());
        robot.type(KeyCode.DIGIT0, KeyCode.ENTER);
        assertEquals("let us see …", ((Label) find("#see-verdict")).getText());
        journey.waitUntil("it is compared", () -> "right".equals(((Label) find("#see-verdict")).getText()));
        journey.waitUntil("Next has the focus", () -> find("#lesson-next").isFocused());
        robot.type(KeyCode.SPACE);
        journey.settle();
        assertEquals(5, window.lessons().stepIndex());
        assertNull(model.messageProperty().get(), "nobody is told that the lesson lets go what it has held");
    }
}
