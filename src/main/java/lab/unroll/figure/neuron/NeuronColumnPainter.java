package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.trace.NeuronSum;

/** Paints what follows the products: the sum, the activation with the operating point, and the neuron's value. */
final class NeuronColumnPainter {

    private static final double FAINT = 0.3;
    private static final double LETTER = 15;

    private final LabelledCanvas sheet;
    private final Theme theme;
    private final FadedTheme ink;
    private final NeuronLayout layout;
    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final NeuronNames names;
    private final NeuronProgress progress;

    NeuronColumnPainter(LabelledCanvas sheet, NeuronLayout layout, Scene scene, NeuronChoice choice, NeuronSum sum) {
        this.sheet = sheet;
        this.theme = scene.theme();
        this.ink = new FadedTheme(theme, theme.colour(Token.PAGE), 1);
        this.layout = layout;
        this.scene = scene;
        this.choice = choice;
        this.sum = sum;
        this.names = new NeuronNames(scene, choice);
        this.progress = new NeuronProgress(scene, choice.gate());
    }

    void paint() {
        double x = layout.columnX;
        double r = layout.radius;
        double summed = progress.sum();
        Color line = ink.at(0.35 + 0.65 * summed).of(Token.TEXT);
        sheet.brush.circle(x, layout.sumY, r, theme.colour(Token.PANEL), line, 1.8);
        sheet.centred("Σ", Fonts.SEMIBOLD, 17 * layout.scale, line, x, layout.sumY);
        arrow(x, layout.sumY + r, layout.plot.getY(), line);
        double name = MathLabel.of(preActivation()).width(15);
        sheet.formula(preActivation(), 15, theme.colour(Token.SECONDARY), x + r + 6, layout.sumY + 5, Typesetter.Anchor.START);
        if (progress.isSummed()) {
            sheet.write(ChartLabel.text(NeuronPainter.number(sum.total()), Fonts.BOLD, 14, theme.colour(Token.TEXT))
                    .at(x + r + 10 + name, layout.sumY + 5, Typesetter.Anchor.START));
        }
        activation();
        result();
    }

    /** a_t^j =, where there is room for it. */
    private String preActivation() {
        String full = "a_{" + scene.selectedStep() + "}^{" + (choice.unit() + 1) + "} =";
        double room = layout.plot.getMaxX() - layout.columnX - layout.radius - 10;
        return MathLabel.of(full).width(15) + Typesetter.width("−0.00", Fonts.BOLD, 14) <= room ? full : "";
    }

    private void activation() {
        NeuronSum free = scene.free() == null ? null : choice.sum(scene.free(), scene.selectedStep());
        ActivationPlot plot = ActivationPlot.of(layout, scene, choice, sum);
        double done = progress.activation();
        plot.paintCurve(sheet, theme.colour(QuantityColours.of(choice.gate())));
        if (free != null && free.total() != sum.total()) {
            plot.paintGhost(sheet, free.total(), theme.colour(Token.SECONDARY));
        }
        plot.paintPoint(sheet, sum.total(), progress.sum() < 1 ? 0 : Math.max(0.01, done),
                theme.colour(QuantityColours.of(choice.gate())),
                ColourMap.signed(theme, sum.computed(), ColourMap.STATE_RANGE));
        if (sum.isHeld()) {
            plot.paintHeld(sheet, sum.used(), theme.colour(Token.ACCENT));
        }
        plot.paintNumbers(sheet);
        sheet.formula(formula(), LETTER, theme.colour(Token.TEXT), layout.plot.getMaxX() - 2, layout.plot.getY() - 6,
                Typesetter.Anchor.END);
    }

    /** φ(a) = the result, as much of it as is known and has room beside the arrow. */
    private String formula() {
        String function = NeuronNames.function(sum.activation());
        if (progress.sum() < 1) {
            return function;
        }
        double room = layout.plot.getMaxX() - layout.columnX - 12;
        String known = function + "(`" + NeuronPainter.number(sum.total()) + "`)";
        String whole = progress.activation() < 1 ? known : known + " = `" + NeuronPainter.number(sum.computed()) + "`";
        return MathLabel.of(whole).width(LETTER) <= room ? whole
                : MathLabel.of(known).width(LETTER) <= room ? known : function;
    }

