package lab.unroll.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import lab.unroll.figure.BranchLook;
import lab.unroll.figure.CellCurve;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ChartLook;
import lab.unroll.figure.ReferenceLine;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelPlacer;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.train.LossCurve;
import lab.unroll.words.Words;

/** The training loss over the iterations, with the losses that mean something: chance, solved, counting letters. */
public final class LossFigure implements ZoomableChart {

    private static final double FOOT = 26;
    private static final double END_SIZE = 13;
    private final CellCurve own;
    private final LossCurve curve;
    private final List<CellCurve> rivals;
    private final Theme theme;
    private final Words words;
    private final double width;
    private final double height;
    private final LossLevels levels;
    private final Rectangle2D plot;
    private final String axisName;
    private final LossAxes axes;
    private final ChartLook look;
    private final Scale x;
    private final Scale y;
    private final LossPath path;
    private final List<LossPath> rivalPaths = new ArrayList<>();
    private final LabelPlacer placer;
    private final BranchLines branches;

    /**
     * Lays the chart out.
     *
     * @param curve      the losses so far
     * @param chanceLoss the loss of guessing, or NaN if there is none
     * @param solvedLoss the loss below which the task counts as solved
     * @param milestones other losses worth knowing
     * @param iteration  where training stands; the axis reaches at least that far
     * @param words      any room in the reader's language
     */
    public LossFigure(LossCurve curve, double chanceLoss, OptionalDouble solvedLoss, List<ReferenceLine> milestones,
                      long iteration, Theme theme, Words words, double width, double height) {
        this(new CellCurve(null, curve), List.of(), chanceLoss, solvedLoss, milestones,
                BranchLook.single(curve, iteration), ChartLook.WHOLE, theme, words, width, height, false);
    }

    /**
     * The same with the losses of other cells, each line named after its cell, and with the branches of the training.
     *
     * @param curve its cell is null where it is not compared with others
     */
    public static LossFigure comparing(CellCurve curve, List<CellCurve> rivals, double chanceLoss,
                                       OptionalDouble solvedLoss, List<ReferenceLine> milestones, BranchLook look,
                                       Theme theme, Words words, double width, double height) {
        return seen(curve, rivals, chanceLoss, solvedLoss, milestones, look, ChartLook.WHOLE, theme, words, width, height);
    }

    /** The same, of which one looks at a stretch or on other axes. */
    public static LossFigure seen(CellCurve curve, List<CellCurve> rivals, double chanceLoss, OptionalDouble solvedLoss,
                                  List<ReferenceLine> milestones, BranchLook branches, ChartLook look, Theme theme,
                                  Words words, double width, double height) {
        return new LossFigure(curve, rivals, chanceLoss, solvedLoss, milestones, branches, look, theme, words, width, height,
                false);
    }

    private LossFigure(CellCurve own, List<CellCurve> rivals, double chanceLoss, OptionalDouble solvedLoss,
                       List<ReferenceLine> milestones, BranchLook branchLook, ChartLook look, Theme theme, Words words,
                       double width, double height, boolean titled) {
        this.look = look;
        this.own = own;
        this.curve = own.curve();
        this.rivals = List.copyOf(rivals);
        this.theme = theme;
        this.words = Words.of("chart", words.locale());
        this.width = width;
        this.height = height;
        List<LossLevel> all = LossLevel.of(chanceLoss, solvedLoss, milestones, this.words);
        double top = titled ? StepChart.HEADING + 6 : 10;
        double bottom = height - FOOT;
        List<LossCurve> curves = Stream.concat(Stream.of(own), rivals.stream()).map(CellCurve::curve).toList();
        axes = new LossAxes(curves, branchLook.farthest(), solvedLoss, chanceLoss, all, look, top, bottom);
        axisName = axes.name(this.words);
        double left = axes.rowWidth() + 12;
        plot = new Rectangle2D.Double(left, top, width - left - endWidth() - 12, bottom - top);
        x = axes.x(plot.getX(), plot.getMaxX());
        y = axes.y();
        levels = new LossLevels(all.stream().filter(level -> axes.shows(level.loss())).toList(), plot, y, theme);
        path = new LossPath(curve, x, y);
        rivals.forEach(rival -> rivalPaths.add(new LossPath(rival.curve(), x, y)));
        branches = new BranchLines(branchLook, plot, x, y, theme);
        placer = new LabelPlacer(width, height);
        if (titled) {
            placer.add(ChartLabel.text(this.words.get("loss.title"), Fonts.SEMIBOLD, 14, theme.colour(Token.TEXT))
                    .at(4, 20, Typesetter.Anchor.START));
        }
        label();
    }

