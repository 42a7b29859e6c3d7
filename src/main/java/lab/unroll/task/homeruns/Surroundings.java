package lab.unroll.task.homeruns;

import java.util.HashMap;
import java.util.Map;

/** The leagues and parks in which seasons were played, as OPS+ compares with them. */
final class Surroundings {

    /** A park that favours nobody. */
    private static final double NEUTRAL = 100;
    /** The park factor is the mean over so many seasons, up to the one asked for: nothing of the future is in it. */
    private static final int PARK_YEARS = 3;

    private final Map<String, Totals> told = new HashMap<>();
    private final Map<String, Totals> counted = new HashMap<>();
    private final Map<String, Integer> parks = new HashMap<>();

    private static String key(int year, String name) {
        return year + " " + name;
    }

    /** What a league did without its pitchers, as a file tells it. */
    void tell(int year, String league, Totals totals) {
        told.computeIfAbsent(key(year, league), any -> new Totals()).add(totals);
    }

    /** A stint in a league, for those of which no file tells. */
    void count(int year, String league, Totals stint) {
        if (!stint.looksLikePitcher()) {
            counted.computeIfAbsent(key(year, league), any -> new Totals()).add(stint);
        }
    }

    /** The park factor for batters of a team in a season. */
    void park(int year, String team, int factor) {
        parks.put(key(year, team), factor);
    }

    /** What a league did without its pitchers; never null. */
    Totals league(int year, String league) {
        Totals known = told.get(key(year, league));
        return known != null ? known : counted.getOrDefault(key(year, league), new Totals());
    }

    /** The mean park factor of a team over this season and the two before, as far as they are known; 100 where none is. */
    double park(int year, String team) {
        double sum = 0;
        int count = 0;
        for (int back = 0; back < PARK_YEARS; back++) {
            Integer factor = parks.get(key(year - back, team));
            if (factor != null) {
                sum += factor;
                count++;
            }
        }
        return count == 0 ? NEUTRAL : sum / count;
    }
}
