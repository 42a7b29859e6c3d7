package lab.unroll.lesson;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.net.CellKind;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Pin;

/** Makes bench settings of {@code key: value} lines. */
final class SetupReader {

    /** The settings of the bench, in the order in which problems name them. */
    static final List<String> KEYS = Stream.of(Stream.of("preset", "cell", "hidden"),
            Tasks.settings().stream().map(TaskSetting::name),
            Stream.of("seed", "input", "train", "step", "unit", "pin")).flatMap(keys -> keys).toList();

    private static final String ALL = "all";
    private static final int MOST_ITERATIONS = 100_000;
    private static final long LARGEST_SEED = 999_999_999;

    private SetupReader() {
    }

    /** Reads the settings; each number is checked by itself, not yet against the others. */
    static BenchSetup read(Settings settings) {
        List<String> cells = Arrays.stream(CellKind.values()).map(CellKind::id).toList();
        return new BenchSetup(
                settings.choice("preset", Presets.names()),
                settings.choice("cell", cells).map(CellKind::named),
                whole(settings, "hidden", 1, 128),
                whole(settings, "length", 1, 200),
                task(settings),
                settings.whole("seed", 0, LARGEST_SEED),
                settings.text("input").map(SetupReader::labels),
                whole(settings, "train", 0, MOST_ITERATIONS),
                whole(settings, "step", 1, 200),
                unit(settings),
                pins(settings));
    }

    private static Optional<Integer> whole(Settings settings, String key, int lowest, int highest) {
        return settings.whole(key, lowest, highest).map(Math::toIntExact);
    }

    /** The settings of tasks that are given, but for T; whether the task of the preset has them is not asked here. */
    private static Map<String, Double> task(Settings settings) {
        Map<String, Double> given = new HashMap<>();
        Tasks.settings().stream().filter(setting -> !setting.name().equals(TaskSetting.LENGTH)).forEach(
                setting -> settings.number(setting).ifPresent(value -> given.put(setting.name(), value)));
        return given;
    }

    /** Labels with blanks between them, or without any blank one label a character. */
    private static List<String> labels(String input) {
        return input.indexOf(' ') >= 0 ? List.of(input.split("\\s+"))
                : input.codePoints().mapToObj(Character::toString).toList();
    }

    private static Optional<Integer> unit(Settings settings) {
        if (settings.text("unit").filter(ALL::equals).isPresent()) {
            return Optional.of(Pin.ALL_UNITS);
        }
        return whole(settings, "unit", 1, 128).map(unit -> unit - 1);
    }

    private static List<Pin> pins(Settings settings) {
        return settings.text("pin").stream().flatMap(value -> Arrays.stream(value.split(",")))
                .map(pin -> PinReader.read(pin.strip(), settings.placeOf("pin"))).toList();
    }
}
