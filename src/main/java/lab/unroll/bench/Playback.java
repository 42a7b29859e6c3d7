package lab.unroll.bench;

import java.util.List;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.net.CellKind;

/** Where the playhead goes. Positions are from 0 to T, as in {@link Playhead}. */
public final class Playback {

    /** How long a phase lasts at speed 1. */
    public static final double SECONDS_PER_PHASE = 0.55;
    /** The speeds there are. */
    public static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0);

    private Playback() {
    }

    /** The position some time later, at most T. */
    public static double advanced(double position, double seconds, double speed, CellKind cell, int length) {
        double secondsPerStep = SECONDS_PER_PHASE * Phase.of(cell).size();
        return within(position + seconds * speed / secondsPerStep, length);
    }

    /** The end of the step before, or the beginning of the step under way. */
    public static double back(double position) {
        return Math.max(0, Math.ceil(position - 1e-9) - 1);
    }

    /** The end of the step under way, or of the next. */
    public static double forward(double position, int length) {
        return within(Math.floor(position + 1e-9) + 1, length);
    }

    /** The position inside the sequence that is nearest. */
    public static double within(double position, int length) {
        return Math.max(0, Math.min(length, position));
    }
}
