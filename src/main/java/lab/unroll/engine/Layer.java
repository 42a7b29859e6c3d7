package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.AttentionLayout;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerLayout;

/**
 * One layer in one direction over all steps: the input products of a few steps at once, then the cell step by step.
 *
 * @param <A> the matrices
 */
final class Layer<A> {

    /** Rows of the tape whose input products are taken at once: they are still in the cache when the cell comes to them. */
    private static final int STRETCH = 128;

    /** Rows of the tape whose part of the gradient is added at once: they are still in the cache after the way back. */
    private static final int BACK_STRETCH = 256;

    private final Kernels<A> kernels;
    private final Tape<A> tape;
    private final Cell<A> cell;
    private final LayerInput<A> input;
    private final Dropout<A> dropout;
    private final Truncation<A> truncation;
    /** Null where no context is read. */
    private final Attention<A> attention;
    private final boolean reverse;
    private final List<StretchJob<A>> jobs = new ArrayList<>();

    /**
     * A layer that reads what is below it.
     *
     * @param below what the layer below hands up, one for each direction; empty at the bottom
     * @param looks where the weights stand with which it looks at an encoder; null where it does not
     */
    Layer(Kernels<A> kernels, LayerLayout layout, AttentionLayout looks, TapeShape shape, List<Dropout<A>> below, boolean inputGradient) {
        this.kernels = kernels;
        tape = new Tape<>(kernels, shape);
        cell = Cell.of(kernels, layout, shape, tape);
        input = new LayerInput<>(kernels, layout, shape, tape, cell.inputGates(), below, inputGradient);
        reverse = layout.direction() == Direction.REVERSE;
        dropout = new Dropout<>(kernels, tape, shape.spec().hidden());
        truncation = new Truncation<>(kernels, tape, reverse);
        attention = looks == null ? null : new Attention<>(kernels, looks, layout, cell.inputGates(), shape, tape);
        if (shape.backward()) {
            gatherJobs();
        }
    }

    Tape<A> tape() {
        return tape;
    }

    Cell<A> cell() {
        return cell;
    }

    LayerInput<A> input() {
        return input;
    }

    /** What the layer above reads. */
    Dropout<A> dropout() {
        return dropout;
    }

    /** What the layer looks at an encoder with; null where it does not. */
    Attention<A> attention() {
        return attention;
    }

    /** Where the way back is cut. */
    Truncation<A> truncation() {
        return truncation;
    }

    /** Group of the state that the layer starts from. */
    int start() {
        return reverse ? tape.steps + 1 : 0;
    }

    /** Group of the state that the layer ends with. */
    int end() {
        return reverse ? 1 : tape.steps;
    }

    /** Takes the weights from the flat matrix, and the inputs from the batch. */
    void read(Products<A> products, A flat, Batch batch) {
        input.read(products, flat, batch);
        cell.read(products, flat);
        if (attention != null) {
            attention.read(products, flat);
        }
    }

    /** The way forward over all steps, for {@code count} sequences from {@code first} on. */
    void forward(Products<A> products, Batch batch, int first, int count) {
        int stretch = Math.max(1, STRETCH / count);
        if (attention != null) {
            attention.begin(products, first, count);
        }
        for (int n = 1; n <= tape.steps; n++) {
            int t = reverse ? tape.steps + 1 - n : n;
            if ((n - 1) % stretch == 0) {
                int steps = Math.min(stretch, tape.steps + 1 - n);
                input.forward(products, batch, reverse ? t + 1 - steps : t, steps, first, count);
            }
            int row = (t - 1) * tape.batch + first;
            int before = beforeOf(t) * tape.batch + first;
            if (attention != null) {
                attention.forward(products, batch, t, before, first, count);
            }
            cell.product(products, row, before, count);
            step(batch, t, first, count, Part.NUMBERS);
            if (cell.isTwofold()) {
                cell.secondProduct(products, row, count);
                step(batch, t, first, count, Part.SECOND_NUMBERS);
            }
        }
    }

    /**
     * The way back over all steps. The tape holds the part of dL/dh_t that comes from above; dL/dC_T is in it as well.
     *
     * @param derive true to make the gradients of the weights on the way; only where all sequences go back at once
     */
    void backward(Products<A> products, Batch batch, int first, int count, boolean derive) {
        int stretch = stepsOfStretch();
        if (attention != null) {
            attention.beginBack(first, count);
        }
        for (int n = tape.steps; n >= 1; n--) {
            int t = reverse ? tape.steps + 1 - n : n;
            int row = (t - 1) * tape.batch + first;
            int before = beforeOf(t) * tape.batch + first;
            truncation.keep(batch, t, before, first, count);
            step(batch, t, first, count, Part.NUMBERS_BACK);
            cell.productBack(products, row, before, first, count);
            if (cell.isTwofold()) {
                step(batch, t, first, count, Part.SECOND_NUMBERS_BACK);
                cell.secondProductBack(products, row, before, count);
            }
            if (attention != null) {
                attention.backward(products, batch, t, before, first, count);
            }
            truncation.cut(batch, t, before, first, count);
            int gone = tape.steps + 1 - n;
            if (derive && (gone % stretch == 0 || n == 1)) {
                int steps = (gone - 1) % stretch + 1;
                for (int i = 0; i < jobs.size(); i++) {
                    run(jobs.get(i), products, batch, n, steps);
                }
            }
        }
        if (attention != null) {
            attention.endBack(products, first, count);
        }
    }

