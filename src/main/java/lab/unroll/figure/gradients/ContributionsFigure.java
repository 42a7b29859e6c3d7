package lab.unroll.figure.gradients;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.ChartSeries;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.chart.StepAxis;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.ClippedStep;
import lab.unroll.gradients.Contributions;
import lab.unroll.gradients.Highway;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.WayBack;
import lab.unroll.net.Gate;
import lab.unroll.trace.Trace;

/**
 * Where the gradient of the weights comes from: what each copy w_t adds, as a length and gate by gate as a heat map, with the
 * sum; the whole gradient as an arrow, shorter where it is clipped; and in a cell with gates the highway Π f, with the share
 * that comes along C.
 */
public final class ContributionsFigure extends Sheet {

    private static final double ARROW = 30;
    private static final double HEAD = 11;
    private static final double SUM = 78;
    private static final double NAMES = 64;
    private static final double LEGEND = 24;
    private static final double HIGHWAY = 92;
    private static final double SHARE = 28;
    private static final double WIDEST_CELL = 56;
    /** In a lower figure there is no room for the highway. */
    private static final double LOW = 400;

    private final Scene scene;
    private final Contributions copies;
    private final int length;

    /** The contributions in a run. */
    public ContributionsFigure(Scene scene, GradientLook look, double width, double height) {
        super(scene, "gradients", width, height);
        this.scene = scene;
        WayBack way = look.way(LossChoice.TASK);
        Trace trace = way.of(scene.trace());
        copies = Contributions.of(trace);
        length = copies.length();
        heading(words.get("contributions.title"), "∂L/∂w = Σ_t ∂L/∂w_t", words.get("remark",
                words.get("loss." + way.loss().id())));
        arrow(new ClippedStep(copies.network(), look.clipNorm()));
        Optional<Highway> highway = height < LOW ? Optional.empty() : Highway.of(trace);
        double below = LEGEND + (highway.isPresent() ? HIGHWAY + (highway.get().hasCell() ? SHARE : 0) : 0);
        double top = HEADING + ARROW + 8;
        double room = height - top - below;
        double bars = Math.max(76, Math.min(highway.isPresent() ? 170 : 280, 0.42 * room));
        LogPlot plot = bars(way, new Rectangle2D.Double(EDGE + NAMES - 44, top, width - 2 * EDGE - NAMES + 44 - SUM, bars));
        double at = heat(plot, top + bars + 6, height - below - 4);
        highway.ifPresent(one -> highway(one, plot, at + 4, height - LEGEND));
        Heat.legend(this, EDGE, height - LEGEND / 2 - 2);
    }

    /** The gradient of all parameters as long as it is, and over it what clipping leaves. */
    private void arrow(ClippedStep step) {
        double y = HEADING + ARROW / 2 + 4;
        double left = EDGE + NAMES;
        double longest = 0.32 * width();
        double kept = Double.isFinite(step.factor()) ? Math.max(HEAD, longest * step.factor()) : longest;
        boolean shorter = step.isShorter();
        draw(brush -> {
            if (shorter) {
                brush.dashed(new Line2D.Double(left + kept, y, left + longest - 8, y), colour(Token.SECONDARY), 1.6);
                brush.head(left + longest, y, 1, 0, 9, colour(Token.SECONDARY));
            }
            brush.line(left, y, left + Math.max(1, kept - 8), y, colour(Token.GRADIENT), 3.4);
            brush.head(left + kept, y, 1, 0, HEAD, colour(Token.GRADIENT));
        });
        formula("‖∂L/∂w‖", 14, colour(Token.GRADIENT), left - 8, y, Typesetter.Anchor.END);
        String text = shorter ? words.get("clip.shorter", Numbers.magnitude(step.norm()), Numbers.magnitude(step.length()),
                Numbers.magnitude(step.factor())) : step.limit() > 0
                ? words.get("clip.kept", Numbers.magnitude(step.norm()), Numbers.magnitude(step.limit()))
                : words.get("clip.none", Numbers.magnitude(step.norm()));
        write(text, Fonts.TEXT, 13, Token.TEXT, left + longest + 12, y, Typesetter.Anchor.START);
        spot("contributions.norm", new Rectangle2D.Double(left, y - 8, longest, 16), new Subject.Group("w"),
                words.get("contributions.norm.spot", Numbers.exact(step.norm()), text), step.norm());
    }

