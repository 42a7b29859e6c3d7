package lab.unroll.window.state;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lab.unroll.window.kit.RunningTask;

/** What is done in the background and takes so long that somebody may want to see or stop it. Used on the FX thread only. */
public final class TasksModel {

    /** What is done sooner is never shown. */
    public static final long SHOWN_AFTER_NANOS = 500_000_000;

    /**
     * A task at a moment.
     *
     * @param task     the handle
     * @param progress how far it was then, 0 to 1, or {@link RunningTask#UNKNOWN}
     */
    public record Shown(RunningTask task, double progress) {
    }

    private final ObjectProperty<List<Shown>> shown = new SimpleObjectProperty<>(List.of());

    /** The tasks that take long, in the order in which they were asked for. */
    public ReadOnlyObjectProperty<List<Shown>> shownProperty() {
        return shown;
    }

    /**
     * Once a pulse: looks at what is under way.
     *
     * @param now the time, as {@link System#nanoTime()} tells it
     */
    public void follow(List<RunningTask> underWay, long now) {
        List<Shown> latest = underWay.stream().filter(task -> now - task.since() > SHOWN_AFTER_NANOS)
                .map(task -> new Shown(task, task.progress())).toList();
        if (!latest.equals(shown.get())) {
            shown.set(latest);
        }
    }
}
