package lab.unroll.figure.forecast;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.Figure;
import lab.unroll.figure.ForecastLook;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.task.NumberSeries;

/**
 * Lines over the places of a series, each named at its end; the part that is held out lies on a ground of its own, and so does
 * the window that is pointed out.
 */
final class SeriesChart implements Figure {

    private static final double HEADING = 30;
    private static final double FOOT = 26;
    private static final double ROW = 26;
    private static final double ROW_MORE = 16;
    private static final double SIZE = 12;
    private static final double END = 13;
    /** Where a line leaves what was measured by more than this share of its range, it is cut off. */
    private static final double BEYOND = 0.5;
    /** Of lines with what was measured, the first so many after it are the network's. */
    private static final int NETWORK = 2;
    /** Lines of more than so many places on a pixel are drawn thinner. */
    private static final double DENSE = 0.7;
    private static final float THIN = 0.55f;

    /**
     * What the chart says besides its lines.
     *
     * @param title of a file; empty where it stands elsewhere
     * @param note  said above the plot
     * @param held  the name of the part that is held out
     */
    record Said(String title, String note, String held) {
    }

    private final ForecastLook look;
    private final List<PlaceLine> lines;
    private final Map<PlaceLine, int[]> drawn = new HashMap<>();
    private final boolean measured;
    private final Theme theme;
    private final double width;
    private final double height;
    private final Rectangle2D plot;
    private final double heldAt;
    private final boolean beside;
    private final Ticks rows;
    private final Scale x;
    private final Scale y;
    private final LabelPlacer placer;
    private final NumberSeries series;

    /**
     * A chart.
     *
     * @param measured the first of these lines is what was measured, by which the range is chosen; otherwise it begins at 0
     */
    SeriesChart(ForecastLook look, List<PlaceLine> lines, boolean measured, Said said, Theme theme, double width,
                double height) {
        this.look = look;
        this.lines = List.copyOf(lines);
        this.measured = measured;
        this.theme = theme;
        this.width = width;
        this.height = height;
        series = look.forecast().task().series();
        placer = new LabelPlacer(width, height);
        double head = (said.title().isEmpty() ? 8 : HEADING) + ROW;
        int from = look.from();
        int to = look.forecast().end();
        double[] range = range(measured, from, to);
        rows = Ticks.around(range[0], range[1], (int) Math.max(2, (height - head - FOOT) / 34));
        double right = 14;
        for (PlaceLine line : lines) {
            right = Math.max(right, Typesetter.width(line.name(), Fonts.SEMIBOLD, END) + 18);
        }
        double left = 14;
        for (double value : rows.values()) {
            left = Math.max(left, Typesetter.width(name(value), Fonts.TEXT, SIZE) + 14);
        }
        // the name of the held-out part stands over it, beside the note or below it
        double share = (look.forecast().origin() - from) / Math.max(1.0, to - 1 - from);
        double room = Math.max(20, width - left - right);
        double heldWidth = Typesetter.width(said.held(), Fonts.TEXT, SIZE);
        heldAt = Math.max(4, Math.min(left + share * room, width - heldWidth - 4));
        beside = Typesetter.width(said.note(), Fonts.TEXT, SIZE) + 24 < heldAt;
        head += beside ? 0 : ROW_MORE;
        plot = new Rectangle2D.Double(left, head, Math.max(20, width - left - right), Math.max(20, height - head - FOOT));
        x = Scale.linear(from, Math.max(from + 1, to - 1), plot.getX(), plot.getMaxX());
        y = Scale.linear(rows.first(), rows.last(), plot.getMaxY(), plot.getY());
        lines.forEach(line -> drawn.put(line, line.drawn(from, to, (int) plot.getWidth())));
        label(said);
    }

