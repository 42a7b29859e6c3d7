package lab.unroll.figure.runs;

import java.awt.Color;
import lab.unroll.figure.chart.CellLooks;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.ChartSeries.Marker;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;

/** How lines beside each other differ: in colour, dash and marker, so that none is told by its colour alone. */
final class SeriesLooks {

    private static final Token[] COLOURS = {Token.TEXT, Token.ACCENT, Token.DECODER, Token.HIDDEN_H, Token.CELL_C,
        Token.ENCODER};
    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}};
    private static final Marker[] MARKERS = {Marker.CIRCLE, Marker.DIAMOND, Marker.SQUARE};

    private SeriesLooks() {
    }

    /** The line at a place in the list, from 0. */
    static ChartSeries.Look at(int place, Theme theme) {
        return new ChartSeries.Look(theme.colour(COLOURS[place % COLOURS.length]), 2.1f, DASHES[place % DASHES.length],
                MARKERS[place % MARKERS.length]);
    }

    /** The line of a cell in a colour; null if that is the name of no cell. */
    static ChartSeries.Look ofCell(String id, Color colour) {
        for (CellKind cell : CellKind.values()) {
            if (cell.id().equals(id)) {
                return CellLooks.of(cell, colour);
            }
        }
        return null;
    }

    /** So much of the colour of a line on the page: the ground of its band, or its edge. */
    static Color band(Color line, Theme theme, double share) {
        return ColourMap.mix(theme.colour(Token.PAGE), line, share);
    }
}
