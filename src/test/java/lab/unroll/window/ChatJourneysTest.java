package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import lab.unroll.chat.Talk;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.task.DataFile;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.chat.Dialogues;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.chat.ChatView;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.state.BenchModel;
import lab.unroll.window.state.ChatModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Journeys in which somebody talks to a chatbot: asks, swaps the state that crosses, has another word said. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ChatJourneysTest {

    @TempDir
    private Path folder;
    private BenchWindow window;
    private BenchModel model;
    private ChatModel chat;
    private Journey journey;
    private Chat task;

    @Start
    void open(Stage stage) throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "a\tx y\nb\ty x x\nc d\tz\nd c\tx\nb a\tz z y\n");
        Experiment experiment = Presets.named("chat").withData(Dialogues.load(DataFile.of(pairs))).withHidden(12).withLength(6)
                .withBatch(16);
        task = (Chat) experiment.task();
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

    private void learn(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(400));
        journey.waitUntil("it has learnt", () -> model.snapshotProperty().get().iteration() >= 400);
        robot.interact(() -> window.views().show(ChatView.VIEW));
        journey.settle();
        answered();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            node(field, TextField.class).setText(text);
            node(field, TextField.class).getOnAction().handle(null);
        });
        answered();
    }

    private void answered() {
        journey.waitUntil("it has answered", () -> talk() != null && !chat.busyProperty().get()
                && talk().question().equals(chat.askedProperty().get().question())
                && (chat.askedProperty().get().turn() == 0 || chat.exchanges().stream()
                        .anyMatch(one -> one.turn() == chat.askedProperty().get().turn())));
        journey.settle();
    }

    private Talk talk() {
        return chat.lookProperty().get().talk();
    }

    private String said() {
        return task.lexicon().sentence(talk().answer().symbols());
    }

    @Test
    void askedItAnswersOnTheVeryWordsAndSaysAnotherQuestionsReplyWithItsState(FxRobot robot) {
        learn(robot);
        type(robot, "#chat-question", "b");
        assertEquals("y x x", said());
        assertEquals("b", node("#chat-asked-1", Button.class).getText());
        assertEquals("y x x", node("#chat-said-1", Button.class).getText());
        journey.waitUntil("the bench reads it", () -> model.readingProperty().get().trace().length() == 1 + 4);
        assertEquals(1 + 4, model.stepBinding().get(), "the playhead stands at EOS");
        assertEquals("y", model.readingProperty().get().heard().label(3));

        type(robot, "#chat-swap", "c d");
        journey.waitUntil("the state is another's", () -> talk().answer().heard().isSwapped());
        assertEquals("z", said());
        assertEquals("b", talk().question());
        assertTrue(node("#chat-own", Button.class).isVisible());
        journey.press(robot, "#chat-own");
        journey.waitUntil("its own again", () -> !talk().answer().heard().isSwapped());
        assertEquals("y x x", said());
        assertEquals(1, chat.exchanges().size(), "one question was asked");

        robot.interact(() -> ((ButtonBase) node("#chat-near", Parent.class).getChildrenUnmodifiable().get(0)).fire());
        journey.waitUntil("a neighbour's state", () -> talk().answer().heard().isSwapped());
    }

    @Test
    void anotherWordIsSaidWhereSomebodyWantsItAndTheRestFollows(FxRobot robot) {
        learn(robot);
        type(robot, "#chat-question", "a");
        robot.interact(() -> model.selectStep(2));
        journey.settle();
        int first = talk().answer().symbols()[0];
        robot.interact(() -> ((ButtonBase) node("#chat-next", Parent.class).getChildrenUnmodifiable().get(1)).fire());
        journey.waitUntil("another word", () -> talk().answer().symbols()[0] != first);
        assertEquals(talk().answer().words().get(0).likeliest(2).get(1), talk().answer().symbols()[0]);
        assertTrue(node("#chat-free", Button.class).isVisible());
        journey.press(robot, "#chat-free");
        journey.waitUntil("its own word", () -> talk().answer().symbols()[0] == first);
        robot.interact(() -> window.views().presentProperty().get());
        robot.interact(() -> chat.wayProperty().set(ChatModel.Way.BEAM));
        journey.waitUntil("a beam", () -> !chat.busyProperty().get()
                && Arrays.equals(talk().tree().best().symbols(), talk().answer().symbols()));
        robot.interact(() -> {
            chat.wayProperty().set(ChatModel.Way.SAMPLED);
            chat.temperatureProperty().set(4);
            chat.widthProperty().set(5);
        });
        journey.waitUntil("a wider beam", () -> talk().tree().width() == 5);
        journey.settle();
    }

    @Test
    void unknownWordsGetAnAnswerAndARemarkInBothLanguages(FxRobot robot) {
        learn(robot);
        type(robot, "#chat-question", "a zebra");
        assertFalse(said().isBlank());
        assertTrue(node("#chat-unknown-1", Label.class).getText().contains("zebra"));
        assertNull(model.messageProperty().get());
        robot.interact(() -> model.languageProperty().set(Locale.TRADITIONAL_CHINESE));
        journey.settle();
        assertTrue(node("#chat-parrot", Label.class).getText().contains("鸚鵡"), node("#chat-parrot", Label.class).getText());
        type(robot, "#chat-question", "how ".repeat(500));
        assertEquals(6, talk().answer().heard().question().length);
        int before = chat.exchanges().size();
        robot.interact(() -> {
            node("#chat-question", TextField.class).setText("   ");
            journey.press(robot, "#chat-send");
        });
        journey.settle();
        assertEquals(before, chat.exchanges().size());
        assertTrue(model.messageProperty().get() != null, "nothing was asked, which is told");
    }

    @Test
    void itTalksWhileItLearnsAndTheLastAnswerFollows(FxRobot robot) {
        robot.interact(() -> window.views().show(ChatView.VIEW));
        journey.settle();
        type(robot, "#chat-question", "b a");
        long early = chat.exchanges().get(0).iteration();
        robot.interact(() -> window.controller().train());
        journey.waitUntil("it has learnt the answer", () -> chat.exchanges().get(0).iteration() > early && said().equals("z z y"));
        robot.interact(() -> window.controller().pauseTraining());
        journey.settle();
        assertEquals(1, chat.exchanges().size());
    }

    @Test
    void aTableDroppedOntoAChatbotIsReadAsPairsAndABadLineIsTold(FxRobot robot) throws Exception {
        Path own = Files.writeString(folder.resolve("own.tsv"), "prompt\treply\nHello there\tGood day to you\nBye\tSee you\n");
        robot.interact(() -> window.documents().open(own));
        journey.waitUntil("own pairs", () -> model.experimentProperty().get().task() instanceof Chat other && other.pairs().size() == 2);
        journey.settle();
        assertEquals("chat", model.experimentProperty().get().preset());
        Experiment before = model.experimentProperty().get();
        Path bad = Files.writeString(folder.resolve("bad.tsv"), "a\tb\nno tab\n");
        robot.interact(() -> window.documents().open(bad));
        journey.waitUntil("the line is told", () -> model.messageProperty().get() != null
                && model.messageProperty().get().text().apply(Locale.ENGLISH).contains("Line 2"));
        assertEquals(before, model.experimentProperty().get());
    }

    @Test
    void theViewIsThereForChatbotsOnlyAndItsPartsShowTheTree(FxRobot robot) {
        assertTrue(window.views().offeredBinding().getValue().contains(ChatView.VIEW));
        robot.interact(() -> window.views().show(ChatView.VIEW));
        journey.settle();
        assertEquals(3, window.scene().getRoot().lookupAll(".chip-question").size(), "questions to try are offered at once");
        assertEquals(FigureKinds.SAID, model.dockChartProperty().get());
        robot.interact(() -> window.scene().getRoot().lookupAll(".crumb").stream().map(Button.class::cast)
                .filter(crumb -> crumb.isVisible() && Set.of("Beam").contains(crumb.getText())).findFirst().orElseThrow().fire());
        journey.settle();
        assertTrue(node("#figure-beam", Node.class) != null);
        robot.interact(() -> window.controller().open(Presets.named("chat")));
        journey.waitUntil("the shipped chatbot", () -> model.experimentProperty().get().equals(Presets.named("chat")));
        journey.settle();
        assertTrue(chat.exchanges().stream().allMatch(one -> one.turn() == 0), "the conversation is that of other pairs");
        robot.interact(() -> window.controller().open(Presets.first()));
        journey.waitUntil("another experiment", () -> !model.experimentProperty().get().isPair());
        journey.settle();
        assertFalse(window.views().offeredBinding().getValue().contains(ChatView.VIEW));
        assertNull(chat.task());
    }
}
