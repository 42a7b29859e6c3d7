package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.task.TaskSetting;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.controlsfx.control.PropertySheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys over the settings of a task. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class TaskSettingsJourneysTest {

    private BenchWindow window;
    private BenchModel model;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.named("flip-flop"), new NoFiles(), 1280, 720);
        model = window.model();
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

    private double option(String name) {
        return model.experimentProperty().get().choice().options().number(name);
    }

    /** Opens the settings from the chooser of the experiment, without a pointer. */
    private void openByKeyboard(FxRobot robot) {
        robot.interact(() -> find("#experiment").requestFocus());
        robot.type(KeyCode.TAB);
        assertSame(find("#task-settings"), window.scene().getFocusOwner());
        robot.type(KeyCode.SPACE);
        assertTrue(find("#task-settings-card").isVisible());
    }

    /** Types into the field that has the keyboard. */
    private void enter(FxRobot robot, String typed) {
        robot.interact(() -> ((TextField) window.scene().getFocusOwner()).selectAll());
        robot.write(typed).type(KeyCode.ENTER);
    }

    @Test
    void bitsAreChangedByKeyboardAndTakenBackByUndo(FxRobot robot) {
        journey.settle();
        Experiment before = model.experimentProperty().get();
        openByKeyboard(robot);
        robot.type(KeyCode.TAB);
        assertSame(find("#setting-bits"), window.scene().getFocusOwner());
        enter(robot, "1");
        journey.waitUntil("a network for one bit", () -> option("bits") == 1);
        journey.settle();
        assertEquals(1, model.experimentProperty().get().task().inputSize());
        assertSame(find("#setting-bits"), window.scene().getFocusOwner(), "the card stays for the next number");
        robot.type(KeyCode.ESCAPE);
        assertFalse(find("#task-settings-card").isVisible());
        assertSame(find("#task-settings"), window.scene().getFocusOwner());
        journey.press(robot, "#undo");
        journey.waitUntil("three bits again", () -> option("bits") == 3);
        journey.settle();
        assertSame(before, model.experimentProperty().get());
        assertEquals("3", ((TextField) find("#setting-bits")).getText());
    }

    @Test
    void aNumberOutsideItsRangeIsToldAndTheTaskStays(FxRobot robot) {
        journey.settle();
        Experiment before = model.experimentProperty().get();
        openByKeyboard(robot);
        for (List<String> wrong : List.of(List.of("bits", "4", "Bits", "1", "3"), List.of("bits", "1.5", "1.5"),
                List.of("pulse", "0", "Pulses", "0.01", "1"), List.of("pulse", "often", "often"))) {
            TextField field = (TextField) find("#setting-" + wrong.get(0));
            String shown = field.getText();
            robot.interact(() -> {
                model.dismissMessage();
                field.requestFocus();
            });
            enter(robot, wrong.get(1));
            String told = model.messageProperty().get().text().apply(Locale.ENGLISH);
            wrong.subList(1, wrong.size()).forEach(word -> assertTrue(told.contains(word), told));
            assertEquals(wrong.get(1), field.getText(), "it stays to be mended");
            robot.type(KeyCode.ESCAPE);
            assertEquals(shown, field.getText());
        }
        journey.settle();
        assertSame(before, model.experimentProperty().get());
    }

    @Test
    void theSheetOfEveryPresetHasExactlyTheSettingsThatCanBeChosen(FxRobot robot) {
        journey.press(robot, "#task-settings");
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> model.languageProperty().set(language));
            Words words = Words.of("tasks", language);
            for (Experiment preset : Presets.all()) {
                robot.interact(() -> window.controller().open(preset));
                journey.waitUntil(preset.preset(), () -> model.experimentProperty().get() == preset);
                journey.settle();
                List<TaskSetting> settings = preset.choice().kind().settings().stream()
                        .filter(setting -> !setting.isFixed()).toList();
                PropertySheet sheet = (PropertySheet) find("#task-sheet");
                assertEquals(settings.stream().map(setting -> words.get("setting." + setting.name())).toList(),
                        sheet.getItems().stream().map(PropertySheet.Item::getName).toList());
                assertEquals(settings.size(), sheet.isVisible() ? sheet.lookupAll(".entry-field").size() : 0);
                for (TaskSetting setting : settings) {
                    TextField field = (TextField) find("#setting-" + setting.name());
                    assertEquals(preset.choice().options().number(setting.name()), Double.parseDouble(field.getText()));
                    String name = words.get("setting." + setting.name());
                    assertTrue(field.getAccessibleText().contains(name), field.getAccessibleText());
                    assertTrue(sheet.lookupAll(".label").stream().anyMatch(node -> name.equals(((Label) node).getText())));
                }
            }
        }
    }
}
