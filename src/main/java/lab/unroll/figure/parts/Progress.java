package lab.unroll.figure.parts;

import java.util.function.IntUnaryOperator;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.CellKind;

/** How strongly each part of a copy shows: copies that were read, the one being read, and those to come. */
public final class Progress {

    private final Playhead playhead;
    private final CellKind cell;
    private final Theme theme;
    /** The place of a step in the order of reading. */
    private final IntUnaryOperator turn;

    /** Of the layer in focus, which may read from T to 1. */
    public Progress(Scene scene) {
        this(scene.playhead(), scene.trace().spec().cell(), scene.theme(), scene::turn);
    }

    /** Of a layer that reads from 1 to T. */
    public Progress(Playhead playhead, CellKind cell, Theme theme) {
        this(playhead, cell, theme, IntUnaryOperator.identity());
    }

    private Progress(Playhead playhead, CellKind cell, Theme theme, IntUnaryOperator turn) {
        this.playhead = playhead;
        this.cell = cell;
        this.theme = theme;
        this.turn = turn;
    }

    /** True if the copy of step t is the one being read. */
    public boolean isCurrent(int t) {
        return turn.applyAsInt(t) == playhead.step();
    }

    /** Strength of a part before anything has reached it. */
    public double faded(int t) {
        return turn.applyAsInt(t) < playhead.step() ? theme.fadedOpacity() : theme.toComeOpacity();
    }

    /**
     * How far the event has come that makes this part of the copy of step t, from 0 to 1.
     *
     * @param from the share of the phase at which it begins
     * @param to   the share of the phase at which it is over
     */
    public double reached(int t, Phase phase, double from, double to) {
        if (!isCurrent(t)) {
            return 0;
        }
        double share = playhead.progressOf(phase, cell);
        return Math.max(0, Math.min(1, (share - from) / (to - from)));
    }

    /** Strength of a part that lights up as a whole. */
    public double strength(int t, Phase phase, double from, double to) {
        double reached = reached(t, phase, from, to);
        return faded(t) + (1 - faded(t)) * reached;
    }
}
