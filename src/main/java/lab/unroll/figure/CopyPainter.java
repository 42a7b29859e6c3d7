package lab.unroll.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/** Paints one copy of a cell in the unrolled diagram; what all cells have in common. */
abstract class CopyPainter {

    /** Size of the letters in the diagram. */
    static final double LETTER = 15;
    static final double SMALL = 12;
    private static final double TANH = 12.5;

    final Graphics2D g;
    final Brush brush;
    final UnrolledLayout layout;
    final Scene scene;
    final Trace trace;
    final Progress progress;
    final int t;
    final Color paper;

    CopyPainter(Graphics2D g, UnrolledLayout layout, Scene scene, Progress progress, int t) {
        this.g = g;
        this.brush = new Brush(g);
        this.layout = layout;
        this.scene = scene;
        this.trace = scene.trace();
        this.progress = progress;
        this.t = t;
        this.paper = scene.theme().colour(t == scene.selectedStep() ? Token.PANEL : Token.PAGE);
    }

    /** Wires first, so that boxes stand on them. */
    abstract void paint();

    /** Ink of a part that lights up during a share of a phase. */
    Ink ink(Phase phase, double from, double to) {
        return new Ink(scene.theme(), paper, progress.strength(t, phase, from, to));
    }

    Ink fadedInk() {
        return new Ink(scene.theme(), paper, progress.faded(t));
    }

    Ink fullInk() {
        return new Ink(scene.theme(), paper, 1);
    }

    /** A wire along which a value travels during a share of a phase. */
    void wire(Path2D path, double value, double range, double width, Phase phase, double from, double to) {
        brush.stroke(path, fadedInk().signed(value, range), width);
        brush.travelled(path, progress.reached(t, phase, from, to), fullInk().signed(value, range), width);
    }

