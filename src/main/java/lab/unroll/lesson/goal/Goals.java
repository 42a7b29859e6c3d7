package lab.unroll.lesson.goal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Level;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.net.CellKind;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Quantity;

/** Everything that a step can wait for: one entry each. */
public final class Goals {

    /** Step t is under way from t - 1 on; positions are rounded. */
    private static final double ROUNDING = 1e-9;
    private static final TaskSetting LOSS = TaskSetting.number("loss-below", 0.001, 1000, 0.1);
    private static final TaskSetting PRODUCT = TaskSetting.number("chain-above", 1e-9, 1000, 0.01);
    private static final TaskSetting ACCURACY = TaskSetting.number("accuracy-above", 0, 1, 0.9);
    private static final List<String> YES = List.of("yes");

    private static final List<GoalKind<?>> OF_TRAINING = List.of(
            GoalKind.of("trained", settings -> settings.whole("trained", 1, 1_000_000),
                    (progress, iterations) -> progress.state().iterations() >= iterations),
            GoalKind.of(LOSS.name(), settings -> settings.number(LOSS), (progress, loss) -> progress.loss() < loss),
            GoalKind.of(ACCURACY.name(), settings -> settings.number(ACCURACY),
                    (progress, accuracy) -> progress.accuracy() > accuracy));

    private static final List<GoalKind<?>> OF_VIEW = List.of(
            GoalKind.of("at-step", settings -> settings.whole("at-step", 1, 200),
                    (progress, t) -> progress.state().view().position() > t - 1 + ROUNDING)
                    .checking((t, experiment, place) -> requireAtMost("at-step", t, experiment.steps(), place))
                    .byHand(HandGoal.AtStep::new),
            GoalKind.of("at-unit", settings -> settings.whole("at-unit", 1, 128),
                    (progress, unit) -> progress.state().view().unit() + 1 == unit)
                    .checking((unit, experiment, place) -> requireAtMost("at-unit", unit, experiment.hidden(), place))
                    .byHand(HandGoal.AtUnit::new),
            GoalKind.ofWord("level", Stream.of(Level.values()).map(Level::id).toList(),
                    (progress, level) -> progress.state().view().level().id().equals(level))
                    .byHand(id -> new HandGoal.AtLevel(Stream.of(Level.values()).filter(one -> one.id().equals(id)).findFirst()
                            .orElseThrow())),
            GoalKind.ofWord("view", List.copyOf(BenchIds.VIEWS.keySet()), (progress, view) -> progress.view().equals(view)),
            GoalKind.ofWord("backward", YES, (progress, yes) -> progress.state().view().backward()),
            GoalKind.of("compared", settings -> settings.choice("compared", cells()),
                    (progress, cell) -> progress.state().view().beside().contains(CellKind.named(cell)))
                    .told(Goals::cell).checking((cell, experiment, place) -> requireOneOf("compared", cell,
                            cells().stream().filter(other -> !other.equals(experiment.cell().id())).toList(), place)));

    private static final List<GoalKind<?>> OF_HAND = List.of(
            GoalKind.ofWord("held", ids(Stream.of(Quantity.values())),
                    (progress, quantity) -> progress.state().edit().pins().list().stream()
                            .anyMatch(pin -> pin.quantity().id().equals(quantity))).checking(Goals::requireQuantity)
                    .byHand(id -> new HandGoal.Held(Stream.of(Quantity.values()).filter(one -> one.id().equals(id)).findFirst()
                            .orElseThrow())),
            GoalKind.of("cell", settings -> settings.choice("cell", cells()),
                    (progress, cell) -> progress.state().experiment().cell().id().equals(cell)).told(Goals::cell),
            GoalKind.of("input", InputGoal::read, InputGoal::isReached).checking(InputGoal::check)
                    .told(labels -> GoalKind.Told.with(String.join(" ", labels))),
            GoalKind.ofWord("weight-changed", YES,
                    (progress, yes) -> !progress.state().edit().edits().byPlace().isEmpty()));

    private static final List<GoalKind<?>> OF_NUMBERS = List.of(
            GradientGoal.kind("gradient-above", true),
            GradientGoal.kind("gradient-below", false),
            GoalKind.of(PRODUCT.name(), settings -> settings.number(PRODUCT),
                    (progress, product) -> progress.state().edit().gradients().chain().product() > product),
            GoalKind.of("answer", settings -> settings.text("answer"),
                    (progress, answer) -> GivenAnswer.of(progress).filter(answer::equals).isPresent()).byHand(HandGoal.OfAnswer::new),
            GoalKind.of("becomes", ClaimGoal::read, ClaimGoal::isReached).told(ClaimGoal::told)
                    .byHand(goal -> new HandGoal.OfClaim(goal.claim())),
            GoalKind.of("unit-tracks", TrackingGoal::read, TrackingGoal::isReached).told(TrackingGoal::told)
                    .checking(TrackingGoal::check));

    /** All of them; problems name them in this order. */
    static final List<GoalKind<?>> ALL = Stream.of(OF_TRAINING, OF_VIEW, OF_HAND, OF_NUMBERS)
            .<GoalKind<?>>flatMap(List::stream).toList();

    /** Those that anybody can reach who does what they say. */
    static final Set<String> SELF_EVIDENT = Stream.concat(OF_VIEW.stream().map(GoalKind::key),
            Stream.of("trained", "held", "cell", "input", "weight-changed")).collect(Collectors.toSet());

    /** Those that are reached by training. */
    static final Set<String> TRAINED = OF_TRAINING.stream().map(GoalKind::key).collect(Collectors.toSet());

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
     * @param experiment what is on the bench; empty if that is not known yet, and the goal is not held to it
     * @param told       what is on the bench when the goal is told; empty if that cannot be known then either
     * @throws lab.unroll.words.InputException if there is not exactly one, or it cannot be reached
     */
    public static Goal read(Settings settings, Optional<Experiment> experiment, Supplier<Optional<Experiment>> told) {
        List<GoalKind<?>> given = ALL.stream().<GoalKind<?>>filter(kind -> settings.has(kind.key())).toList();
        if (given.size() != 1) {
            throw settings.first().problem("goal", given.size(), String.join(", ", keys()));
        }
        return given.get(0).of(settings, experiment, told);
    }

    private static List<String> cells() {
        return CellKind.families().stream().map(CellKind::id).toList();
    }

    private static GoalKind.Told cell(String id) {
        return GoalKind.Told.with(CellKind.named(id).displayName());
    }

    private static void requireAtMost(String key, long number, int highest, Place place) {
        if (number > highest) {
            throw place.problem("number", key, number, 1, highest);
        }
    }

    private static void requireOneOf(String key, String value, List<String> known, Place place) {
        if (!known.contains(value)) {
            throw place.problem("choice", key, value, String.join(", ", known));
        }
    }

    private static void requireQuantity(String quantity, Experiment experiment, Place place) {
        requireOneOf("held", quantity, ids(Quantity.in(experiment.spec()).stream()), place);
    }

    private static List<String> ids(Stream<Quantity> quantities) {
        return quantities.map(Quantity::id).toList();
    }
}
