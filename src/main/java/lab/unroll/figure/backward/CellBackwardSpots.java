package lab.unroll.figure.backward;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.FactorWord;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Gate;
import lab.unroll.words.Words;

/** What can be pointed at in a cell on the way back, with exact values in words. */
final class CellBackwardSpots {

    private final Scene scene;
    private final CellBackwardLayout layout;
    private final Words words;
    private final int t;
    private final List<Spot> spots = new ArrayList<>();

    CellBackwardSpots(Scene scene, CellBackwardLayout layout) {
        this.scene = scene;
        this.layout = layout;
        this.words = scene.words();
        this.t = scene.selectedStep();
    }

    List<Spot> all() {
        int past = scene.trace().before(t);
        double high = layout.frameBottom - layout.frameTop;
        step(t, layout.frame());
        step(past, new Rectangle2D.Double(0, layout.frameTop, layout.frameLeft() - 4, high));
        step(scene.trace().after(t), new Rectangle2D.Double(layout.frameRight() + 4, layout.frameTop,
                layout.width - layout.frameRight() - 4, high));
        for (int i = 0; i < layout.way.columns().size(); i++) {
            column(i);
        }
        for (CellWay.Route route : layout.way.routes()) {
            double factor = route.factor();
            add(route.id() + "." + t, layout.route(route), Spot.Kind.POINT, new Subject.Step(t), words.get("spot.route",
                    words.get(route.key()), t, past, Numbers.exact(factor), words.get(FactorWord.of(factor).key()),
                    Numbers.exact(route.handed().norm())), factor);
        }
        return List.copyOf(spots);
    }

    private void step(int step, Rectangle2D bounds) {
        if (step >= 1 && step <= scene.trace().length()) {
            add("step." + step, bounds, Spot.Kind.STEP, new Subject.Step(step),
                    words.get("spot.step", step, scene.inputLabels().get(step - 1)), Double.NaN);
        }
    }

    private void column(int index) {
        CellWay.Column column = layout.way.columns().get(index);
        Gate gate = column.gate();
        String name = gate == null ? "" : words.get("gate." + (gate == Gate.STATE ? "state" : gate.letter()));
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double value = column.values().get(unit);
            String text = gate != null ? words.get(column.key(), name, t, unit + 1, Numbers.exact(value))
                    : words.get(column.key(), t, unit + 1, Numbers.exact(value));
            add(column.id() + "." + t + "." + (unit + 1), layout.cell(index, row), Spot.Kind.STATE,
                    new Subject.Unit(gate, t, unit), text, value);
            if (CellBackwardLayout.hasValve(column)) {
                double opening = scene.trace().gate(gate, t).get(unit);
                add("gate." + scene.trace().spec().cell().letterOf(gate) + "." + t + "." + (unit + 1),
                        layout.valve(index, row), Spot.Kind.GATE, new Subject.Unit(gate, t, unit),
                        words.get("spot.gate", name, t, unit + 1, Numbers.exact(opening)), opening);
            }
        }
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text, double value) {
        spots.add(new Spot(id, bounds, kind, subject, text, value));
    }
}
