package lab.unroll.figure.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.Initialiser;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
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

public class BlocksFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;
    public static final double[][] STAGES = {{680, 298}, {840, 478}, {1320, 658}};

    /** Every shape of network at the sizes of the stage in windows of 1280 x 720, 1440 x 900 and 1920 x 1080. */
    static Stream<Arguments> shapes() {
        int[][] lengths = {{1, 1}, {8, 12}, {4, 200}, {64, 40}};
        return Stream.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU).flatMap(cell -> Stream.of(1, 4)
                .flatMap(layers -> Stream.of(false, true).flatMap(both -> Arrays.stream(lengths)
                        .map(kAndLength -> Scenes.deep(cell, kAndLength[0], layers, both, kAndLength[1])))))
                .flatMap(scene -> Arrays.stream(STAGES).map(size -> Arguments.of(scene, size)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyPartStandsInsideThePageAndClearOfItsNeighbours(Scene scene, double[] size) {
        BlocksFigure figure = new BlocksFigure(scene, size[0], size[1]);
        Tidiness.assertOnPage(figure);
        List<Spot> solid = figure.spots().stream().filter(spot -> spot.id().matches(
                "(layer\\dr?\\.)?(block|input|output|loss)\\..*")).toList();
        for (int a = 0; a < solid.size(); a++) {
            for (int b = 0; b < a; b++) {
                Rectangle2D both = solid.get(a).bounds().createIntersection(solid.get(b).bounds());
                assertFalse(both.getWidth() > 0.1 && both.getHeight() > 0.1,
                        solid.get(a).id() + " over " + solid.get(b).id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void blocksKeepAReadableSizeAndTheirNamesAreTidy(Scene scene, double[] size) {
        BlockRun run = BlockRun.of(scene);
        BlocksLayout layout = new BlocksLayout(run, size[0], size[1]);
        assertTrue(layout.blockHeight >= 9 && layout.blockWidth >= 24,
                layout.blockWidth + " x " + layout.blockHeight);
        Scene spoken = Scenes.in(scene, Theme.LIGHT, size[0] == WIDTH ? Words.CHINESE : Locale.ENGLISH);
        List<ChartLabel> labels = new BlockMargins(BlockRun.of(spoken), layout, 1).labels();
        Tidiness.assertTidy(new BlocksFigure(spoken, size[0], size[1]), labels, Theme.LIGHT);
        for (ChartLabel label : labels) {
            for (int row = 0; row < run.rows().size(); row++) {
                assertFalse(label.bounds().intersects(layout.block(row, layout.first()).frame())
                        || label.bounds().intersects(layout.block(row, layout.last()).frame()),
                        label + " over a block");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void everyLayerAndDirectionShowsItsOwnNumbers(CellKind cell) {
        Scene scene = Scenes.deep(cell, 3, 2, true, 6);
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(scene, WIDTH, HEIGHT));
        for (int layer = 0; layer < 2; layer++) {
            for (Direction direction : Direction.values()) {
                LayerTrace trace = scene.trace().layer(layer, direction);
                String prefix = new BlockRow(layer, direction).prefix();
                for (int t = 1; t <= 6; t++) {
                    assertEquals(trace.hidden(t).norm(), spots.get(prefix + "block." + t).value());
                    assertEquals(trace.hidden(trace.before(t)).get(0), spots.get(prefix + "carried.h." + t).value());
                    if (cell.hasCellState()) {
                        assertEquals(trace.cell(trace.before(t)).get(0), spots.get(prefix + "carried.C." + t).value());
                    }
                }
                for (int j = 0; j < 3; j++) {
                    assertEquals(trace.hidden(3).get(j), spots.get(prefix + "h.3." + (j + 1)).value());
                }
            }
        }
        assertEquals(scene.trace().output(2).get(scene.trace().output(2).argMax()),
                spots.get("output.2." + (scene.trace().output(2).argMax() + 1)).value());
        assertEquals(scene.trace().loss(6), spots.get("loss.6").value());
        assertFalse(spots.containsKey("loss.5"), "step 5 is not judged");
    }

    @Test
    void spotsSayWhichLayerInWhichDirection() {
        Scene scene = Scenes.deep(CellKind.LSTM, 3, 2, true, 6);
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(scene, WIDTH, HEIGHT));
        double value = scene.trace().layer(1, Direction.REVERSE).cell(3).get(2);
        assertEquals("C, step 3, layer 2, reverse, unit 3: " + Numbers.exact(value),
                spots.get("layer2r.C.3.3").text());
        double from = scene.trace().layer(1, Direction.REVERSE).hidden(5).get(0);
        assertEquals("h handed from step 5 to step 4, layer 2, reverse, unit 1: " + Numbers.exact(from),
                spots.get("layer2r.carried.h.4").text());
    }

    @Test
    void withoutASelectedUnitArrowsAndStripsTellLengths() {
        Scene scene = Scenes.unit(Scenes.deep(CellKind.GRU, 3, 1, false, 6), -1);
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(scene, WIDTH, HEIGHT));
        assertEquals(scene.trace().hidden(4).norm(), spots.get("carried.h.5").value());
        assertEquals(scene.trace().hidden(4).norm(), spots.get("h.4").value());
        BlockRun run = BlockRun.of(scene);
        assertEquals(scene.trace().hidden(4).norm() / Math.sqrt(3), run.carried(scene.trace().hidden(4)), 1e-15);
    }

    @Test
    void theReverseLayerRunsTheOtherWay() {
        BlockRun run = BlockRun.of(Scenes.deep(CellKind.LSTM, 4, 1, true, 6));
        BlocksLayout layout = new BlocksLayout(run, WIDTH, HEIGHT);
        BlockWires wires = new BlockWires(layout, run);
        assertEquals(layout.block(0, 3).frame().getMaxX(), start(wires, 0, 4), 1e-9);
        assertEquals(layout.block(1, 5).frame().getMinX(), start(wires, 1, 4), 1e-9);
        assertTrue(BlockArrow.end(wires.state(StateKind.HIDDEN, 0, 4))[2] > 0.9);
        assertTrue(BlockArrow.end(wires.state(StateKind.HIDDEN, 1, 4))[2] < -0.9);
        List<ChartLabel> labels = new BlockMargins(run, layout, 1).labels();
        assertTrue(Tidiness.says(labels, "h_{7}"), "the reverse layer starts from h_7");
    }

    private static double start(BlockWires wires, int row, int column) {
        double[] at = new double[6];
        wires.state(StateKind.HIDDEN, row, column).getPathIterator(null).currentSegment(at);
        return at[0];
    }

    @Test
    void twoDirectionsReadFromBothEndsAndAnswerWhenBothHavePassed() {
        Scene scene = Scenes.deep(CellKind.GRU, 4, 1, true, 8).at(Playhead.at(3), 3);
        BlockRun run = BlockRun.of(scene);
        BlockProgress forward = run.progress(run.rows().get(0));
        BlockProgress reverse = run.progress(run.rows().get(1));
        assertEquals(1, forward.left(3, 0.4, 0.7), "the forward row has just read step 3");
        assertEquals(1, reverse.left(6, 0.4, 0.7), "the reverse row has just read step 6");
        assertTrue(forward.left(6, 0.4, 0.7) < forward.left(2, 0.4, 0.7), "step 6 is still to come");
        assertTrue(forward.joined(3, 0, 1) < 0.3, "the answer of step 3 has to wait");
        BlockRun later = BlockRun.of(scene.at(Playhead.at(6), 3));
        assertEquals(1, later.progress(later.rows().get(1)).joined(3, 0, 1), "until the reverse row has read step 3");
    }

    @Test
    void theLowerLayerTakesItsTurnBeforeTheUpperOne() {
        BlockRun run = BlockRun.of(Scenes.deep(CellKind.LSTM, 4, 2, false, 8).at(new Playhead(2.5), 3));
        assertEquals(1, run.progress(run.rows().get(0)).left(3, 0.4, 0.7));
        assertTrue(run.progress(run.rows().get(1)).left(3, 0.4, 0.7) < 0.5);
    }

    @Test
    void inBothDirectionsTheLayerLookedAtReadsTheSelectedStep() {
        for (int layer = 0; layer < 3; layer++) {
            for (Direction direction : Direction.values()) {
                LayerPlace place = new LayerPlace(layer, direction);
                for (int column = 1; column <= 8; column++) {
                    int turn = direction == Direction.REVERSE ? 9 - column : column;
                    Scene scene = Scenes.deep(CellKind.LSTM, 4, 3, true, 8).lookingAt(place)
                            .at(new Playhead(turn - 0.2), column);
                    BlockRun run = BlockRun.of(scene);
                    for (BlockRow row : run.rows()) {
                        for (int t = 1; t <= 8; t++) {
                            int own = row.direction() == direction ? t : 9 - t;
                            assertEquals(row.layer() == layer && own == column, run.progress(row).isReading(t)
                                    && run.progress(row).arriving(t, 0, 0.5) == 1, place + ", " + row + ", " + t);
                        }
                    }
                }
            }
        }
    }

    @Test
    void inBothDirectionsALayerWaitsUntilThoseBelowAreThrough() {
        Scene scene = Scenes.deep(CellKind.GRU, 4, 3, true, 8).lookingAt(new LayerPlace(1, Direction.FORWARD));
        BlockRun run = BlockRun.of(scene.at(Playhead.at(8), 8));
        for (int t = 1; t <= 8; t++) {
            assertEquals(run.theme().fadedOpacity(), run.progress(run.rows().get(0)).left(t, 0, 1), "read before");
            assertTrue(run.progress(run.rows().get(4)).left(t, 0, 1) < run.theme().fadedOpacity(), "still to come");
        }
    }

    @Test
    void aLongSequenceIsShownAsAWindowWithAnOverviewOfAllSteps() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 1, false, 200).at(Playhead.at(150), 150);
        BlocksFigure figure = new BlocksFigure(scene, WIDTH, HEIGHT);
        Map<String, Spot> spots = Tidiness.byId(figure);
        assertTrue(spots.containsKey("step.150") && !spots.containsKey("step.1"));
        for (int t = 1; t <= 200; t++) {
            assertEquals(scene.trace().hidden(t).norm(), spots.get("overview." + t).value());
        }
        BlockRun run = BlockRun.of(scene);
        BlocksLayout layout = new BlocksLayout(run, WIDTH, HEIGHT);
        assertTrue(layout.pitch >= BlocksLayout.NARROWEST);
        Rectangle2D window = new Overview(run, layout).window();
        assertTrue(window.contains(spots.get("overview.150").bounds().getCenterX(), window.getCenterY()));
        assertFalse(window.contains(spots.get("overview.100").bounds().getCenterX(), window.getCenterY()));
        assertFalse(new BlocksLayout(BlockRun.of(Scenes.deep(CellKind.LSTM, 4, 1, false, 12)), WIDTH, HEIGHT)
                .isWindow(), "twelve steps have room");
    }

    @Test
    void aHeldGateLeavesTheFreeRunAsAGhostInEveryLayer() {
        Pins pins = Pins.of(new Pin(Gate.FORGET, Pin.ALL_UNITS, Pin.EVERY_STEP, 0.1));
        Scene held = Scenes.deep(CellKind.LSTM, 4, 2, false, 8, pins);
        Scene ghostless = Scenes.withoutGhost(held);
        double free = held.free().layer(1, Direction.FORWARD).cell(3).get(1);
        String text = Tidiness.byId(new BlocksFigure(held, WIDTH, HEIGHT)).get("layer2.C.3.2").text();
        assertTrue(text.endsWith("free run " + Numbers.exact(free)), text);
        assertFalse(Arrays.equals(pixels(held), pixels(ghostless)), "the ghost is painted");
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void thePictureIsAFunctionOfThePlayheadAndMovesWithIt(CellKind cell) {
        Scene scene = Scenes.deep(cell, 4, 2, false, 8);
        int[] before = pixels(scene.at(new Playhead(2), 3));
        for (double position = 2.25; position <= 3; position += 0.25) {
            int[] now = pixels(scene.at(new Playhead(position), 3));
            assertFalse(Arrays.equals(before, now), "nothing moved up to " + position);
            assertArrayEquals(now, pixels(scene.at(new Playhead(position), 3)));
            before = now;
        }
    }

    @Test
    void anAnswerOfNumbersIsAStrip() {
        Scene scene = Scenes.of(new Initialiser(1, 0).draw(new NetworkSpec(CellKind.GRU, 3, 4, 2, OutputKind.LINEAR),
                3), Networks.valuesAtEveryStep(3, 2, 6, 4), Pins.NONE);
        Map<String, Spot> spots = Tidiness.byId(new BlocksFigure(scene, WIDTH, HEIGHT));
        assertEquals(scene.trace().output(2).get(1), spots.get("output.2.2").value());
        assertEquals(scene.trace().loss(2), spots.get("loss.2").value());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeAndLanguageIsPainted(Theme theme) {
        for (Locale language : Words.LANGUAGES) {
            Scene scene = Scenes.in(Scenes.deep(CellKind.LSTM, 4, 2, true, 40), theme, language);
            int[] pixels = pixels(scene);
            assertTrue(Arrays.stream(pixels).distinct().count() > 100);
            assertEquals(theme.colour(Token.PAGE).getRGB(), pixels[0]);
        }
    }

    @Test
    void aCellOfTheCurrentBlockHasTheColourOfItsValue() {
        Scene scene = Scenes.unit(Scenes.deep(CellKind.LSTM, 4, 1, false, 8), -1);
        BlocksLayout layout = new BlocksLayout(BlockRun.of(scene), WIDTH, HEIGHT);
        Rectangle2D cell = HeatStrip.in(layout.block(0, 3).hidden(), 4).unit(2);
        BufferedImage image = Tidiness.painted(new BlocksFigure(scene, WIDTH, HEIGHT), Theme.LIGHT);
        assertEquals(ColourMap.signed(Theme.LIGHT, scene.trace().hidden(3).get(2), 1).getRGB(),
                image.getRGB((int) cell.getX() + 4, (int) cell.getCenterY()));
    }

    static int[] pixels(Scene scene) {
        return pixels(new BlocksFigure(scene, WIDTH, HEIGHT), scene.theme());
    }

    static int[] pixels(Figure figure, Theme theme) {
        BufferedImage image = Tidiness.painted(figure, theme);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
