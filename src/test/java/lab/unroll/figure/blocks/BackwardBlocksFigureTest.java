package lab.unroll.figure.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.ParameterBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folded network on the way back: the gradient of the shared weight is gathered step by step. */
class BackwardBlocksFigureTest {

    static Stream<Scene> scenes() {
        Scene both = Scenes.deep(CellKind.GRU, 4, 1, true, 8);
        return Stream.of(Scenes.deep(CellKind.LSTM, 4, 1, false, 8), Scenes.deep(CellKind.SIMPLE_RNN, 4, 2, false, 8), both,
                both.lookingAt(new LayerPlace(0, Direction.REVERSE)), Scenes.pair(CellKind.LSTM, 4, 1, 3, 4));
    }

    private static BackwardBlocksFigure folded(Scene scene, SharedWeight weight, double position, int step) {
        return new BackwardBlocksFigure(scene.at(new Playhead(position), step), weight, 0, 840, 478);
    }

    private static Spot gathered(BackwardBlocksFigure figure) {
        return figure.spots().stream().filter(spot -> spot.id().startsWith("dwsum.")).findFirst().orElseThrow();
    }

    private static double exact(Scene scene, SharedWeight weight) {
        ParameterBlock block = scene.trace().focus().layout(weight.ofEncoder() ? 1 : scene.trace().length())
                .recurrentWeights(weight.gate());
        return scene.trace().gradient().get(block, weight.from(), weight.to());
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theGradientOfTheSharedWeightGrowsByEveryStepThePlayheadHasPassed(Scene scene) {
        SharedWeight weight = SharedWeight.largest(scene.trace().followGradient());
        int length = scene.trace().length();
        assertEquals(0, gathered(folded(scene, weight, length + 1, length)).value(), "only the loss is there");
        double sum = 0;
        for (int turn = length; turn >= 1; turn--) {
            int t = scene.turn(turn);
            double before = sum;
            sum += weight.contribution(scene.trace(), t);
            assertEquals(sum, gathered(folded(scene, weight, turn, t)).value(), 1e-15, "after step " + t);
            int phases = BackwardPhase.of(scene.trace().spec().cell()).size();
            double half = turn + 0.5 / phases;
            assertEquals((before + sum) / 2, gathered(folded(scene, weight, half, t)).value(), 1e-12,
                    "while step " + t + " is added");
        }
        assertEquals(exact(scene, weight), sum, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theShareOfTheStepStandsAtItsFootAndTheSumIsTold(Scene scene) {
        SharedWeight weight = SharedWeight.largest(scene.trace().followGradient());
        BackwardBlocksFigure figure = folded(scene, weight, 3, 3);
        Spot sum = gathered(figure);
        Spot share = figure.spots().stream().filter(spot -> spot.id().equals("dw." + sum.step())).findFirst().orElseThrow();
        assertEquals(weight.contribution(scene.trace(), sum.step()), share.value());
        assertFalse(sum.bounds().intersects(share.bounds()));
        assertTrue(sum.text().contains("so far"), sum.text());
    }

    @Test
    void theBarsOfTheSharesFillAsThePlayheadGoesBack() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 1, false, 8);
        SharedWeight weight = SharedWeight.largest(scene.trace().followGradient());
        assertFalse(Arrays.equals(panel(scene, weight, 4), panel(scene, weight, 3)));
    }

    /** The pixels of the place where the sum is gathered. */
    private static int[] panel(Scene scene, SharedWeight weight, double position) {
        BackwardBlocksFigure figure = folded(scene, weight, position, 3);
        Rectangle place = gathered(figure).bounds().getBounds();
        int[] all = BlocksFigureTest.pixels(figure, scene.theme());
        return IntStream.range(0, all.length).filter(i -> place.contains(i % 840, i / 840)).map(i -> all[i]).toArray();
    }
}