    private int stepsOfStretch() {
        return Math.max(1, BACK_STRETCH / tape.batch);
    }

    /** A job on {@code steps} steps, of which the n-th of the way forward comes last on the way back. */
    private void run(StretchJob<A> job, Products<A> products, Batch batch, int n, int steps) {
        int t = reverse ? tape.steps + 2 - n - steps : n;
        job.run(products, batch, (t - 1) * tape.batch, steps * tape.batch, n + steps > tape.steps);
    }

    /** A job on all stretches, in the order of the way back. */
    private void runAll(StretchJob<A> job, Products<A> products, Batch batch) {
        for (int end = tape.steps; end >= 1; end -= stepsOfStretch()) {
            int n = Math.max(1, end + 1 - stepsOfStretch());
            run(job, products, batch, n, end + 1 - n);
        }
    }

    private int beforeOf(int t) {
        return reverse ? t + 1 : t - 1;
    }

    private enum Part { NUMBERS, SECOND_NUMBERS, NUMBERS_BACK, SECOND_NUMBERS_BACK }

    /** Arithmetic number by number: sequences that have ended by step t keep their state. */
    private void step(Batch batch, int t, int first, int count, Part part) {
        int[] lengths = batch.lengths();
        if (lengths == null) {
            run(part, t, first, count);
            return;
        }
        int b = first;
        while (b < first + count) {
            boolean going = t <= lengths[b];
            int end = b + 1;
            while (end < first + count && t <= lengths[end] == going) {
                end++;
            }
            if (going) {
                run(part, t, b, end - b);
            } else {
                hold(part, t, b, end - b);
            }
            b = end;
        }
    }

    private void run(Part part, int t, int first, int count) {
        int row = (t - 1) * tape.batch + first;
        int before = beforeOf(t) * tape.batch + first;
        int now = t * tape.batch + first;
        switch (part) {
            case NUMBERS -> cell.numbers(row, before, now, count);
            case SECOND_NUMBERS -> cell.secondNumbers(row, before, now, count);
            case NUMBERS_BACK -> cell.numbersBack(row, before, now, first, count);
            case SECOND_NUMBERS_BACK -> cell.secondNumbersBack(row, before, first, count);
        }
    }

    /** h_t = h_{t-1} and C_t = C_{t-1}; on the way back dL/dh_{t-1} += dL/dh_t, and nothing reaches the gates. */
    private void hold(Part part, int t, int first, int count) {
        int k = tape.hidden;
        int before = (beforeOf(t) * tape.batch + first) * k;
        int now = (t * tape.batch + first) * k;
        if (part == Part.NUMBERS) {
            kernels.copy(tape.state, before, tape.state, now, count * k);
            if (kernels.length(tape.cell) > 0) {
                kernels.copy(tape.cell, before, tape.cell, now, count * k);
            }
        } else if (part == Part.NUMBERS_BACK) {
            int row = ((t - 1) * tape.batch + first) * tape.width;
            kernels.fill(tape.gatesGradient, row, row + count * tape.width, 0);
            kernels.updates().add(tape.stateGradient, now, tape.stateGradient, before, count * k);
        }
    }

    /** The work that makes the gradients of the weights after the way back, where that did not make them itself. */
    List<GradientJob<A>> jobs() {
        List<GradientJob<A>> whole = new ArrayList<>();
        jobs.forEach(job -> whole.add((products, batch) -> runAll(job, products, batch)));
        return whole;
    }

    private void gatherJobs() {
        List<StretchJob<A>> ofCell = cell.jobs(reverse ? 2 * tape.batch : 0);
        List<StretchJob<A>> ofInput = input.jobs();
        // in turn, for jobs with the same number read the same columns of dL/da
        for (int i = 0; i < Math.max(ofCell.size(), ofInput.size()); i++) {
            if (i < ofCell.size()) {
                jobs.add(ofCell.get(i));
            }
            if (i < ofInput.size()) {
                jobs.add(ofInput.get(i));
            }
        }
    }

    /** Puts the gradients of the weights into the flat one. */
    void writeGradient(A flat) {
        input.writeGradient(flat);
        cell.writeGradient(flat);
        if (attention != null) {
            attention.writeGradient(flat);
        }
    }
}
