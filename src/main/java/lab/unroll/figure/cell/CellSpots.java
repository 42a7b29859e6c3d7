package lab.unroll.figure.cell;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import lab.unroll.figure.CellSteps;
import lab.unroll.figure.EditTarget;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Spot;
import lab.unroll.figure.Subject;
import lab.unroll.figure.paint.Numbers;
import lab.unroll.net.Gate;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.words.Words;

/** What can be pointed at in an opened cell, with its exact values in words. */
final class CellSpots {

    private static final String NOT_HELD = "";

    private final Scene scene;
    private final CellPicture picture;
    private final CellLayout layout;
    private final CellAnswer answer;
    private final CellStepLine stepLine;
    private final Words words;
    final LayerTrace layer;
    private final LayerTrace free;
    final int t;
    private final List<Spot> spots = new ArrayList<>();

    CellSpots(Scene scene, CellPicture picture, CellAnswer answer, CellStepLine stepLine) {
        this.scene = scene;
        this.picture = picture;
        this.layout = picture.layout();
        this.answer = answer;
        this.stepLine = stepLine;
        this.words = scene.words();
        this.layer = scene.trace().focus();
        this.free = scene.free() == null ? null : scene.free().focus();
        this.t = scene.selectedStep();
    }

    List<Spot> all() {
        step(t, layout.frame());
        double height = layout.frameBottom - layout.frameTop;
        int past = layer.before(t);
        step(past, new Rectangle2D.Double(0, layout.frameTop, layout.stub, height));
        step(t + t - past, new Rectangle2D.Double(layout.width - layout.stub, layout.frameTop, layout.stub, height));
        add("input." + t, new Rectangle2D.Double(layout.symbolX() - layout.symbolRadius,
                layout.symbolMiddle - layout.symbolRadius, 2 * layout.symbolRadius, 2 * layout.symbolRadius),
                Spot.Kind.INPUT, new Subject.Input(t), scene.describeInput(t), Double.NaN, scene.symbolGrip(t));
        picture.spots(this);
        subSteps();
        answers();
        return List.copyOf(spots);
    }

    /** The circle where a group's wire joins a lane. */
    Rectangle2D circle(CellGroup group, int row) {
        double r = layout.plusRadius(group);
        return new Rectangle2D.Double(group.middle(row) - r, layout.laneMiddle(row) - r, 2 * r, 2 * r);
    }

    private void step(int step, Rectangle2D bounds) {
        if (step >= 1 && step <= layer.length()) {
            add("step." + step, bounds, Spot.Kind.STEP, new Subject.Step(step),
                    words.get("spot.step", step, symbol(step)),
                    Double.NaN);
        }
    }

    private String symbol(int step) {
        return scene.inputLabels().get(step - 1);
    }

    /** C before and after the step, along the lanes that begin at {@code top}. */
    void cellStates(double top) {
        for (int step : new int[] {layer.before(t), t}) {
            state("C", "spot.cell", step, layer.cell(step), free == null ? null : free.cell(step), top);
        }
    }

    /** h before and after the step, along the lanes that begin at {@code top}. */
    void hiddenStates(double top) {
        for (int step : new int[] {layer.before(t), t}) {
            state("h", "spot.hidden", step, layer.hidden(step), free == null ? null : free.hidden(step), top);
        }
    }

    /** A strip of states at one side of the frame. */
    private void state(String letter, String key, int step, Vector values, Vector free, double top) {
        double x = step == t ? layout.afterLeft : layout.beforeLeft;
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            String text = words.get(key, step, unit + 1, Numbers.exact(values.get(unit)));
            Quantity state = letter.equals("C") ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
            if (scene.trace().pins().holds(state, unit, step)) {
                text = words.get("spot.pinned", text, Numbers.exact(state.computed(layer, step).get(unit)));
            } else if (free != null) {
                text = words.get("spot.free", text, Numbers.exact(free.get(unit)));
            }
            add(letter + "." + step + "." + (unit + 1), layout.cell(x, top, layout.stripWidth, row), Spot.Kind.STATE,
                    new Subject.Unit(step, unit),
                    text, values.get(unit), step == layer.start() ? scene.startGrip(state, unit)
                            : scene.held(state, unit, step));
        }
    }

    /** Every layer of neurons. */
    void gates() {
        layout.spec.gates().forEach(this::gate);
    }

    /** The values of a layer of neurons, and the valves that they move. */
    private void gate(Gate gate) {
        CellGroup group = layout.group(gate);
        String name = words.get("gate." + gate.letter());
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            double value = layer.gate(gate, t).get(unit);
            String text = words.get("spot.gate", name, t, unit + 1, Numbers.exact(value)) + held(gate, unit);
            String place = layout.spec.cell().letterOf(gate) + "." + t + "." + (unit + 1);
            if (gate.isValve()) {
                add("value." + place, group.cell(row), Spot.Kind.GATE, new Subject.Unit(gate, t, unit), text, value,
                        scene.held(Quantity.of(gate), unit, t));
                add("gate." + place, layout.valve(gate, row), Spot.Kind.GATE, new Subject.Unit(gate, t, unit),
                        text, value,
                        scene.held(Quantity.of(gate), unit, t));
            } else {
                add("gate." + place, group.cell(row), Spot.Kind.STATE, new Subject.Unit(gate, t, unit), text, value,
                        scene.held(Quantity.of(gate), unit, t));
            }
        }
    }

    private String held(Gate gate, int unit) {
        return scene.trace().pins().holds(gate, unit, t)
                ? words.get("spot.pinned", NOT_HELD, Numbers.exact(layer.computedGate(gate, t).get(unit))) : NOT_HELD;
    }

    /** Values that stand in the cell, one a unit. */
    void values(String id, String key, Vector values, IntFunction<Rectangle2D> place, String symbol) {
        for (int row : layout.lanes.withUnit()) {
            int unit = layout.lanes.unit(row);
            add(id + "." + t + "." + (unit + 1), place.apply(row), Spot.Kind.STATE, new Subject.Unit(t, unit),
                    words.get(key, t, unit + 1, Numbers.exact(values.get(unit)), symbol), values.get(unit));
        }
    }

    private void subSteps() {
        for (CellSteps.CellStep step : CellSteps.of(layout.spec).all()) {
            add("substep." + step.number(), stepLine.badge(step.number(), layout.foot), Spot.Kind.POINT,
                    new Subject.SubStep(step.number(), t),
                    words.get("cell.spot.substep", step.name(), step.sentence(words)), Double.NaN);
        }
    }

    private void answers() {
        for (CellAnswer.Entry entry : answer.entries()) {
            String text = words.get("spot.output", answer.step(), entry.label(), Numbers.exact(entry.value()));
            add("output." + answer.step() + "." + (entry.place() + 1), entry.bounds(), Spot.Kind.OUTPUT,
                    new Subject.Output(answer.step(), entry.place()), Double.isNaN(entry.free()) ? text
                            : words.get("spot.free", text, Numbers.exact(entry.free())), entry.value());
        }
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
