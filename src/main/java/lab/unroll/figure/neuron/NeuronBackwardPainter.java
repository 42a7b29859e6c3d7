package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.LegendLine;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.trace.NeuronSum;
import lab.unroll.words.Words;

/** Paints {@link NeuronBackwardFigure}: from the right ∂L/∂ the neuron's value, its slope, δ, and δ on every wire. */
final class NeuronBackwardPainter {

    private static final double SMALL = 12;
    private static final double NAME = 14;
    private static final double CHIP = 28;
    private static final double UNREACHED = 0.3;

    /** A chip that chooses a layer of neurons. */
    record Chip(Gate gate, String markup, Rectangle2D place) {
    }

    private final Graphics2D g;
    private final LabelledCanvas sheet;
    private final NeuronBackwardLayout layout;
    private final Scene scene;
    private final SharedWeight weight;
    private final NeuronNames names;
    private final Theme theme;
    private final Words words;
    private final int t;

    NeuronBackwardPainter(Graphics2D g, LabelledCanvas sheet, NeuronBackwardLayout layout, Scene scene, SharedWeight weight) {
        this.g = g;
        this.sheet = sheet;
        this.layout = layout;
        this.scene = scene;
        this.weight = weight;
        this.names = new NeuronNames(scene, layout.choice);
        this.theme = scene.theme();
        this.words = scene.words();
        this.t = scene.selectedStep();
    }

