package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lab.unroll.net.Batch;
import lab.unroll.net.CellKind;
import lab.unroll.net.Initialiser;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.task.Example;
import lab.unroll.task.Hyperparameters;
import lab.unroll.task.Schedule;
import lab.unroll.task.Seq2SeqTask;
import lab.unroll.task.SequenceTask;
import lab.unroll.task.Task;
import lab.unroll.task.TaskSetting;
import lab.unroll.trace.Pins;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theNetworkFitsTheTaskAndReadsItsExample(String name) {
        Experiment experiment = Presets.named(name);
        Task task = experiment.task();
        assertEquals(name, experiment.preset());
        Example example = experiment.firstExample();
        assertTrue(example.sequence().length() <= experiment.steps());
        assertEquals(example.sequence().length(), example.labels().size());
        Reading reading = Reading.of(experiment, experiment.initialParameters(), example, Pins.NONE);
        assertEquals(example.sequence().length(), reading.inputLabels().size());
        assertEquals(experiment.spec().output(), reading.outputLabels().size());
        assertTrue(reading.trace().loss() > 0);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void whatIsShownOfAnExampleCanBeTypedInAgain(String name) {
        Experiment experiment = Presets.named(name);
        Task task = experiment.task();
        Example example = experiment.firstExample();
        Example typed = task.exampleOf(task.text(example));
        assertEquals(example.labels(), typed.labels());
        assertEquals(example.sequence().x(1), typed.sequence().x(1));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theSameSeedDrawsTheSameSequences(String name) {
        assertTrue(same(drawn(name, 1), drawn(name, 1)));
        assertFalse(same(drawn(name, 1), drawn(name, 2)));
        if (Presets.named(name).task() instanceof SequenceTask task) {
            assertTrue(same(task.evaluationBatch(), ((SequenceTask) Presets.named(name).task()).evaluationBatch()));
        }
    }

    private static Batch drawn(String name, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        if (Presets.named(name).task() instanceof Seq2SeqTask task) {
            Batch answers = Batch.ofSymbols(task.answerLength(), 16);
            task.fill(Batch.ofQuestions(task.questionLength(), 16, 1), answers, random);
            return answers;
        }
        SequenceTask task = (SequenceTask) Presets.named(name).task();
        Batch batch = task.newBatch(16);
        task.fill(batch, random);
        return batch;
    }

    private static boolean same(Batch one, Batch other) {
        return one.hasSymbols() ? Arrays.equals(one.symbols(), other.symbols())
                && Arrays.equals(one.classes(), other.classes())
                : Arrays.equals(one.inputs().data, other.inputs().data)
                && (one.hasClasses() ? Arrays.equals(one.classes(), other.classes())
                : Arrays.equals(one.values().data, other.values().data));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void theSolvedLineIsBelowTheChanceLine(String name) {
        Task task = Presets.named(name).task();
        task.solvedLoss().ifPresent(line -> assertTrue(line < task.chanceLoss() && line > 0, line + ""));
        assertEquals(task.solvedRule().isPresent(), task.solvedLoss().isPresent());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyLanguageSaysWhatIsLearnt(String name) {
        for (Locale language : Words.LANGUAGES) {
            assertFalse(Words.of("tasks", language).get(name + ".name").isBlank());
            assertFalse(Words.of("tasks", language).get(name + ".about").isBlank());
            assertFalse(Words.of("tasks", language).get(name + ".task").isBlank());
            String kind = Presets.named(name).choice().kind().id();
            assertFalse(Words.of("tasks", language).get(kind + ".length").isBlank());
        }
    }

    @Test
    void everyLanguageSaysWhatASettingIs() {
        for (Locale language : Words.LANGUAGES) {
            for (TaskSetting setting : Tasks.settings()) {
                assertFalse(Words.of("tasks", language).get("setting." + setting.name()).isBlank());
                assertFalse(Words.of("tasks", language).get("setting." + setting.name() + ".about").isBlank());
            }
        }
    }

    @Test
    void addingIsTrainedAsPublished() {
        Experiment adding = Presets.named("adding");
        assertEquals(CellKind.LSTM, adding.cell());
        assertEquals(List.of(8, 100, 32), List.of(adding.hidden(), adding.length(), adding.batch()));
        assertEquals(new Hyperparameters(32, 0.005, Schedule.halvedEvery(1500), 1, 8000), adding.plan());
        assertEquals(adding.plan().schedule(), adding.training().schedule());
    }

    @Test
    void aCosineThatTakesTheWholeTrainingGoesOnDoingSo() {
        Hyperparameters plan = new Hyperparameters(1, 0.1, Schedule.cosine(500), 0, 500);
        assertEquals(Schedule.cosine(70), plan.withSteps(70).schedule());
        assertEquals(Schedule.cosine(500), plan.withSteps(70).withSchedule(Schedule.cosine(500)).schedule());
        assertEquals(Schedule.halvedEvery(1500), Presets.named("adding").withSteps(70).plan().schedule());
    }

    @Test
    void rememberFirstKeepsForAsLongAsItHasTo() {
        Experiment first = Presets.first();
        assertEquals(new Initialiser(2, -2), first.initialiser());
        assertEquals(first.initialiser(), first.withLength(4).initialiser());
        assertEquals(Math.log(50), first.withLength(50).initialiser().forgetBias(), 1e-12);
        assertEquals(first, first.withLength(50).withLength(8));
        Initialiser own = new Initialiser(0, 0);
        assertEquals(own, first.withInitialiser(own).withLength(50).initialiser());
    }

    @Test
    void copyingKeepsForAllItsSteps() {
        assertEquals(Math.log(40), Presets.named("copy-memory").initialiser().forgetBias(), 1e-12);
        assertEquals(-Math.log(70), Presets.named("copy-memory").withLength(50).initialiser().inputBias(), 1e-12);
    }

    @Test
    void presetsAreFoundByTheirNamesHoweverWritten() {
        assertEquals(Presets.named("addition-2-digits"), Presets.named("Addition-2-digits"));
        assertEquals("preset.unknown", assertThrows(InputException.class, () -> Presets.named("other")).key());
    }

    @Test
    void additionHasAnEncoderThatReadsAndADecoderThatWrites() {
        Experiment addition = Presets.named("addition-2-digits");
        assertEquals(new NetworkSpec(CellKind.LSTM, 12, 64, 64, OutputKind.HIDDEN_STATE), addition.encoder());
        assertEquals(new NetworkSpec(CellKind.LSTM, 13, 64, 12, OutputKind.SOFTMAX), addition.spec());
        assertEquals(addition.encoder().parameterCount() + addition.spec().parameterCount(), addition.parameterCount());
        assertEquals(addition.parameterCount(), addition.initialParameters().layout().size());
        assertEquals("length.fixed", assertThrows(InputException.class, () -> addition.withLength(7)).key());
        assertEquals(addition, addition.withLength(5));
        assertEquals("network.pair-forward", assertThrows(InputException.class,
                () -> addition.withNetwork(addition.network().withBidirectional(true))).key());
        assertEquals(2, addition.withNetwork(addition.network().withLayers(2)).encoder().layers());
    }
}
