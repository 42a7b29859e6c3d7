package lab.unroll.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.engine.kernel.Products;
import lab.unroll.engine.kernel.Tape;
import lab.unroll.engine.kernel.TapeShape;
import lab.unroll.net.Batch;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerLayout;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.ParameterLayout;
import lab.unroll.net.Parameters;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * A network in motion, for batches of one size. Not for several threads; it shares out its work among its own.
 * Back-propagation through time over all steps: Werbos, Proceedings of the IEEE 78 (1990).
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class Motor<A> {

    private final Kernels<A> kernels;
    private final MotorPlan plan;
    private final ParameterLayout layout;
    private final List<List<Layer<A>>> stack = new ArrayList<>();
    /** Every layer in every direction, from the bottom. Gone through by number: an iterator would be garbage of each step. */
    private final List<Layer<A>> layers = new ArrayList<>();
    private final OutputLayer<A> output;
    private final List<GradientJob<A>> jobs = new ArrayList<>();
    private final List<Products<A>> products = new ArrayList<>();
    private final RecurrentStates<A> carrier;
    private final ThreadTeam crew;
    private final int slices;
    private final boolean alone;
    private final A gradient;
    private final ThreadTeam.Work forwardWork = this::forwardSlice;
    private final ThreadTeam.Work backwardWork = this::backwardSlice;
    private final ThreadTeam.Work gradientWork = this::runJob;
    private Batch batch;

    /**
     * A motor made to a plan.
     *
     * @throws MotorTooLargeException if it does not fit into memory
     */
    public Motor(Kernels<A> kernels, MotorPlan plan, ThreadTeam crew) {
        plan.requireMemory(kernels);
        this.kernels = kernels;
        this.plan = plan;
        this.crew = crew;
        NetworkSpec spec = plan.spec();
        layout = new ParameterLayout(spec);
        TapeShape shape = new TapeShape(spec, plan.steps(), plan.batch(), plan.backward());
        List<Dropout<A>> below = List.of();
        for (int l = 0; l < spec.layers(); l++) {
            List<Layer<A>> level = new ArrayList<>();
            for (Direction direction : spec.directions()) {
                level.add(new Layer<>(kernels, layout.layer(l, direction), l == 0 ? layout.attention() : null, shape, below, plan.inputGradient()));
            }
            stack.add(level);
            layers.addAll(level);
            below = level.stream().map(Layer::dropout).toList();
        }
        output = new OutputLayer<>(kernels, layout, below.stream().map(Dropout::tape).toList(), plan.backward());
        alone = plan.helpers(crew.size()) < 2;
        if (plan.backward()) {
            if (!alone) {
                layers.forEach(layer -> jobs.addAll(layer.jobs()));
            }
            if (spec.attention()) {
                jobs.addAll(layers.get(0).attention().jobs());
            }
            jobs.addAll(output.jobs());
        }
        for (int i = 0; i < crew.size(); i++) {
            products.add(kernels.products());
        }
        carrier = new RecurrentStates<>(kernels, spec, stack);
        slices = Math.min(plan.batch(), plan.helpers(crew.size()));
        gradient = kernels.zeros(plan.backward() ? layout.size() : 0);
    }

    /** A motor in single precision that goes forward and back, on the caller's thread. */
    public static Motor<FMatrixRMaj> forTraining(NetworkSpec spec, int steps, int batch) {
        return new Motor<>(KernelChoice.best(), MotorPlan.training(spec, steps, batch), new ThreadTeam(1));
    }

    /** A motor in single precision that goes forward only, in half the memory, on the caller's thread. */
    public static Motor<FMatrixRMaj> forMeasuring(NetworkSpec spec, int steps, int batch) {
        return new Motor<>(KernelChoice.best(), MotorPlan.measuring(spec, steps, batch), new ThreadTeam(1));
    }

    /** What it is made for. */
    public MotorPlan plan() {
        return plan;
    }

    /** Where each parameter stands. */
    public ParameterLayout layout() {
        return layout;
    }

    /** The states it starts from and ends with, and their gradients. */
    public RecurrentStates<A> states() {
        return carrier;
    }

    /**
     * Sets the states before the first step of the bottom layer; they are zero otherwise, and stay as set.
     *
     * @param hidden h_0, [B x k]. Not modified.
     * @param cell   C_0, [B x k]; ignored by cells without it. Not modified.
     */
    public void startFrom(FMatrixRMaj hidden, FMatrixRMaj cell) {
        carrier.start(0, Direction.FORWARD, hidden, cell);
    }

    /**
     * From now on the gradient is cut after every N steps that a layer reads: truncated back-propagation through time,
     * Williams and Peng, Neural Computation 2 (1990). The states go on as before.
     *
     * @param window N; 0 for no cut
     */
    public void cutAfter(int window) {
        cutAfter(window, null);
    }

    /** The same where each sequence has so many steps behind it when it begins; null for none. */
    void cutAfter(int window, int[] behind) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).truncation().cutAfter(window, behind);
        }
    }

    /** Makes room for {@link #leaveOut}, which else takes it when it is first needed. */
    public void prepareToLeaveOut(double share) {
        for (int l = 0; l < stack.size() - 1; l++) {
            stack.get(l).forEach(layer -> layer.dropout().prepare(share));
        }
    }

    /**
     * Decides which of the numbers that a layer hands to the one above are left out of the next batches, until it is asked
     * again; those kept grow by 1 / (1 - share). Which they are follows from the random numbers alone. Without a layer above
     * nothing is left out.
     *
     * @param share 0 to below 1; 0 leaves out nothing, and draws no number
     */
    public void leaveOut(double share, RandomGenerator random) {
        for (int l = 0; l < stack.size() - 1; l++) {
            for (int i = 0; i < stack.get(l).size(); i++) {
                stack.get(l).get(i).dropout().draw(share, random);
            }
        }
    }

    /**
     * Reads a batch.
     *
     * @param parameters [1 x n], in the order of {@link ParameterLayout}. Not modified.
     * @param given      of the motor's size. Not modified.
     * @return the mean loss; NaN if nothing is judged
     * @throws IllegalArgumentException if parameters or batch do not fit, or the batch has numbers that are not finite
     */
    public double forward(A parameters, Batch given) {
        require("parameters", layout.size(), kernels.length(parameters));
        Products<A> own = products.get(0);
        BatchCheck.require(plan, kernels, given);
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).read(own, parameters, given);
        }
        output.read(own, parameters, given);
        return forwardAgain(given);
    }

    /** The same with the parameters read last, for a batch of the same kind: answering step by step. */
    double forwardAgain(Batch given) {
        batch = given;
        carrier.reads(given.lengths());
        crew.run(slices, alone, forwardWork);
        return output.loss(given);
    }

    private int firstOf(int slice) {
        return slice * plan.batch() / slices;
    }

    private void forwardSlice(int member, int slice) {
        Products<A> own = products.get(member);
        int first = firstOf(slice);
        int count = firstOf(slice + 1) - first;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(own, batch, first, count);
            layers.get(i).dropout().forward(first, count);
        }
        output.forward(own, batch, first, count);
    }

    /**
     * The gradient of the mean loss of the batch that {@link #forward} has just read.
     *
     * @return [1 x n], in the order of {@link ParameterLayout}; the motor's own matrix, overwritten by the next call
     */
    public A backward(Batch given) {
        batch = given;
        crew.run(slices, alone, backwardWork);
        crew.run(jobs.size(), alone, gradientWork);
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).writeGradient(gradient);
        }
        output.writeGradient(gradient);
        return gradient;
    }

    private void backwardSlice(int member, int slice) {
        Products<A> own = products.get(member);
        int first = firstOf(slice);
        int count = firstOf(slice + 1) - first;
        output.backward(own, batch, first, count);
        for (int l = stack.size() - 1; l >= 0; l--) {
            if (l < stack.size() - 1) {
                carrier.clearEnds(l, first, count);
            }
            carrier.addFinalGradients(l, first, count);
            List<Layer<A>> level = stack.get(l);
            for (int i = 0; i < level.size(); i++) {
                level.get(i).backward(own, batch, first, count, alone);
                // the directions of a layer share what is below it, but not the batch
                level.get(i).input().backward(own, first, count, l > 0 && i > 0);
            }
            for (int i = 0; l > 0 && i < level.size(); i++) {
                stack.get(l - 1).get(i).dropout().backward(first, count);
            }
        }
    }

    private void runJob(int member, int job) {
        jobs.get(job).run(products.get(member), batch);
    }

    /** Number of judged answers of the batch just read whose most probable class is the right one. */
    public int correct(Batch given) {
        int correct = 0;
        for (int row = 0; row < given.rows(); row++) {
            if (given.isJudged(row) && output.largest(row) == given.classes()[row]) {
                correct++;
            }
        }
        return correct;
    }

    /** The most probable class of a row of the batch just read. */
    public int answer(int row) {
        return output.largest(row);
    }

    /** ŷ_t of the batch just read, [TB x m]; a copy. A motor that trains leaves out steps before and after all judged ones. */
    public FMatrixRMaj answers() {
        return narrow(output.answers(), output.width(), plan.spec().output());
    }

    /** dL/dz_t of the batch just gone back, where z_t is what the answers are made of, [TB x m]; a copy. */
    public FMatrixRMaj answersGradient() {
        return narrow(output.answersGradient(), output.width(), plan.spec().output());
    }

    /** dL/dx_t of the batch just gone back, [TB x n]; a copy. Only of a motor planned with it. */
    public FMatrixRMaj inputGradient() {
        int n = plan.spec().input();
        FMatrixRMaj sum = new FMatrixRMaj(plan.steps() * plan.batch(), n);
        for (Layer<A> layer : stack.get(0)) {
            CommonOps_FDRM.addEquals(sum, narrow(layer.input().inputGradient(), kernels.padded(n), n));
        }
        return sum;
    }

    private FMatrixRMaj narrow(A padded, int width, int columns) {
        FMatrixRMaj result = new FMatrixRMaj(plan.steps() * plan.batch(), columns);
        for (int i = 0; i < result.getNumElements(); i++) {
            result.data[i] = (float) kernels.get(padded, i / columns * width + i % columns);
        }
        return result;
    }

    /** h_1 ... h_T of the top layer of the batch just read, [TB x k], where k counts both directions; a copy. */
    public FMatrixRMaj hiddenStates() {
        int k = plan.spec().hidden();
        FMatrixRMaj result = new FMatrixRMaj(plan.steps() * plan.batch(), plan.spec().joined());
        for (Direction direction : plan.spec().directions()) {
            for (int row = 0; row < result.numRows; row++) {
                for (int j = 0; j < k; j++) {
                    result.set(row, direction.ordinal() * k + j, (float) carrier.hidden(plan.spec().layers() - 1,
                            direction, row / plan.batch() + 1, row % plan.batch(), j));
                }
            }
        }
        return result;
    }

    /** A flat matrix, for example the gradient, as parameters; copied. */
    public Parameters parameters(A values) {
        double[] wide = new double[kernels.length(values)];
        Arrays.setAll(wide, i -> kernels.get(values, i));
        return new Parameters(layout, wide);
    }

    private static void require(String what, int expected, int given) {
        if (expected != given) {
            throw new IllegalArgumentException("The network has " + expected + " " + what + ", but " + given
                    + " were given.");
        }
    }
}
