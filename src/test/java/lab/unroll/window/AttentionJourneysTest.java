package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.chat.Talk;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.Spot;
import lab.unroll.net.Vector;
import lab.unroll.task.DataFile;
import lab.unroll.task.chat.Dialogues;
import lab.unroll.trace.AttentionStep;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.canvas.EditableValue;
import lab.unroll.window.canvas.FigureView;
import lab.unroll.window.chat.ChatView;
import lab.unroll.window.edit.EditableValues;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.kit.Texts;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys in which somebody gives a chatbot attention, and holds where it looks. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class AttentionJourneysTest {

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private ChatModel chat;
    private Journey journey;

    @Start
    void open(Stage stage) throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "a\tx y\nb\ty x x\nc d\tz\nd c\tx\nb a\tz z y\n");
        Experiment experiment = Presets.named("chat").withData(Dialogues.load(DataFile.of(pairs))).withHidden(12).withLength(6)
                .withBatch(16);
        window = new BenchWindow(experiment, new NoFiles(), 1280, 720);
        model = window.model();
        chat = model.stage().chat();
        model.stage().reducedMotionProperty().set(true);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private <T extends Node> T node(String id, Class<T> kind) {
        return kind.cast(window.scene().lookup(id));
    }

    private Talk talk() {
        return chat.lookProperty().get().talk();
    }

    private AttentionStep look() {
        return talk().answer().words().get(0).look();
    }

    private void showAttention(FxRobot robot) {
        robot.interact(() -> window.views().show(ChatView.VIEW));
        journey.settle();
        robot.interact(() -> window.scene().getRoot().lookupAll(".crumb").stream().map(Button.class::cast)
                .filter(crumb -> crumb.isVisible() && crumb.getText().equals("Attention")).findFirst().orElseThrow().fire());
        journey.settle();
    }

    private void attend(FxRobot robot) {
        showAttention(robot);
        journey.waitUntil("it has answered", () -> talk() != null);
        assertFalse(talk().answer().isAttending());
        assertTrue(node("#chat-offer-attention", Button.class).getParent().isVisible());
        journey.press(robot, "#chat-offer-attention");
        journey.waitUntil("a network with attention", () -> model.experimentProperty().get().network().attention());
        journey.waitUntil("it looks at the question", () -> talk() != null && talk().answer().isAttending());
        journey.settle();
    }

    private void ask(FxRobot robot) {
        robot.interact(() -> {
            node("#chat-question", TextField.class).setText("b a");
            node("#chat-question", TextField.class).getOnAction().handle(null);
        });
        journey.waitUntil("it has answered", () -> talk() != null && talk().question().equals("b a"));
        journey.waitUntil("the bench reads it", () -> model.readingProperty().get().trace().encoderLength() == 2);
        robot.interact(() -> model.selectStep(3));
        journey.settle();
    }

    @Test
    void whoHasNoAttentionIsOfferedItAndThenItLooksAtEveryWord(FxRobot robot) {
        attend(robot);
        assertFalse(node("#chat-offer-attention", Button.class).getParent().isVisible());
        assertTrue(node("#network", MenuButton.class).getText().contains("α"));
        ask(robot);
        assertEquals(2, look().weights().size());
        assertTrue(node("#chat-look-2", Slider.class) != null);
    }

    @Test
    void aWeightIsHeldByItsSliderTheOtherHasTheRestAndUndoLetsGo(FxRobot robot) {
        attend(robot);
        ask(robot);
        Vector free = look().weights();
        robot.interact(() -> node("#chat-look-1", Slider.class).setValue(0.9));
        journey.waitUntil("it is held", () -> look().held().contains(0));
        assertEquals(0.9, look().weights().get(0), 1e-12);
        assertEquals(0.1, look().weights().get(1), 1e-12);
        assertEquals(free, look().computed());
        assertEquals(Quantity.ATTENTION, model.pinsProperty().get().list().get(0).quantity());
        journey.waitUntil("the bench computes with it", () -> model.readingProperty().get().trace().attention(3).held().contains(0));
        journey.settle();
        assertTrue(node("#chat-look-release-1", Button.class).isVisible());
        robot.interact(() -> window.controller().undo());
        journey.waitUntil("it is free", () -> look().held().isEmpty());
        assertEquals(free, look().weights());
        robot.interact(() -> window.controller().redo());
        journey.waitUntil("it is held again", () -> look().held().contains(0));
        journey.settle();
        journey.press(robot, "#chat-look-release-1");
        journey.waitUntil("it is let go", () -> look().held().isEmpty());
        assertEquals(Pins.NONE, model.pinsProperty().get());
    }

    @Test
    void aWeightIsHeldOnTheMatrixWithoutThePointer(FxRobot robot) {
        attend(robot);
        ask(robot);
        EditableValues handles = new EditableValues(model, new Texts(model.languageProperty()));
        FigureView matrix = node("#figure-attention", FigureView.class);
        Spot spot = matrix.spotsProperty().get().stream().filter(one -> one.id().equals("attention.1.2")).findFirst().orElseThrow();
        EditableValue handle = handles.of(spot).orElseThrow();
        assertEquals(look().weights().get(1), handle.value(), 1e-12);
        robot.interact(() -> handle.set(0.25));
        journey.waitUntil("it is held", () -> look().held().contains(1));
        assertEquals(0.25, look().weights().get(1), 1e-12);
        assertEquals(0.75, look().weights().get(0), 1e-12);
        robot.interact(handle::reset);
        journey.waitUntil("it is let go", () -> look().held().isEmpty());
        robot.interact(() -> SpotNodes.of(matrix, "attention.2.1").executeAccessibleAction(AccessibleAction.FIRE));
        journey.waitUntil("its step is selected", () -> model.stepBinding().get() == 4);
    }

    @Test
    void aWeightIsHeldByKeysOnItsSlider(FxRobot robot) {
        attend(robot);
        ask(robot);
        robot.interact(() -> node("#chat-look-2", Slider.class).requestFocus());
        robot.type(KeyCode.END);
        journey.waitUntil("it is held", () -> look().held().contains(1));
        assertEquals(1, look().weights().get(1), 1e-12);
        assertEquals(0, look().weights().get(0), 1e-12);
    }
}
