package lab.unroll.figure.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.blocks.BlocksFigureTest;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.net.CellKind;
import lab.unroll.net.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatStripTest {

    private static Rectangle2D room(double width, double height) {
        return new Rectangle2D.Double(10, 20, width, height);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 13, 32, 64})
    void everyUnitHasAPlaceInsideTheStrip(int k) {
        for (double[] size : new double[][] {{60, 100}, {30, 30}, {26, 7}, {12, 6}, {110, 40}}) {
            HeatStrip strip = HeatStrip.in(room(size[0], size[1]), k);
            Rectangle2D grown = new Rectangle2D.Double(9.99, 19.99, size[0] + 0.02, size[1] + 0.02);
            for (int unit = 0; unit < k; unit++) {
                assertTrue(grown.contains(strip.unit(unit)), k + " units in " + size[0] + " x " + size[1]);
                assertTrue(strip.cellWidth() >= HeatStrip.SMALLEST && strip.cellHeight() >= HeatStrip.SMALLEST);
            }
        }
    }

    @Test
    void unitsStandBelowOneAnotherWhereTheirNumbersFit() {
        HeatStrip strip = HeatStrip.in(room(50, 60), 4);
        assertEquals(1, strip.columns());
        assertEquals(4, strip.rows());
        assertEquals(2, HeatStrip.in(room(60, 60), 8).columns(), "two columns of numbers");
    }

    @Test
    void unitsThatShareACellShowTheOneFurthestFromZero() {
        HeatStrip strip = HeatStrip.in(room(6, 5), 16);
        assertFalse(strip.showsEveryUnit());
        double[] values = new double[16];
        values[6] = -0.9;
        values[7] = 0.5;
        Vector vector = Vector.of(values);
        assertEquals(6, strip.shown(strip.cellOf(6), vector));
        for (int unit = 0; unit < 16; unit++) {
            int cell = strip.cellOf(unit);
            assertTrue(cell >= 0 && cell < strip.cells());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 62, 63})
    void theLensEnlargesTheUnitsRoundTheSelectedOne(int unit) {
        HeatStrip strip = HeatStrip.column(room(40, 100), 64);
        Lens lens = Lens.beside(strip, unit, 60, 20, 120);
        assertTrue(lens.first() <= unit && unit <= lens.last());
        assertEquals(5, lens.last() - lens.first() + 1);
        assertTrue(lens.bounds().getMinY() >= 20 && lens.bounds().getMaxY() <= 120);
        assertTrue(lens.cell(unit).getHeight() >= StripPainter.NUMBER_SIZE + 1, "its numbers fit");
    }

    @Test
    void theUnrolledDiagramMakesRoomForALens() {
        for (CellKind cell : new CellKind[] {CellKind.SIMPLE_RNN, CellKind.LSTM}) {
            for (int k : new int[] {8, 16, 64}) {
                for (double[] size : BlocksFigureTest.STAGES) {
                    Scene scene = Scenes.unit(Scenes.remembering(cell, 4, k, 8), k - 1);
                    UnrolledLayout layout = UnrolledLayout.of(scene, size[0], size[1]);
                    if (layout.cellHeight >= 13) {
                        assertEquals(0, layout.lens);
                        continue;
                    }
                    Rectangle2D page = new Rectangle2D.Double(0, 0, size[0], size[1]);
                    Rectangle2D lens = layout.lens(layout.stripH, k - 1).bounds();
                    assertTrue(page.contains(lens), lens.toString());
                    for (Spot spot : new UnrolledFigure(scene, size[0], size[1]).spots()) {
                        boolean lane = spot.kind() == Spot.Kind.STEP;
                        assertTrue(lane || !spot.bounds().intersects(lens), spot.id() + " under the lens");
                    }
                }
            }
        }
    }

    @Test
    void withoutASelectedUnitThereIsNoLens() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 64, 8), -1);
        assertEquals(0, UnrolledLayout.of(scene, 840, 478).lens);
    }

    @Test
    void theLensShowsTheNumbersOfTheTrace() {
        Scene scene = Scenes.unit(Scenes.remembering(CellKind.LSTM, 4, 32, 8), 20);
        UnrolledLayout layout = UnrolledLayout.of(scene, 840, 478);
        Lens lens = layout.lens(layout.stripH, 20);
        Rectangle2D cell = lens.cell(lens.first());
        var image = Tidiness.painted(new UnrolledFigure(scene, 840, 478), Theme.LIGHT);
        assertEquals(ColourMap.signed(Theme.LIGHT, scene.trace().hidden(3).get(lens.first()), 1).getRGB(),
                image.getRGB((int) cell.getX() + 3, (int) cell.getCenterY()));
    }
}
