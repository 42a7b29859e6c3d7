package lab.unroll.experiment;

import java.util.Objects;
import lab.unroll.task.Ranges;
import lab.unroll.task.Schedule;

/**
 * How an experiment is trained, by Adam.
 *
 * @param batch        sequences in a batch, 1 to 256
 * @param learningRate step length of Adam, 1e-7 to 10
 * @param schedule     how it changes on the way
 * @param clipNorm     longest gradient, up to 1e6; 0 for no limit
 * @param steps        steps of a whole training, 1 to 10,000,000
 */
public record TrainingPlan(int batch, double learningRate, Schedule schedule, double clipNorm, int steps) {

    /** The most steps of a whole training. */
    public static final int MOST_STEPS = 10_000_000;

    /**
     * Checks every number.
     *
     * @throws lab.unroll.words.InputProblem naming the setting, its value and its range
     */
    public TrainingPlan {
        Objects.requireNonNull(schedule, "schedule");
        Ranges.require("batch", batch, 1, 256);
        Ranges.require("learning rate", learningRate, 1e-7, 10);
        Ranges.require("clip", clipNorm, 0, 1e6);
        Ranges.require("steps", steps, 1, MOST_STEPS);
    }

    /** With a learning rate that does not change. */
    public TrainingPlan(int batch, double learningRate, double clipNorm, int steps) {
        this(batch, learningRate, Schedule.CONSTANT, clipNorm, steps);
    }

    TrainingPlan withBatch(int other) {
        return new TrainingPlan(other, learningRate, schedule, clipNorm, steps);
    }

    TrainingPlan withLearningRate(double other) {
        return new TrainingPlan(batch, other, schedule, clipNorm, steps);
    }

    TrainingPlan withSchedule(Schedule other) {
        return new TrainingPlan(batch, learningRate, other, clipNorm, steps);
    }

    TrainingPlan withClipNorm(double other) {
        return new TrainingPlan(batch, learningRate, schedule, other, steps);
    }

    TrainingPlan withSteps(int other) {
        return new TrainingPlan(batch, learningRate, schedule, clipNorm, other);
    }
}
