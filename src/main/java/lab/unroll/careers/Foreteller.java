package lab.unroll.careers;

import java.util.List;
import lab.unroll.engine.Motor;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import org.ejml.data.FMatrixRMaj;

/** Has a network answer questions about careers, in single precision as it was trained. */
public final class Foreteller {

    /** Questions that are read side by side. */
    private static final int SIDE_BY_SIDE = 64;

    private Foreteller() {
    }

    /**
     * The answers of a network to all that is asked of the year foretold.
     *
     * @param chance is run now and then; what it throws ends the work
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public static Foretelling of(CareerTask task, Parameters parameters, Runnable chance) {
        return of(task, parameters, task.asked(), chance);
    }

    /** The same to other questions. */
    public static Foretelling of(CareerTask task, Parameters parameters, List<CareerQuestion> asked, Runnable chance) {
        double[][] answers = new double[asked.size()][CareerTask.CLASSES.size()];
        int size = Math.max(1, Math.min(SIDE_BY_SIDE, asked.size()));
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(parameters.spec(), task.length(), size);
        FMatrixRMaj weights = parameters.toSingle();
        Batch batch = task.newBatch(size);
        for (int from = 0; from < asked.size(); from += size) {
            chance.run();
            for (int b = 0; b < size; b++) {
                // the last ones are fewer: one of them is read over and over
                task.write(asked.get(Math.min(from + b, asked.size() - 1)), batch, b);
            }
            motor.forward(weights, batch);
            FMatrixRMaj y = motor.answers();
            for (int b = 0; b < size && from + b < asked.size(); b++) {
                int row = batch.row(asked.get(from + b).read(task.length()).size(), b);
                for (int c = 0; c < answers[from + b].length; c++) {
                    answers[from + b][c] = y.get(row, c);
                }
            }
        }
        return new Foretelling(asked, answers);
    }
}
