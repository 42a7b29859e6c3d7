package lab.unroll.forecast;

import java.util.Arrays;
import lab.unroll.engine.Motor;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.SeriesTask;
import org.ejml.data.FMatrixRMaj;

/** Has a network foretell a series, in single precision as it was trained: each answer is the last of a window of T values. */
public final class Forecaster {

    /** One step ahead, the last so many places at most are foretold. */
    public static final int MOST_AHEAD = 4000;
    /** So many places at most are freely continued. */
    public static final int MOST_FREE = 2000;

    /** Windows that are read side by side. */
    private static final int SIDE_BY_SIDE = 64;
    /** Beyond the end of the series goes at most so large a share of the held-out part. */
    private static final double BEYOND = 0.25;

    private final SeriesTask task;
    private final Parameters parameters;
    private final FMatrixRMaj weights;
    private final Runnable chance;
    private final float[] scaled;

    private Forecaster(SeriesTask task, Parameters parameters, Runnable chance) {
        this.task = task;
        this.parameters = parameters;
        this.chance = chance;
        weights = parameters.toSingle();
        scaled = new float[task.series().length()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) task.feature().x(task.series().at(i));
        }
    }

    /**
     * The forecast of a network.
     *
     * @param chance is run now and then; what it throws ends the work
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public static Forecast of(SeriesTask task, Parameters parameters, Runnable chance) {
        Forecaster forecaster = new Forecaster(task, parameters, chance);
        int first = Math.max(task.length(), task.series().length() - MOST_AHEAD);
        return new Forecast(task, first, forecaster.ahead(first), forecaster.free());
    }

    /** ŷ of every place from {@code first} on. */
    private double[] ahead(int first) {
        double[] answers = new double[scaled.length - first];
        int size = Math.min(SIDE_BY_SIDE, answers.length);
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(parameters.spec(), task.length(), size);
        Batch batch = Batch.ofValues(task.length(), size, 1, 1);
        for (int from = 0; from < answers.length; from += size) {
            chance.run();
            for (int b = 0; b < size; b++) {
                // the last windows are fewer: one of them is read over and over
                int place = first + Math.min(from + b, answers.length - 1);
                for (int t = 1; t <= task.length(); t++) {
                    batch.inputs().data[batch.row(t, b)] = scaled[place - task.length() + t - 1];
                }
            }
            motor.forward(weights, batch);
            float[] y = motor.answers().data;
            for (int b = 0; b < size && from + b < answers.length; b++) {
                answers[from + b] = task.feature().value(y[batch.row(task.length(), b)]);
            }
        }
        return answers;
    }

    /** ŷ from the held-out part on, where what was answered is read as if it had been measured. */
    private double[] free() {
        int held = scaled.length - task.trained();
        int beyond = (int) Math.min(Math.max(task.length(), task.season()), BEYOND * held);
        double[] answers = new double[Math.min(MOST_FREE, held + beyond)];
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(parameters.spec(), task.length(), 1);
        Batch batch = Batch.ofValues(task.length(), 1, 1, 1);
        float[] window = batch.inputs().data;
        System.arraycopy(scaled, task.trained() - task.length(), window, 0, task.length());
        for (int i = 0; i < answers.length; i++) {
            chance.run();
            motor.forward(weights, batch);
            float y = motor.answers().data[task.length() - 1];
            answers[i] = task.feature().value(y);
            if (!Float.isFinite(y)) {
                // nothing can be read of it
                Arrays.fill(answers, i, answers.length, Double.NaN);
                return answers;
            }
            System.arraycopy(window, 1, window, 0, task.length() - 1);
            window[task.length() - 1] = y;
        }
        return answers;
    }
}
