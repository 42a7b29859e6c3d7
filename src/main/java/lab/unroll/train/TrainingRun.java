package lab.unroll.train;

import java.util.SplittableRandom;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.Crew;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.Optimiser;
import lab.unroll.engine.Optimisers;
import lab.unroll.engine.TooLarge;
import lab.unroll.engine.TrainingMotor;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.Task;
import lab.unroll.task.TrainingSettings;
import lab.unroll.words.InputProblem;

/** Training, step by step on the caller's thread. The same settings give the same numbers, bit for bit. */
public final class TrainingRun implements AutoCloseable {

    /** A loss this many times that of guessing (or of the first batch) is no longer learning. */
    private static final double EXPLODED = 10;
    private static final double SMOOTHING = 0.95;

    private final Task task;
    private final TrainingSettings settings;
    private final Parameters initial;
    private final SplittableRandom random;
    private final Batch batch;
    private final Kernels<float[]> kernels = KernelChoice.best();
    private final Crew crew;
    private final TrainingMotor<float[]> motor;
    private final Optimiser<float[]> optimiser;
    private final float[] weights;
    private final float[] lastGood;
    private Evaluator evaluator;
    private long iteration;
    private long lastGoodIteration;
    private double loss = Double.NaN;
    private double largestAllowed = Double.NaN;
    private double smoothedSum;
    private double smoothedWeight;
    private Divergence divergence;

    /**
     * Prepares training; no step is taken.
     *
     * @throws InputProblem if there is not enough memory
     */
    public TrainingRun(Task task, Parameters initial, TrainingSettings settings) {
        this.task = task;
        this.settings = settings;
        this.initial = initial;
        random = new SplittableRandom(settings.dataSeed());
        batch = task.newBatch(settings.batch());
        crew = new Crew(settings.threads());
        motor = motor(task, initial, settings, crew);
        weights = initial.toFloats();
        lastGood = weights.clone();
        optimiser = RuleChoice.of(settings.rule(), new Optimisers<>(kernels, weights.length));
    }

    private TrainingMotor<float[]> motor(Task task, Parameters initial, TrainingSettings settings, Crew crew) {
        try {
            return TrainingMotor.starting(kernels, MotorPlan.training(initial.spec(), task.length(), settings.batch()),
                    crew);
        } catch (TooLarge | OutOfMemoryError e) {
            crew.close();
            throw new InputProblem(e, "memory.short");
        }
    }

    /** The same training from its beginning; this one is over. */
    public TrainingRun restarted() {
        close();
        return new TrainingRun(task, initial, settings);
    }

    /**
     * Takes one step on a fresh batch, unless training has diverged.
     *
     * @return the loss of the batch before the step
     */
    public double advance() {
        if (divergence != null) {
            return loss;
        }
        task.fill(batch, random);
        double fresh = task.reported(motor.forward(weights, batch));
        if (Double.isNaN(largestAllowed) && Double.isFinite(fresh)) {
            largestAllowed = EXPLODED * Math.max(fresh, task.chanceLoss());
        }
        if (!Double.isFinite(fresh)) {
            return diverge(Divergence.Kind.LOSS_NOT_FINITE, fresh);
        }
        if (fresh > largestAllowed) {
            return diverge(Divergence.Kind.LOSS_EXPLODED, fresh);
        }
        // These weights gave a good loss.
        System.arraycopy(weights, 0, lastGood, 0, weights.length);
        lastGoodIteration = iteration;
        float[] gradient = motor.backward(batch);
        double norm = Clipping.norm(kernels, gradient);
        if (!Double.isFinite(norm)) {
            return diverge(Divergence.Kind.GRADIENT_NOT_FINITE, fresh);
        }
        Clipping.byNorm(kernels, gradient, norm, settings.clipNorm());
        Clipping.byValue(kernels, gradient, settings.clipValue());
        optimiser.update(weights, gradient, settings.learningRate() * settings.schedule().factor(iteration));
        if (!kernels.updates().isFinite(weights, weights.length)) {
            return diverge(Divergence.Kind.PARAMETERS_NOT_FINITE, fresh);
        }
        iteration++;
        loss = fresh;
        smoothedSum = SMOOTHING * smoothedSum + (1 - SMOOTHING) * fresh;
        smoothedWeight = SMOOTHING * smoothedWeight + 1 - SMOOTHING;
        return fresh;
    }

    private double diverge(Divergence.Kind kind, double refused) {
        System.arraycopy(lastGood, 0, weights, 0, weights.length);
        iteration = lastGoodIteration;
        divergence = new Divergence(kind, iteration, refused);
        return refused;
    }

    /** Number of steps taken; a step that made training diverge is taken back. */
    public long iteration() {
        return iteration;
    }

    /** The loss of the last batch that was learnt from; NaN before the first. */
    public double loss() {
        return loss;
    }

    /** Moving average of the loss over about twenty steps; NaN before the first. */
    public double smoothedLoss() {
        return iteration == 0 ? Double.NaN : smoothedSum / smoothedWeight;
    }

    /** The parameters after the steps so far. */
    public Parameters parameters() {
        return motor.motor().parameters(weights);
    }

    /** Measures accuracy and loss on the fixed evaluation sequences. */
    public Evaluation evaluate() {
        if (evaluator == null) {
            evaluator = new Evaluator(task, initial.spec());
        }
        return evaluator.evaluate(iteration, weights);
    }

    /** Why training stopped, or null. */
    public Divergence divergence() {
        return divergence;
    }

    /** Sends the threads home that share the work. No step can be taken any more; what was reached stays readable. */
    @Override
    public void close() {
        crew.close();
    }
}
