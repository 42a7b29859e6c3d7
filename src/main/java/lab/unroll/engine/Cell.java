package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Gate;
import lab.unroll.net.LayerLayout;

/**
 * The recurrent part of a layer: its weights W^h, and one step forward or back on some rows of the tape.
 * A step is made of products, which serve all rows, and of arithmetic number by number, which leaves out sequences that
 * have ended. A cell has one or two of each: forward product, numbers, product, numbers; back in the opposite order.
 *
 * @param <A> the matrices
 */
abstract class Cell<A> {

    final Kernels<A> kernels;
    final Tape<A> tape;

    Cell(Kernels<A> kernels, Tape<A> tape) {
        this.kernels = kernels;
        this.tape = tape;
    }

    static <A> Cell<A> of(Kernels<A> kernels, LayerLayout layout, TapeShape shape, Tape<A> tape) {
        return switch (shape.spec().cell()) {
            case LSTM -> new LstmCell<>(kernels, layout, shape, tape);
            case GRU -> new GruCell<>(kernels, layout, shape, tape);
            case GRU_BEFORE -> new GruBeforeCell<>(kernels, layout, shape, tape);
            case UGRNN -> new UgrnnCell<>(kernels, layout, shape, tape);
            case SIMPLE_RNN, RELU_RNN, SIGMOID_RNN -> new SimpleCell<>(kernels, layout, shape, tape);
        };
    }

    /** The layers of neurons whose sums take x_t W^x, in the order of their blocks on the tape, from block 0 on. */
    abstract List<Gate> inputGates();

    /** Takes the weights from the flat matrix. */
    abstract void read(Products<A> products, A flat);

    /** Puts the gradients of the weights into the flat one. */
    abstract void writeGradient(A flat);

    /** The work that makes the gradients of the weights out of the tape. {@code before} is the first row of h_{t-1}. */
    abstract List<StretchJob<A>> jobs(int before);

    /** The first product: adds what the gates hear from h_{t-1}. */
    abstract void product(Products<A> products, int row, int before, int rows);

    /** What the gates say, and the new state (or what the second product needs). */
    abstract void numbers(int row, int before, int now, int rows);

    /** True if there is a second product. */
    boolean isTwofold() {
        return false;
    }

    /** The second product. */
    void secondProduct(Products<A> products, int row, int rows) {
    }

    /** The new state, after a second product. */
    void secondNumbers(int row, int before, int now, int rows) {
    }

    /** From dL/dh_t to dL/da_t, as far as the first way-back product. */
    abstract void numbersBack(int row, int before, int now, int own, int rows);

    /** The first product on the way back. */
    abstract void productBack(Products<A> products, int row, int before, int own, int rows);

    /** The rest of dL/da_t. */
    void secondNumbersBack(int row, int before, int own, int rows) {
    }

    /** The second product on the way back. */
    void secondProductBack(Products<A> products, int row, int before, int rows) {
    }

    /** dL/dh_{t-1} += some columns of dL/da_t times W^T. */
    final void back(Products<A> products, Weights<A> weights, int row, int column, int before, int rows) {
        int k = tape.hidden;
        products.multiply(1, 0, rows, tape.stateGradient, before * k, k, tape.gatesGradient,
                row * tape.width + column, tape.width, weights.transposed(), tape.stateGradient, before * k, k);
    }

    /** Some columns of the gates += h_{t-1} W. */
    final void hear(Products<A> products, Weights<A> weights, int row, int column, int before, int rows) {
        int at = row * tape.width + column;
        products.multiply(1, 0, rows, tape.gates, at, tape.width, tape.state, before * tape.hidden, tape.hidden,
                weights.forward(), tape.gates, at, tape.width);
    }

    /** The weights of some gates of h_{t-1}. */
    final Weights<A> recurrent(LayerLayout layout, List<Gate> gates, TapeShape shape) {
        return new Weights<>(kernels, gates.stream().map(layout::recurrentWeights).toList(), 0, shape.spec().hidden(),
                Weights.Way.of(shape.backward(), true));
    }
}
