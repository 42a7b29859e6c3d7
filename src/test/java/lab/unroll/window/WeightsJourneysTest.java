package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import lab.unroll.experiment.Presets;
import lab.unroll.net.CellKind;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.weights.ImportedWeights;
import lab.unroll.weights.snippet.Snippet;
import lab.unroll.weights.WeightNames;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Weights out of the window and into it, as files and as code. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class WeightsJourneysTest {

    /** Answers in the user's place. */
    private static final class Answer implements lab.unroll.window.kit.Files {

        private Path file;

        @Override
        public Optional<Path> toOpen() {
            return Optional.ofNullable(file);
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            return Optional.ofNullable(file);
        }
    }

    private final Answer answer = new Answer();
    private BenchWindow window;
    private Journey journey;

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), answer, 1280, 720);
        journey = new Journey(window);
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

    private double[] weights() {
        return window.model().snapshotProperty().get().parameters().toArray();
    }

    private String said() {
        Message said = window.model().messageProperty().get();
        return said == null ? "" : said.text().apply(Locale.ENGLISH);
    }

    @Test
    void weightsAreWrittenByTheEndingTypedAndImported(FxRobot robot) {
        robot.interact(() -> window.controller().trainTo(20));
        journey.settle();
        double[] trained = weights();
        for (String name : new String[] {"w.npz", "w.onnx", "w.safetensors"}) {
            answer.file = folder.resolve(name);
            journey.choose(robot, "#export", "weights-out-keras");
            journey.waitUntil(name + " is written", () -> said().equals("Written: " + answer.file));
            assertTrue(Files.exists(answer.file));
        }
        assertArrayEquals(trained, ImportedWeights.read(folder.resolve("w.npz"), Presets.first()).parameters().toArray());
        robot.interact(() -> window.controller().open(Presets.first().withCell(CellKind.GRU).withHidden(7)));
        journey.settle();
        journey.choose(robot, "#export", "weights-in");
        journey.waitUntil("the weights are there", () -> said().startsWith("Weights imported from w.safetensors"));
        journey.settle();
        assertArrayEquals(trained, weights());
        robot.interact(() -> window.controller().undo());
        journey.settle();
        assertEquals(7, window.model().units());
        robot.interact(() -> window.documents().open(folder.resolve("w.npz")));
        journey.waitUntil("they are there again", () -> said().startsWith("Weights imported from w.npz"));
        journey.settle();
        assertArrayEquals(trained, weights());
        robot.interact(() -> window.documents().open(folder.resolve("w.onnx")));
        journey.waitUntil("it is told what can be read", () -> said().contains("none of the endings .safetensors, .npz."));
    }

    @Test
    void aNetworkIsCopiedAsCode(FxRobot robot) {
        journey.settle();
        journey.choose(robot, "#export", "weights-copy-pytorch");
        journey.waitUntil("the code is copied", () -> said().startsWith("Code for PyTorch is in the clipboard: it"));
        String[] code = new String[1];
        robot.interact(() -> code[0] = Clipboard.getSystemClipboard().getString());
        assertEquals(Snippet.of(WeightNames.PYTORCH).inline(window.model().snapshotProperty().get().parameters(),
                window.model().exampleProperty().get().sequence()), code[0]);
        robot.interact(() -> window.controller().open(Presets.first().withHidden(60)));
        journey.settle();
        journey.choose(robot, "#export", "weights-copy-keras");
        journey.waitUntil("the code is copied", () -> said().contains("loads its weights from remember-first-keras.npz"));
        robot.interact(() -> window.controller().open(Presets.first().withCell(CellKind.UGRNN)));
        journey.settle();
        journey.choose(robot, "#export", "weights-copy-keras");
        journey.waitUntil("it is told why not", () -> said().startsWith("A UGRNN cannot be written for Keras"));
    }
}
