package lab.unroll.engine;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.engine.kernel.AttentionTape;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.AttentionLayout;
import lab.unroll.net.Batch;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/**
 * A decoder's attention to the states of its encoder, before each step of its bottom layer: Bahdanau, Cho and Bengio,
 * ICLR 2015; see {@link AttentionLayout}. States behind the end of a question weigh nothing. The tanh of the way forward are
 * computed again on the way back: they are S times as many as all else on the tape.
 *
 * @param <A> the matrices
 */
final class Attention<A> {

    private final Kernels<A> kernels;
    private final AttentionLayout layout;
    private final Tape<A> own;
    private final boolean backward;
    private final Weights<A> query;
    private final Weights<A> key;
    private final Weights<A> context;
    private final A score;
    private final A scoreGradient;
    private final A zeros;
    /** Null before there is an encoder. */
    private AttentionTape<A> tape;
    /** How many steps each question has; null where all have S. */
    private int[] lengths;

    /**
     * An attention that has nothing to attend to yet.
     *
     * @param layer the bottom layer
     * @param gates those that hear the context, in the order of their blocks on the tape
     * @param own   the bottom layer's tape
     */
    Attention(Kernels<A> kernels, AttentionLayout layout, LayerLayout layer, List<Gate> gates, TapeShape shape, Tape<A> own) {
        this.kernels = kernels;
        this.layout = layout;
        this.own = own;
        backward = shape.backward();
        int k = shape.spec().hidden();
        Weights.Way way = Weights.Way.of(backward, true);
        query = new Weights<>(kernels, List.of(layout.query()), 0, k, way);
        key = new Weights<>(kernels, List.of(layout.key()), 0, k, way);
        context = new Weights<>(kernels, gates.stream().map(layer::inputWeights).toList(), shape.spec().input(), k, way);
        score = kernels.zeros(own.hidden);
        scoreGradient = kernels.zeros(backward ? own.hidden : 0);
        zeros = kernels.zeros(own.hidden);
    }

    /** Attends from now on to an encoder's top layer, with questions of these lengths; null where all have S. Not copied. */
    void to(Tape<A> source, int[] others) {
        lengths = others;
        if (tape == null || tape.source != source) {
            tape = new AttentionTape<>(kernels, own, source, backward);
        }
    }

    /** Takes the weights from the flat matrix. */
    void read(Products<A> products, A flat) {
        if (tape == null) {
            throw new IllegalStateException("A decoder with attention needs the states of an encoder to start from.");
        }
        query.read(products, flat);
        key.read(products, flat);
        context.read(products, flat);
        kernels.copy(flat, layout.score().offset(), score, 0, layout.score().rows());
    }

    /** Before the way forward of some sequences: h_s U_a for all s. */
    void begin(Products<A> products, int first, int count) {
        int k = own.hidden;
        products.multiply(runs(count), own.batch, count * tape.asked / runs(count), zeros, 0, 0, tape.source.state,
                (own.batch + first) * k, k, key.forward(), tape.keys, first * k, k);
    }

    private int runs(int count) {
        return count == own.batch ? 1 : tape.asked;
    }

    /** Step t of some sequences: a_t += c_t W^x. */
    void forward(Products<A> products, Batch batch, int t, int before, int first, int count) {
        int k = own.hidden;
        int row = (t - 1) * own.batch + first;
        products.multiply(1, 0, count, zeros, 0, 0, own.state, before * k, k, query.forward(), tape.query, row * k, k);
        for (int b = 0; b < count; b++) {
            if (isRead(batch, t, first + b)) {
                kernels.looks().look(tape, score, row + b, first + b, length(first + b));
            } else {
                kernels.fill(tape.context, (row + b) * k, (row + b + 1) * k, 0);
            }
        }
        products.multiply(1, 0, count, own.gates, row * own.width, own.width, tape.context, row * k, k, context.forward(),
                own.gates, row * own.width, own.width);
    }

    private static boolean isRead(Batch batch, int t, int b) {
        return batch.lengths() == null || t <= batch.lengths()[b];
    }

