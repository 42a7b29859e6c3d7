package lab.unroll.engine;

import java.util.List;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.net.Direction;
import lab.unroll.net.Gate;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Reset;
import org.ejml.data.FMatrixRMaj;

/**
 * The states of a motor: where they start from, how they are carried to the next batch or to another motor, and every one
 * of them with its gradient, to be looked at. Positions count from 1 to T; {@link #startOf} and {@link #endOf} say which
 * position (0 or T + 1, T or 1) is the state that a direction starts from and ends with.
 *
 * @param <A> the matrices
 */
public final class RecurrentStates<A> {

    private final Kernels<A> kernels;
    private final NetworkSpec spec;
    private final List<List<Layer<A>>> stack;
    private RecurrentStates<A> follower;
    /** How many steps each sequence of the batch just read has; null where all have T. */
    private int[] lengths;

    RecurrentStates(Kernels<A> kernels, NetworkSpec spec, List<List<Layer<A>>> stack) {
        this.kernels = kernels;
        this.spec = spec;
        this.stack = stack;
    }

    // Where they start from

    /** Starts all states from zero. */
    public void startFromZero() {
        eachLayer((layer, same) -> {
            Tape<A> tape = layer.tape();
            int at = layer.start() * tape.batch * tape.hidden;
            kernels.fill(tape.state, at, at + tape.batch * tape.hidden, 0);
            if (spec.cell().hasCellState()) {
                kernels.fill(tape.cell, at, at + tape.batch * tape.hidden, 0);
            }
        });
    }

    /** Starts one sequence of the batch from zero. */
    public void startFromZero(int sequence) {
        eachLayer((layer, same) -> {
            Tape<A> tape = layer.tape();
            int at = (layer.start() * tape.batch + sequence) * tape.hidden;
            kernels.fill(tape.state, at, at + tape.hidden, 0);
            if (spec.cell().hasCellState()) {
                kernels.fill(tape.cell, at, at + tape.hidden, 0);
            }
        });
    }

    /**
     * Sets the states that a layer starts from; they stay as set.
     *
     * @param layer  counted from 0 at the bottom
     * @param hidden h_0, [B x k]. Not modified.
     * @param cell   C_0, [B x k]; ignored by cells without it. Not modified.
     * @throws IllegalArgumentException if a size does not fit
     */
    public void start(int layer, Direction direction, FMatrixRMaj hidden, FMatrixRMaj cell) {
        Layer<A> own = layer(layer, direction);
        set("h_0", own, own.tape().state, hidden);
        if (spec.cell().hasCellState()) {
            set("C_0", own, own.tape().cell, cell);
        }
    }

    private void set(String what, Layer<A> layer, A states, FMatrixRMaj values) {
        Tape<A> tape = layer.tape();
        int k = spec.hidden();
        if (values.numRows != tape.batch || values.numCols != k) {
            throw new IllegalArgumentException(what + " must have " + tape.batch + " x " + k + " numbers, but it has "
                    + values.numRows + " x " + values.numCols + ".");
        }
        for (int i = 0; i < values.getNumElements(); i++) {
            kernels.set(states, (layer.start() * tape.batch + i / k) * tape.hidden + i % k, values.data[i]);
        }
    }

    /** Starts from where the batch just read ended: long texts in pieces. No gradient goes from piece to piece. */
    public void carryOn() {
        startFrom(this);
    }

    /**
     * The states with which the batch just read ended: of each layer, from the bottom, and of each of its directions h, [B x k],
     * and behind it C, where the cell has one; a copy.
     */
    public float[] ends() {
        float[] ends = new float[count()];
        int[] filled = new int[1];
        eachLayer((layer, same) -> {
            read(layer, layer.tape().state, ends, filled);
            if (spec.cell().hasCellState()) {
                read(layer, layer.tape().cell, ends, filled);
            }
        });
        return ends;
    }

    private void read(Layer<A> layer, A states, float[] into, int[] filled) {
        Tape<A> tape = layer.tape();
        int k = spec.hidden();
        for (int i = 0; i < tape.batch * k; i++) {
            into[filled[0]++] = (float) kernels.get(states, (layer.end() * tape.batch + i / k) * tape.hidden + i % k);
        }
    }

