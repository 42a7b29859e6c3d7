package lab.unroll.train;

import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/** Measures parameters on the fixed sequences of a task. */
final class Evaluator {

    private final SequenceTask task;
    private final Batch batch;
    private final Motor<FMatrixRMaj> motor;

    /**
     * Measures a network on a task.
     *
     * @throws InputException if there is not enough memory
     */
    Evaluator(SequenceTask task, NetworkSpec spec, Kernels<FMatrixRMaj> kernels) {
        this.task = task;
        try {
            batch = task.evaluationBatch();
            motor = new Motor<>(kernels, MotorPlan.measuring(spec, task.length(), batch.size()), new ThreadTeam(1));
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** Measures. {@code weights} are not modified. */
    Evaluation evaluate(long iteration, FMatrixRMaj weights) {
        double loss = task.reported(motor.forward(weights, batch));
        Score score = task.score(batch, motor.answers().data);
        return new Evaluation(iteration, score.correct(), score.total(), loss);
    }
}
