package lab.unroll.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.ui.NeedsToolkit;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.kit.Message;
import lab.unroll.window.kit.RunningTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Pictures, films and slides out of the window. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ExportJourneysTest {

    @TempDir
    private Path folder;

    private BenchWindow window;
    private Journey journey;
    private String typed;
    private boolean mayReplace = true;

    /** Types a name into the dialog of the system. */
    private final class Typing implements lab.unroll.window.kit.Files {

        @Override
        public Optional<Path> toOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> toSave(String name, String extension) {
            return Optional.of(folder.resolve(typed == null ? name : typed));
        }

        @Override
        public boolean mayReplace(Path there) {
            return mayReplace;
        }
    }

    @Start
    void open(Stage stage) {
        window = new BenchWindow(Presets.first(), new Typing(), 1280, 720);
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

    private void openCard(FxRobot robot) {
        journey.settle();
        journey.choose(robot, "#export", "export-card");
        journey.waitUntil("the card", () -> journey.isShown("#export-dialog"));
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(FxRobot robot, String name, T value) {
        robot.interact(() -> {
            ComboBox<T> box = (ComboBox<T>) window.scene().lookup("#export-card-" + name);
            assertTrue(box.getItems().contains(value), name + " has " + box.getItems());
            box.setValue(value);
        });
    }

    private void press(FxRobot robot, String name) {
        robot.interact(() -> ((Button) window.scene().lookup("#export-card-" + name)).fire());
    }

    private boolean isSeen(String name) {
        return window.scene().lookup("#export-card-" + name).getParent().isVisible();
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        journey.waitUntil(name, () -> Files.exists(file) && said().contains(name));
        return file;
    }

    private String said() {
        Message told = window.model().messageProperty().get();
        return told == null ? "" : told.text().apply(Locale.ENGLISH);
    }

    @Test
    void aPictureHasTheColoursAndTheSizeThatAreChosenWhateverTheWindowHas(FxRobot robot) throws IOException {
        openCard(robot);
        choose(robot, "figure", FigureKinds.GRADIENTS);
        choose(robot, "colours", "dark");
        choose(robot, "size", "pixels");
        robot.interact(() -> ((TextField) window.scene().lookup("#export-card-amount")).setText("1000"));
        press(robot, "save");
        BufferedImage dark = ImageIO.read(written("gradients.png").toFile());
        assertEquals(1000, dark.getWidth());
        assertTrue(brightness(dark.getRGB(2, 2)) < 80);
        assertTrue(brightest(dark) > 150, "its letters are light, too");
        openCard(robot);
        choose(robot, "colours", "print");
        choose(robot, "size", "column");
        choose(robot, "dots", 600);
        typed = "COLUMN.PNG";
        press(robot, "save");
        BufferedImage print = ImageIO.read(written("COLUMN.PNG").toFile());
        assertEquals(Math.ceil(8.5 / 2.54 * 600), print.getWidth(), 1);
        assertEquals(255, brightness(print.getRGB(2, 2)));
    }

    @Test
    void theEndingThatIsTypedDecides(FxRobot robot) throws IOException {
        openCard(robot);
        typed = "LOSS.SVG";
        choose(robot, "figure", FigureKinds.LOSS);
        press(robot, "save");
        assertTrue(Files.readString(written("LOSS.SVG")).contains("<svg"));
        journey.choose(robot, "#export", "export-loss-png-1");
        journey.settle();
        openCard(robot);
        choose(robot, "figure", FigureKinds.EQUATION);
        typed = "equation.tex";
        press(robot, "save");
        assertTrue(Files.readString(written("equation.tex")).contains("\\begin{aligned}"));
    }

    @Test
    void aPictureOnNothingGoesToTheClipboard(FxRobot robot) {
        openCard(robot);
        robot.interact(() -> ((CheckBox) window.scene().lookup("#export-card-transparent")).setSelected(true));
        choose(robot, "figure", FigureKinds.STATES);
        press(robot, "copy");
        Image[] copied = new Image[1];
        journey.waitUntil("a picture", () -> {
            copied[0] = Clipboard.getSystemClipboard().getImage();
            return copied[0] != null;
        });
        assertEquals(0, copied[0].getPixelReader().getColor(1, 1).getOpacity());
    }

    @Test
    void thePlaybackIsFilmedForwardAndBackwardWhileTheBenchStaysAsItIs(FxRobot robot) throws IOException {
        openCard(robot);
        double position = window.model().playhead().positionProperty().get();
        choose(robot, "what", "forward");
        choose(robot, "size", "1");
        choose(robot, "rate", 4);
        choose(robot, "from", 2);
        choose(robot, "to", 4);
        press(robot, "save");
        assertEquals(3 * 4 + 1, pictures(written("stage-forward.gif")));
        openCard(robot);
        choose(robot, "what", "backward");
        choose(robot, "format", ".apng");
        press(robot, "save");
        assertTrue(Files.size(written("stage-backward.apng")) > 10_000);
        assertEquals(position, window.model().playhead().positionProperty().get());
        assertFalse(window.model().playhead().isBackward());
    }

    @Test
    void theTrainingIsFilmedFromTheStepsThatAreKept(FxRobot robot) throws IOException {
        journey.settle();
        robot.interact(() -> window.controller().trainTo(60));
        journey.settle();
        openCard(robot);
        choose(robot, "figure", FigureKinds.STATES);
        choose(robot, "what", "training");
        choose(robot, "rate", 4);
        choose(robot, "size", "1");
        choose(robot, "format", "folder");
        press(robot, "save");
        Path film = written("states-training");
        try (Stream<Path> files = Files.list(film)) {
            assertEquals(41, files.count());
        }
        assertNotEquals(-1, Files.mismatch(film.resolve("0001.png"), film.resolve("0041.png")), "it has learnt");
        assertEquals(60, window.model().snapshotProperty().get().iteration());
    }

    @Test
    void slidesHaveWhatTheLessonSaysAsNotes(FxRobot robot) throws IOException {
        journey.settle();
        robot.interact(() -> window.lessons().open(0, 0));
        journey.settle();
        openCard(robot);
        choose(robot, "what", "forward");
        choose(robot, "format", ".pptx");
        choose(robot, "to", 2);
        assertFalse(isSeen("size"));
        press(robot, "save");
        try (ZipFile slides = new ZipFile(written("stage-forward.pptx").toFile())) {
            String notes = new String(slides.getInputStream(slides.getEntry("ppt/notesSlides/notesSlide1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            String title = window.lessons().stepProperty().get().title();
            assertTrue(notes.contains(title.replace("'", "'")), notes);
            assertEquals(3, slides.stream().filter(one -> one.getName().matches("ppt/slides/slide\\d+.xml")).count());
        }
    }

    @Test
    void onlyWhatIsOfUseCanBeChosen(FxRobot robot) {
        openCard(robot);
        assertFalse(isSeen("rate"));
        assertFalse(isSeen("outlines"));
        choose(robot, "format", ".svg");
        assertTrue(isSeen("outlines"));
        choose(robot, "figure", FigureKinds.LOSS);
        assertEquals(List.of("picture"), box("what").getItems());
        choose(robot, "figure", FigureKinds.ON_STAGE);
        assertEquals(List.of("picture", "forward", "backward", "training"), box("what").getItems());
        choose(robot, "what", "backward");
        assertTrue(isSeen("rate") && isSeen("from"));
        choose(robot, "from", 2);
        choose(robot, "to", 5);
        press(robot, "save");
        journey.waitUntil("the problem", () -> said().contains("2") && said().contains("5"));
        assertTrue(window.scene().lookup("#export-dialog").isVisible());
    }

    @Test
    void aFolderThatIsThereIsReplacedOnlyIfThatIsWanted(FxRobot robot) throws IOException {
        Path film = Files.createDirectory(folder.resolve("stage-forward"));
        Files.write(film.resolve("0001.png"), new byte[] {1});
        mayReplace = false;
        openCard(robot);
        choose(robot, "what", "forward");
        choose(robot, "format", "folder");
        press(robot, "save");
        journey.settle();
        assertEquals(1, Files.size(film.resolve("0001.png")));
        assertTrue(window.scene().lookup("#export-dialog").isVisible());
    }

    @Test
    void aFilmThatTakesLongTellsHowFarItIsAndCanBeStopped(FxRobot robot) throws IOException {
        openCard(robot);
        choose(robot, "what", "forward");
        choose(robot, "rate", 30);
        choose(robot, "size", "4");
        choose(robot, "format", "folder");
        press(robot, "save");
        List<RunningTask> tasks = new ArrayList<>();
        journey.waitUntil("the task", () -> {
            window.controller().tasks().shownProperty().get().forEach(one -> tasks.add(one.task()));
            return tasks.stream().anyMatch(one -> one.progress() > 0);
        });
        RunningTask task = tasks.get(tasks.size() - 1);
        assertTrue(task.title(Locale.ENGLISH).contains("stage-forward"), task.title(Locale.ENGLISH));
        robot.interact(task::cancel);
        journey.waitUntil("nothing left", () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.findAny().isEmpty();
            }
        });
        journey.settle();
        assertFalse(Files.exists(folder.resolve("stage-forward")));
    }

    private ComboBox<?> box(String name) {
        Node node = window.scene().lookup("#export-card-" + name);
        return (ComboBox<?>) node;
    }

    private static int brightness(int colour) {
        return Math.max(colour >> 16 & 0xff, Math.max(colour >> 8 & 0xff, colour & 0xff));
    }

    private static int brightest(BufferedImage picture) {
        int most = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                most = Math.max(most, brightness(picture.getRGB(x, y)));
            }
        }
        return most;
    }

    private static int pictures(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }
}
