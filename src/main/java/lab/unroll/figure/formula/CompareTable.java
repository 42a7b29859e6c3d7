package lab.unroll.figure.formula;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import lab.unroll.figure.ComparedNetwork;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.train.Snapshot;
import lab.unroll.words.Words;

/** The compared cells in numbers: what they answer, how well they learnt, how much gradient reaches the first step. */
public final class CompareTable implements Figure {

    private static final double ROW = 24;
    private static final double LINE = 14;
    private static final double STRIP = 22;
    private static final double SIZE = 13;
    private static final double LOWEST = -7;

    /**
     * A line of the table.
     *
     * @param number NaN where it has no meaning for a cell, which is shown as a dash
     */
    private record Line(String id, String label, boolean formula, ToDoubleFunction<ComparedNetwork> number,
                        DoubleFunction<String> text) {

        String value(ComparedNetwork entry) {
            double value = number.applyAsDouble(entry);
            return Double.isNaN(value) ? "–" : text.apply(value);
        }
    }

    private final List<ComparedNetwork> entries;
    private final double width;
    private final Theme theme;
    private final Words words;
    private final List<Line> lines = new ArrayList<>();

    /** The table of two or three cells, in pixels at scale 1. */
    public CompareTable(List<ComparedNetwork> entries, double width) {
        this.entries = List.copyOf(entries);
        this.width = width;
        this.theme = entries.get(0).scene().theme();
        this.words = entries.get(0).scene().words();
        collect();
    }

    private void collect() {
        Scene main = entries.get(0).scene();
        int last = main.trace().length();
        DoubleFunction<String> count = number -> Long.toString((long) number);
        lines.add(new Line("iteration", words.get("compare.iteration"), false, e -> e.snapshot().iteration(),
                number -> String.format("%,d", (long) number)));
        if (main.trace().sequence().isJudged(last) && main.trace().sequence().hasClasses()) {
            int right = main.trace().sequence().targetClass(last);
            lines.add(new Line("probability", words.get("compare.probability", main.outputLabels().get(right), last), false,
                    e -> e.trace().output(last).get(right), Numbers::fixed));
        }
        lines.add(new Line("loss", words.get("compare.loss"), false, e -> e.trace().loss(), this::size));
        lines.add(new Line("correct", words.get("compare.correct", entries.get(0).snapshot().evaluation().total()), false,
                e -> e.snapshot().evaluation().correct(), count));
        lines.add(new Line("weights", words.get("compare.weights"), false, e -> e.trace().spec().parameterCount(), count));
        lines.add(new Line("dh.last", "‖∂L/∂h_{" + last + "}‖", true, e -> e.trace().dHidden(last).norm(), this::size));
        lines.add(new Line("dh.first", "‖∂L/∂h_1‖", true, e -> e.trace().dHidden(1).norm(), this::size));
        lines.add(new Line("dc.first", "‖∂L/∂C_1‖", true, e -> e.trace().spec().cell().hasCellState()
                ? e.trace().dCell(1).norm() : Double.NaN, this::size));
    }

    /** A size in as many characters as a column has room for. */
    private String size(double value) {
        return StripNumbers.magnitude(value, Fonts.SEMIBOLD, SIZE, each() - 6);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return statesTop() + 14 + strips() * (STRIP + 5) + 34 + entries.size() * 36;
    }

    private double statesTop() {
        return headBottom() + ROW * lines.size() + 26;
    }

    private long strips() {
        return entries.size() + entries.stream().filter(e -> e.trace().spec().cell().hasCellState()).count();
    }

    private double column(int place) {
        return width - (entries.size() - 1 - place) * each();
    }

    private double each() {
        return Math.min(82, (width - 92) / entries.size());
    }

    private double headBottom() {
        return isStaggered() ? ROW + LINE : ROW;
    }

    private boolean isStaggered() {
        return widestName() > each() - 6;
    }

    private double widestName() {
        return entries.stream().mapToDouble(entry -> Typesetter.width(entry.name(), Fonts.TEXT, 12)).max().orElse(0);
    }

    @Override
    public void paint(Graphics2D g) {
        Brush.smooth(g);
        Brush brush = new Brush(g);
        for (int i = 0; i < entries.size(); i++) {
            // Names that would touch stand a line apart
            Typesetter.draw(g, entries.get(i).name(), Fonts.TEXT, 12, theme.colour(Token.SECONDARY), column(i),
                    headBottom() - 8 - (isStaggered() && (entries.size() - 1 - i) % 2 == 1 ? LINE : 0),
                    Typesetter.Anchor.END);
        }
        double y = headBottom();
        brush.line(0, y, width, y, theme.colour(Token.HAIRLINE), 1);
        for (Line line : lines) {
            y += ROW;
            if (line.formula()) {
                MathLabel.of(line.label()).draw(g, 15, theme.colour(Token.TEXT), QuantityColours.letters(theme), 0, y - 6,
                        Typesetter.Anchor.START);
            } else {
                Typesetter.draw(g, line.label(), Fonts.TEXT, SIZE, theme.colour(Token.TEXT), 0, y - 6,
                        Typesetter.Anchor.START);
            }
            for (int i = 0; i < entries.size(); i++) {
                Typesetter.draw(g, line.value(entries.get(i)), Fonts.SEMIBOLD, SIZE, theme.colour(Token.TEXT),
                        column(i), y - 6, Typesetter.Anchor.END);
            }
        }
        double top = states(g, brush);
        ratios(g, brush, top);
    }

