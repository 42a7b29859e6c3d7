package lab.unroll.figure.gradients;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import lab.unroll.figure.GradientLook;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Subject;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Scale;
import lab.unroll.figure.paint.Ticks;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.gradients.Chain;
import lab.unroll.gradients.LossChoice;

/**
 * The product ∂L/∂w_m × ∂w_m/∂w_{m-1} × … × ∂w_2/∂w_1: its factors, and below them what is left of the gradient after each
 * of them, as a bar on an axis of decades.
 */
public final class ChainFigure extends Sheet {

    private static final double CHIPS = 62;
    private static final double CHIP = 30;
    private static final double NARROWEST_CHIP = 40;
    private static final double LEAST = -320;

    private final Chain chain;

    /** The chain that is looked at, or that of the network where none is. */
    public ChainFigure(Scene scene, GradientLook look, double width, double height) {
        super(scene, "gradients", width, height);
        chain = look.chain().orElseGet(() -> Chain.of(scene.trace(), look.way(LossChoice.TASK)));
        int m = chain.size();
        String cell = scene.trace().spec().cell().displayName();
        heading(words.get("chain.title"), m == 1 ? "∂L/∂w_1" : "∂L/∂w_m × ∂w_m/∂w_{m-1} × … × ∂w_2/∂w_1",
                chain.isReal() ? words.get("chain.real", cell) : words.get("chain.hand"));
        double wide = Math.min(110, (width - 2 * EDGE - 46) / m);
        double left = EDGE + 46;
        boolean chips = wide >= NARROWEST_CHIP;
        double top = HEADING + (chips ? CHIPS + 24 : 20);
        double bottom = height - 52;
        bars(left, wide, top, bottom);
        for (int i = 0; i < m; i++) {
            Rectangle2D column = new Rectangle2D.Double(left + i * wide, HEADING + 4, wide, bottom - HEADING);
            if (chips) {
                chip(i, column);
            }
            spot("chain.factor." + (i + 1), new Rectangle2D.Double(column.getX(), HEADING + 4, wide,
                    chips ? CHIPS : 14), new Subject.Point("factor", 0, i), words.get("chain.factor.spot", i + 1, m,
                    Numbers.exact(chain.factor(i))), chain.factor(i));
        }
        placer.add(ChartLabel.formula("`" + words.get("chain.product") + "` = `" + product(m - 1) + "`", 16,
                colour(Token.GRADIENT)).centred(left, height - 20, Typesetter.Anchor.START));
    }

    /** The product of the first factors; where float64 has no number for it, its power of ten. */
    private String product(int place) {
        double product = chain.productUpTo(place);
        double logarithm = chain.logarithmUpTo(place);
        boolean beyond = Double.isFinite(logarithm) && (product == 0 || Double.isInfinite(product));
        return beyond ? "10" + Numbers.raised((int) Math.round(logarithm)) : Numbers.magnitude(product);
    }

    /** The power of ten of a product, or why it has none. */
    private static String exponent(double logarithm) {
        return Double.isFinite(logarithm) ? Numbers.fixed(logarithm) : Double.isNaN(logarithm) ? "NaN"
                : logarithm > 0 ? "∞" : "−∞";
    }

    private void chip(int i, Rectangle2D column) {
        int from = chain.size() - i;
        String name = i == 0 ? "∂L/∂w_{" + from + "}" : "∂w_{" + (from + 1) + "}/∂w_{" + from + "}";
        placer.add(ChartLabel.formula(name, 13.5, colour(Token.SECONDARY)).centred(column.getCenterX(),
                column.getY() + 12, Typesetter.Anchor.MIDDLE));
        double wide = Math.min(64, column.getWidth() - 12);
        double y = column.getY() + 26;
        draw(brush -> brush.rounded(column.getCenterX() - wide / 2, y, wide, CHIP, 10, colour(Token.PANEL),
                colour(Token.GRADIENT), 1.6));
        String text = Numbers.brief(chain.factor(i));
        write(text, Fonts.SEMIBOLD, Typesetter.width(text, Fonts.SEMIBOLD, 14) <= wide - 8 ? 14 : 12, Token.TEXT,
                column.getCenterX(), y + CHIP / 2, Typesetter.Anchor.MIDDLE);
        if (i > 0) {
            write("×", Fonts.TEXT, 12, Token.SECONDARY, column.getX(), y + CHIP / 2, Typesetter.Anchor.MIDDLE);
        }
    }

    /** What is left after each factor: a bar from 1 down, or up where it grows; 0 and what is no number on rows of their own. */
    private void bars(double left, double wide, double top, double bottom) {
        double[] logs = IntStream.range(0, chain.size()).mapToDouble(chain::logarithmUpTo).toArray();
        double[] finite = Arrays.stream(logs).filter(Double::isFinite).toArray();
        double low = Math.min(0, Math.max(LEAST * chain.size(), Arrays.stream(finite).min().orElse(-1)));
        double high = Math.max(0, Arrays.stream(finite).max().orElse(0));
        Ticks ticks = Ticks.decades(Math.min(low, high - 1), high, (int) Math.max(2, (bottom - top) / 24));
        Scale scale = Scale.linear(ticks.first(), ticks.last(), bottom, top);
        for (double exponent : ticks.values()) {
            double y = scale.at(exponent);
            draw(brush -> brush.line(left, y, left + wide * chain.size(), y,
                    colour(exponent == 0 ? Token.SECONDARY : Token.HAIRLINE), 1));
            write(exponent == 0 ? "1" : "10" + Numbers.raised((int) exponent), Fonts.TEXT, 12, Token.SECONDARY, left - 8, y,
                    Typesetter.Anchor.END);
        }
        for (int i = 0; i < chain.size(); i++) {
            bar(i, logs[i], left + i * wide, wide, scale, ticks);
        }
    }

    private void bar(int i, double logarithm, double x, double wide, Scale scale, Ticks ticks) {
        double one = scale.at(0);
        double end = Double.isNaN(logarithm) ? one : scale.at(Math.max(ticks.first(), Math.min(ticks.last(), logarithm)));
        double thick = Math.max(1, Math.min(44, 0.66 * wide));
        double left = x + (wide - thick) / 2;
        boolean finite = Double.isFinite(logarithm);
        if (finite) {
            draw(brush -> brush.fill(new Rectangle2D.Double(left, Math.min(one, end), thick, Math.max(1.5,
                    Math.abs(end - one))), colour(Token.GRADIENT)));
        } else {
            double foot = Double.isNaN(logarithm) || logarithm > 0 ? one : scale.at(ticks.first());
            draw(brush -> brush.dashed(new Rectangle2D.Double(left, Math.min(one, foot), thick, Math.max(2,
                    Math.abs(foot - one))), colour(Token.DANGER), 1.2));
        }
        double middle = (finite ? end : Double.isNaN(logarithm) ? one : scale.at(ticks.first()))
                + (finite && logarithm > 0 ? -10 : 11);
        if (wide >= NARROWEST_CHIP) {
            write(product(i), Fonts.TEXT, 12, Token.TEXT, x + wide / 2, middle, Typesetter.Anchor.MIDDLE);
        }
        double product = chain.productUpTo(i);
        spot("chain.product." + (i + 1), new Rectangle2D.Double(x, Math.min(one, end) - 2, wide, Math.abs(end - one) + 4),
                new Subject.Point("product", 0, i), words.get("chain.product.spot", i + 1, Numbers.exact(product),
                        exponent(logarithm)), product);
    }
}
