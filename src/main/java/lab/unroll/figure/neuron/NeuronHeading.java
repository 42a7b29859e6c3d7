package lab.unroll.figure.neuron;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.trace.NeuronSum;
import lab.unroll.words.Words;

/** The titles of the two views, and the chips that choose the layer of neurons and the neuron. */
final class NeuronHeading {

    private static final double CHIP_HEIGHT = 24;
    private static final double TITLE = 15;
    private static final int MOST_UNITS = 8;
    /** Room for the dots that stand for neurons without a chip. */
    private static final double DOTS = 15;

    /**
     * A chip.
     *
     * @param gate   the layer of neurons that it chooses
     * @param unit   the neuron that it chooses, or -1 where it chooses the layer only
     * @param markup what stands on it
     */
    record Chip(Gate gate, int unit, String markup, Rectangle2D place, boolean chosen) {
    }

    private final NeuronLayout layout;
    private final Scene scene;
    private final NeuronChoice choice;
    private final List<Chip> chips = new ArrayList<>();
    /** Those of the chips that choose a neuron. */
    private final List<Chip> units;

    NeuronHeading(NeuronLayout layout, Scene scene, NeuronChoice choice) {
        this.layout = layout;
        this.scene = scene;
        this.choice = choice;
        NetworkSpec spec = scene.trace().spec();
        double left = 14 + Typesetter.width(scene.words().get("neuron.view"), Fonts.SEMIBOLD, TITLE) + 12;
        double right = layout.neuronView.getMaxX() - 12;
        units = units(spec, right, left + (spec.gates().size() > 1 ? spec.gates().size() * 28 + 12 : 0));
        if (spec.gates().size() > 1) {
            double x = units.get(0).place().getX() - (areLeftBefore() ? DOTS : 0) - 12;
            List<Gate> layers = NeuronChoice.layers(spec.gates());
            for (int i = layers.size() - 1; i >= 0; i--) {
                Gate gate = layers.get(i);
                x -= 28;
                chips.add(new Chip(gate, -1, letter(gate), chip(x, 27), gate == choice.gate()));
            }
        }
        chips.addAll(units);
    }

    /** As many neurons as have room, the chosen one among them. */
    private List<Chip> units(NetworkSpec spec, double right, double left) {
        NeuronNames names = new NeuronNames(scene, choice);
        double width = MathLabel.of(names.letter() + "^{" + spec.hidden() + "}").width(14) + 14;
        int count = Math.min(spec.hidden(), MOST_UNITS);
        while (count > 1 && count * (width + 3) + (first(count) > 0 ? DOTS : 0) + (isLast(count) ? 0 : DOTS) > right - left) {
            count--;
        }
        int first = first(count);
        double end = isLast(count) ? right : right - DOTS;
        List<Chip> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int unit = first + i;
            units.add(new Chip(choice.gate(), unit, names.letter() + "^{" + (unit + 1) + "}",
                    chip(end - (count - i) * (width + 3) + 3, width), unit == choice.unit()));
        }
        return units;
    }

    /** The first of so many neurons, with the chosen one in their middle where it can be. */
    private int first(int count) {
        return Math.max(0, Math.min(scene.trace().spec().hidden() - count, choice.unit() - count / 2));
    }

    /** True if the last neuron is among so many. */
    private boolean isLast(int count) {
        return first(count) + count == scene.trace().spec().hidden();
    }

    private String letter(Gate gate) {
        return new NeuronNames(scene, new NeuronChoice(choice.layer(), choice.direction(), gate, 0, null)).letter();
    }

    private static Rectangle2D chip(double x, double width) {
        return new Rectangle2D.Double(x, 8, width, CHIP_HEIGHT);
    }

    void paint(LabelledCanvas sheet) {
        Theme theme = scene.theme();
        Words words = scene.words();
        title(sheet, words.get("neuron.view"), layout.neuronView);
        for (Chip chip : chips) {
            sheet.brush.rounded(chip.place().getX(), chip.place().getY(), chip.place().getWidth(), CHIP_HEIGHT, 6,
                    theme.colour(chip.chosen() ? Token.PANEL : Token.SOFT),
                    theme.colour(chip.chosen() ? Token.ACCENT : Token.HAIRLINE), chip.chosen() ? 2 : 1);
            sheet.formula(chip.markup(), 14, theme.colour(chip.chosen() ? Token.TEXT : Token.SECONDARY),
                    chip.place().getCenterX(), chip.place().getCenterY() + 5, Typesetter.Anchor.MIDDLE);
        }
        if (areLeftBefore()) {
            dots(sheet, units.get(0).place().getX() - DOTS / 2);
        }
        if (areLeftBehind()) {
            dots(sheet, units.get(units.size() - 1).place().getMaxX() + DOTS / 2);
        }
        title(sheet, words.get("neuron.matrix"), layout.matrixView);
        int k = scene.trace().spec().hidden();
        String remark = k == 1 ? "" : k == 2 ? words.get("neuron.matrix.both") : words.get("neuron.matrix.all", k);
        sheet.write(ChartLabel.text(k == 1 ? remark : scene.where(scene.selectedStep(), remark), Fonts.TEXT, 13, theme.colour(Token.SECONDARY))
                .at(layout.matrixView.getMaxX() - 14, layout.matrixView.getY() + 25, Typesetter.Anchor.END));
    }

    private boolean areLeftBefore() {
        return units.get(0).unit() > 0;
    }

    private boolean areLeftBehind() {
        return units.get(units.size() - 1).unit() < scene.trace().spec().hidden() - 1;
    }

    private void dots(LabelledCanvas sheet, double x) {
        sheet.write(ChartLabel.text("…", Fonts.SEMIBOLD, 14, scene.theme().colour(Token.SECONDARY))
                .at(x, units.get(0).place().getCenterY() + 5, Typesetter.Anchor.MIDDLE));
    }

    private void title(LabelledCanvas sheet, String text, Rectangle2D view) {
        sheet.write(ChartLabel.text(text, Fonts.SEMIBOLD, TITLE, scene.theme().colour(Token.TEXT))
                .at(view.getX() + 14, view.getY() + 25, Typesetter.Anchor.START));
    }

    void collect(List<Spot> spots) {
        int t = scene.selectedStep();
        for (Chip chip : chips) {
            if (chip.unit() < 0) {
                NeuronNames names = new NeuronNames(scene, new NeuronChoice(choice.layer(), choice.direction(), chip.gate(), 0,
                        null));
                spots.add(new Spot("neuron.gate." + chip.gate().letter(), chip.place(), Spot.Kind.STATE,
                        new Subject.Unit(chip.gate(), t, choice.unit()),
                        scene.words().get("neuron.chip.gate", names.gateWords()), Double.NaN));
            } else {
                NeuronSum sum = choice.neuron(chip.unit()).sum(scene.trace(), t);
                spots.add(new Spot("neuron.unit." + (chip.unit() + 1), chip.place(), Spot.Kind.STATE,
                        new Subject.Unit(choice.gate(), t, chip.unit()), scene.words().get("neuron.chip.unit",
                        chip.unit() + 1, Numbers.exact(sum.used())), sum.used()));
            }
        }
    }
}
