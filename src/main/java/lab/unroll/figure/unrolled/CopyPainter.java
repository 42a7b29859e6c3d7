package lab.unroll.figure.unrolled;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.figure.Phase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.Bundle;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.HeatPainter;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Answer;
import lab.unroll.figure.parts.AnswerPainter;
import lab.unroll.figure.parts.InputGlyph;
import lab.unroll.figure.parts.NeuronNames;
import lab.unroll.figure.parts.Progress;
import lab.unroll.net.Vector;
import lab.unroll.trace.Activation;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/** Paints one copy of a cell in the unrolled diagram; what all cells have in common. */
public abstract class CopyPainter {

    /** Size of the letters in the diagram. */
    public static final double LETTER = 15;
    /** So far the wires come in from the left of the first copy. */
    static final double INCOMING = 30;
    /** Up to so many wires side by side are painted one by one. */
    private static final int FEW = 8;
    /** Between a word and the frame of the column before. */
    private static final double CLEAR = 3;

    final Graphics2D g;
    final Brush brush;
    final UnrolledLayout layout;
    final Scene scene;
    final Trace trace;
    final Progress progress;
    final int t;
    final Color paper;

    private final Bundle bundle;
    private final boolean bundled;

    CopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.trace = scene.trace();
        this.progress = progress;
        this.t = t;
        this.paper = scene.theme().colour(t == scene.selectedStep() ? Token.PANEL : Token.PAGE);
        this.bundle = new Bundle(brush);
        this.bundled = layout.spec.hidden() > FEW && t != scene.selectedStep() && !progress.isCurrent(t);
    }

    /** Wires first, so that boxes stand on them. */
    abstract void paint();

    /** Enlarges the units round the selected one; only for the selected copy. */
    abstract void lenses();

    /** A lens beside one strip. */
    void lens(Vector values, double top, double range, Token outline, Phase phase, double from, double to) {
        FadedTheme ink = new FadedTheme(scene.theme(), scene.theme().colour(Token.PAGE),
                progress.strength(t, phase, from, to));
        layout.lens(top, scene.selectedUnit()).paint(g, values, range, outline, scene.selectedUnit(), ink);
    }

    /** Ink of a part that lights up during a share of a phase. */
    FadedTheme ink(Phase phase, double from, double to) {
        return new FadedTheme(scene.theme(), paper, progress.strength(t, phase, from, to));
    }

    FadedTheme fadedInk() {
        return new FadedTheme(scene.theme(), paper, progress.faded(t));
    }

    FadedTheme fullInk() {
        return new FadedTheme(scene.theme(), paper, 1);
    }

    /** A wire along which a value travels during a share of a phase; on paper after {@link #wiresDone} at the latest. */
    void wire(Path2D path, double value, double range, double width, Phase phase, double from, double to) {
        if (bundled) {
            bundle.add(path, value, range, fadedInk());
            return;
        }
        brush.stroke(path, fadedInk().signed(value, range), width);
        brush.travelled(path, progress.reached(t, phase, from, to), fullInk().signed(value, range), width);
    }

    /** Puts the wires since the last time on paper. */
    void wiresDone(double width) {
        bundle.strokeUpright(width);
    }

    /** A straight area that a value fills on its way during a share of a phase; on paper after {@link #lanesDone}. */
    void lane(double from, double to, double y, double thickness, double value, double range, double reached) {
        double half = thickness / 2;
        Rectangle2D whole = Brush.rectangle(from, y - half, to, y + half);
        if (bundled) {
            bundle.add(whole, value, range, fadedInk());
            return;
        }
        brush.fill(whole, fadedInk().signed(value, range));
        if (reached > 0) {
            brush.fill(Brush.rectangle(from, y - half, from + (to - from) * reached, y + half),
                    fullInk().signed(value, range));
        }
    }

    /** Puts the lanes since the last time on paper. */
    void lanesDone() {
        bundle.fill();
    }

    /** A strip of cells that lights up during a share of a phase, with the free run as a narrow ghost beside it. */
    void strip(Vector values, Vector free, double top, double range, Token outline, Phase phase, double from,
               double to) {
        Rectangle2D place = Brush.rectangle(layout.x(t) + layout.stripLeft, top,
                layout.x(t) + layout.stripLeft + layout.stripWidth, top + values.size() * layout.cellHeight);
        HeatPainter painter = new HeatPainter(g, HeatStrip.column(place, values.size()), values, free, range,
                ink(phase, from, to));
        painter.paint(outline, t == scene.selectedStep() ? 2.2 : 1.6);
        if (t == scene.selectedStep()) {
            painter.ring(scene.selectedUnit());
        }
    }

    /** Where the wires come from: the strip of the copy before, or the left edge. */
    double wiresFrom() {
        return t == layout.leftmost() ? layout.x(t) - INCOMING
                : layout.x(trace.before(t)) + layout.stripLeft + layout.stripWidth;
    }

    /** A padlock at the edge of each unit's cell whose state is held; the strip begins at {@code top}. */
    void heldStates(Quantity state, double top, Phase phase, double from, double to) {
        FadedTheme ink = ink(phase, from, to);
        double size = Math.max(4, Math.min(8, 0.5 * layout.cellHeight));
        for (int j = 0; j < layout.spec.hidden(); j++) {
            if (trace.pins().holds(state, j, t)) {
                Rectangle2D cell = layout.stripCell(t, top, j);
                brush.rounded(cell.getMaxX() - size / 2 - 1, cell.getCenterY() - size, size + 2, 1.75 * size, 2, paper,
                        paper, 0);
                brush.padlock(cell.getMaxX(), cell.getCenterY() + 0.25 * size, size, ink.of(Token.TEXT));
            }
        }
    }

    /** The lanes of h_{t-1}, from the strip on the left (or the edge) bent down into the box of neurons. */
    void hiddenLanes(Phase phase) {
        Vector previous = trace.hidden(trace.before(t));
        double from = wiresFrom();
        for (int j = 0; j < previous.size(); j++) {
            double y = layout.stripH + (j + 0.5) * layout.cellHeight;
            double x = layout.boxEntry(t, j);
            double bend = Math.min(14, (x - from) * 0.8);
            Path2D lane = new Path2D.Double();
            lane.moveTo(from, y);
            lane.lineTo(x - bend, y);
            lane.curveTo(x - bend / 3, y, x, y + bend / 3, x, y + bend);
            lane.lineTo(x, layout.boxTop);
            wire(lane, previous.get(j), ColourMap.STATE_RANGE, layout.hiddenThickness(), phase, 0, 0.5);
        }
        bundle.stroke(layout.hiddenThickness());
    }

    /** The symbol read, its one-hot vector, and the wire into the box. */
    void input(Phase phase) {
        double x = layout.symbolX(t);
        FadedTheme ink = ink(phase, 0, 0.15);
        Path2D up = new Path2D.Double();
        up.moveTo(x, layout.symbolMiddle - layout.symbolRadius);
        up.lineTo(x, layout.boxTop + layout.boxHeight);
        brush.stroke(up, fadedInk().of(Token.INPUT_X), 2);
        brush.travelled(up, progress.reached(t, phase, 0.1, 0.5), fullInk().of(Token.INPUT_X), 2);
        double widest = Math.max(layout.boxWidth, 2 * (x - layout.x(t)) - 1);
        InputGlyph.paint(brush, scene, t, x + aside(x, widest), layout.symbolMiddle, layout.symbolRadius, widest, ink);
        if (layout.inputStripHeight > 0) {
            inputStrip(x, ink);
        }
    }

    /** How far a word for which there is no circle stands aside, clear of the frame of the selected column before it. */
    private double aside(double x, double widest) {
        if (!scene.readsSymbols()) {
            return 0;
        }
        String word = scene.inputLabels().get(t - 1);
        double width = Typesetter.width(word, Fonts.SEMIBOLD, Typesetter.NAME);
        boolean bare = width > Brush.symbolWidth(word, layout.symbolRadius, widest) - 3;
        return bare ? Math.max(0, layout.x(t) + CLEAR + width / 2 - x) : 0;
    }

    private void inputStrip(double x, FadedTheme ink) {
        Vector input = trace.x(t);
        double breadth = Math.min(layout.boxWidth, 12.0 * input.size());
        double cell = breadth / input.size();
        for (int i = 0; i < input.size(); i++) {
            brush.fill(new Rectangle2D.Double(x - breadth / 2 + i * cell, layout.inputStrip, cell,
                    layout.inputStripHeight), ink.signed(input.get(i), ColourMap.STATE_RANGE));
        }
        brush.rounded(x - breadth / 2, layout.inputStrip, breadth, layout.inputStripHeight, 3, null,
                ink.of(Token.INPUT_X), 1.3);
    }

    /** ŷ_t as rows with bars, and loss_t. Below the top layer h_t goes to another layer instead. */
    void answer(Phase phase, double from, double to) {
        if (scene.isOnTop()) {
            new AnswerPainter(g, ink(phase, from, to)).paint(
                    Answer.of(layout.answer(t), layout.answersOnTop(), scene, t), trace.loss(t));
        }
    }

    /** A capsule with an activation in it, across the vertical wires of the strip. */
    void activation(Activation activation, double middle, FadedTheme ink) {
        double width = Math.min(layout.stripWidth, 40);
        double x = layout.x(t) + layout.stripLeft + layout.stripWidth / 2;
        brush.rounded(x - width / 2, middle - 9, width, 18, 9, paper, ink.of(Token.TEXT), 1.4);
        String name = NeuronNames.functionWord(activation);
        if (width >= Typesetter.width(name, Fonts.TEXT, Typesetter.NAME) + 4) {
            brush.centred(name, Fonts.TEXT, Typesetter.NAME, ink.of(Token.TEXT), x, middle - 0.5);
            return;
        }
        curve(brush, activation, x, middle, ink);
    }

    /** The curve of an activation, where there is no room for its name. */
    static void curve(Brush brush, Activation activation, double x, double middle, FadedTheme ink) {
        Path2D curve = new Path2D.Double();
        curve.moveTo(x - 7, middle + 4);
        if (activation == Activation.RELU) {
            curve.lineTo(x, middle + 4);
            curve.lineTo(x + 7, middle - 4);
        } else {
            curve.curveTo(x, middle + 4, x, middle - 4, x + 7, middle - 4);
        }
        brush.stroke(curve, ink.of(Token.TEXT), 1.4);
    }
}
