package lab.unroll.figure.neuron;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Function;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.LabelledCanvas;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.StripNumbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.paint.ValveShape;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.net.Gate;
import lab.unroll.trace.NeuronSum;
import lab.unroll.trace.NeuronSum.Source;
import lab.unroll.trace.NeuronSum.Term;

/** Paints one neuron: sources, weights, products, sum, activation and result, as far as the playhead has come. */
final class NeuronPainter {

    private static final double FAINT = 0.3;
    private static final double LETTER = 15;
    /** Radius of the small sum that a reset gate acts on. */
    private static final double PART_SUM = 8;

    private final LabelledCanvas sheet;
    private final Theme theme;
    private final FadedTheme ink;
    private final NeuronLayout layout;
    private final Scene scene;
    private final NeuronChoice choice;
    private final NeuronSum sum;
    private final NeuronNames names;
    private final NeuronProgress progress;
    /** How weights are named, the same way in every row: as in the matrices, or in short where that has no room. */
    private final Function<Term, String> weightNames;
    private final boolean named;

    NeuronPainter(LabelledCanvas sheet, NeuronLayout layout, Scene scene, NeuronChoice choice, NeuronSum sum) {
        this.sheet = sheet;
        this.theme = scene.theme();
        this.ink = new FadedTheme(theme, theme.colour(Token.PAGE), 1);
        this.layout = layout;
        this.scene = scene;
        this.choice = choice;
        this.sum = sum;
        this.names = new NeuronNames(scene, choice);
        this.progress = new NeuronProgress(scene, choice.gate());
        this.weightNames = fit(names::weight) ? names::weight : names::numbered;
        this.named = fit(weightNames);
    }

    void paint() {
        NeuronTerms terms = layout.terms;
        for (int i = 0; i < terms.shown().size(); i++) {
            productWire(terms.shown().get(i), terms.row(i), choice.points(terms.shown().get(i)));
        }
        if (!terms.left().isEmpty()) {
            restWire();
        }
        if (sum.resetsProduct()) {
            partSum();
        }
        for (int i = 0; i < terms.shown().size(); i++) {
            term(terms.shown().get(i), terms.row(i));
        }
        if (!terms.left().isEmpty()) {
            rest();
        }
        new NeuronColumnPainter(sheet, layout, scene, choice, sum).paint();
    }

    // Wires

    /** Thickness of the wire of a weight: 1.5 + 5 |w|. */
    static double weightThickness(double weight, double most) {
        return thickness(weight, 5, most);
    }

    /** Thickness of the wire of a product: 1.5 + 6 |w x|. */
    static double productThickness(double product, double most) {
        return thickness(product, 6, most);
    }

    private static double thickness(double value, double slope, double most) {
        return Double.isNaN(value) ? 1.5 : Math.min(most, 1.5 + slope * Math.abs(value));
    }

    /** The colour of a wire: its sign, stronger with its size. */
    private Color wire(double value, double strength) {
        double share = Double.isNaN(value) || value == 0 ? 0 : 0.35 + 0.65 * Math.min(1, Math.abs(value));
        Color colour = ColourMap.mix(theme.colour(Token.VALUE_ZERO),
                theme.colour(value < 0 ? Token.VALUE_NEGATIVE : Token.VALUE_POSITIVE), share);
        return ColourMap.mix(ink.paper(), colour, strength);
    }

    private double most() {
        return Math.min(18, 0.4 * layout.pitch);
    }

    private void productWire(Term term, int row, boolean pointed) {
        boolean toPart = sum.resetsProduct() && isBehindReset(term);
        CubicCurve2D wire = toPart ? layout.productWire(row, layout.partSumX, partSumY(), PART_SUM)
                : layout.productWire(row, layout.columnX, layout.sumY, layout.radius);
        double product = toPart ? term.weight() * term.value() : term.contribution();
        value(wire, product, reached(term), pointed);
    }

