package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.session.SessionFile;
import lab.unroll.task.OptimiserKind;
import lab.unroll.trace.Quantity;
import lab.unroll.train.Snapshot;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Files;
import lab.unroll.window.kit.Message;
import lab.unroll.window.session.Autosave;
import lab.unroll.window.state.BenchStates;
import lab.unroll.window.view.Panel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The bench as a document: saved, opened again, kept from time to time; a training that diverges. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class DocumentJourneysTest {

    @TempDir
    private Path folder;

    private Path chosen;
    private BenchWindow window;
    private Journey journey;

    private final class Answers implements Files {

        @Override
        public Optional<Path> toOpen() {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            assertEquals("unroll", extension);
            return Optional.ofNullable(chosen);
        }
    }

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Answers(), 1280, 720);
        journey = new Journey(window);
        stage.titleProperty().bind(window.documents().titleBinding());
        stage.setScene(window.scene());
        stage.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void nothingIsLeftInTheClipboard(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
    }

    private String title() {
        return ((Stage) window.scene().getWindow()).getTitle();
    }

    private void train(FxRobot robot, long steps) {
        robot.interact(() -> window.controller().trainTo(steps));
        journey.settle();
    }

    private String message() {
        Message told = window.model().messageProperty().get();
        return told == null ? "" : told.text().apply(Locale.ENGLISH);
    }

    private void save(FxRobot robot, Path file) {
        chosen = file;
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        journey.waitUntil("it is saved", () -> file.equals(window.documents().fileProperty().get())
                && !window.documents().changedBinding().getValue());
    }

    @Test
    void aBenchIsSavedAndOpenedAgainAsItWas(FxRobot robot) {
        journey.settle();
        assertFalse(title().startsWith("●"));
        robot.interact(() -> {
            window.model().hand().pin(LayerPlace.BOTTOM, Quantity.FORGET_GATE, 1, 2, 0.25);
            window.model().seek(2.5);
        });
        train(robot, 120);
        assertTrue(title().startsWith("●"), title());
        Path file = folder.resolve("mine.unroll");
        save(robot, file);
        assertEquals("mine.unroll – Unroll", title());
        Object state = BenchStates.of(window.model());
        double[] weights = window.model().snapshotProperty().get().parameters().toArray();

        train(robot, 200);
        assertTrue(title().startsWith("●"), title());
        robot.interact(() -> window.controller().open(Presets.named("adding")));
        journey.settle();
        assertNull(window.documents().fileProperty().get(), "another task is another document");
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        journey.waitUntil("it is open", () -> file.equals(window.documents().fileProperty().get()));
        journey.settle();
        assertEquals(state, BenchStates.of(window.model()));
        assertEquals("mine.unroll – Unroll", title());
        assertArrayEquals(weights,
                window.model().snapshotProperty().get().parameters().toArray());
        assertEquals(120, window.model().lossCurveProperty().get().size());
        assertEquals(List.of(file), window.documents().recentProperty().get());

        train(robot, 200);
        double[] on = window.model().snapshotProperty().get().parameters().toArray();
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertEquals("adding", window.model().experimentProperty().get().preset(), "what was open before comes back");
        robot.interact(() -> window.controller().redo());
        journey.settle();
        assertArrayEquals(on, window.model().snapshotProperty().get().parameters().toArray());
    }

    @Test
    void aSaveThatHasToWaitIsNotDroppedForWhatIsAskedForBehindIt(FxRobot robot) {
        journey.settle();
        train(robot, 10);
        Path first = folder.resolve("first.unroll");
        save(robot, first);
        CountDownLatch held = new CountDownLatch(1);
        Path second = folder.resolve("second.unroll");
        Path third = folder.resolve("third.unroll");
        robot.interact(() -> {
            window.controller().disk().submit(held, () -> held.await(60, TimeUnit.SECONDS), done -> { });
            chosen = second;
            window.documents().saveAs();
            chosen = third;
            window.documents().saveAs();
            window.documents().open(first);
        });
        held.countDown();
        journey.settle();
        journey.waitUntil("it is open", () -> first.equals(window.documents().fileProperty().get()));
        assertTrue(SessionFile.read(second).checkpoint().isPresent());
        assertTrue(SessionFile.read(third).checkpoint().isPresent());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldAndTheBenchStaysUnsaved(FxRobot robot) {
        journey.settle();
        train(robot, 10);
        chosen = folder.resolve("none").resolve("a.unroll");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        journey.waitUntil("it is told", () -> message().contains("there is no folder"));
        assertNull(window.documents().fileProperty().get());
        assertTrue(title().startsWith("●"));
    }

    @Test
    void aTrainingThatDivergesGoesBackAndOnWithHalfTheLearningRate(FxRobot robot) {
        journey.settle();
        robot.interact(() -> window.controller().open(Presets.first().withCell(CellKind.RELU_RNN).withLearningRate(10)
                .withClipNorm(0)));
        journey.settle();
        robot.interact(() -> window.controller().train());
        journey.waitUntil("it has diverged", () -> window.model().snapshotProperty().get().state() == Snapshot.State.DIVERGED);
        journey.waitUntil("it is offered to go back", () -> window.scene().lookup("#recover") != null);
        journey.press(robot, "#recover");
        journey.waitUntil("half the rate", () -> window.model().hand().state().plan().learningRate() == 5);
        journey.waitUntil("it goes on", () -> window.model().snapshotProperty().get().state() != Snapshot.State.PAUSED);
        robot.interact(() -> window.controller().undo());
        robot.interact(() -> window.controller().pauseTraining());
        journey.settle();
    }

    @Test
    void aTrainingThatDivergesLateGoesBackToWhereItWasGoodAndNoFarther(FxRobot robot) {
        journey.settle();
        Experiment numbers = Presets.named("adding").withLength(6);
        robot.interact(() -> window.controller().open(numbers.withPlan(numbers.plan().withRule(OptimiserKind.SGD)
                .withLearningRate(0.001).withClipNorm(0))));
        journey.settle();
        train(robot, 60);
        double[] good = window.model().snapshotProperty().get().parameters().toArray();
        robot.interact(() -> window.model().hand().train(window.model().hand().state().plan().withLearningRate(2)));
        journey.settle();
        robot.interact(() -> window.controller().train());
        journey.waitUntil("it has diverged", () -> window.model().snapshotProperty().get().state() == Snapshot.State.DIVERGED);
        long diverged = window.model().snapshotProperty().get().iteration();
        assertTrue(diverged >= 60, "diverged at " + diverged);
        journey.waitUntil("it is offered to go back", () -> window.scene().lookup("#recover") != null);
        journey.press(robot, "#recover");
        journey.waitUntil("half the rate", () -> window.model().hand().state().plan().learningRate() == 1);
        robot.interact(() -> window.controller().pauseTraining());
        journey.waitUntil("it did not go back to the start", () -> window.model().snapshotProperty().get().iteration() >= 30);
        robot.interact(() -> window.controller().rewind().goTo(1, 60));
        journey.waitUntil("what was good is still there", () -> Arrays.equals(good,
                window.model().snapshotProperty().get().parameters().toArray()));
    }

    @Test
    void aLineIsCopiedByOneKeyAndSaysWhereTheWeightsAreOthers(FxRobot robot) {
        journey.settle();
        train(robot, 60);
        robot.type(KeyCode.Y);
        journey.waitUntil("it is copied", () -> message().contains("clipboard"));
        String[] line = new String[1];
        robot.interact(() -> line[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(line[0].matches("preset=remember-first&train=60&sum=[0-9a-f]{8}"), line[0]);

        robot.interact(() -> window.controller().resetTraining());
        journey.settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        journey.waitUntil("it is trained", () -> window.model().snapshotProperty().get().iteration() == 60);
        journey.settle();
        assertFalse(message().contains("not those of the line"), message());

        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(line[0].replaceFirst("sum=.*", "sum=00000000"));
            Clipboard.getSystemClipboard().setContent(content);
            window.lines().paste();
        });
        journey.waitUntil("it is told", () -> message().contains("not those of the line"));
    }

    @Test
    void whatAWindowLeavesBehindThatDoesNotEndInOrderIsOfferedToTheNext(FxRobot robot)
            throws ExecutionException, InterruptedException, TimeoutException, IOException {
        journey.settle();
        Path kept = folder.resolve("kept");
        Autosave[] all = new Autosave[2];
        robot.interact(() -> {
            all[0] = new Autosave(window.controller(), window.documents(), kept);
            all[0].start();
        });
        train(robot, 40);
        double[] weights = window.model().snapshotProperty().get().parameters().toArray();
        WaitForAsyncUtils.asyncFx(() -> all[0].keep()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        assertTrue(java.nio.file.Files.exists(kept.resolve("window-1.unroll")));
        // a crash: nobody holds the lock any more, but the file is there
        java.nio.file.Files.move(kept.resolve("window-1.unroll"), kept.resolve("window-7.unroll"));

        robot.interact(() -> window.controller().resetTraining());
        journey.settle();
        robot.interact(() -> {
            all[1] = new Autosave(window.controller(), window.documents(), kept);
            all[1].start();
        });
        journey.waitUntil("it is offered", () -> window.scene().lookup("#bring-back") != null);
        journey.press(robot, "#bring-back");
        journey.waitUntil("it is back", () -> window.model().snapshotProperty().get().iteration() == 40);
        journey.settle();
        assertArrayEquals(weights,
                window.model().snapshotProperty().get().parameters().toArray());
        for (Autosave one : all) {
            WaitForAsyncUtils.asyncFx(one::end).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        }
        try (Stream<Path> left = java.nio.file.Files.list(kept)) {
            assertEquals(List.of("last.unroll"), left.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertNotEquals(0, SessionFile.read(kept.resolve("last.unroll")).state().iterations());
    }

    /** Whoever loses the display, or the power, loses no decision. */
    @Test
    void whatIsDecidedIsKeptBeforeTheMinuteIsOver(FxRobot robot) throws ExecutionException, InterruptedException, TimeoutException {
        journey.settle();
        Path kept = folder.resolve("soon");
        Autosave[] one = new Autosave[1];
        robot.interact(() -> {
            one[0] = new Autosave(window.controller(), window.documents(), kept);
            one[0].start();
            window.controller().open(Presets.first().withSeed(77));
        });
        Path file = kept.resolve("window-1.unroll");
        journey.waitUntil("it is kept", () -> java.nio.file.Files.exists(file));
        assertEquals(77, SessionFile.read(file).state().experiment().seed());
        WaitForAsyncUtils.asyncFx(one[0]::end).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
    }

    @Test
    void whatCouldNotBeKeptIsTriedAgainThoughNothingHasChanged(FxRobot robot)
            throws ExecutionException, InterruptedException, TimeoutException, IOException {
        journey.settle();
        Path blocked = java.nio.file.Files.writeString(folder.resolve("desk"), "no folder");
        Autosave[] one = new Autosave[1];
        robot.interact(() -> one[0] = new Autosave(window.controller(), window.documents(), blocked));
        train(robot, 10);
        WaitForAsyncUtils.asyncFx(() -> one[0].keep()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        journey.waitUntil("it is told", () -> window.model().messageProperty().get() != null);
        java.nio.file.Files.delete(blocked);
        WaitForAsyncUtils.asyncFx(() -> one[0].keep()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        assertTrue(java.nio.file.Files.exists(blocked.resolve("window-1.unroll")));
        WaitForAsyncUtils.asyncFx(one[0]::end).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aPresetHasItsPageAndASharedOneHidesAndLocksControls(FxRobot robot) {
        journey.settle();
        journey.choose(robot, "#experiment", "about-experiment");
        journey.waitUntil("the page is there", () -> journey.isShown("#page"));
        robot.type(KeyCode.ESCAPE);
        journey.waitUntil("it is closed", () -> !journey.isShown("#page"));

        chosen = folder.resolve("shared.unroll");
        journey.choose(robot, "#experiment", "share-preset");
        robot.interact(() -> {
            ((TextInputControl) window.scene().lookup("#share-name")).setText("My lesson");
            ((ComboBox<?>) window.scene().lookup("#share-seed")).getSelectionModel().select(2);
            ((ComboBox<?>) window.scene().lookup("#share-cell")).getSelectionModel().select(1);
            ((ComboBox<?>) window.scene().lookup("#share-compare")).getSelectionModel().select(1);
            ((ComboBox<?>) window.scene().lookup("#share-panel-dock")).getSelectionModel().select(1);
        });
        journey.press(robot, "#share-save");
        journey.waitUntil("it is shared", () -> message().contains("shared.unroll"));
        assertEquals(1, window.scene().lookup("#cell").getOpacity(), "whoever shares keeps all controls");

        robot.interact(() -> window.documents().open(chosen));
        journey.waitUntil("it is open", () -> chosen.equals(window.documents().fileProperty().get()));
        journey.settle();
        assertEquals(0, window.scene().lookup("#seed").getOpacity());
        assertTrue(window.scene().lookup("#cell").isMouseTransparent());
        assertFalse(window.scene().lookup("#hidden").isMouseTransparent());
        boolean dock = window.panels().openProperty(Panel.DOCK).get();
        boolean inspector = window.panels().openProperty(Panel.INSPECTOR).get();
        robot.interact(() -> window.scene().getRoot().requestFocus());
        robot.type(KeyCode.C, KeyCode.T, Panel.DOCK.key(), Panel.INSPECTOR.key());
        journey.settle();
        assertFalse(window.model().compare().isOn(), "what is locked hears no key");
        assertEquals(0, window.model().snapshotProperty().get().iteration());
        assertEquals(dock, window.panels().openProperty(Panel.DOCK).get());
        assertEquals(!inspector, window.panels().openProperty(Panel.INSPECTOR).get(), "what is not hears its own");
        journey.choose(robot, "#experiment", "about-experiment");
        journey.waitUntil("its own page is there", () -> journey.isShown("#page"));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> window.controller().open(Presets.named("parity")));
        journey.settle();
        assertEquals(1, window.scene().lookup("#seed").getOpacity(), "another preset is free again");
    }
}
