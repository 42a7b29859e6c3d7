package lab.unroll.task;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A season of a baseball player, all teams together. It never changes.
 *
 * @param year   in which it was played
 * @param team   the team of most plate appearances
 * @param values the numbers of {@link #FEATURES}, finite; copied
 */
public record Season(int year, String team, double[] values) {

    /** What is known of a season, in the order of the deck. */
    public static final List<String> FEATURES = List.of("Age", "G", "PA", "AB", "R", "H", "2B", "3B", "HR", "RBI", "SB", "BB",
            "SO", "OPS+", "TB");

    /** The place of the age among the features. */
    public static final int AGE = 0;
    /** The place of the plate appearances. */
    public static final int PA = FEATURES.indexOf("PA");
    /** The place of the home runs. */
    public static final int HR = FEATURES.indexOf("HR");

    /** Copies the numbers. */
    public Season {
        values = values.clone();
        if (values.length != FEATURES.size()) {
            throw new IllegalArgumentException("A season has " + FEATURES.size() + " numbers, not " + values.length + ".");
        }
    }

    /** {@inheritDoc} A copy. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** One of the features, by its place. */
    public double value(int feature) {
        return values[feature];
    }

    /** Home runs. */
    public int homeRuns() {
        return (int) values[HR];
    }

    /** Plate appearances. */
    public int plateAppearances() {
        return (int) values[PA];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Season that && year == that.year && team.equals(that.team) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, team, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return year + " " + team + " " + Arrays.toString(values);
    }
}
