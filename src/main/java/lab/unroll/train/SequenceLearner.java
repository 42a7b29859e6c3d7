package lab.unroll.train;

import java.util.List;
import java.util.SplittableRandom;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.TrainingMotor;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.Parameters;
import lab.unroll.task.SequenceTask;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/** One network, which reads and answers at once. */
final class SequenceLearner implements Learner {

    private final SequenceTask task;
    private final Parameters initial;
    private final Kernels<FMatrixRMaj> kernels;
    private final ThreadTeam crew;
    private TrainingMotor<FMatrixRMaj> motor;
    private Batch batch;
    private FMatrixRMaj gradient;
    private Evaluator evaluator;

    SequenceLearner(SequenceTask task, Parameters initial, int size, Kernels<FMatrixRMaj> kernels, ThreadTeam crew) {
        this.task = task;
        this.initial = initial;
        this.kernels = kernels;
        this.crew = crew;
        prepare(size, 0);
    }

    @Override
    public void prepare(int size, long step) {
        try {
            if (batch == null || batch.size() != size) {
                Batch empty = task.newBatch(size);
                motor = TrainingMotor.at(step, kernels, MotorPlan.training(initial.spec(), task.length(), size), crew);
                batch = empty;
            } else {
                motor.goTo(step);
            }
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
    public double forward(List<FMatrixRMaj> weights, SplittableRandom random, long step) {
        task.fill(batch, random);
        return task.reported(motor.forward(weights.get(0), batch, step));
    }

    @Override
    public void backward() {
        gradient = motor.backward(batch);
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
