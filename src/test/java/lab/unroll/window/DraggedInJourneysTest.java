package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.session.Session;
import lab.unroll.session.SessionFile;
import lab.unroll.state.BenchState;
import lab.unroll.task.tagging.TaggedFile;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.NoFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What is dragged in and let go over the window: sessions, texts, tables, and what is none of them. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DraggedInJourneysTest {

    @TempDir
    private Path folder;

    private BenchWindow window;
    private Journey journey;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new NoFiles(), 1280, 720);
        journey = new Journey(window);
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    private String message() {
        Message told = window.model().messageProperty().get();
        return told == null ? "" : told.text().apply(Locale.ENGLISH);
    }

    /** Carries a file over the window and lets it go there: the very events that a hand gives rise to. */
    private void drag(FxRobot robot, Path file) {
        robot.interact(() -> {
            Dragboard board = DroppedBoard.with(List.of(file.toFile()));
            DragEvent over = DroppedBoard.event(DragEvent.DRAG_OVER, board);
            Event.fireEvent(window.scene().getRoot(), over);
            assertEquals(TransferMode.COPY, over.getAcceptedTransferMode());
            Event.fireEvent(window.scene().getRoot(), DroppedBoard.event(DragEvent.DRAG_DROPPED, board));
        });
    }

    @Test
    void aTableThatIsDroppedAsksHowItIsReadAndTextThatIsNoFileIsNotTaken(FxRobot robot) throws IOException {
        journey.settle();
        Path table = Files.writeString(folder.resolve("tides.csv"), "hour,height\n" + IntStream.range(0, 120)
                .mapToObj(i -> i + "," + Math.sin(i / 4.0)).collect(Collectors.joining("\n")));
        Experiment before = window.model().experimentProperty().get();
        drag(robot, table);
        journey.waitUntil("the card", () -> journey.isShown("#open-series-card"));
        journey.settle();
        assertSame(before, window.model().experimentProperty().get(), "nothing is opened before it is decided");
        journey.press(robot, "#open-series-open");
        journey.waitUntil("the series is there", () -> window.model().experimentProperty().get().dataName()
                .filter("tides.csv"::equals).isPresent());
        journey.settle();
        Experiment series = window.model().experimentProperty().get();
        robot.interact(() -> {
            Dragboard words = DroppedBoard.saying("not a file");
            Event.fireEvent(window.scene().getRoot(), DroppedBoard.event(DragEvent.DRAG_OVER, words));
            Event.fireEvent(window.scene().getRoot(), DroppedBoard.event(DragEvent.DRAG_DROPPED, words));
        });
        journey.settle();
        assertSame(series, window.model().experimentProperty().get());
    }

    /** What is held out decides what is learnt: it is asked, as of a series, and not only an option of the command line. */
    @Test
    void wordsWithTagsAskWhatOfThemIsHeldOut(FxRobot robot) throws IOException {
        journey.settle();
        String sentence = "the\tDET\ndog\tNOUN\nruns\tVERB\n\n";
        Path words = Files.writeString(folder.resolve("own_train.tsv"), sentence.repeat(20));
        Files.writeString(folder.resolve("own_test.tsv"), sentence.repeat(7));
        Files.writeString(folder.resolve("letters.tsv"), sentence.repeat(3));
        Files.writeString(folder.resolve("notes.txt"), "not a word with a tag\n");
        Experiment before = window.model().experimentProperty().get();
        drag(robot, words);
        journey.waitUntil("the card", () -> journey.isShown("#open-tags-card"));
        journey.settle();
        assertSame(before, window.model().experimentProperty().get(), "nothing is opened before it is decided");
        Label outcome = (Label) window.scene().lookup("#open-tags-outcome");
        assertEquals("20 sentences to learn from, 7 held out; 81 words in all.", outcome.getText());
        ComboBox<?> heldOut = (ComboBox<?>) window.scene().lookup("#open-tags-held-out");
        assertEquals(List.of("", "every-fifth", "own_test.tsv", "letters.tsv"), List.copyOf(heldOut.getItems()));
        robot.interact(() -> heldOut.getSelectionModel().select(3));
        journey.waitUntil("another file", () -> outcome.getText().contains("3 held out"));
        robot.interact(() -> ((ComboBox<?>) window.scene().lookup("#open-tags-held-out")).getSelectionModel().select(1));
        journey.waitUntil("of the file itself", () -> outcome.getText().contains("16 sentences to learn from, 4 held out"));
        journey.press(robot, "#open-tags-open");
        journey.waitUntil("it is there", () -> window.model().experimentProperty().get().dataName()
                .filter("own_train.tsv"::equals).isPresent());
        journey.settle();
        TaggedFile opened = (TaggedFile) window.model().experimentProperty().get().choice().data();
        assertEquals(16, opened.training().size());

        Path bad = Files.writeString(folder.resolve("bad.tsv"), sentence.repeat(800) + "dog\n");
        drag(robot, bad);
        journey.waitUntil("it is told", () -> outcome.getText().contains("line 3201"));
        assertTrue(((Button) window.scene().lookup("#open-tags-open")).isDisabled());
        journey.press(robot, "#open-tags-cancel");
        assertEquals("own_train.tsv", window.model().experimentProperty().get().dataName().orElseThrow());
    }

    @Test
    void sessionsAndTextsAreDraggedInAndWhatCannotBeUsedLeavesTheBenchAsItIs(FxRobot robot) throws IOException {
        journey.settle();
        Path session = folder.resolve("gru.unroll");
        SessionFile.write(new Session(BenchState.of(Presets.first().withCell(CellKind.GRU)).after(30)), session);
        drag(robot, session);
        journey.waitUntil("the session is there", () -> window.model().cell() == CellKind.GRU);
        journey.settle();
        assertEquals(30, window.model().snapshotProperty().get().iteration());

        Path text = Files.writeString(folder.resolve("poem.txt"), "a tide and a tide again\n".repeat(20));
        drag(robot, text);
        journey.waitUntil("the text is there", () -> window.model().experimentProperty().get().dataName()
                .filter("poem.txt"::equals).isPresent());
        journey.settle();

        Experiment before = window.model().experimentProperty().get();
        Path broken = Files.writeString(folder.resolve("broken.unroll"), "{\"format\" : \"unroll-sess");
        drag(robot, broken);
        journey.waitUntil("it is told", () -> message().contains("broken.unroll"));
        journey.settle();
        assertTrue(before == window.model().experimentProperty().get());
        assertNull(window.documents().fileProperty().get());
    }
}
