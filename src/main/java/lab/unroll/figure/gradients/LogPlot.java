package lab.unroll.figure.gradients;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.Resolution;

/**
 * Lengths over the steps on an axis of decades, each line with its name beside it. What is exactly zero has no logarithm: it
 * stands on a row of its own below the decades, and what is infinite or no number on one above them. What float32 cannot
 * resolve is shaded.
 */
final class LogPlot {

    private static final double FOOT = 26;
    private static final double ROW = 20;
    /** The least height of a shaded part: its words need so much. */
    private static final double SHADED = 20;
    /** Space at either end of the steps. */
    static final double INSET = 12;
    /** Space behind the steps for the name of their axis. */
    private static final double STEP_NAME = 52;
    private static final double MARKER = 6;
    private static final double LEAST = -320;
    private static final double MOST = 308;

    /**
     * What one line shows.
     *
     * @param id     its name in the spots
     * @param name   formula beside the line; empty for none
     * @param values one a step
     * @param absent the step that has no value, or 0
     * @param look   colour, stroke and marker; of width 0 for a line that is not drawn
     * @param ghost  whether it stands behind the others
     */
    record Line(String id, String name, double[] values, int absent, ChartSeries.Look look, boolean ghost) {
    }

    private final Sheet sheet;
    /** Between a text and an upright line. */
    private static final double CLEAR = 4;

    private final Scene scene;
    private final List<Line> lines;
    private final List<ChartSeries> series = new ArrayList<>();
    private final double top;
    private final double bottom;
    private final double zeroRow;
    private final double brokenRow;
    private final double left;
    private final double right;
    private final Scale scale;
    final StepAxis axis;
    private String shadeText;
    private double shadeTextAt;
    /** Where upright lines stand. */
    private final List<Double> upright = new ArrayList<>();

    /**
     * Lays the plot out and draws its grid; {@link #finish} draws the lines.
     *
     * @param area   with the numbers at its left and the steps below it
     * @param inset  space at either end of the steps
     * @param lines  those behind first
     * @param within lengths that the axis is to show, whether or not a line has them
     */
    LogPlot(Sheet sheet, Scene scene, Rectangle2D area, double inset, List<Line> lines, double... within) {
        this.sheet = sheet;
        this.scene = scene;
        this.lines = lines;
        boolean zeros = values().anyMatch(v -> v == 0);
        boolean broken = values().anyMatch(v -> !Double.isFinite(v));
        brokenRow = area.getY() + 6;
        zeroRow = area.getMaxY() - FOOT - 2;
        top = area.getY() + (broken ? ROW + 6 : 6);
        bottom = area.getMaxY() - FOOT - (zeros ? ROW : 0);
        Ticks ticks = ticks(within, (int) Math.max(2, (bottom - top) / 24));
        scale = new Scale(ticks.first(), ticks.last(), bottom, top, true);
        double numbers = 0;
        for (double exponent : ticks.values()) {
            numbers = Math.max(numbers, Typesetter.width(decade(exponent), Fonts.TEXT, 12));
        }
        left = area.getX() + numbers + 10;
        right = area.getMaxX();
        axis = StepAxis.of(scene, left + inset, right - Math.max(inset, STEP_NAME));
        shade();
        for (double exponent : ticks.values()) {
            grid(scale.at(Math.pow(10, exponent)), decade(exponent), exponent == 0);
        }
        if (zeros) {
            grid(zeroRow, "0", true);
        }
        if (broken) {
            grid(brokenRow, values().anyMatch(Double::isNaN) ? "NaN" : "∞", true);
        }
        lines.forEach(line -> series.add(series(line)));
    }

    private DoubleStream values() {
        return lines.stream().flatMapToDouble(line -> IntStream.range(0, line.values().length)
                .filter(i -> i + 1 != line.absent()).mapToDouble(i -> line.values()[i]));
    }

    private Ticks ticks(double[] within, int count) {
        double[] exponents = DoubleStream.concat(values(), Arrays.stream(within)).filter(v -> v > 0 && Double.isFinite(v))
                .map(Math::log10).sorted().toArray();
        if (exponents.length == 0) {
            return Ticks.decades(-3, 0, count);
        }
        double low = Math.max(LEAST, exponents[0]);
        double high = Math.min(MOST, Math.max(low, exponents[exponents.length - 1]));
        return high - low < 0.5 ? Ticks.decades(low - 0.75, high + 0.75, count) : Ticks.decades(low, high, count);
    }

    private static String decade(double exponent) {
        return exponent == 0 ? "1" : "10" + Numbers.raised((int) exponent);
    }

