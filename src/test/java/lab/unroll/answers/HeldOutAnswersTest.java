package lab.unroll.answers;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Presets;
import lab.unroll.net.Parameters;
import lab.unroll.net.Vector;
import lab.unroll.task.Example;
import lab.unroll.task.SeriesTask;
import lab.unroll.task.Task;
import lab.unroll.train.Training;
import org.junit.jupiter.api.Test;

class HeldOutAnswersTest {

    private static final Runnable NO_END = () -> { };

    private static HeldOutAnswers untrained(Experiment experiment) {
        return HeldOutAnswers.of(experiment, experiment.initialParameters(), NO_END);
    }

    private static List<List<String>> read(HeldOutAnswers answers) {
        return answers.answers().stream().map(answer -> answer.example().labels()).toList();
    }

    @Test
    void everyTaskHasExamplesThatDifferAndAreAnswered() {
        for (Experiment experiment : Presets.all()) {
            HeldOutAnswers found = untrained(experiment);
            String name = experiment.preset();
            assertFalse(found.answers().isEmpty(), name);
            assertTrue(found.answers().size() <= HeldOutAnswers.MOST, name);
            assertEquals(found.answers().size(), read(found).stream().distinct().count(), name);
            for (ExampleAnswer answer : found.answers()) {
                assertAll(name + " " + answer, () -> assertTrue(answer.judged() > 0),
                        () -> assertFalse(answer.read().isBlank()), () -> assertFalse(answer.answer().isBlank()),
                        () -> assertFalse(answer.right().isBlank()), () -> assertTrue(Double.isFinite(answer.loss())),
                        () -> assertTrue(answer.correct() <= answer.judged()),
                        () -> assertFalse((answer.read() + answer.answer() + answer.right()).contains("\n")));
            }
        }
    }

    @Test
    void theExamplesAreAlwaysTheSameWhateverTheNetwork() {
        for (Experiment experiment : Presets.all()) {
            HeldOutAnswers found = untrained(experiment);
            Parameters other = experiment.withSeed(experiment.seed() + 1).initialParameters();
            assertEquals(read(found), read(found.anew(other, NO_END)), experiment.preset());
            assertEquals(read(found), read(HeldOutAnswers.of(experiment, other, NO_END)), experiment.preset());
        }
    }

    /** Asked for all, the list has as many right as training tells. */
    @Test
    void theRightOnesAreThoseThatTrainingCounts() {
        for (String name : List.of("remember-first", "addition-2-digits", "counting")) {
            Experiment experiment = Presets.named(name);
            experiment = name.equals("addition-2-digits") ? experiment.withHidden(24) : experiment;
            try (Training run = experiment.begin(1)) {
                IntStream.range(0, 150).forEach(i -> run.advance());
                Parameters parameters = run.parameters();
                Experiment trained = experiment;
                List<Example> all = trained.task().heldOutExamples(500);
                assertEquals(name.equals("addition-2-digits") ? 500 : all.size(), all.size());
                List<ExampleAnswer> found = all.stream().map(example -> ExampleAnswer.of(trained, parameters, example)).toList();
                // strings of the counting task are judged step by step
                double share = name.equals("counting")
                        ? found.stream().mapToInt(ExampleAnswer::correct).sum() / (double) found.stream().mapToInt(ExampleAnswer::judged).sum()
                        : found.stream().filter(ExampleAnswer::isRight).count() / (double) found.size();
                assertEquals(run.evaluate().accuracy(), share, 0.04, name);
            }
        }
    }

    @Test
    void aSeriesAndATextListWhatTrainingDoesNotRead() {
        SeriesTask series = (SeriesTask) Presets.named("wave-sum").task();
        for (Example example : series.heldOutExamples(HeldOutAnswers.MOST)) {
            assertTrue(IntStream.range(series.trained(), series.series().length())
                    .anyMatch(place -> series.windowBefore(place).labels().equals(example.labels())));
        }
        Experiment text = Presets.named("next-char");
        Task task = text.task();
        SplittableRandom random = new SplittableRandom(1);
        List<List<String>> drawn = IntStream.range(0, 2000).mapToObj(i -> task.example(random).labels()).toList();
        assertTrue(read(untrained(text)).stream().noneMatch(drawn::contains));
    }

    @Test
    void onlyWhatMattersIsSeen() {
        Task adding = Presets.named("adding").task();
        Example sum = adding.exampleOf(IntStream.rangeClosed(1, adding.length()).mapToObj(t -> t == 1 ? "0.25*"
                : t == adding.length() ? "0.50*" : "0.11").toList());
        assertEquals("0.25 + 0.50", adding.glance(sum));
        assertEquals("−1.25", adding.glance(Vector.of(-1.25)));
        assertEquals("0.00", adding.glance(Vector.of(-0.001)));
        Task addition = Presets.named("addition-2-digits").task();
        assertEquals("12+7", addition.glance(addition.exampleOf("12+7")));
        Task first = Presets.named("remember-first").task();
        assertEquals("ABBDCABD", first.glance(first.exampleOf("ABBDCABD")));
        SeriesTask wave = (SeriesTask) Presets.named("wave-sine").task();
        assertTrue(wave.glance(wave.windowBefore(wave.trained())).matches("… \\S+ \\S+ \\S+"));
    }

    @Test
    void whatAnExplodedNetworkAnswersIsWrongAndSaidToBeNothing() {
        for (String name : List.of("remember-first", "adding", "wave-sine", "addition-2-digits", "flip-flop")) {
            Experiment experiment = Presets.named(name);
            double[] weights = experiment.initialParameters().toArray();
            Arrays.fill(weights, Double.NaN);
            HeldOutAnswers found = HeldOutAnswers.of(experiment, new Parameters(experiment.initialParameters().layout(), weights),
                    NO_END);
            assertEquals(0, found.correct(), name);
            found.answers().forEach(answer -> assertTrue(answer.answer().contains("–"), name + answer.answer()));
        }
    }

    @Test
    void theOneOnTheStageIsFoundAndNoneThatIsChangedByHand() {
        Experiment experiment = Presets.first();
        HeldOutAnswers found = untrained(experiment);
        Task task = experiment.task();
        Example third = found.answers().get(2).example();
        assertEquals(2, found.placeOf(task.exampleOf(third.labels())).orElse(-1));
        Example other = task.withInput(third, 1, Vector.of(0.5, 0.25, 0.125, 0.125));
        assertTrue(found.placeOf(other).isEmpty());
        assertTrue(found.placeOf(null).isEmpty());
    }

    @Test
    void whoWaitsNoMoreEndsTheWork() {
        Experiment experiment = Presets.first();
        assertThrows(CancellationException.class, () -> HeldOutAnswers.of(experiment, experiment.initialParameters(), () -> {
            throw new CancellationException();
        }));
        assertNotEquals(HeldOutAnswers.NONE, untrained(experiment));
    }
}
