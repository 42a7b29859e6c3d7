package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lab.unroll.figure.Scene;
import lab.unroll.net.Gate;

/** The inside of an LSTM: the lanes of C on top, f, i, C̃ and o below them, and h along the bottom. */
final class LstmCellLayout extends CellLayout {

    private static final double CANDIDATE_SHARE = 1.36;
    private static final double ROOMY_CELL = 26;
    private static final double TAP_NUMBER = 34;
    /** Height of the cells in the zone of valves. */
    static final double PRODUCT = 20;

    private final Map<Gate, CellGroup> groups = new EnumMap<>(Gate.class);
    final double hiddenTop;
    final double tapLeft;
    final double tapPitch;
    /** True if the taps stand so far apart that their values can be written. */
    final boolean tapNumbers;
    final double tanhMiddle;
    final double outputValveMiddle;
    /** Upper edge of i_t ⊙ C̃_t in numbers; NaN where there is no room. */
    final double productTop;

    LstmCellLayout(Scene scene, double width, double height, CellFoot foot) {
        super(scene, width, height, foot, SIDE, true);
        List<Gate> gates = new ArrayList<>(List.of(Gate.INPUT, Gate.CANDIDATE, Gate.OUTPUT));
        if (spec.form().forgetGate()) {
            gates.add(0, Gate.FORGET);
        }
        double from = frameLeft + 20;
        double shares = gates.size() - 1 + CANDIDATE_SHARE;
        int rows = lanes.rows();
        double room = frameRight - from - 4;
        boolean wide = lanes.numbered()
                && (room - rows * TAP_NUMBER - 16) / shares - 8 >= rows * ROOMY_CELL;
        tapPitch = wide ? TAP_NUMBER : clamp(0.0135 * width, 5, 13);
        tapLeft = frameRight - 12 - rows * tapPitch;
        double breadth = tapLeft - (spec.form().peepholes() || wide ? 14 : 0) - from;
        CellCallout callout = CellCallout.of(scene, lanes);
        double needed = callout == null ? 0 : callout.breadth(scene) + 2 * CALLOUT_GAP + 10;
        // A section that is too narrow for the callout above it gets an aisle, at the cost of all others
        double share = Math.min(breadth / shares, (breadth - needed) / (shares - 1));
        double aisle = Math.max(0, breadth - share * shares);
        Gate below = callout != null && callout.gate() == Gate.OUTPUT ? Gate.OUTPUT : Gate.INPUT;
        for (Gate gate : gates) {
            from += gate == below ? aisle : 0;
            double section = gate == Gate.CANDIDATE ? CANDIDATE_SHARE * share : share;
            groups.put(gate, inSection(from, section, 38));
            from += section;
        }
        hiddenTop = frameBottom - 6 - rows * pitch;
        double middle = hiddenTop - laneBottom();
        tanhMiddle = laneBottom() + clamp(0.16 * middle, 13, 26);
        tapNumbers = wide && middle > 90;
        double numbers = tapNumbers ? PRODUCT + 6 : 0;
        outputValveMiddle = clamp(valveMiddle, tanhMiddle + 14 + numbers + valveLength / 2,
                hiddenTop - 6 - valveLength / 2);
        double top = valveMiddle - valveLength / 2 - 7 - PRODUCT;
        productTop = lanes.numbered() && top >= laneBottom() + 8 ? top : Double.NaN;
    }

    /** The tanh through which every tap goes. */
    Rectangle2D tanhCapsule() {
        double breadth = Math.max(44, lanes.rows() * tapPitch + 8);
        double middle = Math.min(tapLeft + lanes.rows() * tapPitch / 2, frameRight - 3 - breadth / 2);
        return new Rectangle2D.Double(middle - breadth / 2, tanhMiddle - 9, breadth, 18);
    }

    /** Where tanh(C_t) of a row is written. */
    Rectangle2D tanhCell(int row) {
        return new Rectangle2D.Double(tap(row) - tapPitch / 2, tanhMiddle + 14, tapPitch, PRODUCT);
    }

    Rectangle2D inputValve(int row) {
        CellGroup candidate = groups.get(Gate.CANDIDATE);
        return wireValve(candidate.middle(row), valveMiddle, valveLength, wire(candidate.cellWidth()));
    }

    Rectangle2D outputValve(int row) {
        return wireValve(tap(row), outputValveMiddle, valveLength, tapThickness());
    }

    @Override
    CellGroup group(Gate gate) {
        return groups.get(gate);
    }

    @Override
    Rectangle2D valve(Gate gate, int row) {
        return switch (gate) {
            case FORGET -> laneValve(groups.get(Gate.FORGET), row);
            case INPUT -> inputValve(row);
            default -> outputValve(row);
        };
    }

    @Override
    double calloutLeft(Gate gate) {
        if (gate == Gate.OUTPUT) {
            return groups.get(Gate.CANDIDATE).middle(lanes.last()) + wire(groups.get(Gate.CANDIDATE).cellWidth()) / 2
                    + CALLOUT_GAP;
        }
        return groups.containsKey(Gate.FORGET) ? groups.get(Gate.FORGET).middle(lanes.last()) + CALLOUT_GAP
                : frameLeft + 8 + CALLOUT_GAP;
    }

    @Override
    double calloutRight(Gate gate) {
        return gate == Gate.OUTPUT ? tanhCapsule().getMinX() - 4 : groups.get(Gate.CANDIDATE).left() - CALLOUT_GAP;
    }

    @Override
    double symbolX() {
        return groups.containsKey(Gate.FORGET) ? groups.get(Gate.FORGET).centre() : groups.get(Gate.INPUT).centre();
    }

    double hiddenMiddle(int row) {
        return hiddenTop + (row + 0.5) * pitch;
    }

    /** Where the tap of a lane goes down; the units in the order in which every gate has them. */
    double tap(int row) {
        return tapLeft + (row + 0.5) * tapPitch;
    }

    double tapThickness() {
        return clamp(0.6 * tapPitch, 2, 9);
    }

    double hiddenThickness() {
        return clamp(0.4 * pitch, 1.5, 10);
    }
}