    /** The chart with its heading, for a file. */
    public static LossFigure titled(LossCurve curve, double chanceLoss, OptionalDouble solvedLoss,
                                    List<ReferenceLine> milestones, long iteration, Theme theme, Words words,
                                    double width, double height) {
        return new LossFigure(new CellCurve(null, curve), List.of(), chanceLoss, solvedLoss, milestones,
                BranchLook.single(curve, iteration), ChartLook.WHOLE, theme, words, width, height, true);
    }

    private double endWidth() {
        double widest = Math.max(Typesetter.width(axisName, Fonts.TEXT, 12) + 14,
                Typesetter.width(named(own), Fonts.SEMIBOLD, END_SIZE));
        for (CellCurve rival : rivals) {
            widest = Math.max(widest, Typesetter.width(named(rival), Fonts.SEMIBOLD, END_SIZE));
        }
        return widest;
    }

    /** The last loss, as it stands at the end of the line; after the name of its cell where there are several. */
    private static String named(CellCurve one) {
        double loss = one.last();
        if (one.curve().size() == 0) {
            return "";
        }
        String number = Numbers.loss(loss);
        return one.cell() == null ? number : one.cell().displayName() + " " + number;
    }

    private void label() {
        Color grey = theme.colour(Token.SECONDARY);
        for (CourseAxis.Tick row : axes.rows()) {
            placer.add(ChartLabel.text(row.text(), Fonts.TEXT, 12, grey)
                    .centred(plot.getX() - 8, y.at(row.value()), Typesetter.Anchor.END));
        }
        path.segments().forEach(placer::avoid);
        branches.obstacles().forEach(placer::avoid);
        branches.cursor().ifPresent(placer::avoidAboveAll);
        levels.obstacles().forEach(placer::avoid);
        changes().forEach(change -> placer.avoid(breakLine(change.iteration())));
        long broken = broken();
        if (broken >= 0) {
            placer.avoid(breakLine(broken));
        }
        placer.add(ChartLabel.text(axisName, Fonts.TEXT, 12, grey)
                .at(width - 2, height - 8, Typesetter.Anchor.END));
        Point2D end = path.last();
        if (end != null && broken < 0) {
            labelEnd(end);
        }
        for (int i = 0; i < rivals.size(); i++) {
            labelRival(rivals.get(i), rivalPaths.get(i).last());
        }
        for (CourseAxis.Tick tick : axes.columns(x)) {
            placer.add(ChartLabel.text(tick.text(), Fonts.TEXT, 12, grey)
                    .at(x.at(tick.value()), height - 8, Typesetter.Anchor.MIDDLE));
        }
        labelPeak();
        levels.label(placer);
        changes().forEach(this::label);
        labelTrouble(broken, end == null);
    }

    /** Where the greatest loss of all steps runs along the top, it is told in a number. */
    private void labelPeak() {
        LossPath.Peak peak = path.peak();
        if (peak == null || peak.loss() <= y.valueAt(plot.getY())) {
            return;
        }
        ChartLabel label = ChartLabel.text("↑ " + Numbers.loss(peak.loss()), Fonts.TEXT, 12,
                theme.colour(Token.SECONDARY));
        double at = plot.getY() + 12;
        placer.add(List.of(label.at(peak.x() + 6, at, Typesetter.Anchor.START),
                label.at(peak.x() - 6, at, Typesetter.Anchor.END)));
    }

