package lab.unroll.figure.neuron;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lab.unroll.figure.neuron.MatrixForm.Piece;
import lab.unroll.figure.paint.MathLabel;

/**
 * Where the matrices stand: as a sum in writing, one line below the other with the parts of the sum in a column; or in
 * three lines; or on a single line. The one with the largest cells is taken. Cells too small for numbers are a heat map.
 */
final class MatrixLayout {

    /** Largest cell in a view of {@link #USUAL}; larger views have larger cells. */
    private static final double CELL_WIDTH = 52;
    private static final double CELL_HEIGHT = 30;
    private static final double USUAL = 400;
    private static final double MOST_SCALE = 1.4;
    /** A cell narrower than this holds no number. */
    private static final double NUMBER_WIDTH = 30;
    private static final double NUMBER_HEIGHT = 12.5;
    /** From this size on a cell has larger numbers. */
    private static final double ROOMY_WIDTH = 46;
    private static final double ROOMY_HEIGHT = 22;
    private static final double HEAD = 21;
    private static final double GAP = 5;
    private static final double BRACKET = 6;
    /** Room for dots. */
    static final double DOTS = 13;
    private static final double LEAST_COLUMN = 12;
    private static final double MOST_COLUMN = 22;
    private static final double MOST_HEAT = 18;
    private static final double LEAST_CELL = 0.6;
    /** Three lines of 128 rows stand above one another in a low window: then two or three rows share a line of pixels. */
    private static final double LEAST_HEIGHT = 0.25;

    /** A piece at its place. */
    record Placed(Piece piece, double x, double y, double cellWidth, double cellHeight) {

        /** The place of an entry; a column with fewer rows than the matrix before it has lower cells. */
        Rectangle2D cell(int row, int col) {
            double shift = piece.elided() && piece.isMatrix() ? DOTS : 0;
            return new Rectangle2D.Double(x + BRACKET + shift + col * cellWidth, y + row * cellHeight, cellWidth, cellHeight);
        }

        double height() {
            return piece.rows() * cellHeight;
        }

        double width() {
            return MatrixLayout.width(piece, cellWidth, cellWidth);
        }
    }

    private enum Form { IN_WRITING, THREE_LINES, ONE_LINE }

    /** {@code even}: x_t, which may have more rows than the matrices, has cells as high as theirs. */
    private record Fit(Form form, boolean numbers, boolean even, double cellWidth, double columnWidth, double cellHeight) {

        double size() {
            return (numbers ? 1e6 : 0) + (even ? 1e5 : 0) + Math.min(cellWidth, 24) * Math.min(cellHeight, 24);
        }
    }

    private final MatrixForm form;
    private final int rows;
    private final double scale;
    private final Fit fit;
    private final List<Placed> placed = new ArrayList<>();
    private final double ruleY;
    private final double bottom;

    MatrixLayout(MatrixForm form, Rectangle2D room) {
        this.form = form;
        this.rows = form.total.rows();
        this.scale = Math.max(1, Math.min(MOST_SCALE, Math.min(room.getWidth(), room.getHeight()) / USUAL));
        Fit best = null;
        for (Form way : Form.values()) {
            for (boolean numbers : new boolean[] {true, false}) {
                for (boolean even : numbers ? new boolean[] {true, false} : new boolean[] {false}) {
                    Fit candidate = fit(way, room, numbers, even);
                    if (candidate != null && (best == null || candidate.size() > best.size())) {
                        best = candidate;
                    }
                }
            }
        }
        fit = best;
        double[] after = place(room);
        ruleY = after[0];
        bottom = after[1];
    }

    private List<List<Piece>> lines(Form way) {
        List<Piece> x = form.inputProduct();
        List<Piece> h = form.hiddenProduct();
        List<Piece> sum = new ArrayList<>();
        if (way == Form.ONE_LINE) {
            sum.addAll(x);
            sum.add(MatrixForm.sign("+"));
            sum.addAll(h);
        } else {
            x = with(x, form.fromInput);
            h = with(h, form.fromHidden);
            sum.addAll(List.of(form.fromInput, MatrixForm.sign("+"), form.fromHidden));
        }
        for (Piece addend : form.addends()) {
            sum.addAll(List.of(MatrixForm.sign("+"), addend));
        }
        sum.addAll(List.of(MatrixForm.sign("="), form.total, form.arrow(), form.result));
        return way == Form.ONE_LINE ? List.of(sum) : List.of(x, h, sum);
    }

