package lab.unroll.task.homeruns;

import java.util.List;

/** What a player, or a league, did at bat: sums, to which more can be added. */
final class Totals {

    /** The columns that are added up. */
    static final List<String> COLUMNS = List.of("G", "AB", "R", "H", "2B", "3B", "HR", "RBI", "SB", "BB", "SO", "HBP", "SH",
            "SF");
    /** Those of a league. */
    static final List<String> OF_LEAGUE = List.of("AB", "H", "2B", "3B", "HR", "BB", "HBP", "SF");

    private final int[] sums = new int[COLUMNS.size()];

    /** The sum of a column. */
    int get(String column) {
        return sums[COLUMNS.indexOf(column)];
    }

    /** Adds the columns of a row, as far as it has them. */
    Totals add(LahmanTable.Row row) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += row.count(COLUMNS.get(i));
        }
        return this;
    }

    /** Adds other sums. */
    void add(Totals other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }

    /** Sets a sum. */
    Totals with(String column, int sum) {
        sums[COLUMNS.indexOf(column)] = sum;
        return this;
    }

    /** PA = AB + BB + HBP + SH + SF; reached by a catcher's interference is missing. */
    int plateAppearances() {
        return get("AB") + get("BB") + get("HBP") + get("SH") + get("SF");
    }

    /** TB = H + 2B + 2 · 3B + 3 · HR. */
    int totalBases() {
        return get("H") + get("2B") + 2 * get("3B") + 3 * get("HR");
    }

    /** OBP = (H + BB + HBP) / (AB + BB + HBP + SF); 0 where nothing is to be divided by. */
    double onBase() {
        return ratio(get("H") + get("BB") + get("HBP"), get("AB") + get("BB") + get("HBP") + get("SF"));
    }

    /** SLG = TB / AB; 0 where nothing is to be divided by. */
    double slugging() {
        return ratio(totalBases(), get("AB"));
    }

    private static double ratio(int one, int other) {
        return other == 0 ? 0 : (double) one / other;
    }

    /**
     * True if these look like those of a pitcher, of a stint: few appearances for the games, or few hits and many bunts. Only
     * where nobody says who pitched; against the database, league rates without them are within 1.3 % of those without pitchers.
     */
    boolean looksLikePitcher() {
        int pa = plateAppearances();
        return pa < 60 && pa < 0.6 * get("G") || pa < 120 && get("SH") >= 0.03 * pa && get("H") < 0.2 * get("AB");
    }
}
