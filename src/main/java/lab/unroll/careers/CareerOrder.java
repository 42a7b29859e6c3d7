package lab.unroll.careers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.Season;

/** In which order players stand in a table; those whom the deck foretold are on top. */
public enum CareerOrder {
    /** The most home runs expected first: 5, 15, 25, 35, 45 for the classes, by their probabilities. */
    EXPECTED(CareerOrder::expected),
    /** The most home runs that came first. */
    ACTUAL((told, q) -> told.questions().get(q).actual().map(Season::homeRuns).orElse(-1)),
    /** The most home runs in the season before first. */
    BEFORE((told, q) -> told.questions().get(q).lastSeason().homeRuns()),
    /** The one who is least sure first: the smallest probability of what is answered. */
    UNSURE((told, q) -> -told.probability(q, told.answer(q))),
    /** What was farthest off first, and then the least probable. */
    WRONG((told, q) -> told.actual(q) < 0 ? -1 : Math.abs(told.answer(q) - told.actual(q))
            + 1 - told.probability(q, told.actual(q))),
    /** By names. */
    NAME(null);

    private interface Measure {
        double of(Foretelling told, int question);
    }

    private static final double MIDDLE = 5;
    private static final double WIDTH = 10;

    private final Measure measure;

    CareerOrder(Measure measure) {
        this.measure = measure;
    }

    /** Its name in the keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The home runs that are expected. */
    public static double expected(Foretelling told, int question) {
        return IntStream.range(0, told.probabilities()[question].length)
                .mapToDouble(c -> told.probability(question, c) * (MIDDLE + WIDTH * c)).sum();
    }

    /**
     * The places of the questions in this order.
     *
     * @param search only players whose name, id or team has it, in any case; empty for all
     */
    public List<Integer> of(Foretelling told, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        Comparator<Integer> names = Comparator.comparing(q -> told.questions().get(q).career().name());
        ToDoubleFunction<Integer> value = q -> -measure.of(told, q);
        Comparator<Integer> order = measure == null ? names : Comparator.comparingDouble(value).thenComparing(names);
        return IntStream.range(0, told.size()).boxed().filter(q -> isMeant(told.questions().get(q), wanted))
                .sorted(Comparator.comparingInt((Integer q) -> deck(told.questions().get(q))).thenComparing(order)).toList();
    }

    private static boolean isMeant(CareerQuestion question, String wanted) {
        return wanted.isEmpty() || question.career().name().toLowerCase(Locale.ROOT).contains(wanted)
                || question.career().id().contains(wanted)
                || question.lastSeason().team().toLowerCase(Locale.ROOT).equals(wanted);
    }

    private static int deck(CareerQuestion question) {
        return DeckPrediction.of(question).map(DeckPrediction.ALL::indexOf).orElse(DeckPrediction.ALL.size());
    }
}