    private static List<Piece> with(List<Piece> product, Piece result) {
        return Stream.concat(product.stream(), Stream.of(MatrixForm.sign("="), result)).toList();
    }

    // Sizes

    static double signWidth(Piece sign) {
        if (sign.id().startsWith("→")) {
            return Math.max(34, MathLabel.of(sign.id().substring(1)).width(13) + 12);
        }
        return sign.id().equals("·") ? 11 : sign.id().matches("[()]") ? 8 : 18;
    }

    private static double width(Piece piece, double cellWidth, double columnWidth) {
        if (piece.isSign()) {
            return signWidth(piece);
        }
        double cells = piece.isMatrix() && !piece.elided() ? piece.columns().size() * cellWidth : columnWidth;
        return cells + 2 * BRACKET + (piece.isMatrix() && piece.elided() ? 2 * DOTS : 0);
    }

    private static double width(List<Piece> line, double cellWidth, double columnWidth) {
        return line.stream().mapToDouble(piece -> width(piece, cellWidth, columnWidth)).sum();
    }

    /** What has to have room side by side. */
    private List<List<Piece>> rowsOf(Form way) {
        if (way != Form.IN_WRITING) {
            return lines(way);
        }
        List<Piece> column = List.of(MatrixForm.sign("="), form.total, form.arrow(), form.result);
        return Stream.of(form.inputProduct(), form.hiddenProduct())
                .map(product -> Stream.concat(product.stream(), column.stream()).toList()).toList();
    }

    /** The widest cells with which every row has room; {@code columns} is the width of columns, or NaN for the same. */
    private double widest(Form way, double room, double columns) {
        double widest = Double.MAX_VALUE;
        for (List<Piece> row : rowsOf(way)) {
            boolean same = Double.isNaN(columns);
            double none = width(row, 0, same ? 0 : columns);
            double slope = width(row, 1, same ? 1 : columns) - none;
            if (slope > 0) {
                widest = Math.min(widest, (room - none) / slope);
            } else if (none > room) {
                return 0;
            }
        }
        return widest;
    }

    private int linesOf(Form way) {
        return switch (way) {
            case IN_WRITING -> 3 + form.addends().size();
            case THREE_LINES -> 3;
            case ONE_LINE -> 1;
        };
    }

    private Fit fit(Form way, Rectangle2D room, boolean numbers, boolean even) {
        int lines = linesOf(way);
        int more = even ? Math.max(0, form.x.rows() - rows) : 0;
        double cellHeight = Math.min(scale * (numbers ? CELL_HEIGHT : MOST_HEAT),
                (room.getHeight() - lines * HEAD - (lines - 1) * GAP - 4) / (lines * rows + more));
        if (numbers) {
            double cellWidth = Math.min(scale * CELL_WIDTH, widest(way, room.getWidth(), Double.NaN));
            return cellWidth < NUMBER_WIDTH || cellHeight < NUMBER_HEIGHT ? null
                    : new Fit(way, true, even, cellWidth, cellWidth, cellHeight);
        }
        double column = widest(way, room.getWidth(), MOST_COLUMN) >= 6 ? MOST_COLUMN : LEAST_COLUMN;
        double cellWidth = widest(way, room.getWidth(), column);
        if (cellWidth < LEAST_CELL && way != Form.THREE_LINES) {
            return null;
        }
        return new Fit(way, false, false, Math.max(LEAST_CELL, Math.min(scale * MOST_HEAT, cellWidth)), column,
                Math.max(LEAST_HEIGHT, cellHeight));
    }

    // Places

