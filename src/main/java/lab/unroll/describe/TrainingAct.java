package lab.unroll.describe;

import java.util.List;

/** Training has begun, come to rest, or been gone back in. What it has done is told against what was there when it began. */
final class TrainingAct implements Act {

    @Override
    public List<String> object(Between two) {
        Moment.Training now = two.after().training();
        boolean moved = two.was().iteration() != two.is().iteration();
        if (now == Moment.Training.RUNS) {
            return two.before().training() == now ? List.of() : List.of(two.say("training.runs"));
        }
        if (two.before().training() == now && !moved) {
            return List.of();
        }
        if (two.isCovered()) {
            return List.of(two.say("training.rests.covered"));
        }
        return List.of(two.say(switch (now) {
            case SOLVED -> "training.solved";
            case STUCK -> "training.stuck";
            default -> "training.rests";
        }, two.is().iteration()));
    }

    @Override
    public List<String> context(Between two) {
        return two.after().training() == Moment.Training.RUNS ? List.of() : two.answer(two.before().trainedFrom());
    }
}
