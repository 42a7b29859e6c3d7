package lab.unroll.figure.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.CellLook;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.PlacedLabels;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.parts.Lanes;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LstmVariant;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CellFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;
    /** The sizes of the stage in windows of 1280 x 720, 1440 x 900 and 1920 x 1080. */
    private static final List<double[]> SIZES = List.of(new double[] {680, 298}, new double[] {WIDTH, HEIGHT},
            new double[] {1320, 658});

    static Stream<Arguments> cellsAndSizes() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(1, 2, 4, 7, 8, 9, 16, 17, 64)
                .flatMap(k -> (k == 4 ? Stream.of(1, 8, 200) : Stream.of(8))
                        .flatMap(length -> SIZES.stream().map(size -> Arguments.of(cell, k, length, size)))));
    }

    /** Every cell in every form, free and with gates held. */
    static Stream<Arguments> scenes() {
        List<Arguments> all = new ArrayList<>();
        for (CellKind cell : CellKind.values()) {
            for (int k : new int[] {1, 4, 8, 64}) {
                all.add(Arguments.of(cell + " k " + k, Scenes.remembering(cell, 4, k, 8)));
                for (Gate gate : cell.gates()) {
                    if (gate.isValve()) {
                        Pins pins = Pins.of(new Pin(gate, Math.min(1, k - 1), Pin.EVERY_STEP, 0.1));
                        all.add(Arguments.of(cell + " k " + k + " " + gate + " held",
                                Scenes.unit(Scenes.remembering(cell, 4, k, 8, pins), Math.min(1, k - 1))));
                    }
                }
            }
        }
        for (LstmVariant form : new LstmVariant[] {LstmVariant.OF_1997, LstmVariant.PEEPHOLE, new LstmVariant(false, true)}) {
            all.add(Arguments.of(form.toString(), lstm(form)));
        }
        return all.stream();
    }

    private static Scene lstm(LstmVariant form) {
        return Scenes.of(Scenes.lstm(form, 4, 4), Networks.rememberFirst(4, 8, 11), Pins.NONE);
    }

    @ParameterizedTest
    @MethodSource("cellsAndSizes")
    void everyPartStandsOnThePageAndPartsWithValuesDoNotOverlap(CellKind cell, int k, int length, double[] size) {
        Figure figure = new CellFigure(Scenes.remembering(cell, 4, k, length), size[0], size[1]);
        Rectangle2D page = new Rectangle2D.Double(0, 0, size[0], size[1]);
        List<Spot> parts = figure.spots().stream().filter(s -> s.kind() != Spot.Kind.STEP).toList();
        figure.spots().forEach(s -> assertTrue(page.contains(s.bounds()), s.id() + " " + s.bounds()));
        for (int a = 0; a < parts.size(); a++) {
            for (int b = a + 1; b < parts.size(); b++) {
                Rectangle2D both = parts.get(a).bounds().createIntersection(parts.get(b).bounds());
                assertFalse(both.getWidth() > 0.5 && both.getHeight() > 0.5,
                        parts.get(a).id() + " over " + parts.get(b).id());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void textsStandOnThePageAndApartInEverySizeAndLanguage(String name, Scene scene) {
        for (double[] size : SIZES) {
            for (Locale language : Words.LANGUAGES) {
                for (int moment = 0; moment <= 6; moment++) {
                    Scene at = Scenes.in(scene.at(new Playhead(2 + moment / 6.0), 3), Theme.LIGHT, language);
                    assertTidy(name + " " + size[0] + " " + language + " " + moment, at, size);
                }
            }
        }
    }

    private static void assertTidy(String name, Scene scene, double[] size) {
        List<PlacedLabels.Written> written = written(scene, size[0], size[1]);
        Rectangle2D page = new Rectangle2D.Double(0, 0, size[0], size[1]);
        for (int i = 0; i < written.size(); i++) {
            PlacedLabels.Written text = written.get(i);
            assertTrue(text.size() >= 12, () -> name + ": " + text + " is too small");
            assertTrue(page.contains(text.bounds()), () -> name + ": " + text + " leaves the page");
            for (int j = 0; j < i; j++) {
                PlacedLabels.Written other = written.get(j);
                Rectangle2D both = text.bounds().createIntersection(other.bounds());
                assertFalse(both.getWidth() > 0.5 && both.getHeight() > 1.5,
                        () -> name + ": " + text + " touches " + other);
            }
        }
    }

    @Test
    void theBadgeOfASubStepIsItsEnd() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8);
        CellSteps steps = CellSteps.of(scene.trace().spec());
        for (Spot spot : new CellFigure(scene, 840, 478).spots()) {
            if (spot.subject() instanceof Subject.SubStep part) {
                Playhead end = steps.endOf(part.number(), 3);
                assertEquals(3, end.step());
                assertEquals(part.number(), steps.current(end).number(), "at its end it is still the one spoken of");
            }
        }
        assertEquals(6, new CellFigure(scene, 840, 478).spots().stream()
                .filter(spot -> spot.subject() instanceof Subject.SubStep).count());
    }

    @Test
    void everySpotOfAnLstmHasTheValueOfTheTrace() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8, Pins.of(new Pin(Gate.FORGET, 1, 3, 0.25)));
        LayerTrace layer = scene.trace().focus();
        Map<String, Spot> spots = Tidiness.byId(new CellFigure(scene, WIDTH, HEIGHT));
        for (int j = 0; j < 4; j++) {
            String unit = "." + (j + 1);
            assertEquals(layer.cell(2).get(j), spots.get("C.2" + unit).value());
            assertEquals(layer.cell(3).get(j), spots.get("C.3" + unit).value());
            assertEquals(layer.hidden(2).get(j), spots.get("h.2" + unit).value());
            assertEquals(layer.hidden(3).get(j), spots.get("h.3" + unit).value());
            assertEquals(layer.tanhCell(3).get(j), spots.get("tanh.3" + unit).value());
            assertEquals(layer.gate(Gate.INPUT, 3).get(j) * layer.gate(Gate.CANDIDATE, 3).get(j),
                    spots.get("written.3" + unit).value());
            for (Gate gate : CellKind.LSTM.gates()) {
                assertEquals(layer.gate(gate, 3).get(j), spots.get("gate." + gate.letter() + ".3" + unit).value());
            }
        }
        assertEquals("forget gate, step 3, unit 2: 0.250000, pinned; computed "
                + Numbers.exact(layer.computedGate(Gate.FORGET, 3).get(1)), spots.get("gate.f.3.2").text());
        assertEquals(scene.trace().output(8).get(2), spots.get("output.8.3").value());
        assertEquals(List.of("step.2", "step.3", "step.4"), spots.keySet().stream()
                .filter(id -> id.startsWith("step.")).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"GRU", "GRU_BEFORE"})
    void aGruShowsWhatItsResetGateActsOn(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 8);
        LayerTrace layer = scene.trace().focus();
        Map<String, Spot> spots = Tidiness.byId(new CellFigure(scene, WIDTH, HEIGHT));
        for (int j = 0; j < 4; j++) {
            String place = ".3." + (j + 1);
            assertEquals(layer.resetPart(3).get(j), spots.get("heard" + place).value());
            assertEquals(1 - layer.gate(Gate.UPDATE, 3).get(j), spots.get("mix" + place).value());
            assertEquals(layer.gate(Gate.RESET, 3).get(j), spots.get("gate.r" + place).value());
            assertEquals(layer.gate(Gate.CANDIDATE, 3).get(j), spots.get("gate.n" + place).value());
        }
        double valve = spots.get("gate.r.3.1").bounds().getMinY();
        double strip = spots.get("heard.3.1").bounds().getMinY();
        assertEquals(cell == CellKind.GRU_BEFORE, strip < valve, "r acts before the product, or after it");
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"SIMPLE_RNN", "RELU_RNN", "SIGMOID_RNN"})
    void aSimpleRnnShowsThePartsOfItsStimulus(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 8);
        var preActivation = scene.trace().focus().preActivation(Gate.STATE, 3);
        Map<String, Spot> spots = Tidiness.byId(new CellFigure(scene, WIDTH, HEIGHT));
        for (int j = 0; j < 4; j++) {
            String place = ".3." + (j + 1);
            assertEquals(preActivation.fromInput().get(j), spots.get("xW" + place).value());
            assertEquals(preActivation.fromHidden().get(j), spots.get("hW" + place).value());
            assertEquals(preActivation.bias().get(j), spots.get("b" + place).value());
            assertEquals(preActivation.total().get(j), spots.get("a" + place).value());
        }
    }

    @Test
    void anLstmWithoutForgetGateHasNoValveOnItsLanes() {
        Map<String, Spot> spots = Tidiness.byId(new CellFigure(lstm(LstmVariant.OF_1997), WIDTH, HEIGHT));
        assertFalse(spots.containsKey("gate.f.3.1"));
        assertTrue(spots.containsKey("gate.i.3.1"));
    }

    @Test
    void numbersAreWrittenAsTheTraceHasThem() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8, Pins.of(new Pin(Gate.FORGET, 0, 3, 0.1)));
        List<String> texts = written(scene, WIDTH, HEIGHT).stream().map(PlacedLabels.Written::text).toList();
        for (int j = 0; j < 4; j++) {
            assertTrue(texts.contains(Numbers.fixed(scene.trace().cell(3).get(j))), texts.toString());
            assertTrue(texts.contains(Numbers.strip(scene.trace().gate(Gate.OUTPUT, 3).get(j))), texts.toString());
            assertTrue(texts.contains(Numbers.fixed(scene.free().cell(3).get(j))), "the free run: " + texts);
        }
        assertTrue(texts.contains("0.10, was " + Numbers.fixed(scene.free().gate(Gate.FORGET, 3).get(0))),
                texts.toString());
    }

    @Test
    void manyUnitsAreBundledAndTheSelectedOneKeepsItsLane() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 64, 8), 40);
        Map<String, Spot> spots = Tidiness.byId(new CellFigure(scene, WIDTH, HEIGHT));
        assertTrue(spots.containsKey("C.3.41"));
        assertTrue(spots.containsKey("C.3.1"));
        assertFalse(spots.containsKey("C.3.40"));
        List<String> texts = written(scene, 1320, 658).stream().map(PlacedLabels.Written::text).toList();
        assertTrue(texts.contains("…: 58 more units"), texts.toString());
    }

    @Test
    void aRowStandsWhereverUnitsAreLeftOut() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5, -1, 63), Lanes.of(64, 63, 400).order());
        assertEquals(List.of(0, 1, 2, 3, 4, -1, 40, -1), Lanes.of(64, 40, 400).order());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, -1), Lanes.of(64, -1, 400).order());
        assertEquals(List.of(6, 0, 2, 4), Lanes.of(64, 40, 400).named(40, 2), "first the selected one and the first");
    }

    @Test
    void lanesAreNeverThinnerThanCanBeSeen() {
        for (int k = 1; k <= 128; k++) {
            for (double height : new double[] {20, 74, 150, 400}) {
                Lanes lanes = Lanes.of(k, k - 1, height);
                assertTrue(lanes.rows() == 1 || lanes.rows() <= 3 || height / lanes.rows() >= Lanes.THINNEST,
                        k + " units in " + height);
                assertEquals(k, lanes.units().size() + lanes.hidden());
                assertTrue(lanes.units().contains(k - 1), "the selected unit has a lane");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everySubStepMovesSomethingAndIsSaid(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 8);
        CellSteps steps = CellSteps.of(scene.trace().spec());
        int[] before = pixels(scene.at(new Playhead(2), 3));
        for (CellSteps.CellStep step : steps.all()) {
            Scene during = scene.at(new Playhead(2 + (step.from() + step.to()) / 2), 3);
            List<String> texts = written(during, WIDTH, HEIGHT).stream().map(PlacedLabels.Written::text).toList();
            assertTrue(texts.contains(step.sentence(scene.words())), step + " is not said: " + texts);
            assertTrue(texts.contains(steps.formula(step.number(), 3, 2)), step + " has no formula: " + texts);
            int[] after = pixels(scene.at(steps.endOf(step.number(), 3), 3));
            assertFalse(Arrays.equals(before, after), step + " moved nothing");
            before = after;
        }
        assertArrayEquals(before, pixels(scene.at(Playhead.at(3), 3)), "the last sub-step ends the step");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void subStepsFillTheStepAndEndWhereItsPhasesEnd(CellKind cell) {
        List<CellSteps.CellStep> steps = CellSteps.of(Scenes.remembering(cell, 4, 2, 3).trace().spec()).all();
        double end = 0;
        for (CellSteps.CellStep step : steps) {
            assertEquals(end, step.from());
            assertTrue(step.to() > end);
            end = step.to();
        }
        assertEquals(1, end);
        assertEquals(CellLook.of(cell).ends().length, steps.size());
        double gates = Playhead.endOf(Phase.of(cell).get(0), 1, cell).position();
        assertTrue(steps.stream().anyMatch(step -> step.to() == gates), "the first phase ends with a sub-step");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeAndLanguageIsPainted(Theme theme) {
        for (CellKind cell : CellKind.values()) {
            for (Locale language : Words.LANGUAGES) {
                int[] pixels = pixels(Scenes.in(Scenes.remembering(cell, 4, 4, 8), theme, language));
                assertTrue(Arrays.stream(pixels).distinct().count() > 100);
                assertEquals(theme.colour(Token.PAGE).getRGB(), pixels[0]);
            }
        }
    }

    private static List<PlacedLabels.Written> written(Scene scene, double width, double height) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            return new CellFigure(scene, width, height).paintAndRemember(g);
        } finally {
            g.dispose();
        }
    }

    private static int[] pixels(Scene scene) {
        BufferedImage image = Tidiness.painted(new CellFigure(scene, WIDTH, HEIGHT), scene.theme());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
