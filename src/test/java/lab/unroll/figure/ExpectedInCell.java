package lab.unroll.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import lab.unroll.figure.paint.Brush;
import lab.unroll.figure.paint.ColourMap;
import lab.unroll.net.Gate;
import lab.unroll.net.Reset;
import lab.unroll.net.StateRule;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;

/**
 * What an opened cell tells beside its spots: the units of its lanes, the components of x_t, the free run beside the new
 * states, what was computed for a held gate, and below it the sub-steps and the equation of the current one.
 */
final class ExpectedInCell extends ExpectedNumbers {

    private static final double UNIT = 26;
    private static final double FREE = 58;
    private static final double COMPONENT = 30;

    private final List<Spot> spots;
    private final LayerTrace layer;
    private final int t;
    private final int past;

    ExpectedInCell(Picture picture, List<Spot> spots, Scene scene) {
        super(picture, spots, scene);
        this.spots = spots;
        layer = trace.focus();
        t = scene.selectedStep();
        past = layer.before(t);
    }

    @Override
    List<ExpectedNumber> all() {
        ranges(ColourMap.STATE_RANGE, ColourMap.CELL_RANGE);
        for (int number = 1; spot("substep." + number) != null; number++) {
            subStep(number);
        }
        for (int unit = 0; unit < trace.spec().hidden(); unit++) {
            lane("h", unit);
            lane("C", unit);
            held(unit);
            products(unit);
        }
        long lanes = spots.stream().filter(spot -> spot.id().startsWith("h." + past + ".")).count();
        add("units without a lane", Brush.rectangle(0, spot("step." + t).getMaxY(), picture.figure().width(),
                picture.figure().height()), text -> text.startsWith("…"), trace.spec().hidden() - lanes);
        add("step in the title", spot("step." + t), text -> text.matches("\\d+"), t);
        add("1 in 1 − z", spot("step." + t), text -> text.equals("1 "), 1);
        Rectangle2D symbol = spot("input." + t);
        row("x", new Rectangle2D.Double(symbol.getMaxX() + 1, symbol.getMinY(), layer.x(t).size() * COMPONENT + 10,
                symbol.getHeight()), layer.x(t));
        if (scene.selectedUnit() >= 0) {
            equations();
        }
        return super.all();
    }

    /** The number of a unit before its lane, and its state in the free run behind it. */
    private void lane(String letter, int unit) {
        Rectangle2D before = spot(letter + "." + past + "." + (unit + 1));
        if (before == null) {
            return;
        }
        add("unit", new Rectangle2D.Double(before.getMinX() - UNIT, before.getMinY() - 2, UNIT, before.getHeight() + 4),
                unit + 1);
        if (scene.free() != null) {
            LayerTrace free = scene.free().focus();
            Rectangle2D after = spot(letter + "." + t + "." + (unit + 1));
            add("free " + letter + " of unit " + (unit + 1), new Rectangle2D.Double(after.getMaxX(), after.getMinY(), FREE,
                    after.getHeight()), (letter.equals("h") ? free.hidden(t) : free.cell(t)).get(unit));
        }
    }

    /** What is kept of a state, on its lane; what is written to it, above the candidate; tanh C under the lanes of C. */
    private void products(int unit) {
        String place = "." + t + "." + (unit + 1);
        String state = trace.spec().cell().hasCellState() ? "C" : "h";
        Rectangle2D before = spot(state + "." + past + "." + (unit + 1));
        if (before == null || trace.spec().gates().contains(Gate.STATE)) {
            return;
        }
        Rectangle2D after = spot(state + place);
        Rectangle2D lane = Brush.rectangle(before.getMaxX(), before.getMinY(), after.getMinX(), before.getMaxY());
        if (trace.spec().cell().rule() == StateRule.MIXED) {
            add("z ⊙ h of unit " + (unit + 1), lane, of(Gate.UPDATE, unit) * layer.hidden(past).get(unit));
            return;
        }
        add("what is kept of unit " + (unit + 1), lane, trace.spec().form().forgetGate()
                ? of(Gate.FORGET, unit) * layer.cell(past).get(unit) : layer.cell(t).get(unit));
        Rectangle2D candidate = spot("gate.g" + place);
        double bottom = spot(state + "." + past + ".1").createUnion(before).getMaxY();
        add("i ⊙ C̃ of unit " + (unit + 1), Brush.rectangle(candidate.getMinX(), bottom, candidate.getMaxX(),
                candidate.getMinY()), of(Gate.INPUT, unit) * of(Gate.CANDIDATE, unit));
        Rectangle2D tanh = spot("tanh" + place);
        add("tanh C of unit " + (unit + 1), Brush.rectangle(tanh.getMinX(), bottom, tanh.getMaxX(),
                spot("step." + t).getMaxY()), Math.tanh(layer.cell(t).get(unit)));
    }

