package lab.unroll.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import lab.unroll.net.Direction;
import lab.unroll.net.Vector;

/** One layer in one direction: all steps forward, later all steps back. */
final class LayerRun {

    private final List<CellMicroscope> cells;
    private final CellStep[] steps;

    LayerRun(List<CellMicroscope> cells, CellStep[] steps) {
        this.cells = cells;
        this.steps = steps;
    }

    /**
     * Reads x_1 ... x_T in the layer's direction.
     *
     * @param cells by position: with the weights that it uses
     */
    static LayerRun forward(List<CellMicroscope> cells, List<Vector> x, CellState initial) {
        CellStep[] steps = new CellStep[x.size()];
        CellState state = initial;
        for (int t : order(cells)) {
            steps[t - 1] = cells.get(t - 1).forward(t, x.get(t - 1), state);
            state = steps[t - 1].next();
        }
        return new LayerRun(cells, steps);
    }

    /**
     * Carries the gradient back, from the position read last to the first.
     *
     * @param cut the positions whose step hands nothing to the one before
     */
    LayerTrace backward(List<Vector> fromAbove, CellState finalGradient, IntPredicate cut) {
        CellGradient[] gradients = new CellGradient[steps.length];
        CellState fromNext = finalGradient;
        int[] order = order(cells);
        for (int n = order.length - 1; n >= 0; n--) {
            int t = order[n];
            // dL/dh_t = from the loss at t or the layer above + from the step that follows
            Vector dh = fromAbove.get(t - 1).plus(fromNext.hidden());
            CellGradient back = cells.get(t - 1).backward(t, steps[t - 1], new CellState(dh, fromNext.cell()));
            gradients[t - 1] = cut.test(t) ? back.handing(back.previous().zeros()) : back;
            fromNext = gradients[t - 1].previous();
        }
        return new LayerTrace(cells, Arrays.asList(steps), Arrays.asList(gradients), fromAbove, finalGradient);
    }

    /** h_1 ... h_T by position. */
    List<Vector> hidden() {
        List<Vector> hidden = new ArrayList<>();
        for (CellStep step : steps) {
            hidden.add(step.next().hidden());
        }
        return hidden;
    }

    private static int[] order(List<CellMicroscope> cells) {
        int length = cells.size();
        boolean forward = cells.get(0).layout.direction() == Direction.FORWARD;
        int[] order = new int[length];
        for (int n = 0; n < length; n++) {
            order[n] = forward ? n + 1 : length - n;
        }
        return order;
    }
}
