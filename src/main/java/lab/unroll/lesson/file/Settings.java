package lab.unroll.lesson.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.task.TaskSetting;

/** Lines of the form {@code key: value}; blank lines and lines that begin with # are skipped. */
public final class Settings {

    private record Entry(String value, Place place) {
    }

    /** Of a key that somebody may have mistyped. */
    private static final int LONGEST_KEY = 40;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Place first;
    private final Problems problems;

    /**
     * Reads the lines.
     *
     * @param first    where the first line stands
     * @param keys     the settings that may be given
     * @param problems takes what is wrong with a line
     * @throws lab.unroll.words.InputException at a line without a key, and at a key that is unknown or set twice
     */
    public Settings(Place first, List<String> lines, List<String> keys, Problems problems) {
        this.first = first;
        this.problems = problems;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Place place = first.below(i);
                problems.check(() -> readLine(line, place, keys));
            }
        }
    }

    private void readLine(String line, Place place, List<String> keys) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw place.problem("line", line);
        }
        String key = line.substring(0, colon).strip();
        if (!keys.contains(key)) {
            String all = String.join(", ", keys);
            // a line can be very long: no such word is near any
            Optional<String> meant = key.length() > LONGEST_KEY ? Optional.empty() : NearestWord.to(key, keys);
            throw meant.map(word -> place.problem("key.near", key, all, word)).orElseGet(() -> place.problem("key", key, all));
        }
        if (has(key)) {
            throw place.problem("key.twice", key);
        }
        entries.put(key, new Entry(unquoted(line.substring(colon + 1).strip()), place));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    /** Where a setting stands; where all of them begin if it is not given. */
    public Place placeOf(String key) {
        return has(key) ? entries.get(key).place : first;
    }

    /** Takes what is wrong with a setting. */
    public Problems problems() {
        return problems;
    }

    /** Where they begin. */
    public Place first() {
        return first;
    }

    /** True if the setting is given. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** A value as it is written; empty if it is not given or nothing stands behind the colon. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !value.isEmpty());
    }

    /** The values between the commas of a line; none if it is not given. */
    public List<String> list(String key) {
        return has(key) ? Arrays.stream(entries.get(key).value.split(",", -1)).map(String::strip).toList() : List.of();
    }

    /** A whole number within a range. */
    public Optional<Long> whole(String key, long lowest, long highest) {
        return Optional.ofNullable(entries.get(key)).map(entry -> {
            try {
                long number = Long.parseLong(entry.value);
                if (number >= lowest && number <= highest) {
                    return number;
                }
            } catch (NumberFormatException notWhole) {
                throw number(key, entry, lowest, highest);
            }
            throw number(key, entry, lowest, highest);
        });
    }

    /** A number that a task is made with, whole or not. */
    public Optional<Double> number(TaskSetting setting) {
        if (setting.isWhole()) {
            return whole(setting.name(), (long) setting.lowest(), (long) setting.highest()).map(Long::doubleValue);
        }
        return Optional.ofNullable(entries.get(setting.name())).map(entry -> {
            try {
                double number = Double.parseDouble(entry.value);
                if (number >= setting.lowest() && number <= setting.highest()) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                throw fraction(setting, entry);
            }
            throw fraction(setting, entry);
        });
    }

    private static RuntimeException fraction(TaskSetting setting, Entry entry) {
        return entry.place.problem("fraction", setting.name(), entry.value, setting.lowest(), setting.highest());
    }

    private static RuntimeException number(String key, Entry entry, long lowest, long highest) {
        return entry.place.problem("number", key, entry.value, lowest, highest);
    }

    /** One of some words, whether in small letters or capitals. */
    public Optional<String> choice(String key, List<String> choices) {
        return Optional.ofNullable(entries.get(key)).map(entry -> choices.stream()
                .filter(entry.value::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> entry.place.problem("choice", key, entry.value, String.join(", ", choices))));
    }
}