    private int length(int b) {
        return lengths == null ? tape.asked : lengths[b];
    }

    /** Before the way back of some sequences: nothing has reached the encoder yet. */
    void beginBack(int first, int count) {
        int k = own.hidden;
        for (int s = 0; s < tape.asked; s++) {
            int at = (s * own.batch + first) * k;
            kernels.fill(tape.keysGradient, at, at + count * k, 0);
            kernels.fill(tape.statesGradient, at, at + count * k, 0);
        }
        kernels.fill(tape.scoreGradient, first * k, (first + count) * k, 0);
    }

    /** Back through step t: from dL/da_t to the encoder's states, and dL/dh_{t-1} += dL/d(h_{t-1} W_a) W_a^T. */
    void backward(Products<A> products, Batch batch, int t, int before, int first, int count) {
        int k = own.hidden;
        int row = (t - 1) * own.batch + first;
        products.multiply(1, 0, count, zeros, 0, 0, own.gatesGradient, row * own.width, own.width, context.transposed(),
                tape.contextGradient, first * k, k);
        for (int b = 0; b < count; b++) {
            if (isRead(batch, t, first + b)) {
                kernels.looks().lookBack(tape, score, row + b, first + b, length(first + b));
            } else {
                kernels.fill(tape.queryGradient, (row + b) * k, (row + b + 1) * k, 0);
            }
        }
        products.multiply(1, 0, count, own.stateGradient, before * k, k, tape.queryGradient, row * k, k, query.transposed(),
                own.stateGradient, before * k, k);
    }

    /** After the way back of some sequences: dL/dh_s += dL/d(h_s U_a) U_a^T. */
    void endBack(Products<A> products, int first, int count) {
        int k = own.hidden;
        products.multiply(runs(count), own.batch, count * tape.asked / runs(count), tape.statesGradient, first * k, k,
                tape.keysGradient, first * k, k, key.transposed(), tape.statesGradient, first * k, k);
    }

    /** Adds what has reached the states of some sequences to dL/dh_s on the encoder's tape. */
    void addStateGradients(int first, int count) {
        int k = own.hidden;
        for (int s = 0; s < tape.asked; s++) {
            kernels.updates().add(tape.statesGradient, (s * own.batch + first) * k, tape.source.stateGradient,
                    ((s + 1) * own.batch + first) * k, count * k);
        }
    }

    /** The work that makes the gradients of the weights. */
    List<GradientJob<A>> jobs() {
        List<GradientJob<A>> jobs = new ArrayList<>();
        int k = own.hidden;
        GradientJob.eachPanel(query.width(), kernels.panel(), (first, count) -> jobs.add((products, batch) -> query.derive(
                products, own.steps * own.batch, own.state, 0, k, tape.queryGradient, 0, k, first, count, true)));
        GradientJob.eachPanel(key.width(), kernels.panel(), (first, count) -> jobs.add((products, batch) -> key.derive(
                products, tape.asked * own.batch, tape.source.state, own.batch * k, k, tape.keysGradient, 0, k, first, count,
                true)));
        GradientJob.eachPanel(context.width(), kernels.panel(), (first, count) -> jobs.add((products, batch) -> context.derive(
                products, own.steps * own.batch, tape.context, 0, k, own.gatesGradient, 0, own.width, first, count, true)));
        jobs.add((products, batch) -> {
            kernels.fill(scoreGradient, 0, k, 0);
            kernels.updates().sumRows(own.batch, tape.scoreGradient, 0, k, k, scoreGradient, 0);
        });
        return jobs;
    }

    /** Puts the gradients of the weights into the flat one. */
    void writeGradient(A flat) {
        query.writeGradient(flat);
        key.writeGradient(flat);
        context.writeGradient(flat);
        kernels.copy(scoreGradient, 0, flat, layout.score().offset(), layout.score().rows());
    }

    /** α_t,s of sequence b in the batch just read; t and s from 1. */
    double weight(int t, int b, int s) {
        return kernels.get(tape.weights, ((t - 1) * own.batch + b) * tape.asked + s - 1);
    }
}