    /** How many numbers {@link #ends()} has. */
    public int count() {
        int layers = stack.stream().mapToInt(List::size).sum();
        return layers * stack.get(0).get(0).tape().batch * spec.hidden() * (spec.cell().hasCellState() ? 2 : 1);
    }

    /**
     * Starts from states as {@link #ends()} gives them; they stay as set.
     *
     * @throws IllegalArgumentException if their number does not fit
     */
    public void startFrom(float[] states) {
        if (states.length != count()) {
            throw new IllegalArgumentException("There must be " + count() + " states, but there are " + states.length + ".");
        }
        int[] taken = new int[1];
        eachLayer((layer, same) -> {
            write(layer, states, taken, layer.tape().state);
            if (spec.cell().hasCellState()) {
                write(layer, states, taken, layer.tape().cell);
            }
        });
    }

    private void write(Layer<A> layer, float[] from, int[] taken, A states) {
        Tape<A> tape = layer.tape();
        int k = spec.hidden();
        for (int i = 0; i < tape.batch * k; i++) {
            kernels.set(states, (layer.start() * tape.batch + i / k) * tape.hidden + i % k, from[taken[0]++]);
        }
    }

    /**
     * Starts from where another motor ended, as a decoder does from its encoder; one with attention looks from now on at the
     * states of the other's top layer.
     *
     * @throws IllegalArgumentException if cell, k, number of layers, directions or batch differ
     */
    public void startFrom(RecurrentStates<A> other) {
        requireFit(other);
        if (attention() != null && other != this) {
            attention().to(other.stack.get(other.stack.size() - 1).get(0).tape(), other.lengths);
        }
        eachLayer((layer, same) -> {
            Layer<A> from = same.of(other);
            Tape<A> tape = layer.tape();
            int count = tape.batch * tape.hidden;
            kernels.copy(from.tape().state, from.end() * count, tape.state, layer.start() * count, count);
            if (spec.cell().hasCellState()) {
                kernels.copy(from.tape().cell, from.end() * count, tape.cell, layer.start() * count, count);
            }
        });
    }

    private void requireFit(RecurrentStates<A> other) {
        Tape<A> own = stack.get(0).get(0).tape();
        Tape<A> its = other.stack.get(0).get(0).tape();
        if (spec.cell() != other.spec.cell() || spec.hidden() != other.spec.hidden()
                || spec.layers() != other.spec.layers() || spec.bidirectional() != other.spec.bidirectional()
                || own.batch != its.batch) {
            throw new IllegalArgumentException("States go only from one network to another of the same cell, k, layers, "
                    + "directions and batch: " + other.spec + " with batch " + its.batch + ", " + spec + " with batch "
                    + own.batch + ".");
        }
    }

    /** A batch with sequences of these lengths is read; null where all have T steps. Not copied. */
    void reads(int[] others) {
        lengths = others;
    }

    private Attention<A> attention() {
        return layer(0, Direction.FORWARD).attention();
    }

    // The way back

    /** From now on the gradient at the first states of another motor reaches the last states here; null for none. */
    public void followedBy(RecurrentStates<A> other) {
        if (other != null) {
            requireFit(other);
        }
        follower = other;
    }

    /** Begins the way back of a layer below others: nothing has reached the states before the first step yet. */
    void clearEnds(int level, int first, int count) {
        for (int way = 0; way < stack.get(level).size(); way++) {
            Tape<A> tape = stack.get(level).get(way).tape();
            int k = tape.hidden;
            int last = (tape.steps + 1) * tape.batch + first;
            kernels.fill(tape.stateGradient, first * k, (first + count) * k, 0);
            kernels.fill(tape.stateGradient, last * k, (last + count) * k, 0);
        }
    }

