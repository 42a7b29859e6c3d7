package lab.unroll.figure.unrolled;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.figure.parts.Answer;
import lab.unroll.net.Gate;
import lab.unroll.net.StateRule;
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
            add("step." + t, layout.card(t), Spot.Kind.STEP, new Subject.Step(t),
                    words.get("spot.step", t, scene.inputLabels().get(t - 1)), Double.NaN);
        }
        for (int t = layout.first; t <= layout.last; t++) {
            states(t);
            valves(t);
            double r = layout.symbolRadius;
            add("input." + t, new Rectangle2D.Double(layout.symbolX(t) - r, layout.symbolMiddle - r, 2 * r, 2 * r),
                    Spot.Kind.INPUT, new Subject.Input(t), scene.describeInput(t), Double.NaN, scene.symbolGrip(t));
            answers(t);
        }
        start();
        return List.copyOf(spots);
    }

    private void states(int t) {
        for (int j = 0; j < trace.spec().hidden(); j++) {
            if (trace.spec().cell().hasCellState()) {
                state("C", t, j, layout.stripC, Quantity.CELL_STATE);
            } else if (trace.spec().cell().rule() == StateRule.ACTIVATED) {
                double a = trace.preActivation(Gate.STATE, t).total().get(j);
                add("a." + t + "." + (j + 1), layout.stripCell(t, layout.stripA, j), Spot.Kind.STATE,
                        new Subject.Unit(t, j),
                        words.get("spot.stimulus", t, j + 1, Numbers.exact(a)), a);
            }
            state("h", t, j, layout.stripH, Quantity.HIDDEN_STATE);
        }
    }

    private void state(String letter, int t, int j, double top, Quantity quantity) {
        double value = quantity.used(trace.focus(), t).get(j);
        spots.add(new Spot(letter + "." + t + "." + (j + 1), layout.stripCell(t, top, j), Spot.Kind.STATE,
                new Subject.Unit(t, j),
                () -> describe(quantity, t, j, value), value, scene.held(quantity, j, t)));
    }

    private void valves(int t) {
        for (Gate gate : trace.spec().gates().stream().filter(Gate::isValve).toList()) {
            for (int j = 0; j < trace.spec().hidden(); j++) {
                int unit = j;
                String letter = trace.spec().cell().letterOf(gate);
                spots.add(new Spot("gate." + letter + "." + t + "." + (j + 1), layout.valve(gate, t, j),
                        Spot.Kind.GATE, new Subject.Unit(gate, t, j), () -> describe(gate, t, unit),
                        trace.gate(gate, t).get(j), scene.held(Quantity.of(gate), j, t)));
            }
        }
        for (int j = 0; j < trace.spec().hidden() && trace.spec().gates().contains(Gate.CANDIDATE); j++) {
            int unit = j;
            double breadth = layout.candidateWidth / trace.spec().hidden();
            spots.add(new Spot("gate." + trace.spec().cell().letterOf(Gate.CANDIDATE) + "." + t + "." + (j + 1),
                    new Rectangle2D.Double(layout.x(t) + layout.candidateLeft + j * breadth, layout.candidateTop, breadth,
                            layout.candidateHeight),
                    Spot.Kind.STATE, new Subject.Unit(Gate.CANDIDATE, t, j), () -> describe(Gate.CANDIDATE, t, unit),
                    trace.gate(Gate.CANDIDATE, t).get(j), scene.held(Quantity.CANDIDATE, j, t)));
        }
    }

    private String describe(Gate gate, int t, int unit) {
        String text = words.get("spot.gate", words.get("gate." + gate.letter()), t, unit + 1,
                Numbers.exact(trace.gate(gate, t).get(unit)));
        return trace.pins().holds(gate, unit, t)
                ? words.get("spot.pinned", text, Numbers.exact(trace.computedGate(gate, t).get(unit))) : text;
    }

    private void answers(int t) {
        if (!scene.isOnTop()) {
            return;
        }
        Answer answer = Answer.of(layout.answer(t), layout.answersOnTop(), scene, t);
        for (Answer.Row row : answer.rows()) {
            add("output." + t + "." + (row.place() + 1), row.bounds(), Spot.Kind.OUTPUT,
                    new Subject.Output(t, row.place()),
                    words.get("spot.output", t, row.label(), Numbers.exact(row.value())), row.value());
        }
        if (answer.loss() != null) {
            add("loss." + t, answer.loss(), Spot.Kind.OUTPUT, new Subject.Output(t, -1),
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
            Rectangle2D place = new Rectangle2D.Double(layout.x(layout.leftmost()) - START, first.getY(), START,
                    first.getHeight());
            add(id + (j + 1), place, Spot.Kind.STATE, new Subject.Unit(0, j),
                    words.get(state == Quantity.CELL_STATE ? "spot.cell"
                    : "spot.hidden", trace.focus().start(), j + 1, Numbers.exact(values.get(j))), values.get(j),
                    scene.startGrip(state, j));
        }
    }

    private String describe(Quantity quantity, int t, int unit, double value) {
        String key = quantity == Quantity.CELL_STATE ? "spot.cell" : "spot.hidden";
        String text = words.get(key, t, unit + 1, Numbers.exact(value));
        if (trace.pins().holds(quantity, unit, t)) {
            return words.get("spot.pinned", text,
                    Numbers.exact(quantity.computed(trace.focus(), t).get(unit)));
        }
        return scene.free() == null ? text
                : words.get("spot.free", text, Numbers.exact(quantity.used(scene.free().focus(), t).get(unit)));
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text,
                     double value) {
        spots.add(new Spot(id, bounds, kind, subject, text, value));
    }

    private void add(String id, Rectangle2D bounds, Spot.Kind kind, Subject subject, String text,
                     double value, EditTarget grip) {
        spots.add(new Spot(id, bounds, kind, subject, text, value, grip));
    }
}
