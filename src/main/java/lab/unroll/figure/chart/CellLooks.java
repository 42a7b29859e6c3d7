package lab.unroll.figure.chart;

import java.awt.Color;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;

/** How the lines of the cells differ in a chart: by dash and by marker, not by colour alone. */
public final class CellLooks {

    private CellLooks() {
    }

    /** The line of a cell: LSTM solid with circles, GRU dashed with diamonds, SimpleRNN dotted with squares. */
    public static ChartSeries.Look of(CellKind cell, Color colour) {
        return switch (cell) {
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new ChartSeries.Look(colour, 1.9f, new float[] {2, 3},
                    ChartSeries.Marker.SQUARE);
            case LSTM -> new ChartSeries.Look(colour, 2.2f, new float[0], ChartSeries.Marker.CIRCLE);
            case UGRNN -> new ChartSeries.Look(colour, 1.9f, new float[] {10, 3, 2, 3}, ChartSeries.Marker.DIAMOND);
            case GRU, GRU_BEFORE -> new ChartSeries.Look(colour, 1.9f, new float[] {7, 4}, ChartSeries.Marker.DIAMOND);
        };
    }

    /** The colour of a cell's gradient. */
    public static Token gradient(CellKind cell) {
        return switch (cell.rule()) {
            case ACTIVATED -> Token.GRADIENT_DARK;
            case CARRIED -> Token.GRADIENT;
            case MIXED -> Token.GRADIENT_SOFT;
        };
    }
}