    /** The chips of the layers of neurons in the cell; none where there is only one. */
    static List<Chip> chips(Scene scene, NeuronChoice choice, double width) {
        List<Gate> layers = NeuronChoice.layers(scene.trace().spec().gates());
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < layers.size() && layers.size() > 1; i++) {
            String letter = new NeuronNames(scene, new NeuronChoice(choice.layer(), choice.direction(), layers.get(i), 0,
                    null)).letter();
            chips.add(new Chip(layers.get(i), letter, new Rectangle2D.Double(width - 14 - (layers.size() - i) * CHIP, 8,
                    CHIP - 1, 24)));
        }
        return chips;
    }

    void paint() {
        sheet.brush.fill(new Rectangle2D.Double(0, 0, layout.width, layout.height), theme.colour(Token.PAGE));
        String title = words.get("backward.neuron", names.gateWords(), layout.choice.unit() + 1, t);
        sheet.write(ChartLabel.text(scene.where(t, title), Fonts.SEMIBOLD, 15, theme.colour(Token.TEXT))
                .at(14, 25, Typesetter.Anchor.START));
        for (Chip chip : chips(scene, layout.choice, layout.width)) {
            boolean chosen = chip.gate() == layout.choice.gate();
            sheet.brush.rounded(chip.place().getX(), chip.place().getY(), chip.place().getWidth(), 24, 6,
                    theme.colour(chosen ? Token.PANEL : Token.SOFT), theme.colour(chosen ? Token.ACCENT : Token.HAIRLINE),
                    chosen ? 2 : 1);
            sheet.formula(chip.markup(), NAME, theme.colour(chosen ? Token.TEXT : Token.SECONDARY),
                    chip.place().getCenterX(), chip.place().getCenterY() + 5, Typesetter.Anchor.MIDDLE);
        }
        layout.rows.forEach(this::wire);
        nodes();
        layout.rows.forEach(this::row);
        rest();
        String sentence = words.get(layout.sum.isHeld() ? "backward.neuron.held" : "backward.neuron.how");
        sheet.write(ChartLabel.text(Typesetter.shortened(sentence, Fonts.SEMIBOLD, Typesetter.NAME, layout.width - 28),
                Fonts.SEMIBOLD, Typesetter.NAME, theme.colour(Token.TEXT)).centred(14, layout.sentenceMiddle,
                Typesetter.Anchor.START));
        LegendLine legend = new LegendLine(g, theme, layout.width, layout.legendTop, layout.height);
        legend.ramp("x, h", ColourMap.STATE_RANGE);
        legend.words(words.get("backward.neuron.shade"));
        if (!scene.layerName().isEmpty()) {
            legend.words(scene.layerName());
        }
    }

    private FadedTheme ink(BackwardPhase phase) {
        CellKind cell = scene.trace().spec().cell();
        return new FadedTheme(theme, theme.colour(Token.PAGE), UNREACHED + (1 - UNREACHED)
                * phase.progress(scene.playhead().position(), scene.turn(t), cell));
    }

    private BackwardPhase arrival() {
        return scene.trace().spec().cell().hasCellState() && layout.choice.gate() != Gate.OUTPUT ? BackwardPhase.TO_C
                : BackwardPhase.TO_H;
    }

    /** From δ to a row; as thick as the gradient of its weight is large beside the largest. */
    private void wire(NeuronBackwardLayout.Row row) {
        double most = layout.rows.stream().mapToDouble(other -> Math.abs(layout.gradient(other.term()))).max().orElse(0);
        double share = most == 0 ? 0 : Math.abs(layout.gradient(row.term())) / most;
        double thickness = 1.2 + 4 * (Double.isFinite(share) ? share : 0);
        Rectangle2D delta = layout.node(0);
        double y = row.gradient().getCenterY();
        double from = (row.back() == null ? row.gradient() : row.back()).getMaxX();
        Path2D path = new Path2D.Double();
        path.moveTo(delta.getMinX(), delta.getCenterY());
        double bend = (delta.getMinX() + from) / 2;
        path.curveTo(bend, delta.getCenterY(), bend, y, from, y);
        path.lineTo(row.gradient().getMaxX(), y);
        sheet.brush.stroke(path, ColourMap.mix(theme.colour(Token.PAGE), theme.colour(Token.GRADIENT),
                0.45 * ink(BackwardPhase.SUM).strength()), thickness);
    }

    private void nodes() {
        FadedTheme ink = ink(arrival());
        double[] values = {layout.delta, layout.slope, layout.dValue};
        String slope = NeuronNames.function(layout.sum.activation());
        String[] marks = {"δ", "× " + slope + "′", "∂L/∂" + names.letter()};
        for (int i = 0; i < values.length; i++) {
            Rectangle2D node = layout.node(i);
            if (i > 0) {
                double gap = layout.node(i - 1).getMaxX();
                sheet.brush.line(gap, node.getCenterY(), node.getX(), node.getCenterY(), ink.of(Token.GRADIENT), 2);
            }
            Color fill = i == 1 ? ink.of(Token.SIGMA_FILL)
                    : ColourMap.mix(ink.paper(), ColourMap.gradient(theme, values[i]), ink.strength());
            sheet.brush.rounded(node.getX(), node.getY(), node.getWidth(), node.getHeight(), 6, fill,
                    ink.of(Token.GRADIENT), 1.6);
            number(values[i], node, fill, ink);
            sheet.formula(marks[i], NAME, ink.of(Token.TEXT), node.getCenterX(), node.getY() - 7, Typesetter.Anchor.MIDDLE);
        }
    }

    private void number(double value, Rectangle2D place, Color fill, FadedTheme ink) {
        String text = Numbers.magnitude(value);
        String fitting = Typesetter.width(text, Fonts.SEMIBOLD, SMALL) <= place.getWidth() - 4 ? text : Numbers.brief(value);
        sheet.centred(fitting, Fonts.SEMIBOLD, SMALL, ColourMap.mix(fill, ColourMap.inkOn(theme, fill), 0.35 + 0.65
                * ink.strength()), place.getCenterX(), place.getCenterY());
    }

    /** x · δ = ∂L/∂w, and on the wire what goes back to x: w δ. */
    private void row(NeuronBackwardLayout.Row row) {
        NeuronSum.Term term = row.term();
        FadedTheme ink = ink(BackwardPhase.SUM);
        FadedTheme full = ink.at(1);
        double base = row.value().getCenterY() + 5;
        sheet.formula(names.source(term), NAME, theme.colour(Token.TEXT), row.value().getX() - 6, base,
                Typesetter.Anchor.END);
        sheet.brush.rounded(row.value().getX(), row.value().getY(), row.value().getWidth(), row.value().getHeight(), 3,
                full.signed(term.value(), ColourMap.STATE_RANGE), theme.colour(Token.HAIRLINE), 1);
        sheet.centred(Numbers.magnitude(term.value()).length() > 6 ? Numbers.brief(term.value())
                : Numbers.magnitude(term.value()), Fonts.SEMIBOLD, SMALL, full.onSigned(term.value(), ColourMap.STATE_RANGE),
                row.value().getCenterX(), row.value().getCenterY());
        double x = row.value().getMaxX() + 6;
        if (layout.resets) {
            if (term.reset() != 1) {
                sheet.formula("· " + Numbers.fixed(term.reset()) + " r", NAME, ink.of(Token.TEXT), x, base,
                        Typesetter.Anchor.START);
            }
            x += 62;
        }
        sheet.formula("· δ =", NAME, ink.of(Token.TEXT), x, base, Typesetter.Anchor.START);
        sheet.formula("∂L/∂" + names.entry(term), NAME, ink.of(Token.TEXT), row.gradient().getX() - 6, base,
                Typesetter.Anchor.END);
        double gradient = layout.gradient(term);
        Color fill = ColourMap.mix(ink.paper(), ColourMap.gradient(theme, gradient), ink.strength());
        sheet.brush.rounded(row.gradient().getX(), row.gradient().getY(), row.gradient().getWidth(),
                row.gradient().getHeight(), 3, fill, layout.isOf(weight, term) ? theme.colour(Token.ACCENT)
                        : theme.colour(Token.HAIRLINE), layout.isOf(weight, term) ? 3 : 1);
        number(gradient, row.gradient(), fill, ink);
        if (row.back() != null && !term.isBias()) {
            Color paper = theme.colour(Token.PAGE);
            sheet.brush.rounded(row.back().getX(), row.back().getCenterY() - 9, row.back().getWidth(), 18, 9, paper,
                    ink.of(Token.GRADIENT), 1);
            number(layout.back(term), row.back(), paper, ink);
        }
    }

    private void rest() {
        if (!layout.left.isEmpty()) {
            sheet.write(ChartLabel.text(words.get("backward.neuron.rest", layout.left.size(),
                    Numbers.magnitude(layout.normLeft())), Fonts.TEXT, Typesetter.NAME, theme.colour(Token.SECONDARY))
                    .centred(14, layout.restMiddle(), Typesetter.Anchor.START));
        }
    }
}
