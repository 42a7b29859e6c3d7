package lab.unroll.figure.gradients;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.LossChoice;
import lab.unroll.gradients.StepProducts;

/** What the selected step adds to the gradient of the weights, a row for each gate: ‖x‖ · ‖δ‖, ‖h‖ · ‖δ‖, and their sum. */
public final class ProductsFigure extends Sheet {

    private static final double ROW = 23;
    private static final double SIZE = 13;
    /** Slanted letters reach to the left of where they stand. */
    private static final double INDENT = 4;
    /** Title, lengths, names of the columns. */
    private static final double HEAD = 3 * ROW + 6;
    /** The copy, all copies. */
    private static final double FOOT = 2 * ROW + 8;

    private final Scene scene;
    private final StepProducts products;

    /** The products of a step; as high as the cell has gates. */
    public ProductsFigure(Scene scene, GradientLook look, double width) {
        super(scene, "gradients", width, HEAD + ROW * scene.trace().spec().gates().size() + FOOT);
        this.scene = scene;
        int t = scene.selectedStep();
        products = StepProducts.of(look.way(LossChoice.TASK).of(scene.trace()), t);
        write(words.get("products.title", t), Fonts.SEMIBOLD, SIZE, Token.TEXT, 0, ROW / 2, Typesetter.Anchor.START);
        length("‖x_t‖", products.input(), 0, Token.INPUT_X);
        length("‖h_{t-1}‖", products.hidden(), 0.5 * width, Token.HIDDEN_H);
        String[] names = {"‖δ_t‖", "‖x_t‖·‖δ_t‖", "‖h_{t-1}‖·‖δ_t‖"};
        for (int column = 0; column < names.length; column++) {
            formula(names[column], SIZE, colour(Token.SECONDARY), right(column), 2.5 * ROW, Typesetter.Anchor.END);
        }
        for (int i = 0; i < products.lines().size(); i++) {
            row(products.lines().get(i), HEAD + i * ROW);
        }
        double foot = height() - FOOT;
        draw(brush -> {
            brush.line(0, HEAD - 3, width, HEAD - 3, colour(Token.HAIRLINE), 1);
            brush.line(0, foot + 3, width, foot + 3, colour(Token.HAIRLINE), 1);
        });
        sum("‖∂L/∂w_{" + t + "}‖", words.get("products.copy"), products.copy(), foot + 6, "copy");
        sum("‖∂L/∂w‖", words.get("products.total"), products.total(), foot + 6 + ROW, "total");
    }

    /** Where a column of numbers ends. */
    private double right(int column) {
        return (width() - 1) * (0.36 + 0.32 * column);
    }

    private void length(String markup, double value, double x, Token hue) {
        ChartLabel name = ChartLabel.formula(markup, SIZE, colour(hue)).centred(x, 1.5 * ROW, Typesetter.Anchor.START);
        placer.add(name);
        write("= " + Numbers.magnitude(value), Fonts.TEXT, SIZE, Token.TEXT, name.bounds().getMaxX() + 5, 1.5 * ROW,
                Typesetter.Anchor.START);
    }

    private void row(StepProducts.Line line, double top) {
        String symbol = scene.trace().spec().cell().symbolOf(line.gate());
        String letter = scene.trace().spec().cell().letterOf(line.gate());
        double middle = top + ROW / 2;
        formula(symbol, SIZE + 1, colour(QuantityColours.of(line.gate())), INDENT, middle, Typesetter.Anchor.START);
        number(line.delta(), 0, top, "delta." + letter, words.get("products.delta.spot", symbol, products.step(),
                Numbers.exact(line.delta())));
        number(line.fromInput(), 1, top, "x." + letter, words.get("products.x.spot", symbol, products.step(),
                Numbers.exact(products.input()), Numbers.exact(line.delta()), Numbers.exact(line.fromInput())));
        number(line.fromHidden(), 2, top, "h." + letter, words.get("products.h.spot", symbol, products.step(),
                Numbers.exact(line.fromHidden())));
    }

    private void number(double value, int column, double top, String id, String told) {
        double left = column == 0 ? 24 : right(column - 1) + 4;
        write(Numbers.magnitude(value), column == 0 ? Fonts.TEXT : Fonts.SEMIBOLD, SIZE, column == 0 ? Token.TEXT
                : Token.GRADIENT, right(column), top + ROW / 2, Typesetter.Anchor.END);
        spot("product." + id, new Rectangle2D.Double(left, top, right(column) - left, ROW),
                new Subject.Point("product." + id, products.step(), -1), told, value);
    }

    private void sum(String markup, String name, double value, double top, String id) {
        Color ink = colour(Token.TEXT);
        ChartLabel formula = ChartLabel.formula(markup, SIZE, ink).centred(0, top + ROW / 2, Typesetter.Anchor.START);
        placer.add(formula);
        write(name, Fonts.TEXT, SIZE, Token.SECONDARY, formula.bounds().getMaxX() + 8, top + ROW / 2, Typesetter.Anchor.START);
        write(Numbers.magnitude(value), Fonts.SEMIBOLD, SIZE, Token.GRADIENT, width() - 1, top + ROW / 2,
                Typesetter.Anchor.END);
        spot("product." + id, new Rectangle2D.Double(0, top, width(), ROW), new Subject.Point("product." + id,
                products.step(), -1), name + ": " + Numbers.exact(value), value);
    }
}
