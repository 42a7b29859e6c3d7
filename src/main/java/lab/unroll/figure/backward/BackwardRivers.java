package lab.unroll.figure.backward;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/** The gradient between the copies, as a river; on it a chip with the factor by which it changes from copy to copy. */
final class BackwardRivers {

    /** The decade at which a river is a thin line. */
    static final double LOWEST = -8;
    private static final double SMALL = 12;
    private static final double CHIP_MARGIN = 8;
    private static final double LEAST_MARGIN = 4;
    private static final double RIVER = BackwardProgress.RIVER;

    private final Graphics2D g;
    private final Brush brush;
    private final BackwardLayout layout;
    private final Trace trace;
    private final Theme theme;
    private final BackwardProgress progress;

    BackwardRivers(Graphics2D g, BackwardLayout layout, Scene scene, BackwardProgress progress) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.trace = scene.trace();
        this.theme = scene.theme();
        this.progress = progress;
    }

    private Vector gradient(int t, BackwardPhase phase) {
        return phase == BackwardPhase.TO_C ? trace.dCell(t) : trace.dHidden(t);
    }

    private double top(BackwardPhase phase) {
        return phase == BackwardPhase.TO_C ? layout.stripC : layout.stripH;
    }

    /** Where the river to step t begins, at the strip of step t+1 or at the edge. */
    private double spring(int t) {
        return t != layout.columns.rightmost() ? layout.stripX(trace.after(t))
                : layout.columns.x(t) + layout.columns.pitch + BackwardLayout.SUM_COLUMN;
    }

    private double mouth(int t) {
        return layout.stripX(t) + layout.stripWidth;
    }

    private double middle(double top) {
        return layout.middle(top) + Math.min(10, layout.cellHeight * layout.spec.hidden() / 8);
    }

    /** The rivers of C or of h, from the strip of each step t+1 to that of step t; as wide as the gradient is large, in decades. */
    void rivers(BackwardPhase phase) {
        for (int t = layout.columns.first; t <= layout.columns.last; t++) {
            if (t != trace.focus().end()) {
                river(t, phase);
            }
        }
    }

    private void river(int t, BackwardPhase phase) {
        double right = spring(t);
        double left = mouth(t);
        double y = middle(top(phase));
        Path2D path = new Path2D.Double();
        double a = breadth(gradient(trace.after(t), phase).norm()) / 2;
        double b = breadth(gradient(t, phase).norm()) / 2;
        path.moveTo(right, y - a);
        path.curveTo((left + right) / 2, y - a, (left + right) / 2, y - b, left, y - b);
        path.lineTo(left, y + b);
        path.curveTo((left + right) / 2, y + b, (left + right) / 2, y + a, right, y + a);
        path.closePath();
        Color full = ColourMap.mix(theme.colour(Token.PAGE), theme.colour(Token.GRADIENT), 0.55);
        brush.fill(path, ColourMap.mix(theme.colour(Token.PAGE), full, 0.3));
        double share = progress.reached(t, phase, 0, RIVER);
        if (share > 0) {
            Shape clip = g.getClip();
            double from = right - (right - left) * share;
            g.clip(new Rectangle2D.Double(from, 0, right - from, layout.columns.height));
            brush.fill(path, full);
            g.setClip(clip);
        }
        arrow((left + right) / 2, y, share > 0.5);
    }

    private double breadth(double norm) {
        double share = (Math.log10(norm) - LOWEST) / -LOWEST;
        double most = Math.max(8, Math.min(30, layout.cellHeight * layout.spec.hidden() * 0.45));
        return Double.isFinite(share) ? 1.6 + most * Math.max(0, Math.min(1, share)) : 1.2;
    }

    private void arrow(double x, double y, boolean lit) {
        Path2D head = new Path2D.Double();
        head.moveTo(x - 5, y);
        head.lineTo(x + 4, y - 4.5);
        head.lineTo(x + 2, y);
        head.lineTo(x + 4, y + 4.5);
        head.closePath();
        Color colour = theme.colour(Token.GRADIENT);
        brush.fill(head, lit ? colour : ColourMap.mix(theme.colour(Token.PAGE), colour, 0.4));
    }

    /** The factors along the rivers of C or of h; all with two digits where each has room for them, otherwise all in short. */
    void chips(BackwardPhase phase) {
        boolean roomy = true;
        for (int t = layout.columns.first; t <= layout.columns.last; t++) {
            roomy &= !hasFactor(t, phase) || width("×" + Numbers.magnitude(factor(t, phase))) + LEAST_MARGIN <= layout.chipRoom();
        }
        for (int t = layout.columns.first; t <= layout.columns.last; t++) {
            if (hasFactor(t, phase)) {
                double factor = factor(t, phase);
                chip(t, phase, "×" + (roomy ? Numbers.magnitude(factor) : Numbers.brief(factor)));
            }
        }
    }

    /** From nothing to nothing there is no factor. */
    private boolean hasFactor(int t, BackwardPhase phase) {
        return t != trace.focus().end()
                && (gradient(t, phase).norm() != 0 || gradient(trace.after(t), phase).norm() != 0);
    }

    private double factor(int t, BackwardPhase phase) {
        return gradient(t, phase).norm() / gradient(trace.after(t), phase).norm();
    }

    private static double width(String text) {
        return Typesetter.width(text, Fonts.SEMIBOLD, SMALL);
    }

    private void chip(int t, BackwardPhase phase, String text) {
        double x = (mouth(t) + spring(t)) / 2;
        double y = chipMiddle(t, phase);
        FadedTheme ink = progress.ink(t, phase, RIVER / 2, RIVER);
        double width = width(text) + Math.max(LEAST_MARGIN, Math.min(CHIP_MARGIN, layout.chipRoom() - width(text)));
        brush.rounded(x - width / 2, y - 9, width, 18, 9, theme.colour(Token.PANEL), ink.of(Token.GRADIENT), 1.3);
        brush.centred(text, Fonts.SEMIBOLD, SMALL, ink.of(Token.GRADIENT), x, y);
    }

    /** Above the strips where copies stand close; otherwise above the river, but below the names of the steps. */
    private double chipMiddle(int t, BackwardPhase phase) {
        if (layout.chipsAbove) {
            return top(phase) - 11;
        }
        double broader = Math.max(breadth(gradient(t, phase).norm()), breadth(gradient(trace.after(t), phase).norm()));
        return Math.max(layout.columns.headerBaseline + 14, middle(top(phase)) - broader / 2 - 13);
    }
}
