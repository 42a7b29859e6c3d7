package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.careers.CareerOrder;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.landscape.PlaneKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import lab.unroll.window.state.StageModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The bench in words, beside it. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DescribeJourneysTest {

    private BenchWindow window;
    private Journey journey;

    @Start
    void start(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private String told() {
        return ((TextArea) window.scene().lookup("#describe-words")).getText();
    }

    private List<String> changes() {
        return ((TextArea) window.scene().lookup("#describe-changes")).getText().lines().toList();
    }

    private void open(FxRobot robot) {
        journey.settle();
        robot.press(KeyCode.F3).release(KeyCode.F3);
        journey.waitUntil("the panel", () -> journey.isShown("#describe"));
        robot.interact(() -> window.model().playhead().selectStep(4));
        journey.waitUntil("the first response", () -> changes().size() == 1);
    }

    private static String fixed(double value) {
        return Numbers.fixed(value);
    }

    @Test
    void aDragIsToldOnceItRestsWithTheNumbersOfTheRunBeforeAndAfterIt(FxRobot robot) {
        open(robot);
        Trace free = window.model().readingProperty().get().trace();
        robot.interact(() -> {
            window.model().hand().grab();
            for (int i = 0; i < 40; i++) {
                window.model().hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, i / 100.0);
            }
            window.model().hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.05);
            window.model().hand().letGo();
        });
        journey.waitUntil("what was held", () -> changes().get(0).startsWith("forget gate, unit 2, step 3: 0.05. "));
        assertEquals(2, changes().size(), changes().toString());
        Trace held = window.model().readingProperty().get().trace();
        Matcher told = Pattern.compile("C of unit (\\d+) at step (\\d+) (?:rises|falls) from (\\S+) to (\\S+)\\.").matcher(changes().get(0));
        assertTrue(told.find(), changes().get(0));
        int unit = Integer.parseInt(told.group(1)) - 1;
        int step = Integer.parseInt(told.group(2));
        assertEquals(fixed(free.cell(step).get(unit)), told.group(3));
        assertEquals(fixed(held.cell(step).get(unit)), told.group(4));
        robot.interact(() -> window.model().hand().releaseAll());
        journey.waitUntil("what was let go", () -> changes().get(0).startsWith("forget gate, unit 2, step 3: released, "
                + fixed(free.gate(Gate.FORGET, 3).get(1)) + " again."));
        journey.press(robot, "#describe-copy-changes");
        robot.interact(() -> assertEquals(String.join("\n", changes()), Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void whatHasTheKeyboardSaysTheResponseBeforeItsNameUntilItIsLeft(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.model().playhead().selectStep(4));
        Node play = window.scene().lookup("#play");
        String name = play.getAccessibleText();
        robot.interact(play::requestFocus);
        journey.waitUntil("the step is heard", () -> play.getAccessibleText().startsWith("Step 4 of 8 reads"));
        assertTrue(play.getAccessibleText().endsWith(" " + name), play.getAccessibleText());
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.interact(() -> assertEquals(name, play.getAccessibleText()));

        robot.interact(() -> {
            Node spot = journey.spot("gate.f.3.2");
            spot.requestFocus();
            window.model().hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 3, 0.05);
        });
        journey.waitUntil("the gate is heard", () -> heard().startsWith("forget gate, unit 2, step 3: 0.05. "));
        assertTrue(window.scene().getFocusOwner().queryAccessibleAttribute(AccessibleAttribute.HELP).toString().contains("F2"));
    }

    private String heard() {
        return window.scene().getFocusOwner().queryAccessibleAttribute(AccessibleAttribute.TEXT).toString();
    }

    @Test
    void trainingIsToldAtItsBeginningAndEndAndOptionsAsTheyAreChosen(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.controller().train());
        journey.waitUntil("training runs", () -> changes().get(0).equals("Training runs."));
        robot.interact(() -> window.controller().pauseTraining());
        journey.waitUntil("training rests", () -> changes().get(0).contains("raining rests after "));
        long steps = window.model().snapshotProperty().get().iteration();
        assertTrue(changes().get(0).contains(" rests after " + steps + " steps. The answer "), changes().get(0));
        robot.interact(() -> window.model().hand().train(window.model().hand().state().plan().withLearningRate(0.03)));
        journey.waitUntil("the learning rate", () -> changes().get(0).equals("Learning rate: 0.03."));
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        robot.interact(() -> window.model().selectUnit(2));
        journey.waitUntil("in Chinese", () -> changes().get(0).startsWith("單元 "));
    }

    @Test
    void whileAQuestionIsOpenAResponseTellsNothingOfTheNetwork(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        journey.waitUntil("a question", () -> !window.model().playhead().coverProperty().get().isLifted());
        // what the lesson has set up is told first
        List<String> before = changes();
        robot.interact(() -> window.model().selectUnit(window.model().unitProperty().get() == 3 ? 2 : 3));
        journey.waitUntil("the lesson or the unit", () -> !changes().equals(before));
        robot.interact(() -> window.model().hand().pin(LayerPlace.BOTTOM, Quantity.of(window.model().cell().gates().get(0)), 1, 3, 0.25));
        journey.waitUntil("what was held", () -> changes().stream().anyMatch(line -> line.contains(", step 3: 0.25.")));
        String line = changes().stream().filter(one -> one.contains("0.25.")).findFirst().orElseThrow();
        assertTrue(line.endsWith("unit 2, step 3: 0.25."), line);
    }

    @Test
    void theWordsFollowTheBenchCanBeCopiedAndKeepWhatALessonCovers(FxRobot robot) {
        journey.settle();
        robot.press(KeyCode.F3).release(KeyCode.F3);
        journey.waitUntil("the words", () -> journey.isShown("#describe") && told().contains("At step 3 of 8"));
        robot.interact(() -> window.model().playhead().stepForward());
        journey.waitUntil("the next step", () -> told().contains("At step 4 of 8"));
        robot.interact(() -> window.model().languageProperty().set(Words.CHINESE));
        journey.waitUntil("in Chinese", () -> told().contains("第 4 步（共 8 步）"));
        journey.press(robot, "#describe-copy");
        robot.interact(() -> assertEquals(told(), Clipboard.getSystemClipboard().getString()));

        robot.interact(() -> window.lessons().open(0, 1));
        journey.settle();
        journey.waitUntil("a question", () -> !window.model().playhead().coverProperty().get().isLifted());
        journey.waitUntil("nothing is given away", () -> told().contains("回答後才描述"));
        assertFalse(told().contains("h 從"));
        robot.interact(() -> window.scene().lookup("#describe-words").requestFocus());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        journey.waitUntil("it is closed", () -> !journey.isShown("#describe"));
        assertTrue(window.lessons().lessonProperty().get() != null, "the lesson stays");
    }

    /** Does something and waits until it is told. */
    private void assertTold(FxRobot robot, String words, Runnable act) {
        robot.interact(act);
        journey.waitUntil(words, () -> changes().get(0).equals(words));
    }

    @Test
    void theChoicesOfSingleViewsAreToldOnceTheyRestInBothLanguages(FxRobot robot) {
        open(robot);
        BenchModel model = window.model();
        StageModel stage = model.stage();
        assertTold(robot, "Basins: on.", () -> stage.dynamics().showBasins(true));
        assertTold(robot, "Symbols shown: B D.", () -> stage.dynamics().toggle(3, List.of(1), 4));
        assertTold(robot, "Plane of the map: Sharpest.", () -> model.landscape().planProperty().set(
                model.landscape().planProperty().get().with(PlaneKind.SHARPEST)));
        int before = changes().size();
        assertTold(robot, "Temperature of the writing: 0.4.", () -> {
            for (double heat : new double[] {0.9, 0.8, 0.7, 0.4}) {
                stage.text().samplingProperty().set(stage.text().samplingProperty().get().withTemperature(heat));
            }
        });
        assertEquals(before + 1, changes().size(), "not for each place of the slider");
        assertTold(robot, "Words are chosen: Beam.", () -> stage.chat().wayProperty().set(ChatModel.Way.BEAM));
        assertTold(robot, "Beam width: 5.", () -> stage.chat().widthProperty().set(5));
        assertTold(robot, "Players stand: By name.", () -> stage.careers().sort(CareerOrder.NAME, ""));
        assertTold(robot, "Wall, longest gradient: off.", () -> model.landscape().wallProperty().set(
                model.landscape().wallProperty().get().withClipNorm(0)));
        assertTold(robot, "Wall, T: 20.", () -> model.landscape().wallProperty().set(
                model.landscape().wallProperty().get().withSteps(20)));
        assertTold(robot, "Axis of the values: by decades.", () -> stage.trainingChart().lookProperty().set(
                new ChartLook(ChartLook.WHOLE.steps(), new ChartLook.Axis(ChartLook.Kind.DECADES, Double.NaN, Double.NaN))));
        assertTold(robot, "Truncate after: 3.", () -> stage.gradients().cutAfter(3));
        robot.interact(() -> model.languageProperty().set(Words.CHINESE));
        journey.waitUntil("in the other language", () -> window.scene().lookup("#describe-words") != null && told().contains("。"));
        robot.interact(() -> stage.gradients().cutAfter(0));
        journey.waitUntil("it is told in Chinese", () -> changes().get(0).contains("截斷於"));
    }
}
