package lab.unroll.figure.cell;

import lab.unroll.figure.parts.Lanes;

/**
 * The heights of the parts inside the frame of a cell, from the top: a head for names, a lane a unit, a zone of valves,
 * the values of the gates, a gap, their boxes, stems down to the wire that feeds them, and the symbol that is read.
 * Where there is little room, everything but the lanes is drawn closer together.
 */
final class CellHeights {

    /**
     * What a cell needs.
     *
     * @param side    smallest height between the lanes and a second block of lanes under them; NaN without one
     * @param valves  whether there are valves, moved by what stands below them
     * @param callout whether a callout stands among the valves
     * @param product whether a box with weights stands below a box of the values
     */
    record Needs(double side, boolean valves, boolean callout, boolean product) {
    }

    static final double HEAD = 20;
    /** Height of a box with weights that stands below another box, and of the arrow between the two. */
    static final double PRODUCT = 20;
    static final double ARROW = 9;
    private static final double WIDEST_LANE = 30;
    /** How much wider lanes may be where there is only one block of them. */
    private static final double ALONE = 1.25;
    private static final double COMFORTABLE_LANE = 20;
    private static final double ROOMIEST = 1.375;
    private static final double EASE = 0.125;
    /** From this number of values on, their numbers may have to read upwards. */
    private static final int MANY = 5;
    private static final double UPWARDS = 29;
    private static final double LEAST_FOR_NUMBERS = 13;

    private final double most;
    final double pitch;
    final double zone;
    final double cells;
    final double gap;
    final double box;
    final double stem;
    final double join;
    final double radius;
    final double foot;

    /**
     * @param room  height of the frame
     * @param rows  number of lanes
     * @param ease  0 close together, 1 comfortable, more in a large picture
     * @param cells smallest height of the values of the gates
     */
    private CellHeights(double room, int rows, Needs needs, double ease, double cells) {
        this.cells = Math.max(cells, between(19, 30, ease));
        gap = between(5, 14, ease);
        box = between(20, 36, ease);
        double leastStem = between(needs.valves ? 19 : 10, 30, ease) + (needs.product ? PRODUCT + ARROW - 4 : 0);
        join = between(needs.valves ? 9 : 4, 16, ease);
        radius = between(10, 15, ease);
        foot = between(4, 10, ease);
        double leastZone = between(needs.valves ? 38 : 20, 60, ease) + (needs.callout ? between(21, 8, ease) : 0);
        double below = leastZone + this.cells + gap + box + leastStem + join + 2 * radius + foot;
        double byCentre = (room - HEAD - below) / rows;
        double bySide = Double.isNaN(needs.side) ? byCentre : (room - HEAD - needs.side - foot) / (2 * rows);
        most = Math.min(byCentre, bySide);
        double widest = WIDEST_LANE * (Double.isNaN(needs.side) ? ALONE : 1) * Math.max(1, ease);
        pitch = Math.min(widest, most);
        double spare = room - HEAD - below - rows * pitch;
        zone = leastZone + 0.65 * spare;
        stem = leastStem + 0.35 * spare;
    }

    /** The roomiest heights whose lanes are comfortable. */
    static CellHeights of(double room, int rows, Needs needs) {
        boolean upwards = rows >= MANY && rows <= Lanes.MOST_NUMBERS;
        for (double ease = ROOMIEST; ease > 0; ease -= EASE) {
            CellHeights heights = new CellHeights(room, rows, needs, ease, upwards ? UPWARDS : 0);
            // With one block of lanes its lanes grow before everything else does
            double first = ease > 1 && Double.isNaN(needs.side) ? ALONE : 1;
            if (heights.pitch >= first * COMFORTABLE_LANE * Math.max(1, ease * ease)) {
                return heights;
            }
        }
        CellHeights close = new CellHeights(room, rows, needs, 0, upwards ? UPWARDS : 0);
        return close.pitch >= LEAST_FOR_NUMBERS ? close : new CellHeights(room, rows, needs, 0, 0);
    }

    /** Height that all lanes may take together, when everything else is close together. */
    static double forLanes(double room, Needs needs) {
        return new CellHeights(room, 1, needs, 0, 0).most;
    }

    private static double between(double close, double roomy, double ease) {
        return close + (roomy - close) * ease;
    }
}
