package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WallTest {

    @ParameterizedTest
    @EnumSource(WallUnit.class)
    void itsGradientIsThatOfTheLoss(WallUnit unit) {
        double h = 1e-6;
        for (double[] at : new double[][] {{0.8, 0.3}, {1.4, -0.9}, {0, 0.5}, {1.1, 0}, {2.5, 1.2}}) {
            WallUnit.Point point = unit.point(at[0], at[1], 12);
            double byW = (unit.point(at[0] + h, at[1], 12).loss() - unit.point(at[0] - h, at[1], 12).loss()) / (2 * h);
            double byB = (unit.point(at[0], at[1] + h, 12).loss() - unit.point(at[0], at[1] - h, 12).loss()) / (2 * h);
            assertEquals(byW, point.byW(), 1e-5 * (1 + Math.abs(byW)));
            assertEquals(byB, point.byB(), 1e-5 * (1 + Math.abs(byB)));
        }
    }

    @Test
    void theSimpleRnnHasAWallThatTheLstmDoesNotHave() {
        double plain = Wall.of(WallUnit.SIMPLE_RNN, WallSettings.USUAL).steepest();
        double gated = Wall.of(WallUnit.LSTM, WallSettings.USUAL).steepest();
        assertTrue(plain > 1e20, "" + plain);
        assertTrue(gated < 1000, "" + gated);
    }

    @Test
    void overOneStepThereIsNoWall() {
        assertTrue(Wall.of(WallUnit.SIMPLE_RNN, WallSettings.USUAL.withSteps(1)).steepest() < 4);
    }

    @Test
    void withoutClippingTheStepAtTheWallIsHugeAndWithItItHasTheLengthChosen() {
        WallSettings free = WallSettings.USUAL.withClipNorm(0);
        Wall without = Wall.of(WallUnit.SIMPLE_RNN, free);
        Wall.Move thrown = without.steepestMove();
        assertFalse(thrown.isClipped());
        assertTrue(Math.hypot(thrown.taken()[0], thrown.taken()[1]) > 1, "" + thrown.point());
        assertTrue(without.last().point().loss() > 0.05, "" + without.last());
        Wall clipped = Wall.of(WallUnit.SIMPLE_RNN, WallSettings.USUAL);
        Wall.Move held = clipped.steepestMove();
        assertTrue(held.isClipped());
        assertEquals(WallSettings.USUAL.learningRate() * WallSettings.USUAL.clipNorm(),
                Math.hypot(held.taken()[0], held.taken()[1]), 1e-12);
        assertTrue(clipped.last().point().loss() < 0.01, "" + clipped.last());
    }

    @Test
    void aWalkThatLeavesTheNumbersEnds() {
        WallSettings wild = new WallSettings(200, 3, -1e-96, 1e300, 0, 50);
        Wall wall = Wall.of(WallUnit.SIMPLE_RNN, wild);
        assertTrue(wall.walk().size() < 50);
        assertTrue(Double.isFinite(wall.last().w()));
    }

    @Test
    void walkingAnotherWayKeepsTheSurface() {
        Wall wall = Wall.of(WallUnit.LSTM, WallSettings.USUAL);
        Wall other = wall.walked(WallSettings.USUAL.from(0.5, 0.5));
        assertArrayEquals(wall.surface().losses()[3], other.surface().losses()[3]);
        assertEquals(0.5, other.walk().get(0).w());
        assertEquals(10, wall.walked(WallSettings.USUAL.withSteps(10)).settings().steps());
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> WallSettings.USUAL.withSteps(0));
        assertThrows(IllegalArgumentException.class, () -> WallSettings.USUAL.withLearningRate(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> WallSettings.USUAL.withClipNorm(-1));
        assertThrows(IllegalArgumentException.class, () -> WallSettings.USUAL.from(Double.NaN, 0));
    }
}
