package lab.unroll.figure.runs;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** Lines, bands and points over an axis of steps or of the values of a setting, each line with its name at its end. */
public final class Plot {

    private static final double FOOT = 26;
    private static final double SIZE = 12;
    private static final double NAME = 13;
    private static final double INSET = 14;
    /** The widest name of a line, as a share of the whole. */
    private static final double WIDEST = 0.34;
    private static final double DOT = 2.4;

    private final Sheet sheet;
    private final Rectangle2D area;
    private final Scale x;
    private final Scale y;
    private final double top;
    private final List<ChartLabel> ends = new ArrayList<>();
    /** Bands may hide one another, but not their edges. */
    private final List<Consumer<Brush>> edges = new ArrayList<>();

    /**
     * Lays the plot out and draws its grid.
     *
     * @param whole the plot with its axes and the names at its right
     * @param low   the least value to be shown; the axis begins at 0 or below
     * @param high  the greatest value to be shown; what is higher runs along the top
     * @param names of the lines
     */
    public Plot(Sheet sheet, Rectangle2D whole, Across across, double low, double high, List<String> names) {
        this.sheet = sheet;
        double least = Double.isFinite(low) ? Math.min(0, low) : 0;
        double most = Double.isFinite(high) && high > least ? high : least + 1;
        Ticks rows = Ticks.around(least, most, (int) Math.max(2, (whole.getHeight() - FOOT) / 34));
        double left = 0;
        for (double value : rows.values()) {
            left = Math.max(left, Typesetter.width(number(value, rows), Fonts.TEXT, SIZE));
        }
        double right = 0;
        for (String name : names) {
            right = Math.max(right, Math.min(WIDEST * whole.getWidth(), Typesetter.width(name, Fonts.SEMIBOLD, NAME)) + 14);
        }
        area = new Rectangle2D.Double(whole.getX() + left + 10, whole.getY() + 6, Math.max(20, whole.getWidth() - left - 10
                - right), Math.max(20, whole.getHeight() - FOOT - 6));
        x = across.scale(area.getX() + INSET, area.getMaxX() - INSET);
        y = Scale.linear(rows.first(), rows.last(), area.getMaxY(), area.getY());
        top = rows.last();
        for (double value : rows.values()) {
            double height = y.at(value);
            boolean zero = Math.abs(value) < 1e-9 * rows.step();
            Color colour = zero ? ColourMap.mix(sheet.colour(Token.HAIRLINE), sheet.colour(Token.SECONDARY), 0.45)
                    : sheet.colour(Token.HAIRLINE);
            sheet.draw(brush -> brush.line(area.getX(), height, area.getMaxX(), height, colour, 1));
            sheet.write(number(value, rows), Fonts.TEXT, SIZE, Token.SECONDARY, area.getX() - 7, height,
                    Typesetter.Anchor.END);
        }
        double foot = area.getMaxY() + 15;
        sheet.write(across.name(), Fonts.SEMIBOLD, SIZE, Token.SECONDARY, whole.getMaxX(), foot, Typesetter.Anchor.END);
        across.ticks().forEach(tick -> {
            double at = x.at(tick.place());
            sheet.draw(brush -> brush.line(at, area.getMaxY(), at, area.getMaxY() + 4, sheet.colour(Token.HAIRLINE), 1));
            sheet.write(tick.name(), Fonts.TEXT, SIZE, Token.SECONDARY, at, foot, Typesetter.Anchor.MIDDLE);
        });
    }

    private static String number(double value, Ticks rows) {
        double clean = Math.abs(value) < 1e-9 * rows.step() ? 0 : value;
        double size = Math.abs(clean);
        return size == 0 ? "0" : size >= 1e5 || rows.step() < 1e-3 ? Numbers.magnitude(clean)
                : Numbers.fixed(clean, rows.decimals());
    }

    /** The pixel of a place along the lower axis. */
    public double x(double place) {
        return x.at(place);
    }

    /** The pixel of a value; what is above the axis runs along the top. */
    public double y(double value) {
        return y.at(Math.min(top, value));
    }

    /** A band between two lines; places where there is none are left out. */
    public void band(double[] places, double[] low, double[] high, Color colour, Color edge) {
        List<Point2D> upper = new ArrayList<>();
        List<Point2D> lower = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            if (Double.isFinite(low[i]) && Double.isFinite(high[i])) {
                upper.add(new Point2D.Double(x(places[i]), y(high[i])));
                lower.add(0, new Point2D.Double(x(places[i]), y(low[i])));
            }
        }
        if (upper.isEmpty()) {
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(upper.get(0).getX(), upper.get(0).getY());
        upper.forEach(point -> path.lineTo(point.getX(), point.getY()));
        lower.forEach(point -> path.lineTo(point.getX(), point.getY()));
        path.closePath();
        sheet.draw(brush -> brush.fill(path, colour));
        edges.add(brush -> brush.stroke(path, edge, 0.8));
    }

    /** A line, with its markers where there are few places, and its name at its end. */
    public void line(double[] places, double[] values, ChartSeries.Look look, String name, boolean marked) {
        Point2D[] points = new Point2D[places.length];
        for (int i = 0; i < places.length; i++) {
            points[i] = Double.isFinite(values[i]) ? new Point2D.Double(x(places[i]), y(values[i])) : null;
        }
        ChartSeries series = new ChartSeries(points, new boolean[points.length], look);
        sheet.paintOn(g -> series.paint(g, sheet.colour(Token.PANEL), step -> marked));
        for (int i = points.length - 1; i >= 0; i--) {
            if (points[i] != null) {
                String shown = Typesetter.shortened(name, Fonts.SEMIBOLD, NAME, Math.max(20, sheet.width() - area.getMaxX() - 18));
                ends.add(ChartLabel.text(shown, Fonts.SEMIBOLD, NAME, look.colour()).centred(area.getMaxX() + 6,
                        points[i].getY(), Typesetter.Anchor.START));
                break;
            }
        }
    }

    /** A run; one that is above the axis stands open at its top. */
    public void dot(double place, double value, Color colour) {
        if (Double.isFinite(value)) {
            boolean above = value > top;
            sheet.draw(brush -> brush.circle(x(place), y(value), DOT, above ? sheet.colour(Token.PANEL) : colour, colour, 1));
        }
    }

    /** A level with its name. */
    public void level(double value, String name) {
        if (value <= top) {
            double height = y(value);
            sheet.draw(brush -> brush.dashed(new Line2D.Double(area.getX(), height, area.getMaxX(), height),
                    sheet.colour(Token.SECONDARY), 1));
            ends.add(ChartLabel.text(name, Fonts.TEXT, SIZE, sheet.colour(Token.SECONDARY)).centred(area.getMaxX() + 6, height,
                    Typesetter.Anchor.START));
        }
    }

    /** Draws the edges of the bands and writes the names of the lines. */
    public void finish() {
        edges.forEach(sheet::draw);
        LabelPlacer.spread(ends, area.getY() - 6, area.getMaxY() + 6).forEach(sheet.placer::add);
    }

    /** The place of a point that can be pointed at. */
    public Rectangle2D target(double place, double value, double half) {
        return new Rectangle2D.Double(x(place) - half, y(value) - 6, 2 * half, 12);
    }
}
