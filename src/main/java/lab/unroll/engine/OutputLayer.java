package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Losses;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.net.ParameterLayout;

/**
 * The output layer over all steps, with its loss: ŷ_t, the loss of every row, and dL/dh_t. It reads the states of the top
 * layer, in one part for each direction.
 *
 * @param <A> the matrices
 */
final class OutputLayer<A> {

    private final Kernels<A> kernels;
    private final NetworkSpec spec;
    private final List<Tape<A>> top;
    private final boolean backward;
    private final List<Weights<A>> weights = new ArrayList<>();
    private final Bias<A> bias;
    private final A answers;
    private final A answersGradient;
    private final A zeros;
    private final double[] rowLoss;
    private final int width;
    private final int batchSize;
    private final int steps;
    private int firstStep;
    private int lastStep;
    private double judgedWeight;

    OutputLayer(Kernels<A> kernels, ParameterLayout layout, List<Tape<A>> top, boolean backward) {
        this.kernels = kernels;
        this.top = top;
        this.backward = backward;
        spec = layout.spec();
        steps = top.get(0).steps;
        batchSize = top.get(0).batch;
        width = kernels.padded(spec.output());
        boolean has = spec.head().hasWeights();
        for (int part = 0; has && part < top.size(); part++) {
            weights.add(new Weights<>(kernels, List.of(layout.outputWeights()), part * spec.hidden(), spec.hidden(),
                    Weights.Way.of(backward, true)));
        }
        // softmax gives padding no probability
        double padding = spec.head() == OutputKind.SOFTMAX ? Double.NEGATIVE_INFINITY : 0;
        bias = Bias.of(kernels, has ? List.of(layout.outputBias()) : List.of(), padding);
        int rows = steps * batchSize;
        answers = kernels.zeros(rows, width);
        answersGradient = kernels.zeros(backward ? rows : 0, width);
        zeros = kernels.zeros(kernels.padded(spec.hidden()));
        rowLoss = new double[rows];
    }

    /** ŷ_t, [TB x m padded]. */
    A answers() {
        return answers;
    }

    /** dL/dz_t, [TB x m padded]. */
    A answersGradient() {
        return answersGradient;
    }

    /** m, padded. */
    int width() {
        return width;
    }

    /** Takes W^y and b^y from the flat matrix, and from the batch which steps are judged. */
    void read(Products<A> products, A flat, Batch batch) {
        for (int part = 0; part < weights.size(); part++) {
            weights.get(part).read(products, flat);
        }
        bias.read(flat);
        judgedWeight = batch.judgedWeight();
        firstStep = 1;
        lastStep = steps;
        if (backward && judgedWeight > 0) {
            // nobody asks for the answers before the first judged step and after the last
            while (!isJudged(batch, firstStep)) {
                firstStep++;
            }
            while (!isJudged(batch, lastStep)) {
                lastStep--;
            }
        }
    }

    private static boolean isJudged(Batch batch, int t) {
        for (int b = 0; b < batch.size(); b++) {
            if (batch.isJudged(batch.row(t, b))) {
                return true;
            }
        }
        return false;
    }

    /** Number of runs in which the products see {@code count} sequences of the judged steps. */
    private int runs(int count) {
        return count == batchSize ? 1 : lastStep - firstStep + 1;
    }

    /** ŷ_t and the losses of some sequences. */
    void forward(Products<A> products, Batch batch, int first, int count) {
        int row = (firstStep - 1) * batchSize + first;
        int rows = count * (lastStep - firstStep + 1) / runs(count);
        for (int part = 0; part < weights.size(); part++) {
            // z_t = h_t W^y + b^y
            int k = top.get(part).hidden;
            boolean fresh = part == 0;
            products.multiply(runs(count), batchSize, rows, fresh ? bias.values() : answers, fresh ? 0 : row * width,
                    fresh ? 0 : width, top.get(part).state, (row + batchSize) * k, k, weights.get(part).forward(), answers,
                    row * width, width);
        }
        for (int t = firstStep; t <= lastStep; t++) {
            for (int b = first; b < first + count; b++) {
                answer(batch, batch.row(t, b));
            }
        }
    }

    /** From z_t to ŷ_t and its loss. */
    private void answer(Batch batch, int row) {
        Losses<A> losses = kernels.losses();
        int at = row * width;
        int m = spec.output();
        boolean judged = batch.isJudged(row);
        rowLoss[row] = 0;
        switch (spec.head()) {
            case SOFTMAX -> {
                // loss = -ln softmax(z)_target = ln Σ_j exp(z_j) - z_target
                double right = judged ? kernels.get(answers, at + batch.classes()[row]) : 0;
                double all = losses.softmax(answers, at, width);
                rowLoss[row] = judged ? all - right : 0;
            }
            case LOGISTIC -> {
                rowLoss[row] = judged ? losses.crossEntropy(answers, at, batch.values(), row * m, m) : 0;
                losses.logistic(answers, at, m);
            }
            default -> {
                if (spec.head() == OutputKind.HIDDEN_STATE) {
                    copyStates(row);
                }
                // loss = ½ Σ_j (ŷ^j - y^j)²
                rowLoss[row] = judged ? losses.halfSquare(answers, at, batch.values(), row * m, m) : 0;
            }
        }
    }

