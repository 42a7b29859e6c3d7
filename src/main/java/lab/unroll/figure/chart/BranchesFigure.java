package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.rewind.Branch;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/**
 * The branches of a training as a tree over its steps: a row each, which begins where it left the one above, with the steps
 * that are kept as ticks. The present one is thick and ends in a disc.
 */
public final class BranchesFigure implements Figure {

    private static final double FOOT = 26;
    /** What is not shown is told below the rows. */
    private static final double NOTE = 18;
    private static final double LEAST_ROW = 24;
    private static final double WIDEST_ROW = 44;
    private static final double BADGE = 8;
    private static final double TICK = 4;
    /** Kept steps nearer to each other are one tick. */
    private static final double CLOSEST_TICKS = 3;
    /** Kept steps nearer to each other cannot be pointed at one by one. */
    private static final double CLOSEST_SPOTS = 12;

    private final BranchLook look;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final double height;
    private final List<Branch> rows;
    private final Rectangle2D plot;
    private final double pitch;
    private final Scale x;
    private final LabelPlacer placer;

    /** Lays the tree out, without a heading, for a panel that has its own. */
    public BranchesFigure(BranchLook look, Theme theme, Words words, double width, double height) {
        this(look, theme, words, width, height, false);
    }

    private BranchesFigure(BranchLook look, Theme theme, Words any, double width, double height, boolean titled) {
        this.look = look;
        this.theme = theme;
        this.words = Words.of("chart", any.locale());
        this.width = width;
        this.height = height;
        double top = titled ? StepChart.HEADING + 6 : 6;
        List<Branch> all = look.inOrder();
        double space = height - FOOT - top;
        double note = all.size() * LEAST_ROW > space ? NOTE : 0;
        int room = (int) Math.max(1, (space - note) / LEAST_ROW);
        int present = all.indexOf(look.branches().present());
        int first = Math.max(0, Math.min(all.size() - room, present - room / 2));
        rows = all.subList(first, Math.min(all.size(), first + room));
        double ends = rows.stream().mapToDouble(row -> Typesetter.width(BranchWords.end(row), Fonts.TEXT, 12)).max().orElse(0);
        plot = new Rectangle2D.Double(BADGE + 4, top, width - 2 * BADGE - ends - 14, space - note);
        pitch = Math.min(WIDEST_ROW, plot.getHeight() / rows.size());
        IterationAxis axis = new IterationAxis(List.of(new LossCurve(new long[0], new double[0])), look.farthest(),
                OptionalDouble.empty(), plot.getX(), plot.getMaxX());
        x = axis.scale();
        placer = new LabelPlacer(width, height);
        Color grey = theme.colour(Token.SECONDARY);
        if (titled) {
            placer.add(ChartLabel.text(words.get("branches.title"), Fonts.SEMIBOLD, 14, theme.colour(Token.TEXT))
                    .at(4, 20, Typesetter.Anchor.START));
        }
        placer.add(ChartLabel.text(words.get("axis.iteration"), Fonts.TEXT, 12, grey)
                .at(width - 2, height - 8, Typesetter.Anchor.END));
        for (long tick : axis.ticks()) {
            placer.add(ChartLabel.text(IterationAxis.number(tick), Fonts.TEXT, 12, grey)
                    .at(x.at(tick), height - 8, Typesetter.Anchor.MIDDLE));
        }
        rows.forEach(this::label);
        if (rows.size() < all.size()) {
            placer.add(ChartLabel.text(words.get("branches.more", all.size() - rows.size()), Fonts.TEXT, 12, grey)
                    .at(width - 2, height - FOOT - 2, Typesetter.Anchor.END));
        }
    }

    /** The tree with its heading, for a file. */
    public static BranchesFigure titled(BranchLook look, Theme theme, Words words, double width, double height) {
        return new BranchesFigure(look, theme, words, width, height, true);
    }

    private double y(Branch row) {
        return plot.getY() + (rows.indexOf(row) + 0.5) * pitch;
    }

    private double end(Branch row) {
        return Math.max(x.at(row.to()), x.at(row.from()) + BADGE);
    }

