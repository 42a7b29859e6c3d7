package lab.unroll.figure.backward;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lab.unroll.figure.BackwardPhase;
import lab.unroll.figure.Scene;
import lab.unroll.figure.paint.QuantityColours;
import lab.unroll.figure.paint.Token;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.StateRule;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/**
 * The way of the gradient back through one copy of a cell, unit by unit: from what reaches its states to the value of each
 * gate, through the slope of its activation to the stimulus, and to what it hands to the step before.
 *
 * @param columns in the order in which the gradient meets them, from the right
 * @param routes  the ways on which it leaves the copy
 */
record CellWay(List<Column> columns, List<Route> routes) {

    /** What a column tells. */
    enum Part {
        /** ∂L/∂h_t or ∂L/∂C_t. */
        STATE,
        /** ∂L/∂ the value of a gate, beside its valve. */
        VALUE,
        /** δ = ∂L/∂a of a layer of neurons. */
        STIMULUS,
        /** What is handed to the step before. */
        HANDED
    }

    /**
     * A gradient of each unit.
     *
     * @param id     the name of its spots, without step and unit
     * @param markup its name
     * @param key    the words of its spots in the room {@code figure}
     * @param gate   the layer of neurons, or null
     * @param values one for each unit
     */
    record Column(String id, String markup, String key, Part part, Gate gate, Token hue, Vector values,
                  BackwardPhase phase) {

        /** True if it begins a group: a state, a valve with its two columns, what is handed on. */
        boolean opens() {
            return part != Part.STIMULUS && !id.equals("handed.h") || gate == Gate.STATE;
        }
    }

    /**
     * A way on which gradient leaves the copy for the step before.
     *
     * @param id     the name of its spot, without the step
     * @param key    its name in the room {@code figure}
     * @param from   the gradient at its beginning
     * @param handed what it hands on
     */
    record Route(String id, String key, Vector from, Vector handed, Token hue) {

        /** ‖handed‖ / ‖from‖; NaN where nothing comes from nothing. */
        double factor() {
            return handed.norm() / from.norm();
        }
    }

    private static final List<Gate> AFTER_STATE = List.of(Gate.UPDATE, Gate.INPUT, Gate.CANDIDATE, Gate.RESET, Gate.FORGET,
            Gate.STATE);

    /** The way through the copy of the selected step. */
    static CellWay of(Scene scene) {
        Trace trace = scene.trace();
        LayerTrace layer = trace.focus();
        CellKind cell = trace.spec().cell();
        int t = scene.selectedStep();
        int past = layer.before(t);
        boolean first = past == layer.start();
        Vector handed = first ? layer.dHidden(past) : layer.dHiddenFromNext(past);
        List<Column> columns = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        columns.add(new Column("dh", "∂L/∂h_{" + t + "}", "spot.dhidden", Part.STATE, null, Token.HIDDEN_H,
                layer.dHidden(t), BackwardPhase.TO_H));
        List<Gate> gates = new ArrayList<>(AFTER_STATE);
        gates.retainAll(Set.copyOf(trace.spec().gates()));
        if (cell.hasCellState()) {
            gate(columns, layer, cell, Gate.OUTPUT, t);
            columns.add(new Column("dC", "∂L/∂C_{" + t + "}", "spot.dcell", Part.STATE, null, Token.CELL_C,
                    layer.dCell(t), BackwardPhase.TO_C));
            Vector handedC = first ? layer.dCell(past) : layer.dCellFromNext(past);
            gates.forEach(gate -> gate(columns, layer, cell, gate, t));
            columns.add(new Column("handed.C", "→ C_{" + past + "}", "spot.handed.c", Part.HANDED, null, Token.CELL_C,
                    handedC, BackwardPhase.SUM));
            routes.add(new Route("route.C", "backward.route.c", layer.dCell(t), handedC, Token.CELL_C));
        } else {
            gates.forEach(gate -> gate(columns, layer, cell, gate, t));
        }
        columns.add(new Column("handed.h", "→ h_{" + past + "}", "spot.handed.h", Part.HANDED, null, Token.HIDDEN_H, handed,
                BackwardPhase.SUM));
        if (cell.rule() == StateRule.MIXED) {
            Vector kept = kept(trace, t);
            routes.add(new Route("route.C", "backward.route.kept", layer.dHidden(t), kept, QuantityColours.of(Gate.UPDATE)));
            routes.add(new Route("route.h", "backward.route.weights", layer.dHidden(t), minus(handed, kept),
                    Token.HIDDEN_H));
        } else {
            routes.add(new Route("route.h", "backward.route.weights", layer.dHidden(t), handed, Token.HIDDEN_H));
        }
        return new CellWay(List.copyOf(columns), List.copyOf(routes));
    }

    private static void gate(List<Column> columns, LayerTrace layer, CellKind cell, Gate gate, int t) {
        BackwardPhase phase = cell.hasCellState() && gate != Gate.OUTPUT ? BackwardPhase.TO_C : BackwardPhase.TO_H;
        Token hue = gate == Gate.STATE ? Token.HIDDEN_H : QuantityColours.of(gate);
        String letter = cell.letterOf(gate).isEmpty() ? "a" : cell.letterOf(gate);
        if (gate != Gate.STATE) {
            columns.add(new Column("dgate." + letter, "∂L/∂" + cell.symbolOf(gate), "spot.dgate", Part.VALUE, gate, hue,
                    layer.dGate(gate, t), phase));
        }
        columns.add(new Column("delta." + letter, gate == Gate.STATE ? "δ" : "δ^{" + cell.symbolOf(gate) + "}", "spot.delta",
                Part.STIMULUS, gate, hue, layer.dStimulus(gate, t), phase));
    }

    /** dh_t z_t: what the update gate hands straight on; nothing where h_t is held. */
    private static Vector kept(Trace trace, int t) {
        double[] kept = trace.dHidden(t).times(trace.gate(Gate.UPDATE, t)).toArray();
        for (int j = 0; j < kept.length; j++) {
            kept[j] = trace.pins().holds(Quantity.HIDDEN_STATE, j, t) ? 0 : kept[j];
        }
        return Vector.of(kept);
    }

    private static Vector minus(Vector a, Vector b) {
        double[] difference = a.toArray();
        for (int j = 0; j < difference.length; j++) {
            difference[j] -= b.get(j);
        }
        return Vector.of(difference);
    }
}