    /** The last loss beside the end of the line: level with it, or a little higher or lower. */
    private void labelEnd(Point2D end) {
        ChartLabel label = ChartLabel.text(named(own), Fonts.SEMIBOLD, END_SIZE, branches.colour());
        double middle = Math.max(end.getY(), END_SIZE / 2 + 1);
        // farther off only where the number of a branch is in the way
        double[] shifts = branches.obstacles().isEmpty() ? new double[] {0, 11, -11} : new double[] {0, -11, -22, -33, -44};
        placer.add(Arrays.stream(shifts).mapToObj(shift -> label.centred(end.getX() + 8, middle + shift,
                Typesetter.Anchor.START)).toList());
    }

    private void labelRival(CellCurve rival, Point2D end) {
        if (end == null) {
            return;
        }
        ChartLabel label = ChartLabel.text(named(rival), Fonts.TEXT, END_SIZE, theme.colour(Token.SECONDARY));
        List<ChartLabel> places = new ArrayList<>();
        for (double shift : new double[] {0, 13, -13, 26, -26, 39, -39}) {
            places.add(label.centred(end.getX() + 8, Math.max(END_SIZE / 2 + 1, end.getY() + shift),
                    Typesetter.Anchor.START));
        }
        placer.add(places);
    }

    /** Says why there is no line: nothing trained yet, or a loss that is not a number any more. */
    private void labelTrouble(long broken, boolean empty) {
        if (broken >= 0) {
            ChartLabel label = ChartLabel.text(words.get("loss.broken", broken), Fonts.SEMIBOLD, 12,
                    theme.colour(Token.DANGER));
            double at = x.at(broken);
            List<ChartLabel> places = new ArrayList<>();
            for (double down = 16; down < plot.getHeight() - 8; down += 18) {
                places.add(label.at(at - 6, plot.getY() + down, Typesetter.Anchor.END));
                places.add(label.at(at + 6, plot.getY() + down, Typesetter.Anchor.START));
            }
            placer.add(places);
        } else if (empty) {
            placer.add(ChartLabel.text(words.get("loss.empty"), Fonts.TEXT, 13, theme.colour(Token.SECONDARY))
                    .centred(plot.getCenterX(), plot.getCenterY(), Typesetter.Anchor.MIDDLE));
        }
    }

    private boolean isSeen(long iteration) {
        return look.isWhole() || x.at(iteration) >= plot.getX() && x.at(iteration) <= plot.getMaxX();
    }

    /** The first iteration whose loss is not finite, if it is seen; else -1. */
    private long broken() {
        long broken = curve.firstNotFinite();
        return broken >= 0 && isSeen(broken) ? broken : -1;
    }

    private Line2D breakLine(long iteration) {
        return new Line2D.Double(x.at(iteration), plot.getY(), x.at(iteration), plot.getMaxY());
    }

    /** Where training was changed; what was chosen before the first step needs no mark. */
    private List<ChangeMark> changes() {
        return curve.changes().stream().filter(change -> change.iteration() > 0 && isSeen(change.iteration()))
                .map(change -> new ChangeMark(change, words)).toList();
    }

