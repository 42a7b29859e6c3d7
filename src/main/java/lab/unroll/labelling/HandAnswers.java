package lab.unroll.labelling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lab.unroll.labelling.HandExercise.Blank;

/**
 * What a learner has put into the blanks of an exercise.
 *
 * @param exercise the exercise
 * @param given    the numbers that were given; copied
 */
public record HandAnswers(HandExercise exercise, Map<Blank, Double> given) {

    private static final double ROUNDING = 0.005;

    /** Copies the numbers. */
    public HandAnswers {
        given = Map.copyOf(given);
    }

    /** An exercise of which nothing is filled in. */
    public static HandAnswers none(HandExercise exercise) {
        return new HandAnswers(exercise, Map.of());
    }

    /** The same with another number at a blank; null to empty it. */
    public HandAnswers with(Blank blank, Double number) {
        Map<Blank, Double> others = new HashMap<>(given);
        if (number == null) {
            others.remove(blank);
        } else {
            others.put(blank, number);
        }
        return new HandAnswers(exercise, others);
    }

    /** Whether a blank has what the network has there; empty where nothing is filled in. */
    public Optional<Boolean> isRight(Blank blank) {
        return Optional.ofNullable(given.get(blank)).map(number -> Math.abs(number - exercise.right(blank)) < ROUNDING);
    }

    /** How many are right. */
    public int right() {
        return (int) exercise.blanks().stream().filter(blank -> isRight(blank).orElse(false)).count();
    }
}
