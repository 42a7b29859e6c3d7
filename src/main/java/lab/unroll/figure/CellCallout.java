package lab.unroll.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
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

    /** Past the other valves: along the gap below the lane, or along the one above the row of valves. */
    private Path2D pointer(CellLayout layout, Rectangle2D box, Rectangle2D valve) {
        if (valve.getMaxY() <= layout.laneBottom()) {
            double gap = layout.laneMiddle(row) + layout.pitch / 2;
            double x = Math.max(box.getMinX() + 8, valve.getMaxX() + 6);
            return CellCanvas.path(valve.getCenterX() + 4, valve.getMaxY(), valve.getCenterX() + 8, gap, x, gap, x,
                    box.getMinY());
        }
        double gap = valve.getMinY() - 3;
        double aisle = layout.calloutAisle(gate);
        double from = Math.min(gap, box.getMaxY() - 4);
        double bend = Double.isNaN(aisle) ? box.getMaxX() + 5 : aisle;
        return CellCanvas.path(box.getMaxX(), from, bend, from, bend, gap, valve.getCenterX(), gap, valve.getCenterX(),
                valve.getMinY() + 2);
    }

    /** Paints it in the zone of valves, with a line to its own. */
    void paint(CellCanvas canvas, CellLayout layout) {
        Scene scene = canvas.scene;
        Trace trace = scene.trace();
        int t = scene.selectedStep();
        String name = gate.letter() + "_{" + t + "}^{" + (unit + 1) + "} `" + scene.words().get("cell.pinned") + "`";
        String values = scene.words().get("cell.was", Numbers.fixed(trace.gate(gate, t).get(unit)),
                Numbers.fixed(trace.computedGate(gate, t).get(unit)));
        double breadth = Math.max(MathLabel.of(name).width(CellCanvas.NAME) + 15, Type.width(values, Fonts.TEXT, Type.NAME))
                + 12;
        double left = Math.min(layout.calloutMiddle(gate) - breadth / 2, layout.calloutRight(gate) - breadth);
        double top = Math.max(layout.laneBottom() + 3, (layout.laneBottom() + layout.calloutBottom() - HEIGHT) / 2);
        Rectangle2D box = new Rectangle2D.Double(left, top, breadth, HEIGHT);
        Token hue = Hues.of(gate);
        canvas.brush.stroke(pointer(layout, box, layout.valve(gate, row)), canvas.full().of(hue), 1.3);
        canvas.brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, canvas.paper,
                canvas.full().of(hue), 1.3);
        canvas.brush.padlock(box.getX() + 11, box.getY() + LINE / 2 + 4, 9, canvas.full().of(Token.TEXT));
        canvas.letters.put(ChartLabel.formula(name, CellCanvas.NAME, canvas.full().of(Token.TEXT))
                .with(Hues.letters(scene.theme())).at(box.getX() + 19, box.getY() + 15, Type.Anchor.START));
        canvas.letters.text(values, Fonts.TEXT, Type.NAME, canvas.full().of(Token.SECONDARY), box.getX() + 6,
                box.getY() + LINE + LINE / 2 + 2, Type.Anchor.START);
    }
}
