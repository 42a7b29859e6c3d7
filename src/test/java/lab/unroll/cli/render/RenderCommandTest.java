package lab.unroll.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lab.unroll.cli.Main;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.catalogue.FigureKind;
import lab.unroll.figure.catalogue.FigureKinds;
import lab.unroll.net.LayerPlace;
import lab.unroll.trace.Trace;
import lab.unroll.train.LossCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
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
        Trace trace = TrainedNetwork.train(Presets.first().withSeed(11), 30, i -> { }).reading().trace();
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

    @Test
    void anEncoderAndADecoderAnswerAQuestionThatWasHeldOut() throws Exception {
        Experiment experiment = Presets.named("addition-2-digits").withHidden(8).withSeed(11);
        Trace trace = TrainedNetwork.train(experiment, 20, step -> { }).reading().trace();
        String question = experiment.task().text(experiment.firstExample());
        int sum = Arrays.stream(question.split("\\+")).mapToInt(Integer::parseInt).sum();
        String told = "Read by the encoder: " + question + ". Right answer: " + sum + ".";
        for (int step = 1; step <= 8; step++) {
            String svg = Files.readString(renderPair("--seed", "11", "--step", Integer.toString(step), "--out", "a.svg"));
            for (int j = 0; j < 8; j++) {
                double h = trace.hidden(step).get(j);
                assertTrue(valuesAt(svg, step, j + 1).contains(h), "h at step " + step + ", unit " + (j + 1));
            }
            assertTrue(svg.contains(told), told);
        }
    }

    @Test
    void thePairIsPaintedForEveryCellThemeAndLanguage() throws Exception {
        for (String[] other : List.of(new String[] {"--cell", "rnn"}, new String[] {"--cell", "gru"},
                new String[] {"--theme", "dark", "--lang", "zh-TW"}, new String[] {"--unit", "2", "--scale", "2"},
                new String[] {"--width", "700", "--height", "400", "--hidden", "128"})) {
            List<String> options = new ArrayList<>(List.of("--out", "pair.png"));
            options.addAll(List.of(other));
            assertTrue(coloursOf(renderPair(options.toArray(String[]::new))) > 20, String.join(" ", other));
        }
    }

    private Path renderPair(String... more) {
        List<String> options = new ArrayList<>(List.of("--preset", "addition-2-digits", "--figure", "encoder-decoder",
                "--train", "20"));
        options.addAll(List.of(more));
        if (!options.contains("--hidden")) {
            options.addAll(List.of("--hidden", "8"));
        }
        return render(options.toArray(String[]::new));
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
        // made-up careers are always told
        assertEquals("", err.toString().replaceFirst("(?s)^SYNTHETIC: .*", arguments.contains("home-runs") ? "" : "$0"));
        assertEquals(0, code);
        return file;
    }

    /** Counts them up to 21: an empty page, or one with a single line, has far fewer. */
    private static long coloursOf(Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth())).distinct().limit(21).count();
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

    @Test
    void aChartOfOneOfSeveralLayersNamesIt() throws Exception {
        for (String figure : List.of("states", "gradients", "probe", "sum")) {
            String svg = Files.readString(render("--preset", "remember-first", "--layers", "2", "--train", "5", "--figure",
                    figure, "--layer", "2", "--unit", "1", "--out", "a.svg"));
            assertTrue(svg.contains("(layer 2)"), figure);
        }
    }

    /** What a table tells of each value, by the name of its spot. */
    private Map<String, String[]> table(String... options) throws Exception {
        Path csv = render(Stream.concat(Stream.of(options), Stream.of("--csv", folder + "/a.csv", "--out", "a.png"))
                .toArray(String[]::new)).resolveSibling("a.csv");
        Map<String, String[]> rows = new LinkedHashMap<>();
        assertEquals("name,step,unit,gate,value,meaning", Files.readAllLines(csv).get(0));
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.stream().skip(1).map(row -> row.getFields().toArray(String[]::new)).forEach(row -> rows.put(row[0], row));
        }
        return rows;
    }

    @Test
    void theStatesOfEveryLayerAndDirectionCanBeHad() throws Exception {
        Experiment deep = Presets.first().withNetwork(Presets.first().network().withLayers(2).withBidirectional(true));
        Trace trace = TrainedNetwork.train(deep, 5, step -> { }).reading().trace();
        for (LayerPlace place : LayerPlace.in(deep.spec())) {
            List<String> options = new ArrayList<>(List.of("--preset", "remember-first", "--layers", "2", "--bidirectional",
                    "--train", "5", "--figure", "states", "--layer", Integer.toString(place.layer() + 1)));
            if (place.isReverse()) {
                options.add("--reverse");
            }
            Map<String, String[]> rows = table(options.toArray(String[]::new));
            Trace looked = trace.lookingAt(place);
            for (int t = 1; t <= trace.length(); t++) {
                for (int unit = 1; unit <= deep.hidden(); unit++) {
                    String[] row = rows.get("state.h." + t + "." + unit);
                    assertEquals(Integer.toString(t), row[1]);
                    assertEquals(Integer.toString(unit), row[2]);
                    assertEquals(looked.hidden(t).get(unit - 1), Double.parseDouble(row[4]));
                }
            }
        }
    }

    /** A task that the figure can show. */
    private static String presetFor(FigureKind kind) {
        return kind.isOfSeries() ? "wave-sine" : kind.isOfChat() ? "chat" : kind.isOfCareers() ? "home-runs"
                : kind.isOfText() ? "next-char" : kind.isOfLabels() ? "tagging" : "remember-first";
    }

    @Test
    void everyFigureHasItsValuesAsATableAndTakesALayerWhereItShowsOne() throws Exception {
        for (FigureKind kind : FigureKinds.inFiles()) {
            if (kind == FigureKinds.ENCODER_DECODER || !kind.isOfNetwork()) {
                continue;
            }
            List<String> usual = new ArrayList<>(List.of("--preset", presetFor(kind),
                    "--layers", "2", "--length", "4", "--train", "5", "--figure", kind.id(), "--unit", "2"));
            usual.addAll(kind == FigureKinds.ATTENTION ? List.of("--attention", "yes") : List.of());
            Map<String, String[]> bottom = table(usual.toArray(String[]::new));
            assertFalse(bottom.isEmpty(), kind.id());
            bottom.values().forEach(row -> assertTrue(Double.isFinite(Double.parseDouble(row[4])), row[0]));
            List<String> upper = new ArrayList<>(usual);
            upper.addAll(List.of("--layer", "2"));
            if (kind == FigureKinds.NETWORK || kind == FigureKinds.BLOCKS) {
                assertTrue(bottom.keySet().stream().anyMatch(name -> name.startsWith("layer2.h")), "they show all layers");
                assertRefused("--layer", upper);
            } else if (kind.isOfLayer()) {
                assertNotEquals(values(bottom), values(table(upper.toArray(String[]::new))), kind.id());
            } else {
                assertRefused("--layer", upper);
            }
        }
    }

    @Test
    void whereADecoderLooksIsShownOnlyOfOneThatLooks() throws Exception {
        Map<String, String[]> rows = table("--preset", "chat", "--attention", "yes", "--train", "2", "--figure", "attention",
                "--ask", "What is the capital of France?");
        double first = rows.values().stream().filter(row -> row[0].startsWith("attention.1."))
                .mapToDouble(row -> Double.parseDouble(row[4])).sum();
        assertEquals(1, first, 1e-12);
        assertRefused("--attention yes", List.of("--preset", "chat", "--train", "0", "--figure", "attention"));
        assertRefused("--preset chat", List.of("--preset", "addition-2-digits", "--attention", "yes", "--train", "0", "--figure",
                "attention"));
        assertRefused("yes, no", List.of("--preset", "chat", "--attention", "perhaps", "--train", "0", "--figure", "talk"));
        assertRefused("addition-2-digits", List.of("--preset", "remember-first", "--attention", "yes", "--train", "0"));
    }

    @Test
    void theGroundIsCutInEveryWayAndItsMiddleIsTheLossOfTheNetwork() throws Exception {
        for (String plane : List.of("random", "path", "sharpest")) {
            Map<String, String[]> rows = table("--preset", "remember-first", "--train", "20", "--cells", "rnn,lstm", "--figure",
                    "landscape", "--plane", plane, "--grid", "25", "--range", "0.5", "--sequences", "1000");
            assertEquals(2 * 25 * 25, rows.keySet().stream().filter(name -> name.startsWith("map.")).count());
            double trained = TrainedNetwork.train(Presets.first(), 20, step -> { }).snapshot().evaluation().loss();
            assertTrue(rows.values().stream().anyMatch(row -> row[0].startsWith("map.2.")
                    && Double.parseDouble(row[4]) == trained), plane);
        }
        Map<String, String[]> steep = table("--figure", "wall", "--cells", "rnn", "--wall-steps", "20", "--wall-start", "1,0.5",
                "--wall-clip", "0", "--wall-rate", "0.01", "--wall-moves", "3");
        assertTrue(steep.keySet().containsAll(List.of("wall.1.1.1", "walk.1.0", "walk.1.3")));
        Map<String, String[]> line = table("--preset", "remember-first", "--train", "5", "--figure", "line", "--from-start",
                "--sequences", "8");
        assertTrue(line.keySet().containsAll(List.of("line.before.1", "line.after.61")));
    }

    @Test
    void whatAGroundCannotBeIsRefused() {
        assertRefused("odd number from 25 to 101", List.of("--preset", "adding", "--train", "1", "--figure", "landscape", "--grid", "24"));
        assertRefused("random, path, sharpest", List.of("--preset", "adding", "--train", "1", "--figure", "surface", "--plane", "moon"));
        assertRefused("--range", List.of("--preset", "adding", "--train", "1", "--figure", "surface", "--range", "0"));
        assertRefused("--plane", List.of("--preset", "adding", "--figure", "states", "--plane", "path"));
        assertRefused("--wall-clip", List.of("--preset", "adding", "--figure", "line", "--wall-clip", "1"));
        assertRefused("needs no network", List.of("--preset", "adding", "--figure", "wall"));
        assertRefused("--turn", List.of("--preset", "adding", "--train", "1", "--figure", "surface", "--turn", "30"));
        assertRefused("rnn, lstm", List.of("--figure", "wall", "--cells", "gru"));
    }

    @Test
    void aSweepIsShownFromItsTableAndCellsFromSeveralSeeds() throws Exception {
        String csv = folder.resolve("sweep.csv").toString();
        assertEquals(0, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), "sweep", "--preset",
                "remember-first", "--length", "3", "--cell", "rnn,gru", "--hidden", "2,3", "--seeds", "2", "--steps", "5",
                "--csv", csv));
        Map<String, String[]> lines = table("--figure", "sweep", "--csv-in", csv);
        assertTrue(lines.keySet().containsAll(List.of("sweep.0.0", "sweep.1.1", "run.1", "run.8")), lines.keySet().toString());
        Map<String, String[]> heat = table("--figure", "sweep", "--csv-in", csv, "--over", "hidden,cell", "--measure", "accuracy");
        assertEquals(4, heat.size());
        String[] rows = Files.readAllLines(Path.of(csv)).stream().skip(1).toArray(String[]::new);
        double middle = (loss(rows[0]) + loss(rows[1])) / 2;
        assertEquals(middle, Double.parseDouble(lines.get("sweep.0.0")[4]), 1e-12);
        assertFalse(table("--figure", "seed-dots", "--csv-in", csv).isEmpty());
        assertRefused("--csv-in", List.of("--figure", "sweep"));
        assertRefused("cell, hidden", List.of("--figure", "sweep", "--csv-in", csv, "--over", "color"));
        assertRefused("held-out-loss", List.of("--figure", "sweep", "--csv-in", csv, "--measure", "joy"));
        assertRefused("needs no network", List.of("--preset", "adding", "--figure", "sweep", "--csv-in", csv));
        assertRefused("--seeds", List.of("--preset", "adding", "--figure", "states", "--seeds", "3"));
        assertRefused("--measure", List.of("--preset", "adding", "--figure", "states", "--measure", "accuracy"));
        Map<String, String[]> seeds = table("--preset", "remember-first", "--length", "3", "--train", "20", "--figure", "seeds",
                "--cells", "rnn,gru", "--seeds", "3");
        assertTrue(seeds.keySet().containsAll(List.of("seeds.0.20", "seeds.low.1.1", "seeds.high.1.20")), seeds.keySet().toString());
    }

    private static double loss(String row) {
        String[] cells = row.split(",");
        return Double.parseDouble(cells[cells.length - 4]);
    }

    private static List<String> values(Map<String, String[]> rows) {
        return rows.values().stream().map(row -> row[0] + row[4]).toList();
    }

    @Test
    void theTableOfTheLossHasEveryPointOfTheCurve() throws Exception {
        Map<String, String[]> rows = table("--preset", "remember-first", "--train", "250", "--figure", "loss");
        LossCurve curve = TrainedNetwork.train(Presets.first(), 250, step -> { }).curve();
        assertTrue(curve.size() > 100, "points nearer to each other than a pixel");
        for (int i = 0; i < curve.size(); i++) {
            String[] row = rows.get("loss." + curve.iteration(i));
            assertEquals(Long.toString(curve.iteration(i)), row[1]);
            assertEquals(curve.loss(i), Double.parseDouble(row[4]));
        }
    }

    @Test
    void aTableOnTheStandardOutputNeedsNoPicture() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), "render", "--preset", "remember-first", "--train",
                "2", "--figure", "gradients", "--csv", "-"), err.toString());
        assertTrue(out.toString().startsWith("name,step,unit,gate,value,meaning\n"), out.toString());
        assertFalse(out.toString().contains("wrote"), out.toString());
    }

    @Test
    void aLayerThatIsNotThereIsRefused() {
        assertRefused("from 1 to 2", List.of("--preset", "remember-first", "--layers", "2", "--layer", "3"));
        assertRefused("--bidirectional", List.of("--preset", "remember-first", "--reverse"));
        assertRefused("from 1 to 1", List.of("--figure", "window", "--preset", "remember-first", "--layer", "2"));
    }

    private void assertRefused(String about, List<String> options) {
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("render", "--out", folder.resolve("a.png").toString()));
        arguments.addAll(options);
        assertEquals(2, Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new)));
        assertTrue(err.toString().contains(about), err.toString());
    }
}