    private double of(Gate gate, int unit) {
        return layer.gate(gate, t).get(unit);
    }

    /** At what a gate is held, and what it would have been. */
    private void held(int unit) {
        for (Gate gate : trace.spec().gates()) {
            if (trace.pins().holds(gate, unit, t)) {
                add("held " + gate, spot("step." + t), text -> PaintedNumbers.in(text).size() == 2,
                        layer.gate(gate, t).get(unit), layer.computedGate(gate, t).get(unit));
            }
        }
    }

    /** A sub-step that is alone in its phase has the number of the phase; 1a and 1b are names. */
    private void subStep(int number) {
        int alone = switch (trace.spec().cell()) {
            case LSTM -> number == 3 ? 2 : number == 6 ? 4 : 0;
            case GRU, GRU_BEFORE -> number == 3 ? 2 : number == 4 ? 3 : 0;
            default -> 0;
        };
        if (alone > 0) {
            add("sub-step", spot("substep." + number), alone);
        }
    }

    /** The line below the cell, for the selected unit: the equation of any sub-step. */
    private void equations() {
        double h = at(layer.hidden(t));
        if (trace.spec().cell().hasCellState()) {
            double before = at(layer.cell(past));
            boolean forgets = trace.spec().form().forgetGate();
            double kept = forgets ? gate(Gate.FORGET) * before : before;
            double written = gate(Gate.INPUT) * gate(Gate.CANDIDATE);
            if (forgets) {
                equation("·", gate(Gate.FORGET), before, kept);
            }
            equation("·", gate(Gate.INPUT), gate(Gate.CANDIDATE), written);
            equation("\\+", kept, written, at(layer.cell(t)));
            equation("· tanh", gate(Gate.OUTPUT), at(layer.cell(t)), h);
        } else if (trace.spec().cell().rule() == StateRule.MIXED) {
            double before = at(layer.hidden(past));
            double z = gate(Gate.UPDATE);
            double candidate = gate(Gate.CANDIDATE);
            if (trace.spec().cell().reset() != Reset.NONE) {
                double heard = trace.spec().cell().reset() == Reset.BEFORE_PRODUCT ? before
                        : at(layer.preActivation(Gate.CANDIDATE, t).fromHidden()) / gate(Gate.RESET);
                equation("·", gate(Gate.RESET), heard, gate(Gate.RESET) * heard);
                equation("tanh", at(layer.preActivation(Gate.CANDIDATE, t).total()), candidate);
            }
            equation("·.*·", z, before, z * before, 1 - z, candidate, (1 - z) * candidate);
            equation("\\+", z * before, (1 - z) * candidate, h);
        } else {
            var preActivation = layer.preActivation(Gate.STATE, t);
            double a = at(preActivation.total());
            equation("\\+.*\\+", at(preActivation.fromInput()), at(preActivation.fromHidden()), at(preActivation.bias()), a);
            equation("(tanh|σ|max)\\(", a, h);
        }
    }

    private void equation(String signs, double... values) {
        double top = spot("step." + t).getMaxY();
        add("equation", Brush.rectangle(0, top, picture.figure().width(), picture.figure().height()),
                text -> text.matches(".* " + (scene.selectedUnit() + 1) + "[:：].*" + signs + ".*"), values);
    }

    private double at(Vector values) {
        return values.get(scene.selectedUnit());
    }

    private double gate(Gate gate) {
        return of(gate, scene.selectedUnit());
    }
}
