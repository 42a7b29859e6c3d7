package lab.unroll.figure.landscape;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/** Some lines over a common axis of numbers, each named at its end; the value axis begins at 0 or below. */
final class Curves implements Figure {

    private static final double HEADING = 30;
    private static final double FOOT = 26;
    private static final double SIZE = 12;

    /**
     * A line.
     *
     * @param id     its name in the ids of spots
     * @param name   its name at its end
     * @param xs     places, growing
     * @param ys     values; those that are not finite are left out
     * @param look   how it looks
     * @param spot   says what a point is, from its place and value
     */
    record Curve(String id, String name, double[] xs, double[] ys, ChartSeries.Look look,
                 BiFunction<Double, Double, String> spot) {
    }

    /**
     * An upright line with a name.
     *
     * @param x    its place
     * @param name written beside its top
     */
    record Mark(double x, String name) {
    }

    /**
     * What the chart says besides.
     *
     * @param title in a file; empty in a panel that has its own
     * @param axis  the name of the lower axis
     * @param note  said in the middle if there is nothing to draw, above the plot otherwise; may be empty
     */
    record Said(String title, String axis, String note) {
    }

    private final List<Curve> curves;
    private final List<Mark> marks;
    private final Theme theme;
    private final double width;
    private final double height;
    private final Rectangle2D plot;
    private final Ticks rows;
    private final Scale x;
    private final Scale y;
    private final LabelPlacer placer;

    Curves(List<Curve> curves, List<Mark> marks, Said said, Theme theme, double width, double height) {
        this.curves = List.copyOf(curves);
        this.marks = List.copyOf(marks);
        this.theme = theme;
        this.width = width;
        this.height = height;
        placer = new LabelPlacer(width, height);
        double head = said.title().isEmpty() ? 10 : HEADING;
        boolean empty = curves.stream().noneMatch(curve -> any(curve.ys()));
        head += said.note().isEmpty() || empty ? 0 : 18;
        double low = Math.min(0, extreme(true));
        double high = extreme(false);
        // a flat line needs a range all the same
        rows = Ticks.around(low, high > low ? high : low + 1, (int) Math.max(2, (height - head - FOOT) / 34));
        double right = 14;
        for (Curve curve : curves) {
            right = Math.max(right, Typesetter.width(curve.name(), Fonts.SEMIBOLD, 13) + 18);
        }
        double left = 14;
        for (double value : rows.values()) {
            left = Math.max(left, Typesetter.width(Heights.name(clean(value)), Fonts.TEXT, SIZE) + 14);
        }
        plot = new Rectangle2D.Double(left, head, Math.max(20, width - left - right), Math.max(20, height - head - FOOT));
        double from = curves.stream().filter(one -> one.xs().length > 0).mapToDouble(one -> one.xs()[0]).min().orElse(0);
        double to = curves.stream().filter(one -> one.xs().length > 0).mapToDouble(one -> one.xs()[one.xs().length - 1])
                .max().orElse(1);
        x = Scale.linear(from, to > from ? to : from + 1, plot.getX(), plot.getMaxX());
        y = Scale.linear(rows.first(), rows.last(), plot.getMaxY(), plot.getY());
        label(said, empty, from, to > from ? to : from + 1);
    }

