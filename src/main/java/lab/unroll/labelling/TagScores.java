package lab.unroll.labelling;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import lab.unroll.engine.Motor;
import lab.unroll.net.Batch;
import lab.unroll.net.Parameters;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.Score;
import lab.unroll.task.TaggingTask;
import org.ejml.data.FMatrixRMaj;

/**
 * How the steps that are held out were labelled, class by class.
 *
 * @param right    of each class, how often it was answered where it was asked for; not copied
 * @param asked    how often it was asked for; not copied
 * @param answered how often it was answered; not copied
 */
public record TagScores(int[] right, int[] asked, int[] answered) {

    /**
     * Those of a network, in single precision as it was trained.
     *
     * @throws lab.unroll.engine.MotorTooLargeException if it does not fit into memory
     */
    public static TagScores of(LabellingTask task, Parameters parameters) {
        Batch batch = task.evaluationBatch();
        Motor<FMatrixRMaj> motor = Motor.forMeasuring(parameters.spec(), batch.steps(), batch.size());
        motor.forward(parameters.toSingle(), batch);
        float[] answers = motor.answers().data;
        int classes = task.outputSize();
        return counted(batch, classes, row -> Score.largest(answers, row * classes, classes));
    }

    /** Those of the rule that gives each word its most frequent tag. */
    public static TagScores ofRule(TaggingTask task) {
        Batch batch = task.evaluationBatch();
        return counted(batch, task.outputSize(), row -> task.ruleAnswer(
                task.heldOutWord(row % batch.size(), row / batch.size() + 1)));
    }

    private static TagScores counted(Batch batch, int classes, IntUnaryOperator answer) {
        TagScores scores = new TagScores(new int[classes], new int[classes], new int[classes]);
        for (int row = 0; row < batch.rows(); row++) {
            if (batch.isJudged(row)) {
                int wanted = batch.classes()[row];
                int given = answer.applyAsInt(row);
                scores.asked[wanted]++;
                scores.answered[given]++;
                scores.right[wanted] += given == wanted ? 1 : 0;
            }
        }
        return scores;
    }

    /** Answers that are right, of all that were judged. */
    public Score all() {
        return new Score(Arrays.stream(right).sum(), Arrays.stream(asked).sum());
    }

    /** Share of right answers, 0 to 1; NaN where none is judged. */
    public double accuracy() {
        Score all = all();
        return all.total() == 0 ? Double.NaN : (double) all.correct() / all.total();
    }

    /** Share of a class that was answered as such (its recall), 0 to 1; NaN where it is never asked for. */
    public double found(int aClass) {
        return asked[aClass] == 0 ? Double.NaN : (double) right[aClass] / asked[aClass];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagScores that && Arrays.equals(right, that.right) && Arrays.equals(asked, that.asked)
                && Arrays.equals(answered, that.answered);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(right) * 31 + Arrays.hashCode(answered);
    }

    @Override
    public String toString() {
        return all().correct() + " of " + all().total();
    }
}
