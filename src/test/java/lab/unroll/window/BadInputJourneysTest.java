package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whatever is typed, the window says what is wrong with it, and the work goes on. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class BadInputJourneysTest {

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

    /** Types into a field, and looks for words in the message that follows; the field shows what was there before. */
    private void refused(FxRobot robot, String field, String typed, String... words) {
        robot.interact(() -> {
            model.dismissMessage();
            TextField entry = (TextField) window.scene().lookup(field);
            String before = entry.getText();
            entry.setText(typed);
            entry.fireEvent(new ActionEvent());
            assertEquals(before, entry.getText(), field + " " + typed);
        });
        journey.waitUntil("a message about " + typed, () -> model.messageProperty().get() != null);
        String told = model.messageProperty().get().text().apply(Words.LANGUAGES.get(0));
        for (String word : words) {
            assertTrue(told.contains(word), told);
        }
    }

    @Test
    void numbersOutOfRangeAreRefusedAndTheWorkGoesOn(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(20));
        journey.settle();
        Experiment before = model.experimentProperty().get();
        refused(robot, "#hidden .entry-field", "0", "0", "1", "128");
        refused(robot, "#hidden .entry-field", "four", "four", "128");
        refused(robot, "#hidden .entry-field", "100000000000000000000", "128");
        refused(robot, "#length .entry-field", "201", "201", "200");
        refused(robot, "#length .entry-field", "-3", "-3", "200");
        refused(robot, "#seed", "1.5", "1.5", "999999999");
        refused(robot, "#gate-f-value", "NaN", "NaN", "0", "1");
        refused(robot, "#gate-f-value", "1.2", "1.2", "1");
        refused(robot, "#gate-f-value", "∞", "∞");
        refused(robot, "#input", "AB", "8");
        refused(robot, "#input", "ABCDEFGH", "E", "5", "A B C D");
        refused(robot, "#input", "", "8");
        journey.settle();
        assertSame(before, model.experimentProperty().get());
        assertEquals(20, model.snapshotProperty().get().iteration());
        assertTrue(model.pinsProperty().get().isEmpty());
    }

    private TextField entry(String field) {
        return (TextField) window.scene().lookup(field);
    }

    @Test
    void whatIsRefusedStaysToBeMendedUntilEscapeOrTheFieldIsLeft(FxRobot robot) {
        journey.settle();
        for (String field : new String[] {"#seed", "#hidden .entry-field", "#length .entry-field", "#gate-f-value",
            "#input"}) {
            String inForce = entry(field).getText();
            robot.interact(() -> {
                entry(field).requestFocus();
                entry(field).setText("7x");
            });
            robot.type(KeyCode.ENTER);
            assertEquals("7x", entry(field).getText(), field);
            assertTrue(entry(field).getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")), field);
            assertTrue(model.messageProperty().get() != null, field);
            robot.type(KeyCode.ESCAPE);
            assertEquals(inForce, entry(field).getText(), field + " after Escape");
            robot.interact(() -> entry(field).setText("7y"));
            robot.type(KeyCode.ENTER);
            assertEquals("7y", entry(field).getText(), field);
            robot.interact(() -> window.scene().lookup("#experiment").requestFocus());
            assertEquals(inForce, entry(field).getText(), field + " after it is left");
            assertTrue(!entry(field).getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused")), field);
        }
    }

    @Test
    void aTextTooShortForItsLengthLeavesTheExperimentAlone(FxRobot robot, @TempDir Path folder) throws Exception {
        journey.settle();
        Experiment before = model.experimentProperty().get();
        Path tiny = Files.writeString(folder.resolve("tiny.txt"), "abc");
        robot.interact(() -> window.controller().openText(tiny));
        journey.waitUntil("a message", () -> model.messageProperty().get() != null);
        assertSame(before, model.experimentProperty().get());
        journey.settle();
    }

    @Test
    void aLetterThatNoFontHasIsToldByItsCode(FxRobot robot) {
        journey.settle();
        robot.interact(() -> {
            entry("#input").setText(Character.toString(0xF0000).repeat(8));
            entry("#input").fireEvent(new ActionEvent());
        });
        String told = ((Label) window.scene().lookup("#message")).getText();
        assertTrue(told.contains("U+F0000"), told);
    }

    @Test
    void theEncodingInUseIsMarked(FxRobot robot, @TempDir Path folder) throws Exception {
        journey.settle();
        Path poem = Files.writeString(folder.resolve("poem.txt"), "the rain in spain stays mainly in the plain. ".repeat(9));
        robot.interact(() -> window.controller().openText(poem));
        journey.waitUntil("the text is on the bench", () -> model.experimentProperty().get().choice().data() != null);
        Menu encodings = (Menu) ((MenuButton) window.scene().lookup("#experiment")).getItems().stream()
                .filter(item -> "encoding".equals(item.getId())).findFirst().orElseThrow();
        assertEquals(List.of("UTF-8"), encodings.getItems().stream()
                .filter(item -> item instanceof CheckMenuItem check && check.isSelected()).map(MenuItem::getText).toList());
        journey.settle();
    }

    @Test
    void aWildTrainingStopsAtItsLastGoodWeights(FxRobot robot) {
        robot.interact(() -> window.controller().open(
                Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10).withClipNorm(0)));
        journey.waitUntil("the experiment is there", () -> model.cell() == CellKind.RELU_RNN);
        robot.interact(() -> window.controller().train());
        journey.waitUntil("it diverges", () -> model.snapshotProperty().get().state() == Snapshot.State.DIVERGED);
        journey.waitUntil("a message", () -> model.messageProperty().get() != null);
        for (double weight : model.snapshotProperty().get().parameters().toArray()) {
            assertTrue(Double.isFinite(weight));
        }
        journey.settle();
        assertTrue(Double.isFinite(model.readingProperty().get().trace().loss()), "the stage shows the last good weights");
    }
}