    private LogPlot bars(WayBack way, Rectangle2D area) {
        double[] values = IntStream.rangeClosed(1, length).mapToDouble(copies::copy).toArray();
        ChartSeries.Look unseen = new ChartSeries.Look(colour(Token.GRADIENT), 0, new float[0], ChartSeries.Marker.NONE);
        LogPlot.Line line = new LogPlot.Line("copy", "", values, 0, unseen, true);
        LogPlot plot = new LogPlot(this, scene, area, WIDEST_CELL / 2 + 4, List.of(line), copies.total());
        double thick = Math.max(1, Math.min(26, 0.6 * plot.axis.spacing()));
        for (int t = 1; t <= length; t++) {
            bar(plot, plot.axis.x(t), length == 1 ? 26 : thick, values[t - 1]);
            spot("contributions.copy." + t, new Rectangle2D.Double(plot.axis.x(t) - thick / 2,
                            plot.y(values[t - 1]) - 4, thick, plot.floor() - plot.y(values[t - 1]) + 8),
                    new Subject.Point("copy", t, -1), words.get("contributions.copy.spot", t, StepAxis.symbol(scene, t),
                            Numbers.exact(values[t - 1])), values[t - 1]);
        }
        Trace trace = scene.trace();
        plot.cut(IntStream.rangeClosed(1, length).filter(t -> way.isCutBefore(trace, t)).boxed().toList());
        double x = area.getMaxX() + SUM / 2;
        bar(plot, x, 30, copies.total());
        formula("Σ", 15, colour(Token.TEXT), x, plot.floor() + 15, Typesetter.Anchor.MIDDLE);
        write(Numbers.magnitude(copies.total()), Fonts.SEMIBOLD, 12, Token.TEXT, x, plot.y(copies.total()) - 10,
                Typesetter.Anchor.MIDDLE);
        spot("contributions.sum", new Rectangle2D.Double(x - 15, plot.y(copies.total()), 30,
                        Math.max(2, plot.floor() - plot.y(copies.total()))), new Subject.Group("sum"),
                words.get("contributions.sum.spot", Numbers.exact(copies.total())), copies.total());
        plot.finish();
        return plot;
    }

    private void bar(LogPlot plot, double x, double thick, double value) {
        double y = plot.y(value);
        draw(brush -> {
            if (value > 0 && Double.isFinite(value)) {
                brush.fill(new Rectangle2D.Double(x - thick / 2, y, thick, Math.max(1.5, plot.floor() - y)),
                        colour(Token.GRADIENT));
            } else {
                brush.circle(x, y, 3.4, colour(Token.PANEL), colour(value == 0 ? Token.GRADIENT : Token.DANGER), 1.5);
            }
        });
    }

    /** The blocks of each gate as rows; returns where they end. */
    private double heat(LogPlot plot, double top, double bottom) {
        int rows = copies.blocks().size();
        double high = Math.min(18, (bottom - top) / rows);
        double spacing = cell(plot);
        double names = Math.min(plot.axis.x(1), plot.axis.x(length)) - spacing / 2 - 6;
        for (int i = 0; i < rows; i++) {
            double y = top + i * high;
            String name = copies.blocks().get(i).name();
            if (high >= 17) {
                formula(BlockNames.formula(name), 13, colour(Token.SECONDARY), names, y + high / 2, Typesetter.Anchor.END);
            } else if (name.contains("W_h")) {
                // three thin rows a gate: W^x, W^h and b
                formula(BlockNames.formula(name).replace("W^{h}", "W, b"), 13, colour(Token.SECONDARY), names, y + high / 2,
                        Typesetter.Anchor.END);
            }
            for (int t = 1; t <= length; t++) {
                Rectangle2D cell = new Rectangle2D.Double(plot.axis.x(t) - spacing / 2 + 0.4, y + 0.4,
                        Math.max(0.8, spacing - 0.8), Math.max(0.8, high - 0.8));
                told(cell, name, t, copies.norm(i, t));
            }
            Rectangle2D sum = new Rectangle2D.Double(width() - EDGE - SUM / 2 - 15, y + 0.4, 30, high - 0.8);
            told(sum, name, 0, copies.sum(i));
        }
        return top + rows * high;
    }

