package lab.unroll.figure.cell;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntFunction;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.CellBar;
import lab.unroll.figure.paint.CellNumbers;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.figure.paint.FadedTheme;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.PlacedLabels;
import lab.unroll.figure.paint.StripPainter;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.paint.ValveShape;
import lab.unroll.figure.parts.Lanes;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;

/** The strokes of which the inside of a cell is made: each lights up during a share of a sub-step. */
public final class CellCanvas {

    static final double LETTER = 16;
    static final double NAME = 14;
    private static final double NUMBER = StripPainter.NUMBER_SIZE;
    private static final double TO_COME = 0.24;

    final Graphics2D g;
    final Brush brush;
    final PlacedLabels letters;
    final Scene scene;
    final Lanes lanes;
    final CellSteps steps;
    final int t;
    final Color paper;

    CellCanvas(Graphics2D g, Scene scene, Lanes lanes) {
        this.g = g;
        this.brush = new Brush(g);
        this.letters = new PlacedLabels(g);
        this.scene = scene;
        this.lanes = lanes;
        this.steps = CellSteps.of(scene.trace().spec());
        this.t = scene.selectedStep();
        this.paper = scene.theme().colour(Token.PANEL);
    }

    // Ink

    double reached(int step, double from, double to) {
        return steps.reached(step, from, to, scene.turn(t), scene.playhead());
    }

    /** Ink of a part that lights up during a share of a sub-step. */
    FadedTheme ink(int step, double from, double to) {
        return new FadedTheme(scene.theme(), paper, TO_COME + (1 - TO_COME) * reached(step, from, to));
    }

    FadedTheme faded() {
        return new FadedTheme(scene.theme(), paper, TO_COME);
    }

    FadedTheme full() {
        return new FadedTheme(scene.theme(), paper, 1);
    }

    // Wires

    /** A wire along which a value travels; it keeps clear of what it crosses. */
    void wire(Path2D path, double value, double range, double width, int step, double from, double to) {
        brush.stroke(path, paper, width + 2);
        brush.stroke(path, faded().signed(value, range), width);
        brush.travelled(path, reached(step, from, to), full().signed(value, range), width);
    }

    /** A line in a quantity's hue along which something travels. */
    void line(Path2D path, Token hue, double width, int step, double from, double to) {
        brush.stroke(path, faded().of(hue), width);
        brush.travelled(path, reached(step, from, to), full().of(hue), width);
    }

    /** A line that moves valves, from a gate's values. */
    void control(Path2D path, Token hue, int step, double from, double to) {
        brush.dotted(path, ink(step, from, to).of(hue), 1.5);
    }

    /** A piece of a lane along which a value travels. */
    void lane(double y, double thickness, double from, double to, double value, double range, int step, double begin,
              double end) {
        brush.fill(Brush.rectangle(from, y - thickness / 2, to, y + thickness / 2), faded().signed(value, range));
        double reached = reached(step, begin, end);
        if (reached > 0) {
            brush.fill(Brush.rectangle(from, y - thickness / 2, from + (to - from) * reached, y + thickness / 2),
                    full().signed(value, range));
        }
    }

    /** The units without a lane of their own: two thin lines. */
    void bundle(double y, double thickness, double from, double to) {
        for (int side = -1; side <= 1; side += 2) {
            double at = y + side * thickness / 4;
            brush.line(from, at, to, at, full().of(Token.CONTROL_BORDER), 1);
        }
    }

    void arrow(double x, double tip, Color colour) {
        brush.fill(Brush.path(x, tip, x - 4, tip + 8, x + 4, tip + 8), colour);
    }

    // Parts

    /** A circle with + that adds element by element. */
    void plus(double x, double y, double radius, Token hue, FadedTheme ink) {
        brush.circle(x, y, radius, paper, ink.of(hue), radius < 5 ? 1.1 : 1.6);
        double arm = 0.55 * radius;
        brush.line(x - arm, y, x + arm, y, ink.of(hue), radius < 5 ? 1.1 : 1.6);
        brush.line(x, y - arm, x, y + arm, ink.of(hue), radius < 5 ? 1.1 : 1.6);
    }

    /** A circle with × where a valve multiplies, in the hue of its gate. */
    void times(double x, double y, double radius, Token hue, FadedTheme ink) {
        brush.circle(x, y, radius, paper, ink.of(hue), radius < 5 ? 1.1 : 1.5);
        double arm = 0.42 * radius;
        brush.line(x - arm, y - arm, x + arm, y + arm, ink.of(hue), radius < 5 ? 1.1 : 1.5);
        brush.line(x - arm, y + arm, x + arm, y - arm, ink.of(hue), radius < 5 ? 1.1 : 1.5);
    }

