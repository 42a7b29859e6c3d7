package lab.unroll.lesson.setup;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lab.unroll.experiment.Experiment;
import lab.unroll.task.CareerTask;
import lab.unroll.task.LabellingTask;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.Task;
import lab.unroll.task.chat.Chat;
import lab.unroll.task.text.NextCharacter;

/** Of which experiments a view has something to show, as the window has it: a test holds that the two agree. */
public final class ViewNeeds {

    private static final Map<String, Need> ALL = Map.of(
            "text", new Need(experiment -> experiment.task() instanceof NextCharacter && !experiment.network().bidirectional(),
                    "ai-shakespeare"),
            "chat", ofTask(Chat.class, "chat"),
            "careers", ofTask(CareerTask.class, "home-runs"),
            "series", ofTask(SeriesTask.class, "series"),
            "tags", ofTask(LabellingTask.class, "tagging"));

    private ViewNeeds() {
    }

    private record Need(Predicate<Experiment> holds, String example) {
    }

    private static Need ofTask(Class<? extends Task> kind, String example) {
        return new Need(experiment -> kind.isInstance(experiment.task()), example);
    }

    /** True if a view is there for an experiment. */
    public static boolean areMet(String view, Experiment experiment) {
        return Optional.ofNullable(ALL.get(view)).map(need -> need.holds().test(experiment)).orElse(true);
    }

    /** A preset for which a view is there. */
    public static String example(String view) {
        return Optional.ofNullable(ALL.get(view)).map(Need::example).orElse("remember-first");
    }
}
