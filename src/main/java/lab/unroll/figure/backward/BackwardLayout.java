package lab.unroll.figure.backward;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * Where the parts of the backward picture stand: the copies share their columns with {@link UnrolledLayout}; in each the
 * gradient at C_t above the gradient at h_t, its two parts below, and the share of one weight at the foot. ‖J_t‖ belongs to
 * no copy but stands between two, so it has its rows below them all.
 */
final class BackwardLayout {

    private static final double ROW = 15;
    /** Strips closer than this have the factors above them, and not between them. */
    private static final double CLOSE = 38;
    private static final double NARROWEST_STRIP = 30;
    private static final double CHIP_ROW = 20;
    /** Cells lower than these have no bar, no number, a thin bar below the number. */
    private static final double BARRED = 6;
    private static final double NUMBERED = 14;
    private static final double ROOMY = 17;
    /** In lower cells a bar would touch the number above it. */
    private static final double TIGHT = 16;
    private static final double HIGHER = 90;

    final UnrolledLayout columns;
    final NetworkSpec spec;
    final double cellHeight;
    final double stripC;
    final double stripH;
    final double partsTop;
    final double frameBottom;
    final double factorBaseline;
    final double barsZero;
    final double barsReach;
    final double weightBaseline;
    final double stripLeft;
    final double stripWidth;
    /** True if the factors stand above the strips. */
    final boolean chipsAbove;
    /** The decades of the colours, for the steps that are shown. */
    final GradientRange range;

    BackwardLayout(Scene scene, double width, double height) {
        columns = new UnrolledLayout(scene, width, height, SUM_COLUMN);
        spec = scene.trace().spec();
        range = GradientRange.of(gradients(scene.trace()));
        boolean cell = spec.cell().hasCellState();
        double widest = gradients(scene.trace()).stream().flatMapToDouble(v -> DoubleStream.of(v.toArray()))
                .map(value -> Typesetter.width(Numbers.brief(value), Fonts.SEMIBOLD, 12)).max().orElse(0) + 4;
        stripWidth = Math.max(Math.max(NARROWEST_STRIP, Math.min(widest, 0.7 * columns.pitch)),
                Math.min(52, 0.43 * columns.pitch));
        stripLeft = (columns.pitch - stripWidth) / 2;
        chipsAbove = columns.pitch - stripWidth < CLOSE;
        double top = columns.cardTop + (chipsAbove ? 22 + CHIP_ROW : 28);
        double inner = columns.cardBottom - 8 - top;
        double bars = Math.max(48, Math.min(cell ? 96 : 120, (cell ? 0.2 : 0.3) * inner));
        double parts = inner > 330 ? 2 * ROW + 6 : 0;
        double factors = inner > 330 ? 2 * ROW + 6 : 0;
        double norms = 20;
        double between = cell ? Math.max(chipsAbove ? CHIP_ROW : 10, 0.05 * inner) : 0;
        double strips = inner - bars - ROW - 6 - parts - factors - norms * (cell ? 2 : 1) - between;
        cellHeight = Math.min(cell ? 26 : 32, strips / (spec.hidden() * (cell ? 2 : 1)));
        double left = Math.max(0, strips - cellHeight * spec.hidden() * (cell ? 2 : 1));
        // What the strips do not need goes to the bars first
        double higher = Math.min(HIGHER, 0.6 * left);
        bars += higher;
        double spare = left - higher;
        stripC = cell ? top : Double.NaN;
        double belowC = cell ? top + spec.hidden() * cellHeight + norms + between + spare * 0.5 : top + spare * 0.35;
        stripH = belowC;
        partsTop = parts == 0 ? Double.NaN : stripH + spec.hidden() * cellHeight + norms;
        frameBottom = columns.cardBottom - factors;
        factorBaseline = factors == 0 ? Double.NaN : frameBottom + 16;
        weightBaseline = frameBottom - 9;
        double barsTop = weightBaseline - ROW - bars;
        barsReach = bars / 2 - 8;
        barsZero = barsTop + bars / 2 + 4;
    }

    /** True if the cells of a strip are high enough for a number. */
    boolean numbered() {
        return cellHeight >= NUMBERED;
    }

    /** Thickness of the bar in a cell; 0 where cells are too low for one, or for a number with one below it. */
    double barThickness() {
        if (numbered()) {
            return cellHeight < TIGHT ? 0 : cellHeight < ROOMY ? 1.5 : 3;
        }
        return cellHeight < BARRED ? 0 : Math.min(3, 0.36 * cellHeight);
    }

    private List<Vector> gradients(Trace trace) {
        List<Vector> gradients = new ArrayList<>();
        for (int t = columns.first; t <= columns.last; t++) {
            gradients.add(trace.dHidden(t));
            if (spec.cell().hasCellState()) {
                gradients.add(trace.dCell(t));
            }
        }
        return gradients;
    }

    /** How wide a factor may be. */
    double chipRoom() {
        return chipsAbove ? columns.pitch - 10 : columns.pitch - stripWidth - 1;
    }

    /** Room on the right for the loss and the sum. */
    static final double SUM_COLUMN = 54;

    /** What belongs to the copy of step t. */
    Rectangle2D frame(int t) {
        Rectangle2D card = columns.card(t);
        return new Rectangle2D.Double(card.getX(), card.getY(), card.getWidth(), frameBottom - card.getY());
    }

    double stripX(int t) {
        return columns.x(t) + stripLeft;
    }

    Rectangle2D cell(int t, double top, int unit) {
        return new Rectangle2D.Double(stripX(t), top + unit * cellHeight, stripWidth, cellHeight);
    }

    double middle(double top) {
        return top + spec.hidden() * cellHeight / 2;
    }

    double normBaseline(double top) {
        return top + spec.hidden() * cellHeight + 15;
    }

    /** One of the two parts of dL/dh_t: 0 from the loss, 1 from step t+1. */
    Rectangle2D part(int t, int which) {
        double w = columns.pitch - 10;
        return new Rectangle2D.Double(columns.x(t) + 5, partsTop + which * ROW, w, ROW - 2);
    }

    /** Baseline of ‖J_t‖ (0) or of the running product (1), between step t and step t+1. */
    double factorBaseline(int row) {
        return factorBaseline + row * ROW;
    }

    /** Middle between the copies of step t and step t+1. */
    double between(int t) {
        return columns.x(t) + columns.pitch;
    }

    Rectangle2D weightBar(int t) {
        double w = Math.min(26, 0.36 * columns.pitch);
        return new Rectangle2D.Double(columns.x(t) + (columns.pitch - w) / 2, barsZero - barsReach, w, 2 * barsReach);
    }

    /** The column to the right of the last copy, for L and the sum. */
    double sumMiddle() {
        return columns.x(columns.rightmost()) + columns.pitch + SUM_COLUMN / 2;
    }
}
