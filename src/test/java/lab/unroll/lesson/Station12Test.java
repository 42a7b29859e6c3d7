package lab.unroll.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import lab.unroll.careers.DeckPrediction;
import lab.unroll.careers.Foretelling;
import lab.unroll.careers.Yardstick;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.experiment.Tasks;
import lab.unroll.task.CareerTask;
import lab.unroll.task.DataFile;
import lab.unroll.trace.Trace;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;

/** What station 12 says of home runs. Real seasons are not shipped: what is said of them is computed where they are. */
class Station12Test {

    private static final Path REAL = Path.of("../shared/data/lahman");

    @Test
    void fifteenNumbersMakeASeasonAndFiveClassesAnAnswer() {
        try (LessonDesk desk = LessonDesk.of(12, "One season, one vector")) {
            Experiment experiment = desk.experiment();
            assertEquals(15, experiment.spec().input());
            assertEquals(5, experiment.spec().output());
            assertEquals(8, experiment.hidden());
            assertEquals(10, experiment.length());
            assertEquals(813, experiment.parameterCount());
            assertEquals(300, desk.iterations());
            assertTrue(((CareerTask) desk.task()).asked().size() > 300);
        }
    }

    @Test
    void everySeasonMovesTheProbabilities() {
        try (LessonDesk desk = LessonDesk.of(12, "Ten years, one answer")) {
            Trace trace = desk.traceOf(desk.brought());
            for (int t = 2; t <= trace.length(); t++) {
                assertNotEquals(trace.output(t - 1), trace.output(t), "season " + t);
            }
        }
    }

    @Test
    void fiveOfTheDecksSixWereRight() {
        List<Integer> came = List.of(33, 24, 24, 29, 23, 22);
        assertEquals(5, IntStream.range(0, 6).filter(i -> DeckPrediction.ALL.get(i).answer() == came.get(i) / 10).count());
        assertEquals(List.of(3, 2), List.of(DeckPrediction.ALL.get(3).answer(), DeckPrediction.ALL.get(3).second()));
    }

    @Test
    void moreTrainingMovesTheShareUpAndDown() {
        try (Training training = LessonDesk.step(12, "Train it anew").setup().experiment().begin(1)) {
            double people = training.evaluate().total();
            assertEquals(2 / 3.0, correctAfter(50, training) / people, 0.03);
            int early = correctAfter(100, training);
            assertEquals(2 / 3.0, early / people, 0.02);
            int end = correctAfter(150, training);
            assertEquals(early, end, 6, "it does not go up and up");
            assertEquals(end, correctAfter(100, training), 6, "nor later");
        }
    }

    private static int correctAfter(int more, Training training) {
        for (int i = 0; i < more; i++) {
            training.advance();
        }
        return training.evaluate().correct();
    }

    @Test
    void yardsticksOnRealSeasons() {
        assumeTrue(Files.isDirectory(REAL), "needs the files of the Lahman Baseball Database in " + REAL);
        Foretelling same = null;
        Foretelling common = null;
        Foretelling fitted = null;
        Experiment base = Presets.reading(Tasks.named("home-runs"), DataFile.of(REAL));
        for (int year = 2013; year <= 2017; year++) {
            CareerTask task = (CareerTask) base.with("predict", year).task();
            Foretelling thisYear = Yardstick.SAME_CLASS.foretell(task, () -> { });
            Foretelling always = Yardstick.MAJORITY.foretell(task, () -> { });
            Foretelling lastSeason = Yardstick.LOGISTIC.foretell(task, () -> { });
            fitted = fitted == null ? lastSeason : fitted.and(lastSeason);
            same = same == null ? thisYear : same.and(thisYear);
            common = common == null ? always : common.and(always);
        }
        assertEquals(1817, same.size());
        assertEquals(0.585, same.scores().accuracy(), 0.0005);
        assertEquals(0.539, common.scores().accuracy(), 0.0005);
        assertEquals(0.608, fitted.scores().accuracy(), 0.0005);
    }
}
