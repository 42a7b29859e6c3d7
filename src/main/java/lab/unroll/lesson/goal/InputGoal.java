package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Optional;
import lab.unroll.experiment.Experiment;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.setup.ShownInput;
import lab.unroll.task.Task;

/** That the network reads certain symbols. */
final class InputGoal {

    private InputGoal() {
    }

    static Optional<List<String>> read(Settings settings) {
        return settings.text("input").map(ShownInput::labels);
    }

    static void check(List<String> labels, Experiment experiment, Place place) {
        ShownInput.check(labels, experiment, place);
    }

    static boolean isReached(Progress progress, List<String> labels) {
        Task task = progress.state().experiment().task();
        return progress.state().edit().example().labels().stream().map(task::shown).toList().equals(labels);
    }
}
