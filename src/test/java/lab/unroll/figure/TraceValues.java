package lab.unroll.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lab.unroll.figure.paint.HeatStrip;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.ParameterBlock;
import lab.unroll.net.StateRule;
import lab.unroll.net.Vector;
import lab.unroll.trace.LayerTrace;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;

/**
 * What a spot has to show according to the trace, found from its name alone: {@code layer2r.C.3.1} is unit 1 of C_3 in the
 * second layer reading backwards. Nothing is asked of the figure.
 */
final class TraceValues {

    private static final Pattern ID = Pattern.compile(
            "(?:layer(\\d)(r?)\\.)?([A-Za-z]+(?:\\.(?:[a-z]|loss|next|h|C)(?=\\.))?)\\.(\\d+)(?:\\.(\\d+))?");

    private final Scene scene;
    private final Trace trace;

    TraceValues(Scene scene) {
        this.scene = scene;
        this.trace = scene.trace();
    }

    /** True for spots that name a place of the trace; those of the neuron level name an entry of a weight matrix. */
    static boolean isPlain(Spot spot) {
        return ID.matcher(spot.id()).matches();
    }

    /** The exact value; NaN where the spot has none. */
    double of(Spot spot, SharedWeight weight) {
        Matcher id = ID.matcher(spot.id());
        if (!id.matches()) {
            throw new IllegalArgumentException("unknown spot " + spot.id());
        }
        LayerTrace layer = layer(id);
        int t = Integer.parseInt(id.group(4));
        int unit = id.group(5) == null ? -1 : Integer.parseInt(id.group(5)) - 1;
        String what = id.group(3);
        Vector vector = switch (what) {
            case "step", "input", "substep", "feedback", "dblock" -> null;
            case "overview" -> trace.layer(trace.spec().layers() - 1, trace.spec().bidirectional() ? Direction.REVERSE
                    : Direction.FORWARD).hidden(t);
            case "block", "h" -> layer.hidden(t);
            case "C" -> layer.cell(t);
            case "carried.h" -> layer.hidden(layer.before(t));
            case "carried.C" -> layer.cell(layer.before(t));
            case "a" -> layer.preActivation(Gate.STATE, t).total();
            case "xW" -> layer.preActivation(Gate.STATE, t).fromInput();
            case "hW" -> layer.preActivation(Gate.STATE, t).fromHidden();
            case "b" -> layer.preActivation(Gate.STATE, t).bias();
            case "tanh" -> layer.tanhCell(t);
            case "heard" -> layer.resetPart(t);
            case "mix" -> layer.gate(Gate.UPDATE, t).complement();
            case "written" -> (trace.spec().cell().rule() == StateRule.MIXED ? layer.gate(Gate.UPDATE, t).complement()
                    : layer.gate(Gate.INPUT, t)).times(layer.gate(Gate.CANDIDATE, t));
            case "output" -> trace.output(t);
            case "loss" -> Vector.of(trace.loss(t));
            case "dC" -> trace.dCell(t);
            case "dh" -> trace.dHidden(t);
            case "dCnorm" -> layer.dCell(t);
            case "dhnorm" -> layer.dHidden(t);
            case "doverview" -> trace.layer(trace.spec().layers() - 1, trace.spec().bidirectional() ? Direction.REVERSE
                    : Direction.FORWARD).dHidden(t);
            case "dwsum" -> Vector.of(gathered(weight));
            case "dh.loss" -> trace.dHiddenFromLoss(t);
            case "dh.next" -> trace.dHiddenFromNext(t);
            case "dw" -> Vector.of(share(weight, t));
            case "handed.h" -> layer.before(t) == layer.start() ? layer.dHidden(layer.start())
                    : layer.dHiddenFromNext(layer.before(t));
            case "handed.C" -> layer.before(t) == layer.start() ? layer.dCell(layer.start())
                    : layer.dCellFromNext(layer.before(t));
            case "route.h", "route.C" -> Vector.of(factor(layer, what, t));
            default -> what.startsWith("dgate.") ? layer.dGate(gate(what), t)
                    : what.startsWith("delta.") ? layer.dStimulus(gate(what), t) : layer.gate(gate(what), t);
        };
        if (vector == null) {
            return Double.NaN;
        }
        boolean whole = List.of("block", "overview", "dh.loss", "dh.next", "dhnorm", "dCnorm", "doverview").contains(what);
        int place = unit >= 0 || whole ? unit : List.of("loss", "dw", "dwsum", "route.h", "route.C").contains(what) ? 0 : scene.selectedUnit();
        return place < 0 ? vector.norm() : vector.get(place);
    }