    private void label(Branch row) {
        boolean present = row.id() == look.branches().current();
        placer.avoid(line(row));
        placer.add(ChartLabel.text(BranchWords.end(row), present ? Fonts.SEMIBOLD : Fonts.TEXT, 12,
                theme.colour(present ? Token.TEXT : Token.SECONDARY)).centred(end(row) + BADGE + 3, y(row),
                Typesetter.Anchor.START));
        String changed = BranchWords.changes(row, words);
        if (!changed.isEmpty()) {
            double from = x.at(row.from()) + BADGE + 6;
            placer.add(ChartLabel.text(Typesetter.shortened(changed, Fonts.TEXT, 12, width - from - 4), Fonts.TEXT, 12,
                    theme.colour(Token.SECONDARY)).at(from, y(row) - 5, Typesetter.Anchor.START));
        }
        if (isHere(row)) {
            ChartLabel here = ChartLabel.text(IterationAxis.number(look.step()), Fonts.SEMIBOLD, 12,
                    theme.colour(Token.ACCENT));
            double at = x.at(look.step());
            placer.add(List.of(here.at(at + 8, y(row) - 5, Typesetter.Anchor.START),
                    here.at(at - 8, y(row) - 5, Typesetter.Anchor.END),
                    here.at(at + 8, y(row) + 14, Typesetter.Anchor.START)));
        }
    }

    private boolean isHere(Branch row) {
        return look.back() && row.id() == look.branch();
    }

    private Line2D line(Branch row) {
        return new Line2D.Double(x.at(row.from()), y(row), end(row), y(row));
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
        Brush brush = new Brush(g);
        for (Branch row : rows) {
            double[] kept = ticks(row, CLOSEST_TICKS);
            for (double at : kept) {
                brush.line(at, y(row) + 3, at, y(row) + 3 + TICK, theme.colour(Token.CONTROL_BORDER), 1);
            }
        }
        for (Branch row : rows) {
            boolean present = row.id() == look.branches().current();
            ChartSeries.Look line = BranchLooks.of(row.id(), theme);
            Branch parent = row.parent() == 0 ? null : look.branches().branch(row.parent());
            g.setColor(line.colour());
            g.setStroke(new BasicStroke(1.4f));
            if (parent != null && rows.contains(parent)) {
                g.draw(new Line2D.Double(x.at(row.from()), y(parent), x.at(row.from()), y(row)));
                brush.circle(x.at(row.from()), y(parent), 2.5, line.colour(), line.colour(), 1);
                g.setColor(line.colour());
            }
            g.setStroke(new ChartSeries.Look(line.colour(), present ? 3.2f : 1.8f, line.dash(), line.marker()).stroke());
            g.draw(line(row));
            brush.circle(end(row), y(row), present ? 5 : 3, theme.colour(present ? Token.ACCENT : Token.PANEL),
                    line.colour(), 1.6);
            BranchLines.badge(g, row.id(), x.at(row.from()), y(row), theme);
        }
        rows.stream().filter(this::isHere).forEach(row -> here(g, row));
        placer.labels().forEach(label -> label.draw(g));
    }

    /** A diamond, which nothing else here is. */
    private void here(Graphics2D g, Branch row) {
        double at = x.at(look.step());
        g.setColor(theme.colour(Token.ACCENT));
        g.fill(Brush.path(at, y(row) - 7, at + 6, y(row), at, y(row) + 7, at - 6, y(row)));
    }

    private double[] ticks(Branch row, double apart) {
        List<Double> ticks = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (long step : row.kept()) {
            double at = x.at(step);
            if (at - before >= apart) {
                ticks.add(at);
                before = at;
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Branch row : rows) {
            double from = x.at(row.from()) - BADGE;
            spots.add(new Spot("branch." + row.id(), new Rectangle2D.Double(from, y(row) - BADGE, end(row) + BADGE - from,
                    2 * BADGE), Spot.Kind.POINT, new Subject.OnBranch(row.id(), row.to()),
                    BranchWords.told(row, look, words), row.curve().last()));
        }
        for (Branch row : look.branches().lineage(look.branches().current())) {
            if (rows.contains(row)) {
                spots.addAll(kept(row));
            }
        }
        return List.copyOf(spots);
    }

    /** The kept steps on the way to the present branch: each can be gone back to. */
    private List<Spot> kept(Branch row) {
        List<Spot> spots = new ArrayList<>();
        double before = x.at(row.from());
        long last = look.branches().lineage(look.branches().current()).stream().filter(one -> one.parent() == row.id())
                .mapToLong(Branch::from).findFirst().orElse(row.to());
        for (long step : row.kept()) {
            double at = x.at(step);
            if (at - before >= CLOSEST_SPOTS && step < last && end(row) - at >= CLOSEST_SPOTS) {
                spots.add(new Spot("kept." + row.id() + "." + step, new Rectangle2D.Double(at - CLOSEST_SPOTS / 2, y(row) - BADGE,
                        CLOSEST_SPOTS, 2 * BADGE), Spot.Kind.POINT, new Subject.OnBranch(row.id(), step),
                        words.get("branches.kept", IterationAxis.number(step), row.id()), Double.NaN));
                before = at;
            }
        }
        return spots;
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }
}
