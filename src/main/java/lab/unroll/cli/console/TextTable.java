package lab.unroll.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of plain text. Every column is as wide as its widest cell; a Chinese character is as wide as two letters. */
public final class TextTable {

    private static final String GAP = "   ";

    /** On which side a column is even. */
    public enum Side {
        /** For words. */
        LEFT,
        /** For numbers. */
        RIGHT
    }

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();
    private final int[] widths;

    /** A table of as many columns. */
    public TextTable(Side... sides) {
        this.sides = List.of(sides);
        widths = new int[sides.length];
    }

    /** Sets a column at least as wide as a cell that is still to come. */
    public void reserve(int column, String cell) {
        widths[column] = Math.max(widths[column], width(cell));
    }

    /** Adds a row. */
    public void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            reserve(i, cells[i]);
        }
        rows.add(List.of(cells));
    }

    /** Prints the rows that have been added since the last time. */
    public void printTo(PrintWriter out) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : GAP)
                        .append(sides.get(i) == Side.LEFT ? row.get(i) + space : space + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
        rows.clear();
    }

    /** Width in letters. */
    public static int width(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) || c > 0xFF00 ? 2 : 1).sum();
    }
}
