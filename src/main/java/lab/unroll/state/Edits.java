package lab.unroll.state;

import java.util.HashMap;
import java.util.Map;
import lab.unroll.figure.OriginalValues;
import lab.unroll.net.Parameters;

/**
 * The parameters that were changed by hand, by their places in the flat array. Never changes.
 *
 * @param byPlace what was done at each place
 */
public record Edits(Map<Integer, Edit> byPlace) {

    /** Nothing was changed. */
    public static final Edits NONE = new Edits(Map.of());

    /**
     * One changed parameter.
     *
     * @param before its value before the first change; NaN while the network has not been trained so far, see {@link Edits#knowing}
     * @param after  its value as set
     */
    public record Edit(double before, double after) {

        private Edit knowing(double now) {
            return Double.isNaN(before) ? new Edit(now, after) : this;
        }
    }

    /** Keeps the map from changing. */
    public Edits {
        byPlace = Map.copyOf(byPlace);
    }

    /**
     * All that has to be changed to come from some parameters to others. Weights are trained in single precision: what is
     * equal there is no change.
     *
     * @param before the flat array as it is
     * @param after  the flat array as it shall be, of the same length
     */
    public static Edits between(double[] before, double[] after) {
        Map<Integer, Edit> changes = new HashMap<>();
        for (int i = 0; i < after.length; i++) {
            if ((float) before[i] != (float) after[i]) {
                changes.put(i, new Edit((float) before[i], (float) after[i]));
            }
        }
        return new Edits(changes);
    }

    /** Parameters with these changes. */
    public Parameters in(Parameters before) {
        double[] values = before.toArray();
        byPlace.forEach((place, edit) -> values[place] = edit.after());
        return new Parameters(before.layout(), values);
    }

    /**
     * These and one more.
     *
     * @param now the value that the parameter has now; counts only if it was not changed by hand before
     */
    public Edits with(int place, double now, double value) {
        Map<Integer, Edit> more = new HashMap<>(byPlace);
        Edit old = byPlace.get(place);
        more.put(place, new Edit(old == null ? now : old.before(), value));
        return new Edits(more);
    }

    /** These and one of a network that is still to be trained. */
    public Edits to(int place, double value) {
        return with(place, Double.NaN, value);
    }

    /**
     * These of a network that has been trained: each knows its value before.
     *
     * @param now     the parameters as they are
     * @param inForce what of them has been changed by hand
     */
    public Edits knowing(Parameters now, Edits inForce) {
        double[] values = inForce.undoneIn(now.toArray());
        Map<Integer, Edit> known = new HashMap<>();
        byPlace.forEach((place, edit) -> known.put(place, edit.knowing(values[place])));
        return new Edits(known);
    }

    private double[] undoneIn(double[] values) {
        byPlace.forEach((place, edit) -> values[place] = edit.before());
        return values;
    }

    /** These without the one at a place. */
    public Edits without(int place) {
        Map<Integer, Edit> fewer = new HashMap<>(byPlace);
        fewer.remove(place);
        return new Edits(fewer);
    }

    /** True if the parameter at a place was changed. */
    public boolean has(int place) {
        return byPlace.containsKey(place);
    }

    /** The values before, for figures. */
    public OriginalValues edited() {
        Map<Integer, Double> before = new HashMap<>();
        byPlace.forEach((place, edit) -> before.put(place, edit.before()));
        return new OriginalValues(before);
    }

    /** What to set, and to which values, to come from these to others: where an edit goes, the value before returns. */
    public Map<Integer, Double> wayTo(Edits others) {
        Map<Integer, Double> way = new HashMap<>();
        byPlace.forEach((place, edit) -> {
            if (!others.has(place)) {
                way.put(place, edit.before());
            }
        });
        others.byPlace.forEach((place, edit) -> {
            if (!edit.equals(byPlace.get(place))) {
                way.put(place, edit.after());
            }
        });
        return way;
    }
}
