package lab.unroll.figure.gradients;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.chart.Sheet;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;

/**
 * The colours of lengths of gradients, the same in every figure: from grey at 10⁻⁹ to full at 1. What is exactly zero is an
 * empty cell, and what is no number a crossed one, so that neither is told by colour alone.
 */
final class Heat {

    private static final double LOWEST = -9;
    private static final double HIGHEST = 0;
    private static final int STEPS = 36;
    private static final double STEP = 3;

    private Heat() {
    }

    /** The colour of a length above zero. */
    static Color of(Theme theme, double length) {
        double share = (Math.log10(length) - LOWEST) / (HIGHEST - LOWEST);
        return ColourMap.mix(theme.colour(Token.GRADIENT_ZERO), theme.colour(Token.GRADIENT),
                Math.max(0, Math.min(1, share)));
    }

    /** Paints a cell. */
    static void paint(Brush brush, Theme theme, Rectangle2D cell, double length) {
        if (length > 0) {
            brush.fill(cell, of(theme, length));
        } else if (Double.isNaN(length)) {
            brush.fill(cell, theme.colour(Token.SOFT));
            brush.stroke(new Line2D.Double(cell.getMinX(), cell.getMinY(), cell.getMaxX(), cell.getMaxY()),
                    theme.colour(Token.DANGER), 1);
            brush.stroke(new Line2D.Double(cell.getMinX(), cell.getMaxY(), cell.getMaxX(), cell.getMinY()),
                    theme.colour(Token.DANGER), 1);
        } else if (cell.getWidth() >= 5 && cell.getHeight() >= 5) {
            brush.stroke(new Rectangle2D.Double(cell.getX() + 0.5, cell.getY() + 0.5, cell.getWidth() - 1,
                    cell.getHeight() - 1), theme.colour(Token.HAIRLINE), 1);
        }
    }

    /** The legend of the colours, from a place to the right; returns where it ends. */
    static double legend(Sheet sheet, double x, double middle) {
        double left = x + Typesetter.width("10⁻⁹", Fonts.TEXT, 12) + 5;
        sheet.write("10⁻⁹", Fonts.TEXT, 12, Token.SECONDARY, x, middle, Typesetter.Anchor.START);
        sheet.draw(brush -> {
            for (int i = 0; i < STEPS; i++) {
                brush.fill(new Rectangle2D.Double(left + i * STEP, middle - 6, STEP + 0.3, 12), of(sheet.theme,
                        Math.pow(10, LOWEST + (HIGHEST - LOWEST) * i / (STEPS - 1))));
            }
        });
        double right = left + STEPS * STEP + 5;
        sheet.write("1", Fonts.TEXT, 12, Token.SECONDARY, right, middle, Typesetter.Anchor.START);
        double end = right + 18;
        for (String sign : List.of("zero", "broken")) {
            Rectangle2D cell = new Rectangle2D.Double(end, middle - 6, 12, 12);
            sheet.draw(brush -> paint(brush, sheet.theme, cell, sign.equals("zero") ? 0 : Double.NaN));
            String text = sheet.words.get("heat." + sign);
            sheet.write(text, Fonts.TEXT, 12, Token.SECONDARY, end + 17, middle, Typesetter.Anchor.START);
            end += 17 + Typesetter.width(text, Fonts.TEXT, 12) + 16;
        }
        return end;
    }

    /** A length in a cell, where it fits with its contrast. */
    static void number(Sheet sheet, Rectangle2D cell, double length) {
        String text = Numbers.brief(length);
        if (cell.getHeight() >= 13 && Typesetter.width(text, Fonts.SEMIBOLD, 12) <= cell.getWidth() - 3) {
            Color ground = length > 0 ? of(sheet.theme, length) : sheet.colour(Token.PANEL);
            sheet.placer.add(ChartLabel.text(text, Fonts.SEMIBOLD, 12,
                    ColourMap.inkOn(sheet.theme, ground)).centred(cell.getCenterX(), cell.getCenterY(),
                    Typesetter.Anchor.MIDDLE));
        }
    }
}
