package lab.unroll.figure.backward;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.parts.Lanes;
import lab.unroll.net.Vector;

/**
 * Where the parts of an opened cell stand on the way back: a row a unit, a column a gradient, from the right to the left as
 * the gradient goes; above them the straight way to the step before, below them the way through the weights.
 */
final class CellBackwardLayout {

    static final double BAND = 26;
    private static final double HEAD = 22;
    private static final double NAMES = 22;
    private static final double NORMS = 20;
    private static final double STUB = 30;
    private static final double UNIT = 22;
    private static final double HIGHEST_ROW = 34;
    private static final double NARROWEST = 22;
    private static final double WIDEST = 74;

    final double width;
    final double height;
    final Lanes lanes;
    final CellWay way;
    final double pitch;
    final double rowsTop;
    final double frameTop = 4;
    final double frameBottom;
    final double straightMiddle;
    final double weightsMiddle;
    final double normBaseline;
    final double sentenceMiddle;
    final double legendTop;
    final double columnWidth;
    final GradientRange range;
    private final double valve;
    private final List<Double> left = new ArrayList<>();

    CellBackwardLayout(Scene scene, CellWay way, double width, double height) {
        this.width = width;
        this.height = height;
        this.way = way;
        legendTop = height - (height >= 420 ? 46 : 26);
        sentenceMiddle = legendTop - 13;
        frameBottom = legendTop - 28;
        double above = HEAD + BAND + NAMES;
        double below = NORMS + BAND;
        double room = frameBottom - frameTop - above - below;
        lanes = Lanes.of(scene.trace().spec().hidden(), scene.selectedUnit(), room);
        pitch = Math.min(HIGHEST_ROW, room / lanes.rows());
        double spare = room - pitch * lanes.rows();
        straightMiddle = frameTop + HEAD + spare * 0.2 + BAND / 2;
        rowsTop = frameTop + above + spare * 0.45;
        double rowsBottom = rowsTop + pitch * lanes.rows();
        normBaseline = rowsBottom + 15;
        weightsMiddle = frameBottom - 4 - BAND / 2 - spare * 0.2;
        range = GradientRange.of(way.columns().stream().map(CellWay.Column::values).toList());
        long groups = way.columns().stream().filter(CellWay.Column::opens).count();
        long valves = way.columns().stream().filter(CellBackwardLayout::hasValve).count();
        double inner = frameRight() - frameLeft() - UNIT - 12;
        valve = width < 760 ? 12 : 18;
        double gap = Math.max(6, Math.min(26, 0.012 * width));
        double free = inner - valves * valve - groups * gap - (way.columns().size() - groups) * 2;
        columnWidth = Math.max(NARROWEST, Math.min(WIDEST, free / way.columns().size()));
        double over = Math.max(0, free - columnWidth * way.columns().size()) / (groups + 1);
        double x = frameRight() - 6;
        for (CellWay.Column column : way.columns()) {
            x -= (column.opens() ? gap + over : 2) + columnWidth;
            left.add(x);
            // The valve stands before its column, where the gradient comes from
            if (hasValve(column)) {
                left.set(left.size() - 1, x - valve);
                x -= valve;
            }
        }
    }

    static boolean hasValve(CellWay.Column column) {
        return column.part() == CellWay.Part.VALUE && column.gate().isValve();
    }

    double frameLeft() {
        return STUB;
    }

    double frameRight() {
        return width - STUB;
    }

    Rectangle2D frame() {
        return new Rectangle2D.Double(frameLeft(), frameTop, frameRight() - frameLeft(), frameBottom - frameTop);
    }

    Vector values(int column) {
        return way.columns().get(column).values();
    }

    Rectangle2D cell(int column, int row) {
        return new Rectangle2D.Double(left.get(column), rowsTop + row * pitch, columnWidth, pitch);
    }

    double middle(int column) {
        return left.get(column) + columnWidth / 2;
    }

    double rowsBottom() {
        return rowsTop + lanes.rows() * pitch;
    }

    /** The valve of a gate, right of the gradient at its value. */
    Rectangle2D valve(int column, int row) {
        Rectangle2D cell = cell(column, row);
        double high = Math.min(16, 0.62 * pitch);
        return new Rectangle2D.Double(cell.getMaxX() + 3, cell.getCenterY() - high / 2, valve - 4, high);
    }

    double rowMiddle(int row) {
        return rowsTop + (row + 0.5) * pitch;
    }

    /** The first column of a name, or -1. */
    int column(String id) {
        for (int i = 0; i < way.columns().size(); i++) {
            if (way.columns().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Middle of a way to the step before. */
    double middle(CellWay.Route route) {
        return route.id().equals("route.C") ? straightMiddle : weightsMiddle;
    }

    Rectangle2D route(CellWay.Route route) {
        return new Rectangle2D.Double(frameLeft() + 8, middle(route) - BAND / 2, frameRight() - frameLeft() - 16, BAND);
    }
}
