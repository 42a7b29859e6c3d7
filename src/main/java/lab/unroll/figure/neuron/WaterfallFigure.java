package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartWords;
import lab.unroll.figure.chart.StepChart;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Term;
import lab.unroll.words.Words;

/** From the products of a neuron to its sum: each bar starts where the last one ended. */
public final class WaterfallFigure implements Figure {

    private static final double FOOT = 24;
    private static final double LEAST_ROW = 18;
    private static final double MOST_BAR = 20;
    private static final double VALUES = 62;

    /** A bar. */
    private record Bar(String id, Spot.Kind kind, Subject subject, String name, String text, double from, double to,
                       double value, double reached, boolean pointed) {
    }

    private final Scene scene;
    private final NeuronChoice choice;
    private final double width;
    private final double height;
    private final double top;
    private final List<Bar> bars = new ArrayList<>();
    private final List<ChartLabel> labels = new ArrayList<>();
    private final Ticks ticks;
    private final Scale scale;
    private final double row;

    /**
     * The chart without a heading, for a panel that has its own.
     *
     * @throws IllegalArgumentException if the scene's cell has no such layer of neurons
     */
    public WaterfallFigure(Scene scene, NeuronChoice choice, double width, double height) {
        this(scene, choice, width, height, false);
    }

    private WaterfallFigure(Scene scene, NeuronChoice choice, double width, double height, boolean titled) {
        this.scene = scene;
        this.choice = choice;
        this.width = width;
        this.height = height;
        this.top = titled ? StepChart.HEADING + 4 : 6;
        int rows = (int) Math.max(4, (height - FOOT - top) / LEAST_ROW);
        collect(NeuronTerms.of(sum(), rows - 1));
        row = (height - FOOT - top) / bars.size();
        double low = bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()))
                .filter(Double::isFinite).min().orElse(0);
        double high = bars.stream().flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()))
                .filter(Double::isFinite).max().orElse(0);
        double names = bars.stream().mapToDouble(bar -> MathLabel.of(bar.name()).width(14)).max().orElseThrow();
        ticks = high - low < 1e-9 ? Ticks.around(-1, 1, 4) : Ticks.around(Math.min(0, low), Math.max(0, high),
                (int) Math.max(2, (width - names - VALUES) / 110));
        scale = Scale.linear(ticks.first(), ticks.last(), names + 18, width - VALUES);
        label(titled);
    }

    /** The chart with its heading, for a file. */
    public static WaterfallFigure titled(Scene scene, NeuronChoice choice, double width, double height) {
        return new WaterfallFigure(scene, choice, width, height, true);
    }

    private NeuronSum sum() {
        return choice.sum(scene.trace(), scene.selectedStep());
    }

    private void collect(NeuronTerms terms) {
        NeuronNames names = new NeuronNames(scene, choice);
        NeuronProgress progress = new NeuronProgress(scene, choice.gate());
        Words words = scene.words();
        Subject unit = new Subject.Unit(choice.gate(), scene.selectedStep(), choice.unit());
        double at = 0;
        for (int i = 0; i <= terms.shown().size(); i++) {
            if (i == terms.restRow() && !terms.left().isEmpty()) {
                String rest = "`" + ChartWords.of(scene).get("waterfall.rest", terms.left().size()) + "`";
                bars.add(new Bar("bar.rest", Spot.Kind.WEIGHT, unit, rest,
                        words.get("neuron.rest.spot", terms.left().size(), terms.zerosLeft(),
                                Numbers.exact(terms.sumLeft())), at, at + terms.sumLeft(), terms.sumLeft(),
                        progress.product(i, terms.rows()), terms.left().stream().anyMatch(choice::points)));
                at += terms.sumLeft();
            }
            if (i < terms.shown().size()) {
                Term term = terms.shown().get(i);
                NeuronChoice.Entry entry = choice.entry(term);
                String reset = term.reset() == 1 ? "" : "r ";
                bars.add(new Bar("bar." + entry.id(choice.gate()), Spot.Kind.WEIGHT,
                        new Subject.Weight(choice.gate(), entry, scene.selectedStep()), reset + names.product(term),
                        names.describe(term), at, at + term.contribution(), term.contribution(),
                        progress.product(terms.row(i), terms.rows()), choice.points(term)));
                at += term.contribution();
            }
        }
        double total = sum().total();
        bars.add(new Bar("bar.sum", Spot.Kind.STATE, unit, "a_{" + scene.selectedStep() + "}^{" + (choice.unit() + 1) + "}",
                words.get("neuron.sum.spot", scene.selectedStep(), choice.unit() + 1, Numbers.exact(total)),
                0, total, total, progress.sum(), false));
    }

    private void label(boolean titled) {
        Theme theme = scene.theme();
        Words words = ChartWords.of(scene);
        if (titled) {
            labels.addAll(StepChart.heading(theme, ChartWords.titled(scene, words.get("waterfall.title",
                    choice.unit() + 1, new NeuronNames(scene, choice).gateWords())), "",
                    width, words.get("waterfall.remark")));
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            boolean last = i == bars.size() - 1;
            labels.add(ChartLabel.formula(bar.name(), 14, theme.colour(bar.pointed() ? Token.ACCENT
                    : last ? Token.TEXT : Token.SECONDARY)).centred(scale.from() - 10, middle(i), Typesetter.Anchor.END));
            if (bar.reached() >= 1) {
                double right = place(i).getMaxX();
                String sign = last || !(bar.value() >= 0.005) ? "" : "+";
                labels.add(ChartLabel.text(sign + NeuronPainter.number(bar.value()), last ? Fonts.BOLD : Fonts.SEMIBOLD, 12.5,
                        theme.colour(Token.TEXT)).centred(right + 6, middle(i), Typesetter.Anchor.START));
            }
        }
        for (double tick : ticks.values()) {
            labels.add(ChartLabel.text(Numbers.fixed(tick, ticks.decimals()), Fonts.TEXT, 12, theme.colour(Token.SECONDARY))
                    .at(scale.at(tick), height - 7, Typesetter.Anchor.MIDDLE));
        }
    }

    private double middle(int i) {
        return top + (i + 0.5) * row;
    }

    /** Where a bar stands: on the whole plot where its ends are no numbers. */
    private Rectangle2D place(int i) {
        Bar bar = bars.get(i);
        double from = pixel(bar.from());
        double to = pixel(bar.to());
        double bar1 = Math.min(MOST_BAR, 0.76 * row);
        return new Rectangle2D.Double(Math.min(from, to), middle(i) - bar1 / 2, Math.max(2, Math.abs(to - from)), bar1);
    }

    private double pixel(double value) {
        return Double.isFinite(value) ? scale.at(value) : scale.at(0);
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
        Brush.smooth(g);
        LabelledCanvas sheet = new LabelledCanvas(g, scene.theme());
        Theme theme = scene.theme();
        double bottom = height - FOOT;
        for (double tick : ticks.values()) {
            boolean zero = Math.abs(tick) < ticks.step() / 2;
            sheet.brush.line(scale.at(tick), top, scale.at(tick), bottom, zero ? ColourMap.mix(theme.colour(Token.HAIRLINE),
                    theme.colour(Token.SECONDARY), 0.45) : theme.colour(Token.HAIRLINE), 1);
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(sheet, i);
        }
        labels.forEach(sheet::write);
    }

    private void bar(LabelledCanvas sheet, int i) {
        Bar bar = bars.get(i);
        Theme theme = scene.theme();
        Rectangle2D place = place(i);
        if (bar.reached() > 0) {
            double length = place.getWidth() * bar.reached();
            double x = bar.to() < bar.from() ? place.getMaxX() - length : place.getX();
            Color fill = ColourMap.signed(theme, bar.value(), ColourMap.STATE_RANGE);
            sheet.brush.rounded(x, place.getY(), length, place.getHeight(), 3, fill,
                    ColourMap.mix(fill, theme.colour(Token.TEXT), 0.25), 1);
        }
        if (bar.reached() >= 1 && i + 1 < bars.size()) {
            double end = pixel(bar.to());
            sheet.brush.line(end, place.getMaxY(), end, place(i + 1).getY(), theme.colour(Token.SECONDARY), 1);
        }
        if (bar.pointed()) {
            sheet.ring(place, 3);
        }
    }

    @Override
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            Rectangle2D place = place(i);
            double half = Math.max(5, place.getWidth() / 2);
            spots.add(new Spot(bar.id(), new Rectangle2D.Double(place.getCenterX() - half, middle(i) - row / 2, 2 * half, row),
                    bar.kind(), bar.subject(), bar.text(), bar.value()));
        }
        return List.copyOf(spots);
    }

    List<ChartLabel> labels() {
        return List.copyOf(labels);
    }
}