    /** Places every piece; returns the height of the rule above the sum (NaN without) and the lower end of it all. */
    private double[] place(Rectangle2D room) {
        if (fit.form == Form.IN_WRITING) {
            return placeInWriting(room);
        }
        double y = room.getY() + HEAD;
        for (List<Piece> line : lines(fit.form)) {
            placeLine(line, room.getX(), y, lineHeight(line));
            y += lineHeight(line) + GAP + HEAD;
        }
        return new double[] {Double.NaN, y - GAP - HEAD};
    }

    private double lineHeight(List<Piece> line) {
        return (fit.even && line.contains(form.x) ? Math.max(rows, form.x.rows()) : rows) * fit.cellHeight;
    }

    private void placeLine(List<Piece> line, double left, double y, double height) {
        double x = left;
        for (Piece piece : line) {
            put(piece, x, y, height);
            x += width(piece, fit.cellWidth, fit.columnWidth);
        }
    }

    /** Puts a piece into the middle of a line of some height. */
    private void put(Piece piece, double x, double y, double height) {
        double rowHeight = piece.isSign() ? height : fit.cellHeight;
        double top = y;
        if (!piece.isSign()) {
            // x_t has n components, not k: higher cells are not drawn, lower ones where they would not fit
            rowHeight = Math.min(fit.cellHeight, height / piece.rows());
            top = y + (height - piece.rows() * rowHeight) / 2;
        }
        placed.add(new Placed(piece, x, top, piece.isMatrix() && !piece.elided() ? fit.cellWidth : fit.columnWidth, rowHeight));
    }

    private double[] placeInWriting(Rectangle2D room) {
        double products = Math.max(width(form.inputProduct(), fit.cellWidth, fit.columnWidth),
                width(form.hiddenProduct(), fit.cellWidth, fit.columnWidth));
        double column = room.getX() + products + 18;
        double right = column + fit.columnWidth + 2 * BRACKET;
        double usual = rows * fit.cellHeight;
        double y = room.getY() + HEAD;
        for (List<Piece> line : List.of(with(form.inputProduct(), form.fromInput),
                with(form.hiddenProduct(), form.fromHidden))) {
            double height = lineHeight(line);
            List<Piece> product = line.subList(0, line.size() - 2);
            placeLine(product, room.getX() + products - width(product, fit.cellWidth, fit.columnWidth), y, height);
            put(line.get(line.size() - 2), column - 18, y, height);
            put(line.get(line.size() - 1), column, y, height);
            put(MatrixForm.sign("+"), right, y, height);
            y += height + HEAD + GAP;
        }
        for (int i = 0; i < form.addends().size(); i++) {
            put(form.addends().get(i), column, y, usual);
            if (i < form.addends().size() - 1) {
                put(MatrixForm.sign("+"), right, y, usual);
            }
            y += usual + HEAD + GAP;
        }
        double rule = y - HEAD - GAP / 2 + 1;
        put(form.total, column, y, usual);
        put(form.arrow(), right, y, usual);
        put(form.result, right + signWidth(form.arrow()), y, usual);
        return new double[] {rule, y + usual};
    }

    // Answers

    /** Every piece at its place; results may stand twice. */
    List<Placed> placed() {
        return placed;
    }

    /** True if the cells are large enough for numbers. */
    boolean numbers() {
        return fit.numbers;
    }

    /** Size of the numbers, in pixels. */
    double numberSize() {
        if (!fit.numbers || fit.cellHeight < ROOMY_HEIGHT || fit.cellWidth < ROOMY_WIDTH) {
            return 12;
        }
        return fit.cellHeight > CELL_HEIGHT && fit.cellWidth > CELL_WIDTH ? 15 : 13.5;
    }

    /** Height of the rule above the sum, or NaN. */
    double ruleY() {
        return ruleY;
    }

    /** The lower end of everything. */
    double bottom() {
        return bottom;
    }

    /** Free room at the left of the sum in writing, or null. */
    Rectangle2D niche(Rectangle2D room) {
        if (fit.form != Form.IN_WRITING) {
            return null;
        }
        Placed b = placed.stream().filter(p -> p.piece().id().equals("b")).findFirst().orElseThrow();
        return new Rectangle2D.Double(room.getX(), b.y() - 2, b.x() - room.getX() - 22, bottom - b.y() + 2);
    }
}