    private void result() {
        double x = layout.columnX;
        double y = layout.resultY;
        double r = layout.radius;
        double done = progress.activation();
        Color hue = theme.colour(QuantityColours.of(choice.gate()));
        arrow(x, layout.plot.getMaxY(), y - r, ColourMap.mix(ink.paper(), hue, 0.35 + 0.65 * done));
        FadedTheme lit = ink.at(done < 1 ? FAINT : 1);
        sheet.brush.circle(x, y, r, done < 1 ? theme.colour(Token.SOFT) : lit.signed(sum.used(), ColourMap.STATE_RANGE),
                ColourMap.mix(ink.paper(), hue, 0.35 + 0.65 * done), 2.2);
        if (done >= 1) {
            double size = (r > 20 ? 13 : 12) * layout.scale;
            sheet.centred(StripNumbers.wide(sum.used(), 2 * r - 1, size), Fonts.SEMIBOLD, size,
                    lit.onSigned(sum.used(), ColourMap.STATE_RANGE), x, y);
        }
        boolean ghost = sum.isHeld() || Double.compare(free(), sum.used()) != 0;
        // Clear of the dashed ring, also with a letter that leans out
        double right = x + r + (ghost ? 8 + 4 * layout.scale : 8);
        List<ChartLabel> remark = ghost ? remark(layout.plot.getMaxX() + 6 - right) : List.of();
        ChartLabel name = ChartLabel.formula(names.value(choice.unit()), 17 * layout.scale, hue)
                .at(right, y + (remark.size() > 1 ? -4 : ghost ? -3 : 5), Typesetter.Anchor.START);
        sheet.write(name);
        if (sum.isHeld()) {
            sheet.brush.padlock(right + name.width() + 12, name.y() - 5, 10, theme.colour(Token.ACCENT));
        }
        if (ghost) {
            sheet.brush.dashed(new Ellipse2D.Double(x - r - 4, y - r - 4, 2 * r + 8, 2 * r + 8),
                    theme.colour(Token.SECONDARY), 1.2);
            double baseline = remark.size() == 1 ? y + 17 : name.bounds().getMaxY() - remark.get(0).bounds().getMinY() + 0.5;
            for (ChartLabel line : remark) {
                sheet.write(line.at(right, baseline, Typesetter.Anchor.START));
                baseline += line.bounds().getHeight() + 0.5;
            }
        }
    }

    /** What the neuron says in the run without pins. */
    private double free() {
        return scene.free() == null ? sum.used() : choice.sum(scene.free(), scene.selectedStep()).used();
    }

    /** What the neuron would have said: without its own pin, or without any; on one line or two. */
    private List<ChartLabel> remark(double room) {
        String key = sum.isHeld() ? "neuron.computed" : "neuron.free";
        double value = sum.isHeld() ? sum.computed() : free();
        ChartLabel line = remark(scene.words().get(key, Numbers.fixed(value)));
        ChartLabel word = remark(scene.words().get(key, "").strip());
        if (line.width() <= room) {
            return List.of(line);
        }
        if (word.width() <= room) {
            return List.of(word, remark(Numbers.fixed(value)));
        }
        // Only what a pin replaces is φ of the stimulus that stands above; the free run has one of its own
        ChartLabel function = ChartLabel.formula(NeuronNames.function(sum.activation()) + " `" + Numbers.strip(value) + "`",
                Typesetter.NAME, theme.colour(Token.SECONDARY));
        return List.of(sum.isHeld() && function.width() <= room ? function : remark(Numbers.strip(value)));
    }

    private ChartLabel remark(String text) {
        return ChartLabel.text(text, Fonts.TEXT, Typesetter.NAME, theme.colour(Token.SECONDARY));
    }

    private void arrow(double x, double from, double to, Color colour) {
        sheet.brush.line(x, from, x, to - 5, colour, 1.8);
        Path2D head = new Path2D.Double();
        head.moveTo(x, to);
        head.lineTo(x - 4, to - 8);
        head.lineTo(x + 4, to - 8);
        head.closePath();
        sheet.brush.fill(head, colour);
    }
}
