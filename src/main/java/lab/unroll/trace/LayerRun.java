package lab.unroll.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lab.unroll.net.Direction;
import lab.unroll.net.Vector;

/**
 * One layer in one direction: all steps forward, later all steps back. An encoder's positions go forward in all layers before
 * its decoder's do, and go back after them.
 */
final class LayerRun {

    private final List<CellMicroscope> cells;
    private final CellStep[] steps;
    private final AttentionStep[] looks;
    /** What the positions look with that have a look; null where none has. */
    private Attention attention;

    /**
     * A layer that has read nothing yet.
     *
     * @param cells by position: with the weights that it uses
     */
    LayerRun(List<CellMicroscope> cells) {
        this(cells, new CellStep[cells.size()], new AttentionStep[cells.size()], null);
    }

    LayerRun(List<CellMicroscope> cells, CellStep[] steps, AttentionStep[] looks, Attention attention) {
        this.cells = cells;
        this.steps = steps;
        this.looks = looks;
        this.attention = attention;
    }

    /**
     * Reads the inputs of some positions in the layer's direction.
     *
     * @param first   the lowest of them
     * @param x       one for each
     * @param initial the state it starts from, where it has read nothing yet
     * @param other   what makes the context that stands behind each x_t; null for none
     */
    void forward(int first, List<Vector> x, CellState initial, Attention other) {
        attention = other;
        CellState state = first == 1 ? initial : steps[first - 2].next();
        for (int t : order(first, first + x.size() - 1)) {
            Vector read = x.get(t - first);
            if (attention != null) {
                looks[t - 1] = attention.look(t, state.hidden());
                read = read.join(looks[t - 1].context());
            }
            steps[t - 1] = cells.get(t - 1).forward(t, read, state);
            state = steps[t - 1].next();
        }
    }

    /** h of some positions, both included. */
    List<Vector> hidden(int first, int last) {
        List<Vector> hidden = new ArrayList<>();
        for (int t = first; t <= last; t++) {
            hidden.add(steps[t - 1].next().hidden());
        }
        return hidden;
    }

    /** Positions in the order in which they are read. */
    private int[] order(int first, int last) {
        boolean forward = cells.get(0).layout.direction() == Direction.FORWARD;
        return IntStream.rangeClosed(first, last).map(t -> forward ? t : first + last - t).toArray();
    }

    /** The way back of a layer: from the position read last to the first, part by part. */
    final class Back {

        private final CellState finalGradient;
        private final CellGradient[] gradients = new CellGradient[steps.length];
        private final AttentionGradient[] lookGradients = new AttentionGradient[steps.length];
        private final Vector[] fromAbove = new Vector[steps.length];
        private CellState fromNext;

        Back(CellState finalGradient) {
            this.finalGradient = finalGradient;
            fromNext = finalGradient;
        }

        /**
         * Carries the gradient back through some positions.
         *
         * @param first the lowest of them
         * @param above one for each: the part of dL/dh_t that comes from the loss at t, the layer above or a decoder that looks
         * @param cut   the positions whose step hands nothing to the one before
         * @return dL with respect to what the layer read at each of them
         */
        List<Vector> carry(int first, List<Vector> above, IntPredicate cut) {
            int[] order = order(first, first + above.size() - 1);
            for (int n = order.length - 1; n >= 0; n--) {
                int t = order[n];
                fromAbove[t - 1] = above.get(t - first);
                // dL/dh_t = from the loss at t or the layer above + from the step that follows
                Vector dh = fromAbove[t - 1].plus(fromNext.hidden());
                CellGradient back = cells.get(t - 1).backward(t, steps[t - 1], new CellState(dh, fromNext.cell()));
                if (looks[t - 1] != null) {
                    back = throughAttention(t, back);
                }
                gradients[t - 1] = cut.test(t) ? back.handing(back.previous().zeros()) : back;
                fromNext = gradients[t - 1].previous();
            }
            return IntStream.range(0, above.size()).mapToObj(i -> gradients[first - 1 + i].x()).toList();
        }

        private CellGradient throughAttention(int t, CellGradient back) {
            int k = looks[t - 1].context().size();
            // c_t stands behind x_t
            lookGradients[t - 1] = attention.backward(t, looks[t - 1], back.x().part(back.x().size() - k, k));
            return back.handing(new CellState(back.previous().hidden().plus(lookGradients[t - 1].hidden()),
                    back.previous().cell()));
        }

        /** What the looks of all positions hand to the encoder's states, added to what reaches these otherwise. */
        List<Vector> addLooks(List<Vector> states) {
            List<Vector> sum = new ArrayList<>(states);
            for (AttentionGradient look : lookGradients) {
                for (int s = 0; look != null && s < sum.size(); s++) {
                    sum.set(s, sum.get(s).plus(look.states().get(s)));
                }
            }
            return sum;
        }

        /** All that happened. */
        LayerTrace trace() {
            return new LayerTrace(cells, Arrays.asList(steps), Arrays.asList(gradients), Arrays.asList(fromAbove),
                    finalGradient, new Looks(attention, looks, lookGradients));
        }
    }
}