    /** ŷ_t = h_t, both directions joined. */
    private void copyStates(int row) {
        for (int part = 0; part < top.size(); part++) {
            kernels.copy(top.get(part).state, (row + batchSize) * top.get(part).hidden, answers,
                    row * width + part * spec.hidden(), spec.hidden());
        }
    }

    /** The mean loss by weight of the sequences that went forward; NaN if no row is judged. */
    double loss(Batch batch) {
        double sum = 0;
        for (int row = (firstStep - 1) * batchSize; row < lastStep * batchSize; row++) {
            if (rowLoss[row] != 0) {
                sum += batch.weights()[row] * rowLoss[row];
            }
        }
        return sum / judgedWeight;
    }

    /** dL/dz_t, and dL/dh_t as far as it comes from the answers, for some sequences. The rest of dL/dh is set to zero. */
    void backward(Products<A> products, Batch batch, int first, int count) {
        for (int t = firstStep; t <= lastStep; t++) {
            for (int b = first; b < first + count; b++) {
                int row = batch.row(t, b);
                judge(batch, row, batch.isJudged(row) ? batch.weights()[row] / judgedWeight : 0);
            }
        }
        for (int part = 0; part < top.size(); part++) {
            Tape<A> tape = top.get(part);
            for (int t = 0; t <= steps + 1; t++) {
                if (t < firstStep || t > lastStep || weights.isEmpty()) {
                    int at = (t * batchSize + first) * tape.hidden;
                    kernels.fill(tape.stateGradient, at, at + count * tape.hidden, 0);
                }
            }
        }
        int row = (firstStep - 1) * batchSize + first;
        int rows = count * (lastStep - firstStep + 1) / runs(count);
        for (int part = 0; part < weights.size(); part++) {
            // dL/dh_t = dL/dz_t W^y^T
            Tape<A> tape = top.get(part);
            int k = tape.hidden;
            products.multiply(runs(count), batchSize, rows, zeros, 0, 0, answersGradient, row * width, width,
                    weights.get(part).transposed(), tape.stateGradient, (row + batchSize) * k, k);
        }
        if (weights.isEmpty()) {
            returnStates(batch, first, count);
        }
    }

    /** softmax: dL/dz = (p - one-hot) w / Σw; logistic and squared error: dL/dz = (ŷ - y) w / Σw. */
    private void judge(Batch batch, int row, double weight) {
        int at = row * width;
        if (weight == 0) {
            kernels.fill(answersGradient, at, at + width, 0);
        } else if (spec.head() == OutputKind.SOFTMAX) {
            kernels.losses().difference(answers, at, batch.classes()[row], width, weight, answersGradient);
        } else {
            kernels.losses().difference(answers, at, batch.values(), row * spec.output(), spec.output(), weight,
                    answersGradient);
        }
    }

    private void returnStates(Batch batch, int first, int count) {
        for (int t = firstStep; t <= lastStep; t++) {
            for (int row = batch.row(t, first); row < batch.row(t, first) + count; row++) {
                for (int part = 0; part < top.size(); part++) {
                    kernels.copy(answersGradient, row * width + part * spec.hidden(), top.get(part).stateGradient,
                            (row + batchSize) * top.get(part).hidden, spec.hidden());
                }
            }
        }
    }

    /** The work that makes the gradients of W^y and b^y. */
    List<GradientJob<A>> jobs() {
        List<GradientJob<A>> jobs = new ArrayList<>();
        for (int part = 0; part < weights.size(); part++) {
            Weights<A> w = weights.get(part);
            Tape<A> tape = top.get(part);
            GradientJob.eachPanel(width, kernels.panel(), (first, count) -> jobs.add((products, batch) -> {
                // dL/dW^y = Σ_t h_t^T dL/dz_t
                int row = (firstStep - 1) * batchSize;
                w.derive(products, lastStep * batchSize - row, tape.state, (row + batchSize) * tape.hidden, tape.hidden,
                        answersGradient, row * width, width, first, count, true);
            }));
        }
        if (!weights.isEmpty()) {
            jobs.add((products, batch) -> bias.derive((lastStep - firstStep + 1) * batchSize, answersGradient,
                    (firstStep - 1) * batchSize * width, width));
        }
        return jobs;
    }

    /** Puts the gradients of W^y and b^y into the flat one. */
    void writeGradient(A flat) {
        for (int part = 0; part < weights.size(); part++) {
            weights.get(part).writeGradient(flat);
        }
        bias.writeGradient(flat);
    }

    /** Place of the largest number of a row of answers, the first of equals. */
    int largest(int row) {
        int best = 0;
        for (int j = 1; j < spec.output(); j++) {
            if (kernels.get(answers, row * width + j) > kernels.get(answers, row * width + best)) {
                best = j;
            }
        }
        return best;
    }
}
