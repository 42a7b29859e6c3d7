package lab.unroll.train;

import java.util.SplittableRandom;
import lab.unroll.engine.Clipping;
import lab.unroll.engine.KernelChoice;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.TrainingMotor;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;

/** Training, step by step on the caller's thread. The same settings give the same numbers, bit for bit. */
public final class TrainingRun implements Training {

    private final SequenceTask task;
    private TrainingConfig settings;
    private final Parameters initial;
    private final SplittableRandom random;
    private Batch batch;
    private final Kernels<float[]> kernels = KernelChoice.best();
    private final ThreadTeam crew;
    private TrainingMotor<float[]> motor;
    private final WeightState descent;
    private final TrainingProgress course;
    private Evaluator evaluator;

    /**
     * Prepares training; no step is taken.
     *
     * @throws InputException if there is not enough memory
     */
    public TrainingRun(SequenceTask task, Parameters initial, TrainingConfig settings) {
        this.task = task;
        this.settings = settings;
        this.initial = initial;
        random = new SplittableRandom(settings.dataSeed());
        batch = task.newBatch(settings.batch());
        crew = new ThreadTeam(settings.threads());
        motor = firstMotor();
        descent = new WeightState(kernels, initial, settings);
        course = new TrainingProgress(task.chanceLoss());
    }

    private TrainingMotor<float[]> firstMotor() {
        try {
            return motor(settings.batch(), true);
        } catch (InputException e) {
            crew.close();
            throw e;
        }
    }

    private TrainingMotor<float[]> motor(int sequences, boolean untrained) {
        MotorPlan plan = MotorPlan.training(initial.spec(), task.length(), sequences);
        try {
            return untrained ? TrainingMotor.starting(kernels, plan, crew) : TrainingMotor.started(kernels, plan, crew);
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    @Override
    public TrainingRun restarted() {
        close();
        return new TrainingRun(task, initial, settings);
    }

    @Override
    public double advance() {
        if (course.divergence() != null) {
            return course.loss();
        }
        task.fill(batch, random);
        double fresh = task.reported(motor.forward(descent.weights(), batch));
        Divergence.Kind refusal = course.refusal(fresh);
        if (refusal != null) {
            return diverge(refusal, fresh);
        }
        descent.keep();
        float[] gradient = motor.backward(batch);
        double norm = Clipping.norm(kernels, gradient);
        if (!Double.isFinite(norm)) {
            return diverge(Divergence.Kind.GRADIENT_NOT_FINITE, fresh);
        }
        if (!descent.step(gradient, norm, course.iteration())) {
            return diverge(Divergence.Kind.PARAMETERS_NOT_FINITE, fresh);
        }
        course.stepTaken(fresh);
        return fresh;
    }

    @Override
    public void edit(Parameters edited) {
        if (!edited.spec().equals(initial.spec())) {
            throw new IllegalArgumentException("The parameters belong to another network: " + edited.spec() + ".");
        }
        descent.replace(edited);
        course.restartMeasure();
    }

    @Override
    public void adjust(TrainingConfig other) {
        settings.requireAdjustedOnly(other);
        if (other.batch() != settings.batch()) {
            motor = motor(other.batch(), course.iteration() == 0);
            batch = task.newBatch(other.batch());
        }
        settings = other;
        descent.adjust(other);
        course.resume();
    }

    private double diverge(Divergence.Kind kind, double refused) {
        descent.goBack();
        course.diverge(kind, refused);
        return refused;
    }

    @Override
    public TrainingConfig settings() {
        return settings;
    }

    @Override
    public long iteration() {
        return course.iteration();
    }

    @Override
    public double loss() {
        return course.loss();
    }

    @Override
    public double smoothedLoss() {
        return course.smoothedLoss();
    }

    @Override
    public Parameters parameters() {
        return motor.motor().parameters(descent.weights());
    }

    @Override
    public Evaluation evaluate() {
        if (evaluator == null) {
            evaluator = new Evaluator(task, initial.spec());
        }
        return evaluator.evaluate(course.iteration(), descent.weights());
    }

    @Override
    public Divergence divergence() {
        return course.divergence();
    }

    @Override
    public void close() {
        crew.close();
    }
}
