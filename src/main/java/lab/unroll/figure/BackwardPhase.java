package lab.unroll.figure;

import java.util.List;
import java.util.Locale;
import lab.unroll.net.CellKind;

/** The parts of a step of the way back, in the order in which they are played. */
public enum BackwardPhase {
    /** The step's own loss gives its part of dL/dh_t. */
    LOSS,
    /** The gradient of step t+1 comes back: dL/dh_t stands. */
    TO_H,
    /** From h_t and from C_{t+1}: dL/dC_t stands. */
    TO_C,
    /** The step adds dL/dw_t to the sum of a shared weight. */
    SUM;

    /** The phases of a cell. */
    public static List<BackwardPhase> of(CellKind cell) {
        return cell.hasCellState() ? List.of(LOSS, TO_H, TO_C, SUM) : List.of(LOSS, TO_H, SUM);
    }

    /**
     * How much of the phase has happened at step t, from 0 (not begun) to 1 (over).
     *
     * @param position of the playhead, from T+1 (only the loss) down to 1
     */
    public double progress(double position, int step, CellKind cell) {
        List<BackwardPhase> phases = of(cell);
        double happened = (step + 1 - position) * phases.size() - phases.indexOf(this);
        return Math.max(0, Math.min(1, happened));
    }

    /** The key of its name in the room {@code figure}. */
    public String key() {
        return "backward.phase." + name().toLowerCase(Locale.ROOT);
    }
}
