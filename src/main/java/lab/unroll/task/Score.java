package lab.unroll.task;

import java.util.function.IntPredicate;
import lab.unroll.net.Batch;

/**
 * Right answers, counted.
 *
 * @param correct how many are right
 * @param total   how many were judged
 */
public record Score(int correct, int total) {

    /**
     * Counts the rows whose largest answer is that of the right class; among equals the first counts as the largest.
     *
     * @param batch   with classes as targets. Not modified.
     * @param answers ŷ_t of every row, [rows x m]. Not modified.
     * @param judged  the rows that are judged
     */
    public static Score ofClasses(Batch batch, float[] answers, IntPredicate judged) {
        int classes = answers.length / batch.rows();
        int correct = 0;
        int total = 0;
        for (int row = 0; row < batch.rows(); row++) {
            if (judged.test(row)) {
                total++;
                correct += largest(answers, row * classes, classes) == batch.classes()[row] ? 1 : 0;
            }
        }
        return new Score(correct, total);
    }

    /** The place of the largest of {@code count} numbers, counted from {@code from}. */
    public static int largest(float[] numbers, int from, int count) {
        int best = 0;
        for (int j = 1; j < count; j++) {
            if (numbers[from + j] > numbers[from + best]) {
                best = j;
            }
        }
        return best;
    }
}
