package lab.unroll.figure.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.StateKind;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.NetworkSpec;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;

    static Stream<Arguments> shapes() {
        return Stream.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU_BEFORE).flatMap(cell -> Stream.of(1, 2, 4)
                .flatMap(layers -> Stream.of(false, true).flatMap(both -> Arrays.stream(BlocksFigureTest.STAGES)
                        .map(size -> Arguments.of(Scenes.deep(cell, 2 * layers, layers, both, 8), size)))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aFoldedNetworkIsTidyWithAllItsNames(Scene scene, double[] size) {
        Scene spoken = Scenes.in(scene, Theme.DARK, size[0] == WIDTH ? Words.CHINESE : Locale.ENGLISH);
        NetworkFigure figure = new NetworkFigure(spoken, 0, true, size[0], size[1]);
        List<ChartLabel> labels = figure.labels();
        Tidiness.assertTidy(figure, labels, Theme.DARK);
        NetworkSpec spec = scene.trace().spec();
        assertTrue(Tidiness.says(labels, whole(spec)));
        // Two states in two directions and several layers are too long for a small stage
        boolean crowded = spec.cell().hasCellState() && spec.bidirectional() && spec.layers() > 1;
        assertTrue(Tidiness.says(labels, "φ") || crowded && size[0] < WIDTH, spec + " at " + size[0]);
        for (Spot spot : figure.spots()) {
            for (ChartLabel label : labels) {
                assertFalse(spot.id().matches(".*[hC]\\.3\\.\\d+|output.*|input.*")
                        && spot.bounds().intersects(label.bounds()), label + " over " + spot.id());
            }
        }
    }

    /** The answer depends on all that goes from step to step; where both directions are read, on both. */
    private static String whole(NetworkSpec spec) {
        return spec.bidirectional() ? "g(h_t^→, h_t^←)" : spec.cell().hasCellState() ? "f(x_t, h_{t-1}, C_{t-1})"
                : "f(x_t, h_{t-1})";
    }

    @Test
    void aLayerIsAFunctionOfAllThatComesIntoIt() {
        assertTrue(Tidiness.says(named(Scenes.deep(CellKind.LSTM, 4, 2, false, 8)),
                "h_t^{(2)}, C_t^{(2)} = φ_2(h_t^{(1)}, h_{t-1}^{(2)}, C_{t-1}^{(2)})"));
        assertTrue(Tidiness.says(named(Scenes.deep(CellKind.GRU, 4, 1, true, 8)), "h_t^{←} = φ^←(x_t, h_{t+1}^{←})"));
    }

    private static List<ChartLabel> named(Scene scene) {
        return new NetworkFigure(scene, 0, true, WIDTH, HEIGHT).labels();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void unrolledItIsExactlyThePictureOfTheBlocks(Scene scene, double[] size) {
        NetworkFigure network = new NetworkFigure(scene, 1, true, size[0], size[1]);
        BlocksFigure blocks = new BlocksFigure(scene, size[0], size[1]);
        assertEquals(blocks.spots(), network.spots());
        assertArrayEquals(BlocksFigureTest.pixels(blocks, scene.theme()),
                BlocksFigureTest.pixels(network, scene.theme()));
    }

    @Test
    void everyBlockMovesStraightFromItsFoldedToItsUnrolledPlace() {
        BlockRun run = BlockRun.of(Scenes.deep(CellKind.LSTM, 4, 2, true, 8));
        BlocksLayout unrolled = new BlocksLayout(run, WIDTH, HEIGHT);
        FoldedLayout folded = new FoldedLayout(unrolled);
        for (int row = 0; row < 4; row++) {
            for (int t = 1; t <= 8; t++) {
                assertEquals(folded.block(row, t), folded.block(row, 1), "folded copies stand on one place");
                assertEquals(folded.block(row, t), new Unfolding(folded, unrolled, 0).block(row, t));
                BlockPlace end = new Unfolding(folded, unrolled, 1).block(row, t);
                assertClose(unrolled.block(row, t).frame(), end.frame());
                assertClose(unrolled.block(row, t).cell(), end.cell());
                assertEquals(0, end.h().rise(), 1e-9, "the loop is a straight wire");
                double half = new Unfolding(folded, unrolled, 0.5).block(row, t).frame().getX();
                assertEquals((folded.block(row, t).frame().getX() + unrolled.block(row, t).frame().getX()) / 2, half,
                        1e-9);
            }
        }
    }

    private static void assertClose(Rectangle2D expected, Rectangle2D actual) {
        assertEquals(expected.getX(), actual.getX(), 1e-9);
        assertEquals(expected.getY(), actual.getY(), 1e-9);
        assertEquals(expected.getWidth(), actual.getWidth(), 1e-9);
        assertEquals(expected.getHeight(), actual.getHeight(), 1e-9);
    }

    @Test
    void theLoopLeavesTheBlockAndComesBackToIt() {
        BlockRun run = BlockRun.of(Scenes.deep(CellKind.LSTM, 4, 1, true, 8));
        FoldedLayout folded = new FoldedLayout(new BlocksLayout(run, WIDTH, HEIGHT));
        BlockWires wires = new BlockWires(folded, run);
        for (int row = 0; row < 2; row++) {
            Rectangle2D frame = folded.block(row, 3).frame();
            Rectangle2D h = wires.state(StateKind.HIDDEN, row, 3).getBounds2D();
            assertTrue(h.getMinX() < frame.getMinX() && h.getMaxX() > frame.getMaxX() && h.getMinY() < frame.getMinY(),
                    "h goes out: " + h);
            assertTrue(frame.contains(wires.state(StateKind.CELL, row, 3).getBounds2D()), "C stays in its cell");
        }
        assertTrue(BlockArrow.end(wires.state(StateKind.HIDDEN, 0, 3))[2] > 0.9, "forward enters from the left");
        assertTrue(BlockArrow.end(wires.state(StateKind.HIDDEN, 1, 3))[2] < -0.9, "reverse enters from the right");
    }

    @Test
    void aFoldedNetworkShowsTheSelectedStep() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 2, false, 8);
        Map<String, Spot> spots = Tidiness.byId(new NetworkFigure(scene, 0, false, WIDTH, HEIGHT));
        assertEquals(scene.trace().layer(1, Direction.FORWARD).hidden(3).get(2), spots.get("layer2.h.3.3").value());
        assertEquals(scene.trace().cell(3).get(1), spots.get("C.3.2").value());
        assertFalse(spots.containsKey("step.4"));
    }

    @Test
    void everyMomentOfTheUnfoldingIsAPictureOfItsOwn() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 1, false, 8);
        int[] before = BlocksFigureTest.pixels(new NetworkFigure(scene, 0, false, WIDTH, HEIGHT), scene.theme());
        for (double unfolded : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 1}) {
            Figure figure = new NetworkFigure(scene, unfolded, false, WIDTH, HEIGHT);
            int[] now = BlocksFigureTest.pixels(figure, scene.theme());
            assertFalse(Arrays.equals(before, now), "nothing moved up to " + unfolded);
            Tidiness.assertOnPage(figure);
            before = now;
        }
    }

    @Test
    void namesAreShownOnDemand() {
        Scene scene = Scenes.deep(CellKind.GRU, 4, 1, false, 8);
        assertFalse(Tidiness.says(new NetworkFigure(scene, 0, false, WIDTH, HEIGHT).labels(), "φ"));
        assertTrue(Tidiness.says(new NetworkFigure(scene, 0, true, WIDTH, HEIGHT).labels(),
                "h_t = φ(x_t, h_{t-1})"));
        assertTrue(new NetworkFigure(scene, 0.5, true, WIDTH, HEIGHT).labels().isEmpty());
    }

    @Test
    void theSharesOfTheUnfoldingAreFromNoneToAll() {
        Scene scene = Scenes.deep(CellKind.GRU, 4, 1, false, 8);
        for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class,
                    () -> new NetworkFigure(scene, share, false, WIDTH, HEIGHT));
        }
    }
}
