package lab.unroll.window.figures;

import lab.unroll.figure.Decades;
import lab.unroll.net.CellKind;

/**
 * The axis of the gradient. What it has shown of one task it goes on showing while something is compared or held, and after
 * another cell has taken the place of the one before: so that two pictures can be compared. When that ends, the axis is that
 * of the lines alone again. On the FX thread only.
 */
final class KeptAxis {

    private Object task;
    private CellKind cell;
    private boolean watched;
    private boolean kept;
    private Decades shown;

    /**
     * The decades to be shown.
     *
     * @param own      those of the lines; null where nothing can be shown by decades
     * @param now      what is learnt, in how many steps
     * @param other    the cell that learns it
     * @param compared whether something is compared or held now
     */
    Decades with(Decades own, Object now, CellKind other, boolean compared) {
        boolean otherTask = !now.equals(task);
        if (otherTask || watched && !compared) {
            kept = false;
        } else if (compared || cell != other) {
            kept = true;
        }
        task = now;
        cell = other;
        watched = compared;
        shown = !kept || shown == null ? own : own == null ? shown : own.with(shown);
        return shown;
    }
}
