package lab.unroll.figure.gradients;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.gradients.StepFactors;
import lab.unroll.trace.Trace;

/**
 * What each step can do to the length of a gradient: the largest singular value and the largest |eigenvalue| of
 * ∂h_{t+1}/∂h_t, all its singular values as a band (whose height is the condition number), the mean slope of the activation,
 * and ‖∂(h, C)_{t+1}/∂(h, C)_t‖ in a cell with C. The line of 1 keeps every length.
 */
public final class FactorsFigure extends Sheet {

    private final Scene scene;
    private final StepFactors factors;
    private final int length;
    private final int end;
    private final List<LogPlot.Line> lines = new ArrayList<>();

    /** The factors of the steps of a run; takes long in a large network. */
    public FactorsFigure(Scene scene, double width, double height) {
        super(scene, "gradients", width, height);
        this.scene = scene;
        Trace trace = scene.trace();
        factors = StepFactors.of(trace);
        length = factors.length();
        end = trace.focus().end();
        boolean gated = trace.spec().gates().size() > 1;
        heading(words.get("factors.title"), "∂h_{t+1}/∂h_t", words.get("factors.remark"));
        if (length == 1) {
            paragraph(words.get("factors.none"), EDGE, HEADING + 20, width - 2 * EDGE);
            return;
        }
        line("slope", "`" + words.get(gated ? "factors.slope.candidate" : "factors.slope") + "`", factors::slope,
                new ChartSeries.Look(colour(Token.SECONDARY), 1.6f, new float[] {2, 3}, ChartSeries.Marker.NONE));
        line("radius", "`" + words.get("factors.radius") + "` |λ|", factors::radius,
                new ChartSeries.Look(colour(Token.GRADIENT_DARK), 1.7f, new float[] {7, 4}, ChartSeries.Marker.DIAMOND));
        line("norm", "‖∂h_{t+1}/∂h_t‖", factors::norm,
                new ChartSeries.Look(colour(Token.GRADIENT), 2.2f, new float[0], ChartSeries.Marker.CIRCLE));
        if (trace.spec().cell().hasCellState()) {
            line("state", "‖∂(h,C)_{t+1}/∂(h,C)_t‖", factors::stateNorm,
                    new ChartSeries.Look(colour(Token.CELL_C), 1.9f, new float[] {10, 3, 2, 3}, ChartSeries.Marker.SQUARE));
        }
        double[] low = values(t -> factors.singular(t, factors.units() - 1));
        double[] high = values(factors::norm);
        LogPlot plot = new LogPlot(this, scene, new Rectangle2D.Double(EDGE, HEADING + 2, width - 2 * EDGE,
                height - HEADING - 6), LogPlot.INSET, lines, withOne(low));
        plot.band(low, high, end, ColourMap.mix(colour(Token.PANEL), colour(Token.GRADIENT), 0.13));
        plot.finish();
        spots(plot, low);
    }

    private static double[] withOne(double[] low) {
        double[] within = Arrays.copyOf(low, low.length + 1);
        within[low.length] = 1;
        return within;
    }

    private double[] values(IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, length).mapToDouble(t -> factors.leadsOn(t) ? value.applyAsDouble(t) : Double.NaN)
                .toArray();
    }

    private void line(String id, String name, IntToDoubleFunction value, ChartSeries.Look look) {
        lines.add(new LogPlot.Line(id, name, values(value), end, look, false));
    }

    private void spots(LogPlot plot, double[] low) {
        for (int t = 1; t <= length; t++) {
            if (!factors.leadsOn(t)) {
                continue;
            }
            double half = Math.max(1, Math.min(9, plot.axis.spacing() / 2));
            double top = plot.y(factors.norm(t));
            Rectangle2D band = new Rectangle2D.Double(plot.axis.x(t) - half, top, 2 * half,
                    Math.max(2, plot.y(low[t - 1]) - top));
            told("smallest", t, band, low[t - 1]);
            told("condition", t, band, factors.condition(t));
            for (int i = 0; i < lines.size(); i++) {
                told(lines.get(i).id(), t, plot.target(i, t), lines.get(i).values()[t - 1]);
            }
        }
    }

    private void told(String id, int t, Rectangle2D place, double value) {
        spot("factors." + id + "." + t, place, new Subject.Point(id, t, -1), words.get("factors." + id + ".spot", t,
                scene.trace().after(t), StepAxis.symbol(scene, t), Numbers.exact(value)), value);
    }
}
