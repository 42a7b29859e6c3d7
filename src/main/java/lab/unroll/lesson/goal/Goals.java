package lab.unroll.lesson.goal;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Level;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Quantity;

/** Everything that a step can wait for: one entry each. */
public final class Goals {

    /** Step t is under way from t - 1 on; positions are rounded. */
    private static final double ROUNDING = 1e-9;
    private static final TaskSetting LOSS = TaskSetting.number("loss-below", 0.001, 1000, 0.1);

    /** All of them; problems name them in this order. */
    static final List<GoalKind<?>> ALL = List.of(
            new GoalKind<>("trained", settings -> settings.whole("trained", 1, 1_000_000),
                    (iterations, experiment, place) -> { },
                    (progress, iterations) -> progress.state().iterations() >= iterations),
            new GoalKind<>(LOSS.name(), settings -> settings.number(LOSS), (loss, experiment, place) -> { },
                    (progress, loss) -> progress.loss() < loss),
            new GoalKind<>("at-step", settings -> settings.whole("at-step", 1, 200), Goals::requireStep,
                    (progress, t) -> progress.state().view().position() > t - 1 + ROUNDING),
            new GoalKind<>("level", settings -> settings.choice("level", Stream.of(Level.values()).map(Level::id).toList()),
                    (level, experiment, place) -> { },
                    (progress, level) -> progress.state().view().level().id().equals(level)),
            new GoalKind<>("held", settings -> settings.choice("held", ids(Stream.of(Quantity.values()))),
                    Goals::requireQuantity, (progress, quantity) -> progress.state().edit().pins().list().stream()
                            .anyMatch(pin -> pin.quantity().id().equals(quantity))));

    private Goals() {
    }

    /** Their names. */
    public static List<String> keys() {
        return ALL.stream().<String>map(GoalKind::key).toList();
    }

    /**
     * The goal of some lines.
     *
     * @param settings   the lines
     * @param experiment what is on the bench
     * @throws lab.unroll.words.InputException if there is not exactly one, or it cannot be reached
     */
    public static Goal read(Settings settings, Experiment experiment) {
        List<GoalKind<?>> given = ALL.stream().<GoalKind<?>>filter(kind -> settings.has(kind.key())).toList();
        if (given.size() != 1) {
            throw settings.first().problem("goal", given.size(), String.join(", ", keys()));
        }
        return given.get(0).of(settings, experiment);
    }

    private static void requireStep(long t, Experiment experiment, Place place) {
        if (t > experiment.steps()) {
            throw place.problem("number", "at-step", t, 1, experiment.steps());
        }
    }

    private static void requireQuantity(String quantity, Experiment experiment, Place place) {
        List<String> known = ids(Quantity.in(experiment.spec()).stream());
        if (!known.contains(quantity)) {
            throw place.problem("choice", "held", quantity, String.join(", ", known));
        }
    }

    private static List<String> ids(Stream<Quantity> quantities) {
        return quantities.map(Quantity::id).toList();
    }
}
