package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lab.unroll.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FilmCommandTest {

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    private int run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("render", "--preset", "remember-first", "--length", "4", "--train", "20"));
        line.addAll(List.of(arguments));
        told.getBuffer().setLength(0);
        return Main.run(new PrintWriter(told, true), new PrintWriter(told, true), line.toArray(String[]::new));
    }

    private Path film(String name, String... arguments) {
        Path file = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--out", file.toString()));
        assertEquals(0, run(line.toArray(String[]::new)), told.toString());
        return file;
    }

    private List<BufferedImage> pictures(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                pictures.add(ImageIO.read(file.toFile()));
            }
            return pictures;
        }
    }

    private static int gif(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void aFilmForwardHasEveryStepAndEndsWithThePictureOfTheLast() throws Exception {
        List<BufferedImage> film = pictures(film("frames", "--film", "forward", "--fps", "2", "--width", "600"));
        assertEquals(4 * 2 + 1, film.size());
        assertEquals(600, film.get(0).getWidth());
        BufferedImage last = ImageIO.read(film("last.png", "--width", "600").toFile());
        assertArrayEquals(pixels(last), pixels(film.get(8)));
        BufferedImage second = ImageIO.read(film("second.png", "--width", "600", "--step", "2").toFile());
        assertArrayEquals(pixels(second), pixels(film.get(4)));
    }

    @Test
    void aFilmBackwardShowsTheSameOnTheWayBackToTheFirstStep() throws Exception {
        List<BufferedImage> film = pictures(film("frames", "--film", "backward", "--fps", "1"));
        assertEquals(5, film.size());
        BufferedImage first = ImageIO.read(film("first.png", "--figure", "backward", "--step", "1").toFile());
        assertArrayEquals(pixels(first), pixels(film.get(4)));
        assertEquals(4 * 12 + 1, gif(film("b.gif", "--figure", "backward-cell")), "without --film, too");
        assertEquals(2 * 12 + 1, gif(film("c.gif", "--figure", "backward", "--step", "3")), "down to the step asked for");
    }

    @Test
    void aFilmOfATrainingBeginsUntrainedAndEndsTrained() throws Exception {
        List<BufferedImage> film = pictures(film("frames", "--film", "training", "--figure", "states", "--fps", "1"));
        assertEquals(11, film.size());
        BufferedImage trained = ImageIO.read(film("a.png", "--figure", "states").toFile());
        assertArrayEquals(pixels(trained), pixels(film.get(10)));
        Path untrained = folder.resolve("b.png");
        assertEquals(0, Main.run(new PrintWriter(told, true), new PrintWriter(told, true), "render", "--preset", "remember-first",
                "--length", "4", "--train", "0", "--figure", "states", "--out", untrained.toString()));
        assertArrayEquals(pixels(ImageIO.read(untrained.toFile())), pixels(film.get(0)));
        Path part = film("part", "--film", "training", "--figure", "loss", "--fps", "1", "--from", "10", "--to", "15");
        assertEquals(11, pictures(part).size());
    }

    @Test
    void whatWasMeasuredOnTheWayIsShownAsFarAsItHadCome() throws Exception {
        for (String figure : List.of("reach-heat", "loss", "held-out")) {
            List<BufferedImage> film = pictures(film(figure, "--film", "training", "--figure", figure, "--fps", "1"));
            assertNotEquals(0, java.util.Arrays.mismatch(pixels(film.get(3)), pixels(film.get(8))) + 1, figure);
        }
    }

    @Test
    void aRangeIsPlayedInItsOrder() throws Exception {
        assertEquals(2 * 6 + 1, gif(film("a.gif", "--film", "forward", "--from", "2", "--to", "3", "--fps", "6")));
        assertEquals(2 * 6 + 1, gif(film("b.gif", "--film", "backward", "--from", "3", "--to", "2", "--fps", "6")));
        try (ZipFile slides = new ZipFile(film("c.pptx", "--film", "forward", "--from", "2").toFile())) {
            assertEquals(4, slides.stream().filter(one -> one.getName().matches("ppt/slides/slide\\d+.xml")).count());
        }
    }

    @Test
    void everyMovingFormatIsMadeByItsEnding() throws Exception {
        for (String name : List.of("a.gif", "A.APNG", "a.pptx")) {
            assertTrue(Files.size(film(name, "--film", "forward", "--fps", "2")) > 5000, name);
        }
    }

    @Test
    void everyStillFormatIsMadeByItsEnding() throws Exception {
        for (String name : List.of("a.png", "LOSS.SVG", "a.pdf", "a.tex")) {
            assertTrue(Files.size(film(name, "--figure", "loss")) > 2000, name);
        }
        assertTrue(Files.readString(film("a.csv", "--figure", "states")).startsWith("name,step,unit,gate,value,meaning"));
        assertTrue(Files.readString(film("e.tex", "--figure", "equation", "--unit", "1")).contains("\\begin{aligned}"));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatToDo() {
        assertRefused("gif", "--film", "forward", "--out", "a.png");
        assertRefused("moves", false, "--film", "sideways", "--out", "a.gif");
        assertRefused("--film", "--fps", "3", "--out", "a.png");
        assertRefused("--fps", "--film", "forward", "--fps", "99", "--out", "a.gif");
        assertRefused("3", "--film", "forward", "--from", "3", "--to", "2", "--out", "a.gif");
        assertRefused("loss", "--film", "forward", "--figure", "loss", "--out", "a.gif");
        assertRefused("cell", "--film", "backward", "--figure", "encoder-decoder", "--out", "a.gif");
        assertRefused("backward", "--film", "forward", "--figure", "backward", "--out", "a.gif");
        assertRefused(".apng", "--film", "forward", "--out", "a.mp4");
        assertRefused("--paper", "--dpi", "300", "--out", "a.png");
        assertRefused("column", "--paper", "foolscap", "--out", "a.png");
        assertRefused("outlines", "--letters", "runes", "--out", "a.svg");
        assertRefused("--scale", "--scale", "2", "--paper", "a1", "--out", "a.png");
    }

    private void assertRefused(String named, String... arguments) {
        assertRefused(named, true, arguments);
    }

    private void assertRefused(String named, boolean names, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.set(line.size() - 1, folder.resolve(line.get(line.size() - 1)).toString());
        assertEquals(2, run(line.toArray(String[]::new)), String.join(" ", arguments));
        assertTrue(!names || told.toString().contains(named), told.toString());
        assertFalse(told.toString().contains("\tat "), told.toString());
    }

    @Test
    void aFileThatIsThereIsReplacedWhereNobodyCanBeAskedAndAFolderOfOtherThingsNever() throws Exception {
        Path file = film("a.gif", "--film", "forward", "--fps", "1");
        long before = Files.size(file);
        film("a.gif", "--film", "forward", "--fps", "4");
        assertNotEquals(before, Files.size(file));
        Path thesis = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(thesis.resolve("chapter.txt"), "words");
        assertEquals(2, run("--film", "forward", "--force", "--out", thesis.toString()));
        assertTrue(Files.exists(thesis.resolve("chapter.txt")));
    }
}
