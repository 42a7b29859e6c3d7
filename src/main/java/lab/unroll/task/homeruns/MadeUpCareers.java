package lab.unroll.task.homeruns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lab.unroll.task.Career;
import lab.unroll.task.Season;

/**
 * Careers that nobody had: made up by a model of ageing, for where there are no files. Always the same.
 *
 * <p>Each year some players begin, 20 to 26 years old. Each has a talent q, log-normal around 1, and hits home runs at a rate
 * of 0.027 · q · a(age) for each time at bat, with the curve of age a(age) = exp(-((age - 27) / 10)²). How often he bats grows
 * with the same product and suffers from injuries. The other numbers follow from those, with noise. A player stops when he
 * bats too little, or by chance, the more likely the older he is.
 */
final class MadeUpCareers {

    /** As they are named wherever they are shown. */
    static final String NAME = "SYNTHETIC";

    private static final long SEED = 20170601;
    private static final int FIRST_YEAR = 1978;
    private static final int LAST_YEAR = 2017;
    private static final int BEGINNERS = 34;
    private static final double PEAK = 27;
    private static final double WIDTH = 10;
    private static final double LEAGUE_ON_BASE = 0.33;
    private static final double LEAGUE_SLUGGING = 0.41;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private MadeUpCareers() {
    }

    /** All of them. */
    static CareerData make() {
        MadeUpCareers made = new MadeUpCareers();
        List<Career> careers = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int i = 0; i < BEGINNERS; i++) {
                String number = String.format(Locale.ROOT, "%04d", careers.size() + 1);
                careers.add(made.career("synth" + number, NAME + " " + number, year));
            }
        }
        return new CareerData(NAME, null, careers, null, false);
    }

    private Career career(String id, String name, int debut) {
        int age = 20 + random.nextInt(7);
        double talent = StrictMath.exp(0.55 * normal());
        double patience = StrictMath.exp(0.3 * normal());
        double speed = StrictMath.exp(0.8 * normal());
        List<Season> seasons = new ArrayList<>();
        boolean goesOn = true;
        for (int year = debut; goesOn && year <= LAST_YEAR; year++, age++) {
            double form = talent * ageing(age) * StrictMath.exp(0.15 * normal());
            double health = random.nextDouble() < 0.2 ? random.nextDouble() : 0.85 + 0.15 * random.nextDouble();
            double share = Math.max(0.1, Math.min(1, 0.45 + 0.45 * form + 0.12 * normal()));
            int appearances = (int) (700 * health * share);
            seasons.add(season(year, age, appearances, form, patience, speed * ageing(age)));
            goesOn = share > 0.35 && random.nextDouble() > 0.04 + 0.02 * Math.max(0, age - 30);
        }
        return new Career(id, name, seasons);
    }

    private static double ageing(double age) {
        double away = (age - PEAK) / WIDTH;
        return StrictMath.exp(-away * away);
    }

    private Season season(int year, int age, int pa, double form, double patience, double speed) {
        int walks = drawn(pa, 0.08 * patience);
        int bats = pa - walks - drawn(pa, 0.015);
        int homers = drawn(bats, 0.027 * form);
        int strikeouts = drawn(bats, 0.15 + 0.05 * Math.min(2, form));
        int others = drawn(Math.max(0, bats - homers - strikeouts), 0.3);
        int hits = homers + others;
        int triples = drawn(others, 0.02 * Math.min(3, speed));
        int doubles = drawn(others - triples, 0.25);
        int bases = hits + doubles + 2 * triples + 3 * homers;
        int games = Math.min(162, Math.max(1, (int) Math.round(pa / 4.1 + 4 * random.nextDouble())));
        int runs = (int) Math.round(0.22 * (hits + walks) + homers);
        int batted = (int) Math.round(0.33 * (hits - homers) + 1.65 * homers);
        double ops = pa == 0 ? 0 : 100 * ((double) (hits + walks) / pa / LEAGUE_ON_BASE
                + (double) bases / Math.max(1, bats) / LEAGUE_SLUGGING - 1);
        return new Season(year, "SYN", new double[] {age, games, pa, bats, runs, hits, doubles, triples, homers, batted,
            drawn((int) (pa * 0.3), 0.08 * Math.min(4, speed)), walks, strikeouts,
            Math.max(SeasonSum.LOWEST_OPS_PLUS, Math.min(SeasonSum.HIGHEST_OPS_PLUS, ops)), bases});
    }

    /** How often something of a probability comes about in some tries. */
    private int drawn(int tries, double probability) {
        double p = Math.min(0.95, probability);
        return (int) Math.max(0, Math.min(tries, Math.round(tries * p + StrictMath.sqrt(tries * p * (1 - p)) * normal())));
    }

    /** Nearly normal, mean 0 and deviation 1: the sum of twelve even numbers, the same on every Java. */
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