    /**
     * The numbers that a label at a spot may tell: the value; in the strip of a copy that is not selected that of the unit in
     * whose cell it stands; at an answer also the name of the class, where that is a number.
     */
    List<Double> at(Spot spot, PaintedLabel label) {
        Matcher id = ID.matcher(spot.id());
        if (!id.matches()) {
            return List.of(spot.value());
        }
        if (id.group(3).equals("output")) {
            String name = scene.outputLabels().get(spot.unit());
            return PaintedNumbers.all(name).isEmpty() ? List.of(spot.value())
                    : List.of(spot.value(), PaintedNumbers.all(name).get(0).value());
        }
        if (id.group(5) != null || !id.group(3).matches("[hC]")) {
            return List.of(spot.value());
        }
        LayerTrace layer = layer(id);
        int t = Integer.parseInt(id.group(4));
        Vector strip = id.group(3).equals("h") ? layer.hidden(t) : layer.cell(t);
        HeatStrip cells = HeatStrip.in(spot.bounds(), strip.size());
        return IntStream.range(0, strip.size()).filter(unit -> ExpectedNumbers.isIn(cells.unit(unit), label))
                .mapToObj(strip::get).toList();
    }

    private LayerTrace layer(Matcher id) {
        return trace.layer(id.group(1) == null ? 0 : Integer.parseInt(id.group(1)) - 1,
                "r".equals(id.group(2)) ? Direction.REVERSE : Direction.FORWARD);
    }

    /** gate.f and value.f are forget gates; gate.n is the candidate of a GRU. */
    private Gate gate(String what) {
        if (what.matches("(gate|value|dgate|delta)[.].*")) {
            String letter = what.substring(what.indexOf('.') + 1);
            if (letter.equals("a")) {
                return Gate.STATE;
            }
            for (Gate gate : trace.spec().gates()) {
                if (trace.spec().cell().letterOf(gate).equals(letter)) {
                    return gate;
                }
            }
        }
        throw new IllegalArgumentException("unknown quantity " + what);
    }

    /** ‖what a step hands to the step before‖ / ‖what reached the step‖, on one of its ways. */
    private double factor(LayerTrace layer, String route, int t) {
        int past = layer.before(t);
        boolean first = past == layer.start();
        if (route.equals("route.C") && trace.spec().cell().hasCellState()) {
            return ratio((first ? layer.dCell(past) : layer.dCellFromNext(past)).norm(), layer.dCell(t).norm());
        }
        double[] handed = (first ? layer.dHidden(past) : layer.dHiddenFromNext(past)).toArray();
        if (trace.spec().cell().rule() == StateRule.MIXED) {
            for (int j = 0; j < handed.length; j++) {
                double kept = trace.pins().holds(Quantity.HIDDEN_STATE, j, t) ? 0
                        : layer.dHidden(t).get(j) * layer.gate(Gate.UPDATE, t).get(j);
                handed[j] = route.equals("route.C") ? kept : handed[j] - kept;
            }
        }
        return ratio(Vector.of(handed).norm(), layer.dHidden(t).norm());
    }

    /** Nothing comes from nothing. */
    static double ratio(double to, double from) {
        return to == 0 ? 0 : to / from;
    }

    /** ∂L/∂w_t of a weight, from the gradient that the microscope gives for every parameter. */
    double share(SharedWeight weight, int t) {
        return trace.contribution(t).get(block(weight), weight.from(), weight.to());
    }

    /** What the playhead, on its way back, has left behind of ∂L/∂w: a share is added in the last part of its step. */
    private double gathered(SharedWeight weight) {
        int phases = BackwardPhase.of(trace.spec().cell()).size();
        double sum = 0;
        for (int t = 1; t <= trace.length(); t++) {
            double happened = (scene.turn(t) + 1 - scene.playhead().position()) * phases - (phases - 1);
            sum += happened <= 0 || !weight.isUsed(trace, t) ? 0 : Math.min(1, happened) * share(weight, t);
        }
        return sum;
    }

    /** ∂L/∂w, from there too. */
    double gradient(SharedWeight weight) {
        return trace.gradient().get(block(weight), weight.from(), weight.to());
    }

    private ParameterBlock block(SharedWeight weight) {
        LayerLayout layout = trace.focus().layout(weight.ofEncoder() ? 1 : trace.length());
        return weight.recurrent() ? layout.recurrentWeights(weight.gate()) : layout.inputWeights(weight.gate());
    }
}
