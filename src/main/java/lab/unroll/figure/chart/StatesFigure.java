package lab.unroll.figure.chart;

import java.awt.Graphics2D;
import java.util.List;
import lab.unroll.figure.Curve;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.words.Words;

/** The states h_t and C_t over the steps: lines for one unit, rows of coloured cells for all of them. */
public final class StatesFigure implements Figure {

    private final double width;
    private final double height;
    private final StateLines lines;
    private final StateRows rows;

    /** The chart without a heading, for a panel that has its own. */
    public StatesFigure(Scene scene, double width, double height) {
        this(scene, width, height, false);
    }

    private StatesFigure(Scene scene, double width, double height, boolean titled) {
        this.width = width;
        this.height = height;
        List<ChartLabel> heading = titled ? heading(scene, width) : List.of();
        boolean all = scene.selectedUnit() < 0;
        rows = all ? new StateRows(scene, heading, width, height) : null;
        lines = all ? null : new StateLines(scene, heading, width, height);
    }

    /** The chart with its heading, for a file. */
    public static StatesFigure titled(Scene scene, double width, double height) {
        return new StatesFigure(scene, width, height, true);
    }

    private static List<ChartLabel> heading(Scene scene, double width) {
        Words words = ChartWords.of(scene);
        int unit = scene.selectedUnit() + 1;
        String raised = unit == 0 ? "" : "^{" + unit + "}";
        String h = "h_t" + raised;
        String symbols = scene.trace().spec().cell().hasCellState() ? "C_t" + raised + ", " + h : h;
        return StepChart.heading(scene.theme(),
                ChartWords.titled(scene, unit == 0 ? words.get("states.title.all") : words.get("states.title.unit", unit)),
                symbols, width, scene.free() == null || unit == 0 ? "" : words.get("states.remark"));
    }

    /** C and h of the unit; of all units nothing. */
    @Override
    public List<Curve> curves() {
        return lines == null ? List.of() : lines.curves();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void paint(Graphics2D g) {
        if (rows != null) {
            rows.paint(g);
        } else {
            lines.paint(g);
        }
    }

    @Override
    public List<Spot> spots() {
        return rows != null ? rows.spots() : lines.spots();
    }

    List<ChartLabel> labels() {
        return rows != null ? rows.labels() : lines.labels();
    }
}
