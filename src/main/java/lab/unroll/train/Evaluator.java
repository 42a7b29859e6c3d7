package lab.unroll.train;

import lab.unroll.engine.Motor;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Task;

/** Measures parameters on the fixed sequences of a task. */
final class Evaluator {

    private final Batch batch;
    private final Motor<float[]> motor;
    private final int total;

    Evaluator(Task task, NetworkSpec spec) {
        batch = task.evaluationBatch();
        motor = Motor.forMeasuring(spec, task.length(), batch.size());
        int judged = 0;
        for (int row = 0; row < batch.rows(); row++) {
            judged += batch.isJudged(row) ? 1 : 0;
        }
        total = judged;
    }

    /** Measures. {@code weights} are not modified. */
    Evaluation evaluate(long iteration, float[] weights) {
        double loss = motor.forward(weights, batch);
        return new Evaluation(iteration, motor.correct(batch), total, loss);
    }
}
