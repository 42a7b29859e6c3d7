package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;
import lab.unroll.net.Reset;

/** The inside of a GRU: the lanes of h on top, z, r and the candidate below them, and under it what the candidate hears. */
final class GruCellLayout extends MixedCellLayout {

    private static final double CANDIDATE_SHARE = 1.3;

    private final Map<Gate, CellGroup> groups = new EnumMap<>(Gate.class);
    /** The values that the reset gate acts on or makes. */
    final CellGroup heard;
    /** Where the wires for the reset come past, left of the candidate. */
    final double passage;
    final double resetValveMiddle;
    final double resetValveLength;
    /** Height at which h_{t-1} goes to the candidate. */
    final double hiddenY;
    /** The box of W^h_n: between the reset and the candidate, or before the reset. */
    final Rectangle2D product;
    final boolean before;

    GruCellLayout(Scene scene, double width, double height, CellFoot foot) {
        super(scene, width, height, foot);
        before = spec.cell().reset() == Reset.BEFORE_PRODUCT;
        double from = frameLeft + 26;
        double aisle = clamp(0.13 * width, 84, 150);
        double share = (frameRight - 12 - from - aisle) / (2 + CANDIDATE_SHARE);
        groups.put(Gate.UPDATE, inSection(from, share, 40));
        groups.put(Gate.RESET, inSection(from + share, share, 40));
        CellGroup candidate = boxAcross(inSection(from + 2 * share + aisle, CANDIDATE_SHARE * share, 40));
        groups.put(Gate.CANDIDATE, candidate);
        passage = from + 2 * share + 12;

        double boxEnd = boxTop + boxHeight;
        double room = frameBottom - 5 - boxEnd - (before ? CellHeights.ARROW + CellHeights.PRODUCT : 0);
        double strip = Math.min(cellsHeight, room - 29);
        resetValveLength = clamp(room - strip - 17, 12, 20);
        double spare = Math.max(0, room - strip - resetValveLength - 17) / 3;
        if (before) {
            product = new Rectangle2D.Double(candidate.left(), boxEnd + CellHeights.ARROW, candidate.right()
                    - candidate.left(), CellHeights.PRODUCT);
            double top = product.getMaxY() + 5 + spare;
            heard = candidate.at(top, strip);
            resetValveMiddle = top + strip + 3 + spare + resetValveLength / 2;
            hiddenY = resetValveMiddle + resetValveLength / 2 + 5;
        } else {
            resetValveMiddle = boxEnd + 4 + spare + resetValveLength / 2;
            double top = resetValveMiddle + resetValveLength / 2 + 3 + spare;
            heard = candidate.at(top, strip);
            hiddenY = top + strip / 2;
            double left = passage + 14;
            product = new Rectangle2D.Double(left, top, candidate.left() - 6 - left, strip);
        }
    }

    /** Every unit's wire enters the box of the candidate at its own place. */
    private CellGroup boxAcross(CellGroup group) {
        double breadth = Math.max(40, group.right() - group.left());
        return new CellGroup(group.left(), group.cellWidth(), group.rows(), group.top(), group.height(),
                new Rectangle2D.Double(group.centre() - breadth / 2, boxTop, breadth, boxHeight));
    }

    Rectangle2D resetValve(int row) {
        return wireValve(heard.middle(row), resetValveMiddle, resetValveLength, wire(heard.cellWidth()));
    }

    @Override
    CellGroup group(Gate gate) {
        return groups.get(gate);
    }

    @Override
    Rectangle2D valve(Gate gate, int row) {
        return gate == Gate.UPDATE ? laneValve(groups.get(Gate.UPDATE), row) : resetValve(row);
    }

    @Override
    double calloutLeft(Gate gate) {
        return groups.get(Gate.UPDATE).middle(lanes.last()) + CALLOUT_GAP;
    }

    @Override
    double calloutRight(Gate gate) {
        return gate == Gate.RESET ? passage : groups.get(Gate.CANDIDATE).left() - 58;
    }

    @Override
    double calloutAisle(Gate gate) {
        return gate == Gate.RESET ? passage + 13 : Double.NaN;
    }

    @Override
    double symbolX() {
        return groups.get(Gate.UPDATE).centre();
    }
}
