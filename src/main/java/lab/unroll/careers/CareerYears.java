package lab.unroll.careers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is foretold of several years, each by a network that was trained on the years before it. It never changes.
 *
 * @param years each by itself, in their order; copied
 */
public record CareerYears(List<Year> years) {

    /**
     * One of them.
     *
     * @param year       the year foretold
     * @param network    what its network foretells
     * @param yardsticks the same without a network; copied
     */
    public record Year(int year, Foretelling network, Map<Yardstick, Foretelling> yardsticks) {

        /** Copies the yardsticks. */
        public Year {
            yardsticks = Map.copyOf(yardsticks);
        }
    }

    /** Copies the years. */
    public CareerYears {
        years = List.copyOf(years);
    }

    /** These and one more. */
    public CareerYears and(Year other) {
        List<Year> more = new ArrayList<>(years);
        more.add(other);
        return new CareerYears(more);
    }

    /** The first year and the last one. */
    public String name() {
        int first = years.get(0).year();
        int last = years.get(years.size() - 1).year();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** What the networks foretell, all years together. */
    public Foretelling network() {
        return years.stream().map(Year::network).reduce(Foretelling::and).orElseThrow();
    }

    /** What the yardsticks foretell, all years together. */
    public Map<Yardstick, Foretelling> yardsticks() {
        Map<Yardstick, Foretelling> all = new EnumMap<>(Yardstick.class);
        years.forEach(year -> year.yardsticks().forEach((one, told) -> all.merge(one, told, Foretelling::and)));
        return all;
    }
}
