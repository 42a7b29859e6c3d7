package lab.unroll.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import lab.unroll.net.CellKind;
import lab.unroll.net.LstmVariant;
import lab.unroll.net.NetworkSpec;
import lab.unroll.net.OutputKind;
import lab.unroll.task.text.TextSource;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExperimentTest {

    private final Experiment experiment = Presets.first();

    @Test
    void theNetworkFitsTheTask() {
        assertEquals(new NetworkSpec(CellKind.LSTM, 4, 4, 4, OutputKind.SOFTMAX), experiment.spec());
        Experiment onText = Presets.named("next-char").withData(TextSource.of("typed in", "hello world hello world"))
                .withCell(CellKind.SIMPLE_RNN).withHidden(9);
        assertEquals(new NetworkSpec(CellKind.SIMPLE_RNN, 8, 9, 8, OutputKind.SOFTMAX), onText.spec());
        assertEquals(Presets.named("next-char").spec().output(), onText.withData(null).spec().output());
    }

    @Test
    void layersDirectionsAndFormAreThoseOfTheNetworkPlan() {
        LayerSettings plan = experiment.network().withForm(LstmVariant.PEEPHOLE).withLayers(3).withBidirectional(true);
        assertEquals(new NetworkSpec(CellKind.LSTM, LstmVariant.PEEPHOLE, 4, 4, 3, true, 4, OutputKind.SOFTMAX),
                experiment.withNetwork(plan).spec());
        assertEquals(new NetworkSpec(CellKind.GRU, LstmVariant.STANDARD, 4, 4, 3, true, 4, OutputKind.SOFTMAX),
                experiment.withNetwork(plan).withCell(CellKind.GRU).spec(), "the form is that of an LSTM only");
    }

    @Test
    void aNetworkThatReadsFromBothEndsSeesTheCharactersItIsToForetell() {
        LayerSettings both = Presets.named("next-char").network().withBidirectional(true);
        assertTrue(Presets.named("next-char").withNetwork(both).seesAnswers());
        assertFalse(Presets.named("next-char").seesAnswers());
        assertFalse(experiment.withNetwork(experiment.network().withBidirectional(true)).seesAnswers(),
                "the first symbol is asked for after all of it was read");
    }

    @Test
    void theSameSeedGivesTheSameBeginning() {
        assertArrayEquals(experiment.initialParameters().toArray(),
                Presets.first().initialParameters().toArray());
        assertEquals(experiment.firstExample(), Presets.first().firstExample());
        assertEquals(experiment.training(), Presets.first().training());
    }

    @Test
    void experimentsOnTheSameTextAreEqual() {
        assertEquals(Presets.named("next-char"), Presets.named("next-char"));
        assertNotEquals(Presets.named("next-char"), Presets.named("next-char").withData(TextSource.of("typed in", "abc")));
    }

    @Test
    void anotherSeedGivesOtherWeightsDataAndExample() {
        Experiment other = experiment.withSeed(8);
        assertNotEquals(experiment.initialParameters().toArray()[0], other.initialParameters().toArray()[0]);
        assertNotEquals(experiment.training().dataSeed(), other.training().dataSeed());
        assertNotEquals(experiment.firstExample(), other.firstExample());
    }

    @Test
    void weightsDataAndExampleComeFromSeedsOfTheirOwn() {
        long data = experiment.training().dataSeed();
        assertNotEquals(experiment.initialiser().draw(experiment.spec(), data).toArray()[0],
                experiment.initialParameters().toArray()[0]);
        assertNotEquals(new SplittableRandom(data).nextLong(), experiment.exampleRandom(0).nextLong());
    }

    @Test
    void aLargerNetworkDoesNotShiftDataOrExample() {
        Experiment larger = experiment.withHidden(32);
        assertEquals(experiment.training(), larger.training());
        assertEquals(experiment.firstExample(), larger.firstExample());
    }

    @Test
    void eachNumberOutsideItsRangeIsRefusedWithNameValueAndRange() {
        assertRefused(() -> experiment.withHidden(0), "hidden", "0", "1", "128");
        assertRefused(() -> experiment.withHidden(129), "hidden", "129", "1", "128");
        assertRefused(() -> experiment.network().withLayers(5), "layers", "5", "1", "4");
        assertRefused(() -> experiment.withLength(201), "length", "201", "1", "200");
        assertRefused(() -> experiment.with("symbols", 27), "symbols", "27", "2", "26");
        assertRefused(() -> experiment.withBatch(0), "batch", "0", "1", "256");
        assertRefused(() -> experiment.withLearningRate(0), "learning rate", "0.0", "0.0000001", "10");
        assertRefused(() -> experiment.withLearningRate(Double.NaN), "learning rate", "NaN");
        assertRefused(() -> experiment.withClipNorm(-1), "clip", "-1.0", "0", "1000000");
    }

    @Test
    void attentionIsForAnEncoderAndADecoderAndHasWeightsOfItsOwn() {
        Experiment pair = Presets.ofPair();
        Experiment attending = pair.withNetwork(pair.network().withAttention(true));
        int k = pair.hidden();
        // W_a, U_a, v_a, and W^x of four gates for the context
        assertEquals(pair.parameterCount() + 2 * k * k + k + 4 * k * k, attending.parameterCount());
        assertEquals(attending.parameterCount(), attending.initialParameters().layout().size());
        assertEquals(pair.encoder(), attending.encoder());
        assertRefused(() -> experiment.withNetwork(experiment.network().withAttention(true)), experiment.preset(), pair.preset());
    }

    private static void assertRefused(Executable change, String... words) {
        InputException problem = assertThrows(InputException.class, change);
        for (String word : words) {
            assertTrue(problem.getMessage().contains(word), problem.getMessage());
            assertTrue(problem.in(Words.CHINESE).contains(word), problem.in(Words.CHINESE));
        }
    }

    @Test
    void anUnknownPresetOrSettingIsAnErrorThatNamesTheKnownOnes() {
        assertRefused(() -> new Experiment("remeber-first-typo", experiment.choice(), experiment.network(), 7,
                experiment.plan(), experiment.initialiser()), "remeber-first-typo", "remember-first");
        assertRefused(() -> experiment.with("sybols", 3), "sybols", "length, symbols");
        assertRefused(() -> experiment.with("symbols", 3.5), "symbols", "3.5", "2", "26");
        assertRefused(() -> Presets.named("addition-2-digits").withLength(6), "addition-2-digits", "5");
        assertRefused(() -> Tasks.named("copy"), "copy", "copy-memory");
    }

    @Test
    void theTaskIsBuiltOnceAndSharedByWhatDoesNotChangeIt() {
        Experiment text = Presets.named("next-char");
        assertSame(text.task(), text.task());
        assertSame(text.task(), text.withHidden(9).withCell(CellKind.GRU).withBatch(3).withLength(12).task());
        assertNotSame(text.task(), text.withLength(13).task());
    }

    @Test
    void presetsAreFoundByTheirNames() {
        assertEquals(Presets.names(), Presets.all().stream().map(Experiment::preset).toList());
        InputException problem = assertThrows(InputException.class, () -> Presets.named("forget-all"));
        assertTrue(problem.getMessage().contains("remember-first, next-char"), problem.getMessage());
    }
}
