package lab.unroll.figure.chart;

import java.awt.Color;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;

/** How the lines of the cells differ in a chart: by dash and by marker, not by colour alone. */
final class CellLooks {

    private CellLooks() {
    }

    /** The line of a cell: LSTM solid with circles, GRU dashed with diamonds, SimpleRNN dotted with squares. */
    static ChartSeries.Look of(CellKind cell, Color colour) {
        if (cell.hasCellState()) {
            return new ChartSeries.Look(colour, 2.2f, new float[0], ChartSeries.Marker.CIRCLE);
        }
        return cell.isGru() ? new ChartSeries.Look(colour, 1.9f, new float[] {7, 4}, ChartSeries.Marker.DIAMOND)
                : new ChartSeries.Look(colour, 1.9f, new float[] {2, 3}, ChartSeries.Marker.SQUARE);
    }

    /** The colour of a cell's gradient. */
    static Token gradient(CellKind cell) {
        return cell.hasCellState() ? Token.GRADIENT : cell.isGru() ? Token.GRADIENT_SOFT : Token.GRADIENT_DARK;
    }
}
