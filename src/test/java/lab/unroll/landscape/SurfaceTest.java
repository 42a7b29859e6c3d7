package lab.unroll.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SurfaceTest {

    private static final Grid GRID = Grid.square(1, 25);

    private static Surface sloping() {
        double[][] losses = new double[25][25];
        for (int row = 0; row < 25; row++) {
            for (int column = 0; column < 25; column++) {
                losses[row][column] = 3 + 2 * GRID.a(column) - 0.5 * GRID.b(row);
            }
        }
        return new Surface(GRID, losses);
    }

    @Test
    void betweenThePointsOfTheGridASlopeGoesStraightOn() {
        Surface surface = sloping();
        for (double[] at : new double[][] {{0, 0}, {0.31, -0.77}, {-1, -1}, {1, 1}, {0.99, 0.001}, {1, -0.4}}) {
            assertEquals(3 + 2 * at[0] - 0.5 * at[1], surface.between(at[0], at[1]), 1e-12);
        }
    }

    @Test
    void offTheGridAndBesideALossThatIsNoNumberThereIsNone() {
        Surface surface = sloping();
        assertTrue(Double.isNaN(surface.between(1.01, 0)) && Double.isNaN(surface.between(0, -1.5)));
        assertTrue(Double.isNaN(surface.between(Double.NaN, 0)));
        surface.losses()[3][4] = Double.NaN;
        assertTrue(Double.isNaN(surface.between(GRID.a(4) + 0.01, GRID.b(3) + 0.01)));
        assertEquals(surface.loss(3, 5), surface.between(GRID.a(5), GRID.b(3)), 1e-12);
    }
}
