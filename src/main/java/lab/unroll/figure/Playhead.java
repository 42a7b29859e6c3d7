package lab.unroll.figure;

import java.util.List;
import lab.unroll.net.CellKind;

/**
 * Where the reading stands: position t means that step t has just been completed; t - 1 + p that a share p of step t has
 * happened. Everything painted is a function of it.
 *
 * @param position from 0 to T
 */
public record Playhead(double position) {

    /** Step t completed. */
    public static Playhead at(int step) {
        return new Playhead(step);
    }

    /** The step that is happening, at least 1. */
    public int step() {
        return Math.max(1, (int) Math.ceil(position - 1e-9));
    }

    /** How much of that step has happened, from 0 to 1. */
    public double progress() {
        return Math.max(0, Math.min(1, position - (step() - 1)));
    }

    /** True if no step is under way. */
    public boolean atRest() {
        return progress() >= 1;
    }

    /** The phase that is happening. */
    public Phase phase(CellKind cell) {
        List<Phase> phases = Phase.of(cell);
        return phases.get(Math.min(phases.size() - 1, (int) (progress() * phases.size())));
    }

    /** How much of a phase has happened, from 0 (not begun) to 1 (over). */
    public double progressOf(Phase phase, CellKind cell) {
        List<Phase> phases = Phase.of(cell);
        int place = phases.indexOf(phase);
        return Math.max(0, Math.min(1, progress() * phases.size() - place));
    }

    /** The position at which a phase of a step is over. */
    public static Playhead endOf(Phase phase, int step, CellKind cell) {
        List<Phase> phases = Phase.of(cell);
        return new Playhead(step - 1 + (phases.indexOf(phase) + 1.0) / phases.size());
    }
}
