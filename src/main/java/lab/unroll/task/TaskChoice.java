package lab.unroll.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is learnt.
 *
 * @param kind    the kind of task
 * @param options all its settings
 * @param data    what it learns from; null for what {@linkplain TaskKind#shipped() comes with the programme}, if anything
 */
public record TaskChoice(TaskKind kind, TaskOptions options, TaskData data) {

    /** Checks that kind and settings are there. */
    public TaskChoice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(options, "options");
    }

    /**
     * A task with the usual settings, but for what is given.
     *
     * @throws lab.unroll.words.InputException if a setting is unknown or outside its range
     */
    public static TaskChoice of(TaskKind kind, Map<String, Double> given) {
        return new TaskChoice(kind, TaskOptions.of(kind, given), null);
    }

    /**
     * The same with another setting.
     *
     * @throws lab.unroll.words.InputException if it is unknown or outside its range
     */
    public TaskChoice with(String setting, double value) {
        Map<String, Double> others = new HashMap<>(options.values());
        others.put(setting, value);
        return new TaskChoice(kind, TaskOptions.of(kind, others), data);
    }

    /** The same learnt from other data; null for what comes with the programme. */
    public TaskChoice from(TaskData other) {
        return new TaskChoice(kind, options, other);
    }

    /**
     * Makes the task; what comes with the programme is read now.
     *
     * @param seed of what it draws once for all
     * @throws lab.unroll.words.InputException if kind, settings and data do not fit one another
     */
    public Task make(long seed) {
        return kind.make(options, data == null ? kind.shipped(options).orElse(null) : data, seed);
    }
}
