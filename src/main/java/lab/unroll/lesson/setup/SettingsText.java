package lab.unroll.lesson.setup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.figure.SharedWeight;
import lab.unroll.net.CellKind;
import lab.unroll.net.LayerPlace;
import lab.unroll.state.BenchState;
import lab.unroll.state.StateSettings;
import lab.unroll.state.ViewState;
import lab.unroll.task.Task;
import lab.unroll.trace.Pin;

/** A bench as a lesson would set it: keys and values, in the order of the settings. */
public final class SettingsText {

    private static final int MOST_PINS = 500;

    private SettingsText() {
    }

    /** What makes the experiment: its preset, and in what it differs from that. */
    public static Map<String, String> experiment(Experiment experiment) {
        BenchState own = BenchState.of(experiment);
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(LessonSettings.PRESET.key(), experiment.preset());
        if (!Presets.names().contains(experiment.preset())) {
            return lines;
        }
        BenchState usual = BenchState.of(Presets.named(experiment.preset()));
        LessonSettings.ALL.stream().filter(setting -> setting.isOfExperiment() && setting != GradientSettings.PHENOMENON)
                .map(LessonSetting::key).forEach(key -> {
                    String value = written(key, own);
                    if (!value.isEmpty() && !value.equals(written(key, usual))) {
                        lines.put(key, value);
                    }
                });
        return lines;
    }

    private static String written(String key, BenchState state) {
        return StateSettings.named(key).write().apply(state);
    }

    /** What the network reads, where that is not the first example of its task. */
    public static Map<String, String> input(BenchState state) {
        Task task = state.experiment().task();
        return state.edit().example().equals(state.experiment().firstExample()) ? Map.of()
                : Map.of(LessonSettings.INPUT.key(), state.edit().example().labels().stream().map(task::shown)
                        .collect(Collectors.joining(" ", "\"", "\"")));
    }

    /**
     * How a bench is looked at, and what is held on it; of pins, those that lessons can say.
     *
     * @param window what the window shows of it
     */
    public static Map<String, String> look(BenchState state, SeenBench window) {
        ViewState seen = state.view();
        String view = window.view();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(LessonSettings.STEP.key(), Long.toString(step(state)));
        lines.put(LessonSettings.UNIT.key(), seen.unit() < 0 ? "all" : Integer.toString(seen.unit() + 1));
        pins(state).ifPresent(pins -> lines.put(LessonSettings.PIN.key(), pins));
        if (LayerPlace.in(state.experiment().spec()).size() > 1) {
            lines.put(LookSettings.LAYER.key(), written(LookSettings.LAYER.key(), state));
        }
        if (seen.backward()) {
            lines.put(LookSettings.BACKWARD.key(), written(LookSettings.BACKWARD.key(), state));
            window.weight().filter(weight -> isSayable(weight, state)).ifPresent(weight ->
                    lines.put(WindowSettings.WEIGHT.key(), ParameterName.of(weight, LayerPlace.BOTTOM).toString()));
        }
        if (!seen.beside().isEmpty()) {
            lines.put(LookSettings.COMPARE.key(), seen.beside().stream().map(CellKind::id).collect(Collectors.joining(", ")));
        }
        lines.put(LookSettings.LEVEL.key(), seen.level().id());
        if (!seen.chart().equals(ViewState.FIRST.chart())) {
            lines.put(LookSettings.CHART.key(), seen.chart().id());
        }
        if (!view.equals(BenchIds.FIRST_VIEW)) {
            lines.put(WindowSettings.VIEW.key(), view);
            if (BenchIds.VIEWS.getOrDefault(view, List.of()).contains(window.part())) {
                lines.put(WindowSettings.PART.key(), window.part());
            }
        }
        return lines;
    }

    /** A lesson names a weight of whatever layer is looked at. */
    private static boolean isSayable(SharedWeight weight, BenchState state) {
        return !weight.ofEncoder() && LayerPlace.in(state.experiment().spec()).stream()
                .allMatch(layer -> ParameterName.of(weight, layer).isIn(state.experiment()));
    }

    /** The step at which the playhead stands, 1 to T. */
    public static int step(BenchState state) {
        return (int) Math.max(1, Math.min(state.edit().example().sequence().length(), Math.round(state.view().position())));
    }

    /** The key of the session. */
    public static String session() {
        return LessonSettings.SESSION;
    }

    /** The pins of a state; empty where there are none, or where one cannot be said like this. */
    private static Optional<String> pins(BenchState state) {
        List<Pin> all = state.edit().pins().list();
        int last = state.edit().example().sequence().length();
        List<String> said = all.stream().flatMap(pin -> one(pin, last)).toList();
        boolean sayable = all.stream().allMatch(pin -> pin.place().equals(LayerPlace.BOTTOM)
                && !PinReader.letter(pin.quantity()).isEmpty() && number(pin).matches(PinReader.NUMBER)) && said.size() <= MOST_PINS;
        return said.isEmpty() || !sayable ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** A pin, for each of its units and steps. */
    private static Stream<String> one(Pin pin, int last) {
        List<String> units = pin.units().isEmpty() ? List.of("all") : pin.units().stream()
                .map(unit -> Integer.toString(unit + 1)).toList();
        List<String> steps = pin.first() == 1 && pin.last() >= last ? List.of("every")
                : IntStream.rangeClosed(pin.first(), Math.min(last, pin.last())).mapToObj(Integer::toString).toList();
        return units.stream().flatMap(unit -> steps.stream().map(step -> PinReader.letter(pin.quantity()) + " " + unit + " "
                + step + " " + number(pin)));
    }

    private static String number(Pin pin) {
        return new BigDecimal(Double.toString(pin.value())).stripTrailingZeros().toPlainString();
    }
}
