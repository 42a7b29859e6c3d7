package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** What can be pointed at in the unrolled diagram, with its exact values in words. */
final class UnrolledSpots {

    /** Breadth of the places of h_0 and C_0. */
    private static final double START = 30;

    private final UnrolledLayout layout;
    private final Scene scene;
    private final Trace trace;
    private final Words words;
    private final List<Spot> spots = new ArrayList<>();

    UnrolledSpots(UnrolledLayout layout, Scene scene) {
        this.layout = layout;
        this.scene = scene;
        this.trace = scene.trace();
        this.words = scene.words();
    }

    List<Spot> all() {
        for (int t = layout.first; t <= layout.last; t++) {
            add("step." + t, layout.card(t), Spot.Kind.STEP, null, t, -1,
                    words.get("spot.step", t, scene.inputLabels().get(t - 1)), Double.NaN);
        }
        for (int t = layout.first; t <= layout.last; t++) {
            states(t);
            valves(t);
            double r = layout.symbolRadius;
            add("input." + t, new Rectangle2D.Double(layout.symbolX(t) - r, layout.symbolMiddle - r, 2 * r, 2 * r),
                    Spot.Kind.INPUT, null, t, -1, scene.describeInput(t), Double.NaN, scene.symbolGrip(t));
            answers(t);
        }
        start();
        return List.copyOf(spots);
    }

    private void states(int t) {
        for (int j = 0; j < trace.spec().hidden(); j++) {
            if (trace.spec().cell().hasCellState()) {
                add("C." + t + "." + (j + 1), layout.stripCell(t, layout.stripC, j), Spot.Kind.STATE, null, t, j,
                        describe("spot.cell", t, j, trace.cell(t).get(j), free(scene.free() == null ? null
                                : scene.free().cell(t), j), Quantity.CELL_STATE), trace.cell(t).get(j),
                        scene.held(Quantity.CELL_STATE, j, t));
            } else if (!trace.spec().cell().isGru()) {
                double a = trace.stimulus(Gate.STATE, t).total().get(j);
                add("a." + t + "." + (j + 1), layout.stripCell(t, layout.stripA, j), Spot.Kind.STATE, null, t, j,
                        words.get("spot.stimulus", t, j + 1, Numbers.exact(a)), a);
            }
            add("h." + t + "." + (j + 1), layout.stripCell(t, layout.stripH, j), Spot.Kind.STATE, null, t, j,
                    describe("spot.hidden", t, j, trace.hidden(t).get(j), free(scene.free() == null ? null
                            : scene.free().hidden(t), j), Quantity.HIDDEN_STATE), trace.hidden(t).get(j),
                    scene.held(Quantity.HIDDEN_STATE, j, t));
        }
    }

    private void valves(int t) {
        String candidate = trace.spec().cell().letterOf(Gate.CANDIDATE);
        for (Gate gate : trace.spec().gates().stream().filter(Gate::isValve).toList()) {
            for (int j = 0; j < trace.spec().hidden(); j++) {
                double value = trace.gate(gate, t).get(j);
                String text = words.get("spot.gate", words.get("gate." + gate.letter()), t, j + 1,
                        Numbers.exact(value));
                if (trace.pins().holds(gate, j, t)) {
                    text = words.get("spot.pinned", text, Numbers.exact(trace.computedGate(gate, t).get(j)));
                }
                add("gate." + gate.letter() + "." + t + "." + (j + 1), layout.valve(gate, t, j), Spot.Kind.GATE, gate,
                        t, j, text, value, scene.held(Quantity.of(gate), j, t));
            }
        }
        for (int j = 0; j < trace.spec().hidden() && trace.spec().gates().contains(Gate.CANDIDATE); j++) {
            double value = trace.gate(Gate.CANDIDATE, t).get(j);
            String text = words.get("spot.gate", words.get("gate." + candidate), t, j + 1, Numbers.exact(value));
            if (trace.pins().holds(Gate.CANDIDATE, j, t)) {
                text = words.get("spot.pinned", text, Numbers.exact(trace.computedGate(Gate.CANDIDATE, t).get(j)));
            }
            double breadth = layout.candidateWidth / trace.spec().hidden();
            add("gate." + candidate + "." + t + "." + (j + 1), new Rectangle2D.Double(layout.x(t)
                    + layout.candidateLeft + j * breadth, layout.candidateTop, breadth, layout.candidateHeight),
                    Spot.Kind.STATE, Gate.CANDIDATE, t, j, text, value, scene.held(Quantity.CANDIDATE, j, t));
        }
    }

    private void answers(int t) {
        Answer answer = Answer.of(layout, scene, t);
        for (Answer.Row row : answer.rows()) {
            add("output." + t + "." + (row.place() + 1), row.bounds(), Spot.Kind.OUTPUT, null, t, row.place(),
                    words.get("spot.output", t, row.label(), Numbers.exact(row.value())), row.value());
        }
        if (answer.loss() != null) {
            add("loss." + t, answer.loss(), Spot.Kind.OUTPUT, null, t, -1,
                    words.get("spot.loss", t, Numbers.exact(trace.loss(t))), trace.loss(t));
        }
    }

    /** The states before the first step. */
    private void start() {
        if (layout.begins(trace.length())) {
            int t = trace.focus().start();
            if (trace.spec().cell().hasCellState()) {
                start("C." + t + ".", Quantity.CELL_STATE, trace.cell(t), layout.stripC);
            }
            start("h." + t + ".", Quantity.HIDDEN_STATE, trace.hidden(t), layout.stripH);
        }
    }

    private void start(String id, Quantity state, Vector values, double top) {
        for (int j = 0; j < values.size(); j++) {
            Rectangle2D first = layout.stripCell(layout.leftmost(), top, j);
            Rectangle2D place = new Rectangle2D.Double(layout.x(layout.leftmost()) - START, first.getY(), START, first.getHeight());
            add(id + (j + 1), place, Spot.Kind.STATE, null, 0, j, words.get(state == Quantity.CELL_STATE ? "spot.cell"
                    : "spot.hidden", trace.focus().start(), j + 1, Numbers.exact(values.get(j))), values.get(j), scene.startGrip(state, j));
        }
    }

    private String describe(String key, int t, int unit, double value, Double free, Quantity quantity) {
        String text = words.get(key, t, unit + 1, Numbers.exact(value));
        if (trace.pins().holds(quantity, unit, t)) {
            return words.get("spot.pinned", text,
                    Numbers.exact(quantity.computed(trace.focus(), t).get(unit)));
        }
        return free == null ? text : words.get("spot.free", text, Numbers.exact(free));
    }

    private static Double free(Vector vector, int unit) {
        return vector == null ? null : vector.get(unit);
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Gate gate, int step, int unit, String text,
                     double value) {
        spots.add(new Spot(id, bounds, kind, gate, step, unit, text, value));
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Gate gate, int step, int unit, String text,
                     double value, Grip grip) {
        spots.add(new Spot(id, bounds, kind, gate, step, unit, text, value, grip));
    }
}