    /** What float32 has no digits for, below and above. */
    private void shade() {
        double low = Math.max(top, Math.min(bottom, scale.at(Resolution.SMALLEST)));
        double high = Math.max(top, Math.min(bottom, scale.at(Resolution.LARGEST)));
        String text = null;
        double at = 0;
        if (low < bottom - SHADED) {
            sheet.draw(brush -> brush.fill(new Rectangle2D.Double(left, low, right - left, bottom - low),
                    sheet.colour(Token.SOFT)));
            text = "float32.low";
            at = Math.min(bottom - 9, low + 11);
        }
        if (high > top + SHADED) {
            sheet.draw(brush -> brush.fill(new Rectangle2D.Double(left, top, right - left, high - top),
                    sheet.colour(Token.SOFT)));
            text = text == null ? "float32.high" : text;
            at = text.equals("float32.high") ? top + 10 : at;
        }
        if (text != null) {
            shadeText = text;
            shadeTextAt = at;
        }
    }

    /** What the shade means, as far right as no upright line goes through it; at the right end if all do. */
    private void nameShade() {
        String text = sheet.words.get(shadeText);
        double width = Typesetter.width(text, Fonts.TEXT, 12);
        double end = right - 6;
        while (end - width > left) {
            double before = end;
            double there = upright.stream().mapToDouble(Double::doubleValue)
                    .filter(x -> x > before - width - CLEAR && x < before + CLEAR).min().orElse(Double.NaN);
            if (Double.isNaN(there)) {
                break;
            }
            end = there - CLEAR - 1;
        }
        double at = end - width > left ? end : right - 6;
        // of many bars some stand here in any case
        sheet.draw(brush -> brush.fill(new Rectangle2D.Double(at - width - 2, shadeTextAt - 8, width + 4, 16),
                sheet.colour(Token.SOFT)));
        sheet.write(text, Fonts.TEXT, 12, Token.SECONDARY, at, shadeTextAt, Typesetter.Anchor.END);
    }

    private void grid(double y, String label, boolean strong) {
        Color colour = strong ? ColourMap.mix(sheet.colour(Token.HAIRLINE), sheet.colour(Token.SECONDARY), 0.45)
                : sheet.colour(Token.HAIRLINE);
        sheet.draw(brush -> brush.line(left, y, right, y, colour, 1));
        sheet.write(label, Fonts.TEXT, 12, Token.SECONDARY, left - 7, y, Typesetter.Anchor.END);
    }

    /** The height of a length. */
    double y(double length) {
        return length == 0 ? zeroRow : !Double.isFinite(length) ? brokenRow
                : Math.max(top, Math.min(bottom, scale.at(length)));
    }

    /** The upper end of the plot. */
    double top() {
        return top;
    }

    /** The lower end of the plot, with the row of zero. */
    double floor() {
        return zeroRow;
    }

    private ChartSeries series(Line line) {
        Point2D[] points = new Point2D[line.values().length];
        boolean[] apart = new boolean[points.length];
        for (int i = 0; i < points.length; i++) {
            double value = line.values()[i];
            points[i] = i + 1 == line.absent() ? null : new Point2D.Double(axis.x(i + 1), y(value));
            apart[i] = value == 0 || !Double.isFinite(value);
        }
        return new ChartSeries(points, apart, line.look());
    }

    /** A band between two lines of lengths. */
    void band(double[] low, double[] high, int absent, Color colour) {
        Path2D path = new Path2D.Double();
        boolean begun = false;
        int length = low.length;
        for (int i = 0; i < 2 * length; i++) {
            int t = i < length ? i : 2 * length - 1 - i;
            if (t + 1 == absent || Double.isNaN(low[t])) {
                continue;
            }
            double y = y(i < length ? high[t] : low[t]);
            if (begun) {
                path.lineTo(axis.x(t + 1), y);
            } else {
                path.moveTo(axis.x(t + 1), y);
                begun = true;
            }
        }
        if (begun) {
            path.closePath();
            for (int i = 1; i < length; i++) {
                if (i != absent && i + 1 != absent && !Double.isNaN(low[i]) && !Double.isNaN(low[i - 1])) {
                    sheet.placer.avoid(new Line2D.Double(axis.x(i), y(low[i - 1]), axis.x(i + 1), y(low[i])));
                    sheet.placer.avoid(new Line2D.Double(axis.x(i), y(high[i - 1]), axis.x(i + 1), y(high[i])));
                }
            }
            for (int i : new int[] {0, length - 1}) {
                sheet.placer.avoid(new Line2D.Double(axis.x(i + 1), top, axis.x(i + 1), zeroRow));
            }
            sheet.draw(brush -> {
                brush.fill(path, colour);
                brush.stroke(path, colour, 1.5);
            });
        }
    }

