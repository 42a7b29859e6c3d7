package lab.unroll.careers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;

/**
 * What is answered to some questions. It never changes.
 *
 * @param questions     what was asked; copied
 * @param probabilities for each question the probability of each class, adding up to 1, or NaN; copied
 */
public record Foretelling(List<CareerQuestion> questions, double[][] probabilities) {

    /** Copies all. */
    public Foretelling {
        questions = List.copyOf(questions);
        probabilities = Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
        if (questions.size() != probabilities.length) {
            throw new IllegalArgumentException(questions.size() + " questions, " + probabilities.length + " answers");
        }
    }

    /** The probability of a class, from 0 to 1. */
    public double probability(int question, int aClass) {
        return probabilities[question][aClass];
    }

    /** The class that is most probable; among equals the lower. */
    public int answer(int question) {
        return largest(probabilities[question]);
    }

    /** The place of the largest number; among equals the first. */
    static int largest(double[] numbers) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            best = numbers[i] > numbers[best] ? i : best;
        }
        return best;
    }

    /** Number of questions. */
    public int size() {
        return questions.size();
    }

    /** The class that came; -1 where nobody knows. */
    public int actual(int question) {
        return questions.get(question).actual().map(season -> CareerTask.classOf(season.homeRuns())).orElse(-1);
    }

    /** These and those of other years, together. */
    public Foretelling and(Foretelling other) {
        List<CareerQuestion> all = new ArrayList<>(questions);
        all.addAll(other.questions);
        double[][] both = Arrays.copyOf(probabilities, all.size());
        System.arraycopy(other.probabilities, 0, both, probabilities.length, other.probabilities.length);
        return new Foretelling(all, both);
    }

    /** How good the answers are. */
    public ClassScores scores() {
        return ClassScores.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Foretelling that && questions.equals(that.questions)
                && Arrays.deepEquals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return questions.hashCode();
    }

    @Override
    public String toString() {
        return "Foretelling[" + questions.size() + "]";
    }
}
