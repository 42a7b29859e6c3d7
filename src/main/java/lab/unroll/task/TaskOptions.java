package lab.unroll.task;

import java.util.Map;
import java.util.TreeMap;
import lab.unroll.words.InputException;

/**
 * The settings of a task, all of them.
 *
 * @param values each by its name; copied
 */
public record TaskOptions(Map<String, Double> values) {

    /** Copies the values. */
    public TaskOptions {
        values = Map.copyOf(values);
    }

    /**
     * Those of a kind: the usual ones, but for what is given.
     *
     * @throws InputException if one is unknown or outside its range
     */
    public static TaskOptions of(TaskKind kind, Map<String, Double> given) {
        Map<String, Double> values = new TreeMap<>();
        kind.settings().forEach(setting -> values.put(setting.name(), setting.usual()));
        given.forEach((name, value) -> {
            TaskSetting setting = kind.setting(name);
            if (setting.isFixed() && value != setting.usual()) {
                throw new InputException("length.fixed", kind.id(), (int) setting.usual(), name);
            }
            setting.require(value);
            values.put(name, value);
        });
        return new TaskOptions(values);
    }

    /** A whole number. */
    public int whole(String name) {
        return values.get(name).intValue();
    }

    /** A number. */
    public double number(String name) {
        return values.get(name);
    }

    /** T. */
    public int length() {
        return whole(TaskSetting.LENGTH);
    }
}
