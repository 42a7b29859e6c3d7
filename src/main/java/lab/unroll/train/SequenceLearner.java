package lab.unroll.train;

import java.util.List;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.TrainingMotor;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.Draws;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.TrainingConfig;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/** One network, which reads and answers at once. */
final class SequenceLearner implements Learner {

    private final SequenceTask task;
    private final Parameters initial;
    private final Kernels<FMatrixRMaj> kernels;
    private final ThreadTeam crew;
    private final InputNoise noise;
    private TrainingConfig settings;
    private TrainingMotor<FMatrixRMaj> motor;
    private Batch batch;
    /** The batch as it is read. */
    private Batch read;
    private FMatrixRMaj gradient;
    private Evaluator evaluator;

    SequenceLearner(SequenceTask task, Parameters initial, TrainingConfig settings, Kernels<FMatrixRMaj> kernels,
                    ThreadTeam crew) {
        this.task = task;
        this.initial = initial;
        this.kernels = kernels;
        this.crew = crew;
        noise = new InputNoise(initial.spec().input());
        prepare(settings, 0);
    }

    @Override
    public void prepare(TrainingConfig other, long step) {
        try {
            int size = other.batch();
            boolean fits = batch != null && batch.size() == size;
            Batch empty = fits ? batch : task.newBatch(size);
            TrainingMotor<FMatrixRMaj> ready = fits ? motor
                    : TrainingMotor.at(step, kernels, MotorPlan.training(initial.spec(), task.length(), size), crew);
            ready.goTo(step);
            ready.prepareToLeaveOut(other.dropout());
            motor = ready;
            batch = empty;
            settings = other;
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    @Override
    public List<Parameters> networks() {
        return List.of(initial);
    }

    @Override
    public List<Parameters> split(Parameters parameters) {
        NetworkSpec spec = parameters.spec();
        if (!spec.equals(initial.spec())) {
            throw new IllegalArgumentException("The parameters belong to another network: " + spec + ".");
        }
        return List.of(parameters);
    }

    @Override
    public Parameters join(List<FMatrixRMaj> weights) {
        return motor.motor().parameters(weights.get(0));
    }

    @Override
    public double forward(List<FMatrixRMaj> weights, long step) {
        long seed = settings.dataSeed();
        task.fill(batch, Draws.of(seed, step));
        read = noise.over(batch, settings.inputNoise(), Draws.of(seed, step, Draws.Use.NOISE));
        motor.cutAfter(settings.truncation());
        motor.leaveOut(settings.dropout(), Draws.of(seed, step, Draws.Use.DROPOUT), step);
        return task.reported(motor.forward(weights.get(0), read, step));
    }

    @Override
    public void backward() {
        gradient = motor.backward(read);
    }

    @Override
    public List<Internals.Activity> activities() {
        return Activities.of("", motor.present(), read);
    }

    @Override
    public FMatrixRMaj gradient(int network) {
        return gradient;
    }

    @Override
    public Evaluation evaluate(List<FMatrixRMaj> weights, long iteration) {
        if (evaluator == null) {
            evaluator = new Evaluator(task, initial.spec(), kernels);
        }
        return evaluator.evaluate(iteration, weights.get(0));
    }
}
