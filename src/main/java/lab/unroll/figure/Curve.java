package lab.unroll.figure;

import java.util.List;

/**
 * A curve over the steps, as it can be heard.
 *
 * @param name        what it is called in its figure
 * @param values      a value for each step; one that is not finite is not heard
 * @param isMagnitude true for lengths, which are 0 or more and told apart by factors; false for numbers with a sign
 */
public record Curve(String name, List<Double> values, boolean isMagnitude) {

    /** The figures that have curves which can be heard, by their names on the command line. */
    public static final List<String> HEARD_IN = List.of("reach", "gradients", "states");

    /** Copies the values. */
    public Curve {
        values = List.copyOf(values);
    }
}
