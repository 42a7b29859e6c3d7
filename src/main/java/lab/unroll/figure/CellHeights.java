package lab.unroll.figure;

/**
 * The heights of the parts inside the frame of a cell, from the top: a head for names, a lane a unit, a zone of valves,
 * the values of the gates, a gap, their boxes, stems down to the wire that feeds them, and the symbol that is read.
 * Where there is little room, everything but the lanes is drawn closer together.
 */
final class CellHeights {

    static final double HEAD = 20;
    private static final double WIDEST_LANE = 30;
    private static final double COMFORTABLE_LANE = 20;
    private static final double EASE = 0.125;

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
     * @param room      height of the frame
     * @param rows      number of lanes
     * @param side      smallest height between the lanes above and a second block of lanes below; NaN without one
     * @param callout   whether a callout stands among the valves
     * @param ease      from 0 (close together) to 1
     */
    private CellHeights(double room, int rows, double side, boolean callout, double ease) {
        cells = between(19, 30, ease);
        gap = between(5, 14, ease);
        box = between(20, 36, ease);
        double leastStem = between(19, 30, ease);
        join = between(9, 16, ease);
        radius = between(10, 15, ease);
        foot = between(4, 10, ease);
        double leastZone = between(38, 60, ease) + (callout ? between(15, 6, ease) : 0);
        double below = leastZone + cells + gap + box + leastStem + join + 2 * radius + foot;
        double byCentre = (room - HEAD - below) / rows;
        double bySide = Double.isNaN(side) ? byCentre : (room - HEAD - side - foot) / (2 * rows);
        most = Math.min(byCentre, bySide);
        pitch = Math.min(WIDEST_LANE, most);
        double spare = room - HEAD - below - rows * pitch;
        zone = leastZone + 0.65 * spare;
        stem = leastStem + 0.35 * spare;
    }

    /** The roomiest heights whose lanes are comfortable. */
    static CellHeights of(double room, int rows, double side, boolean callout) {
        for (double ease = 1; ease > 0; ease -= EASE) {
            CellHeights heights = new CellHeights(room, rows, side, callout, ease);
            if (heights.pitch >= COMFORTABLE_LANE) {
                return heights;
            }
        }
        return new CellHeights(room, rows, side, callout, 0);
    }

    /** Height that all lanes may take together, when everything else is close together. */
    static double forLanes(double room, double side, boolean callout) {
        return new CellHeights(room, 1, side, callout, 0).most;
    }

    private static double between(double close, double roomy, double ease) {
        return close + (roomy - close) * ease;
    }
}
