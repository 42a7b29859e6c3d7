package lab.unroll.describe;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.figure.TaskSentence;

/** Another experiment is on the bench: another task, cell or size. */
final class ExperimentAct implements Act {

    @Override
    public List<String> object(Between two) {
        if (two.was().experiment().equals(two.is().experiment())) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        if (!two.was().experiment().choice().equals(two.is().experiment().choice())) {
            told.add(TaskSentence.of(two.is().experiment(), two.room("tasks")));
        }
        told.add(two.say("network", two.is().experiment().cell().displayName(), two.is().experiment().hidden(), two.is().iteration()));
        return told;
    }

    @Override
    public List<String> context(Between two) {
        return List.of();
    }

    @Override
    public boolean coversOthers() {
        return true;
    }
}
