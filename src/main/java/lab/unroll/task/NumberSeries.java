package lab.unroll.task;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Numbers that were measured one after the other, at equal distances. It never changes.
 *
 * @param name   what was measured; may be empty
 * @param unit   of the values; may be empty
 * @param values all of them, finite; copied
 * @param labels what each is called, such as its date; empty where they are only counted; copied
 */
public record NumberSeries(String name, String unit, double[] values, List<String> labels) {

    /** Copies values and labels, of which there is one for each value or none at all. */
    public NumberSeries {
        values = values.clone();
        labels = List.copyOf(labels);
        if (!labels.isEmpty() && labels.size() != values.length) {
            throw new IllegalArgumentException(labels.size() + " labels for " + values.length + " values");
        }
    }

    /** {@inheritDoc} A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** Number of values. */
    public int length() {
        return values.length;
    }

    /** A value by its place, counted from 0. */
    public double at(int place) {
        return values[place];
    }

    /** What the value at a place is called: its label, or its number counted from 1. */
    public String label(int place) {
        return labels.isEmpty() ? Integer.toString(place + 1) : labels.get(place);
    }

    /** The name with its unit, as in "height (m)". */
    public String title() {
        return unit.isEmpty() ? name : name.isEmpty() ? unit : name + " (" + unit + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberSeries that && name.equals(that.name) && unit.equals(that.unit)
                && Arrays.equals(values, that.values) && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return title() + " [" + values.length + "]";
    }
}