    /** A strip of cells that lights up during a share of a phase, with the free run as a narrow ghost beside it. */
    void strip(Vector values, Vector free, double top, double range, Token outline, Phase phase, double from,
               double to) {
        Ink ink = ink(phase, from, to);
        boolean numbers = StripNumbers.fit(values, layout.stripWidth - (free == null ? 0 : GHOST), layout.cellHeight);
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D cell = layout.stripCell(t, top, j);
            brush.fill(cell, ink.signed(values.get(j), range));
            double width = cell.getWidth();
            if (free != null) {
                ghost(cell, free.get(j), range, ink);
                width -= GHOST;
            }
            if (numbers) {
                brush.centred(StripNumbers.text(values.get(j), width), Fonts.SEMIBOLD, SMALL,
                        ink.onSigned(values.get(j), range), cell.getX() + width / 2, cell.getCenterY());
            }
            if (j > 0 && layout.cellHeight >= 6) {
                brush.line(cell.getX(), cell.getY(), cell.getMaxX(), cell.getY(), paper, 1);
            }
        }
        Rectangle2D all = Brush.rectangle(layout.x(t) + layout.stripLeft, top,
                layout.x(t) + layout.stripLeft + layout.stripWidth, top + values.size() * layout.cellHeight);
        brush.rounded(all.getX(), all.getY(), all.getWidth(), all.getHeight(), 3, null, ink.of(outline),
                t == scene.selectedStep() ? 2.2 : 1.6);
        if (t == scene.selectedStep() && scene.selectedUnit() >= 0 && values.size() > 1) {
            Rectangle2D cell = layout.stripCell(t, top, scene.selectedUnit());
            brush.rounded(cell.getX() - 1.5, cell.getY(), cell.getWidth() + 3, cell.getHeight(), 3, null,
                    scene.theme().colour(Token.ACCENT), 2.2);
        }
    }

    /** Width of the ghost of the free run. */
    private static final double GHOST = 7;

    private void ghost(Rectangle2D cell, double free, double range, Ink ink) {
        Rectangle2D edge = new Rectangle2D.Double(cell.getMaxX() - GHOST, cell.getY(), GHOST, cell.getHeight());
        brush.fill(edge, ink.signed(free, range));
        brush.dashed(new java.awt.geom.Line2D.Double(edge.getX(), edge.getY(), edge.getX(), edge.getMaxY()),
                ink.of(Token.TEXT), 1.2);
    }

    /** The lanes of h_{t-1}, from the strip on the left (or the edge) bent down into the box of neurons. */
    void hiddenLanes(Phase phase) {
        Vector previous = trace.hidden(t - 1);
        double from = t == layout.first ? layout.x(t) - 30 : layout.x(t - 1) + layout.stripLeft + layout.stripWidth;
        for (int j = 0; j < previous.size(); j++) {
            double y = layout.stripH + (j + 0.5) * layout.cellHeight;
            double x = layout.boxEntry(t, j);
            double bend = Math.min(14, (x - from) * 0.8);
            Path2D lane = new Path2D.Double();
            lane.moveTo(from, y);
            lane.lineTo(x - bend, y);
            lane.curveTo(x - bend / 3, y, x, y + bend / 3, x, y + bend);
            lane.lineTo(x, layout.boxTop);
            wire(lane, previous.get(j), Colours.STATE_RANGE, layout.hiddenThickness(), phase, 0, 0.5);
        }
    }

    /** The symbol read, its one-hot vector, and the wire into the box. */
    void input(Phase phase) {
        double x = layout.symbolX(t);
        Ink ink = ink(phase, 0, 0.15);
        Path2D up = new Path2D.Double();
        up.moveTo(x, layout.symbolMiddle - layout.symbolRadius);
        up.lineTo(x, layout.boxTop + layout.boxHeight);
        brush.stroke(up, fadedInk().of(Token.INPUT_X), 2);
        brush.travelled(up, progress.reached(t, phase, 0.1, 0.5), fullInk().of(Token.INPUT_X), 2);
        brush.circle(x, layout.symbolMiddle, layout.symbolRadius, paper, ink.of(Token.INPUT_X), 1.8);
        String symbol = scene.inputLabels().get(t - 1);
        double size = Math.min(16, layout.symbolRadius * 1.25);
        while (size > SMALL && Type.width(symbol, Fonts.SEMIBOLD, size) > 2 * layout.symbolRadius - 4) {
            size--;
        }
        brush.centred(symbol, Fonts.SEMIBOLD, size, ink.of(Token.TEXT), x, layout.symbolMiddle);
        if (layout.inputStripHeight > 0) {
            inputStrip(x, ink);
        }
    }

    private void inputStrip(double x, Ink ink) {
        Vector input = trace.x(t);
        double breadth = Math.min(layout.boxWidth, 12.0 * input.size());
        double cell = breadth / input.size();
        for (int i = 0; i < input.size(); i++) {
            brush.fill(new Rectangle2D.Double(x - breadth / 2 + i * cell, layout.inputStrip, cell,
                    layout.inputStripHeight), ink.signed(input.get(i), Colours.STATE_RANGE));
        }
        brush.rounded(x - breadth / 2, layout.inputStrip, breadth, layout.inputStripHeight, 3, null,
                ink.of(Token.INPUT_X), 1.3);
    }

    /** ŷ_t as rows with bars, and loss_t. */
    void answer(Phase phase, double from, double to) {
        Ink ink = ink(phase, from, to);
        Answer answer = Answer.of(layout, scene, t);
        double labels = 0;
        for (Answer.Row row : answer.rows()) {
            labels = Math.max(labels, Type.width(row.label(), Fonts.SEMIBOLD, SMALL));
        }
        for (Answer.Row row : answer.rows()) {
            Rectangle2D place = row.bounds();
            Color colour = row.right() ? ink.of(Token.ACCENT) : ink.of(Token.SECONDARY);
            Type.draw(g, row.label(), row.right() ? Fonts.BOLD : Fonts.TEXT, SMALL,
                    row.right() ? colour : ink.of(Token.TEXT), place.getX(),
                    place.getCenterY() + Type.capHeight(SMALL) / 2, Type.Anchor.START);
            double x = place.getX() + labels + 4;
            double room = Math.max(4, place.getMaxX() - x);
            brush.fill(new Rectangle2D.Double(x, place.getCenterY() - 4, 1, 8), ink.of(Token.HAIRLINE));
            brush.fill(new Rectangle2D.Double(x, place.getCenterY() - 4, Math.max(1, row.value() * room), 8), colour);
        }
        if (answer.loss() != null) {
            loss(answer.loss(), ink);
        }
    }

    private void loss(Rectangle2D place, Ink ink) {
        MathLabel letter = MathLabel.of("L");
        String value = Numbers.brief(trace.loss(t));
        if (Type.width(value, Fonts.SEMIBOLD, SMALL) > place.getWidth()) {
            value = Numbers.fixed(trace.loss(t), 1);
        }
        double baseline = place.getCenterY() + Type.capHeight(SMALL) / 2 + 1;
        double x = place.getX();
        // With or without its letter, but the same at every step
        if (letter.width(14) + 3 + Type.width("0.00", Fonts.SEMIBOLD, SMALL) <= place.getWidth()) {
            letter.draw(g, 14, ink.of(Token.TEXT), x, baseline, Type.Anchor.START);
            x += letter.width(14) + 3;
        }
        Type.draw(g, value, Fonts.SEMIBOLD, SMALL, ink.of(Token.TEXT), x, baseline, Type.Anchor.START);
    }

    /** A capsule with tanh in it, across the vertical wires of the strip. */
    void tanh(double middle, Ink ink) {
        double width = Math.min(layout.stripWidth, 40);
        double x = layout.x(t) + layout.stripLeft + layout.stripWidth / 2;
        brush.rounded(x - width / 2, middle - 9, width, 18, 9, paper, ink.of(Token.TEXT), 1.4);
        if (width >= Type.width("tanh", Fonts.TEXT, TANH) + 4) {
            brush.centred("tanh", Fonts.TEXT, TANH, ink.of(Token.TEXT), x, middle - 0.5);
            return;
        }
        // No room for the word: its curve
        Path2D curve = new Path2D.Double();
        curve.moveTo(x - 7, middle + 4);
        curve.curveTo(x, middle + 4, x, middle - 4, x + 7, middle - 4);
        brush.stroke(curve, ink.of(Token.TEXT), 1.4);
    }
}
