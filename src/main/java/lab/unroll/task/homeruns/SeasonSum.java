package lab.unroll.task.homeruns;

import java.util.ArrayList;
import java.util.List;
import lab.unroll.task.Season;

/** The season of a player as it is added up from his stints, one for each team. */
final class SeasonSum {

    /** Of few appearances OPS+ says little and can be any number: it is kept within these. */
    static final double LOWEST_OPS_PLUS = 0;
    static final double HIGHEST_OPS_PLUS = 300;

    private record Stint(String team, String league, Totals totals) {
    }

    private final int year;
    private final List<Stint> stints = new ArrayList<>(1);

    SeasonSum(int year) {
        this.year = year;
    }

    void add(String team, String league, Totals totals) {
        stints.add(new Stint(team, league, totals));
    }

    /**
     * The season.
     *
     * @param age the player's on 30 June
     */
    Season season(int age, Surroundings around) {
        Totals all = new Totals();
        stints.forEach(stint -> all.add(stint.totals()));
        double[] values = {age, all.get("G"), all.plateAppearances(), all.get("AB"), all.get("R"), all.get("H"),
            all.get("2B"), all.get("3B"), all.get("HR"), all.get("RBI"), all.get("SB"), all.get("BB"), all.get("SO"),
            opsPlus(all, around), all.totalBases()};
        return new Season(year, mostlyFor(), values);
    }

    private String mostlyFor() {
        Stint most = stints.get(0);
        for (Stint one : stints) {
            most = one.totals().plateAppearances() > most.totals().plateAppearances() ? one : most;
        }
        return most.team();
    }

    /**
     * OPS+ = 100 (OBP / lgOBP + SLG / lgSLG - 1) / (park / 100), with league rates and park of each team by his appearances
     * for it; 0 for who never came to bat.
     */
    private double opsPlus(Totals all, Surroundings around) {
        double weight = 0;
        double onBase = 0;
        double slugging = 0;
        double park = 0;
        for (Stint one : stints) {
            int pa = one.totals().plateAppearances();
            Totals league = around.league(year, one.league());
            weight += pa;
            onBase += pa * league.onBase();
            slugging += pa * league.slugging();
            park += pa * around.park(year, one.team());
        }
        if (weight == 0 || onBase == 0 || slugging == 0 || park == 0) {
            return 0;
        }
        double relative = all.onBase() / (onBase / weight) + all.slugging() / (slugging / weight) - 1;
        return Math.max(LOWEST_OPS_PLUS, Math.min(HIGHEST_OPS_PLUS, 100 * relative / (park / weight / 100)));
    }
}
