package lab.unroll.figure.backward;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** What can be pointed at in the backward picture, with exact values in words. */
final class BackwardSpots {

    private final BackwardLayout layout;
    private final Scene scene;
    private final Trace trace;
    private final SharedWeight weight;
    private final Words words;
    private final List<Spot> spots = new ArrayList<>();

    BackwardSpots(BackwardLayout layout, Scene scene, SharedWeight weight) {
        this.layout = layout;
        this.scene = scene;
        this.trace = scene.trace();
        this.weight = weight;
        this.words = scene.words();
    }

    List<Spot> all() {
        UnrolledLayout columns = layout.columns;
        for (int t = columns.first; t <= columns.last; t++) {
            add("step." + t, columns.card(t), Spot.Kind.STEP, new Subject.Step(t),
                    words.get("spot.step", t, scene.inputLabels().get(t - 1)), Double.NaN);
        }
        for (int t = columns.first; t <= columns.last; t++) {
            if (trace.spec().cell().hasCellState()) {
                units("dC", "spot.dcell", layout.stripC, trace.dCell(t), t);
            }
            units("dh", "spot.dhidden", layout.stripH, trace.dHidden(t), t);
            if (!Double.isNaN(layout.partsTop)) {
                double loss = trace.dHiddenFromLoss(t).norm();
                double next = trace.dHiddenFromNext(t).norm();
                add("dh.loss." + t, layout.part(t, 0), Spot.Kind.POINT, new Subject.Unit(t, -1),
                        words.get(scene.isOnTop() ? "spot.fromloss" : "spot.fromabove", t, Numbers.exact(loss)), loss);
                add("dh.next." + t, layout.part(t, 1), Spot.Kind.POINT, new Subject.Unit(t, -1),
                        words.get("spot.fromnext", t, Numbers.exact(next)), next);
            }
            if (!weight.isUsed(trace, t)) {
                continue;
            }
            double share = weight.contribution(trace, t);
            add("dw." + t, layout.weightBar(t), Spot.Kind.WEIGHT, new Subject.Share(weight, t),
                    words.get("spot.dweight", t, Numbers.exact(share)), share);
        }
        return List.copyOf(spots);
    }

    private void units(String id, String key, double top, Vector gradient, int t) {
        for (int j = 0; j < gradient.size(); j++) {
            add(id + "." + t + "." + (j + 1), layout.cell(t, top, j), Spot.Kind.STATE, new Subject.Unit(t, j),
                    words.get(key, t, j + 1, Numbers.exact(gradient.get(j))), gradient.get(j));
        }
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text, double value) {
        spots.add(new Spot(id, bounds, kind, subject, text, value));
    }
}
