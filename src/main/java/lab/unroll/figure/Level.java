package lab.unroll.figure;

import java.util.List;
import java.util.Locale;

/** The levels of the zoom ladder, from the farthest to the nearest. */
public enum Level {
    /** The folded network. */
    NETWORK,
    /** A copy of the network for each step. */
    UNROLLED,
    /** The copies with every vector as a strip. */
    VECTORS,
    /** The anatomy of one copy. */
    CELL,
    /** One neuron with every product. */
    NEURON;

    /** The levels at which a network can be shown, from far to near. */
    public static List<Level> all() {
        return List.of(values());
    }

    /** The name used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name in the room {@code figure}. */
    public String key() {
        return "level." + id();
    }
}
