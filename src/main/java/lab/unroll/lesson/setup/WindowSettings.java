package lab.unroll.lesson.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.SharedWeight;
import lab.unroll.landscape.WallSettings;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.net.LayerPlace;
import lab.unroll.task.TaskSetting;

/** What a lesson says about the window around the bench: the view, what is there, what is lit and what is covered. */
final class WindowSettings {

    /** The view. */
    static final LessonSetting<String> VIEW = LessonSetting.ofWindow("view",
            settings -> settings.choice("view", List.copyOf(BenchIds.VIEWS.keySet())), WindowSettings::checkView);
    /** The part of the view. */
    static final LessonSetting<String> PART = LessonSetting.ofWindow("part",
            settings -> settings.text("part").map(part -> part.toLowerCase(Locale.ROOT)), WindowSettings::checkPart);
    /** The controls that are there. */
    static final LessonSetting<List<String>> CONTROLS = LessonSetting.ofWindow("controls",
            settings -> settings.list("controls").equals(List.of(BenchIds.NOTHING)) ? Optional.of(List.of())
                    : words(settings, "controls", BenchIds.CONTROLS), (controls, setup, experiment, place) -> { });
    /** The weight whose gradient the way back sums up over all copies, in the layer that is looked at: any has it. */
    static final LessonSetting<SharedWeight> WEIGHT = LessonSetting.ofWindow("weight", WindowSettings::weight,
            (weight, setup, experiment, place) -> LayerPlace.in(experiment.spec()).forEach(layer ->
                    EditReader.requireIn(ParameterName.of(weight, layer), experiment, place)));
    /** The longest gradient with which the ball walks on the wall; 0 for no limit. */
    static final LessonSetting<Double> LONGEST = LessonSetting.ofWindow("longest-gradient",
            settings -> settings.number(TaskSetting.number("longest-gradient", 0, 1e6, 1)), (longest, setup, experiment, place) -> { });
    /** T of the unit whose wall it is. */
    static final LessonSetting<Integer> WALL_STEPS = LessonSetting.ofWindow("wall-steps",
            settings -> settings.whole("wall-steps", 1, WallSettings.MOST_STEPS).map(Math::toIntExact),
            (steps, setup, experiment, place) -> { });
    /** What units of a text are looked for that follow it. */
    static final LessonSetting<String> FOLLOWS = LessonSetting.ofWindow("follows",
            settings -> settings.choice("follows", BenchIds.FOLLOWED), (what, setup, experiment, place) -> { });
    /** How many training steps a second are taken at most when somebody presses Train; 0 for no limit. */
    static final LessonSetting<Integer> PACE = LessonSetting.ofWindow("pace",
            settings -> settings.choice("pace", BenchIds.PACES.stream().map(String::valueOf).toList()).map(Integer::valueOf),
            (pace, setup, experiment, place) -> { });
    /** What is lit; the rest is dimmed. */
    static final LessonSetting<Spotlight> SPOTLIGHT = LessonSetting.ofWindow("spotlight", WindowSettings::spotlight,
            WindowSettings::checkSpotlight);
    /** What is covered until the answer is told. */
    static final LessonSetting<List<String>> COVER = LessonSetting.ofWindow("cover",
            settings -> words(settings, "cover", BenchIds.COVERS), WindowSettings::checkCover);

    /** All of them. */
    static final List<LessonSetting<?>> ALL = List.of(VIEW, PART, CONTROLS, WEIGHT, LONGEST, WALL_STEPS, FOLLOWS, PACE, SPOTLIGHT, COVER);

    private WindowSettings() {
    }

    private static Optional<List<String>> words(Settings settings, String key, List<String> known) {
        return settings.has(key) ? Optional.of(settings.list(key).stream().map(word -> known.stream()
                .filter(word::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> settings.placeOf(key).problem("choice", key, word, String.join(", ", known))))
                .distinct().toList()) : Optional.empty();
    }

    private static void checkView(String view, BenchSetup setup, Experiment experiment, Place place) {
        if (!ViewNeeds.areMet(view, experiment)) {
            throw place.problem("view", view, experiment.preset(), ViewNeeds.example(view));
        }
    }

    private static void checkPart(String part, BenchSetup setup, Experiment experiment, Place place) {
        List<String> known = BenchIds.VIEWS.get(setup.value(VIEW).orElse(BenchIds.FIRST_VIEW));
        if (!known.contains(part)) {
            throw place.problem("choice", "part", part, String.join(", ", known));
        }
    }

    private static Optional<SharedWeight> weight(Settings settings) {
        return settings.text("weight").map(written -> ParameterName.read(written)
                .filter(name -> name.place().equals(LayerPlace.BOTTOM)).flatMap(ParameterName::shared)
                .orElseThrow(() -> settings.placeOf("weight").problem("weight", written)));
    }

    private static Optional<Spotlight> spotlight(Settings settings) {
        return settings.text("spotlight").map(written -> Spotlight.of(written).orElseThrow(() -> settings
                .placeOf("spotlight").problem("choice", "spotlight", written, String.join(", ", Stream.concat(
                        Spotlight.AREAS.stream(), Stream.of(Spotlight.STEP + " 3", Spotlight.UNIT + " 2")).toList()))));
    }

    private static void checkSpotlight(Spotlight spotlight, BenchSetup setup, Experiment experiment, Place place) {
        int highest = spotlight.area().equals(Spotlight.STEP) ? experiment.steps() : experiment.hidden();
        if (spotlight.number() > highest) {
            throw place.problem("number", "spotlight", spotlight.number(), 1, highest);
        }
    }

    private static void checkCover(List<String> cover, BenchSetup setup, Experiment experiment, Place place) {
        if (cover.size() > 1 && (cover.contains(BenchIds.NOTHING) || cover.contains(BenchIds.EVERYTHING))) {
            throw place.problem("cover", String.join(", ", cover));
        }
    }
}
