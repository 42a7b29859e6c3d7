package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.presenter.PresenterModel;
import lab.unroll.window.state.BenchModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys of a teacher who counts the raised hands of a class. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class HandsUpJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private PresenterModel presented;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        model = window.model();
        presented = window.presenter().model();
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

    @Test
    void theHandsOfTheClassStandBesideTheAnswer(FxRobot robot) {
        journey.settle();
        robot.type(KeyCode.F5);
        robot.type(KeyCode.H);
        assertNotNull(model.messageProperty().get(), "without a question there is nothing to count");
        Question.Choice question = journey.openChoice(robot);
        robot.type(KeyCode.H);
        journey.settle();
        int right = question.rightOption();
        for (int i = 0; i < question.options().size(); i++) {
            robot.write(i == right ? "17" : "4");
            robot.type(KeyCode.ENTER);
        }
        robot.interact(() -> {
            window.lessons().skip();
            window.lessons().back();
        });
        for (int i = 0; i < question.options().size(); i++) {
            assertEquals(i == right ? "17" : "4", ((TextInputControl) find("#hands-" + (i + 1))).getText(), "there and back");
        }
        robot.interact(() -> find("#hands-1").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertTrue(presented.onProperty().get());
        assertFalse(find("#hands").isVisible(), "nothing is told before the answer");
        robot.interact(() -> {
            window.lessons().predicted().answerProperty().set(new Answer.Chosen(right));
            window.lessons().reveal();
        });
        journey.waitUntil("the hands stand as bars", () -> find("#hands").isVisible() && find("#hands-bar-1") != null);
        assertTrue(((Label) find("#hands-bar-" + (right + 1))).getText().startsWith("17"));
        journey.settle();
        find("#hands").lookupAll(".hands-letter").forEach(letter -> assertTrue(((Label) letter).getWidth()
                >= letter.prefWidth(-1) - 1, "the letter of the right choice stands beside its hook"));
        assertFalse(find("#hands").lookupAll(".hands-bar").isEmpty());
        robot.type(KeyCode.F5);
        robot.type(KeyCode.F5);
        assertTrue(find("#hands").isVisible(), "what was counted is there the next time");
        journey.settle();
    }

    @Test
    void handsAreCountedForWhatWasToBeSeenAndNothingIsToldUntilItIsRight(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.lessons().open(0, 1));
        Question.Choice question = (Question.Choice) window.lessons().stepProperty().get().seen().orElseThrow();
        int right = question.rightOption();
        journey.settle();
        robot.type(KeyCode.F5);
        robot.type(KeyCode.H);
        assertTrue(find("#hands").isVisible());
        assertFalse(find("#seen-hands").isVisible(), "it is not asked yet");
        assertTrue(find("#hands").lookupAll(".hands-choice").stream().allMatch(name -> name.lookup(".lesson-text") != null),
                "symbols are set as symbols");
        robot.write("9");
        robot.type(KeyCode.ENTER);
        robot.interact(() -> {
            window.lessons().predicted().answerProperty().set(new Answer.Chosen(0));
            window.lessons().reveal();
        });
        journey.settle();
        assertNotNull(find("#hands-bar-1"));
        assertTrue(find("#hands").isVisible(), "the bars of the prediction come first");
        robot.interact(() -> window.presenter().model().handsProperty().set(true));
        assertTrue(find("#seen-hands").isVisible());
        assertFalse(find("#hands").isVisible());
        robot.write("21");
        robot.type(KeyCode.ENTER);
        int wrong = right == 0 ? 1 : 0;
        robot.interact(() -> {
            window.lessons().seen().answerProperty().set(new Answer.Chosen(wrong));
            window.lessons().check();
        });
        assertNull(find("#seen-hands-bar-1"), "it may be answered again");
        assertEquals("21", ((TextInputControl) find("#seen-hands-1")).getText());
        robot.interact(() -> {
            window.lessons().seen().answerProperty().set(new Answer.Chosen(right));
            window.lessons().check();
        });
        journey.waitUntil("the hands stand as bars", () -> find("#seen-hands-bar-1") != null);
        assertTrue(((Label) find("#seen-hands-bar-1")).getText().startsWith("21"));
        journey.settle();
    }
}
