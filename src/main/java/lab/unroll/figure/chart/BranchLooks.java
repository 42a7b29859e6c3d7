package lab.unroll.figure.chart;

import java.util.List;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;

/** How the lines of branches differ: by colour, by dash and by their number. The first is as a training is drawn anyhow. */
public final class BranchLooks {

    private static final List<Token> COLOURS = List.of(Token.HIDDEN_H, Token.GATE_FORGET, Token.GATE_INPUT, Token.CANDIDATE,
            Token.GATE_OUTPUT, Token.CELL_C);
    private static final List<float[]> DASHES = List.of(new float[] {9, 3}, new float[] {3, 3}, new float[] {10, 3, 2, 3},
            new float[] {6, 2, 2, 2, 2, 2}, new float[] {14, 4}, new float[] {5, 5});

    private BranchLooks() {
    }

    /** The line of a branch. */
    public static ChartSeries.Look of(int branch, Theme theme) {
        if (branch == 1) {
            return new ChartSeries.Look(theme.colour(Token.TEXT), 2, new float[0], ChartSeries.Marker.NONE);
        }
        int place = (branch - 2) % COLOURS.size();
        return new ChartSeries.Look(theme.colour(COLOURS.get(place)), 2, DASHES.get(place), ChartSeries.Marker.NONE);
    }
}