    /** A wire along which a value has come some way. */
    private void value(Shape wire, double value, double reached, boolean pointed) {
        double thickness = productThickness(value, most());
        if (pointed) {
            sheet.brush.stroke(wire, theme.colour(Token.ACCENT), thickness + 5);
            sheet.brush.stroke(wire, theme.colour(Token.PAGE), thickness + 1.5);
        }
        sheet.brush.stroke(wire, wire(value, FAINT), Math.min(2, thickness));
        sheet.brush.travelled(wire, reached, wire(value, 1), thickness);
    }

    private double reached(Term term) {
        return progress.product(layout.terms.row(layout.terms.shown().indexOf(term)), layout.terms.rows());
    }

    private void restWire() {
        boolean pointed = layout.terms.left().stream().anyMatch(choice::points);
        CubicCurve2D wire = layout.productWire(layout.terms.restRow(), layout.columnX, layout.sumY, layout.radius);
        value(wire, layout.terms.sumLeft(), progress.product(layout.terms.restRow(), layout.terms.rows()), pointed);
    }

    // The candidate of a GRU: what comes from h is summed first and then passes the reset gate

    double partSumY() {
        double middle = 0;
        int count = 0;
        for (int i = 0; i < layout.terms.shown().size(); i++) {
            if (isBehindReset(layout.terms.shown().get(i))) {
                middle += layout.rowY(layout.terms.row(i));
                count++;
            }
        }
        return middle / count;
    }

    private static boolean isBehindReset(Term term) {
        return term.source() == Source.HIDDEN || term.source() == Source.PRODUCT_BIAS;
    }

    private void partSum() {
        double y = partSumY();
        double reset = layout.terms.shown().stream().filter(term -> term.source() == Source.PRODUCT_BIAS).findFirst()
                .orElseThrow().reset();
        // Terms without a row of their own reach Σ as the remainder
        double inside = layout.terms.shown().stream().filter(NeuronPainter::isBehindReset)
                .mapToDouble(term -> term.weight() * term.value()).sum();
        double from = layout.partSumX + PART_SUM;
        Rectangle2D valve = new Rectangle2D.Double(from + 1, y - 8, 14, 16);
        double done = progress.products();
        double thickness = productThickness(inside, 14);
        sheet.brush.line(from, y, valve.getCenterX(), y, wire(inside, done < 1 ? FAINT : 1), thickness);
        Path2D on = new Path2D.Double();
        on.moveTo(valve.getCenterX(), y);
        double to = layout.columnX - layout.radius;
        double reach = to - valve.getCenterX();
        on.curveTo(valve.getCenterX() + 0.6 * reach, y, to - 0.4 * reach, layout.sumY, to, layout.sumY);
        value(on, inside * reset, done < 1 ? 0 : 1, false);
        sheet.brush.fill(ValveShape.jaws(valve, reset, true), theme.colour(QuantityColours.of(Gate.RESET)));
        sheet.brush.circle(layout.partSumX, y, PART_SUM, theme.colour(Token.PANEL), theme.colour(Token.TEXT), 1.4);
        sheet.centred("+", Fonts.SEMIBOLD, 13, theme.colour(Token.TEXT), layout.partSumX, y);
        ChartLabel name = ChartLabel.formula("r `" + Numbers.strip(reset) + "`", 13,
                theme.colour(QuantityColours.of(Gate.RESET)))
                .at((layout.boxLeft + layout.boxWidth + layout.columnLeft) / 2, y + 24, Typesetter.Anchor.MIDDLE);
        sheet.brush.rounded(name.bounds().getX() - 1, name.bounds().getY(), name.bounds().getWidth() + 2,
                name.bounds().getHeight(), 3, theme.colour(Token.PAGE), null, 0);
        sheet.write(name);
    }

    // One term

