package lab.unroll.lesson.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.figure.Level;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Settings;
import lab.unroll.net.CellKind;
import lab.unroll.state.BenchState;
import lab.unroll.state.StateSettings;

/**
 * How a lesson looks at the bench, in the words of codes. What a lesson asks to see is seen: the pass and the comparison
 * that the learner has left on give way to it.
 */
final class LookSettings {

    /** The layer that is looked at, from 1 at the bottom, with an r for the one that reads from the end. */
    static final LessonSetting<String> LAYER = LessonSetting.ofBench("layer", settings -> settings.text("layer"),
            (layer, setup, experiment, place) ->
                requireOneOf("layer", layer, StateSettings.layersOf(experiment.spec()), place),
            (state, layer) -> put("layer", state, layer));
    /** The way of the gradient back. */
    static final LessonSetting<String> BACKWARD = LessonSetting.ofBench("backward", settings -> word(settings, "backward"),
            (backward, setup, experiment, place) -> { }, (state, backward) -> put("backward", state, backward));
    /** The cells that stand beside the own one, with commas between them. */
    static final LessonSetting<String> COMPARE = LessonSetting.ofBench("compare", LookSettings::cells,
            LookSettings::checkCells, (state, cells) -> put("compare", state, cells));
    /** How near the stage looks. */
    static final LessonSetting<String> LEVEL = LessonSetting.ofBench("level", settings -> word(settings, "level"),
            LookSettings::checkLevel, LookSettings::level);
    /** The chart in the left slot of the dock. */
    static final LessonSetting<String> CHART = LessonSetting.ofBench("chart", settings -> word(settings, "chart"),
            (chart, setup, experiment, place) -> { }, (state, chart) -> put("chart", state, chart));

    private static final String NOTHING = "none";

    private LookSettings() {
    }

    private static Optional<String> word(Settings settings, String key) {
        return settings.choice(key, StateSettings.named(key).known());
    }

    private static BenchState put(String key, BenchState state, String text) {
        return StateSettings.named(key).read().apply(state, text);
    }

    private static void requireOneOf(String key, String value, List<String> known, Place place) {
        if (!known.contains(value)) {
            throw place.problem("choice", key, value, String.join(", ", known));
        }
    }

    /** As codes have it: nothing for no cell. */
    private static Optional<String> cells(Settings settings) {
        Place place = settings.placeOf("compare");
        List<String> cells = settings.list("compare");
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (cells.equals(List.of(NOTHING))) {
            return Optional.of("");
        }
        cells.forEach(cell -> requireCell(cell, ids(CellKind.families().stream()), place));
        return Optional.of(String.join(",", cells));
    }

    private static List<String> ids(Stream<CellKind> cells) {
        return cells.map(CellKind::id).toList();
    }

    private static void requireCell(String cell, List<String> known, Place place) {
        if (!known.contains(cell)) {
            throw place.problem("choice", "compare", cell,
                    Stream.concat(known.stream(), Stream.of(NOTHING)).collect(Collectors.joining(", ")));
        }
    }

    /** Other cells than the own one. */
    private static void checkCells(String cells, BenchSetup setup, Experiment experiment, Place place) {
        List<String> known = ids(CellKind.families().stream().filter(cell -> cell != experiment.cell()));
        Arrays.stream(cells.split(",")).filter(cell -> !cell.isEmpty()).forEach(cell -> requireCell(cell, known, place));
    }

    /** One of those that there are beside other cells. */
    private static void checkLevel(String level, BenchSetup setup, Experiment experiment, Place place) {
        requireOneOf("level", level, levels(setup.value(COMPARE).filter(cells -> !cells.isEmpty()).isPresent()), place);
    }

    private static List<String> levels(boolean comparing) {
        return (comparing ? List.of(Level.VECTORS) : Level.all()).stream().map(Level::id).toList();
    }

    private static BenchState level(BenchState state, String level) {
        boolean isThere = levels(!state.view().beside().isEmpty()).contains(level);
        return put("level", isThere ? state : state.seen(view -> view.withBeside(List.of())), level);
    }
}
