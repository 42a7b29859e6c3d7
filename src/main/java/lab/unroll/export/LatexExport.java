package lab.unroll.export;

import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.net.CellKind;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Vector;
import lab.unroll.trace.Quantity;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;

/**
 * Equations as LaTeX with the numbers that the network has in them: an {@code aligned} environment, to stand inside
 * {@code \[ ... \]} of a document with amsmath.
 */
public final class LatexExport {

    private final Scene scene;
    private final Trace trace;
    private final int t;
    private final LatexLines lines = new LatexLines();

    private LatexExport(Scene scene) {
        this.scene = scene;
        this.trace = scene.trace();
        this.t = scene.selectedStep();
    }

    /** The equations of the selected unit at the selected step; between vectors where all units are selected. */
    public static String equation(Scene scene) {
        LatexExport export = new LatexExport(scene);
        if (scene.selectedUnit() < 0) {
            export.vectors();
        } else {
            export.unit(scene.selectedUnit());
        }
        return export.lines.text();
    }

    /**
     * The equation of one neuron at the selected step: its sum, product by product where there are few, and its value.
     *
     * @throws IllegalArgumentException if the scene's cell has no such layer of neurons
     */
    public static String neuron(Scene scene, NeuronChoice choice) {
        LatexExport export = new LatexExport(scene);
        new LatexNeuron(scene, choice, export.lines).write();
        return export.lines.text();
    }

    private void unit(int unit) {
        NetworkSpec spec = trace.spec();
        for (Gate gate : spec.gates()) {
            new LatexNeuron(scene, NeuronChoice.of(scene, gate), lines).write();
        }
        String up = "^{" + (unit + 1) + "}";
        switch (spec.cell().rule()) {
            case ACTIVATED -> { }
            case CARRIED -> lstm(unit, up);
            case MIXED -> mixed(unit, up);
        }
    }

    private void mixed(int unit, String up) {
        String mixer = at(symbol(trace.spec().cell(), Gate.UPDATE), t, up);
        double z = trace.gate(Gate.UPDATE, t).get(unit);
        double candidate = trace.gate(Gate.CANDIDATE, t).get(unit);
        double before = trace.hidden(trace.before(t)).get(unit);
        // h_t = (1 - z_t) h̃_t + z_t h_{t-1}
        lines.line(at("h", t, up), "(1 - " + mixer + ")\\," + at(symbol(trace.spec().cell(), Gate.CANDIDATE), t, up) + " + "
                + mixer + "\\," + at("h", trace.before(t), up));
        lines.more("(1 - " + LatexLines.number(z) + ") \\cdot " + LatexLines.factor(candidate) + " + "
                + LatexLines.number(z) + " \\cdot " + LatexLines.factor(before));
        state(Quantity.HIDDEN_STATE, unit);
    }

    private void lstm(int unit, String up) {
        boolean forgets = trace.spec().gates().contains(Gate.FORGET);
        double before = trace.cell(trace.before(t)).get(unit);
        // C_t = f_t C_{t-1} + i_t C̃_t
        lines.line(at("C", t, up), (forgets ? at("f", t, up) + "\\," : "") + at("C", trace.before(t), up) + " + " + at("i", t, up)
                + "\\," + at("\\tilde{C}", t, up));
        lines.more((forgets ? gate(Gate.FORGET, unit) + " \\cdot " + LatexLines.factor(before) : LatexLines.number(before))
                + " + " + gate(Gate.INPUT, unit) + " \\cdot "
                + LatexLines.factor(trace.gate(Gate.CANDIDATE, t).get(unit)));
        state(Quantity.CELL_STATE, unit);
        // h_t = o_t tanh(C_t)
        lines.line(at("h", t, up), at("o", t, up) + " \\tanh(" + at("C", t, up) + ")");
        lines.more(gate(Gate.OUTPUT, unit) + " \\cdot \\tanh(" + LatexLines.number(trace.cell(t).get(unit)) + ")");
        state(Quantity.HIDDEN_STATE, unit);
    }

    private String gate(Gate gate, int unit) {
        return LatexLines.number(trace.gate(gate, t).get(unit));
    }

    /** The value of a state, and that it is held if it is. */
    private void state(Quantity quantity, int unit) {
        lines.equal(LatexLines.number(quantity.used(trace.focus(), t).get(unit)));
        if (trace.pins().holds(quantity, unit, t)) {
            lines.remark(pinned(scene, quantity.computed(trace.focus(), t).get(unit)));
        }
    }

    static String pinned(Scene scene, double computed) {
        return Words.of("export", scene.words().locale()).get("latex.pinned", LatexLines.number(computed));
    }

    /** What a layer of neurons makes: {@code \\tilde{h}} for the candidate of a GRU. */
    static String symbol(CellKind cell, Gate gate) {
        return cell.symbolOf(gate).replaceFirst("^\\\\tilde (.)$", "\\\\tilde{$1}");
    }

    /** A letter with its step and unit. */
    static String at(String letter, int t, String up) {
        return letter + "_{" + t + "}" + up;
    }

    // All units at once

    private void vectors() {
        NetworkSpec spec = trace.spec();
        for (Gate gate : spec.gates()) {
            new LatexNeuron(scene, NeuronChoice.of(scene, gate), lines).writeVector();
            lines.equal(LatexLines.column(trace.gate(gate, t)));
        }
        switch (spec.cell().rule()) {
            case ACTIVATED -> { }
            case CARRIED -> {
                boolean forgets = spec.gates().contains(Gate.FORGET);
                vector("C", (forgets ? at("f", t, "") + " \\odot " : "") + at("C", trace.before(t), "") + " + "
                        + at("i", t, "") + " \\odot " + at("\\tilde{C}", t, ""), trace.cell(t));
                vector("h", at("o", t, "") + " \\odot \\tanh(" + at("C", t, "") + ")", trace.hidden(t));
            }
            case MIXED -> {
                String mixer = at(symbol(spec.cell(), Gate.UPDATE), t, "");
                vector("h", "(1 - " + mixer + ") \\odot " + at(symbol(spec.cell(), Gate.CANDIDATE), t, "") + " + " + mixer
                        + " \\odot " + at("h", trace.before(t), ""), trace.hidden(t));
            }
        }
    }

    private void vector(String letter, String equation, Vector value) {
        lines.line(at(letter, t, ""), equation);
        lines.equal(LatexLines.column(value));
    }
}
