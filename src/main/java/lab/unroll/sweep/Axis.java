package lab.unroll.sweep;

import java.util.List;
import java.util.Objects;

/**
 * A setting with all values that it takes in a sweep.
 *
 * @param name   of the setting
 * @param values as text, in order, each once; copied
 */
public record Axis(String name, List<String> values) {

    /** The name of the setting that is the seed of all random numbers. */
    public static final String SEED = "seed";

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Axis {
        Objects.requireNonNull(name, "name");
        values = values.stream().distinct().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The setting " + name + " has no value.");
        }
    }

    /** The values of a text such as {@code 4,8,16}; see {@link ValueList}. */
    static Axis of(String name, String text) {
        return new Axis(name, ValueList.of(name, text));
    }

    /** Number of values. */
    public int size() {
        return values.size();
    }

    /** True if all its values are numbers. */
    public boolean isOfNumbers() {
        return values.stream().allMatch(value -> value.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?"));
    }

    /** True if it takes more than one value. */
    public boolean isVaried() {
        return size() > 1;
    }
}
