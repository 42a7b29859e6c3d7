package lab.unroll.lesson.goal;

import java.util.Optional;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.question.Claim;
import lab.unroll.words.InputException;

/**
 * That the bench bears something out.
 *
 * @param claim   what
 * @param written how it is written
 */
record ClaimGoal(Claim claim, String written) {

    static Optional<ClaimGoal> read(Settings settings) {
        return settings.text("becomes").map(text -> new ClaimGoal(Claim.read(text, settings.placeOf("becomes")), text));
    }

    /** A network that has no such number, because it was changed, is not there. */
    static boolean isReached(Progress progress, ClaimGoal goal) {
        try {
            return progress.live().filter(goal.claim::isSoOn).isPresent();
        } catch (InputException absent) {
            return false;
        }
    }

    static GoalKind.Told told(ClaimGoal goal) {
        return GoalKind.Told.with(goal.written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClaimGoal that && claim.equals(that.claim);
    }

    @Override
    public int hashCode() {
        return claim.hashCode();
    }
}
