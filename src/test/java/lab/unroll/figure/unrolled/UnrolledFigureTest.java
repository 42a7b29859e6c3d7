package lab.unroll.figure.unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.Reset;
import lab.unroll.net.StateRule;
import lab.unroll.trace.Networks;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnrolledFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;

    /** The sizes of the stage in windows of 1280 x 720, 1440 x 900 and 1920 x 1080. */
    static Stream<Arguments> sizes() {
        return Stream.of(CellKind.values()).flatMap(cell -> Stream.of(1, 2, 4, 8, 16, 64)
                .flatMap(k -> Stream.of(1, 8, 12, 200)
                        .flatMap(length -> Stream.of(new double[] {680, 298}, new double[] {840, 478},
                                new double[] {1320, 658}).map(size -> Arguments.of(cell, k, length, size)))));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyPartStandsInsideThePageAndInOrder(CellKind cell, int k, int length, double[] size) {
        Scene scene = Scenes.remembering(cell, 4, k, length);
        Figure figure = new UnrolledFigure(scene, size[0], size[1]);
        Rectangle2D page = new Rectangle2D.Double(0, 0, size[0], size[1]);
        for (Spot spot : figure.spots()) {
            assertTrue(page.contains(spot.bounds()), spot.id() + " " + spot.bounds());
        }
        Map<String, Rectangle2D> places = figure.spots().stream()
                .collect(Collectors.toMap(Spot::id, Spot::bounds));
        int t = scene.selectedStep();
        Rectangle2D h = places.get("h." + t + "." + k);
        assertTrue(h.getMaxY() < places.get("input." + t).getMinY(), "h above x");
        if (cell == CellKind.LSTM) {
            assertTrue(places.get("C." + t + "." + k).getMaxY() < places.get("gate.i." + t + ".1").getMinY());
            assertTrue(places.get("gate.i." + t + ".1").getMaxY() < places.get("gate.g." + t + ".1").getMinY());
            assertTrue(places.get("gate.o." + t + ".1").getMaxY() < places.get("h." + t + ".1").getMinY());
            assertTrue(places.get("gate.f." + t + ".1").getMaxX() < places.get("C." + t + ".1").getMinX());
        } else if (cell.rule() == StateRule.MIXED) {
            Rectangle2D candidate = places.get("gate." + cell.letterOf(Gate.CANDIDATE) + "." + t + ".1");
            assertTrue(h.getMaxY() < candidate.getMinY());
            assertTrue(candidate.getMaxY() < places.get("input." + t).getMinY());
            assertTrue(places.get("gate." + cell.letterOf(Gate.UPDATE) + "." + t + ".1").getMaxX()
                    < places.get("h." + t + ".1").getMinX());
            if (cell.reset() != Reset.NONE) {
                assertTrue(candidate.getMaxY() < places.get("gate.r." + t + ".1").getMinY());
                assertTrue(places.get("gate.r." + t + ".1").getMaxY() < places.get("input." + t).getMinY());
            }
        } else {
            assertTrue(h.getMaxY() < places.get("a." + t + ".1").getMinY());
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void partsThatCarryNumbersDoNotOverlap(CellKind cell, int k, int length, double[] size) {
        Figure figure = new UnrolledFigure(Scenes.remembering(cell, 4, k, length), size[0], size[1]);
        List<Spot> parts = figure.spots().stream()
                .filter(s -> s.kind() != Spot.Kind.STEP && s.kind() != Spot.Kind.GATE && s.step() <= 3).toList();
        for (int a = 0; a < parts.size(); a++) {
            for (int b = a + 1; b < parts.size(); b++) {
                Rectangle2D both = parts.get(a).bounds().createIntersection(parts.get(b).bounds());
                assertFalse(both.getWidth() > 0.5 && both.getHeight() > 0.5,
                        parts.get(a).id() + " over " + parts.get(b).id());
            }
        }
    }

    /** Held at the very value that was computed, nothing changes but the padlock. */
    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aHeldStateShowsAPadlock(CellKind cell) {
        Scene free = Scenes.remembering(cell, 4, 4, 8);
        for (Quantity state : Quantity.in(free.trace().spec()).stream().filter(Quantity::isState).toList()) {
            double value = state.used(free.trace().focus(), 3).get(2);
            Scene held = Scenes.remembering(cell, 4, 4, 8, Pins.of(new Pin(state, List.of(2), 3, 3, value)));
            Scene ghostless = Scenes.withoutGhost(held);
            BufferedImage before = Tidiness.painted(new UnrolledFigure(free, WIDTH, HEIGHT), Theme.LIGHT);
            Figure figure = new UnrolledFigure(ghostless, WIDTH, HEIGHT);
            BufferedImage after = Tidiness.painted(figure, Theme.LIGHT);
            Rectangle2D place = Tidiness.byId(figure).get((state == Quantity.CELL_STATE ? "C" : "h") + ".3.3").bounds();
            int changed = 0;
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    if (before.getRGB(x, y) != after.getRGB(x, y)) {
                        changed++;
                        assertTrue(Math.abs(x - place.getMaxX()) < 8 && Math.abs(y - place.getCenterY()) < 12, x + ", " + y);
                    }
                }
            }
            assertTrue(changed > 20, state + " of " + cell);
        }
    }

    @Test
    void everySpotHasTheValueOfTheTrace() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 3, 6, Pins.of(new Pin(Gate.FORGET, 1, 2, 0.25)));
        Trace trace = scene.trace();
        Map<String, Double> values = new UnrolledFigure(scene, WIDTH, HEIGHT).spots().stream()
                .collect(Collectors.toMap(Spot::id, Spot::value));
        for (int t = 1; t <= 6; t++) {
            for (int j = 0; j < 3; j++) {
                String place = "." + t + "." + (j + 1);
                assertEquals(trace.cell(t).get(j), values.get("C" + place));
                assertEquals(trace.hidden(t).get(j), values.get("h" + place));
                for (Gate gate : CellKind.LSTM.gates()) {
                    assertEquals(trace.gate(gate, t).get(j), values.get("gate." + trace.spec().cell().letterOf(gate) + place));
                }
            }
            assertEquals(trace.output(t).get(2), values.get("output." + t + ".3"));
        }
        assertEquals(0.25, values.get("gate.f.2.2"));
        assertEquals(trace.loss(6), values.get("loss.6"));
        assertFalse(values.containsKey("loss.5"), "step 5 is not judged");
    }

    @ParameterizedTest
    @EnumSource(value = CellKind.class, names = {"GRU", "GRU_BEFORE"})
    void everyGateOfAGruHasTheValueOfTheTrace(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 3, 6, Pins.of(new Pin(Gate.UPDATE, 1, 2, 0.25)));
        Map<String, Spot> spots = Tidiness.byId(new UnrolledFigure(scene, WIDTH, HEIGHT));
        for (int t = 1; t <= 6; t++) {
            for (int j = 0; j < 3; j++) {
                String place = "." + t + "." + (j + 1);
                assertEquals(scene.trace().hidden(t).get(j), spots.get("h" + place).value());
                assertEquals(scene.trace().gate(Gate.RESET, t).get(j), spots.get("gate.r" + place).value());
                assertEquals(scene.trace().gate(Gate.UPDATE, t).get(j), spots.get("gate.z" + place).value());
                assertEquals(scene.trace().gate(Gate.CANDIDATE, t).get(j), spots.get("gate.n" + place).value());
            }
        }
        assertTrue(spots.get("gate.z.2.2").text().contains("pinned"), spots.get("gate.z.2.2").text());
    }

    @Test
    void anLstmWithoutForgetGateHasNoForgetValves() {
        Scene scene = Scenes.of(Scenes.lstm(LstmVariant.OF_1997, 4, 3), Networks.rememberFirst(4, 6, 11), Pins.NONE);
        Map<String, Spot> spots = Tidiness.byId(new UnrolledFigure(scene, WIDTH, HEIGHT));
        assertFalse(spots.containsKey("gate.f.3.1"));
        assertEquals(scene.trace().gate(Gate.INPUT, 3).get(0), spots.get("gate.i.3.1").value());
        assertTrue(saturation(scene) > 0);
    }

    @Test
    void aPinnedGateSaysWhatItWouldHaveBeen() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 3, 6, Pins.of(new Pin(Gate.FORGET, 1, 2, 0.25)));
        String text = new UnrolledFigure(scene, WIDTH, HEIGHT).spots().stream()
                .filter(s -> s.id().equals("gate.f.2.2")).findFirst().orElseThrow().text();
        double computed = scene.trace().computedGate(Gate.FORGET, 2).get(1);
        assertEquals("forget gate, step 2, unit 2: 0.25, pinned; computed " + Numbers.exact(computed),
                text.replace("0.250000", "0.25"));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void aLongSequenceIsShownAsAWindowRoundTheSelectedStep(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 200).at(Playhead.at(150), 150);
        List<Integer> steps = new UnrolledFigure(scene, WIDTH, HEIGHT).spots().stream()
                .filter(s -> s.kind() == Spot.Kind.STEP).map(Spot::step).toList();
        assertTrue(steps.contains(150) && steps.size() >= 8 && steps.size() <= 13, steps.toString());
        assertEquals(200, new UnrolledFigure(scene.at(Playhead.at(200), 200), WIDTH, HEIGHT).spots().stream()
                .mapToInt(Spot::step).max().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void thePictureIsAFunctionOfThePlayhead(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 8);
        int[] half = pixels(scene.at(new Playhead(2.5), 3));
        assertArrayEquals(half, pixels(scene.at(new Playhead(2.5), 3)));
        assertFalse(java.util.Arrays.equals(half, pixels(scene.at(new Playhead(2.6), 3))), "nothing moved");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyPhaseAddsColourToTheCurrentCopy(CellKind cell) {
        Scene scene = Scenes.remembering(cell, 4, 4, 8);
        double before = saturation(scene.at(new Playhead(2), 3));
        for (Phase phase : Phase.of(cell)) {
            double after = saturation(scene.at(Playhead.endOf(phase, 3, cell), 3));
            assertTrue(after != before, phase + " moved nothing");
            before = after;
        }
        assertTrue(before > saturation(scene.at(new Playhead(2.01), 3)), "a finished step is in full colour");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeAndLanguageIsPainted(Theme theme) {
        for (Locale language : Words.LANGUAGES) {
            Scene scene = Scenes.in(Scenes.remembering(CellKind.LSTM, 4, 4, 8), theme, language);
            int[] pixels = pixels(scene);
            assertTrue(java.util.Arrays.stream(pixels).distinct().count() > 100);
            assertEquals(theme.colour(Token.PAGE).getRGB(), pixels[0]);
        }
    }

    private static int[] pixels(Scene scene) {
        BufferedImage image = paint(scene);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** How colourful the picture is: the sum of the differences between the colour channels. */
    private static double saturation(Scene scene) {
        double sum = 0;
        for (int rgb : pixels(scene)) {
            int r = rgb >> 16 & 0xFF;
            int g = rgb >> 8 & 0xFF;
            int b = rgb & 0xFF;
            sum += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
        }
        return sum;
    }

    private static BufferedImage paint(Scene scene) {
        BufferedImage image = new BufferedImage((int) WIDTH, (int) HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new UnrolledFigure(scene, WIDTH, HEIGHT).paint(g);
        g.dispose();
        return image;
    }
}
