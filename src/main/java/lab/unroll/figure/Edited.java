package lab.unroll.figure;

import java.util.Map;

/**
 * The parameters that were changed by hand. Never changes.
 *
 * @param before the value that each had before, by its place in the flat array
 */
public record Edited(Map<Integer, Double> before) {

    /** No parameter was changed. */
    public static final Edited NONE = new Edited(Map.of());

    /** Keeps the map from changing. */
    public Edited {
        before = Map.copyOf(before);
    }

    /** True if the parameter at a place was changed. */
    public boolean has(int place) {
        return before.containsKey(place);
    }
}
