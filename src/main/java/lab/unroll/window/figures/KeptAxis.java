package lab.unroll.window.figures;

import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Decades;
import lab.unroll.net.CellKind;

/**
 * The axis of the gradient. What it has shown of one task it goes on showing while something is compared or held, and after
 * another cell has taken the place of the one before: so that two pictures can be compared. When that ends, the axis is that
 * of the lines alone again. On the FX thread only.
 */
final class KeptAxis {

    private Experiment task;
    private CellKind cell;
    private boolean watched;
    private boolean kept;
    private Decades shown;

    /**
     * The decades to be shown.
     *
     * @param own        those of the lines; null where nothing can be shown by decades
     * @param experiment what is on the bench
     * @param compared   whether something is compared or held now
     */
    Decades with(Decades own, Experiment experiment, boolean compared) {
        Experiment now = experiment.withCell(CellKind.LSTM);
        boolean otherTask = task == null || !task.choice().equals(now.choice()) || task.length() != now.length();
        if (otherTask || watched && !compared) {
            kept = false;
        } else if (compared || cell != experiment.cell()) {
            kept = true;
        }
        task = now;
        cell = experiment.cell();
        watched = compared;
        shown = !kept || shown == null ? own : own == null ? shown : own.with(shown);
        return shown;
    }
}