    private void term(Term term, int row) {
        double y = layout.rowY(row);
        double reached = reached(term);
        boolean pointed = choice.points(term);
        Line2D wire = layout.weightWire(row);
        double thickness = weightThickness(term.weight(), most());
        if (pointed) {
            sheet.brush.stroke(wire, theme.colour(Token.ACCENT), thickness + 5);
            sheet.brush.stroke(wire, theme.colour(Token.PAGE), thickness + 1.5);
        }
        sheet.brush.stroke(wire, wire(term.weight(), 0.45), thickness);
        sheet.brush.travelled(wire, Math.min(1, 2 * reached), wire(term.weight(), 1), thickness);
        source(term, y);
        weightName(term, row, pointed);
        box(term, row, reached, pointed);
    }

    private void source(Term term, double y) {
        boolean bias = term.isBias();
        Color fill = bias ? theme.colour(Token.PAGE) : ColourMap.signed(theme, term.value(), range(term.source()));
        Token outline = switch (term.source()) {
            case INPUT -> Token.INPUT_X;
            case HIDDEN -> Token.HIDDEN_H;
            case CELL -> Token.CELL_C;
            case PRODUCT_BIAS, BIAS -> Token.CONTROL_BORDER;
        };
        sheet.brush.circle(layout.nodeX, y, layout.radius, fill, theme.colour(outline), 1.8);
        double size = (layout.radius > 20 ? 13 : 12) * layout.scale;
        String text = bias || isWhole(term.value()) ? Numbers.fixed(term.value(), 0)
                : StripNumbers.wide(term.value(), 2 * layout.radius - 1, size);
        sheet.centred(text, Fonts.SEMIBOLD, size,
                bias ? theme.colour(Token.SECONDARY) : ColourMap.inkOn(theme, fill), layout.nodeX, y);
        if (!bias) {
            String symbol = term.source() == Source.INPUT ? names.symbol(term.place()) : "";
            sheet.formula(names.source(term), LETTER * layout.scale, theme.colour(term.source() == Source.INPUT ? Token.INPUT_X
                    : Token.TEXT), layout.labelRight, y + (symbol.isEmpty() ? 5 : -2) * layout.scale,
                    Typesetter.Anchor.END);
            if (!symbol.isEmpty()) {
                sheet.write(ChartLabel.text(symbol, Fonts.TEXT, 13, theme.colour(Token.SECONDARY))
                        .at(layout.labelRight - 4, y + 15 * layout.scale, Typesetter.Anchor.END));
            }
        }
    }

    private static double range(Source source) {
        return source == Source.CELL ? ColourMap.CELL_RANGE : ColourMap.STATE_RANGE;
    }

    /** The name of the weight above its wire, behind the valve of the reset gate where there is one. */
    private void weightName(Term term, int row, boolean pointed) {
        double baseline = layout.rowY(row) - weightThickness(term.weight(), most()) / 2 - (pointed ? 8 : 6);
        if (isReset(term)) {
            Rectangle2D valve = layout.sourceValve(row);
            sheet.brush.fill(ValveShape.jaws(valve, term.reset(), true), theme.colour(QuantityColours.of(Gate.RESET)));
            sheet.write(resetLabel(term).at(valve.getX() - 3, Math.min(baseline, valve.getY() - 3),
                    Typesetter.Anchor.START));
        }
        if (named) {
            sheet.write(weightLabel(weightNames.apply(term), theme.colour(pointed ? Token.ACCENT : Token.SECONDARY))
                    .at((nameStart(term, row) + layout.boxLeft) / 2, baseline, Typesetter.Anchor.MIDDLE));
        }
    }

    private ChartLabel weightLabel(String name, Color colour) {
        return ChartLabel.formula(name, 14 * layout.scale, colour);
    }

    private ChartLabel resetLabel(Term term) {
        return ChartLabel.formula("r `" + Numbers.strip(term.reset()) + "`", 13,
                theme.colour(QuantityColours.of(Gate.RESET)));
    }

    private boolean isReset(Term term) {
        return term.reset() != 1 && !sum.resetsProduct();
    }

