package lab.unroll.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lab.unroll.careers.CareerOrder;
import lab.unroll.careers.CareerYears;
import lab.unroll.careers.Foreteller;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Reading;
import lab.unroll.figure.careers.CareerFigure;
import lab.unroll.figure.careers.CareersTable;
import lab.unroll.figure.careers.ClassesFigure;
import lab.unroll.figure.careers.YardsticksFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.Example;
import lab.unroll.task.Season;
import lab.unroll.trace.Pins;
import lab.unroll.trace.Trace;
import lab.unroll.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the rules of layout against the figures of careers, short and long, before training and after an explosion. */
class GalleryOfCareersTest {

    private static final double[][] STAGES = {{610, 360}, {840, 478}, {1290, 640}};
    private static final double[][] DOCKS = {{430, 150}, {640, 200}, {860, 230}};

    private final Gallery gallery = new Gallery();
    private final Experiment experiment = Presets.named("home-runs");
    private final CareerTask task = (CareerTask) experiment.task();

    @AfterEach
    void everyPictureKeepsTheRules() {
        gallery.assertFaultless();
    }

    private CareersLook look(Parameters parameters) {
        Map<Yardstick, Foretelling> yardsticks = new EnumMap<>(Yardstick.class);
        for (Yardstick one : List.of(Yardstick.MAJORITY, Yardstick.SAME_CLASS)) {
            yardsticks.put(one, one.foretell(task, () -> { }));
        }
        return CareersLook.NONE.of(task, "LSTM, k = 8").foretold(Foreteller.of(task, parameters, () -> { })).measured(yardsticks);
    }

    private static Parameters broken(Parameters parameters) {
        double[] weights = parameters.toArray();
        Arrays.fill(weights, Double.NaN);
        return new Parameters(parameters.layout(), weights);
    }

    @Test
    void tablesAndYardsticks() {
        int turn = 0;
        CareersLook known = look(experiment.initialParameters());
        CareerYears.Year year = new CareerYears.Year(2016, known.network(), known.yardsticks());
        CareersLook years = known.over(new CareerYears(List.of(year, new CareerYears.Year(2017, known.network(), known.yardsticks()))));
        for (CareersLook look : List.of(known, CareersLook.NONE.of(task, "GRU, k = 128"), look(broken(experiment.initialParameters())),
                known.sorted(CareerOrder.WRONG, "00"), known.sorted(CareerOrder.NAME, "nobody"), years,
                known.from(10_000).selecting(task.asked().get(3)))) {
            for (double[] size : STAGES) {
                turn++;
                Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                Theme theme = Theme.values()[turn % Theme.values().length];
                String name = turn + " at " + Arrays.toString(size) + ", " + words.locale();
                gallery.hang(gallery.chart("careers, " + name, new CareersTable(look, turn % 4 < 2, theme, words, size[0], size[1])));
                gallery.hang(gallery.chart("yardsticks, " + name, new YardsticksFigure(look, turn % 4 < 2, theme, words, size[0], size[1])));
            }
        }
        assertEquals(42, gallery.pictures());
    }

    private Scene scene(Parameters parameters, Example example, int step, Theme theme, Words words) {
        return Scene.of(Reading.of(experiment, parameters, example, Pins.NONE), Playhead.at(step), step, -1, theme, words);
    }

    private Example held(Example example) {
        double[] x = example.sequence().x(1).toArray();
        x[Season.HR] += 3;
        return example.reading(example.sequence().reading(1, Vector.of(x)));
    }

    @Test
    void careersAndClassesOfEachLength() {
        int turn = 0;
        CareersLook look = look(experiment.initialParameters());
        for (int length : new int[] {2, 5, 10}) {
            CareerQuestion question = task.asked().stream().filter(one -> one.read(10).size() == length).findFirst().orElseThrow();
            Example example = task.exampleOf(question);
            for (Parameters parameters : List.of(experiment.initialParameters(), broken(experiment.initialParameters()))) {
                for (int i = 0; i < STAGES.length; i++) {
                    turn++;
                    Words words = Words.of("figure", Words.LANGUAGES.get(turn % 2));
                    Theme theme = Theme.values()[turn % Theme.values().length];
                    boolean holds = turn % 2 == 0;
                    int step = turn % 3 == 0 ? 1 : length;
                    Scene scene = scene(parameters, holds ? held(example) : example, step, theme, words);
                    Trace free = holds ? scene(parameters, example, step, theme, words).trace() : null;
                    String name = length + " seasons at " + Arrays.toString(STAGES[i]) + ", " + words.locale() + turn;
                    gallery.hang(gallery.chart("classes, " + name, new ClassesFigure(look.selecting(question), scene, turn % 4 < 2, DOCKS[i][0],
                            DOCKS[i][1])));
                    CareerFigure career = new CareerFigure(look.selecting(question), scene, free, turn % 4 < 2, STAGES[i][0], STAGES[i][1]);
                    assertEquals(STAGES[i][0], career.width());
                    assertTrue(career.spots().stream().anyMatch(spot -> spot.id().equals("career.hr." + step)), name);
                    gallery.hang(gallery.chart("career, " + name, career));
                }
            }
        }
    }

    @Test
    void theNumbersPaintedAreThoseOfTheNetwork() {
        CareerQuestion question = task.asked().get(0);
        Example example = held(task.exampleOf(question));
        Words words = Words.of("figure", Locale.ENGLISH);
        Scene scene = scene(experiment.initialParameters(), example, example.labels().size(), Theme.LIGHT, words);
        int answers = 0;
        for (Spot spot : new ClassesFigure(look(experiment.initialParameters()).selecting(question), scene, false, 640, 200).values()) {
            Subject.Output output = (Subject.Output) spot.subject();
            assertEquals(scene.trace().output(output.step()).get(output.unit()), spot.value());
            answers++;
        }
        assertEquals(5 * example.labels().size(), answers);
    }
}
