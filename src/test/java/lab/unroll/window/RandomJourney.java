package lab.unroll.window;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.window.view.View;
import lab.unroll.window.views.Views;

/**
 * A journey that a seed gives: where it begins, and which acts follow. Each act has chances of its own, so that without one
 * of them the others stay what they are.
 *
 * @param seed       gives the rest
 * @param view       the view in which it begins
 * @param experiment one that the view is offered for
 * @param lesson     true if it begins with a lesson open
 * @param patient    true if after each act all comes to rest
 * @param acts       the numbers of its acts, in their order
 */
record RandomJourney(int seed, View view, Experiment experiment, boolean lesson, boolean patient, List<Integer> acts) {

    private static final int FEWEST_ACTS = 10;
    private static final int MORE_ACTS = 16;
    /** One journey in so many waits after each act. */
    private static final int PATIENT = 8;
    /** No act has this number. */
    private static final int BEGINNING = 999;

    /** The whole journey of a seed. Each view has its turn, and so have the lessons. */
    static RandomJourney of(int seed) {
        RandomGenerator random = chances(seed, BEGINNING);
        int turn = Math.floorMod(seed, Views.ALL.size() + 1);
        boolean lesson = turn == Views.ALL.size();
        View view = Views.ALL.get(lesson ? 0 : turn);
        List<Experiment> suiting = Presets.all().stream().filter(view::isOfferedFor).toList();
        Experiment experiment = suiting.get(random.nextInt(suiting.size()));
        boolean patient = random.nextInt(PATIENT) == 0;
        int acts = FEWEST_ACTS + random.nextInt(MORE_ACTS);
        return new RandomJourney(seed, view, experiment, lesson, patient, IntStream.range(0, acts).boxed().toList());
    }

    /** The same with these acts alone. */
    RandomJourney with(List<Integer> some) {
        return new RandomJourney(seed, view, experiment, lesson, patient, some);
    }

    /** The chances of the beginning. */
    RandomGenerator chances() {
        return chances(seed, BEGINNING + 1);
    }

    /** The chances of an act. */
    RandomGenerator chances(int act) {
        return chances(seed, act);
    }

    private static RandomGenerator chances(int seed, int of) {
        return new SplittableRandom(seed * 1_001L + of);
    }

    /** How to walk it again. */
    String command() {
        return "mvn test -Dtest=RandomJourneysTest -Djourney.seed=" + seed + " -Djourney.acts="
                + String.join(",", acts.stream().map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return "journey " + seed + " of " + experiment.preset() + " in the view " + view.id()
                + (lesson ? " with a lesson open" : "") + (patient ? ", waiting after each act" : "");
    }
}