    /** Links that are cut: no gradient goes from a step to the one before it. */
    void cut(List<Integer> steps) {
        double half = (axis.x(Math.min(2, axis.length())) - axis.x(1)) / 2;
        for (int t : steps) {
            double x = axis.x(t) - half;
            sheet.placer.avoid(new Line2D.Double(x, top, x, zeroRow));
            upright.add(x);
            sheet.draw(brush -> {
                brush.dashed(new Line2D.Double(x, top, x, zeroRow), sheet.colour(Token.DANGER), 1.2);
                brush.stroke(new Line2D.Double(x - 4, zeroRow + 4, x + 1, zeroRow - 5), sheet.colour(Token.DANGER), 1.6);
                brush.stroke(new Line2D.Double(x - 1, zeroRow + 4, x + 4, zeroRow - 5), sheet.colour(Token.DANGER), 1.6);
            });
        }
    }

    /** Draws the cursor, the lines and their names, and the steps. */
    void finish() {
        int selected = Math.max(1, Math.min(axis.length(), scene.selectedStep()));
        Line2D cursor = new Line2D.Double(axis.x(selected), top, axis.x(selected), zeroRow);
        upright.add(axis.x(selected));
        if (shadeText != null) {
            nameShade();
        }
        sheet.draw(brush -> brush.stroke(cursor, sheet.colour(Token.ACCENT), 1.4));
        sheet.paintOn(g -> {
            for (ChartSeries one : series.stream().filter(each -> each.look().width() > 0).toList()) {
                one.paint(g, sheet.colour(Token.PANEL), t -> axis.roomForMarkers() || t == 1 || t == axis.length()
                        || t == selected);
            }
        });
        axis.label(sheet.placer, scene, zeroRow + FOOT - 6);
        sheet.placer.avoid(cursor);
        series.stream().filter(one -> one.look().width() > 0)
                .forEach(one -> {
                    one.segments().forEach(sheet.placer::avoid);
                    avoidMarkers(one);
                });
        for (int i = lines.size() - 1; i >= 0; i--) {
            name(i);
        }
    }

    private void avoidMarkers(ChartSeries one) {
        for (Point2D at : one.points()) {
            if (at != null) {
                for (int slant : new int[] {-1, 1}) {
                    sheet.placer.avoid(new Line2D.Double(at.getX() - MARKER, at.getY() - slant * MARKER, at.getX() + MARKER,
                            at.getY() + slant * MARKER));
                }
            }
        }
    }

    /** The name of a line, where there is nothing else if there is such a place; of a ghost only there. */
    private void name(int i) {
        Line line = lines.get(i);
        if (line.name().isEmpty()) {
            return;
        }
        Color colour = line.ghost() ? sheet.colour(Token.SECONDARY) : line.look().colour();
        ChartLabel label = ChartLabel.formula(line.name(), 14.5, colour);
        List<ChartLabel> candidates = new ArrayList<>();
        int stride = Math.max(1, axis.length() / 16);
        for (double off : new double[] {-16, 16, -30, 30, -44, 44}) {
            for (int t = 1; t <= axis.length(); t += stride) {
                Point2D at = series.get(i).points()[t - 1];
                double y = at == null ? 0 : at.getY() + off;
                if (at != null && y - 9 >= top - 14 && y + 7 <= zeroRow + 2) {
                    if (at.getX() + 5 + label.width() <= right) {
                        candidates.add(label.centred(at.getX() + 5, y, Typesetter.Anchor.START));
                    }
                    if (at.getX() - 5 - label.width() >= left) {
                        candidates.add(label.centred(at.getX() - 5, y, Typesetter.Anchor.END));
                    }
                }
            }
        }
        if (!sheet.placer.add(candidates, 0) && !line.ghost() && sheet.placer.add(candidates)) {
            // where it must stand on something, it has a patch of paper
            Rectangle2D ink = sheet.placer.labels().get(sheet.placer.labels().size() - 1).bounds();
            sheet.draw(brush -> brush.fill(new Rectangle2D.Double(ink.getX() - 2, ink.getY() - 1, ink.getWidth() + 4,
                    ink.getHeight() + 2), sheet.colour(Token.PAGE)));
        }
    }

    /** The place of a point that can be pointed at. */
    Rectangle2D target(int line, int t) {
        Point2D at = series.get(line).points()[t - 1];
        double half = Math.max(1, Math.min(9, axis.spacing() / 2));
        return new Rectangle2D.Double(at.getX() - half, at.getY() - 6, 2 * half, 12);
    }

    /** A thin ghost line in a colour. */
    static ChartSeries.Look ghost(Color colour) {
        return new ChartSeries.Look(colour, 1.3f, new float[] {3, 3}, ChartSeries.Marker.NONE);
    }
}