    private static boolean any(double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    private double clean(double tick) {
        return Math.abs(tick) < 1e-9 * rows.step() ? 0 : tick;
    }

    private double extreme(boolean lowest) {
        double found = Double.NaN;
        for (Curve curve : curves) {
            for (double value : curve.ys()) {
                if (Double.isFinite(value) && (Double.isNaN(found) || (lowest ? value < found : value > found))) {
                    found = value;
                }
            }
        }
        return Double.isNaN(found) ? 0 : found;
    }

    private void label(Said said, boolean empty, double from, double to) {
        Color grey = theme.colour(Token.SECONDARY);
        if (!said.title().isEmpty()) {
            placer.add(ChartLabel.text(said.title(), Fonts.SEMIBOLD, 14, theme.colour(Token.TEXT))
                    .at(4, 20, Typesetter.Anchor.START));
        }
        if (!said.note().isEmpty()) {
            String note = Typesetter.shortened(said.note(), Fonts.TEXT, SIZE, width - 12);
            placer.add(empty ? ChartLabel.text(note, Fonts.TEXT, 13, grey).centred(width / 2, plot.getCenterY(),
                    Typesetter.Anchor.MIDDLE) : ChartLabel.text(note, Fonts.TEXT, SIZE, grey)
                    .at(plot.getX(), plot.getY() - 8, Typesetter.Anchor.START));
        }
        if (empty) {
            return;
        }
        for (double value : rows.values()) {
            placer.add(ChartLabel.text(Heights.name(clean(value)), Fonts.TEXT, SIZE, grey)
                    .centred(plot.getX() - 8, y.at(value), Typesetter.Anchor.END));
        }
        placer.add(ChartLabel.text(said.axis(), Fonts.TEXT, SIZE, grey).at(width - 2, height - 8, Typesetter.Anchor.END));
        Ticks columns = Ticks.inside(from, to, (int) Math.max(2, plot.getWidth() / 80));
        for (double value : columns.values()) {
            double shown = Math.abs(value) < 1e-9 * columns.step() ? 0 : value;
            placer.add(ChartLabel.text(Heights.name(shown), Fonts.TEXT, SIZE, grey)
                    .at(x.at(value), height - 8, Typesetter.Anchor.MIDDLE));
        }
        segments().forEach(placer::avoid);
        marks.forEach(mark -> placer.avoid(line(mark)));
        List<ChartLabel> ends = new ArrayList<>();
        for (Curve curve : curves) {
            int last = last(curve);
            if (last >= 0) {
                ends.add(ChartLabel.text(curve.name(), Fonts.SEMIBOLD, 13, curve.look().colour()).centred(
                        plot.getMaxX() + 8, y.at(curve.ys()[last]), Typesetter.Anchor.START));
            }
        }
        LabelPlacer.spread(ends, plot.getY() - 6, plot.getMaxY() + 6).forEach(placer::add);
        for (Mark mark : marks) {
            ChartLabel name = ChartLabel.text(mark.name(), Fonts.TEXT, SIZE, theme.colour(Token.ACCENT));
            List<ChartLabel> places = new ArrayList<>();
            for (double down = 13; down < plot.getHeight() - 4; down += 16) {
                places.add(name.at(x.at(mark.x()) + 5, plot.getY() + down, Typesetter.Anchor.START));
                places.add(name.at(x.at(mark.x()) - 5, plot.getY() + down, Typesetter.Anchor.END));
            }
            placer.add(places);
        }
    }

    private static int last(Curve curve) {
        int last = curve.ys().length - 1;
        while (last >= 0 && !Double.isFinite(curve.ys()[last])) {
            last--;
        }
        return last;
    }

    private Line2D line(Mark mark) {
        return new Line2D.Double(x.at(mark.x()), plot.getY(), x.at(mark.x()), plot.getMaxY());
    }

    private List<Line2D> segments() {
        List<Line2D> segments = new ArrayList<>();
        for (Curve curve : curves) {
            for (int i = 1; i < curve.xs().length; i++) {
                if (Double.isFinite(curve.ys()[i]) && Double.isFinite(curve.ys()[i - 1])) {
                    segments.add(new Line2D.Double(x.at(curve.xs()[i - 1]), y.at(curve.ys()[i - 1]), x.at(curve.xs()[i]),
                            y.at(curve.ys()[i])));
                }
            }
        }
        return segments;
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
        g.setColor(theme.colour(Token.HAIRLINE));
        g.setStroke(new BasicStroke(1));
        boolean empty = curves.stream().noneMatch(curve -> any(curve.ys()));
        for (double value : empty ? List.<Double>of() : rows.values()) {
            g.draw(new Line2D.Double(plot.getX(), y.at(value), plot.getMaxX(), y.at(value)));
        }
        g.setColor(theme.colour(Token.ACCENT));
        g.setStroke(new BasicStroke(1.2f));
        if (!empty) {
            marks.forEach(mark -> g.draw(line(mark)));
        }
        for (Curve curve : curves) {
            Path2D path = new Path2D.Double();
            boolean drawing = false;
            for (int i = 0; i < curve.xs().length; i++) {
                boolean finite = Double.isFinite(curve.ys()[i]);
                if (finite && drawing) {
                    path.lineTo(x.at(curve.xs()[i]), y.at(curve.ys()[i]));
                } else if (finite) {
                    path.moveTo(x.at(curve.xs()[i]), y.at(curve.ys()[i]));
                }
                drawing = finite;
            }
            g.setColor(curve.look().colour());
            g.setStroke(curve.look().stroke());
            g.draw(path);
        }
        placer.labels().forEach(label -> label.draw(g));
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Curve curve : curves) {
            for (int i = 0; i < curve.xs().length; i++) {
                double at = curve.xs()[i];
                double value = curve.ys()[i];
                if (Double.isFinite(value)) {
                    int place = i;
                    spots.add(new Spot(curve.id() + "." + (place + 1), new Rectangle2D.Double(x.at(at) - 4, y.at(value) - 4, 8,
                            8), Spot.Kind.POINT, new Subject.Milestone(curve.id()), () -> curve.spot().apply(at, value), value,
                            null));
                }
            }
        }
        return spots;
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }

    /** A value as it is told in a spot. */
    static String exact(double value) {
        return Numbers.exact(value);
    }
}