    /** Where the room for the name of a weight begins: at its source, or behind what the reset gate says. */
    private double nameStart(Term term, int row) {
        return isReset(term) ? layout.sourceValve(row).getX() - 1 + resetLabel(term).width() : layout.nodeX + layout.radius;
    }

    /** True if every weight that is shown has room for its name. */
    private boolean fit(Function<Term, String> naming) {
        for (int i = 0; i < layout.terms.shown().size(); i++) {
            Term term = layout.terms.shown().get(i);
            if (weightLabel(naming.apply(term), theme.colour(Token.TEXT)).width()
                    > layout.boxLeft - nameStart(term, layout.terms.row(i)) - 2) {
                return false;
            }
        }
        return true;
    }

    private void box(Term term, int row, double reached, boolean pointed) {
        Rectangle2D box = layout.box(row);
        double lit = Math.max(0, Math.min(1, 2 * reached - 1));
        if (pointed) {
            sheet.ring(box, 5);
        }
        sheet.brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5,
                theme.colour(pointed ? Token.ACCENT_TINT : Token.PANEL),
                pointed ? null : theme.colour(lit > 0 ? Token.CONTROL_BORDER : Token.HAIRLINE), 1.2);
        Color text = ColourMap.mix(theme.colour(Token.PANEL), theme.colour(Token.TEXT), 0.55 + 0.45 * reached);
        double size = (layout.boxWidth > 100 && layout.boxHeight > 36 ? 13 : 12) * layout.scale;
        if (term.isBias()) {
            sheet.centred(scene.words().get("neuron.bias", Numbers.fixed(term.weight())), Fonts.TEXT,
                    Math.max(Typesetter.NAME, size), text, box.getCenterX(), box.getCenterY());
            return;
        }
        boolean inside = sum.resetsProduct() && term.source() == Source.HIDDEN;
        double value = inside ? term.value() : term.reset() * term.value();
        double product = inside ? term.weight() * term.value() : term.contribution();
        double line = Math.min(9.5 * layout.scale, box.getHeight() / 4);
        sheet.centred(number(term.weight()) + " × " + component(value), Fonts.TEXT, size, text, box.getCenterX(),
                box.getCenterY() - line);
        if (lit > 0) {
            Color result = ColourMap.mix(theme.colour(Token.PANEL), theme.colour(pointed ? Token.ACCENT : Token.TEXT), lit);
            sheet.centred("= " + number(product), Fonts.SEMIBOLD, size, result, box.getCenterX(),
                    box.getCenterY() + line);
        }
    }

    /** Two decimals; none for exactly nothing, and for what is large as few digits as there is room for. */
    static String number(double value) {
        return value == 0 ? "0" : Math.abs(value) < 100 ? Numbers.fixed(value) : Numbers.brief(value);
    }

    /** A component that a neuron reads: whole numbers, as in one-hot inputs, without decimals. */
    static String component(double value) {
        return isWhole(value) ? Numbers.fixed(value, 0) : number(value);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 100;
    }

    private void rest() {
        NeuronTerms terms = layout.terms;
        int row = terms.restRow();
        Rectangle2D box = layout.box(row);
        double left = layout.labelRight - 24;
        RoundRectangle2D frame = new RoundRectangle2D.Double(left, box.getY() + 3, box.getMaxX() - left,
                box.getHeight() - 6, 12, 12);
        if (terms.left().stream().anyMatch(choice::points)) {
            sheet.ring(frame.getBounds2D(), 6);
        } else {
            sheet.brush.dashed(frame, theme.colour(Token.CONTROL_BORDER), 1.2);
        }
        sheet.centred(scene.words().get("neuron.rest", terms.left().size(), Numbers.fixed(terms.sumLeft())), Fonts.TEXT,
                13, theme.colour(Token.SECONDARY), (left + box.getMaxX()) / 2, box.getCenterY());
    }
}
