package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Lanes;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Reset;

/**
 * Where the parts of a cell stand. The state comes in from the left, one lane a unit, and leaves to the right; the frames of
 * the neighbouring steps stay in the picture at both edges. The layers of neurons stand below the lanes, x_t under them.
 */
abstract class CellLayout {

    /** How far the jaws of a valve on an upright wire stand out at each side. */
    static final double VALVE_SPARE = 2;
    /** Radius of a circle with × beside a valve. */
    static final double TIMES = 6.5;
    /** Gap at each side of the number of a unit. */
    static final double NUMBER_GAP = 3.5;
    /** What is left at both sides of the number of a neighbouring step. */
    private static final double NEIGHBOUR_GAP = 9;
    /** Gap between a strip and the frame. */
    static final double GAP = 5;
    /** What is left beside a callout. */
    static final double CALLOUT_GAP = 7;
    /** Smallest height in an LSTM between the lanes of C and those of h. */
    static final double SIDE = 52;
    private static final double LANE_SHARE = 0.54;

    final NetworkSpec spec;
    /** Number of components that the layer reads. */
    final int inputs;
    final double width;
    final double height;
    final Lanes lanes;
    final CellFoot foot;

    final double stub;
    final double stripWidth;
    final double freeWidth;
    final double beforeLeft;
    final double frameLeft;
    final double frameRight;
    final double afterLeft;
    final double freeLeft;

    final double frameTop;
    final double frameBottom;
    final double pitch;
    final double laneTop;
    final double valveMiddle;
    final double valveLength;
    final double cellsTop;
    final double cellsHeight;
    final double boxTop;
    final double boxHeight;
    final double busY;
    final double symbolMiddle;
    final double symbolRadius;

    /** Lays out what all cells have in common; see {@link CellHeights.Needs}. */
    CellLayout(Scene scene, double width, double height, CellFoot foot, double side, boolean valves) {
        this.spec = scene.trace().spec();
        this.inputs = scene.trace().x(scene.selectedStep()).size();
        this.width = width;
        this.height = height;
        this.foot = foot;
        boolean free = scene.free() != null;

        // A step of three digits stands clear of the edge of its cell
        stub = Math.max(clamp(0.042 * width, 27, 44), NEIGHBOUR_GAP + Typesetter.width(Integer.toString(
                scene.trace().length()), Fonts.TEXT, 13));
        stripWidth = clamp(0.052 * width, 40, 58);
        freeWidth = free ? Math.max(clamp(0.048 * width, 34, 52), Typesetter.width(scene.words().get("cell.free"), Fonts.TEXT,
                Typesetter.NAME) + 3) : 0;
        beforeLeft = stub + 2 * NUMBER_GAP + Typesetter.width(Integer.toString(spec.hidden()), Fonts.BOLD,
                StripPainter.NUMBER_SIZE);
        frameLeft = beforeLeft + stripWidth + GAP;
        freeLeft = width - stub - 5 - freeWidth;
        afterLeft = (free ? freeLeft - 3 : freeLeft) - stripWidth;
        frameRight = afterLeft - GAP;

        frameTop = 4;
        frameBottom = foot.stepTop() - 4;
        double room = frameBottom - frameTop;
        CellHeights.Needs needs = new CellHeights.Needs(side, valves, free, spec.cell().reset() == Reset.BEFORE_PRODUCT);
        lanes = Lanes.of(spec.hidden(), scene.selectedUnit(), CellHeights.forLanes(room, needs));
        CellHeights heights = CellHeights.of(room, lanes.rows(), needs);
        pitch = heights.pitch;
        laneTop = frameTop + CellHeights.HEAD;
        cellsTop = laneBottom() + heights.zone;
        cellsHeight = heights.cells;
        boxTop = cellsTop + heights.cells + heights.gap;
        boxHeight = heights.box;
        busY = boxTop + boxHeight + heights.stem;
        symbolRadius = heights.radius;
        symbolMiddle = busY + heights.join + heights.radius;
        valveLength = clamp(0.3 * heights.zone, 12, 20);
        valveMiddle = cellsTop - 5 - valveLength / 2;
    }

    /** The values of a layer of neurons, or null if the cell has no such layer. */
    abstract CellGroup group(Gate gate);

    /** The valve that a gate moves. */
    abstract Rectangle2D valve(Gate gate, int row);

    /** Where the free area for a callout of a gate begins on its left. */
    abstract double calloutLeft(Gate gate);

    /** Where it ends on its right. */
    abstract double calloutRight(Gate gate);

    /** The aisle through which the line from a callout goes down to a valve below the gates; NaN for other valves. */
    double calloutAisle(Gate gate) {
        return Double.NaN;
    }

    /** Where it ends below: clear of the line that moves the valves. */
    double calloutBottom() {
        return valveMiddle - TIMES - 2;
    }

    /** The column in which x_t stands. */
    abstract double symbolX();

    /** Which end of the name of the cell is at {@link #titleX()}. */
    Typesetter.Anchor titleAnchor() {
        return Typesetter.Anchor.START;
    }

    /** Where the name of the cell begins or ends. */
    double titleX() {
        return frameLeft + 10;
    }

    double titleBaseline() {
        return frameTop + 15;
    }

    /** Room for the names of a group's quantity beside its box, and the box. */
    static Rectangle2D box(double centre, double section, double top, double height) {
        double breadth = clamp(0.5 * section, 34, 64);
        return new Rectangle2D.Double(centre - breadth / 2, top, breadth, height);
    }

    /** A group in the middle of a section. */
    CellGroup inSection(double left, double section, double widestCell) {
        double cell = Math.min(widestCell, (section - 8) / lanes.rows());
        double centre = left + section / 2;
        return new CellGroup(centre - cell * lanes.rows() / 2, cell, lanes.rows(), cellsTop, cellsHeight,
                box(centre, section, boxTop, boxHeight));
    }

    // Lanes

    double laneBottom() {
        return laneTop + lanes.rows() * pitch;
    }

    double laneMiddle(int row) {
        return laneTop + (row + 0.5) * pitch;
    }

    double laneThickness() {
        return LANE_SHARE * pitch;
    }

    /** The cell of a row in a column of cells that begins at (x, top). */
    Rectangle2D cell(double x, double top, double breadth, int row) {
        return new Rectangle2D.Double(x, top + row * pitch, breadth, pitch);
    }

    /** A valve on a lane, above the value that moves it. */
    Rectangle2D laneValve(CellGroup group, int row) {
        double length = clamp(0.85 * group.cellWidth(), 6, 26);
        return new Rectangle2D.Double(group.middle(row) - length / 2, laneMiddle(row) - laneThickness() / 2, length,
                laneThickness());
    }

    /** Thickness of the wire of one unit that goes up or down. */
    static double wire(double cellWidth) {
        return clamp(0.36 * cellWidth, 1.6, 12);
    }

    /** A valve on a wire that goes up or down at x. */
    static Rectangle2D wireValve(double x, double middle, double length, double thickness) {
        return new Rectangle2D.Double(x - thickness / 2, middle - length / 2, thickness, length);
    }

    /** Radius of the circles with + that stand on the lanes. */
    double plusRadius(CellGroup group) {
        return Math.max(2.2, Math.min(9.5, Math.min(0.42 * pitch, 0.45 * group.cellWidth())));
    }

    Rectangle2D frame() {
        return new Rectangle2D.Double(frameLeft, frameTop, frameRight - frameLeft, frameBottom - frameTop);
    }

    static double clamp(double value, double lowest, double highest) {
        return Math.max(lowest, Math.min(highest, value));
    }
}
