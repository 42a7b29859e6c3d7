package lab.unroll.figure.cell;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ChartLabel;
import lab.unroll.figure.paint.Fonts;
import lab.unroll.figure.paint.MathLabel;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.figure.paint.Typesetter;
import lab.unroll.figure.parts.Lanes;
import lab.unroll.net.Gate;
import lab.unroll.trace.Trace;

/**
 * Says of a held gate at what it is held and what it would have been: the selected unit's, or else the first one held.
 *
 * @param gate the gate
 * @param row  the row of its unit
 * @param unit the unit, counted from 0
 */
record CellCallout(Gate gate, int row, int unit) {

    private static final List<Gate> ORDER = List.of(Gate.FORGET, Gate.UPDATE, Gate.INPUT, Gate.RESET, Gate.OUTPUT);
    private static final double LINE = 16;
    /** From the last dotted line to its box. */
    private static final double NEAR = 10;
    private static final double HEIGHT = 2 * LINE + 4;

    /** The callout of a scene, or null if no gate with a lane is held at its step. */
    static CellCallout of(Scene scene, Lanes lanes) {
        CellCallout first = null;
        for (Gate gate : ORDER) {
            for (int row : lanes.withUnit()) {
                int unit = lanes.unit(row);
                if (scene.trace().spec().gates().contains(gate)
                        && scene.trace().pins().holds(gate, unit, scene.selectedStep())) {
                    CellCallout callout = new CellCallout(gate, row, unit);
                    if (unit == scene.selectedUnit()) {
                        return callout;
                    }
                    first = first == null ? callout : first;
                }
            }
        }
        return first;
    }

    /** To the dotted line that moves a valve on a lane, or along the gap above a row of valves to its own. */
    private Path2D pointer(CellLayout layout, Rectangle2D box, Rectangle2D valve) {
        if (onLane(layout, valve)) {
            return Brush.path(box.getMinX(), box.getCenterY(), valve.getCenterX(), box.getCenterY());
        }
        double gap = valve.getMinY() - 3;
        double aisle = layout.calloutAisle(gate);
        double from = Math.min(gap, box.getMaxY() - 4);
        double bend = Double.isNaN(aisle) ? box.getMaxX() + 3 : aisle;
        return Brush.path(box.getMaxX(), from, bend, from, bend, gap, valve.getCenterX(), gap, valve.getCenterX(),
                valve.getMinY() + 2);
    }

    private static boolean onLane(CellLayout layout, Rectangle2D valve) {
        return valve.getMaxY() <= layout.laneBottom();
    }

    /** What it is, in the markup of {@link MathLabel}. */
    private String name(Scene scene) {
        return scene.trace().spec().cell().symbolOf(gate) + "_{" + scene.selectedStep() + "}^{" + (unit + 1) + "} `" + scene.words().get("cell.pinned")
                + "`";
    }

    private String values(Scene scene) {
        Trace trace = scene.trace();
        int t = scene.selectedStep();
        return scene.words().get("cell.was", Numbers.fixed(trace.gate(gate, t).get(unit)),
                Numbers.fixed(trace.computedGate(gate, t).get(unit)));
    }

    double breadth(Scene scene) {
        return Math.max(MathLabel.of(name(scene)).width(CellCanvas.NAME) + 15, Typesetter.width(values(scene), Fonts.TEXT,
                Typesetter.NAME)) + 12;
    }

    /** Paints it in the free area between the lanes and the valves, with a line to what it speaks of. */
    void paint(CellCanvas canvas, CellLayout layout) {
        Scene scene = canvas.scene;
        String name = name(scene);
        String values = values(scene);
        double breadth = breadth(scene);
        Rectangle2D valve = layout.valve(gate, row);
        double end = layout.calloutRight(gate) - breadth;
        double left = onLane(layout, valve) ? Math.min(end, layout.calloutLeft(gate) + NEAR) : end;
        double top = Math.max(layout.laneBottom() + 2, (layout.laneBottom() + layout.calloutBottom() - HEIGHT) / 2);
        Rectangle2D box = new Rectangle2D.Double(left, top, breadth, HEIGHT);
        Token hue = QuantityColours.of(gate);
        canvas.brush.stroke(pointer(layout, box, valve), canvas.full().of(hue), 1.3);
        if (onLane(layout, valve)) {
            canvas.brush.fill(new Ellipse2D.Double(valve.getCenterX() - 3, box.getCenterY() - 3, 6, 6),
                    canvas.full().of(hue));
        }
        canvas.brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, canvas.paper,
                canvas.full().of(hue), 1.3);
        canvas.brush.padlock(box.getX() + 11, box.getY() + LINE / 2 + 4, 9, canvas.full().of(Token.TEXT));
        canvas.letters.put(ChartLabel.formula(name, CellCanvas.NAME, canvas.full().of(Token.TEXT))
                .with(QuantityColours.letters(scene.theme())).at(box.getX() + 19, box.getY() + 15, Typesetter.Anchor.START));
        canvas.letters.text(values, Fonts.TEXT, Typesetter.NAME, canvas.full().of(Token.SECONDARY), box.getX() + 6,
                box.getY() + LINE + LINE / 2 + 2, Typesetter.Anchor.START);
    }
}