    /** How wide the cell of a step is. */
    private double cell(LogPlot plot) {
        return length == 1 ? WIDEST_CELL : Math.min(WIDEST_CELL, plot.axis.spacing());
    }

    private void told(Rectangle2D cell, String name, int t, double norm) {
        draw(brush -> Heat.paint(brush, theme, cell, norm));
        spot("contributions." + name + "." + (t == 0 ? "sum" : t), cell, new Subject.Point(name, t, -1), t == 0
                ? words.get("contributions.block.sum.spot", name, Numbers.exact(norm))
                : words.get("contributions.block.spot", name, t, StepAxis.symbol(scene, t), Numbers.exact(norm)), norm);
    }

    /** The product of the gates as a road that narrows, and below it the share that comes along C. */
    private void highway(Highway way, LogPlot plot, double top, double bottom) {
        double share = way.hasCell() ? SHARE : 0;
        double foot = bottom - share - 4;
        double roof = Math.max(top + 22, foot - HIGHWAY + 26);
        double middle = (roof + foot) / 2;
        double half = (foot - roof) / 2;
        double spacing = cell(plot);
        double names = Math.min(plot.axis.x(1), plot.axis.x(length)) - spacing / 2 - 6;
        String product = scene.trace().spec().cell().hasCellState() ? "Π f" : "Π " + scene.trace().spec().cell()
                .symbolOf(Gate.UPDATE);
        placer.add(ChartLabel.formula(product, 14, colour(Token.GATE_FORGET)).centred(names, middle,
                Typesetter.Anchor.END));
        write(words.get(way.hasCell() ? "highway.title.cell" : "highway.title"), Fonts.TEXT, 12, Token.SECONDARY, Math.min(plot.axis.x(1), plot.axis.x(length)) - spacing / 2, roof - 10,
                Typesetter.Anchor.START);
        for (int t = 1; t <= length; t++) {
            double x = plot.axis.x(t) - spacing / 2;
            double outer = half * way.highest(t);
            double mean = half * way.mean(t);
            draw(brush -> {
                brush.fill(new Rectangle2D.Double(x, middle - outer, spacing + 0.3, Math.max(0.5, 2 * outer)),
                        ColourMap.mix(colour(Token.PANEL), colour(Token.GATE_FORGET), 0.22));
                brush.fill(new Rectangle2D.Double(x, middle - mean, spacing + 0.3, Math.max(1, 2 * mean)),
                        ColourMap.mix(colour(Token.PANEL), colour(Token.GATE_FORGET), 0.7));
            });
            spot("contributions.highway." + t, new Rectangle2D.Double(x, roof, spacing, foot - roof),
                    new Subject.Point("highway", t, -1), words.get("highway.spot", t, Numbers.exact(way.mean(t)),
                            Numbers.exact(way.lowest(t)), Numbers.exact(way.highest(t))), way.mean(t));
            if (way.hasCell()) {
                share(way, t, new Rectangle2D.Double(x + 0.4, foot + 8, Math.max(0.8, spacing - 0.8), SHARE - 12));
            }
        }
        if (way.hasCell()) {
            placer.add(ChartLabel.formula("C", 14, colour(Token.CELL_C)).centred(names, foot + SHARE / 2 + 2,
                    Typesetter.Anchor.END));
        }
    }

    private void share(Highway way, int t, Rectangle2D place) {
        double share = way.shareAlongCell(t);
        draw(brush -> share(brush, place, share));
        spot("contributions.share." + t, place, new Subject.Point("share", t, -1), Double.isNaN(share)
                ? words.get("highway.share.none", t) : words.get("highway.share.spot", t, Numbers.exact(share)), share);
    }

    /** C in its colour from below, the rest in that of h. */
    private void share(Brush brush, Rectangle2D place, double share) {
        if (Double.isNaN(share)) {
            Heat.paint(brush, theme, place, 0);
            return;
        }
        double high = share * place.getHeight();
        brush.fill(place, ColourMap.mix(colour(Token.PANEL), colour(Token.HIDDEN_H), 0.45));
        brush.fill(new Rectangle2D.Double(place.getX(), place.getMaxY() - high, place.getWidth(), high),
                colour(Token.CELL_C));
    }
}
