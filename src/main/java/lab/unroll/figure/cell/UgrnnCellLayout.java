package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;

/** The inside of a UGRNN: the lanes of h on top, g and the candidate below them. */
final class UgrnnCellLayout extends MixedCellLayout {

    private static final double WIDEST_CELL = 40;

    private final Map<Gate, CellGroup> groups = new EnumMap<>(Gate.class);

    UgrnnCellLayout(Scene scene, double width, double height, CellFoot foot) {
        super(scene, width, height, foot);
        double from = frameLeft + 26;
        // Room for what opens the valves of the candidate, 1 - g, beside the last line that goes up from g
        double aisle = clamp(0.13 * width, 84, 150);
        double share = (frameRight - 12 - from - aisle) / 2;
        groups.put(Gate.UPDATE, inSection(from, share, WIDEST_CELL));
        groups.put(Gate.CANDIDATE, inSection(from + share + aisle, share, WIDEST_CELL));
    }

    @Override
    CellGroup group(Gate gate) {
        return groups.get(gate);
    }

    @Override
    Rectangle2D valve(Gate gate, int row) {
        return laneValve(groups.get(gate), row);
    }

    @Override
    double calloutLeft(Gate gate) {
        return groups.get(Gate.UPDATE).middle(lanes.last()) + CALLOUT_GAP;
    }

    @Override
    double calloutRight(Gate gate) {
        return groups.get(Gate.CANDIDATE).left() - 58;
    }

    @Override
    double symbolX() {
        return groups.get(Gate.UPDATE).centre();
    }
}
