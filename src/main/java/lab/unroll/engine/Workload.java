package lab.unroll.engine;

import java.util.SplittableRandom;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;

/**
 * Training on one fixed batch of random numbers, by Adam: what speed is measured with. A step is forward, back through all
 * steps, and update.
 *
 * @param <A> the matrices: {@code FMatrixRMaj} or {@code DMatrixRMaj}
 */
public final class Workload<A> {

    private static final double RATE = 0.001;
    private static final long SEED = 1;

    private final MotorPlan plan;
    private final TrainingMotor<A> motor;
    private final Optimiser<A> optimiser;
    private final A weights;
    private final Batch batch;
    private final Data data;
    private long taken;

    /**
     * What is drawn.
     *
     * @param last    true if only the last step is judged
     * @param symbols true if x_t is one-hot, as of a text, so that no product with W^x is wanted at the bottom; false for
     *                random numbers
     */
    public record Data(boolean last, boolean symbols) {

        /** Random numbers, every step judged. */
        public static final Data EVERY_STEP = new Data(false, false);
    }

    /** Draws the data and the first weights, the same every time. Symbols need classes as answers. */
    public Workload(Kernels<A> kernels, MotorPlan plan, Data data, ThreadTeam crew) {
        this(kernels, TrainingMotor.at(0, kernels, plan, crew), data);
    }

    Workload(Kernels<A> kernels, TrainingMotor<A> motor, Data data) {
        this.plan = motor.motor().plan();
        this.data = data;
        this.motor = motor;
        double[] first = new Initialiser(1, 0).draw(plan.spec(), SEED).toArray();
        weights = kernels.zeros(first.length);
        for (int i = 0; i < first.length; i++) {
            kernels.set(weights, i, (float) first[i]);
        }
        optimiser = new Optimisers<>(kernels, first.length).adam();
        batch = draw(plan.spec());
    }

    private Batch draw(NetworkSpec spec) {
        SplittableRandom random = new SplittableRandom(SEED);
        boolean classes = spec.head() == OutputKind.SOFTMAX;
        Batch drawn = data.symbols() ? Batch.ofSymbols(plan.steps(), plan.batch())
                : classes ? Batch.ofClasses(plan.steps(), plan.batch(), spec.input())
                : Batch.ofValues(plan.steps(), plan.batch(), spec.input(), spec.output());
        for (int row = 0; data.symbols() && row < drawn.rows(); row++) {
            drawn.symbols()[row] = random.nextInt(spec.input());
        }
        for (int i = 0; !data.symbols() && i < drawn.inputs().data.length; i++) {
            drawn.inputs().data[i] = (float) (2 * random.nextDouble() - 1);
        }
        for (int row = 0; row < drawn.rows(); row++) {
            if (classes) {
                drawn.classes()[row] = random.nextInt(spec.output());
            } else {
                for (int j = 0; j < spec.output(); j++) {
                    drawn.values().data[row * spec.output() + j] = (float) (2 * random.nextDouble() - 1);
                }
            }
            boolean judged = !data.last() || row >= drawn.rows() - drawn.size();
            drawn.weights()[row] = judged ? 1 : 0;
        }
        return drawn;
    }

    /** Takes one step; returns the loss before it. */
    public double step() {
        double loss = motor.forward(weights, batch, taken);
        optimiser.update(weights, motor.backward(batch), RATE);
        taken++;
        return loss;
    }

    /** Additions and multiplications in the products of one step. */
    public double operations() {
        NetworkSpec spec = plan.spec();
        double rows = (double) plan.steps() * plan.batch();
        double width = (double) spec.fusedWidth() * spec.directions().size();
        double sum = 0;
        for (int layer = 0; layer < spec.layers(); layer++) {
            // forward and weight gradient of both products; back through W^h, and through W^x where there is a layer below
            double ofInputs = layer > 0 ? 3 : data.symbols() ? 0 : 2;
            sum += rows * width * (3.0 * spec.hidden() + ofInputs * spec.inputOf(layer));
        }
        if (spec.head().hasWeights()) {
            sum += 3 * (data.last() ? plan.batch() : rows) * spec.joined() * spec.output();
        }
        return 2 * sum;
    }
}
