package lab.unroll.lesson.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.net.CellKind;
import lab.unroll.net.NetworkSpec;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Pin;
import lab.unroll.trace.Pins;

/** Everything that a lesson can set: one entry each, in the order in which they are put on the bench. */
public final class LessonSettings {

    /** The session that a step begins with. */
    static final String SESSION = "session";
    /** What is read is that of the session, or of the experiment. */
    static final String OWN = "own";
    /** The experiment to begin with. */
    static final LessonSetting<String> PRESET = LessonSetting.ofExperiment("preset",
            // the list of presets takes a while to make
            settings -> settings.has("preset") ? settings.choice("preset", Presets.names()) : Optional.empty(),
            (before, id) -> Presets.named(id));
    /** The recurrent cell. */
    static final LessonSetting<CellKind> CELL = LessonSetting.ofExperiment("cell", settings -> settings.choice("cell",
            Arrays.stream(CellKind.values()).map(CellKind::id).toList()).map(CellKind::named), Experiment::withCell);
    /** T. */
    static final LessonSetting<Integer> LENGTH = LessonSetting.ofExperiment(TaskSetting.LENGTH,
            settings -> whole(settings, TaskSetting.LENGTH, 1, 200), Experiment::withLength);
    /** Labels, as the bench shows them. */
    static final LessonSetting<List<String>> INPUT = LessonSetting.ofBench("input",
            settings -> settings.text("input").map(ShownInput::labels),
            (labels, setup, experiment, place) -> ShownInput.check(labels, experiment, place),
            (state, labels) -> state.reading(ShownInput.example(labels, state.experiment().task())));
    /** What the session reads, or the first example: whatever the learner chose before. Symbols that are given come later. */
    static final LessonSetting<String> EXAMPLE = LessonSetting.ofBench("example",
            settings -> settings.choice("example", List.of(OWN)), (own, setup, experiment, place) -> { }, (state, own) -> state);
    /** Training iterations. */
    static final LessonSetting<Integer> TRAIN = LessonSetting.ofBench("train",
            settings -> whole(settings, "train", 0, 100_000), (train, setup, experiment, place) -> { },
            (state, train) -> state.after(train));
    /** The step t, from 1. */
    static final LessonSetting<Integer> STEP = LessonSetting.ofBench("step", settings -> whole(settings, "step", 1, 200),
            (step, setup, experiment, place) -> requireAtMost("step", step, experiment.steps(), place),
            (state, step) -> state.seen(view -> view.withPosition(step)));
    /** The selected unit, counted from 0; -1 for all units. */
    static final LessonSetting<Integer> UNIT = LessonSetting.ofBench("unit", LessonSettings::unit,
            (unit, setup, experiment, place) -> requireAtMost("unit", unit + 1, experiment.hidden(), place),
            (state, unit) -> state.seen(view -> view.withUnit(unit)));
    /** Gates held by hand, the last one set last. */
    static final LessonSetting<List<Pin>> PIN = LessonSetting.ofBench("pin",
            settings -> settings.text("pin").map(text -> PinReader.readAll(text, settings.placeOf("pin")))
                    .filter(pins -> !pins.isEmpty()),
            (pins, setup, experiment, place) -> PinReader.check(pins, experiment, place),
            (state, pins) -> state.holding(Pins.of(pins.toArray(Pin[]::new))));
    /** Parameters changed by hand, after the training. */
    static final LessonSetting<List<EditReader.Change>> EDITS = LessonSetting.ofBench("edits",
            settings -> settings.text("edits").map(text -> EditReader.readAll(text, settings.placeOf("edits"))),
            (changes, setup, experiment, place) -> EditReader.check(changes, experiment, place), EditReader::put);

    private static final List<LessonSetting<?>> NETWORK = List.of(
            PRESET, CELL,
            LessonSetting.ofExperiment("hidden", settings -> whole(settings, "hidden", 1, 128), Experiment::withHidden),
            LessonSetting.ofExperiment("layers", settings -> whole(settings, "layers", 1, NetworkSpec.MOST_LAYERS),
                    (experiment, n) -> experiment.withNetwork(experiment.network().withLayers(n))),
            LessonSetting.ofExperiment("bidirectional", settings -> settings.choice("bidirectional", List.of("yes", "no")),
                    (experiment, both) -> experiment.withNetwork(
                            experiment.network().withBidirectional(both.equals("yes")))),
            LessonSetting.ofExperiment("attention", settings -> settings.choice("attention", List.of("yes", "no")),
                    (experiment, has) -> experiment.withNetwork(
                            experiment.network().withAttention(has.equals("yes")))));

    private static final List<LessonSetting<?>> BENCH = List.of(
            LessonSetting.ofExperiment("seed", settings -> settings.whole("seed", 0, 999_999_999), Experiment::withSeed),
            GradientSettings.PHENOMENON, EXAMPLE, INPUT, TRAIN, STEP, UNIT, PIN, EDITS, GradientSettings.FACTORS,
            LookSettings.LAYER, LookSettings.BACKWARD, LookSettings.COMPARE, LookSettings.LEVEL, LookSettings.CHART);

    /** All of them; problems name them in this order. */
    static final List<LessonSetting<?>> ALL = Stream.of(NETWORK, ofTasks(), BENCH, WindowSettings.ALL).<LessonSetting<?>>flatMap(List::stream)
            .toList();

    private LessonSettings() {
    }

    /** Their names. */
    public static List<String> keys() {
        return Stream.concat(Stream.of(SESSION), ALL.stream().map(LessonSetting::key)).toList();
    }

    /** Those of the tasks; whether the task of the preset has them is not asked when they are read. */
    private static List<LessonSetting<?>> ofTasks() {
        return Tasks.settings().stream().<LessonSetting<?>>map(setting -> setting.name().equals(TaskSetting.LENGTH) ? LENGTH
                : LessonSetting.ofExperiment(setting.name(), settings -> settings.number(setting),
                        (experiment, value) -> experiment.with(setting.name(), value))).toList();
    }

    private static Optional<Integer> whole(Settings settings, String key, int lowest, int highest) {
        return settings.whole(key, lowest, highest).map(Math::toIntExact);
    }

    private static void requireAtMost(String key, int number, int highest, Place place) {
        if (number > highest) {
            throw place.problem("number", key, number, 1, highest);
        }
    }

    private static Optional<Integer> unit(Settings settings) {
        if (settings.text("unit").filter("all"::equals).isPresent()) {
            return Optional.of(Pin.ALL_UNITS);
        }
        return whole(settings, "unit", 1, 128).map(unit -> unit - 1);
    }
}
