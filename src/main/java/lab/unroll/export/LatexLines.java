package lab.unroll.export;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Vector;

/** Lines of an {@code aligned} environment, and numbers as LaTeX writes them. */
final class LatexLines {

    private static final int MOST_ROWS = 8;
    private static final double LARGE = 1e4;

    private final List<StringBuilder> lines = new ArrayList<>();

    /** A new equation. */
    LatexLines line(String left, String right) {
        lines.add(new StringBuilder(left + " &= " + right));
        return this;
    }

    /** The same quantity, written otherwise on a line of its own. */
    LatexLines more(String right) {
        lines.add(new StringBuilder("&= " + right));
        return this;
    }

    /** The same quantity, written otherwise at the end of the line. */
    LatexLines equal(String right) {
        lines.get(lines.size() - 1).append(" = ").append(right);
        return this;
    }

    /** Words at the end of the line. */
    LatexLines remark(String words) {
        lines.get(lines.size() - 1).append(" \\quad \\text{").append(words).append('}');
        return this;
    }

    String text() {
        return "\\begin{aligned}\n" + String.join(" \\\\\n", lines) + "\n\\end{aligned}\n";
    }

    /** Two decimals; a power of ten for what is very large. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "\\mathrm{NaN}";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "\\infty" : "-\\infty";
        }
        if (Math.abs(value) >= LARGE) {
            int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
            return number(value / Math.pow(10, exponent)) + " \\cdot 10^{" + exponent + "}";
        }
        return Numbers.fixed(value).replace('−', '-');
    }

    /** A number as a factor or a summand: negative ones in brackets. */
    static String factor(double value) {
        String number = number(value);
        return number.startsWith("-") ? "(" + number + ")" : number;
    }

    /** A column; of many components the first ones and the last. */
    static String column(Vector values) {
        StringBuilder column = new StringBuilder("\\begin{pmatrix} ");
        for (int j = 0; j < values.size(); j++) {
            boolean left = values.size() > MOST_ROWS && j >= MOST_ROWS - 2 && j < values.size() - 1;
            if (left && j == MOST_ROWS - 2) {
                column.append("\\vdots \\\\ ");
            } else if (!left) {
                column.append(number(values.get(j))).append(j < values.size() - 1 ? " \\\\ " : "");
            }
        }
        return column.append(" \\end{pmatrix}").toString();
    }
}
