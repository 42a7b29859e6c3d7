package lab.unroll.careers;

import java.util.List;
import lab.unroll.net.Vector;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;

/**
 * What hangs together in a season: where one number is changed, others go along. A hit more is one of H, and so many bases of
 * TB; a home run is also a run, and bats in 1.6 runs as in the mean of the seasons since 1960; a walk is an appearance, and so
 * is a time at bat. OPS+ follows as far as a season tells it: OBP by (H + BB) / PA, against a league of 0.330 and 0.410 in a
 * park that favours nobody.
 */
public final class LinkedChange {

    private static final double BATTED_IN = 1.6;
    private static final double LEAGUE_ON_BASE = 0.33;
    private static final double LEAGUE_SLUGGING = 0.41;

    private static final int PA = Season.PA;
    private static final int AB = of("AB");
    private static final int R = of("R");
    private static final int H = of("H");
    private static final int TWO = of("2B");
    private static final int THREE = of("3B");
    private static final int HR = Season.HR;
    private static final int RBI = of("RBI");
    private static final int BB = of("BB");
    private static final int OPS = of("OPS+");
    private static final int TB = of("TB");

    private LinkedChange() {
    }

    private static int of(String feature) {
        return Season.FEATURES.indexOf(feature);
    }

    /**
     * The season where one number is another.
     *
     * @param season  the 15 numbers. Not modified.
     * @param feature which is changed
     * @param value   what it becomes
     */
    public static double[] of(double[] season, int feature, double value) {
        double[] changed = season.clone();
        changed[feature] = value;
        double by = value - season[feature];
        if (feature == HR || feature == THREE || feature == TWO || feature == H) {
            int bases = feature == HR ? 4 : feature == THREE ? 3 : feature == TWO ? 2 : 1;
            changed[H] = feature == H ? value : atLeastNone(season[H] + by);
            changed[TB] = atLeastNone(season[TB] + bases * by);
            changed[R] = feature == HR ? atLeastNone(season[R] + by) : season[R];
            changed[RBI] = feature == HR ? atLeastNone(season[RBI] + BATTED_IN * by) : season[RBI];
        } else if (feature == BB || feature == AB) {
            changed[PA] = atLeastNone(season[PA] + by);
        }
        if (feature != OPS) {
            changed[OPS] = atLeastNone(season[OPS] + 100 * (onBase(changed) - onBase(season)) / LEAGUE_ON_BASE
                    + 100 * (slugging(changed) - slugging(season)) / LEAGUE_SLUGGING);
        }
        return changed;
    }

    /** The same of what is read, standardised as the features say. */
    public static Vector of(Vector x, List<InputFeature> features, int feature, double value) {
        double[] season = new double[features.size()];
        for (int i = 0; i < season.length; i++) {
            season[i] = features.get(i).value(x.get(i));
        }
        double[] changed = of(season, feature, value);
        double[] read = new double[season.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = changed[i] == season[i] ? x.get(i) : (float) features.get(i).x(changed[i]);
        }
        return Vector.of(read);
    }

    private static double atLeastNone(double value) {
        return Math.max(0, value);
    }

    private static double onBase(double[] season) {
        return season[PA] <= 0 ? 0 : (season[H] + season[BB]) / season[PA];
    }

    private static double slugging(double[] season) {
        return season[AB] <= 0 ? 0 : season[TB] / season[AB];
    }
}