    /** What reaches the last states from outside, and those of the top layer from a decoder that looks at them. */
    void addFinalGradients(int level, int first, int count) {
        if (level == stack.size() - 1 && follower != null && follower.attention() != null) {
            follower.attention().addStateGradients(first, count);
        }
        for (int way = 0; way < stack.get(level).size(); way++) {
            Layer<A> layer = stack.get(level).get(way);
            Tape<A> tape = layer.tape();
            int k = tape.hidden;
            if (spec.cell().hasCellState()) {
                kernels.fill(tape.insideGradient, first * k, (first + count) * k, 0);
            }
            if (follower != null) {
                Layer<A> next = follower.stack.get(level).get(way);
                kernels.updates().add(next.tape().stateGradient, (next.start() * tape.batch + first) * k,
                        tape.stateGradient, (layer.end() * tape.batch + first) * k, count * k);
                if (spec.cell().hasCellState()) {
                    kernels.copy(next.tape().insideGradient, first * k, tape.insideGradient, first * k, count * k);
                }
            }
        }
    }

    // To be looked at

    /** Position of the state that a direction starts from. */
    public int startOf(Direction direction) {
        return layer(0, direction).start();
    }

    /** Position of the state that a direction ends with. */
    public int endOf(Direction direction) {
        return layer(0, direction).end();
    }

    /** h_t^j of sequence b; t from 0 to T + 1. */
    public double hidden(int layer, Direction direction, int t, int b, int j) {
        return state(layer(layer, direction).tape().state, t, b, j);
    }

    /** C_t^j of sequence b; t from 0 to T + 1. */
    public double cell(int layer, Direction direction, int t, int b, int j) {
        return state(layer(layer, direction).tape().cell, t, b, j);
    }

    /** dL/dh_t^j of sequence b, all paths together; t from 0 to T + 1. */
    public double hiddenGradient(int layer, Direction direction, int t, int b, int j) {
        return state(layer(layer, direction).tape().stateGradient, t, b, j);
    }

    /** dL/dC^j of sequence b at the state that the direction starts from. */
    public double firstCellGradient(int layer, Direction direction, int b, int j) {
        Tape<A> tape = layer(layer, direction).tape();
        return kernels.get(tape.insideGradient, b * tape.hidden + j);
    }

    /**
     * α_t,s of sequence b: how much a decoder with attention looks at the s-th state of the encoder before it reads at step t,
     * both from 1; 0 behind the end of the question.
     *
     * @throws IllegalArgumentException if it has no attention
     */
    public double attention(int t, int b, int s) {
        if (!spec.attention()) {
            throw new IllegalArgumentException("A network without attention looks at nothing.");
        }
        return attention().weight(t, b, s);
    }

    /** What a layer of neurons says at step t, t from 1 to T. */
    public double gate(int layer, Direction direction, Gate gate, int t, int b, int j) {
        Layer<A> own = layer(layer, direction);
        return gate(own, own.cell().inputGates().indexOf(gate), t, b, j);
    }

    /** h_{t-1} W^h_n + b_hn of a GRU that resets after the product, t from 1 to T. */
    public double resetProduct(int layer, Direction direction, int t, int b, int j) {
        if (spec.cell().reset() != Reset.AFTER_PRODUCT) {
            throw new IllegalArgumentException("A " + spec.cell().displayName() + " does not reset a product.");
        }
        return gate(layer(layer, direction), 3, t, b, j);
    }

    private double gate(Layer<A> layer, int block, int t, int b, int j) {
        Tape<A> tape = layer.tape();
        return kernels.get(tape.gates, ((t - 1) * tape.batch + b) * tape.width + block * tape.hidden + j);
    }

    private double state(A states, int t, int b, int j) {
        Tape<A> tape = stack.get(0).get(0).tape();
        return kernels.get(states, (t * tape.batch + b) * tape.hidden + j);
    }

    private Layer<A> layer(int layer, Direction direction) {
        return stack.get(layer).get(direction.ordinal());
    }

    private record Place(int level, int direction) {
        <A> Layer<A> of(RecurrentStates<A> carrier) {
            return carrier.stack.get(level).get(direction);
        }
    }

    private interface LayerVisit<A> {
        void visit(Layer<A> layer, Place place);
    }

    private void eachLayer(LayerVisit<A> visit) {
        for (int level = 0; level < stack.size(); level++) {
            for (int direction = 0; direction < stack.get(level).size(); direction++) {
                visit.visit(stack.get(level).get(direction), new Place(level, direction));
            }
        }
    }
}
