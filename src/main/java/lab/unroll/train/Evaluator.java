package lab.unroll.train;

import java.util.function.Supplier;
import lab.unroll.engine.Motor;
import lab.unroll.engine.MotorPlan;
import lab.unroll.engine.MotorTooLargeException;
import lab.unroll.engine.ThreadTeam;
import lab.unroll.engine.kernel.Kernels;
import lab.unroll.net.Batch;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.Score;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.StreamedTask.HeldOutStreams;
import lab.unroll.words.InputException;
import org.ejml.data.FMatrixRMaj;

/** Measures parameters on the fixed sequences of a task, or on its streams, with states carried from piece to piece. */
final class Evaluator {

    private final SequenceTask task;
    private final HeldOutStreams streams;
    private final Motor<FMatrixRMaj> motor;

    /**
     * Measures a network on a task.
     *
     * @param streams what it is measured on; pieces of which each begins where the one before ended
     * @throws InputException if there is not enough memory
     */
    Evaluator(SequenceTask task, Supplier<HeldOutStreams> streams, NetworkSpec spec, Kernels<FMatrixRMaj> kernels) {
        this.task = task;
        try {
            this.streams = streams.get();
            motor = new Motor<>(kernels, MotorPlan.measuring(spec, task.length(), this.streams.pieces().get(0).size()),
                    new ThreadTeam(1));
        } catch (MotorTooLargeException | OutOfMemoryError e) {
            throw new InputException(e, "memory.short");
        }
    }

    /** Measures. {@code weights} are not modified. */
    Evaluation evaluate(long iteration, FMatrixRMaj weights) {
        double mean = 0;
        double judged = 0;
        int correct = 0;
        int total = 0;
        for (int piece = 0; piece < streams.pieces().size(); piece++) {
            Batch batch = streams.pieces().get(piece);
            if (piece == 0) {
                motor.states().startFromZero();
            } else {
                motor.states().carryOn();
            }
            double loss = motor.forward(weights, batch);
            if (piece >= streams.judged()) {
                Score score = task.score(batch, motor.answers().data);
                double weight = batch.judgedWeight();
                mean = judged == 0 ? loss : (mean * judged + loss * weight) / (judged + weight);
                judged += weight;
                correct += score.correct();
                total += score.total();
            }
        }
        return new Evaluation(iteration, correct, total, task.reported(mean));
    }
}
