package lab.unroll.gradients;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.net.Gate;
import lab.unroll.net.Reset;
import lab.unroll.net.Vector;
import lab.unroll.trace.Trace;

/**
 * What one copy w_t of the weights adds to the gradient, as products: ∂L/∂W^x_t = x_t ⊗ δ_t and ∂L/∂W^h_t = h_{t-1} ⊗ δ_t with
 * δ_t = ∂L/∂a_t of each gate. The length of such a product is the product of both lengths. Never changes.
 *
 * @param step   t
 * @param input  ‖x_t‖, as the layer looked at reads it
 * @param hidden ‖h_{t-1}‖
 * @param lines  one for each gate
 * @param copy   ‖∂L/∂w_t‖ of the whole copy
 * @param total  ‖∂L/∂w‖ of all copies
 */
public record StepProducts(int step, double input, double hidden, List<Line> lines, double copy, double total) {

    /**
     * One gate.
     *
     * @param gate       the layer of neurons
     * @param delta      ‖δ_t‖, also what is added for its bias
     * @param fromInput  ‖∂L/∂W^x_t‖
     * @param fromHidden ‖∂L/∂W^h_t‖; what a reset gate takes away of h_{t-1} is not in it
     */
    public record Line(Gate gate, double delta, double fromInput, double fromHidden) {
    }

    /** Copies the list. */
    public StepProducts {
        lines = List.copyOf(lines);
    }

    /** Those of a step in the layer looked at of a run whose gradient has been carried back, as by {@link WayBack#of}. */
    public static StepProducts of(Trace trace, int step) {
        Contributions all = Contributions.of(trace);
        Vector x = trace.x(step);
        Vector h = trace.hidden(trace.before(step));
        List<Line> lines = new ArrayList<>();
        for (Gate gate : trace.spec().gates()) {
            Vector delta = trace.dStimulus(gate, step);
            double length = Reach.length(delta);
            Reset reset = trace.spec().cell().resetOf(gate);
            double fromHidden = switch (reset) {
                case NONE -> Reach.length(h) * length;
                case BEFORE_PRODUCT -> Reach.length(trace.gate(Gate.RESET, step).times(h)) * length;
                case AFTER_PRODUCT -> Reach.length(h) * Reach.length(trace.gate(Gate.RESET, step).times(delta));
            };
            lines.add(new Line(gate, length, Reach.length(x) * length, fromHidden));
        }
        return new StepProducts(step, Reach.length(x), Reach.length(h), lines, all.copy(step), all.total());
    }
}
