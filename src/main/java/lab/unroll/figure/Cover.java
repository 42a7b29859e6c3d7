package lab.unroll.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may not be seen while somebody has been asked what it will be. All figures, and whatever else tells numbers, ask here.
 *
 * @param parts    what is covered; nothing in the end
 * @param last     the place, in the order of reading, of the last step that may be seen
 * @param backward true if the playhead comes from the end, so that steps with a lower place than {@code last} are covered
 */
public record Cover(Set<Part> parts, int last, boolean backward) {

    /** Nothing is covered. */
    public static final Cover NONE = new Cover(Set.of(), Integer.MAX_VALUE, false);

    /** What can be covered. */
    public enum Part {
        /** Whatever belongs to a step after the playhead. */
        AFTER,
        /** The answers of the network. */
        OUTPUT,
        /** The charts. */
        CHART,
        /** Every figure. */
        ALL;

        /** Its name in lessons. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The one of a name.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Part named(String id) {
            return Stream.of(values()).filter(part -> part.id().equals(id)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nothing is covered by the name " + id + " but by " + ids()));
        }

        /** The names of all. */
        public static List<String> ids() {
            return Stream.of(values()).map(Part::id).toList();
        }
    }

    /** Copies the parts. */
    public Cover {
        parts = Set.copyOf(parts);
    }

    /** True if nothing is covered. */
    public boolean isLifted() {
        return parts.isEmpty();
    }

    /** True if this is covered, alone or with everything. */
    public boolean covers(Part part) {
        return parts.contains(part) || parts.contains(Part.ALL);
    }

    /**
     * True if a step lies after the playhead and is covered.
     *
     * @param turn its place in the order of reading, from 1
     */
    public boolean hides(int turn) {
        return parts.contains(Part.ALL) || parts.contains(Part.AFTER) && (backward ? turn < last : turn > last);
    }

    /** A position of the playhead, or the last that it may go to. */
    public double within(double position) {
        return !parts.contains(Part.AFTER) ? position : backward ? Math.max(last, position) : Math.min(last, position);
    }
}
