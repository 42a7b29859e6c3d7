package lab.unroll.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import lab.unroll.experiment.Presets;
import lab.unroll.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"unrolled", "gradients", "states", "loss"})
    void everyFigureIsPaintedForEveryCellAndTask(String figure) throws Exception {
        for (String cell : List.of("rnn", "lstm")) {
            for (String preset : Presets.names()) {
                Path file = render("--preset", preset, "--cell", cell, "--figure", figure, "--train", "5", "--out", "a.png");
                assertTrue(coloursOf(file) > 20, figure + " " + cell + " " + preset);
            }
        }
    }

    @Test
    void theNumbersInAnSvgAreThoseOfTheTrace() throws Exception {
        String svg = Files.readString(render("--preset", "remember-first", "--train", "30", "--seed", "11", "--out", "a.svg"));
        Trace trace = TrainedNetwork.train(Presets.rememberFirst().withSeed(11), 30, i -> { }).reading().trace();
        for (int t = 1; t <= trace.length(); t++) {
            for (int j = 0; j < trace.spec().hidden(); j++) {
                double h = trace.hidden(t).get(j);
                assertTrue(valuesAt(svg, t, j + 1).contains(h), "h at step " + t + ", unit " + (j + 1) + ": " + h);
            }
        }
    }

    @Test
    void scaleSizeThemeLanguageStepAndUnitAllShow() throws Exception {
        BufferedImage plain = ImageIO.read(renderOne().toFile());
        BufferedImage twice = ImageIO.read(renderOne("--scale", "2").toFile());
        assertEquals(2 * plain.getWidth(), twice.getWidth());
        BufferedImage sized = ImageIO.read(renderOne("--width", "900", "--height", "500").toFile());
        assertEquals(900, sized.getWidth());
        assertEquals(500, sized.getHeight());
        byte[] usual = Files.readAllBytes(renderOne());
        for (String[] other : List.of(new String[] {"--theme", "dark"}, new String[] {"--lang", "zh-TW"},
                new String[] {"--step", "3"}, new String[] {"--unit", "2"}, new String[] {"--seed", "8"},
                new String[] {"--train", "6"}, new String[] {"--hidden", "3"}, new String[] {"--length", "5"})) {
            byte[] changed = Files.readAllBytes(renderOne(other));
            assertNotEquals(java.util.Arrays.hashCode(usual), java.util.Arrays.hashCode(changed), other[0]);
        }
        assertEquals(-1, Files.mismatch(renderOne(), Files.write(folder.resolve("usual.png"), usual)));
    }

    @Test
    void theDescriptionTellsHowThePictureCameAbout() throws Exception {
        String svg = Files.readString(render("--preset", "remember-first", "--train", "5", "--seed", "12", "--step", "2",
                "--out", "a.svg"));
        assertTrue(svg.contains("Seed 12, iteration 5, step 2."), svg.substring(0, 400));
    }

    @Test
    void aTextFromDiskCanBeLearnt() throws Exception {
        Path text = Files.writeString(folder.resolve("t.txt"), "the sea and the tide and the keeper ".repeat(20));
        Path file = render("--text", text.toString(), "--train", "3", "--out", "a.svg");
        assertTrue(Files.readString(file).contains("t.txt"));
    }

    private Path renderOne(String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("--preset", "remember-first", "--out", "one.png"));
        all.addAll(List.of(more));
        if (!all.contains("--train")) {
            all.addAll(List.of("--train", "5"));
        }
        return render(all.toArray(String[]::new));
    }

    private Path render(String... options) {
        List<String> arguments = new ArrayList<>(List.of("render"));
        arguments.addAll(List.of(options));
        int place = arguments.indexOf("--out") + 1;
        Path file = folder.resolve(arguments.get(place));
        arguments.set(place, file.toString());
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true),
                arguments.toArray(String[]::new));
        assertEquals("", err.toString());
        assertEquals(0, code);
        return file;
    }

    private static long coloursOf(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().count();
    }

    private static List<Double> valuesAt(String svg, int step, int unit) {
        Matcher place = Pattern.compile("<rect [^>]*data-step=\"" + step + "\" data-unit=\"" + unit
                + "\" data-value=\"([^\"]+)\"").matcher(svg);
        List<Double> values = new ArrayList<>();
        while (place.find()) {
            values.add(Double.valueOf(place.group(1)));
        }
        return values;
    }
}