    private void label(ChangeMark change) {
        ChartLabel label = ChartLabel.text(change.label(), Fonts.TEXT, 12, theme.colour(Token.SECONDARY));
        double at = x.at(change.iteration());
        List<ChartLabel> places = new ArrayList<>();
        for (double down = 14; down < plot.getHeight() - 8; down += 18) {
            places.add(label.at(at + 5, plot.getY() + down, Typesetter.Anchor.START));
            places.add(label.at(at - 5, plot.getY() + down, Typesetter.Anchor.END));
        }
        placer.add(places);
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
        for (CourseAxis.Tick row : axes.rows()) {
            g.draw(new Line2D.Double(plot.getX(), y.at(row.value()), plot.getMaxX(), y.at(row.value())));
        }
        levels.paint(g);
        g.setColor(theme.colour(Token.SECONDARY));
        g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1, 3}, 0));
        changes().forEach(change -> g.draw(breakLine(change.iteration())));
        Shape clip = g.getClip();
        if (!look.isWhole()) {
            g.clip(plot);
        }
        for (int i = 0; i < rivals.size(); i++) {
            g.setColor(theme.colour(Token.SECONDARY));
            g.setStroke(CellLooks.of(rivals.get(i).cell(), theme.colour(Token.SECONDARY)).stroke());
            g.draw(rivalPaths.get(i).line());
        }
        branches.paintOthers(g);
        g.setColor(ColourMap.mix(theme.colour(Token.PANEL), theme.colour(Token.TEXT), 0.22));
        g.fill(path.band());
        paintOwn(g);
        g.setClip(clip);
        path.autoregressive().forEach(p -> g.fill(new Ellipse2D.Double(p.getX() - 3.5, p.getY() - 3.5, 7, 7)));
        long broken = broken();
        if (broken >= 0) {
            g.setColor(theme.colour(Token.DANGER));
            g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 3}, 0));
            g.draw(breakLine(broken));
        }
        levels.paintLeaders(g);
        branches.paintHere(g, placer.labels());
        placer.labels().forEach(label -> label.draw(g));
    }

    private void paintOwn(Graphics2D g) {
        g.setColor(theme.colour(Token.TEXT));
        if (branches.isSeveral()) {
            branches.paintOwn(g);
            return;
        }
        g.setStroke(own.cell() == null ? new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : CellLooks.of(own.cell(), theme.colour(Token.TEXT)).stroke());
        g.draw(path.line());
    }

    @Override
    public List<Spot> values() {
        return Stream.concat(spots().stream().filter(spot -> spot.subject() instanceof Subject.Milestone),
                LossValues.of(own, rivals, plot, words).stream()).toList();
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>(levels.spots(words));
        for (ChangeMark change : changes()) {
            double at = x.at(change.iteration());
            spots.add(new Spot("change." + change.iteration(), new Rectangle2D.Double(at - 4, plot.getY(), 8,
                    plot.getHeight()), Spot.Kind.POINT, new Subject.Iteration(change.iteration()),
                    change.text(), Double.NaN));
        }
        spots.addAll(LossValues.along(path, curve, plot, words));
        spots.addAll(branches.spots(words));
        return List.copyOf(spots);
    }

    /** The line where one looks, in pieces between the labels. */
    List<Line2D> cursor() {
        return branches.cursor(placer.labels());
    }

    List<ChartLabel> labels() {
        return placer.labels();
    }

    /** From the names that stand away from their lines to these; the second point is on the line. */
    List<Line2D> leaders() {
        return levels.leaders();
    }

    @Override
    public ChartFrame frame() {
        return new ChartFrame(plot, x, y, axes.wholeX(plot.getX(), plot.getMaxX()), axes.wholeY());
    }

    @Override
    public ChartLook look() {
        return look;
    }

    private List<CourseLine> lines() {
        return Stream.concat(Stream.of(own), rivals.stream()).map(one -> new CourseLine("loss", one.cell() == null
                ? words.get("loss.at") : one.cell().displayName(), one.curve().asMeasure(), CourseLine.Drawn.PLAIN,
                theme.colour(Token.TEXT))).toList();
    }

    @Override
    public Reading at(double pixel) {
        return CourseReading.at(lines(), frame(), pixel, false, words);
    }

    @Override
    public Reading beside(double pixel, int direction) {
        return CourseReading.beside(lines(), frame(), pixel, direction, false, words);
    }
}
