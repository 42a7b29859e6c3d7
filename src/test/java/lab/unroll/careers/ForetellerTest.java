package lab.unroll.careers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.net.Parameters;
import lab.unroll.net.Sequence;
import lab.unroll.net.Vector;
import lab.unroll.task.CareerQuestion;
import lab.unroll.task.CareerTask;
import lab.unroll.task.DataFile;
import lab.unroll.task.InputFeature;
import lab.unroll.task.Season;
import lab.unroll.trace.Microscope;
import lab.unroll.trace.Pins;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;

class ForetellerTest {

    private static final Path REAL = Path.of("../shared/data/lahman");

    private static Parameters trained(Experiment experiment, int steps) {
        try (Training training = experiment.begin(1)) {
            while (training.mayAdvanceTo(steps)) {
                training.advance();
            }
            return training.parameters();
        }
    }

    @Test
    void paddedCareersAreAnsweredAsTheMicroscopeAnswersThemWithoutPadding() {
        Experiment experiment = Presets.named("home-runs");
        CareerTask task = (CareerTask) experiment.task();
        Parameters parameters = trained(experiment, 30);
        Foretelling told = Foreteller.of(task, parameters, () -> { });
        int shortest = task.length();
        for (int q = 0; q < told.size(); q++) {
            CareerQuestion question = told.questions().get(q);
            Sequence sequence = task.exampleOf(question).sequence();
            shortest = Math.min(shortest, sequence.length());
            Vector answer = Microscope.trace(parameters, sequence, Pins.NONE).output(sequence.length());
            for (int c = 0; c < CareerTask.CLASSES.size(); c++) {
                assertEquals(answer.get(c), told.probability(q, c), 1e-4, question.career().name());
            }
        }
        assertTrue(shortest < task.length());
    }

    @Test
    void theSmallestChangeFlipsTheClassAndALittleLessDoesNot() {
        Experiment experiment = Presets.named("home-runs");
        CareerTask task = (CareerTask) experiment.task();
        Parameters parameters = trained(experiment, 100);
        int found = 0;
        for (CareerQuestion question : task.asked().stream().filter(one -> one.lastSeason().homeRuns() >= 15).limit(12).toList()) {
            Sequence sequence = task.exampleOf(question).sequence();
            int last = sequence.length();
            int before = Microscope.trace(parameters, sequence, Pins.NONE).output(last).argMax();
            List<SmallestChange> changes = SmallestChange.of(task, parameters, sequence, () -> { });
            for (int i = 0; i < Math.min(3, changes.size()); i++) {
                SmallestChange one = changes.get(i);
                found++;
                assertEquals(one.answer(), answer(task, parameters, sequence, one, one.to()));
                assertNotEquals(before, one.answer());
                double less = one.to() - Math.signum(one.deviations());
                assertTrue(less == one.from() || answer(task, parameters, sequence, one, less) == before || Math.abs(one.to() - one.from()) < 1.5,
                        one.toString());
                assertTrue(i == 0 || changes.get(i - 1).isReal() != one.isReal()
                        || Math.abs(changes.get(i - 1).deviations()) <= Math.abs(one.deviations()));
            }
        }
        assertTrue(found > 10, "" + found);
    }

    private static int answer(CareerTask task, Parameters parameters, Sequence sequence, SmallestChange one, double value) {
        double[] x = sequence.x(one.step()).toArray();
        x[one.feature()] = (float) task.features().get(one.feature()).x(value);
        return Microscope.trace(parameters, sequence.reading(one.step(), Vector.of(x)), Pins.NONE).output(sequence.length()).argMax();
    }

    @Test
    void whatHangsTogetherMovesAlong() {
        double[] season = {24, 159, 681, 549, 123, 173, 32, 5, 29, 100, 30, 116, 137, 175, 302};
        double[] more = LinkedChange.of(season, Season.HR, 35);
        assertEquals(35, more[Season.HR]);
        assertEquals(173 + 6, more[5]);
        assertEquals(123 + 6, more[4]);
        assertEquals(100 + 9.6, more[9], 1e-9);
        assertEquals(302 + 24, more[14]);
        assertEquals(175 + 100 * (6 / 681.0 / 0.33 + 24 / 549.0 / 0.41), more[13], 1e-9);
        assertEquals(List.of(season[0], season[1], season[2], season[3]), List.of(more[0], more[1], more[2], more[3]));
        assertEquals(700, LinkedChange.of(season, 11, 135)[Season.PA]);
        assertEquals(0, LinkedChange.of(season, Season.HR, 0)[0] - 24);
        List<InputFeature> features = Season.FEATURES.stream().map(name -> new InputFeature(name, "", 10, 2)).toList();
        Vector x = Vector.of(season);
        assertEquals(x.get(0), LinkedChange.of(x, features, Season.HR, 90).get(0));
    }

    @Test
    void theFiveYearsAreForetoldAsWellAsIsToBeReached() {
        assumeTrue(Files.isDirectory(REAL), "The database is not in " + REAL + ".");
        Experiment base = Presets.reading(Tasks.named("home-runs"), DataFile.of(REAL));
        CareerYears years = new CareerYears(List.of());
        for (int year = 2013; year <= 2017; year++) {
            Experiment one = base.with("predict", year);
            CareerTask task = (CareerTask) one.task();
            Parameters parameters = trained(one, one.plan().steps());
            years = years.and(new CareerYears.Year(year, Foreteller.of(task, parameters, () -> { }),
                    Map.of(Yardstick.SAME_CLASS, Yardstick.SAME_CLASS.foretell(task, () -> { }))));
        }
        double accuracy = years.network().scores().accuracy();
        double same = years.yardsticks().get(Yardstick.SAME_CLASS).scores().accuracy();
        assertEquals(1817, years.network().size());
        assertEquals(0.585, same, 0.0005);
        assertEquals(0.626, accuracy, 0.006, "as the README and station 12 say");
        assertEquals("2013–2017", years.name());
    }
}
