package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.question.Claim;
import lab.unroll.words.InputException;

/**
 * That the bench bears something out.
 *
 * @param claim what
 */
record ClaimGoal(Claim claim) {

    /** The end of the key of the words for each. */
    private static final Map<String, String> RELATIONS = Map.of("<", "below", ">", "above", "<=", "at-most", ">=", "at-least",
            "=", "equal");

    static Optional<ClaimGoal> read(Settings settings) {
        return settings.text("becomes").map(text -> new ClaimGoal(Claim.read(text, settings.placeOf("becomes"))));
    }

    /** A network that has no such number, because it was changed, is not there. */
    static boolean isReached(Progress progress, ClaimGoal goal) {
        try {
            return progress.live().filter(goal.claim::isSoOn).isPresent();
        } catch (InputException absent) {
            return false;
        }
    }

    /** What is to be larger or smaller than what, in words. */
    static GoalKind.Told told(ClaimGoal goal, Optional<Experiment> experiment) {
        return new GoalKind.Told("." + RELATIONS.get(goal.claim.relation()), List.of(
                SaidNumber.of(goal.claim.left().expression(), experiment),
                SaidNumber.of(goal.claim.right().expression(), experiment)));
    }
}
