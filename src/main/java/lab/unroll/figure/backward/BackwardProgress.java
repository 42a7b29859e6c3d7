package lab.unroll.figure.backward;

import java.awt.Color;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;

/** How far the sweep of the gradient has come, and how strong what it has not reached is painted. */
final class BackwardProgress {

    /** The sweep is underway along a river for this share of its part; then the strip fills. */
    static final double RIVER = 0.65;
    private static final double UNREACHED = 0.3;

    private final Scene scene;
    private final Theme theme;

    BackwardProgress(Scene scene) {
        this.scene = scene;
        this.theme = scene.theme();
    }

    /** How much of a part of step t the sweep has done, from 0 to 1. */
    double reached(int t, BackwardPhase phase, double from, double to) {
        double share = phase.progress(scene.playhead().position(), scene.turn(t), scene.trace().spec().cell());
        return Math.max(0, Math.min(1, (share - from) / (to - from)));
    }

    /** Ink of what lights up during a share of a part of step t. */
    FadedTheme ink(int t, BackwardPhase phase, double from, double to) {
        return new FadedTheme(theme, paper(t), UNREACHED + (1 - UNREACHED) * reached(t, phase, from, to));
    }

    private Color paper(int t) {
        return theme.colour(t == scene.selectedStep() ? Token.PANEL : Token.PAGE);
    }
}
