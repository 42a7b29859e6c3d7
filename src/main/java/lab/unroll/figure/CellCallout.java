package lab.unroll.figure;

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

    /** The callout of a scene, or null if no gate with a lane is held at its step. */
    static CellCallout of(Scene scene, Lanes lanes) {
        CellCallout first = null;
        for (Gate gate : ORDER) {
            for (int row = 0; row < lanes.units().size(); row++) {
                int unit = lanes.units().get(row);
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

    /** Paints it above {@code place}, between the lanes and {@code bottom}, with a line to its valve. */
    void paint(CellCanvas canvas, CellLayout layout, CellGroup place, double bottom, Rectangle2D valve) {
        Scene scene = canvas.scene;
        Trace trace = scene.trace();
        int t = scene.selectedStep();
        String name = gate.letter() + "_{" + t + "}^{" + (unit + 1) + "} `" + scene.words().get("cell.pinned") + "`";
        String values = scene.words().get("cell.was", Numbers.fixed(trace.gate(gate, t).get(unit)),
                Numbers.fixed(trace.computedGate(gate, t).get(unit)));
        double breadth = Math.max(MathLabel.of(name).width(CellCanvas.NAME) + 18, Type.width(values, Fonts.TEXT, 12))
                + 14;
        double top = Math.max(layout.laneBottom() + 4, (layout.laneBottom() + bottom - 2 * LINE - 4) / 2);
        Rectangle2D box = new Rectangle2D.Double(place.centre() - breadth / 2, top, breadth, 2 * LINE + 4);
        Token hue = Hues.of(gate);
        double from = valve.getCenterX() < box.getCenterX() ? box.getMinX() + 4 : box.getMaxX() - 4;
        canvas.brush.line(from, box.getMinY() + 6, valve.getCenterX(), Math.min(valve.getMaxY(), box.getCenterY()),
                canvas.full().of(hue), 1.3);
        canvas.brush.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, canvas.paper,
                canvas.full().of(hue), 1.3);
        canvas.brush.padlock(box.getX() + 12, box.getY() + LINE / 2 + 4, 9, canvas.full().of(Token.TEXT));
        canvas.letters.put(ChartLabel.formula(name, CellCanvas.NAME, canvas.full().of(Token.TEXT))
                .with(Hues.letters(scene.theme())).at(box.getX() + 21, box.getY() + 15, Type.Anchor.START));
        canvas.letters.text(values, Fonts.TEXT, 12, canvas.full().of(Token.SECONDARY), box.getX() + 7,
                box.getY() + LINE + LINE / 2 + 2, Type.Anchor.START);
    }
}
