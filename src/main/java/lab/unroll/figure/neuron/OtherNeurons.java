package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Vector;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Term;
import lab.unroll.words.Words;

/**
 * The other neurons of the layer, small and faded below the chosen one: a single other one with its whole sum, several as
 * a strip of their values.
 */
final class OtherNeurons {

    /** A sum of more terms than this is not written out. */
    private static final int MOST_TERMS = 6;
    private static final double FADED = 0.5;
    private static final double STRIP = 20;

    private final NeuronLayout layout;
    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronNames names;

    OtherNeurons(NeuronLayout layout, Scene scene, NeuronChoice choice) {
        this.layout = layout;
        this.scene = scene;
        this.choice = choice;
        this.names = new NeuronNames(scene, choice);
    }

    /** True if there is one other neuron, and its sum is short enough to be written out. */
    static boolean writtenOut(NeuronSum sum, int units) {
        return units == 2 && sum.terms().size() <= MOST_TERMS;
    }

    private boolean writtenOut() {
        return writtenOut(choice.sum(scene.trace(), scene.selectedStep()), units());
    }

    /** True if the neurons have made their values. */
    private boolean isDone() {
        return new NeuronProgress(scene, choice.gate()).activation() >= 1;
    }

    private int units() {
        return scene.trace().spec().hidden();
    }

    void paint(LabelledCanvas sheet) {
        if (units() == 1) {
            return;
        }
        sheet.brush.line(14, layout.othersTop, layout.neuronView.getMaxX() - 12, layout.othersTop,
                scene.theme().colour(Token.HAIRLINE), 1);
        if (writtenOut()) {
            equation(sheet);
        } else {
            strip(sheet);
        }
    }

    private void equation(LabelledCanvas sheet) {
        Words words = scene.words();
        Theme theme = scene.theme();
        Color grey = ColourMap.mix(theme.colour(Token.PAGE), theme.colour(Token.SECONDARY), 0.85);
        int other = 1 - choice.unit();
        NeuronSum sum = choice.neuron(other).sum(scene.trace(), scene.selectedStep());
        double y = layout.othersTop + 17;
        ChartLabel name = ChartLabel.text(words.get("neuron.other", other + 1), Fonts.TEXT, Typesetter.NAME, grey)
                .at(14, y, Typesetter.Anchor.START);
        sheet.write(name);
        double x = 14 + name.width() + 10;
        Stream.<DoubleFunction<String>>of(value -> Numbers.strip(value).length() > 8 ? Numbers.brief(value) : Numbers.fixed(value),
                Numbers::strip).map(number -> ChartLabel.text(terms(sum, number), Fonts.TEXT, Typesetter.NAME, grey)
                .at(x, y, Typesetter.Anchor.START)).filter(terms -> terms.bounds().getMaxX() < layout.neuronView.getMaxX())
                .findFirst().ifPresent(sheet::write);
        if (!isDone()) {
            return;
        }
        String gives = words.get("neuron.other.gives", NeuronPainter.number(sum.total()),
                NeuronNames.functionWord(sum.activation()));
        ChartLabel result = ChartLabel.text(gives, Fonts.TEXT, Typesetter.NAME, grey)
                .at(x, y + 18, Typesetter.Anchor.START);
        sheet.write(result);
        Rectangle2D box = box(other);
        Color fill = ColourMap.mix(theme.colour(Token.PAGE), ColourMap.signed(theme, sum.used(), ColourMap.STATE_RANGE),
                FADED);
        sheet.brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, fill,
                ColourMap.mix(theme.colour(Token.PAGE), theme.colour(QuantityColours.of(choice.gate())), FADED), 1.6);
        sheet.centred(Numbers.fixed(sum.used()), Fonts.SEMIBOLD, Typesetter.NAME, ColourMap.inkOn(theme, fill),
                box.getCenterX(), box.getCenterY());
        sheet.formula(names.value(other), 14, grey, box.getMaxX() + 6, y + 18, Typesetter.Anchor.START);
    }

    /** The products of a sum one after the other. */
    private static String terms(NeuronSum sum, DoubleFunction<String> written) {
        StringBuilder terms = new StringBuilder();
        for (Term term : sum.terms()) {
            String number = written.apply(term.contribution());
            terms.append(terms.length() == 0 ? number : number.startsWith("−") ? " − " + number.substring(1) : " + " + number);
        }
        return terms.toString();
    }

    /** Where the value of the other neuron stands at the end of its equation. */
    private Rectangle2D box(int other) {
        Words words = scene.words();
        NeuronSum sum = choice.neuron(other).sum(scene.trace(), scene.selectedStep());
        String gives = words.get("neuron.other.gives", NeuronPainter.number(sum.total()),
                NeuronNames.functionWord(sum.activation()));
        double x = 14 + Typesetter.width(words.get("neuron.other", other + 1), Fonts.TEXT, Typesetter.NAME) + 10
                + Typesetter.width(gives, Fonts.TEXT, Typesetter.NAME) + 8;
        return new Rectangle2D.Double(x, layout.othersTop + 22, 48, 18);
    }

    private void strip(LabelledCanvas sheet) {
        Theme theme = scene.theme();
        sheet.formula(names.letter() + "_" + names.step(), 15, theme.colour(Token.SECONDARY), stripLeft() - 8, layout.othersTop + 23,
                Typesetter.Anchor.END);
        Vector values = values();
        double width = cell(0).getWidth();
        boolean numbers = StripNumbers.fit(values, width, STRIP);
        for (int unit = 0; unit < values.size(); unit++) {
            boolean own = unit == choice.unit();
            Color fill = !isDone() ? theme.colour(Token.SOFT) : ColourMap.mix(theme.colour(Token.PAGE),
                    ColourMap.signed(theme, values.get(unit), ColourMap.STATE_RANGE), own ? 1 : FADED);
            sheet.brush.fill(cell(unit), fill);
            if (numbers && isDone()) {
                sheet.centred(StripNumbers.text(values.get(unit), width), Fonts.SEMIBOLD, 12, ColourMap.inkOn(theme, fill),
                        cell(unit).getCenterX(), cell(unit).getCenterY());
            }
        }
        sheet.brush.stroke(cell(choice.unit()), theme.colour(Token.TEXT), 2);
    }

    private Vector values() {
        return scene.trace().layer(choice.layer(), choice.direction()).gate(choice.gate(), scene.selectedStep());
    }

    private double stripLeft() {
        return 52;
    }

    private Rectangle2D cell(int unit) {
        double width = Math.min(46, (layout.neuronView.getMaxX() - 16 - stripLeft()) / units());
        return new Rectangle2D.Double(stripLeft() + unit * width, layout.othersTop + 8, width, STRIP);
    }

    void collect(List<Spot> spots) {
        List<Integer> others = new ArrayList<>();
        if (units() > 1 && writtenOut()) {
            others.add(1 - choice.unit());
        } else if (units() > 1) {
            for (int unit = 0; unit < units(); unit++) {
                others.add(unit);
            }
        }
        Vector values = values();
        for (int unit : others) {
            spots.add(new Spot("neuron.other." + (unit + 1), writtenOut() ? box(unit) : cell(unit), Spot.Kind.STATE,
                    new Subject.Unit(choice.gate(), scene.selectedStep(), unit),
                    scene.words().get("neuron.chip.unit", unit + 1,
                    Numbers.exact(values.get(unit))), values.get(unit)));
        }
    }
}
