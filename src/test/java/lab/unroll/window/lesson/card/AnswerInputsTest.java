package lab.unroll.window.lesson.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.question.Question;
import lab.unroll.net.Gate;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
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
import org.testfx.util.WaitForAsyncUtils;

/** Answers by mouse and by keyboard. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class AnswerInputsTest {

    private final List<Answer> given = new ArrayList<>();
    private final VBox content = new VBox();
    private BenchWindow window;

    @Start
    void open(Stage stage) {
        // a bench is there as the card needs one; only the card is shown
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        stage.setScene(new Scene(content, 320, 400));
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private AnswerInput show(FxRobot robot, String asked) {
        Question question = LessonReader.read("""
                ---
                station: 1
                title: Asked
                cell: lstm
                ---
                ## First
                Text.
                ```predict %s
                ---
                So it is.
                ```
                """.formatted(asked), "lesson.md").steps().get(0).question().orElseThrow();
        BenchModel bench = window.model();
        AnswerInput[] input = new AnswerInput[1];
        robot.interact(() -> {
            input[0] = AnswerInputs.of(question, new CardTools(given::add, bench, bench.experimentProperty()::get, window.texts(), spans -> new TextFlow()));
            content.getChildren().setAll(input[0].node());
        });
        return input[0];
    }

    private Answer last() {
        return given.get(given.size() - 1);
    }

    @Test
    void aCurveIsSketchedWithTheArrowKeysAndTheRealOneLiesOverIt(FxRobot robot) {
        AnswerInput input = show(robot, "curve\nDraw it.\n- [x] h 1 ± 0.1");
        int steps = window.model().length();
        robot.interact(() -> input.node().requestFocus());
        robot.type(KeyCode.UP);
        assertNull(last(), "not every point has a value");
        for (int i = 1; i < steps; i++) {
            robot.type(KeyCode.RIGHT);
        }
        Answer.Sketch sketch = (Answer.Sketch) last();
        assertEquals(steps, sketch.values().size());
        assertTrue(sketch.values().stream().allMatch(value -> Math.abs(value - 0.1) < 1e-9), sketch.toString());
        robot.interact(() -> input.tell(sketch.values(), false));
        int before = given.size();
        robot.type(KeyCode.UP);
        assertEquals(before, given.size(), "told is told");
        assertEquals(2, input.node().lookupAll("Polyline").size());
    }

    @Test
    void aCurveIsSketchedWithTheMouse(FxRobot robot) {
        AnswerInput input = show(robot, "curve\nDraw it.\n- [x] h 1 ± 0.1");
        robot.moveTo(input.node()).moveBy(-110, 0).drag(MouseButton.PRIMARY).moveBy(260, -30).drop();
        Answer.Sketch sketch = (Answer.Sketch) last();
        assertTrue(sketch.values().get(sketch.values().size() - 1) > sketch.values().get(0), sketch.toString());
    }

    @Test
    void aSketchThatBeginsLateOrStopsEarlyIsLengthenedAndAShortOneIsNone(FxRobot robot) {
        AnswerInput input = show(robot, "curve\nDraw it.\n- [x] h 1 ± 0.1");
        double width = input.node().getLayoutBounds().getWidth();
        robot.moveTo(input.node()).drag(MouseButton.PRIMARY).moveBy(0.1 * width, 0).drop();
        assertNull(last(), "a short stroke");
        robot.moveTo(input.node()).moveBy(-0.25 * width, 0).drag(MouseButton.PRIMARY).moveBy(0.6 * width, -30).drop();
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> values = ((Answer.Sketch) last()).values();
        assertEquals(window.model().length(), values.size());
        assertEquals(values.get(1), values.get(0), "as it began");
        assertTrue(values.get(values.size() - 1) > values.get(0), values.toString());
    }

    @Test
    void aValveIsDraggedOnTheCardOrWhereTheGateStands(FxRobot robot) {
        AnswerInput input = show(robot, "valve\nDrag it.\n- [x] f 2 5 ± 0.1");
        Slider slider = (Slider) input.node().lookup("#answer-valve");
        robot.interact(slider::requestFocus);
        robot.type(KeyCode.UP);
        assertEquals(0.55, ((Answer.Number) last()).value(), 1e-9);
        robot.interact(() -> window.model().hand().pinExactly(Pins.of(new Pin(Gate.FORGET, 1, 5, 0.2))));
        assertEquals(0.2, ((Answer.Number) last()).value(), 1e-9);
        assertEquals(0.2, slider.getValue(), 1e-9);
        robot.interact(input::dispose);
        robot.interact(() -> window.model().hand().pinExactly(Pins.of(new Pin(Gate.FORGET, 1, 5, 0.9))));
        assertEquals(0.2, slider.getValue(), 1e-9, "it listens no more");
    }

    @Test
    void aStepIsChosenOnTheCardOrInTheDiagram(FxRobot robot) {
        show(robot, "step\nWhere?\n- [x] 5");
        robot.clickOn("#answer-step-3");
        assertEquals(new Answer.At(3), last());
        robot.interact(() -> window.model().selectStep(6));
        assertEquals(new Answer.At(6), last());
    }

    @Test
    void aNumberIsReadWithPointOrCommaAndAnythingElseIsNone() {
        assertEquals(OptionalDouble.of(-0.5), NumberInput.read(" -0.5 "));
        assertEquals(OptionalDouble.of(-0.5), NumberInput.read("\u22120,5"));
        assertEquals(OptionalDouble.of(0.001), NumberInput.read("1e-3"));
        for (String none : List.of("", "-", ".", "abc", "1.2.3", "1e", "9".repeat(40))) {
            assertEquals(OptionalDouble.empty(), NumberInput.read(none), none);
        }
    }
}
