package lab.unroll.figure;

import java.util.Map;

/**
 * The parameters that were changed by hand. Never changes.
 *
 * @param before the value that each had before, by its place in the flat array
 */
public record OriginalValues(Map<Integer, Double> before) {

    /** No parameter was changed. */
    public static final OriginalValues NONE = new OriginalValues(Map.of());

    /** Keeps the map from changing. */
    public OriginalValues {
        before = Map.copyOf(before);
    }

    /** True if the parameter at a place was changed. */
    public boolean has(int place) {
        return before.containsKey(place);
    }
}
