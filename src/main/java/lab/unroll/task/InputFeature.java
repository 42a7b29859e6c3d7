package lab.unroll.task;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A component of x_t that is a number: value = offset + scale · x_t^i.
 *
 * @param name   what is measured; may be empty
 * @param unit   of the value; may be empty
 * @param offset the value where x_t^i is 0
 * @param scale  how far the value goes where x_t^i goes 1; not 0
 */
public record InputFeature(String name, String unit, double offset, double scale) {

    /** A number without a unit, read as it is. */
    public static InputFeature plain(String name) {
        return new InputFeature(name, "", 0, 1);
    }

    /** Components without names. */
    public static List<InputFeature> unnamed(int count) {
        return IntStream.range(0, count).mapToObj(i -> plain("")).toList();
    }

    /** The value of what is read. */
    public double value(double x) {
        return offset + scale * x;
    }

    /** What is read for a value. */
    public double x(double value) {
        return (value - offset) / scale;
    }
}
