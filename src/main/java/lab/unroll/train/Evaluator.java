package lab.unroll.train;

import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import org.ejml.data.FMatrixRMaj;

/** Measures parameters on the fixed sequences of a task. */
final class Evaluator {

    private final SequenceTask task;
    private final Batch batch;
    private final Motor<FMatrixRMaj> motor;

    Evaluator(SequenceTask task, NetworkSpec spec, Kernels<FMatrixRMaj> kernels) {
        this.task = task;
        batch = task.evaluationBatch();
        motor = new Motor<>(kernels, MotorPlan.measuring(spec, task.length(), batch.size()), new ThreadTeam(1));
    }

    /** Measures. {@code weights} are not modified. */
    Evaluation evaluate(long iteration, FMatrixRMaj weights) {
        double loss = task.reported(motor.forward(weights, batch));
        Score score = task.score(batch, motor.answers().data);
        return new Evaluation(iteration, score.correct(), score.total(), loss);
    }
}