    /** The box of an activation: pale yellow, with the outline of what it makes. */
    void activation(Rectangle2D box, String name, Token outline, FadedTheme ink) {
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, ink.of(Token.SIGMA_FILL),
                ink.of(outline), 1.8);
        boxName(box, name, ink);
    }

    /** The box of a product with weights. */
    void product(Rectangle2D box, String name, FadedTheme ink) {
        brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 5, ink.of(Token.SOFT),
                ink.of(Token.TEXT), 1.5);
        boxName(box, name, ink);
    }

    private void boxName(Rectangle2D box, String name, FadedTheme ink) {
        Color colour = ColourMap.mix(scene.theme().colour(Token.PANEL), ink.theme().colour(Token.TEXT),
                0.35 + 0.65 * ink.strength());
        letters.formula(name, LETTER, colour, box.getCenterX(), box.getCenterY() + 5, Typesetter.Anchor.MIDDLE);
    }

    /** The jaws of a valve; a held one keeps a dashed outline of the opening that was computed. */
    void valve(Rectangle2D place, double opening, double computed, Token hue, boolean alongX, FadedTheme ink) {
        double spare = alongX ? 0 : Math.min(2, place.getWidth() / 3);
        Rectangle2D jaws = new Rectangle2D.Double(place.getX() - spare, place.getY(), place.getWidth() + 2 * spare,
                place.getHeight());
        brush.fill(ValveShape.jaws(jaws, opening, alongX), ink.of(hue));
        if (computed != opening) {
            brush.dashed(ValveShape.jaws(jaws, computed, alongX), ink.of(Token.TEXT), 1.1);
        }
    }

    /**
     * Cells of a strip, one a row: fill, number where it fits and else a bar, frame, ring round the selected unit.
     *
     * @param place where the cell of a row stands
     */
    void cells(IntFunction<Rectangle2D> place, Vector values, double range, Token outline, FadedTheme ink) {
        Rectangle2D first = place.apply(0);
        Rectangle2D last = place.apply(lanes.rows() - 1);
        boolean across = last.getX() > first.getX();
        CellNumbers form = CellNumbers.fitting(values, lanes.units(), first.getWidth(), first.getHeight());
        for (int row : lanes.withUnit()) {
            double value = values.get(lanes.unit(row));
            Rectangle2D cell = place.apply(row);
            brush.fill(cell, ink.signed(value, range));
            if (form == CellNumbers.NONE) {
                CellBar.paint(brush, cell, value / range, across, ink.onSigned(value, range));
            }
            number(form, value, cell, ink.onSigned(value, range));
        }
        for (int row : lanes.gaps()) {
            rest(place.apply(row), ink);
        }
        for (int row = 1; row < lanes.rows() && Math.min(first.getWidth(), first.getHeight()) >= 6; row++) {
            Rectangle2D cell = place.apply(row);
            brush.line(cell.getX(), cell.getY(), across ? cell.getX() : cell.getMaxX(),
                    across ? cell.getMaxY() : cell.getY(), paper, 1);
        }
        Rectangle2D all = first.createUnion(last);
        brush.rounded(all.getX(), all.getY(), all.getWidth(), all.getHeight(), 3, null, ink.of(outline), 1.8);
        ring(place);
    }

    /** A number in a cell, in a form that fits. */
    void number(CellNumbers form, double value, Rectangle2D cell, Color colour) {
        if (form == CellNumbers.UPWARDS) {
            letters.upwards(form.text(value), Fonts.SEMIBOLD, NUMBER, colour, cell.getCenterX(), cell.getCenterY());
        } else if (form != CellNumbers.NONE) {
            letters.text(form.text(value), Fonts.SEMIBOLD, NUMBER, colour, cell.getCenterX(), cell.getCenterY(),
                    Typesetter.Anchor.MIDDLE);
        }
    }

    /** The cell of units without a lane. */
    void rest(Rectangle2D cell, FadedTheme ink) {
        brush.fill(cell, ink.of(Token.SOFT));
        dots(cell.getCenterX(), cell.getCenterY(), cell.getWidth(), ink.of(Token.SECONDARY));
    }

    /** Three dots, which have room in a cell of any size. */
    void dots(double x, double y, double breadth, Color colour) {
        double apart = Math.min(4, breadth / 3.5);
        double radius = 0.3 * apart;
        for (int i = -1; i <= 1; i++) {
            brush.fill(new Ellipse2D.Double(x + i * apart - radius, y - radius, 2 * radius, 2 * radius), colour);
        }
    }

    /** Round the cell of the selected unit. */
    void ring(IntFunction<Rectangle2D> place) {
        int row = lanes.row(scene.selectedUnit());
        if (row < 0 || lanes.rows() < 2) {
            return;
        }
        Rectangle2D cell = place.apply(row);
        double spare = Math.min(cell.getWidth(), cell.getHeight()) < 8 ? 1.5 : 0;
        brush.rounded(cell.getX() - spare, cell.getY() - spare, cell.getWidth() + 2 * spare,
                cell.getHeight() + 2 * spare, 3, null, scene.theme().colour(Token.ACCENT), 2.4);
    }

    /** Values of the units with a lane, written on their lanes where these are thick enough. */
    void onLanes(Vector values, double range, double x, CellLayout layout, int step, double from, double to) {
        if (layout.laneThickness() < NUMBER || !lanes.numbered()) {
            return;
        }
        FadedTheme ink = ink(step, from, to);
        for (int row : lanes.withUnit()) {
            double value = values.get(lanes.unit(row));
            Rectangle2D place = new Rectangle2D.Double(x - 20, layout.laneMiddle(row) - 6, 40, 12);
            number(CellNumbers.FULL, value, place, ink.onSigned(value, range));
        }
    }

    // Names

    /** The name of a quantity in its hue. */
    void name(String letter, Token hue, double x, double baseline, Typesetter.Anchor anchor, FadedTheme ink) {
        letters.formula(letter, LETTER, ink.of(hue), x, baseline, anchor);
    }

    /** A padlock that keeps clear of what is under it. */
    void lock(double x, double y, double size) {
        brush.fill(new Rectangle2D.Double(x - size / 2 - 1, y - size, size + 2, 1.6 * size), paper);
        brush.padlock(x, y, size, scene.theme().colour(Token.TEXT));
    }

    /** A padlock beside each value of a gate that is held. */
    void padlocks(Gate gate, CellGroup group, double middle) {
        double size = Math.max(5, Math.min(9, group.cellWidth() - 2));
        for (int row : lanes.withUnit()) {
            if (scene.trace().pins().holds(gate, lanes.unit(row), t)) {
                lock(group.middle(row), middle, size);
            }
        }
    }
}
