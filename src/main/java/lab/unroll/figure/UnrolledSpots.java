package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/** What can be pointed at in the unrolled diagram, with its exact values in words. */
final class UnrolledSpots {

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
                    Spot.Kind.INPUT, null, t, -1, words.get("spot.input", t, scene.inputLabels().get(t - 1)),
                    Double.NaN);
            answers(t);
        }
        return List.copyOf(spots);
    }

    private void states(int t) {
        for (int j = 0; j < trace.spec().hidden(); j++) {
            if (trace.spec().cell().hasCellState()) {
                add("C." + t + "." + (j + 1), layout.stripCell(t, layout.stripC, j), Spot.Kind.STATE, null, t, j,
                        describe("spot.cell", t, j, trace.cell(t).get(j), free(scene.free() == null ? null
                                : scene.free().cell(t), j)), trace.cell(t).get(j));
            } else if (!trace.spec().cell().isGru()) {
                double a = trace.stimulus(Gate.STATE, t).total().get(j);
                add("a." + t + "." + (j + 1), layout.stripCell(t, layout.stripA, j), Spot.Kind.STATE, null, t, j,
                        words.get("spot.stimulus", t, j + 1, Numbers.exact(a)), a);
            }
            add("h." + t + "." + (j + 1), layout.stripCell(t, layout.stripH, j), Spot.Kind.STATE, null, t, j,
                    describe("spot.hidden", t, j, trace.hidden(t).get(j), free(scene.free() == null ? null
                            : scene.free().hidden(t), j)), trace.hidden(t).get(j));
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
                        t, j, text, value);
            }
        }
        for (int j = 0; j < trace.spec().hidden() && trace.spec().gates().contains(Gate.CANDIDATE); j++) {
            double value = trace.gate(Gate.CANDIDATE, t).get(j);
            double breadth = layout.candidateWidth / trace.spec().hidden();
            add("gate." + candidate + "." + t + "." + (j + 1), new Rectangle2D.Double(layout.x(t)
                    + layout.candidateLeft + j * breadth, layout.candidateTop, breadth, layout.candidateHeight),
                    Spot.Kind.STATE, Gate.CANDIDATE, t, j, words.get("spot.gate", words.get("gate." + candidate), t,
                            j + 1, Numbers.exact(value)), value);
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

    private String describe(String key, int t, int unit, double value, Double free) {
        String text = words.get(key, t, unit + 1, Numbers.exact(value));
        return free == null ? text : words.get("spot.free", text, Numbers.exact(free));
    }

    private static Double free(Vector vector, int unit) {
        return vector == null ? null : vector.get(unit);
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Gate gate, int step, int unit, String text,
                     double value) {
        spots.add(new Spot(id, bounds, kind, gate, step, unit, text, value));
    }
}
