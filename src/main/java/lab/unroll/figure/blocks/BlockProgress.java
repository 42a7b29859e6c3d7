package lab.unroll.figure.blocks;

import java.util.List;
import lab.unroll.figure.BlockRow;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.NetworkSpec;

/**
 * How strongly the parts of a row of blocks show. Stacked layers take their turns within a step, the lower before the
 * upper one. Two directions read at the same time, one from each end; a layer above them has to wait until both are
 * through. Then the playhead is that of the layer looked at: those below are through, those above have not begun.
 */
final class BlockProgress {

    private final Progress progress;
    private final List<Phase> phases;
    private final int length;
    private final boolean reverse;
    private final boolean bidirectional;

    BlockProgress(BlockRun run, BlockRow row) {
        NetworkSpec spec = run.spec();
        this.length = run.length();
        this.reverse = row.isReverse();
        this.bidirectional = spec.bidirectional();
        this.phases = Phase.of(spec.cell());
        this.progress = new Progress(turn(run, row.layer()), spec.cell(), run.theme());
    }

    /** Where a layer stands. */
    private static Playhead turn(BlockRun run, int layer) {
        Playhead playhead = run.playhead();
        if (run.spec().bidirectional()) {
            int focus = run.focus().layer();
            return layer == focus ? playhead : new Playhead(layer < focus ? run.length() + 1 : 0);
        }
        double share = playhead.progress() * run.spec().layers() - layer;
        return new Playhead(playhead.step() - 1 + Math.max(0, Math.min(1, share)));
    }

    /** The same step of the reading as seen by the row: a reverse row reads the last column first. */
    private int turnOf(int column) {
        return reverse ? length + 1 - column : column;
    }

    /** True if the row is reading a column, or has just read it. */
    boolean isReading(int column) {
        return progress.isCurrent(turnOf(column));
    }

    /** Strength of a part that was not reached yet or has been left behind. */
    double faded(int column) {
        return progress.faded(turnOf(column));
    }

    /** How far the first phase, in which x_t and h_{t-1} arrive, has come. */
    double arriving(int column, double from, double to) {
        return progress.reached(turnOf(column), phases.get(0), from, to);
    }

    /** Strength of a part that lights up in the first phase. */
    double arrived(int column, double from, double to) {
        return progress.strength(turnOf(column), phases.get(0), from, to);
    }

    /** How far the phase has come in which C_{t-1} arrives: after the gates of an LSTM have opened. */
    double keeping(int column) {
        return progress.reached(turnOf(column), phases.get(Math.min(1, phases.size() - 1)), 0, 1);
    }

    /** Strength of C_t. */
    double written(int column) {
        return progress.strength(turnOf(column), phases.get(Math.max(0, phases.size() - 2)), 0.6, 1);
    }

    /** Strength of a part that lights up in the last phase, in which h_t leaves. */
    double left(int column, double from, double to) {
        return progress.strength(turnOf(column), last(), from, to);
    }

    /** How far the last phase has come. */
    double leaving(int column, double from, double to) {
        return progress.reached(turnOf(column), last(), from, to);
    }

    /** Strength of what needs both directions: it comes with the later one. */
    double joined(int column, double from, double to) {
        int later = bidirectional ? Math.max(column, length + 1 - column) : column;
        return progress.strength(later, last(), from, to);
    }

    private Phase last() {
        return phases.get(phases.size() - 1);
    }
}