    private double[] range(boolean measured, int from, int to) {
        double low = measured ? Double.POSITIVE_INFINITY : 0;
        double high = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (PlaceLine line : lines) {
            for (int place = from; place < to; place++) {
                double value = line.value().applyAsDouble(place);
                if (Double.isFinite(value)) {
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                    if (line == lines.get(0) || !measured) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
        }
        if (!(high >= low)) {
            return new double[] {0, 1};
        }
        double more = measured ? BEYOND * (high - low) : 0;
        double bottom = Math.max(low - more, Math.min(low, lowest));
        double top = Math.min(high + more, Math.max(high, highest));
        // a flat line needs a range all the same
        return top > bottom ? new double[] {bottom, top} : new double[] {bottom, bottom + Math.max(1, Math.abs(bottom))};
    }

    /** The name of a row. */
    private String name(double tick) {
        double clean = Math.abs(tick) < 1e-9 * rows.step() ? 0 : tick;
        boolean plain = rows.step() >= 1e-4 && Math.abs(clean) < 1e7;
        return plain ? Numbers.fixed(clean, rows.decimals()) : Numbers.magnitude(clean);
    }

    private void label(Said said) {
        Color grey = theme.colour(Token.SECONDARY);
        if (!said.title().isEmpty()) {
            placer.add(ChartLabel.text(Typesetter.shortened(said.title(), Fonts.SEMIBOLD, 14, width - 8), Fonts.SEMIBOLD, 14,
                    theme.colour(Token.TEXT)).at(4, 20, Typesetter.Anchor.START));
        }
        placer.add(ChartLabel.text(Typesetter.shortened(said.note(), Fonts.TEXT, SIZE, width - 12), Fonts.TEXT, SIZE, grey)
                .at(4, plot.getY() - 13 - (beside ? 0 : ROW_MORE), Typesetter.Anchor.START));
        placer.add(ChartLabel.text(said.held(), Fonts.TEXT, SIZE, theme.colour(Token.ACCENT)).at(heldAt, plot.getY() - 13,
                Typesetter.Anchor.START));
        for (double value : rows.values()) {
            placer.add(ChartLabel.text(name(value), Fonts.TEXT, SIZE, grey).centred(plot.getX() - 8, y.at(value),
                    Typesetter.Anchor.END));
        }
        labelPlaces(grey);
        lines.forEach(line -> segments(line).forEach(placer::avoid));
        placer.avoid(origin());
        List<ChartLabel> ends = new ArrayList<>();
        for (PlaceLine line : lines) {
            int[] places = drawn.get(line);
            if (places.length > 0) {
                double value = line.value().applyAsDouble(places[places.length - 1]);
                ends.add(ChartLabel.text(line.name(), Fonts.SEMIBOLD, END, line.look().colour()).centred(plot.getMaxX() + 8,
                        Math.max(plot.getY(), Math.min(plot.getMaxY(), y.at(value))), Typesetter.Anchor.START));
            }
        }
        LabelPlacer.spread(ends, plot.getY() - 6, plot.getMaxY() + 6).forEach(placer::add);
    }

    /** Names the places along the foot, as many as there is room for. */
    private void labelPlaces(Color grey) {
        int from = look.from();
        int to = series.length();
        double widest = Math.max(Typesetter.width(series.label(from), Fonts.TEXT, SIZE),
                Typesetter.width(series.label(to - 1), Fonts.TEXT, SIZE)) + 24;
        int count = (int) Math.max(1, plot.getWidth() / widest);
        int step = Math.max(1, (int) Math.ceil((double) (to - from) / count));
        int season = look.forecast().task().season();
        if (season > 1 && 2 * step > season) {
            // so that the same time of each season is named
            step = (step + season - 1) / season * season;
        }
        for (int place = from; place < to; place += step) {
            String label = Typesetter.shortened(series.label(place), Fonts.TEXT, SIZE, 120);
            if (!label.isBlank()) {
                boolean fits = x.at(place) > Typesetter.width(label, Fonts.TEXT, SIZE) / 2 + 2;
                placer.add(ChartLabel.text(label, Fonts.TEXT, SIZE, grey).at(fits ? x.at(place) : 2, height - 8,
                        fits ? Typesetter.Anchor.MIDDLE : Typesetter.Anchor.START));
            }
        }
    }

    private Line2D origin() {
        double at = x.at(look.forecast().origin());
        return new Line2D.Double(at, plot.getY(), at, plot.getMaxY());
    }

    private List<Line2D> segments(PlaceLine line) {
        List<Line2D> segments = new ArrayList<>();
        int[] places = drawn.get(line);
        for (int i = 1; i < places.length; i++) {
            segments.add(new Line2D.Double(x.at(places[i - 1]), height(line, places[i - 1]), x.at(places[i]),
                    height(line, places[i])));
        }
        return segments;
    }

    /** Where the value at a place is drawn; far beyond the plot it is cut off, so that coordinates stay small. */
    private double height(PlaceLine line, int place) {
        return Math.max(-height, Math.min(2 * height, y.at(line.value().applyAsDouble(place))));
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
        int length = look.forecast().task().length();
        double held = x.at(look.forecast().origin());
        g.setColor(theme.colour(Token.SOFT));
        g.fill(new Rectangle2D.Double(held, plot.getY(), plot.getMaxX() - held, plot.getHeight()));
        int selected = look.selected();
        if (selected > look.from()) {
            double begins = Math.max(plot.getX(), x.at(selected - length));
            g.setColor(theme.colour(Token.ACCENT_TINT));
            g.fill(new Rectangle2D.Double(begins, plot.getY(), Math.max(1, x.at(selected) - begins), plot.getHeight()));
        }
        g.setColor(theme.colour(Token.HAIRLINE));
        g.setStroke(new BasicStroke(1));
        for (double value : rows.values()) {
            g.draw(new Line2D.Double(plot.getX(), y.at(value), plot.getMaxX(), y.at(value)));
        }
        g.setColor(theme.colour(Token.ACCENT));
        g.setStroke(new BasicStroke(1.2f));
        g.draw(origin());
        Shape before = g.getClip();
        g.clip(new Rectangle2D.Double(plot.getX() - 2, plot.getY() - 2, plot.getWidth() + 4, plot.getHeight() + 4));
        // what was measured lies over the yardsticks, and the network's answers over that
        for (int i = lines.size() - 1; i >= (measured ? NETWORK + 1 : 0); i--) {
            draw(g, lines.get(i));
        }
        for (int i = 0; measured && i <= NETWORK; i++) {
            draw(g, lines.get(i));
        }
        if (selected > look.from() && selected < look.forecast().end()) {
            for (PlaceLine line : lines) {
                if (Double.isFinite(line.value().applyAsDouble(selected))) {
                    g.setColor(line.look().colour());
                    g.fill(new Ellipse2D.Double(x.at(selected) - 4, height(line, selected) - 4, 8, 8));
                }
            }
        }
        g.setClip(before);
        placer.labels().forEach(label -> label.draw(g));
    }

    private void draw(Graphics2D g, PlaceLine line) {
        Path2D path = new Path2D.Double();
        for (int place : drawn.get(line)) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x.at(place), height(line, place));
            } else {
                path.lineTo(x.at(place), height(line, place));
            }
        }
        g.setColor(line.look().colour());
        boolean dense = drawn.get(line).length > DENSE * plot.getWidth();
        g.setStroke(dense ? line.look().thinner(THIN).stroke() : line.look().stroke());
        g.draw(path);
    }

    /** {@inheritDoc} The whole column of a place stands for it; before it the points of the lines. */
    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (PlaceLine line : lines) {
            boolean column = line == lines.get(0);
            int[] places = drawn.get(line);
            for (int i = 0; i < places.length; i++) {
                int place = places[i];
                double value = line.value().applyAsDouble(place);
                double at = x.at(place);
                double half = i + 1 < places.length ? (x.at(places[i + 1]) - at) / 2
                        : i > 0 ? (at - x.at(places[i - 1])) / 2 : 4;
                Rectangle2D bounds = column
                        ? column(at, half)
                        : new Rectangle2D.Double(at - 3, y.at(value) - 3, 6, 6);
                if (column || plot.contains(at, y.at(value)) || y.at(value) == plot.getMaxY()) {
                    spots.add(new Spot(line.id() + "." + (place + 1), bounds, Spot.Kind.POINT, new Subject.Value(line.id(), place),
                            () -> line.told().apply(place), value, null));
                }
            }
        }
        return spots;
    }

    /** The column of a place, no farther than a little beyond the plot. */
    private Rectangle2D column(double at, double half) {
        double left = Math.max(at - half, plot.getX() - 4);
        double right = Math.min(at + half, plot.getMaxX() + 4);
        return new Rectangle2D.Double(left, plot.getY(), Math.max(0.5, right - left), plot.getHeight());
    }
}