    private double states(Graphics2D g, Brush brush) {
        int t = entries.get(0).scene().selectedStep();
        double y = statesTop();
        Typesetter.draw(g, words.get("compare.states", t), Fonts.SEMIBOLD, SIZE, theme.colour(Token.TEXT), 0, y,
                Typesetter.Anchor.START);
        y += 14;
        for (ComparedNetwork entry : entries) {
            strip(g, brush, entry, "h_{" + t + "}", entry.trace().hidden(t), ColourMap.STATE_RANGE, Token.HIDDEN_H, y);
            y += STRIP + 5;
            if (entry.trace().spec().cell().hasCellState()) {
                strip(g, brush, entry, "C_{" + t + "}", entry.trace().cell(t), ColourMap.CELL_RANGE, Token.CELL_C, y);
                y += STRIP + 5;
            }
        }
        return y + 20;
    }

    private void strip(Graphics2D g, Brush brush, ComparedNetwork entry, String letter, Vector values, double range, Token hue,
                       double y) {
        MathLabel.of(letter).draw(g, 15, theme.colour(hue), 0, y + 15, Typesetter.Anchor.START);
        Typesetter.draw(g, entry.name(), Fonts.TEXT, 12, theme.colour(Token.SECONDARY), 26, y + 15,
                Typesetter.Anchor.START);
        double left = Math.max(98, 34 + widestName());
        double cell = (width - left - 1) / values.size();
        boolean numbers = StripNumbers.fit(values, cell, STRIP);
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D place = new Rectangle2D.Double(left + j * cell, y, cell, STRIP);
            brush.fill(place, ColourMap.signed(theme, values.get(j), range));
            if (numbers) {
                brush.centred(StripNumbers.text(values.get(j), cell), Fonts.SEMIBOLD, 12,
                        ColourMap.inkOn(theme, ColourMap.signed(theme, values.get(j), range)), place.getCenterX(),
                        place.getCenterY());
            }
        }
        brush.rounded(left, y, width - left - 1, STRIP, 3, null, theme.colour(hue), 1.6);
    }

    /** ‖dL/dh_1‖ / ‖dL/dh_T‖ of each cell, with a bar of decades. */
    private void ratios(Graphics2D g, Brush brush, double top) {
        Typesetter.draw(g, words.get("compare.ratio"), Fonts.SEMIBOLD, SIZE, theme.colour(Token.TEXT), 0, top,
                Typesetter.Anchor.START);
        double y = top + 10;
        for (ComparedNetwork entry : entries) {
            Trace trace = entry.trace();
            double ratio = ratio(trace);
            Typesetter.draw(g, entry.name(), Fonts.TEXT, SIZE, theme.colour(Token.TEXT), 0, y + 14,
                    Typesetter.Anchor.START);
            Typesetter.draw(g, "× " + Numbers.magnitude(ratio), Fonts.SEMIBOLD, SIZE, theme.colour(Token.GRADIENT), width,
                    y + 14, Typesetter.Anchor.END);
            double share = Math.max(0, Math.min(1, (Math.log10(ratio) - LOWEST) / -LOWEST));
            brush.rounded(0, y + 20, width, 7, 3.5, theme.colour(Token.SOFT), null, 0);
            if (Double.isFinite(share) && share > 0) {
                brush.rounded(0, y + 20, Math.max(7, share * width), 7, 3.5, theme.colour(Token.GRADIENT), null, 0);
            }
            y += 36;
        }
    }

    private static double ratio(Trace trace) {
        return trace.dHidden(1).norm() / trace.dHidden(trace.length()).norm();
    }

    @Override
    public List<Spot> values() {
        List<Spot> values = new ArrayList<>();
        int t = entries.get(0).scene().selectedStep();
        for (ComparedNetwork entry : entries) {
            lines.forEach(line -> add(values, entry, line.id(), 0, -1, line.label(), line.number().applyAsDouble(entry)));
            addStates(values, entry, "h", t, entry.trace().hidden(t));
            if (entry.trace().spec().cell().hasCellState()) {
                addStates(values, entry, "c", t, entry.trace().cell(t));
            }
            add(values, entry, "ratio", 0, -1, words.get("compare.ratio"), ratio(entry.trace()));
        }
        return List.copyOf(values);
    }

    private void addStates(List<Spot> values, ComparedNetwork entry, String id, int t, Vector state) {
        for (int unit = 0; unit < state.size(); unit++) {
            add(values, entry, id + "." + (unit + 1), t, unit, words.get("compare.states", t), state.get(unit));
        }
    }

    private void add(List<Spot> values, ComparedNetwork entry, String id, int step, int unit, String label, double value) {
        if (!Double.isNaN(value)) {
            String name = "compare." + entry.trace().spec().cell().id() + "." + id;
            values.add(new Spot(name, new Rectangle2D.Double(), Spot.Kind.POINT, new Subject.Point(name, step, unit),
                    words.get("compare.spot", entry.name(), label), value));
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of();
    }
}
